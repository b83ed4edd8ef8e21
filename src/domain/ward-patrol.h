/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-enums.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* Patrols, consultation on plans, debriefs. */

#define WARD_PATROL_FIELDS(F, S) \
  F (S, TEXT, title, NULL, WARD_REQ | WARD_SEARCH, 1, N_("Title")) \
  F (S, SHAPE, shape, NULL, WARD_ASK, 1, N_("Area")) \
  F (S, TIME, starts, NULL, WARD_REQ | WARD_ASK, 1, N_("Starts")) \
  F (S, TIME, ends, NULL, WARD_REQ | WARD_ASK, 1, N_("Ends")) \
  F (S, TEXT, rrule, NULL, WARD_CODE, 1, N_("Recurrence")) \
  F (S, LIST, exdates, NULL, WARD_CODE, 1, N_("Not on (dates)")) \
  F (S, ENUM, style, &ward_enum_patrol_style, WARD_REQ | WARD_ASK, 1, N_("Style")) \
  F (S, TEXT, purpose, NULL, WARD_LONG | WARD_REQ | WARD_SEARCH | WARD_ASK, 1, N_("Purpose")) \
  F (S, TEXT, public_purpose, NULL, WARD_LONG | WARD_SHARE | WARD_ASK, 1, \
     N_("Purpose as told to people working")) \
  F (S, TEXT, intelligence_ref, NULL, WARD_CODE, 1, N_("Intelligence reference")) \
  F (S, LIST, officers, "officer", WARD_REFS | WARD_SET, 1, N_("Officers")) \
  F (S, REF, lead, "officer", 0, 1, N_("Lead")) \
  F (S, REF, author, "officer", WARD_REQ | WARD_ASK, 1, N_("Author")) \
  F (S, REF, approver, "officer", WARD_STEP | WARD_ASK, 1, N_("Approver")) \
  F (S, TIME, approved_at, NULL, WARD_STEP | WARD_ASK, 1, N_("Approved at")) \
  F (S, ENUM, status, &ward_enum_patrol_status, WARD_STEP | WARD_ASK, 1, N_("Status")) \
  F (S, TEXT, displacement_baseline, NULL, WARD_LONG, 1, N_("Displacement baseline")) \
  F (S, TEXT, displacement_expected, NULL, WARD_LONG, 1, N_("Displacement expected")) \
  F (S, TEXT, mitigation, NULL, WARD_LONG, 1, N_("Mitigation")) \
  F (S, BOOL, media_excluded, NULL, 0, 1, N_("Media excluded")) \
  F (S, TEXT, interpreter, NULL, WARD_CODE, 1, N_("Interpreter")) \
  F (S, BOOL, specialists_informed, NULL, 0, 1, N_("Specialist units informed")) \
  F (S, TEXT, aftercare, NULL, WARD_LONG, 1, N_("Aftercare"))
WARD_STRUCT (WardPatrol, WARD_PATROL_FIELDS);
extern const WardKind ward_kind_patrol;

#define WARD_CONSULTATION_FIELDS(F, S) \
  F (S, REF, subject, NULL, WARD_REQ, 1, N_("Subject")) \
  F (S, REF, partner, "partner", WARD_REQ, 1, N_("Partner")) \
  F (S, TIME, sent_at, NULL, 0, 1, N_("Sent at")) \
  F (S, TIME, at, NULL, WARD_REQ, 1, N_("At")) \
  F (S, ENUM, method, &ward_enum_consultation_method, WARD_REQ, 1, N_("Method")) \
  F (S, TEXT, how_worker_views, NULL, WARD_LONG, 1, N_("How workers' views were sought")) \
  F (S, ENUM, outcome, &ward_enum_consultation_outcome, WARD_REQ | WARD_ASK, 1, N_("Outcome")) \
  F (S, TEXT, what_changed, NULL, WARD_LONG, 1, N_("What changed")) \
  F (S, TEXT, answer, NULL, WARD_LONG, 1, N_("Our answer")) \
  F (S, BOOL, confirmed, NULL, WARD_ASK, 1, N_("Confirmed by the partner")) \
  F (S, TEXT, plan, NULL, WARD_CODE, 1, N_("Plan consulted on (copy and hash)"))
WARD_STRUCT (WardConsultation, WARD_CONSULTATION_FIELDS);
extern const WardKind ward_kind_consultation;

#define WARD_DEBRIEF_FIELDS(F, S) \
  F (S, REF, patrol, "patrol", WARD_REQ, 1, N_("Patrol")) \
  F (S, TIME, at, NULL, WARD_REQ, 1, N_("At")) \
  F (S, ENUM, contacts, &ward_enum_band, WARD_BAND, 1, N_("Contacts")) \
  F (S, ENUM, referrals_offered, &ward_enum_band, WARD_BAND, 1, N_("Referrals offered")) \
  F (S, ENUM, complaints, &ward_enum_band, WARD_BAND, 1, N_("Complaints")) \
  F (S, ENUM, stops, &ward_enum_band, WARD_BAND, 1, N_("Stops")) \
  F (S, ENUM, searches, &ward_enum_band, WARD_BAND, 1, N_("Searches")) \
  F (S, ENUM, arrests_of_workers, &ward_enum_band, WARD_BAND, 1, N_("Arrests of people working")) \
  F (S, ENUM, arrests_for_offences_against_workers, &ward_enum_band, WARD_BAND, 1, \
     N_("Arrests for offences against them")) \
  F (S, ENUM, displacement_seen, &ward_enum_answer, 0, 1, N_("Displacement seen")) \
  F (S, TEXT, partner_feedback, NULL, WARD_LONG, 1, N_("Partner feedback")) \
  F (S, TEXT, lessons, NULL, WARD_LONG, 1, N_("Lessons"))
WARD_STRUCT (WardDebrief, WARD_DEBRIEF_FIELDS);
extern const WardKind ward_kind_debrief;

G_END_DECLS
