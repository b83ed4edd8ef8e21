/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-premises.h"

#include <glib/gi18n-lib.h>

static const WardField premises_fields[] = { WARD_PREMISES_FIELDS (WARD_ENTRY, WardPremises) };
const WardKind ward_kind_premises = {
  "premises", 'M', 0, "premises",
  N_("Premises"), N_("Premises"),
  "reference label", "reference category occupancy status ward identified_on", NULL,
  sizeof (WardPremises), premises_fields, G_N_ELEMENTS (premises_fields),
};

static const WardField place_fields[] = { WARD_PLACE_FIELDS (WARD_ENTRY, WardPlace) };
const WardKind ward_kind_place = {
  "place", 'X', WARD_KIND_QUIET, "premises",
  N_("Place"), N_("Places"),
  "address", "premises address uprn", "premises",
  sizeof (WardPlace), place_fields, G_N_ELEMENTS (place_fields),
};

static const WardField assessment_fields[] =
  { WARD_ASSESSMENT_FIELDS (WARD_ENTRY, WardAssessment) };
const WardKind ward_kind_assessment = {
  "assessment", 'M', 0, "premises",
  N_("Joint risk assessment"), N_("Joint risk assessments"),
  "on category", "on premises assessor category review_on", "premises",
  sizeof (WardAssessment), assessment_fields, G_N_ELEMENTS (assessment_fields),
};

static const WardField visit_fields[] = { WARD_VISIT_FIELDS (WARD_ENTRY, WardVisit) };
const WardKind ward_kind_visit = {
  "visit", 'M', 0, "premises",
  N_("Visit"), N_("Visits"),
  "purpose at", "at premises purpose status entry outcome", "premises",
  sizeof (WardVisit), visit_fields, G_N_ELEMENTS (visit_fields),
};

static const WardField telling_fields[] = { WARD_TELLING_FIELDS (WARD_ENTRY, WardTelling) };
const WardKind ward_kind_telling = {
  "telling", 'M', WARD_KIND_PAST, "premises",
  N_("Telling"), N_("Tellings"),
  "who at", "at premises who why decision", "premises",
  sizeof (WardTelling), telling_fields, G_N_ELEMENTS (telling_fields),
};

static const WardField escalation_fields[] =
  { WARD_ESCALATION_FIELDS (WARD_ENTRY, WardEscalation) };
const WardKind ward_kind_escalation = {
  "escalation", 'M', WARD_KIND_PAST, "premises",
  N_("Escalation"), N_("Escalations"),
  "indicator at", "at indicator child agency outcome acknowledged_at", NULL,
  sizeof (WardEscalation), escalation_fields, G_N_ELEMENTS (escalation_fields),
};

static const WardField protective_action_fields[] =
  { WARD_PROTECTIVE_ACTION_FIELDS (WARD_ENTRY, WardProtectiveAction) };
const WardKind ward_kind_protective_action = {
  "protective_action", 'M', WARD_KIND_PAST, "premises",
  N_("Protective action"), N_("Protective actions"),
  "at what", "at what whose_safety power review_due reviewed_by", NULL,
  sizeof (WardProtectiveAction), protective_action_fields, G_N_ELEMENTS (protective_action_fields),
};

static const WardField breach_fields[] = { WARD_BREACH_FIELDS (WARD_ENTRY, WardBreach) };
const WardKind ward_kind_breach = {
  "breach", 'M', WARD_KIND_PAST, "premises",
  N_("Breach"), N_("Breaches"),
  "rule at", "at rule record what", NULL,
  sizeof (WardBreach), breach_fields, G_N_ELEMENTS (breach_fields),
};
