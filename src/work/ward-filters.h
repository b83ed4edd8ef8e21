/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-commit.h"
#include "ward-list-terms.h"

G_BEGIN_DECLS

/* Saved filters (PM8): the terms of a kind's list under a name, records of the local kind
 * “saved_filter” in the encrypted database. They never leave the machine by an exchange. */
typedef struct {
  char *id, *name;
  const WardKind *kind;
  char *terms;  /* as of ward_list_terms_format() */
  gint64 count; /* of the records that they find now, -1 when they can't be read any more */
} WardFilter;
void ward_filter_free (WardFilter *filter);

/* Those of kind (NULL: of every kind that the role may read), by kind and name; array of
 * WardFilter, transfer full. */
GPtrArray *ward_filters (const WardContext *context, const WardKind *kind, GError **error);
/* Names are compared without regard to capitals. NOT_FOUND. Transfer full. */
WardFilter *ward_filter_find (const WardContext *context, const WardKind *kind, const char *name,
                              GError **error);

/* The one of that name that was taken out of the menu last, for bringing it back. NOT_FOUND. */
WardFilter *ward_filter_find_removed (const WardContext *context, const WardKind *kind,
                                      const char *name, GError **error);

/* Keeps terms under name, in the place of what bore it. DENIED where the role may not read kind or
 * keeps nothing, and for a list of visits or patrols by officer (AU10); INVALID without a name, for
 * terms that kind doesn't know, and where name or words may identify a person (PM7). */
gboolean ward_filter_keep (const WardContext *context, const WardKind *kind, const char *name,
                           const WardListTerms *terms, GError **error);
/* Gives the filter of that id another name; EXISTS when another one of its kind bears it. */
gboolean ward_filter_rename (const WardContext *context, const char *id, const char *name,
                             GError **error);
/* Takes it out of the menu; with restore back into it, EXISTS where its name is taken. */
gboolean ward_filter_remove (const WardContext *context, const char *id, gboolean restore,
                             GError **error);

G_END_DECLS
