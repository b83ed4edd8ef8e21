/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-enums.h"
#include "ward-kind.h"
#include "ward-safeguarding.h"

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
  F (S, DATE, identified_on, NULL, WARD_REQ | WARD_COUNTED, 1, N_("Identified on")) \
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
  F (S, TIME, at, NULL, WARD_REQ | WARD_COUNTED, 1, N_("At")) \
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

G_END_DECLS
