/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-patrol.h"

#include <glib/gi18n-lib.h>

static const WardField patrol_fields[] = { WARD_PATROL_FIELDS (WARD_ENTRY, WardPatrol) };
const WardKind ward_kind_patrol = {
  "patrol", 'L', 0, "patrols",
  N_("Patrol"), N_("Patrols"),
  "title", "title style starts ends lead status", NULL,
  sizeof (WardPatrol), patrol_fields, G_N_ELEMENTS (patrol_fields),
};

static const WardField consultation_fields[] =
  { WARD_CONSULTATION_FIELDS (WARD_ENTRY, WardConsultation) };
const WardKind ward_kind_consultation = {
  "consultation", 'L', WARD_KIND_PAST, NULL,
  N_("Consultation"), N_("Consultations"),
  "outcome at", "subject partner sent_at at method outcome", NULL,
  sizeof (WardConsultation), consultation_fields, G_N_ELEMENTS (consultation_fields),
};

static const WardField debrief_fields[] = { WARD_DEBRIEF_FIELDS (WARD_ENTRY, WardDebrief) };
const WardKind ward_kind_debrief = {
  "debrief", 'L', WARD_KIND_PAST, "patrols",
  N_("Debrief"), N_("Debriefs"),
  "at", "patrol at contacts referrals_offered displacement_seen", "patrol",
  sizeof (WardDebrief), debrief_fields, G_N_ELEMENTS (debrief_fields),
};
