/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-enums.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* Premises, their places, assessments, visits and what endangers. */

#define WARD_PREMISES_FIELDS(F, S) \
  F (S, TEXT, reference, NULL, WARD_REQ | WARD_KEY | WARD_CODE | WARD_SEARCH | WARD_COURT, 1, \
     N_("Reference")) \
  F (S, TEXT, label, NULL, WARD_DERIVED | WARD_SEARCH | WARD_CODE, 1, N_("Label")) \
  F (S, REF, ward, "area", WARD_REQ | WARD_COURT, 1, N_("Ward")) \
  F (S, ENUM, occupancy, &ward_enum_occupancy, WARD_REQ | WARD_ASK, 1, N_("Occupancy")) \
  F (S, ENUM, use, &ward_enum_premises_use, WARD_ASK, 1, N_("Use")) \
  F (S, ENUM, category, &ward_enum_category, WARD_DERIVED | WARD_ASK, 1, N_("Category")) \
  F (S, TEXT, category_reason, NULL, WARD_LONG | WARD_DERIVED | WARD_ASK, 1, \
     N_("Reason for the category")) \
  F (S, ENUM, status, &ward_enum_premises_status, WARD_REQ | WARD_ASK | WARD_COURT, 1, \
     N_("Status")) \
  F (S, DATE, identified_on, NULL, WARD_REQ, 1, N_("Identified on")) \
  F (S, LIST, source, &ward_enum_premises_source, WARD_REQ | WARD_SET, 1, N_("Source")) \
  F (S, BOOL, restricted, NULL, WARD_ASK, 1, N_("Restricted"))
WARD_STRUCT (WardPremises, WARD_PREMISES_FIELDS);
extern const WardKind ward_kind_premises;

#define WARD_PLACE_FIELDS(F, S) \
  F (S, REF, premises, "premises", WARD_REQ, 1, N_("Premises")) \
  F (S, TEXT, address, NULL, WARD_PLACE | WARD_CODE, 1, N_("Address")) \
  F (S, TEXT, uprn, NULL, WARD_PLACE | WARD_CODE, 1, N_("UPRN")) \
  F (S, SHAPE, point, NULL, WARD_PLACE | WARD_ASK, 1, N_("Point")) \
  F (S, ENUM, state, &ward_enum_place_state, WARD_DERIVED, 1, N_("State"))
WARD_STRUCT (WardPlace, WARD_PLACE_FIELDS);
extern const WardKind ward_kind_place;

#define WARD_ASSESSMENT_FIELDS(F, S) \
  F (S, REF, premises, "premises", WARD_REQ | WARD_ASK, 1, N_("Premises")) \
  F (S, DATE, on, NULL, WARD_REQ | WARD_ASK | WARD_COURT, 1, N_("On")) \
  F (S, REF, assessor, "officer", WARD_REQ | WARD_ASK, 1, N_("Assessor")) \
  F (S, LIST, partners, "partner", WARD_REFS | WARD_ASK, 1, N_("Partners present")) \
  F (S, TEXT, single_agency_reason, NULL, WARD_LONG | WARD_ASK, 1, \
     N_("Why no partner took part")) \
  F (S, TEXT, welfare, NULL, WARD_LONG | WARD_ASK, 1, \
     N_("Safety and welfare of people working or visiting")) \
  F (S, TEXT, welfare_actions, NULL, WARD_LONG | WARD_ASK, 1, N_("Welfare actions")) \
  F (S, LIST, coercion_indicators, &ward_enum_indicator, WARD_ASK, 1, \
     N_("Coercion and exploitation indicators")) \
  F (S, LIST, neighbourhood_evidence, NULL, WARD_ASK | WARD_COURT, 1, \
     N_("Neighbourhood evidence (source and date)")) \
  F (S, LIST, answers, NULL, WARD_ASK, 1, N_("Answers (item=answer=source)")) \
  F (S, ENUM, category, &ward_enum_category, WARD_REQ | WARD_ASK, 1, N_("Category")) \
  F (S, TEXT, criteria, NULL, WARD_LONG | WARD_ASK, 1, N_("Criteria met")) \
  F (S, DATE, review_on, NULL, WARD_REQ | WARD_ASK, 1, N_("Review on"))
WARD_STRUCT (WardAssessment, WARD_ASSESSMENT_FIELDS);
extern const WardKind ward_kind_assessment;

#define WARD_VISIT_FIELDS(F, S) \
  F (S, REF, premises, "premises", WARD_REQ, 1, N_("Premises")) \
  F (S, TIME, at, NULL, WARD_REQ, 1, N_("At")) \
  F (S, INT, minutes, NULL, 0, 1, N_("Minutes")) \
  F (S, ENUM, status, &ward_enum_visit_status, WARD_REQ | WARD_ASK, 1, N_("Status")) \
  F (S, ENUM, purpose, &ward_enum_visit_purpose, WARD_REQ, 1, N_("Purpose")) \
  F (S, LIST, officers, "officer", WARD_REFS | WARD_SET, 1, N_("Officers")) \
  F (S, BOOL, liaison_present, NULL, 0, 1, N_("Liaison officer present")) \
  F (S, TEXT, interpreter, NULL, WARD_CODE, 1, N_("Interpreter")) \
  F (S, LIST, agencies_present, &ward_enum_agency, WARD_SET, 1, N_("Agencies present")) \
  F (S, ENUM, entry, &ward_enum_entry, 0, 1, N_("Entry")) \
  F (S, BOOL, right_to_refuse_said, NULL, 0, 1, N_("Right to refuse said")) \
  F (S, TEXT, outcome, NULL, WARD_LONG, 1, N_("Outcome")) \
  F (S, TEXT, follow_up, NULL, WARD_LONG, 1, N_("Follow-up"))
WARD_STRUCT (WardVisit, WARD_VISIT_FIELDS);
extern const WardKind ward_kind_visit;

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
