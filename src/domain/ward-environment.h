/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-enums.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* Environmental interventions and the action plan. */

#define WARD_INTERVENTION_FIELDS(F, S) \
  F (S, TEXT, title, NULL, WARD_REQ | WARD_SEARCH, 1, N_("Title")) \
  F (S, ENUM, use, &ward_enum_intervention_use, WARD_REQ, 1, N_("Kind")) \
  F (S, SHAPE, shape, NULL, WARD_ASK, 1, N_("Place")) \
  F (S, TEXT, problem, NULL, WARD_LONG | WARD_SEARCH, 1, N_("Problem")) \
  F (S, TEXT, objective, NULL, WARD_LONG, 1, N_("Objective")) \
  F (S, TEXT, measure, NULL, WARD_LONG, 1, N_("Measure")) \
  F (S, TEXT, analysis, NULL, WARD_LONG, 1, N_("Analysis")) \
  F (S, TEXT, options, NULL, WARD_LONG, 1, N_("Options")) \
  F (S, TEXT, response, NULL, WARD_LONG, 1, N_("Response")) \
  F (S, LIST, partners, "partner", WARD_REFS | WARD_SET, 1, N_("Partners")) \
  F (S, INT, cost_pence, NULL, 0, 1, N_("Cost (pence)")) \
  F (S, ENUM, stage, &ward_enum_stage, WARD_REQ | WARD_ASK, 1, N_("Stage")) \
  F (S, DATE, due_on, NULL, 0, 1, N_("Due on")) \
  F (S, DATE, baseline_from, NULL, 0, 1, N_("Baseline from")) \
  F (S, DATE, baseline_to, NULL, 0, 1, N_("Baseline to")) \
  F (S, INT, baseline_value, NULL, 0, 1, N_("Baseline value")) \
  F (S, INT, control_baseline, NULL, 0, 1, N_("Control baseline")) \
  F (S, DATE, followup_from, NULL, 0, 1, N_("Follow-up from")) \
  F (S, DATE, followup_to, NULL, 0, 1, N_("Follow-up to")) \
  F (S, INT, followup_value, NULL, 0, 1, N_("Follow-up value")) \
  F (S, INT, control_followup, NULL, 0, 1, N_("Control follow-up")) \
  F (S, TEXT, outcome, NULL, WARD_LONG, 1, N_("Outcome")) \
  F (S, ENUM, dark, &ward_enum_answer, 0, 1, N_("Dark")) \
  F (S, ENUM, isolated, &ward_enum_answer, 0, 1, N_("Isolated")) \
  F (S, ENUM, escape, &ward_enum_answer, 0, 1, N_("Way out blocked")) \
  F (S, ENUM, exposed, &ward_enum_answer, 0, 1, N_("Exposed to cameras")) \
  F (S, ENUM, worker_safety, &ward_enum_worker_safety, WARD_ASK, 1, \
     N_("Safety of people working")) \
  F (S, TEXT, mitigation, NULL, WARD_LONG, 1, N_("Mitigation")) \
  F (S, TEXT, dpia_ref, NULL, WARD_CODE, 1, N_("DPIA reference")) \
  F (S, TEXT, sustain, NULL, WARD_LONG, 1, N_("Sustain or stop"))
WARD_STRUCT (WardIntervention, WARD_INTERVENTION_FIELDS);
extern const WardKind ward_kind_intervention;

#define WARD_PARTNER_ACTION_FIELDS(F, S) \
  F (S, REF, intervention, "intervention", WARD_REQ, 1, N_("Intervention")) \
  F (S, REF, partner, "partner", WARD_REQ, 1, N_("Partner")) \
  F (S, TEXT, what, NULL, WARD_REQ | WARD_SEARCH | WARD_SHARE, 1, N_("What")) \
  F (S, DATE, due_on, NULL, WARD_SHARE, 1, N_("Due on")) \
  F (S, DATE, chased_on, NULL, 0, 1, N_("Chased on")) \
  F (S, DATE, done_on, NULL, WARD_SHARE, 1, N_("Done on"))
WARD_STRUCT (WardPartnerAction, WARD_PARTNER_ACTION_FIELDS);
extern const WardKind ward_kind_partner_action;

#define WARD_ACTION_FIELDS(F, S) \
  F (S, TEXT, title, NULL, WARD_REQ | WARD_SEARCH, 1, N_("Title")) \
  F (S, REF, owner, "officer", WARD_REQ, 1, N_("Owner")) \
  F (S, REF, partner, "partner", 0, 1, N_("Partner")) \
  F (S, DATE, due_on, NULL, WARD_REQ, 1, N_("Due on")) \
  F (S, TEXT, duty, NULL, WARD_CODE, 1, N_("Duty")) \
  F (S, ENUM, status, &ward_enum_action_status, WARD_REQ, 1, N_("Status")) \
  F (S, TEXT, progress, NULL, WARD_LONG, 1, N_("Progress")) \
  F (S, LIST, consultees, "partner", WARD_REFS | WARD_SET, 1, N_("Consulted")) \
  F (S, LIST, shared_with, NULL, WARD_SET, 1, N_("Shared with"))
WARD_STRUCT (WardAction, WARD_ACTION_FIELDS);
extern const WardKind ward_kind_action;

G_END_DECLS
