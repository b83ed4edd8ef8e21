/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-db.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* Full-text search over the fields flagged WARD_SEARCH; places are never in it. */

typedef struct {
  const WardKind *kind;
  gint64 rid;
  char *id;
  char *snippet; /* the words around the hit, hits between U+2068 and U+2069 */
} WardHit;
void ward_hit_free (WardHit *hit);

/* Keeps the index in step with a record; before is the stored version or NULL. Archived records
 * stay searchable. */
gboolean ward_search_put (WardDb *db, const WardRecord *record, const WardRecord *before,
                          GError **error);
gboolean ward_search_remove (WardDb *db, const WardRecord *record, GError **error);
/* Merges the whole index, so that words of what was removed stand nowhere in it any more: a
 * removed row is only marked until then. Costs by the size of the index. */
gboolean ward_search_forget (WardDb *db, GError **error);
/* The best hits of any kind for words as a person types them (the last one as a prefix), best
 * first; an array of WardHit. */
GPtrArray *ward_search (WardDb *db, const char *words, guint limit, GError **error);
/* The words as an FTS5 expression; transfer full. */
char *ward_search_expression (const char *words);
/* The kind's number in the index, 0..255. */
gint64 ward_search_code (const WardKind *kind);

G_END_DECLS
