/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-form.h"

#include "fixture-session.h"

#define NOW G_GINT64_CONSTANT (1795515330)

static const WardField *
field_of (WardForm *form, const char *name)
{
  return ward_kind_field (ward_form_get_record (form)->kind, name);
}

static WardForm *
form_of (const char *kind, const char *json)
{
  g_autoptr (WardRecord) record = fixture_record (kind, json);

  return ward_form_new (record, NOW);
}

static void
test_new_and_untouched_is_not_dirty (void)
{
  g_autoptr (WardForm) form = form_of ("visit", "{}");

  g_assert_true (ward_form_is_new (form));
  g_assert_null (ward_form_get_original (form));
  g_assert_false (ward_form_is_dirty (form));
  ward_form_set_text (form, field_of (form, "outcome"), "Invited in.");
  g_assert_true (ward_form_is_dirty (form));
  ward_form_set_text (form, field_of (form, "outcome"), "");
  g_assert_false (ward_form_is_dirty (form));
}

static void
test_what_cannot_be_read_leaves_the_value (void)
{
  g_autoptr (WardForm) form = form_of ("assessment", "{\"on\":\"2026-11-03\"}");
  const WardField *on = field_of (form, "on");
  WardFormNote note;

  ward_form_set_text (form, on, "31/11/2026");
  g_assert_nonnull (ward_form_get_problem (form, on));
  g_assert_true (ward_form_has_problems (form));
  g_assert_cmpint (ward_record_number (ward_form_get_record (form), on), ==,
                   ward_date_from_ymd (2026, 11, 3));
  ward_form_note_compute (form, on, NULL, FALSE, &note);
  g_assert_true (note.any);
  g_assert_cmpint (note.severity, ==, WARD_SEVERITY_REFUSE);
  ward_form_note_clear (&note);
  ward_form_set_text (form, on, "30/11/2026");
  g_assert_null (ward_form_get_problem (form, on));
}

static void
test_lists_gain_and_lose_members (void)
{
  g_autoptr (WardForm) form = form_of ("premises", "{\"source\":[\"visit\"]}");
  const WardField *source = field_of (form, "source");
  g_autofree char *text = NULL;

  ward_form_set_member (form, source, "partner", TRUE);
  ward_form_set_member (form, source, "partner", TRUE);
  ward_form_set_member (form, source, "visit", FALSE);
  text = ward_form_dup_text (form, source);
  g_assert_cmpstr (text, ==, "partner");
  ward_form_set_member (form, source, "partner", FALSE);
  g_assert_null (ward_record_list (ward_form_get_record (form), source));
}

static void
test_narratives_are_fact_unless_said (void)
{
  g_autoptr (WardForm) form = form_of ("visit", "{\"id\":\"x\"}");
  const WardField *outcome = field_of (form, "outcome");

  g_assert_false (ward_form_get_judgement (form, outcome));
  ward_form_set_judgement (form, outcome, TRUE);
  g_assert_true (ward_form_get_judgement (form, outcome));
  g_assert_true (ward_form_is_dirty (form));
  ward_form_set_judgement (form, outcome, FALSE);
  g_assert_false (ward_form_is_dirty (form));
}

static void
test_findings_stand_beside_their_field_or_at_the_head (void)
{
  g_autoptr (WardForm) form = form_of ("visit", "{}");
  g_autoptr (GPtrArray) findings =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ward_finding_free);
  g_autoptr (GPtrArray) apart = NULL;
  WardFormNote untold, told, other;

  g_ptr_array_add (findings, ward_finding_new_plain ("FIELD-MISSING", WARD_SEVERITY_REFUSE,
                                                     "“At” is needed.", "Fill it in.", "at",
                                                     FALSE));
  g_ptr_array_add (findings, ward_finding_new_plain ("ROLE-WRITE", WARD_SEVERITY_REFUSE,
                                                     "Your role does not.", NULL, NULL, FALSE));
  ward_form_note_compute (form, field_of (form, "at"), findings, FALSE, &untold);
  ward_form_note_compute (form, field_of (form, "at"), findings, TRUE, &told);
  ward_form_note_compute (form, field_of (form, "purpose"), findings, TRUE, &other);
  g_assert_false (untold.any);
  g_assert_true (told.any);
  g_assert_cmpstr (told.text, ==, "“At” is needed. Fill it in.");
  g_assert_false (other.any);
  apart = ward_form_findings_apart (form, findings);
  g_assert_cmpuint (apart->len, ==, 1);
  ward_form_note_clear (&told);
}

/* In a loop over all tables: nothing that a step, another record or the program writes is
 * offered. */
static void
test_no_form_offers_what_others_write (void)
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  for (guint k = 0; k < n; k++)
    for (guint i = 0; i < kinds[k]->n_fields; i++)
      {
        const WardField *field = &kinds[k]->fields[i];

        if (field->flags & (WARD_STEP | WARD_DERIVED | WARD_SECRET))
          g_assert_false (ward_form_shows (field));
        else
          g_assert_true (ward_form_shows (field));
      }
}

/* Every field of every kind can be set from what the form shows of it. */
static void
test_every_type_reads_back_what_it_shows (void)
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  for (guint k = 0; k < n; k++)
    {
      g_autoptr (WardRecord) record = ward_record_new (kinds[k]);
      g_autoptr (WardForm) form = ward_form_new (record, NOW);

      for (guint i = 0; i < kinds[k]->n_fields; i++)
        {
          const WardField *field = &kinds[k]->fields[i];
          g_autofree char *text = ward_form_dup_text (form, field);

          ward_form_set_text (form, field, text);
          g_assert_null (ward_form_get_problem (form, field));
        }
      g_assert_false (ward_form_is_dirty (form));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form/untouched-is-not-dirty", test_new_and_untouched_is_not_dirty);
  g_test_add_func ("/form/unreadable-leaves-the-value", test_what_cannot_be_read_leaves_the_value);
  g_test_add_func ("/form/lists-gain-and-lose", test_lists_gain_and_lose_members);
  g_test_add_func ("/form/fact-unless-said", test_narratives_are_fact_unless_said);
  g_test_add_func ("/form/findings-beside-their-field",
                   test_findings_stand_beside_their_field_or_at_the_head);
  g_test_add_func ("/form/offers-nothing-others-write", test_no_form_offers_what_others_write);
  g_test_add_func ("/form/reads-back-what-it-shows", test_every_type_reads_back_what_it_shows);
  return g_test_run ();
}
