/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file is taken for before it comes in, and how it is taken back. */
#include <string.h>

#include "ward-import-draft.h"
#include "ward-import-look.h"
#include "ward-world.h"

static const struct {
  const char *name, *data, *kind, *dates;
  const char *targets; /* of the columns in their order, "-" for none */
} files[] = {
  { "officers.csv",
    "Collar No,Full name,Rank,Role,Team,Joined\n1,Ann,inspector,planner,A,03/01/2019\n",
    "officer", "dd/mm/yyyy", "collar name rank role team from" },
  { "lms.csv", "Officer,Course,Completed,Outcome,Seat\n1001,AWARE,3-Nov-2025,passed,4\n",
    "result", "d-mmm-yyyy", "officer course on outcome -" },
  { "x.csv", "reference,occupancy,address,grid ref\nP1,more than one,1 Quay,TG 1 1\n",
    "premises", NULL, "reference occupancy address grid_reference" },
  { "x.jsonl", "{\"collar\":\"1\",\"name\":\"Ann\",\"from\":\"2020-01-01\"}\n{\"team\":\"A\"}\n",
    "officer", NULL, "collar name from team" },
  { "areas.geojson",
    "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
    "\"properties\":{\"name\":\"Quay\",\"use\":\"patrol\"},"
    "\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}",
    "area", NULL, "name use" },
  { "x.csv", "colour,weight\nred,3\n", NULL, NULL, "- -" },
};

static char *
targets_text (const WardImportLook *look)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < look->columns->len; i++)
    {
      const WardImportColumn *column = look->columns->pdata[i];

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                              column->target != NULL ? column->target : "-");
    }
  return g_string_free (text, FALSE);
}

static WardImportLook *
look_at (const char *name, const char *data)
{
  WardImportFile file = { .data = data, .len = strlen (data), .name = name };
  g_autoptr (GError) error = NULL;
  WardImportLook *look = ward_import_look (&file, NULL, &error);

  g_assert_no_error (error);
  return look;
}

static void
test_a_file_is_taken_for_what_it_is (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (WardImportLook) look = look_at (files[i].name, files[i].data);
      const WardKind *kind = ward_import_guess_kind (look, NULL, files[i].name, NULL);
      g_autofree char *targets = targets_text (look);

      g_test_message ("%s: %s", files[i].name, targets);
      g_assert_cmpstr (kind != NULL ? kind->name : NULL, ==, files[i].kind);
      if (kind == NULL)
        continue;
      g_assert_cmpstr (targets, ==, files[i].targets);
      g_assert_cmpstr (ward_import_guess_dates (look, kind), ==, files[i].dates);
    }
}

static void
test_a_role_is_offered_what_it_may_write (void)
{
  g_autoptr (WardImportLook) look = look_at (files[0].name, files[0].data);

  g_assert_null (ward_import_guess_kind (look, "auditor", files[0].name, NULL));
}

static void
test_different_texts_are_kept_and_few_of_them (void)
{
  g_autoptr (GString) data = g_string_new ("a,b,c\n");
  g_autoptr (WardImportLook) look = NULL;
  const WardImportColumn *a, *b, *c;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (data, "x,%u,\n", i);
  g_string_append (data, "too,few\n");
  look = look_at ("x.csv", data->str);
  a = look->columns->pdata[0];
  b = look->columns->pdata[1];
  c = look->columns->pdata[2];
  g_assert_cmpuint (look->rows, ==, 60);
  g_assert_cmpuint (a->texts->len, ==, 1);
  g_assert_false (a->many);
  g_assert_cmpuint (b->texts->len, ==, WARD_LOOK_TEXTS);
  g_assert_true (b->many);
  g_assert_cmpuint (c->texts->len, ==, 0);
}

static void
test_words_are_taken_for_the_values_that_they_begin (void)
{
  const WardEnum *e = ward_field_enum (ward_kind_field (ward_kind_find ("result"), "outcome"));
  static const struct {
    const char *text, *nick;
  } rows[] = { { "Pass", "passed" }, { "FAIL", "failed" }, { "Maybe", NULL }, { "", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (ward_enum_nick (e, ward_import_guess_value (e, rows[i].text)), ==,
                     rows[i].nick);
  g_assert_true (ward_import_is_value (e, "Passed"));
  g_assert_false (ward_import_is_value (e, "Pass"));
}

static void
test_every_target_means_something_to_the_map (void)
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GArray) targets = ward_import_targets (kinds[i]);

      for (guint t = 0; t < targets->len; t++)
        {
          const WardImportTarget *target = &g_array_index (targets, WardImportTarget, t);
          WardTarget means;

          ward_plan_find_target (kinds[i], target->name, &means);
          g_test_message ("%s.%s", kinds[i]->name, target->name);
          g_assert_cmpint (means.use, !=, WARD_TARGET_NOTHING);
          g_assert_true (means.field == target->field);
          g_assert_true (target->field == NULL || !(target->field->flags & WARD_SECRET));
        }
    }
}

#define TWO "title,owner,status,due_on\nFirst,1001,open,2027-01-01\nSecond,1001,open,2027-01-02\n"

static WardImportResult *
import (World *world, const char *data, gboolean bring_back)
{
  WardImportFile file = { .data = data, .len = strlen (data), .name = "a.csv", .trace = TRUE,
                          .bring_back = bring_back, .progress = ward_progress_new () };
  g_autoptr (GError) error = NULL;
  WardImportResult *result =
      ward_import (&world->context, ward_kind_find ("action"), &file, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (ward_progress_fraction (file.progress), >, 0.5);
  ward_progress_unref (file.progress);
  return result;
}

static gint64
live_actions (World *world)
{
  return world_number (world, "SELECT count(*) FROM action WHERE archived = 0");
}

static void
test_an_import_is_taken_back_whole (void)
{
  g_autoptr (World) world = world_new ();
  gint64 before = live_actions (world), kept = -1;
  gint64 entries = world_number (world, "SELECT count(*) FROM audit");
  g_autoptr (WardImportResult) first = import (world, TWO, FALSE);
  g_autoptr (WardImportResult) second = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (first->n_new, ==, 2);
  g_assert_cmpuint (first->written->len, ==, 2);
  g_assert_cmpint (live_actions (world), ==, before + 2);
  g_assert_cmpint (ward_import_undo (&world->context, first->written, NULL, &kept, &error), ==, 2);
  g_assert_cmpint (kept, ==, 0);
  g_assert_cmpint (live_actions (world), ==, before);
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM audit"), ==, entries + 2);
  world_assert_chain (world);
  /* and comes in again, when it is told to bring archived records back */
  second = import (world, TWO, FALSE);
  g_assert_cmpint (second->n_archived, ==, 2);
  g_assert_cmpint (second->n_same, ==, 2);
  g_clear_pointer (&second, ward_import_result_free);
  second = import (world, TWO, TRUE);
  g_assert_cmpint (second->n_changed, ==, 2);
  g_assert_cmpint (live_actions (world), ==, before + 2);
  g_assert_cmpint (ward_import_undo (&world->context, second->written, NULL, &kept, NULL), ==, 2);
  g_assert_cmpint (live_actions (world), ==, before);
}

static void
test_what_was_changed_since_stays (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (WardImportResult) result = import (world, TWO, FALSE);
  const WardImportWritten *first = result->written->pdata[0];
  g_autoptr (WardOutcome) outcome = NULL;
  g_autoptr (WardRecord) record = NULL;
  gint64 kept = 0;

  world->context.accept = "a test";
  outcome = world_put (world, "action", first->id, "{\"progress\":\"Begun\"}");
  world_assert_written (outcome);
  g_assert_cmpint (ward_import_undo (&world->context, result->written, NULL, &kept, NULL), ==, 1);
  g_assert_cmpint (kept, ==, 1);
  record = ward_records_get (world->context.db, first->kind, first->id, NULL);
  g_assert_cmpint (record->archived, !=, 1);
  g_assert_cmpstr (ward_record_get (record, "progress"), ==, "Begun");
}

static void
test_what_was_changed_is_again_what_it_was (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (WardImportResult) first = import (world, TWO, FALSE);
  g_autoptr (WardImportResult) second = NULL;
  g_autoptr (WardRecord) record = NULL;
  const WardImportWritten *changed;
  gint64 kept;

  second = import (world, "title,owner,status,due_on\nFirst,1001,done,2027-01-01\n", FALSE);
  g_assert_cmpint (second->n_changed, ==, 1);
  changed = second->written->pdata[0];
  g_assert_nonnull (changed->before);
  g_assert_cmpint (ward_import_undo (&world->context, second->written, NULL, &kept, NULL), ==, 1);
  record = ward_records_get (world->context.db, changed->kind, changed->id, NULL);
  g_assert_true (ward_record_is (record, "status", "open"));
  world_assert_chain (world);
}

static void
test_a_stopped_import_changes_nothing (void)
{
  g_autoptr (World) world = world_new ();
  g_autofree char *before = world_dump (world), *after = NULL;
  WardImportFile file = { .data = TWO, .len = strlen (TWO), .name = "a.csv" };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  world->context.cancellable = cancellable;
  g_assert_null (ward_import (&world->context, ward_kind_find ("action"), &file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = world_dump (world);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-look/a-file-is-taken-for-what-it-is",
                   test_a_file_is_taken_for_what_it_is);
  g_test_add_func ("/import-look/a-role-is-offered-what-it-may-write",
                   test_a_role_is_offered_what_it_may_write);
  g_test_add_func ("/import-look/different-texts-are-kept-and-few-of-them",
                   test_different_texts_are_kept_and_few_of_them);
  g_test_add_func ("/import-look/words-are-taken-for-the-values-that-they-begin",
                   test_words_are_taken_for_the_values_that_they_begin);
  g_test_add_func ("/import-look/every-target-means-something-to-the-map",
                   test_every_target_means_something_to_the_map);
  g_test_add_func ("/import-look/an-import-is-taken-back-whole",
                   test_an_import_is_taken_back_whole);
  g_test_add_func ("/import-look/what-was-changed-since-stays", test_what_was_changed_since_stays);
  g_test_add_func ("/import-look/what-was-changed-is-again-what-it-was",
                   test_what_was_changed_is_again_what_it_was);
  g_test_add_func ("/import-look/a-stopped-import-changes-nothing",
                   test_a_stopped_import_changes_nothing);
  result = g_test_run ();
  world_forget ();
  return result;
}
