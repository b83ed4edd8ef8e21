/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-enums.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* Officers, what they did and what they are trained for. */

#define WARD_OFFICER_FIELDS(F, S) \
  F (S, TEXT, collar, NULL, WARD_REQ | WARD_KEY | WARD_CODE | WARD_SEARCH, 1, \
     N_("Collar number")) \
  F (S, TEXT, name, NULL, WARD_REQ | WARD_SEARCH, 1, N_("Name")) \
  F (S, ENUM, rank, &ward_enum_rank, WARD_ASK, 1, N_("Rank")) \
  F (S, ENUM, role, &ward_enum_role, WARD_ASK, 1, N_("Role")) \
  F (S, TEXT, team, NULL, WARD_CODE | WARD_SEARCH, 1, N_("Team")) \
  F (S, BOOL, frontline, NULL, 0, 1, N_("Frontline")) \
  F (S, DATE, from, NULL, WARD_REQ | WARD_COUNTED, 1, N_("In post from")) \
  F (S, DATE, to, NULL, 0, 1, N_("In post to"))
WARD_STRUCT (WardOfficer, WARD_OFFICER_FIELDS);
extern const WardKind ward_kind_officer;

#define WARD_RANK_PERIOD_FIELDS(F, S) \
  F (S, REF, officer, "officer", WARD_REQ | WARD_ASK, 1, N_("Officer")) \
  F (S, ENUM, rank, &ward_enum_rank, WARD_REQ | WARD_ASK, 1, N_("Rank")) \
  F (S, BOOL, acting, NULL, 0, 1, N_("Acting or temporary")) \
  F (S, DATE, from, NULL, WARD_REQ | WARD_COUNTED, 1, N_("From")) \
  F (S, DATE, to, NULL, WARD_COUNTED, 1, N_("To"))
WARD_STRUCT (WardRankPeriod, WARD_RANK_PERIOD_FIELDS);
extern const WardKind ward_kind_rank_period;

#define WARD_ENFORCEMENT_DUTY_FIELDS(F, S) \
  F (S, REF, officer, "officer", WARD_REQ | WARD_ASK, 1, N_("Officer")) \
  F (S, ENUM, what, &ward_enum_enforcement_what, WARD_REQ, 1, N_("What")) \
  F (S, DATE, from, NULL, WARD_REQ | WARD_COUNTED, 1, N_("From")) \
  F (S, DATE, to, NULL, WARD_COUNTED, 1, N_("To")) \
  F (S, REF, premises, "premises", 0, 1, N_("Premises")) \
  F (S, REF, decision, "decision", 0, 1, N_("Decision"))
WARD_STRUCT (WardEnforcementDuty, WARD_ENFORCEMENT_DUTY_FIELDS);
extern const WardKind ward_kind_enforcement_duty;

#define WARD_ABSENCE_FIELDS(F, S) \
  F (S, REF, officer, "officer", WARD_REQ, 1, N_("Officer")) \
  F (S, DATE, from, NULL, WARD_REQ, 1, N_("From")) \
  F (S, DATE, to, NULL, 0, 1, N_("To")) \
  F (S, ENUM, why, &ward_enum_absence_why, WARD_REQ, 1, N_("Why"))
WARD_STRUCT (WardAbsence, WARD_ABSENCE_FIELDS);
extern const WardKind ward_kind_absence;

#define WARD_RESULT_FIELDS(F, S) \
  F (S, REF, officer, "officer", WARD_REQ, 1, N_("Officer")) \
  F (S, REF, course, "course", WARD_REQ, 1, N_("Course")) \
  F (S, DATE, on, NULL, WARD_REQ | WARD_COUNTED, 1, N_("On")) \
  F (S, ENUM, outcome, &ward_enum_result_outcome, WARD_REQ, 1, N_("Outcome")) \
  F (S, DATE, expires, NULL, 0, 1, N_("First day out of date")) \
  F (S, TEXT, certificate, NULL, WARD_CODE, 1, N_("Certificate")) \
  F (S, REF, session, "session", 0, 1, N_("Session")) \
  F (S, TEXT, source, NULL, WARD_CODE, 1, N_("Source")) \
  F (S, TEXT, reason, NULL, WARD_CODE, 1, N_("Reason (a code)"))
WARD_STRUCT (WardResult, WARD_RESULT_FIELDS);
extern const WardKind ward_kind_result;

#define WARD_SESSION_FIELDS(F, S) \
  F (S, REF, course, "course", WARD_REQ, 1, N_("Course")) \
  F (S, TIME, starts, NULL, WARD_REQ, 1, N_("Starts")) \
  F (S, TIME, ends, NULL, 0, 1, N_("Ends")) \
  F (S, TEXT, venue, NULL, WARD_SEARCH, 1, N_("Venue")) \
  F (S, TEXT, deliverer, NULL, WARD_SEARCH, 1, N_("Delivered by")) \
  F (S, REF, partner, "partner", 0, 1, N_("Partner who delivers")) \
  F (S, INT, capacity, NULL, 0, 1, N_("Places")) \
  F (S, ENUM, status, &ward_enum_session_status, WARD_REQ, 1, N_("Status")) \
  F (S, BOOL, consent_to_name, NULL, 0, 1, N_("Deliverer agrees to be named"))
WARD_STRUCT (WardTrainingSession, WARD_SESSION_FIELDS);
extern const WardKind ward_kind_session;

#define WARD_BOOKING_FIELDS(F, S) \
  F (S, REF, session, "session", WARD_REQ, 1, N_("Session")) \
  F (S, REF, officer, "officer", WARD_REQ, 1, N_("Officer")) \
  F (S, ENUM, state, &ward_enum_booking_state, WARD_REQ, 1, N_("State"))
WARD_STRUCT (WardBooking, WARD_BOOKING_FIELDS);
extern const WardKind ward_kind_booking;

G_END_DECLS
