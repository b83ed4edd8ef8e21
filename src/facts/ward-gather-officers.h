/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-gather-private.h"

G_BEGIN_DECLS

/* A span of local days, half-open; WARD_NONE is open. */
typedef struct {
  gint64 from, to;
} WardDays;

/* Whole calendar months between two days, whichever is first. */
gint64 ward_months_apart (gint64 a, gint64 b);
/* Whole months between the nearest days of two spans; 0 when they meet. */
gint64 ward_days_months_apart (WardDays a, WardDays b);
/* One day as a span; whether a day lies in a span; whether two spans meet. */
WardDays ward_days_one (gint64 day);
gboolean ward_days_hold (WardDays days, gint64 day);
gboolean ward_days_meet (WardDays a, WardDays b);
/* The span of the record's from and to. */
WardDays ward_days_of (const WardRecord *record);

typedef struct {
  gint64 rank; /* WARD_RANK_… or WARD_NONE: no rank */
  gboolean acting;
  const WardRecord *from; /* the period or officer that says so; borrowed from the gathering */
} WardRankThen;

/* The highest rank that an officer held on a local day; FALSE when the officer isn't held here. */
gboolean ward_gather_rank (WardGather *g, const char *officer, gint64 on, WardRankThen *ret);
/* Sets a fact to the rank's nick, or "none"; unknown when the officer isn't held. */
void ward_gather_rank_fact (WardGather *g, const char *name, const char *officer, gint64 on);
/* Sets a fact to the officer's name. */
void ward_gather_name_fact (WardGather *g, const char *name, const char *officer);
/* The collar number, or the id of an officer who isn't held; borrowed. */
const char *ward_gather_collar (WardGather *g, const char *officer);

/* The officer's liaison and deputy liaison posts; transfer full array of records. */
GPtrArray *ward_gather_liaison_posts (WardGather *g, const char *officer);
/* Whether the officer holds such a post on that day (DC-05e). */
gboolean ward_gather_is_liaison (WardGather *g, const char *officer, gint64 on);
/* Sets a fact to the whole months between days and the officer's nearest liaison post; unknown when
 * there is none. */
void ward_gather_liaison_months (WardGather *g, const char *name, const char *officer,
                                 WardDays days);

G_END_DECLS
