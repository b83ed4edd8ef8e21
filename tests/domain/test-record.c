/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-premises.h"
#include "ward-random-record.h"

static void
each_random (GRand *rng, void (*check) (WardRecord *record))
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  for (guint i = 0; i < n; i++)
    for (guint round = 0; round < 20; round++)
      {
        g_autoptr (WardRecord) record = random_record (rng, kinds[i]);

        check (record);
      }
}

static char *
to_json (const WardRecord *record)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_object (w, NULL);
  ward_record_write_json (record, w, FALSE);
  ward_json_end_object (w);
  return ward_json_writer_finish (w);
}

static void
check_json (WardRecord *record)
{
  g_autofree char *text = to_json (record), *again = NULL;
  g_autoptr (WardJson) json = ward_json_parse (text, -1, &ward_json_file_limits, NULL);
  g_autoptr (WardRecord) back = ward_record_new (record->kind);
  g_autoptr (GPtrArray) problems = ward_problems_new ();

  g_assert_nonnull (json);
  ward_record_read_json (back, json, problems);
  g_assert_cmpuint (problems->len, ==, 0);
  assert_equal_records (record, back);
  again = to_json (back);
  g_assert_cmpstr (text, ==, again);
}

static void
test_json_gives_back_every_record (void)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (g_test_rand_int ());

  each_random (rng, check_json);
}

static void
check_strings (WardRecord *record)
{
  g_autoptr (WardRecord) back = ward_record_new (record->kind);

  for (guint i = 0; i < record->kind->n_fields; i++)
    {
      const WardField *field = &record->kind->fields[i];
      g_autofree char *text = ward_record_to_string (record, field);
      g_autoptr (GError) error = NULL;

      ward_record_set_from_string (back, field, text, &error);
      g_assert_no_error (error);
      if (!ward_record_field_equal (record, back, field))
        g_error ("%s.%s differs", record->kind->name, field->name);
    }
}

static void
test_strings_give_back_every_field (void)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (g_test_rand_int ());

  each_random (rng, check_strings);
}

static void
check_copy (WardRecord *record)
{
  g_autoptr (WardRecord) copy = ward_record_copy (record);

  assert_equal_records (record, copy);
}

static void
test_a_copy_is_equal_and_its_own (void)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (1);

  each_random (rng, check_copy);
}

static void
check_veiled (WardRecord *record)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  g_autofree char *text = NULL;
  g_autoptr (WardJson) json = NULL;

  ward_json_begin_object (w, NULL);
  ward_record_write_json (record, w, TRUE);
  ward_json_end_object (w);
  text = ward_json_writer_finish (w);
  json = ward_json_parse (text, -1, &ward_json_file_limits, NULL);
  for (guint i = 0; i < record->kind->n_fields; i++)
    if (record->kind->fields[i].flags & (WARD_PLACE | WARD_SECRET))
      g_assert_null (ward_json_member (json, record->kind->fields[i].name));
}

static void
test_a_veiled_record_says_no_place_and_no_secret (void)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (2);

  each_random (rng, check_veiled);
}

static const struct {
  const char *kind, *json, *field, *words;
} bad[] = {
  { "premises", "{\"occupancy\":\"several\"}", "occupancy", "not one of its values" },
  { "premises", "{\"identified_on\":\"2026-02-30\"}", "identified_on", "" },
  { "premises", "{\"identified_on\":20260230}", "identified_on", "date is expected" },
  { "premises", "{\"restricted\":\"yes\"}", "restricted", "bool is expected" },
  { "premises", "{\"source\":\"partner\"}", "source", "list is expected" },
  { "premises", "{\"source\":[\"rumour\"]}", "source", "not one of its values" },
  { "premises", "{\"colour\":\"red\"}", "colour", "no field" },
  { "premises", "{\"label\":{\"a\":1}}", "label", "text is expected" },
  { "place", "{\"point\":\"54.4,1.3\"}", "point", "shape is expected" },
  { "place", "{\"point\":{\"type\":\"Point\"}}", "point", "shape is expected" },
  { "person_key", "{\"sealed\":\"x\"}", "sealed", "no field" },
  { "site_time", "{\"starts\":\"2026-06-01 21:00\"}", "starts", "" },
};

static void
test_what_cannot_be_read_is_named (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (WardRecord) record = ward_record_new (ward_kind_find (bad[i].kind));
      g_autoptr (WardJson) json = ward_json_parse (bad[i].json, -1, &ward_json_line_limits, NULL);
      g_autoptr (GPtrArray) problems = ward_problems_new ();
      const WardProblem *problem;

      ward_record_read_json (record, json, problems);
      g_assert_cmpuint (problems->len, ==, 1);
      problem = problems->pdata[0];
      g_assert_cmpstr (problem->field, ==, bad[i].field);
      g_assert_nonnull (strstr (problem->message, bad[i].words));
    }
}

static void
test_shapes_are_kept_as_whole_numbers (void)
{
  g_autoptr (WardRecord) record = ward_record_new (ward_kind_find ("place"));
  g_autoptr (WardJson) json = ward_json_parse (
      "{\"point\":{\"type\":\"Point\",\"coordinates\":[1.35,54.4512345]}}", -1,
      &ward_json_line_limits, NULL);
  g_autoptr (GPtrArray) problems = ward_problems_new ();

  ward_record_read_json (record, json, problems);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpstr (ward_record_get (record, "point"), ==,
                   "{\"type\":\"Point\",\"coordinates\":[13500000,544512345]}");
}

static void
test_required_fields_and_order_are_asked_for (void)
{
  g_autoptr (WardRecord) record = ward_record_new (ward_kind_find ("absence"));
  g_autoptr (GPtrArray) problems = ward_problems_new ();

  ward_record_validate (record, problems);
  g_assert_cmpuint (problems->len, ==, 3);
  g_ptr_array_set_size (problems, 0);
  ward_record_set_text (record, ward_kind_field (record->kind, "officer"), "x");
  ward_record_set_number (record, ward_kind_field (record->kind, "why"), 0);
  ward_record_set_number (record, ward_kind_field (record->kind, "from"), 10);
  ward_record_set_number (record, ward_kind_field (record->kind, "to"), 9);
  ward_record_validate (record, problems);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (((WardProblem *) problems->pdata[0])->field, ==, "to");
}

static void
test_a_done_visit_is_past_and_a_planned_one_is_not (void)
{
  g_autoptr (WardRecord) visit = ward_record_new (ward_kind_find ("visit"));
  g_autoptr (WardRecord) duty = ward_record_new (ward_kind_find ("enforcement_duty"));
  g_autoptr (WardRecord) action = ward_record_new (ward_kind_find ("protective_action"));

  ward_record_set_from_string (visit, ward_kind_field (visit->kind, "status"), "planned", NULL);
  g_assert_false (ward_record_is_past (visit, 0));
  ward_record_set_from_string (visit, ward_kind_field (visit->kind, "status"), "done", NULL);
  g_assert_true (ward_record_is_past (visit, 0));
  ward_record_set_number (duty, ward_kind_field (duty->kind, "from"), 20);
  g_assert_false (ward_record_is_past (duty, 10 * WARD_DAY_SECONDS));
  g_assert_true (ward_record_is_past (duty, 30 * WARD_DAY_SECONDS));
  g_assert_true (ward_record_is_past (action, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/record/json-gives-back-every-record",
                   test_json_gives_back_every_record);
  g_test_add_func ("/domain/record/strings-give-back-every-field",
                   test_strings_give_back_every_field);
  g_test_add_func ("/domain/record/a-copy-is-equal-and-its-own", test_a_copy_is_equal_and_its_own);
  g_test_add_func ("/domain/record/a-veiled-record-says-no-place-and-no-secret",
                   test_a_veiled_record_says_no_place_and_no_secret);
  g_test_add_func ("/domain/record/what-cannot-be-read-is-named",
                   test_what_cannot_be_read_is_named);
  g_test_add_func ("/domain/record/shapes-are-kept-as-whole-numbers",
                   test_shapes_are_kept_as_whole_numbers);
  g_test_add_func ("/domain/record/required-fields-and-order-are-asked-for",
                   test_required_fields_and_order_are_asked_for);
  g_test_add_func ("/domain/record/a-done-visit-is-past-and-a-planned-one-is-not",
                   test_a_done_visit_is_past_and_a_planned_one_is_not);
  return g_test_run ();
}
