/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-commit.h"
#include "ward-search.h"

G_BEGIN_DECLS

/* Visits, patrols and the log are no record of how much anybody does (AU10; DPA 2018 s.62): no
 * list, filter or export of them goes by officer. What they may be is counted by team, and
 * looked up by the auditor for a purpose that is stated and logged. */

/* A team of fewer is counted with others. */
#define WARD_STAFF_TEAM 5

/* Whether lists of kind may not be narrowed to, or ordered by, field: an officer of a visit, a
 * patrol or a disclosure, and of any record who entered or changed it. */
gboolean ward_staff_bars_field (const WardKind *kind, const WardField *field);
/* The refusal that stands against query, with its remedy: a condition or an order of that sort, or
 * words that are an officer's collar number or whole name. NULL when none does; transfer full. */
WardFinding *ward_staff_bar (const WardContext *context, const WardQuery *query);
/* The same as an error, DENIED: what every list, count and export asks first. */
gboolean ward_staff_check (const WardContext *context, const WardQuery *query, GError **error);
/* ward_search(), without visits, patrols and disclosures where the words name an officer. */
GPtrArray *ward_staff_search (const WardContext *context, const char *words, guint limit,
                              GError **error);

/* How many records officers of a team took part in. */
typedef struct {
  char *team;      /* NULL: teams of fewer than WARD_STAFF_TEAM, together */
  gint64 officers; /* in it, never fewer than WARD_STAFF_TEAM */
  gint64 records;
} WardTeamCount;
/* Visits or patrols from a time to another (seconds UTC, WARD_NONE open), by team; array of
 * WardTeamCount by name. USAGE for another kind, DENIED where the role doesn't see it. No total is
 * given: it would tell what a small team's share is. */
GPtrArray *ward_staff_counts (const WardContext *context, const WardKind *kind, gint64 from,
                              gint64 to, GError **error);

/* The auditor's look at what an officer (id) did: rows of the log without values, newest first;
 * array of WardHistoryRow. purpose is written with a disclosure row before anything is shown;
 * USAGE without one, DENIED to every other role. */
GPtrArray *ward_staff_audit (const WardContext *context, const char *officer, const char *purpose,
                             GError **error);

G_END_DECLS
