/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-environment.h"

#include <glib/gi18n-lib.h>

static const WardField intervention_fields[] =
  { WARD_INTERVENTION_FIELDS (WARD_ENTRY, WardIntervention) };
const WardKind ward_kind_intervention = {
  "intervention", 'L', 0, "environment",
  N_("Intervention"), N_("Interventions"),
  "title use", "title use stage due_on worker_safety cost_pence", NULL,
  sizeof (WardIntervention), intervention_fields, G_N_ELEMENTS (intervention_fields),
};

static const WardField partner_action_fields[] =
  { WARD_PARTNER_ACTION_FIELDS (WARD_ENTRY, WardPartnerAction) };
const WardKind ward_kind_partner_action = {
  "partner_action", 'L', 0, "environment",
  N_("Partner action"), N_("Partner actions"),
  "what", "intervention partner what due_on chased_on done_on", "intervention",
  sizeof (WardPartnerAction), partner_action_fields, G_N_ELEMENTS (partner_action_fields),
};

static const WardField action_fields[] = { WARD_ACTION_FIELDS (WARD_ENTRY, WardAction) };
const WardKind ward_kind_action = {
  "action", 'L', 0, "actions",
  N_("Action"), N_("Actions"),
  "title", "title owner partner due_on duty status", NULL,
  sizeof (WardAction), action_fields, G_N_ELEMENTS (action_fields),
};
