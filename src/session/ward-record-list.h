/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-item.h"
#include "ward-list-terms.h"
#include "ward-session.h"

G_BEGIN_DECLS

/* Conditions: those of a saved filter, and as many again as a list offers choices for. */
#define WARD_LIST_CHOICES 3
#define WARD_LIST_WHERES (WARD_LIST_TERMS_MAX + WARD_LIST_CHOICES)

/* What a list asks for. Plain; strings are copied by whoever takes it. */
typedef struct {
  const WardKind *kind;
  const char *words;     /* to be matched, or NULL */
  const char *order;     /* a field's name, NULL: order of entry */
  gboolean descending, archived;
  const char *where[WARD_LIST_WHERES][3]; /* field, operator, value; unused rows have no field */
} WardListQuery;

/* What query asks for, in the form that is kept under a name; transfer full. */
WardListTerms *ward_list_query_dup_terms (const WardListQuery *query);

/* Every record that a query finds, in its order, at any size: row numbers held, records read a
 * page at a time. A new query empties the list and fills it in two signals, since one would make
 * GTK ask for every row. Signal: loaded (): a query has been answered. */
#define WARD_TYPE_RECORD_LIST (ward_record_list_get_type ())
G_DECLARE_FINAL_TYPE (WardRecordList, ward_record_list, WARD, RECORD_LIST, GObject)

/* An empty list over session, referenced. Transfer full. */
WardRecordList *ward_record_list_new (WardSession *session);
/* Asks; what stood is shown until the answer comes. A later query outruns an earlier one. */
void ward_record_list_query (WardRecordList *self, const WardListQuery *query);
/* Asks the same again, after a change. */
void ward_record_list_reload (WardRecordList *self);
/* Where the record of that row number stands; G_MAXUINT when not in the list. */
guint ward_record_list_find (WardRecordList *self, gint64 rid);
/* The row number of the record at position; 0 beyond the end. */
gint64 ward_record_list_get_rid (WardRecordList *self, guint position);
/* Whether an answer has come and none is under way. */
gboolean ward_record_list_is_settled (WardRecordList *self);

G_END_DECLS
