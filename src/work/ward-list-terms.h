/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-records.h"

G_BEGIN_DECLS

/* What a list is narrowed to, and its order: the words, conditions and sort that a saved filter
 * keeps. Its text is one line: conditions as “field=value”, parted by “&”, then @words, @order
 * (with “-” before the field: descending) and @archived, each value escaped as in an address. */
#define WARD_LIST_TERMS_MAX 8 /* conditions that are kept at most */
typedef struct {
  char *field, *op, *value; /* as of ward_query_where() */
} WardListTerm;

typedef struct {
  char *words, *order; /* NULL where none */
  gboolean descending, archived;
  GPtrArray *wheres; /* of WardListTerm */
} WardListTerms;

/* Nothing narrowed. Transfer full. */
WardListTerms *ward_list_terms_new (void);
void ward_list_terms_free (WardListTerms *terms);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardListTerms, ward_list_terms_free)
/* Adds a condition; the strings are copied. */
void ward_list_terms_where (WardListTerms *terms, const char *field, const char *op,
                            const char *value);
/* Whether nothing is narrowed, whatever the order. */
gboolean ward_list_terms_is_empty (const WardListTerms *terms);

/* Reads the text (NULL: nothing); INVALID where it isn't of this form. Whether kind has such
 * fields is asked by apply. Transfer full. */
WardListTerms *ward_list_terms_parse (const char *text, GError **error);
/* The text; transfer full. */
char *ward_list_terms_format (const WardListTerms *terms);
/* Narrows query by them; INVALID for a field or value that its kind doesn't have. */
gboolean ward_list_terms_apply (const WardListTerms *terms, const WardKind *kind, WardQuery *query,
                                GError **error);

G_END_DECLS
