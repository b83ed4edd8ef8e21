/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-decision.h"
#include "ward-gather-private.h"
#include "ward-premises.h"

G_BEGIN_DECLS

/* A decision with the moment that its facts are asked for: authorised_at, or now while that is
 * empty; day is its local date. */
typedef struct {
  const WardDecision *decision;
  gint64 moment, day;
} WardDeciding;

/* The deciding moment of a decision. */
WardDeciding ward_gather_deciding (const WardGather *g, const WardDecision *decision);

/* Parts of a decision's facts, a file each: the ladder; statutory conditions; options, log entries
 * and follow-ups; service and hearing; texts that are like others. */
void ward_gather_decision_ladder (WardGather *g, const WardDeciding *d);
void ward_gather_decision_conditions (WardGather *g, const WardDeciding *d);
void ward_gather_decision_options (WardGather *g, const WardDeciding *d);
void ward_gather_decision_log (WardGather *g, const WardDeciding *d);
void ward_gather_decision_service (WardGather *g, const WardDeciding *d);
void ward_gather_decision_repeated (WardGather *g, const WardDeciding *d);

/* The earliest of service rows by `at`, of those affixed in a prominent place when affixed; NULL
 * when there is none. Borrowed. */
const WardService *ward_first_service (const GPtrArray *rows, gboolean affixed);

/* Of assessments the latest whose `on` is not after day, a later record before an earlier one of
 * the same day; NULL when there is none. Borrowed. */
const WardAssessment *ward_latest_assessment (const GPtrArray *rows, gint64 day);
/* Whether there is an assessment and day is not after its review_on. */
gboolean ward_assessment_in_date (const WardAssessment *assessment, gint64 day);
/* Escalations of the premises with `at` in the 12 months up to the moment, whose local date is day;
 * transfer full array. */
GPtrArray *ward_gather_escalations (WardGather *g, const char *premises, gint64 moment,
                                    gint64 day);

G_END_DECLS
