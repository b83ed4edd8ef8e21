/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-decision.h"

#include <glib/gi18n-lib.h>

static const WardField decision_fields[] = { WARD_DECISION_FIELDS (WARD_ENTRY, WardDecision) };
const WardKind ward_kind_decision = {
  "decision", 'M', 0, "premises",
  N_("Decision"), N_("Decisions"),
  "number measure", "number premises measure option power status authorised_at", NULL,
  sizeof (WardDecision), decision_fields, G_N_ELEMENTS (decision_fields),
};

static const WardField ladder_step_fields[] =
  { WARD_LADDER_STEP_FIELDS (WARD_ENTRY, WardLadderStep) };
const WardKind ward_kind_ladder_step = {
  "ladder_step", 'M', WARD_KIND_APPEND, NULL,
  N_("Ladder step"), N_("Ladder steps"),
  "step state", "step state on reason", "decision",
  sizeof (WardLadderStep), ladder_step_fields, G_N_ELEMENTS (ladder_step_fields),
};

static const WardField option_fields[] = { WARD_OPTION_FIELDS (WARD_ENTRY, WardOption) };
const WardKind ward_kind_option = {
  "option", 'M', 0, NULL,
  N_("Option"), N_("Options"),
  "option", "option harm_workers harm_community trust legality why_not", "decision",
  sizeof (WardOption), option_fields, G_N_ELEMENTS (option_fields),
};

static const WardField condition_fields[] = { WARD_CONDITION_FIELDS (WARD_ENTRY, WardCondition) };
const WardKind ward_kind_condition = {
  "condition", 'M', 0, NULL,
  N_("Condition"), N_("Conditions"),
  "condition", "condition met at evidence_reference", "decision",
  sizeof (WardCondition), condition_fields, G_N_ELEMENTS (condition_fields),
};

static const WardField service_fields[] = { WARD_SERVICE_FIELDS (WARD_ENTRY, WardService) };
const WardKind ward_kind_service = {
  "service", 'M', WARD_KIND_PAST | WARD_KIND_APPEND, NULL,
  N_("Service"), N_("Services"),
  "mode at", "at mode place role_served by", "decision",
  sizeof (WardService), service_fields, G_N_ELEMENTS (service_fields),
};

static const WardField order_event_fields[] =
  { WARD_ORDER_EVENT_FIELDS (WARD_ENTRY, WardOrderEvent) };
const WardKind ward_kind_order_event = {
  "order_event", 'M', WARD_KIND_PAST | WARD_KIND_APPEND, NULL,
  N_("Order event"), N_("Order events"),
  "event at", "at event until text by", "decision",
  sizeof (WardOrderEvent), order_event_fields, G_N_ELEMENTS (order_event_fields),
};

static const WardField entry_fields[] = { WARD_ENTRY_FIELDS (WARD_ENTRY, WardEntry) };
const WardKind ward_kind_entry = {
  "entry", 'M', WARD_KIND_APPEND, NULL,
  N_("Log entry"), N_("Log entries"),
  "number use", "number decided_at entered_at use by text", "decision",
  sizeof (WardEntry), entry_fields, G_N_ELEMENTS (entry_fields),
};

static const WardField followup_fields[] = { WARD_FOLLOWUP_FIELDS (WARD_ENTRY, WardFollowup) };
const WardKind ward_kind_followup = {
  "followup", 'M', 0, NULL,
  N_("Follow-up"), N_("Follow-ups"),
  "due_on", "due_on decision done_on ring_observation reports referrals contacts_lost", "decision",
  sizeof (WardFollowup), followup_fields, G_N_ELEMENTS (followup_fields),
};

static const WardField signature_fields[] = { WARD_SIGNATURE_FIELDS (WARD_ENTRY, WardSignature) };
const WardKind ward_kind_signature = {
  "signature", 'M', WARD_KIND_SYSTEM | WARD_KIND_APPEND, NULL,
  N_("Signature"), N_("Signatures"),
  "step at", "step record by at key", NULL,
  sizeof (WardSignature), signature_fields, G_N_ELEMENTS (signature_fields),
};
