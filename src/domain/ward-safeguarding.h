/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-enums.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* What was told, passed on, done at once, and done wrong. */

#define WARD_TELLING_FIELDS(F, S) \
  F (S, REF, premises, "premises", WARD_REQ, 1, N_("Premises")) \
  F (S, ENUM, who, &ward_enum_telling_who, WARD_REQ, 1, N_("Who was told")) \
  F (S, TIME, at, NULL, WARD_REQ, 1, N_("At")) \
  F (S, TEXT, why, NULL, WARD_LONG | WARD_REQ, 1, N_("Why")) \
  F (S, REF, decision, "decision", 0, 1, N_("Under decision")) \
  F (S, REF, protective_action, "protective_action", 0, 1, N_("Under protective action"))
WARD_STRUCT (WardTelling, WARD_TELLING_FIELDS);
extern const WardKind ward_kind_telling;

#define WARD_ESCALATION_FIELDS(F, S) \
  F (S, ENUM, indicator, &ward_enum_indicator, WARD_REQ, 1, N_("Indicator")) \
  F (S, BOOL, child, NULL, 0, 1, N_("A child")) \
  F (S, TEXT, agency, NULL, WARD_REQ | WARD_SEARCH, 1, N_("Agency")) \
  F (S, TIME, at, NULL, WARD_REQ, 1, N_("At")) \
  F (S, TEXT, reference, NULL, WARD_CODE, 1, N_("Reference")) \
  F (S, ENUM, outcome, &ward_enum_escalation_outcome, 0, 1, N_("Outcome")) \
  F (S, TIME, acknowledged_at, NULL, 0, 1, N_("Acknowledged at")) \
  F (S, REF, premises, "premises", 0, 1, N_("Premises")) \
  F (S, REF, bulletin, "bulletin", 0, 1, N_("Bulletin"))
WARD_STRUCT (WardEscalation, WARD_ESCALATION_FIELDS);
extern const WardKind ward_kind_escalation;

#define WARD_PROTECTIVE_ACTION_FIELDS(F, S) \
  F (S, TIME, at, NULL, WARD_REQ, 1, N_("At")) \
  F (S, TEXT, what, NULL, WARD_LONG | WARD_REQ | WARD_SEARCH, 1, N_("What was done")) \
  F (S, ENUM, whose_safety, &ward_enum_safety_of, WARD_REQ, 1, N_("Whose safety")) \
  F (S, ENUM, power, &ward_enum_protective_power, 0, 1, N_("Power used")) \
  F (S, TEXT, case_reference, NULL, WARD_CODE | WARD_SEARCH, 1, N_("Case reference")) \
  F (S, TEXT, told, NULL, WARD_LONG, 1, N_("Who was told")) \
  F (S, REF, premises, "premises", 0, 1, N_("Premises")) \
  F (S, REF, area, "area", 0, 1, N_("Area")) \
  F (S, LIST, by, "officer", WARD_REFS, 1, N_("Officers who took part")) \
  F (S, TIME, review_due, NULL, WARD_DERIVED, 1, N_("Review due")) \
  F (S, REF, reviewed_by, "officer", WARD_STEP, 1, N_("Reviewed by")) \
  F (S, TIME, reviewed_at, NULL, WARD_STEP, 1, N_("Reviewed at"))
WARD_STRUCT (WardProtectiveAction, WARD_PROTECTIVE_ACTION_FIELDS);
extern const WardKind ward_kind_protective_action;

#define WARD_BREACH_FIELDS(F, S) \
  F (S, REF, record, NULL, WARD_REQ, 1, N_("Record")) \
  F (S, TEXT, rule, NULL, WARD_REQ | WARD_CODE, 1, N_("Rule")) \
  F (S, TIME, at, NULL, WARD_REQ, 1, N_("At")) \
  F (S, TEXT, what, NULL, WARD_LONG, 1, N_("What happened")) \
  F (S, TEXT, learning, NULL, WARD_LONG, 1, N_("Learning")) \
  F (S, LIST, told, "partner", WARD_REFS, 1, N_("Partners told"))
WARD_STRUCT (WardBreach, WARD_BREACH_FIELDS);
extern const WardKind ward_kind_breach;

G_END_DECLS
