/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-people.h"

#include <glib/gi18n-lib.h>

static const WardField officer_fields[] = { WARD_OFFICER_FIELDS (WARD_ENTRY, WardOfficer) };
const WardKind ward_kind_officer = {
  "officer", 'P', 0, "training",
  N_("Officer"), N_("Officers"),
  "collar name", "collar name rank role team frontline", NULL,
  sizeof (WardOfficer), officer_fields, G_N_ELEMENTS (officer_fields),
};

static const WardField rank_period_fields[] =
  { WARD_RANK_PERIOD_FIELDS (WARD_ENTRY, WardRankPeriod) };
const WardKind ward_kind_rank_period = {
  "rank_period", 'P', 0, "training",
  N_("Rank period"), N_("Rank periods"),
  "rank", "officer rank acting from to", "officer",
  sizeof (WardRankPeriod), rank_period_fields, G_N_ELEMENTS (rank_period_fields),
};

static const WardField enforcement_duty_fields[] =
  { WARD_ENFORCEMENT_DUTY_FIELDS (WARD_ENTRY, WardEnforcementDuty) };
const WardKind ward_kind_enforcement_duty = {
  "enforcement_duty", 'P', 0, "liaison",
  N_("Enforcement duty"), N_("Enforcement duties"),
  "what from", "officer what from to premises", NULL,
  sizeof (WardEnforcementDuty), enforcement_duty_fields, G_N_ELEMENTS (enforcement_duty_fields),
};

static const WardField absence_fields[] = { WARD_ABSENCE_FIELDS (WARD_ENTRY, WardAbsence) };
const WardKind ward_kind_absence = {
  "absence", 'P', 0, "training",
  N_("Absence"), N_("Absences"),
  "why", "officer why from to", "officer",
  sizeof (WardAbsence), absence_fields, G_N_ELEMENTS (absence_fields),
};

static const WardField result_fields[] = { WARD_RESULT_FIELDS (WARD_ENTRY, WardResult) };
const WardKind ward_kind_result = {
  "result", 'P', WARD_KIND_PAST, "training",
  N_("Result"), N_("Results"),
  "outcome on", "officer course on outcome expires certificate", "officer",
  sizeof (WardResult), result_fields, G_N_ELEMENTS (result_fields),
};

static const WardField session_fields[] = { WARD_SESSION_FIELDS (WARD_ENTRY, WardTrainingSession) };
const WardKind ward_kind_session = {
  "session", 'P', 0, "training",
  N_("Training session"), N_("Training sessions"),
  "starts venue", "course starts ends venue deliverer capacity status", NULL,
  sizeof (WardTrainingSession), session_fields, G_N_ELEMENTS (session_fields),
};

static const WardField booking_fields[] = { WARD_BOOKING_FIELDS (WARD_ENTRY, WardBooking) };
const WardKind ward_kind_booking = {
  "booking", 'P', 0, "training",
  N_("Booking"), N_("Bookings"),
  "state", "session officer state", "session",
  sizeof (WardBooking), booking_fields, G_N_ELEMENTS (booking_fields),
};
