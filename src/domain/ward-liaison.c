/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-liaison.h"

#include <glib/gi18n-lib.h>

static const WardField appointment_fields[] =
  { WARD_APPOINTMENT_FIELDS (WARD_ENTRY, WardAppointment) };
const WardKind ward_kind_appointment = {
  "appointment", 'L', 0, "liaison",
  N_("Appointment"), N_("Appointments"),
  "post from", "post officer partner from to suspended", NULL,
  sizeof (WardAppointment), appointment_fields, G_N_ELEMENTS (appointment_fields),
};

static const WardField contact_point_fields[] =
  { WARD_CONTACT_POINT_FIELDS (WARD_ENTRY, WardContactPoint) };
const WardKind ward_kind_contact_point = {
  "contact_point", 'L', 0, "liaison",
  N_("Contact point"), N_("Contact points"),
  "number", "number mailbox hours from to", NULL,
  sizeof (WardContactPoint), contact_point_fields, G_N_ELEMENTS (contact_point_fields),
};

static const WardField consideration_fields[] =
  { WARD_CONSIDERATION_FIELDS (WARD_ENTRY, WardConsideration) };
const WardKind ward_kind_consideration = {
  "consideration", 'L', 0, "liaison",
  N_("Consideration"), N_("Considerations"),
  "of outcome", "of on outcome", NULL,
  sizeof (WardConsideration), consideration_fields, G_N_ELEMENTS (consideration_fields),
};

static const WardField exception_fields[] = { WARD_EXCEPTION_FIELDS (WARD_ENTRY, WardException) };
const WardKind ward_kind_exception = {
  "exception", 'L', 0, "liaison",
  N_("Exception"), N_("Exceptions"),
  "rule", "rule record requested_by approved_by expires_at", NULL,
  sizeof (WardException), exception_fields, G_N_ELEMENTS (exception_fields),
};
