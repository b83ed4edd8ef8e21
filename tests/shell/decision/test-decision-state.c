/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "ward-assessment-state.h"
#include "ward-decision-specs.h"
#include "ward-decision-state.h"
#include "ward-decision.h"
#include "ward-enrol-dialog.h"
#include "ward-premises.h"
#include "ward-sheet-control.h"

/* What the pages of a decision show, from values alone: no display is needed. */

static WardRecord *
decision (const char *option, const char *status)
{
  WardRecord *record = ward_record_new (&ward_kind_decision);

  ward_record_set_from_string (record, ward_kind_field (record->kind, "option"), option, NULL);
  ward_record_set_from_string (record, ward_kind_field (record->kind, "status"), status, NULL);
  return record;
}

static const struct {
  const char *option, *status;
  guint stages, now; /* how many, and which is the present one */
  const char *action, *target;
  WardGate gate;
} nexts[] = {
  { "close", "draft", 6, 0, "step", "authorise", WARD_GATE_AUTHORISE },
  { "close", "", 6, 0, "step", "authorise", WARD_GATE_AUTHORISE },
  { "other", "draft", 6, 0, "step", "authorise", WARD_GATE_AUTHORISE },
  { "close", "authorised", 6, 1, "serve", "", WARD_GATE_SERVE },
  { "close", "served", 6, 2, "event", "heard", WARD_GATE_SHARE },
  { "close", "heard", 6, 3, "event", "ordered", WARD_GATE_SHARE },
  { "close", "ordered", 6, 4, "event", "", WARD_GATE_SHARE },
  { "close", "refused", 5, 4, "step", "seal", WARD_GATE_SHARE },
  { "close", "ended", 6, 5, "step", "seal", WARD_GATE_SHARE },
  { "not_close", "draft", 2, 0, "step", "close", WARD_GATE_CLOSE },
  { "support_only", "draft", 2, 0, "step", "close", WARD_GATE_CLOSE },
  { "not_close", "not_closed", 2, 1, "step", "seal", WARD_GATE_SHARE },
};

static void
each_status_has_its_bar_and_one_next_step (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (nexts); i++)
    {
      g_autoptr (WardRecord) record = decision (nexts[i].option, nexts[i].status);
      WardStage stages[WARD_STAGES_MOST];
      WardNextStep next = ward_decision_next (record, NULL);
      guint n = ward_decision_stages (record, stages);

      g_test_message ("%s %s", nexts[i].option, nexts[i].status);
      g_assert_cmpuint (n, ==, nexts[i].stages);
      for (guint k = 0; k < n; k++)
        g_assert_cmpint (stages[k].state, ==,
                         k < nexts[i].now    ? WARD_STAGE_PAST
                         : k == nexts[i].now ? WARD_STAGE_NOW
                                             : WARD_STAGE_AHEAD);
      g_assert_cmpstr (next.action, ==, nexts[i].action);
      g_assert_cmpstr (next.target, ==, nexts[i].target);
      g_assert_true (next.ready);
      g_assert_cmpint (ward_decision_gate (record), ==, nexts[i].gate);
    }
}

static void
refusals_are_counted_and_keep_it_from_being_ready (void)
{
  g_autoptr (WardRecord) record = decision ("close", "draft");
  g_autoptr (GPtrArray) findings =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ward_finding_free);
  WardNextStep next;
  g_autofree char *text = NULL;

  g_ptr_array_add (findings, ward_finding_new_plain ("A", WARD_SEVERITY_REFUSE, "No.", NULL,
                                                     "ground", FALSE));
  g_ptr_array_add (findings, ward_finding_new_plain ("B", WARD_SEVERITY_WARN, "Hm.", NULL, NULL,
                                                     FALSE));
  next = ward_decision_next (record, findings);
  text = ward_decision_next_text (&next);
  g_assert_false (next.ready);
  g_assert_cmpuint (next.refusals, ==, 1);
  g_assert_cmpuint (next.warnings, ==, 1);
  g_assert_cmpstr (text, ==, "1 thing stands in the way, 1 warning.");
}

static const struct {
  const char *rule, *field, *tab, *place;
} places[] = {
  { "ENF-LADDER-01", "option", "weigh", NULL },
  { "ENF-OPTION-02", "options", "weigh", NULL },
  { "ENF-COND-01", "power", "serve", NULL },
  { "ENF-LOG-02", NULL, "log", NULL },
  { "ENF-GROUND-01", "ground", NULL, "ground" },
  { "ENF-SERVE-04", "applicant", NULL, "applicant" },
  { "ENF-RANK-01", "authoriser", NULL, NULL },
};

static void
a_finding_leads_to_where_it_is_mended (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (WardFinding) finding = ward_finding_new_plain (
          places[i].rule, WARD_SEVERITY_REFUSE, "No.", NULL, places[i].field, FALSE);
      const char *field;

      g_test_message ("%s", places[i].rule);
      g_assert_cmpstr (ward_finding_place (finding, &field), ==, places[i].tab);
      g_assert_cmpstr (field, ==, places[i].place);
    }
}

static void
not_closing_always_has_its_column (void)
{
  g_autoptr (GPtrArray) options = ward_records_array_new ();
  gint64 values[4];
  const WardRecord *columns[4];
  WardOption *other = ward_new (WardOption, "option");

  g_assert_cmpuint (ward_option_columns (options, values, columns), ==, 3);
  g_assert_cmpint (values[1], ==, WARD_DECISION_OPTION_NOT_CLOSE);
  g_assert_null (columns[1]);
  other->option = WARD_DECISION_OPTION_OTHER;
  g_ptr_array_add (options, other);
  g_assert_cmpuint (ward_option_columns (options, values, columns), ==, 4);
  g_assert_true (columns[3] == &other->meta);
}

static const struct {
  gint64 left;
  const char *text;
} lefts[] = {
  { 5 * 3600 + 20 * 60, "in 5 h 20 min" },
  { 59, "in 0 min" },
  { -2 * 3600, "over since 2 h 0 min" },
  { 80 * 3600, "in 3 days" },
};

static void
clocks_say_how_much_is_left (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lefts); i++)
    {
      g_autofree char *text = ward_clock_left_text (1000000 + lefts[i].left, 1000000);

      g_assert_cmpstr (text, ==, lefts[i].text);
    }
}

static WardAssessment *
assessment (gint64 on, const char *category, gint64 review)
{
  WardAssessment *a = ward_new (WardAssessment, "assessment");

  a->on = on;
  a->category = ward_enum_find (&ward_enum_category, category);
  a->review_on = review;
  return a;
}

static void
an_assessment_is_in_date_until_its_review (void)
{
  g_autoptr (GPtrArray) all = ward_records_array_new ();

  g_assert_cmpint (ward_assessments_in_date (all, 100), ==, WARD_NONE);
  g_ptr_array_add (all, assessment (10, "nuisance", 100));
  g_assert_cmpint (ward_assessments_in_date (all, 100), ==, 100);
  g_assert_cmpint (ward_assessments_in_date (all, 101), ==, WARD_NONE);
  g_ptr_array_add (all, assessment (50, "risk", 60));
  g_assert_cmpint (ward_assessments_in_date (all, 70), ==, WARD_NONE);
}

static void
no_decision_begins_without_an_assessment_or_at_a_sole_workers_home (void)
{
  WardPremisesView view = { 0 };
  g_autoptr (WardRecord) premises = ward_record_new (&ward_kind_premises);
  g_autoptr (GPtrArray) all = ward_records_array_new ();

  view.premises = premises;
  view.assessments = all;
  view.in_date_until = WARD_NONE;
  g_assert_nonnull (ward_premises_no_decision (&view));
  g_ptr_array_add (all, assessment (10, "risk", 20));
  g_assert_nonnull (ward_premises_no_decision (&view));
  view.in_date_until = 20;
  g_assert_null (ward_premises_no_decision (&view));
  ((WardPremises *) premises)->occupancy = WARD_OCCUPANCY_SOLE;
  g_assert_nonnull (ward_premises_no_decision (&view));
}

static void
only_a_new_category_is_a_change (void)
{
  g_autoptr (GPtrArray) all = ward_records_array_new ();
  g_autoptr (GArray) changes = NULL;
  g_autoptr (GArray) compared = NULL;

  g_ptr_array_add (all, assessment (10, "nuisance", 20));
  g_ptr_array_add (all, assessment (20, "nuisance", 30));
  g_ptr_array_add (all, assessment (30, "risk", 40));
  changes = ward_category_changes (all);
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpint (g_array_index (changes, WardCategoryChange, 1).was, ==, 2);
  g_assert_cmpint (g_array_index (changes, WardCategoryChange, 1).is, ==, 3);
  compared = ward_compare_assessments (all->pdata[0], all->pdata[1]);
  for (guint i = 0; i < compared->len; i++)
    {
      const WardComparedField *row = &g_array_index (compared, WardComparedField, i);

      g_assert_cmpint (row->differs, ==, !g_str_equal (row->field->name, "category"));
    }
}

static void
a_child_indicator_stops_the_other_questions (void)
{
  g_autoptr (WardRecord) record = (WardRecord *) assessment (10, "nuisance", WARD_NONE);
  const char *ticked[] = { "child", NULL };

  g_assert_true (ward_assessment_shows (record, "answers"));
  ward_record_set_list (record, ward_kind_field (record->kind, "coercion_indicators"), ticked);
  g_assert_false (ward_assessment_shows (record, "answers"));
  g_assert_false (ward_assessment_shows (record, "neighbourhood_evidence"));
  g_assert_true (ward_assessment_shows (record, "category"));
}

static void
the_form_asks_what_the_power_needs (void)
{
  g_autoptr (WardRecord) record = decision ("close", "draft");

  g_assert_false (ward_decision_shows (record, "specified_offences"));
  ((WardDecision *) record)->power = WARD_POWER_SOA2A;
  g_assert_true (ward_decision_shows (record, "specified_offences"));
  g_assert_true (ward_decision_shows (record, "single_client"));
  g_assert_false (ward_decision_shows (record, "notice_hours"));
  ((WardDecision *) record)->ground = WARD_GROUND_CHILD_SEX_OFFENCE;
  g_assert_false (ward_decision_shows (record, "single_client"));
  ((WardDecision *) record)->option = WARD_DECISION_OPTION_NOT_CLOSE;
  g_assert_false (ward_decision_shows (record, "power"));
  g_assert_true (ward_decision_shows (record, "harm_trust"));
}

static const struct {
  const char *text;
  gboolean good;
} times[] = {
  { "2026-11-24 09:30", TRUE }, { "", TRUE },          { "2026-07-01 09:30", TRUE },
  { "2026-02-30 09:30", FALSE }, { "yesterday", FALSE }, { "2026-11-24", FALSE },
};

static void
times_are_read_as_they_are_written (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *back = NULL;
      gint64 time;

      g_test_message ("%s", times[i].text);
      g_assert_cmpint (ward_sheet_time_read (times[i].text, &time, &error), ==, times[i].good);
      g_assert_cmpint (error == NULL, ==, times[i].good);
      if (!times[i].good)
        continue;
      back = ward_sheet_time_text (time);
      g_assert_cmpstr (back, ==, times[i].text);
    }
}

static void
a_secret_is_long_and_typed_twice_alike (void)
{
  g_assert_nonnull (ward_enrol_problem ("short", "short"));
  g_assert_nonnull (ward_enrol_problem ("long enough now", "long enough not"));
  g_assert_null (ward_enrol_problem ("long enough now", "long enough now"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add_func ("/shell/decision/" #name, name)
  ADD (each_status_has_its_bar_and_one_next_step);
  ADD (refusals_are_counted_and_keep_it_from_being_ready);
  ADD (a_finding_leads_to_where_it_is_mended);
  ADD (not_closing_always_has_its_column);
  ADD (clocks_say_how_much_is_left);
  ADD (an_assessment_is_in_date_until_its_review);
  ADD (no_decision_begins_without_an_assessment_or_at_a_sole_workers_home);
  ADD (only_a_new_category_is_a_change);
  ADD (a_child_indicator_stops_the_other_questions);
  ADD (the_form_asks_what_the_power_needs);
  ADD (times_are_read_as_they_are_written);
  ADD (a_secret_is_long_and_typed_twice_alike);
#undef ADD
  return g_test_run ();
}
