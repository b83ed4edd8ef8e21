/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-enums.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* The parts of a decision: steps before it, options, conditions, service, orders, log, follow-ups,
 * signatures. */

#define WARD_LADDER_STEP_FIELDS(F, S) \
  F (S, REF, decision, "decision", WARD_REQ, 1, N_("Decision")) \
  F (S, ENUM, step, &ward_enum_ladder, WARD_REQ, 1, N_("Step")) \
  F (S, ENUM, state, &ward_enum_ladder_state, WARD_REQ, 1, N_("State")) \
  F (S, DATE, on, NULL, 0, 1, N_("On")) \
  F (S, TEXT, reason, NULL, WARD_LONG, 1, N_("Evidence or reason"))
WARD_STRUCT (WardLadderStep, WARD_LADDER_STEP_FIELDS);
extern const WardKind ward_kind_ladder_step;

#define WARD_OPTION_FIELDS(F, S) \
  F (S, REF, decision, "decision", WARD_REQ, 1, N_("Decision")) \
  F (S, ENUM, option, &ward_enum_decision_option, WARD_REQ, 1, N_("Option")) \
  F (S, TEXT, harm_workers, NULL, WARD_LONG | WARD_ASK, 1, N_("Harm to people working")) \
  F (S, TEXT, harm_community, NULL, WARD_LONG | WARD_ASK, 1, N_("Harm to the community")) \
  F (S, TEXT, trust, NULL, WARD_LONG | WARD_ASK, 1, N_("Trust")) \
  F (S, TEXT, legality, NULL, WARD_LONG | WARD_ASK, 1, N_("Legality")) \
  F (S, TEXT, why_not, NULL, WARD_LONG | WARD_ASK, 1, N_("Why not chosen"))
WARD_STRUCT (WardOption, WARD_OPTION_FIELDS);
extern const WardKind ward_kind_option;

#define WARD_CONDITION_FIELDS(F, S) \
  F (S, REF, decision, "decision", WARD_REQ | WARD_COURT, 1, N_("Decision")) \
  F (S, TEXT, condition, NULL, WARD_REQ | WARD_CODE | WARD_COURT, 1, N_("Condition")) \
  F (S, BOOL, met, NULL, WARD_REQ | WARD_ASK | WARD_COURT, 1, N_("Met")) \
  F (S, TIME, at, NULL, WARD_ASK | WARD_COURT, 1, N_("At")) \
  F (S, TEXT, evidence_reference, NULL, WARD_ASK | WARD_COURT | WARD_CODE, 1, \
     N_("Evidence reference"))
WARD_STRUCT (WardCondition, WARD_CONDITION_FIELDS);
extern const WardKind ward_kind_condition;

#define WARD_SERVICE_FIELDS(F, S) \
  F (S, REF, decision, "decision", WARD_REQ | WARD_COURT, 1, N_("Decision")) \
  F (S, ENUM, mode, &ward_enum_service_mode, WARD_REQ | WARD_COURT, 1, N_("Mode")) \
  F (S, ENUM, place, &ward_enum_service_place, WARD_COURT, 1, N_("Place")) \
  F (S, ENUM, role_served, &ward_enum_person_role, WARD_COURT, 1, N_("Role served")) \
  F (S, TIME, at, NULL, WARD_REQ | WARD_COURT, 1, N_("At")) \
  F (S, REF, by, "officer", WARD_REQ | WARD_COURT, 1, N_("By"))
WARD_STRUCT (WardService, WARD_SERVICE_FIELDS);
extern const WardKind ward_kind_service;

#define WARD_ORDER_EVENT_FIELDS(F, S) \
  F (S, REF, decision, "decision", WARD_REQ | WARD_COURT, 1, N_("Decision")) \
  F (S, ENUM, event, &ward_enum_order_event, WARD_REQ | WARD_COURT, 1, N_("Event")) \
  F (S, TIME, at, NULL, WARD_REQ | WARD_COURT, 1, N_("At")) \
  F (S, TEXT, by, NULL, WARD_COURT, 1, N_("By")) \
  F (S, TIME, until, NULL, WARD_COURT, 1, N_("Until")) \
  F (S, TEXT, text, NULL, WARD_LONG | WARD_COURT, 1, N_("Note"))
WARD_STRUCT (WardOrderEvent, WARD_ORDER_EVENT_FIELDS);
extern const WardKind ward_kind_order_event;

#define WARD_ENTRY_FIELDS(F, S) \
  F (S, REF, decision, "decision", WARD_REQ, 1, N_("Decision")) \
  F (S, INT, number, NULL, WARD_DERIVED, 1, N_("Number")) \
  F (S, TIME, decided_at, NULL, WARD_REQ, 1, N_("Decided at")) \
  F (S, TIME, entered_at, NULL, WARD_DERIVED, 1, N_("Entered at")) \
  F (S, REF, by, "officer", WARD_DERIVED, 1, N_("By")) \
  F (S, ENUM, use, &ward_enum_entry_use, WARD_REQ, 1, N_("Kind")) \
  F (S, TEXT, text, NULL, WARD_LONG | WARD_REQ | WARD_SEARCH, 1, N_("Text"))
WARD_STRUCT (WardEntry, WARD_ENTRY_FIELDS);
extern const WardKind ward_kind_entry;

#define WARD_FOLLOWUP_FIELDS(F, S) \
  F (S, REF, decision, "decision", WARD_REQ, 1, N_("Decision")) \
  F (S, DATE, due_on, NULL, WARD_REQ, 1, N_("Due on")) \
  F (S, DATE, done_on, NULL, 0, 1, N_("Done on")) \
  F (S, ENUM, ring_observation, &ward_enum_ring, 0, 1, N_("Neighbouring area")) \
  F (S, ENUM, reports, &ward_enum_band, WARD_BAND, 1, N_("Reports")) \
  F (S, ENUM, referrals, &ward_enum_band, WARD_BAND, 1, N_("Referrals")) \
  F (S, ENUM, contacts_lost, &ward_enum_band, WARD_BAND, 1, N_("Contacts lost")) \
  F (S, TEXT, note, NULL, WARD_LONG, 1, N_("Note"))
WARD_STRUCT (WardFollowup, WARD_FOLLOWUP_FIELDS);
extern const WardKind ward_kind_followup;

#define WARD_SIGNATURE_FIELDS(F, S) \
  F (S, REF, record, NULL, WARD_REQ | WARD_COURT, 1, N_("Record")) \
  F (S, ENUM, step, &ward_enum_signature_step, WARD_REQ | WARD_COURT, 1, N_("Step")) \
  F (S, TEXT, hash, NULL, WARD_REQ | WARD_CODE | WARD_COURT, 1, N_("Hash")) \
  F (S, REF, by, "officer", WARD_REQ | WARD_COURT, 1, N_("By")) \
  F (S, TEXT, key, NULL, WARD_REQ | WARD_CODE | WARD_COURT, 1, N_("Key")) \
  F (S, TIME, at, NULL, WARD_REQ | WARD_COURT, 1, N_("At")) \
  F (S, TEXT, sig, NULL, WARD_REQ | WARD_CODE | WARD_COURT, 1, N_("Signature"))
WARD_STRUCT (WardSignature, WARD_SIGNATURE_FIELDS);
extern const WardKind ward_kind_signature;

G_END_DECLS
