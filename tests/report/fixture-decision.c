/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-decision.h"

static const char id_format[] = "01900000-0000-7000-8000-%012u";

typedef struct {
  const char *field, *text;
} Value;

static const char long_text[] =
  "Neighbours of the upper floors have reported callers at the shared door between 22:00 and 03:00 "
  "on "
  "eleven of the last fourteen nights, with shouting on the stairs on four of them. The reports "
  "come "
  "from the council's noise line and from two residents' meetings; they are facts as reported, not "
  "assessments. The drop-in at Harbour Lane has told the liaison officer that the people who work "
  "there see the flat as safer than the street, because they work together and know the regular "
  "callers, and that closing it in winter would move at least some of them to the industrial "
  "estate, "
  "where two assaults were reported in October.";

static const Value premises_values[] = {
  { "reference", "ALD-P-0031" },
  { "label", "Premises 31, Harbour ward" },
  { "occupancy", "more_than_one" },
  { "use", "more_than_one_worker" },
  { "category", "risk" },
  { "category_reason", "Coercion indicators seen by two agencies on separate visits; nuisance "
                       "reports are secondary and do not "
                       "decide the category." },
  { "status", "active" },
  { "identified_on", "2026-03-02" },
  { "source", "resident;visit" },
  { "restricted", "true" },
};

static const Value decision_values[] = {
  { "number", "ALD-D-0007" },
  { "measure", "closure_notice" },
  { "issuer", "police" },
  { "option", "close" },
  { "last_use_on", "2026-11-01" },
  { "considered_at", "2026-11-05T09:00:00Z" },
  { "directed_at", "those_who_exploit" },
  { "single_client", "no" },
  { "notice_hours", "48" },
  { "authorised_at", "2026-11-06T16:40:00Z" },
  { "information", long_text },
  { "threat_and_risk", long_text },
  { "powers_and_policy", "Part 2A of the Sexual Offences Act 2003 against those who control; the "
                         "force policy puts enforcement "
                         "last and asks for support before and after." },
  { "options", "Close; do not close; support only. See the options side by side." },
  { "action_and_review",
    "Serve on Monday morning after the listing is booked; review at 7, 30 and 90 days." },
  { "harm_displacement", long_text },
  { "harm_displacement_source", "Harbour Lane project, 4 November 2026" },
  { "harm_trust", "Reporting of violence through the project is likely to fall for some weeks." },
  { "harm_trust_source", "Two project managers" },
  { "harm_intelligence", "The project's contact with four regular visitors may be lost." },
  { "harm_intelligence_source", "Liaison officer" },
  { "harm_housing", "Two people sleep there on most nights." },
  { "harm_housing_source", "Council housing options team" },
  { "mitigation", "Outreach on three further evenings; two rooms held by the council." },
  { "equality",
    "Sex, race and nationality are engaged: most of the people affected are women, several with "
    "limited English. An "
    "interpreter of their choice is booked and the notice is explained, not only handed over." },
  { "rights_proportionality",
    "Articles 3, 4 and 8 are engaged. Less intrusive steps were tried for seven months." },
  { "home", "Two people sleep there; both are offered a room from the same night; belongings are "
            "collected with the project." },
  { "special_measures", "Screens asked for." },
  { "support_before", "Project told on 4 November; meeting on 5 November." },
  { "support_after", "Daily contact for a fortnight." },
  { "support_on_standby", "ISVA, 18:00 to 02:00" },
  { "nrm_contact", "Duty first responder, public protection" },
  { "authority_consulted", "Aldermere Borough Council" },
  { "authority_view", "Supports, with concern for housing." },
  { "authority_at", "2026-11-05T14:20:00Z" },
  { "identification_steps", "Land Registry, council tax, two visits, letting agent's records." },
  { "persons_identified", "owner;controller;resident" },
  { "consultees", "Public health; the project's trustees." },
  { "media_excluded", "true" },
  { "interpreter", "Romanian" },
  { "urgent", "false" },
  { "urgent_reason", "Not urgent." },
  { "review_on", "2026-12-06" },
  { "status", "served" },
  { "rule_set", "enforcement 2026.3" },
};

static const char *const conditions[][2] = {
  { "soa2a_used", "EX/14" },
  { "soa2a_necessary", "EX/15" },
  { "soa2a_consulted", "EX/16" },
};

static const char *
name_cb (const char *kind, const char *id, gpointer data)
{
  static const char *const names[][3] = {
    { "condition", "soa2a_used",
      "Reasonable grounds to believe that the premises were used, in the three months ending with "
      "the day of consideration, for "
      "activity related to a specified offence" },
    { "condition", "soa2a_necessary",
      "Reasonable grounds to believe that an order is necessary to prevent such use" },
    { "condition", "soa2a_consulted",
      "The local authority was consulted and reasonable steps were taken to identify residents and "
      "those with control, responsibility or an interest" },
    { "provision", "soa2a_used", "s.136B(2) to (5)" },
    { "provision", "soa2a_necessary", "s.136B(6)" },
    { "provision", "soa2a_consulted", "s.136B(7)" },
    { "offence", "soa2003_s53",
      "Sexual Offences Act 2003 s.53 (controlling prostitution for gain)" },
    { "question", "q1", "Were people who work there spoken to apart from one another?" },
    { "question", "q2", "Does anybody other than the people working hold the keys?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i][0], kind) && g_str_equal (names[i][1], id))
      return names[i][2];
  if (g_str_equal (kind, "officer"))
    return g_str_has_suffix (id, "1") ? "Insp 4021 Marsh" : "Supt 3107 Holt";
  if (g_str_equal (kind, "area"))
    return g_str_has_suffix (id, "1") ? "Harbour ward" : "Quay ward";
  if (g_str_equal (kind, "partner"))
    return g_str_has_suffix (id, "1") ? "Harbour Lane project" : "Northmoor Health Outreach";
  if (g_str_equal (kind, "premises"))
    return g_str_has_suffix (id, "1") ? "ALD-P-0031" : "ALD-P-0032";
  return NULL;
}

void
fixture_set (WardRecord *record, const char *name, const char *text)
{
  const WardField *field = ward_kind_field (record->kind, name);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (field);
  if (field->type == WARD_TYPE_REF)
    ward_record_set_text (record, field, text);
  else
    ward_record_set_from_string (record, field, text, &error);
  g_assert_no_error (error);
}

static void
change_list (WardRecord *record, const WardField *field)
{
  const WardEnum *values = ward_field_enum (field);
  const char *const *now = ward_record_list (record, field);
  const char *a = values != NULL ? values->values[0].nick : "01900000-0000-7000-8000-000000000001";
  const char *b = values != NULL ? values->values[1].nick : "01900000-0000-7000-8000-000000000002";
  const char *list[] = { now != NULL && g_str_equal (now[0], a) ? b : a, NULL };

  ward_record_set_list (record, field, list);
}

static void
change_number (WardRecord *record, const WardField *field)
{
  gint64 now = ward_record_number (record, field);
  gint64 next = now == WARD_NONE ? 0 : now + (field->type == WARD_TYPE_TIME ? 3600 : 1);

  if (field->type == WARD_TYPE_BOOL)
    next = now == 1 ? 0 : 1;
  if (field->type == WARD_TYPE_ENUM)
    next %= ward_field_enum (field)->n;
  ward_record_set_number (record, field, next);
}

void
fixture_change (WardRecord *record, const WardField *field)
{
  const char *now;

  if (ward_field_is_number (field))
    {
      change_number (record, field);
      return;
    }
  if (!ward_field_is_text (field))
    {
      change_list (record, field);
      return;
    }
  now = ward_record_text (record, field);
  if (field->type == WARD_TYPE_REF)
    ward_record_set_text (record, field,
                          g_strcmp0 (now, "01900000-0000-7000-8000-000000000001") == 0
                            ? "01900000-0000-7000-8000-000000000002"
                            : "01900000-0000-7000-8000-000000000001");
  else
    ward_record_set_text (record, field, g_strcmp0 (now, "Quince") == 0 ? "Medlar" : "Quince");
}

static WardRecord *
add (FixtureDecision *f, const char *kind, const Value *values, guint n)
{
  WardRecord *record = ward_record_new (ward_kind_find (kind));

  record->id = g_strdup_printf (id_format, 100 + f->records->len);
  for (guint i = 0; i < n; i++)
    fixture_set (record, values[i].field, values[i].text);
  g_ptr_array_add (f->records, record);
  return record;
}

#define ADD(f, kind, ...)                                                                          \
  add (f, kind, (const Value[]){ __VA_ARGS__ }, G_N_ELEMENTS (((const Value[]){ __VA_ARGS__ })))

/* The fixture's records of a kind, as an array that doesn't own them. */
static GPtrArray *
all_of (FixtureDecision *f, const char *kind)
{
  GPtrArray *array = g_ptr_array_new ();

  for (guint i = 0; i < f->records->len; i++)
    {
      WardRecord *record = g_ptr_array_index (f->records, i);

      if (g_str_equal (record->kind->name, kind))
        g_ptr_array_add (array, record);
    }
  g_ptr_array_add (f->arrays, array);
  return array;
}

#define OFFICER_1 "01900000-0000-7000-8000-000000000001"
#define OFFICER_2 "01900000-0000-7000-8000-000000000002"

static void
add_parts (FixtureDecision *f)
{
  static const char *const options[] = { "close", "not_close", "support_only", "other" };
  static const char *const steps[] = { "support",   "project_engagement", "voluntary_engagement",
                                       "diversion", "mediation",          "warning" };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    ADD (f, "option", { "option", options[i] }, { "harm_workers", long_text },
         { "harm_community", "Noise on the stairs goes on or stops." },
         { "trust", "Falls among those who use the project." },
         { "legality", "Open to the district." },
         { "why_not", i == 0 ? "" : "Does not stop those who control." });
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    ADD (f, "ladder_step", { "step", steps[i] },
         { "state", i % 2 ? "tried" : "offered_not_taken_up" }, { "on", "2026-08-14" },
         { "reason", "Offered through the project on three evenings; see the engagement log." });
  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    ADD (f, "condition", { "condition", conditions[i][0] }, { "met", i == 2 ? "false" : "true" },
         { "at", "2026-11-05T15:00:00Z" }, { "evidence_reference", conditions[i][1] });
  for (guint i = 0; i < 3; i++)
    ADD (f, "service", { "mode", i == 0 ? "affixed" : "copy" },
         { "place", i == 0 ? "prominent" : "person" },
         { "role_served", i == 0 ? "none" : "controller" }, { "at", "2026-11-06T19:05:00Z" },
         { "by", OFFICER_1 });
  ADD (f, "order_event", { "event", "heard" }, { "at", "2026-11-08T10:00:00Z" },
       { "by", "Northmoor magistrates" }, { "until", "2026-11-22T10:00:00Z" },
       { "text", "Adjourned for the occupier to show cause." });
  for (guint i = 0; i < 3; i++)
    ADD (f, "entry",
         { "number", i == 0   ? "1"
                     : i == 1 ? "2"
                              : "3" },
         { "decided_at", "2026-11-05T10:12:00Z" }, { "entered_at", "2026-11-05T10:30:00Z" },
         { "by", OFFICER_2 }, { "use", i == 2 ? "addendum" : "rationale" },
         { "text", i == 0 ? long_text : "Reviewed; no change." });
  for (guint i = 0; i < 3; i++)
    ADD (f, "followup", { "due_on", "2026-11-13" }, { "done_on", i == 0 ? "2026-11-13" : "" },
         { "ring_observation", "more" }, { "reports", "few" }, { "referrals", "none" },
         { "contacts_lost", "some" }, { "note", "Two contacts seen on the estate." });
}

static void
add_more (FixtureDecision *f)
{
  for (guint i = 0; i < 2; i++)
    ADD (f, "assessment", { "on", i ? "2026-10-20" : "2026-04-12" }, { "assessor", OFFICER_1 },
         { "partners", OFFICER_1 ";" OFFICER_2 }, { "single_agency_reason", "Not single." },
         { "welfare", long_text }, { "welfare_actions", "Health visit arranged." },
         { "coercion_indicators", "debt;movement_limited" },
         { "neighbourhood_evidence",
           "council noise line 3 October 2026; residents' meeting 12 October 2026" },
         { "answers", "q1=yes=Harbour Lane project;q2=not_known=" },
         { "category", i ? "risk" : "non_nuisance" }, { "criteria", "Two indicators, two sources" },
         { "review_on", "2027-01-20" });
  ADD (f, "visit", { "at", "2026-10-18T13:00:00Z" }, { "status", "done" }, { "purpose", "welfare" },
       { "entry", "invited" }, { "outcome", "Leaflets left; nobody asked for help." });
  ADD (f, "telling", { "who", "council" }, { "at", "2026-11-05T14:20:00Z" },
       { "why", "Statutory consultation." });
  ADD (f, "exception", { "rule", "ENF-SUPPORT-02" },
       { "reason", "The ISVA's standby is confirmed by telephone." }, { "requested_by", OFFICER_1 },
       { "approved_by", OFFICER_2 });
  ADD (f, "signature", { "step", "authorise" }, { "by", OFFICER_2 },
       { "at", "2026-11-06T16:40:00Z" },
       { "hash", "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03" },
       { "key", "3f9a77c10b52e9d46a01" }, { "sig", "c2lnbmF0dXJl" });
}

static const char *const working[] = {
  "Affixed at a prominent place: Fri 6 Nov 2026, 19:05 GMT (service row 1)",
  "48 hours of elapsed time; Part 2A excludes neither weekends nor holidays",
  "Ends Sun 8 Nov 2026, 19:05 GMT",
  NULL,
};
static const WardFileClock clocks[] = {
  { "Hearing of the application", "11 hours left", "affixed in a prominent place",
    "Sexual Offences Act 2003 s.136D(3)", 1793991900, 1794164700, 1, working, FALSE },
  { "Review of the decision", "overdue", NULL, "Force policy", 1793991900, 1794164700, 2, NULL,
    TRUE },
  { "Appeal", "not running", NULL, "Sexual Offences Act 2003 s.136K", WARD_NONE, WARD_NONE, 0,
    NULL },
};
static const WardFileFinding findings[] = {
  { "ENF-LA-01", "refuse", "The local authority was consulted after the authorisation.",
    "Record the consultation with its true time, or authorise again.", "DC-08",
    "SOA 2003 s.136B(7)" },
  { "ENF-SAME-02", "warn", "The harm section reads 91 % like decision ALD-D-0005.", NULL, NULL,
    "Wardlight policy pack" },
};
static const WardFileContent contents[] = {
  { "Only a person who regularly resides in the premises or the owner may enter or remain",
    "s.136C(1)(a)" },
  { "Failure to comply is an offence", "s.136C(1)(b)" },
  { "The offence or offences relied on", "s.136C(1)(c)" },
  { "An application will be made for a closure order", "s.136C(1)(d)" },
  { "The date, time and place of the hearing", "s.136C(1)(e)" },
  { "The effect of an order", "s.136C(1)(f)" },
};

static void
gather (FixtureDecision *f)
{
  f->file.ladder_steps = all_of (f, "ladder_step");
  f->file.options = all_of (f, "option");
  f->file.conditions = all_of (f, "condition");
  f->file.services = all_of (f, "service");
  f->file.order_events = all_of (f, "order_event");
  f->file.entries = all_of (f, "entry");
  f->file.followups = all_of (f, "followup");
  f->file.signatures = all_of (f, "signature");
  f->file.exceptions = all_of (f, "exception");
  f->file.assessments = f->premises.assessments = all_of (f, "assessment");
  f->file.tellings = f->premises.tellings = all_of (f, "telling");
  f->premises.visits = all_of (f, "visit");
  f->premises.decisions = all_of (f, "decision");
  f->file.findings = f->premises.findings = findings;
  f->file.n_findings = f->premises.n_findings = G_N_ELEMENTS (findings);
  f->file.clocks = clocks;
  f->file.n_clocks = G_N_ELEMENTS (clocks);
  f->file.contents = contents;
  f->file.n_contents = G_N_ELEMENTS (contents);
}

FixtureDecision *
fixture_decision_new (const char *power)
{
  FixtureDecision *f = g_new0 (FixtureDecision, 1);
  WardRecord *decision, *premises;

  f->records = ward_records_array_new ();
  f->arrays = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  premises = add (f, "premises", premises_values, G_N_ELEMENTS (premises_values));
  fixture_set (premises, "ward", OFFICER_1);
  decision = add (f, "decision", decision_values, G_N_ELEMENTS (decision_values));
  fixture_set (decision, "power", power);
  fixture_set (decision, "ground",
               g_str_equal (power, "soa2a") ? "prostitution_offence" : "nuisance");
  fixture_set (decision, "specified_offences", "soa2003_s53");
  fixture_set (decision, "premises", OFFICER_1);
  fixture_set (decision, "author", OFFICER_1);
  fixture_set (decision, "applicant", OFFICER_1);
  fixture_set (decision, "authoriser", OFFICER_2);
  add_parts (f);
  add_more (f);
  f->file.decision = decision;
  f->file.premises = f->premises.premises = premises;
  f->premises.cell = "500 m cell TG 525 130";
  gather (f);
  f->print = (WardPrint) {
    .organisation = "Northmoor Police \xc2\xb7 Aldermere",
    .reference = "ALD-D-0007/2",
    .printed_by = "Insp 4021 Marsh",
    .copy = "2 of 5, court list office",
    .disposal = "Shred when superseded; note the destruction in the paper register.",
    .return_by = "14 November 2026",
    .printed_at = 1793869964,
    .name = name_cb,
  };
  return f;
}

void
fixture_decision_free (FixtureDecision *f)
{
  g_ptr_array_unref (f->records);
  g_ptr_array_unref (f->arrays);
  g_free (f);
}
