/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-clash.h"
#include "ward-commit.h"
#include "ward-offers.h"
#include "ward-plan.h"
#include "ward-protected.h"

G_BEGIN_DECLS

/* A stored patrol plan beside everything that is protected: what it meets, what would clear it, and
 * how it differs from what was consulted on. Looking is logged, since times could be found out by
 * looking again and again (PS5). For a plan that isn't saved a panel asks ward_clashes() and
 * ward_offers() of a WardProtected that it has from ward_patrol_guard_load(). */

/* What is protected, with the ground that it lies on; both are to be asked by one thread at a time.
 */
typedef struct {
  WardGround *ground;
  WardProtected *protected;
} WardPatrolGuard;
/* Everything of the district that context acts for; nothing of the database is kept. FAILED.
 * Transfer full. */
WardPatrolGuard *ward_patrol_guard_load (const WardContext *context, GError **error);
void ward_patrol_guard_free (WardPatrolGuard *guard);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardPatrolGuard, ward_patrol_guard_free)

/* One look at a plan. */
typedef struct {
  WardPatrolGuard *guard;
  WardPatrol *patrol;
  WardPatrol *consulted;     /* what was consulted on last; NULL when nothing was */
  WardFootprint *area;       /* NULL with problem */
  GArray *windows;           /* of WardInterval; NULL with problem */
  char *problem;             /* why area or windows can't be told; NULL: they can */
  GPtrArray *clashes;        /* of WardClash; empty with problem */
  GPtrArray *findings;       /* of WardFinding, at the gate approve */
  GPtrArray *differences;    /* of WardPlanDifference from what was consulted on */
  gint64 nearest_clear;      /* seconds UTC: told to who may not see; WARD_NONE: none */
  gboolean bars_arranged;    /* tasking people there: an arrangement doesn't lift it (DC-07) */
} WardPatrolLook;
void ward_patrol_look_free (WardPatrolLook *look);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardPatrolLook, ward_patrol_look_free)

/* Looks at the patrol of that id and writes into the log who did ("check" or "suggest"). NOT_FOUND;
 * DENIED where the role doesn't see patrols. Transfer full. */
WardPatrolLook *ward_patrol_look (const WardContext *context, const char *id, const char *action,
                                  GError **error);

/* The offers for a plan that was looked at, smallest change first. Each was judged by all rules as
 * if it were the plan: none that refuses stands against it that didn't before, but that it must be
 * consulted on again where it says so. INVALID, TOO_LARGE with the look's problem. Array of
 * WardOffer, transfer full. */
GPtrArray *ward_patrol_suggest (const WardContext *context, const WardPatrolLook *look,
                                GError **error);

/* Puts an offer's area and times into the stored plan: one commit, which ward_take_back() of its
 * entry takes back as one. */
WardOutcome *ward_patrol_apply (const WardContext *context, const WardOffer *offer,
                                GError **error);

G_END_DECLS
