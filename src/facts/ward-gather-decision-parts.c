/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-dated.h"
#include "ward-gather-enforcement.h"
#include "ward-gather-kinds.h"
#include "ward-gather-officers.h"
#include "ward-gather-signatures.h"
#include "ward-gather-text.h"

/* The decision that a part belongs to, with its status as a fact; NULL when it isn't held. */
static const WardDecision *
decision_of (WardGather *g)
{
  const WardRecord *decision =
      ward_gather_get (g, "decision", ward_record_get (g->record, "decision"));

  ward_gather_copy (g, "decision_status", decision, "status");
  return (const WardDecision *) decision;
}

void
ward_gather_decision_part (WardGather *g)
{
  decision_of (g);
}

void
ward_gather_ladder_step (WardGather *g)
{
  const WardDecision *decision = decision_of (g);
  const char *reason = ((const WardLadderStep *) g->record)->reason;

  if (reason != NULL)
    ward_gather_bool (g, "reason_is_bare", ward_gather_says_nothing (g, reason, g->today, FALSE));
  if (decision == NULL)
    return;
  ward_gather_bool (g, "decision_urgent", decision->urgent == 1);
  ward_gather_source (g, "decision_urgent", &decision->meta, "urgent");
}

void
ward_gather_option (WardGather *g)
{
  decision_of (g);
  ward_gather_bare_answers (g, g->today, NULL);
}

void
ward_gather_condition (WardGather *g)
{
  const WardDecision *decision = decision_of (g);
  const char *code = ((const WardCondition *) g->record)->condition;
  const char *power = decision != NULL ? ward_record_get_nick (&decision->meta, "power") : NULL;
  WardRuleSet *rules = g->context->rules;
  g_autofree char *list = NULL;
  const GPtrArray *rows;

  if (decision == NULL)
    return;
  ward_gather_copy (g, "decision_authorised_at", &decision->meta, "authorised_at");
  if (power == NULL || code == NULL || rules == NULL)
    return;
  list = g_strconcat (power, ".conditions", NULL);
  rows = ward_dated_list_rows (ward_rule_set_get_dated (rules), list);
  ward_gather_bool (g, "condition_is_listed",
                    rows != NULL
                        && ward_list_has (rows, code, ward_gather_deciding (g, decision).day));
}

/* Signed by its authoriser, or orally authorised and taken down (s.136B(9)). */
static void
is_authorised (WardGather *g, const WardDecision *decision)
{
  WardSigned found;

  if (!ward_gather_wants (g, "decision_is_authorised"))
    return;
  found = decision->authorised_orally_to != NULL
              ? WARD_SIGNED
              : ward_gather_signed_by (g, &decision->meta, "authorise", decision->authoriser);
  if (found != WARD_SIGNED_UNKNOWN)
    ward_gather_bool (g, "decision_is_authorised", found == WARD_SIGNED);
  ward_gather_source (g, "decision_is_authorised", &decision->meta, "authorised_at");
}

static void
affixed_at (WardGather *g, const char *decision)
{
  g_autoptr (GPtrArray) rows = NULL;

  if (!ward_gather_wants (g, "affixed_at"))
    return;
  rows = ward_gather_rows (g, "service", "decision", decision);
  ward_gather_copy (g, "affixed_at", (const WardRecord *) ward_first_service (rows, TRUE), "at");
}

void
ward_gather_service (WardGather *g)
{
  const WardService *service = (const WardService *) g->record;
  const WardDecision *decision = decision_of (g);

  ward_gather_name_fact (g, "by_name", service->by);
  if (service->at != WARD_NONE)
    ward_gather_liaison_months (g, "by_liaison_months", service->by,
                                ward_days_one (ward_time_local_date (service->at)));
  affixed_at (g, service->decision);
  if (decision == NULL)
    return;
  ward_gather_copy (g, "decision_option", &decision->meta, "option");
  ward_gather_copy (g, "decision_power", &decision->meta, "power");
  ward_gather_copy (g, "decision_authorised_at", &decision->meta, "authorised_at");
  is_authorised (g, decision);
}
