/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-decision.h"
#include "fixture-tool.h"

#include "ward-decision.h"
#include <string.h>

typedef WardPaper *(*Maker) (const WardDecisionFile *file, const WardPrint *print);

static char *
text_of (const FixtureDecision *f, Maker maker)
{
  g_autoptr (WardPaper) paper = maker (&f->file, &f->print);

  return ward_paper_to_text (paper, 100);
}

/* Whether giving the field of the record another value changes a word of the paper. */
static gboolean
is_printed (const FixtureDecision *f, WardRecord *record, const WardField *field, Maker maker)
{
  g_autofree char *before = text_of (f, maker);
  g_autofree char *after = NULL, *again = NULL;
  g_autofree char *kept = ward_record_to_string (record, field);

  fixture_change (record, field);
  after = text_of (f, maker);
  fixture_set (record, field->name, kept);
  again = text_of (f, maker);
  g_assert_cmpstr (again, ==, before);
  return !g_str_equal (before, after);
}

static void
court_holds_court_fields_alone (const char *power)
{
  g_autoptr (FixtureDecision) f = fixture_decision_new (power);
  guint n_withheld = 0;

  for (guint r = 0; r < f->records->len; r++)
    {
      WardRecord *record = g_ptr_array_index (f->records, r);

      for (guint i = 0; i < record->kind->n_fields; i++)
        {
          const WardField *field = &record->kind->fields[i];

          if ((field->flags & WARD_COURT) != 0)
            continue;
          n_withheld++;
          g_test_message ("%s.%s", record->kind->name, field->name);
          g_assert_false (is_printed (f, record, field, ward_court_schedule_new));
        }
    }
  g_assert_cmpuint (n_withheld, >, 150);
}

static void
test_court_soa (void)
{
  court_holds_court_fields_alone ("soa2a");
}

static void
test_court_asb (void)
{
  court_holds_court_fields_alone ("asb2014");
}

/* Fields that the schedule may hold and yet doesn't print, with the reason. */
static const char *const unprinted[] = {
  "decision.premises", /* the premises' own reference stands there */
  "decision.area",     /* there are premises */
  "decision.status",   /* only where it is a draft or not closed */
  "premises.status",   /* not a matter for the court */
  "condition.decision",
  "service.decision",
  "order_event.decision", /* the parent */
  "signature.record",
  "signature.sig", /* in the bundle */
  "assessment.on",
  "assessment.neighbourhood_evidence", /* the 2014 Act alone */
  NULL,
};

static void
test_court_is_whole (void)
{
  g_autoptr (FixtureDecision) f = fixture_decision_new ("soa2a");

  for (guint r = 0; r < f->records->len; r++)
    {
      WardRecord *record = g_ptr_array_index (f->records, r);

      for (guint i = 0; i < record->kind->n_fields; i++)
        {
          const WardField *field = &record->kind->fields[i];
          g_autofree char *name = g_strconcat (record->kind->name, ".", field->name, NULL);

          if ((field->flags & WARD_COURT) == 0 || g_strv_contains (unprinted, name))
            continue;
          g_test_message ("%s", name);
          g_assert_true (is_printed (f, record, field, ward_court_schedule_new));
        }
    }
}

static void
test_policy_holds_everything (void)
{
  g_autoptr (FixtureDecision) f = fixture_decision_new ("soa2a");
  static const char *const not_here[] = { "findings", NULL };
  WardRecord *decision = (WardRecord *) f->file.decision;

  for (guint i = 0; i < decision->kind->n_fields; i++)
    {
      const WardField *field = &decision->kind->fields[i];

      g_test_message ("%s", field->name);
      if (!g_strv_contains (not_here, field->name))
        g_assert_true (is_printed (f, decision, field, ward_policy_record_new));
    }
}

static void
test_policy_holds_every_part (void)
{
  g_autoptr (FixtureDecision) f = fixture_decision_new ("soa2a");
  static const char *const names[] = {
    "ladder_step.step",
    "ladder_step.state",
    "ladder_step.reason",
    "option.option",
    "option.harm_workers",
    "option.harm_community",
    "option.trust",
    "option.legality",
    "option.why_not",
    "entry.text",
    "entry.number",
    "entry.decided_at",
    "entry.entered_at",
    "entry.by",
    "followup.contacts_lost",
    "signature.key",
    "telling.why",
    "exception.reason",
    "assessment.welfare",
    "assessment.answers",
    "service.at",
    "order_event.text",
    "condition.met",
    NULL,
  };
  guint n = 0;

  for (guint r = 0; r < f->records->len; r++)
    {
      WardRecord *record = g_ptr_array_index (f->records, r);

      for (guint i = 0; i < record->kind->n_fields; i++)
        {
          const WardField *field = &record->kind->fields[i];
          g_autofree char *name = g_strconcat (record->kind->name, ".", field->name, NULL);
          gboolean old =
            g_str_equal (name, "assessment.welfare") || g_str_equal (name, "assessment.answers");

          if (!g_strv_contains (names, name) ||
              (old && record == g_ptr_array_index (f->file.assessments, 0)))
            continue;
          n++;
          g_test_message ("%s", name);
          g_assert_true (is_printed (f, record, field, ward_policy_record_new));
        }
    }
  g_assert_cmpuint (n, >=, G_N_ELEMENTS (names) - 1);
}

static void
test_not_for_service (void)
{
  g_autoptr (FixtureDecision) f = fixture_decision_new ("soa2a");
  g_autofree char *policy = text_of (f, ward_policy_record_new);
  g_autofree char *court = text_of (f, ward_court_schedule_new);

  g_assert_nonnull (strstr (policy, "Not for service: disclosure officer to review"));
  g_assert_null (strstr (court, "Not for service"));
  /* The force's own dates are none of the court's business. */
  g_assert_nonnull (strstr (policy, "Review of the decision"));
  g_assert_null (strstr (court, "Review of the decision"));
  g_assert_nonnull (strstr (court, "Hearing of the application"));
}

static void
test_address (void)
{
  g_autoptr (FixtureDecision) f = fixture_decision_new ("soa2a");
  g_autoptr (WardRecord) place = ward_record_new (ward_kind_find ("place"));
  g_autofree char *veiled = NULL, *exact = NULL;

  fixture_set (place, "address", "14 Gull Street");
  f->file.place = place;
  veiled = text_of (f, ward_court_schedule_new);
  g_assert_null (strstr (veiled, "Gull Street"));
  f->print.exact_reason = "application to the court";
  exact = text_of (f, ward_court_schedule_new);
  g_assert_nonnull (strstr (exact, "14 Gull Street"));
}

static void
test_states (void)
{
  g_autoptr (FixtureDecision) f = fixture_decision_new ("soa2a");
  g_autofree char *draft = NULL, *not_closed = NULL;

  fixture_set ((WardRecord *) f->file.decision, "status", "draft");
  draft = text_of (f, ward_court_schedule_new);
  fixture_set ((WardRecord *) f->file.decision, "status", "not_closed");
  not_closed = text_of (f, ward_court_schedule_new);
  g_assert_nonnull (strstr (draft, "Draft: not authorised"));
  g_assert_nonnull (strstr (not_closed, "The decision was not to close."));
}

static void
test_bare (void)
{
  g_autoptr (WardRecord) decision = ward_record_new (&ward_kind_decision);
  WardDecisionFile file = { .decision = decision };
  WardPrint print = { .reference = "X" };
  const Maker makers[] = { ward_court_schedule_new, ward_policy_record_new };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (WardPaper) paper = makers[i](&file, &print);
      guint pages = 0;
      g_autoptr (GBytes) pdf = ward_paper_to_pdf (paper, &pages, NULL);

      g_assert_nonnull (pdf);
      g_assert_cmpuint (pages, >=, 2);
    }
}

static void
test_premises_veiled (void)
{
  g_autoptr (FixtureDecision) f = fixture_decision_new ("soa2a");
  g_autoptr (WardRecord) place = ward_record_new (ward_kind_find ("place"));
  g_autoptr (WardPaper) veiled = NULL, exact = NULL, sole = NULL;
  g_autofree char *veiled_text = NULL, *exact_text = NULL, *sole_text = NULL;

  fixture_set (place, "address", "14 Gull Street");
  f->premises.place = place;
  veiled = ward_premises_summary_new (&f->premises, &f->print);
  veiled_text = ward_paper_to_text (veiled, 90);
  g_assert_null (strstr (veiled_text, "Gull Street"));
  g_assert_nonnull (strstr (veiled_text, "500 m cell TG 525 130"));
  f->print.exact_reason = "welfare visit";
  exact = ward_premises_summary_new (&f->premises, &f->print);
  exact_text = ward_paper_to_text (exact, 90);
  g_assert_nonnull (strstr (exact_text, "14 Gull Street"));
  g_assert_nonnull (strstr (exact_text, "Exact places were asked for: welfare visit"));
  fixture_set ((WardRecord *) f->premises.premises, "occupancy", "sole");
  sole = ward_premises_summary_new (&f->premises, &f->print);
  sole_text = ward_paper_to_text (sole, 90);
  g_assert_null (strstr (sole_text, "Gull Street"));
  g_assert_null (strstr (sole_text, "ALD-P-0031"));
  g_assert_null (strstr (sole_text, "Harbour"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/court-schedule/part-2a-holds-court-fields-alone", test_court_soa);
  g_test_add_func ("/court-schedule/2014-act-holds-court-fields-alone", test_court_asb);
  g_test_add_func ("/court-schedule/leaves-out-no-court-field", test_court_is_whole);
  g_test_add_func ("/court-schedule/address-only-when-exact-was-asked", test_address);
  g_test_add_func ("/court-schedule/says-draft-and-not-closed", test_states);
  g_test_add_func ("/policy-record/holds-every-field-of-the-decision",
                   test_policy_holds_everything);
  g_test_add_func ("/policy-record/holds-every-part", test_policy_holds_every_part);
  g_test_add_func ("/policy-record/is-not-for-service", test_not_for_service);
  g_test_add_func ("/papers/of-an-empty-draft", test_bare);
  g_test_add_func ("/premises-summary/is-veiled-unless-exact-and-empty-for-a-sole-worker",
                   test_premises_veiled);
  return g_test_run ();
}
