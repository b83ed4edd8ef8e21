/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-enums.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* Posts, contact points and exceptions. */

#define WARD_APPOINTMENT_FIELDS(F, S) \
  F (S, ENUM, post, &ward_enum_post, WARD_REQ | WARD_ASK, 1, N_("Post")) \
  F (S, REF, officer, "officer", WARD_ASK, 1, N_("Officer")) \
  F (S, REF, partner, "partner", 0, 1, N_("Partner (for a service)")) \
  F (S, DATE, from, NULL, WARD_REQ | WARD_ASK, 1, N_("From")) \
  F (S, DATE, to, NULL, WARD_ASK, 1, N_("To")) \
  F (S, TEXT, reason, NULL, WARD_LONG, 1, N_("Reason")) \
  F (S, TEXT, handover, NULL, WARD_LONG, 1, N_("Handover")) \
  F (S, BOOL, suspended, NULL, WARD_DERIVED, 1, N_("Suspended by an enforcement fact"))
WARD_STRUCT (WardAppointment, WARD_APPOINTMENT_FIELDS);
extern const WardKind ward_kind_appointment;

#define WARD_CONTACT_POINT_FIELDS(F, S) \
  F (S, TEXT, number, NULL, WARD_CONTACT | WARD_SHARE | WARD_SEARCH, 1, N_("Number")) \
  F (S, TEXT, mailbox, NULL, WARD_CONTACT | WARD_SHARE | WARD_SEARCH, 1, N_("Mailbox")) \
  F (S, TEXT, hours, NULL, WARD_SHARE, 1, N_("Hours")) \
  F (S, DATE, from, NULL, WARD_REQ, 1, N_("From")) \
  F (S, DATE, to, NULL, 0, 1, N_("To")) \
  F (S, LIST, appointments, "appointment", WARD_REFS | WARD_SET, 1, N_("Staffed by"))
WARD_STRUCT (WardContactPoint, WARD_CONTACT_POINT_FIELDS);
extern const WardKind ward_kind_contact_point;

#define WARD_CONSIDERATION_FIELDS(F, S) \
  F (S, ENUM, of, &ward_enum_consideration_of, WARD_REQ, 1, N_("Of")) \
  F (S, DATE, on, NULL, WARD_REQ | WARD_COUNTED, 1, N_("On")) \
  F (S, ENUM, outcome, &ward_enum_consideration_outcome, WARD_REQ, 1, N_("Outcome")) \
  F (S, TEXT, reasons, NULL, WARD_LONG | WARD_REQ, 1, N_("Reasons"))
WARD_STRUCT (WardConsideration, WARD_CONSIDERATION_FIELDS);
extern const WardKind ward_kind_consideration;

#define WARD_EXCEPTION_FIELDS(F, S) \
  F (S, REF, record, NULL, WARD_REQ | WARD_ASK, 1, N_("Record")) \
  F (S, TEXT, rule, NULL, WARD_REQ | WARD_CODE, 1, N_("Rule")) \
  F (S, TEXT, reason, NULL, WARD_LONG | WARD_REQ | WARD_ASK, 1, N_("Reason")) \
  F (S, REF, requested_by, "officer", WARD_REQ | WARD_ASK, 1, N_("Requested by")) \
  F (S, REF, approved_by, "officer", WARD_STEP | WARD_ASK, 1, N_("Approved by")) \
  F (S, TIME, expires_at, NULL, WARD_REQ | WARD_ASK, 1, N_("Expires at"))
WARD_STRUCT (WardException, WARD_EXCEPTION_FIELDS);
extern const WardKind ward_kind_exception;

G_END_DECLS
