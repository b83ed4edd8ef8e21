/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-decision-specs.h"

#include <glib/gi18n-lib.h>

#include "ward-decision.h"
#include "ward-rules.h"

static const WardSheetGroup decision_groups[] = {
  { N_("What is decided"), NULL,
    "premises area measure issuer option power ground specified_offences single_client "
    "last_use_on considered_at notice_hours directed_at" },
  { N_("Who"), N_("The author can’t authorise. The liaison officer can be none of these."),
    "author applicant prepared_for" },
  { N_("National Decision Model"), N_("“Not known” is an answer. An empty part isn’t."),
    "information threat_and_risk powers_and_policy options action_and_review review_on" },
  { N_("What closing would do"),
    N_("To the people who work there: where they go, whom they stop trusting, what is no longer "
       "told, whose home it is. Name a source outside the police."),
    "harm_displacement harm_displacement_source harm_trust harm_trust_source harm_intelligence "
    "harm_intelligence_source harm_housing harm_housing_source mitigation" },
  { N_("Rights and the home"), NULL, "equality rights_proportionality home special_measures" },
  { N_("Support"), NULL,
    "support_before support_after support_on_standby nrm_contact interpreter" },
  { N_("Consulted and identified"),
    N_("Persons by role only: names belong in the case system."),
    "authority_consulted authority_at authority_view consultees identification_steps "
    "persons_identified" },
  { N_("Media and urgency"), NULL, "media_excluded urgent urgent_reason" },
  { NULL, NULL, NULL },
};

static gboolean
is_any (const char *field, const char *const *names)
{
  return g_strv_contains (names, field);
}

static gboolean
shows_for_power (const WardRecord *decision, const char *field)
{
  static const char *const soa2a[] = { "specified_offences", "last_use_on", "considered_at", NULL };

  if (is_any (field, soa2a))
    return ward_record_is (decision, "power", "soa2a");
  if (g_str_equal (field, "single_client"))
    return ward_record_is (decision, "power", "soa2a") &&
           !ward_record_is (decision, "ground", "child_sex_offence");
  if (g_str_equal (field, "notice_hours"))
    return ward_record_is (decision, "power", "asb2014");
  if (g_str_equal (field, "ground"))
    return ward_record_is (decision, "power", "asb2014") ||
           ward_record_is (decision, "power", "soa2a");
  return TRUE;
}

gboolean
ward_decision_shows (const WardRecord *decision, const char *field)
{
  static const char *const closing[] = {
    "power",         "ground",      "specified_offences",   "single_client", "last_use_on",
    "considered_at", "directed_at", "notice_hours",         "applicant",     "persons_identified",
    "urgent",        "nrm_contact", "identification_steps", NULL
  };

  if (is_any (field, closing) && (ward_record_is (decision, "option", "not_close") ||
                                  ward_record_is (decision, "option", "support_only")))
    return FALSE;
  if (g_str_equal (field, "urgent_reason"))
    return ((const WardDecision *) decision)->urgent == 1;
  if (g_str_equal (field, "area"))
    return ward_record_get (decision, "premises") == NULL;
  return shows_for_power (decision, field);
}

static GPtrArray *
decision_choices (const WardRecord *record, const WardField *field, gpointer rules, gint64 today)
{
  if (g_str_equal (field->name, "specified_offences"))
    return ward_rule_set_list_rows (rules, "soa2a.offences", NULL,
                                    ward_record_get_nick (record, "ground"), today);
  return NULL;
}

const WardSheetSpec ward_decision_spec = {
  .kind = "decision", .title = N_("Decision"), .done = N_("Decision saved"),
  .groups = decision_groups, .shows = ward_decision_shows, .choices = decision_choices,
};

static const WardSheetGroup ladder_groups[] = {
  { NULL,
    N_("A new answer stands beside the old one: nothing is overwritten. “Not available” stops "
       "the decision, since services come first."),
    "step state on reason" },
  { NULL, NULL, NULL },
};
const WardSheetSpec ward_ladder_spec = {
  .kind = "ladder_step", .title = N_("Answer a step"), .done = N_("Step answered"),
  .groups = ladder_groups, .small = TRUE,
};

static const WardSheetGroup option_groups[] = {
  { NULL, NULL, "option harm_workers harm_community trust legality why_not" },
  { NULL, NULL, NULL },
};
const WardSheetSpec ward_option_spec = {
  .kind = "option", .title = N_("Weigh an option"), .done = N_("Option weighed"),
  .groups = option_groups,
};

static const WardSheetGroup condition_groups[] = {
  { NULL, N_("The evidence itself stays in the case system: give its reference."),
    "met at evidence_reference" },
  { NULL, NULL, NULL },
};
const WardSheetSpec ward_condition_spec = {
  .kind = "condition", .title = N_("Statutory condition"), .done = N_("Condition recorded"),
  .groups = condition_groups, .small = TRUE,
};

static const WardSheetGroup service_groups[] = {
  { NULL,
    N_("One row for each: affixing, each copy, each other occupier. What happened is always "
       "kept."),
    "mode place role_served at by" },
  { NULL, NULL, NULL },
};
static gboolean
service_shows (const WardRecord *record, const char *field)
{
  if (g_str_equal (field, "place"))
    return ward_record_is (record, "mode", "affixed");
  if (g_str_equal (field, "role_served"))
    return !ward_record_is (record, "mode", "affixed");
  return TRUE;
}
const WardSheetSpec ward_service_spec = {
  .kind = "service", .title = N_("Record service"), .done = N_("Service recorded"),
  .groups = service_groups, .shows = service_shows, .small = TRUE,
};

static const WardSheetGroup event_groups[] = {
  { NULL, N_("What the court or the police did. The clocks start from these rows."),
    "event at by until text" },
  { NULL, NULL, NULL },
};
static gboolean
event_shows (const WardRecord *record, const char *field)
{
  static const char *const without[] = { "heard", "refused", "cancelled", "lapsed", "discharged",
                                         NULL };
  const char *event = ward_record_get_nick (record, "event");

  return !g_str_equal (field, "until") || event == NULL || !is_any (event, without);
}
const WardSheetSpec ward_order_event_spec = {
  .kind = "order_event", .title = N_("Notice and order"), .done = N_("Recorded"),
  .groups = event_groups, .shows = event_shows, .small = TRUE,
};

static const WardSheetGroup entry_groups[] = {
  { NULL,
    N_("When it was decided, and in what words. The time of entry is kept beside it. Nothing is "
       "changed later; a correction is an addendum."),
    "use decided_at text" },
  { NULL, NULL, NULL },
};
const WardSheetSpec ward_entry_spec = {
  .kind = "entry", .title = N_("Log entry"), .done = N_("Entry added"), .groups = entry_groups,
  .small = TRUE,
};

static const WardSheetGroup followup_groups[] = {
  { NULL, N_("What closing did. Counts of people are kept in bands."),
    "due_on done_on ring_observation reports referrals contacts_lost note" },
  { NULL, NULL, NULL },
};
const WardSheetSpec ward_followup_spec = {
  .kind = "followup", .title = N_("Follow-up"), .done = N_("Follow-up saved"),
  .groups = followup_groups,
};

WardRecord *
ward_decision_new_part (const char *kind, const char *decision)
{
  WardRecord *record = ward_record_new (ward_kind_find (kind));

  ward_record_set_text (record, ward_kind_field (record->kind, "decision"), decision);
  return record;
}
