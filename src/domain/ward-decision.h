/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-enums.h"
#include "ward-kind.h"
#include "ward-decision-parts.h"

G_BEGIN_DECLS

/* Closure and other enforcement decisions, with their parts. */

#define WARD_DECISION_FIELDS(F, S) \
  F (S, TEXT, number, NULL, WARD_DERIVED | WARD_KEY | WARD_CODE | WARD_SEARCH | WARD_COURT, 1, \
     N_("Number")) \
  F (S, REF, premises, "premises", WARD_ASK | WARD_COURT, 1, N_("Premises")) \
  F (S, REF, area, "area", WARD_ASK | WARD_COURT, 1, N_("Area")) \
  F (S, ENUM, measure, &ward_enum_measure, WARD_REQ | WARD_ASK | WARD_COURT, 1, N_("Measure")) \
  F (S, ENUM, issuer, &ward_enum_issuer, WARD_REQ | WARD_ASK | WARD_COURT, 1, N_("Issuer")) \
  F (S, ENUM, option, &ward_enum_decision_option, WARD_REQ | WARD_ASK, 1, N_("Option")) \
  F (S, ENUM, power, &ward_enum_power, WARD_ASK | WARD_COURT, 1, N_("Power")) \
  F (S, ENUM, ground, &ward_enum_ground, WARD_ASK | WARD_COURT, 1, N_("Ground")) \
  F (S, LIST, specified_offences, NULL, WARD_ASK | WARD_COURT | WARD_CODE, 1, \
     N_("Specified offences")) \
  F (S, DATE, last_use_on, NULL, WARD_ASK | WARD_COURT, 1, N_("Last use for the activity on")) \
  F (S, TIME, considered_at, NULL, WARD_ASK | WARD_COURT, 1, N_("Considered at")) \
  F (S, ENUM, directed_at, &ward_enum_directed_at, WARD_ASK, 1, N_("Directed at")) \
  F (S, ENUM, single_client, &ward_enum_answer, WARD_ASK | WARD_COURT, 1, \
     N_("All services obtained by one person")) \
  F (S, INT, notice_hours, NULL, WARD_ASK | WARD_COURT, 1, N_("Length of the notice (hours)")) \
  F (S, REF, author, "officer", WARD_REQ | WARD_ASK, 1, N_("Author")) \
  F (S, REF, applicant, "officer", WARD_ASK | WARD_COURT, 1, N_("Applicant")) \
  F (S, REF, authoriser, "officer", WARD_STEP | WARD_ASK | WARD_COURT, 1, N_("Authoriser")) \
  F (S, TIME, authorised_at, NULL, WARD_STEP | WARD_ASK | WARD_COURT, 1, N_("Authorised at")) \
  F (S, REF, authorised_orally_to, "officer", WARD_STEP | WARD_ASK | WARD_COURT, 1, \
     N_("Oral authorisation taken by")) \
  F (S, TEXT, information, NULL, WARD_LONG | WARD_ASK, 1, N_("Information and intelligence")) \
  F (S, TEXT, threat_and_risk, NULL, WARD_LONG | WARD_ASK, 1, \
     N_("Threat and risk, and working strategy")) \
  F (S, TEXT, powers_and_policy, NULL, WARD_LONG | WARD_ASK, 1, N_("Powers and policy")) \
  F (S, TEXT, options, NULL, WARD_LONG | WARD_ASK, 1, N_("Options and contingencies")) \
  F (S, TEXT, action_and_review, NULL, WARD_LONG | WARD_ASK, 1, N_("Action and review")) \
  F (S, TEXT, harm_displacement, NULL, WARD_LONG | WARD_ASK, 1, N_("Harm: displacement")) \
  F (S, TEXT, harm_displacement_source, NULL, WARD_ASK, 1, N_("Source for displacement")) \
  F (S, TEXT, harm_trust, NULL, WARD_LONG | WARD_ASK, 1, N_("Harm: trust")) \
  F (S, TEXT, harm_trust_source, NULL, WARD_ASK, 1, N_("Source for trust")) \
  F (S, TEXT, harm_intelligence, NULL, WARD_LONG | WARD_ASK, 1, \
     N_("Harm: lost reporting and intelligence")) \
  F (S, TEXT, harm_intelligence_source, NULL, WARD_ASK, 1, \
     N_("Source for reporting and intelligence")) \
  F (S, TEXT, harm_housing, NULL, WARD_LONG | WARD_ASK, 1, N_("Harm: housing")) \
  F (S, TEXT, harm_housing_source, NULL, WARD_ASK, 1, N_("Source for housing")) \
  F (S, TEXT, mitigation, NULL, WARD_LONG | WARD_ASK, 1, N_("Mitigation")) \
  F (S, TEXT, equality, NULL, WARD_LONG | WARD_ASK, 1, N_("Equality")) \
  F (S, TEXT, rights_proportionality, NULL, WARD_LONG | WARD_ASK, 1, \
     N_("Rights and proportionality")) \
  F (S, TEXT, home, NULL, WARD_LONG | WARD_ASK, 1, \
     N_("The home: who sleeps there, where they go")) \
  F (S, TEXT, special_measures, NULL, WARD_LONG | WARD_ASK, 1, N_("Special measures")) \
  F (S, TEXT, support_before, NULL, WARD_LONG | WARD_ASK, 1, N_("Support before")) \
  F (S, TEXT, support_after, NULL, WARD_LONG | WARD_ASK, 1, N_("Support after")) \
  F (S, TEXT, support_on_standby, NULL, WARD_LONG | WARD_ASK, 1, N_("Support on standby")) \
  F (S, TEXT, nrm_contact, NULL, WARD_ASK, 1, N_("NRM first responder contact")) \
  F (S, TEXT, authority_consulted, NULL, WARD_ASK | WARD_COURT, 1, \
     N_("Local authority consulted")) \
  F (S, TEXT, authority_view, NULL, WARD_LONG | WARD_ASK, 1, N_("Its view")) \
  F (S, TIME, authority_at, NULL, WARD_ASK | WARD_COURT, 1, N_("Consulted at")) \
  F (S, TEXT, identification_steps, NULL, WARD_LONG | WARD_ASK | WARD_COURT, 1, \
     N_("Steps to identify residents and those with an interest")) \
  F (S, LIST, persons_identified, &ward_enum_person_role, WARD_ASK | WARD_COURT, 1, \
     N_("Persons identified, by role")) \
  F (S, TEXT, consultees, NULL, WARD_LONG | WARD_ASK, 1, N_("Others consulted")) \
  F (S, BOOL, media_excluded, NULL, WARD_ASK, 1, N_("Media excluded")) \
  F (S, TEXT, interpreter, NULL, WARD_ASK | WARD_CODE, 1, N_("Interpreter")) \
  F (S, BOOL, urgent, NULL, WARD_ASK, 1, N_("Urgent: immediate risk of serious harm")) \
  F (S, TEXT, urgent_reason, NULL, WARD_LONG | WARD_ASK, 1, N_("Why the urgent path")) \
  F (S, DATE, review_on, NULL, WARD_ASK, 1, N_("Review on")) \
  F (S, REF, prepared_for, "officer", 0, 1, N_("Prepared for")) \
  F (S, ENUM, status, &ward_enum_decision_status, WARD_DERIVED | WARD_ASK | WARD_COURT, 1, \
     N_("Status")) \
  F (S, TEXT, rule_set, NULL, WARD_DERIVED | WARD_CODE | WARD_COURT, 1, N_("Rule set")) \
  F (S, TEXT, findings, NULL, WARD_DERIVED | WARD_CODE, 1, N_("Findings at the step"))
WARD_STRUCT (WardDecision, WARD_DECISION_FIELDS);
extern const WardKind ward_kind_decision;

G_END_DECLS
