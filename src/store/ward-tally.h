/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-records.h"

G_BEGIN_DECLS

/* Counting without reading: many questions about a kind in one pass over its rows. */

/* One question: how many records query's conditions take (its words, box and limit don't count
 * here), and how many of those have date, a DATE or TIME, at since or later. */
typedef struct {
  const WardQuery *query;
  const char *date; /* NULL: all are recent */
  gint64 since;
  gint64 all, recent; /* the answer */
} WardTally;

/* Answers n questions about one kind, archived records left out, in one pass. */
gboolean ward_records_tally (WardDb *db, WardTally *const *tallies, guint n, GError **error);
/* How many records query takes, and how many of those at least at_least records refer to by their
 * field via that by takes and that are recent. */
gboolean ward_records_cover (WardDb *db, const WardQuery *query, const WardTally *by,
                             const char *via, guint at_least, gint64 *ret_total,
                             gint64 *ret_covered, GError **error);

G_END_DECLS
