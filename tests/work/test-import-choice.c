/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ward-import-choice.h"

#define RESULTS \
  "Number,Module,Done,Mark,Seat\n1001,AWARE,3-Nov-2025,Pass,1\n1002,AWARE,4-Nov-2025,Odd,2\n"

static WardImportLook *
look_at (const char *data)
{
  WardImportFile file = { .data = data, .len = strlen (data), .name = "x.csv" };
  WardImportLook *look = ward_import_look (&file, NULL, NULL);

  g_assert_nonnull (look);
  return look;
}

static guint
position (const WardImportChoice *choice, const char *name)
{
  const GArray *targets = ward_import_choice_get_targets (choice);

  for (guint i = 0; i < targets->len; i++)
    if (g_str_equal (g_array_index (targets, WardImportTarget, i).name, name))
      return i + 1;
  g_assert_not_reached ();
}

static void
test_the_map_says_what_was_chosen (void)
{
  g_autoptr (WardImportLook) look = look_at (RESULTS);
  g_autoptr (WardImportChoice) choice =
      ward_import_choice_new (look, ward_kind_find ("result"));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (WardImportMap) map = NULL;

  ward_import_choice_set_target (choice, 0, position (choice, "officer"));
  ward_import_choice_set_target (choice, 4, 0);
  text = ward_import_choice_map (choice);
  g_assert_cmpstr (text, ==,
                   "{\"columns\":{\"Number\":\"officer\",\"Module\":\"course\",\"Done\":\"on\","
                   "\"Mark\":\"outcome\",\"Seat\":null},\"constants\":{},"
                   "\"values\":{\"outcome\":{\"Pass\":\"passed\"}},\"dates\":\"d-mmm-yyyy\"}");
  map = ward_import_map_read (text, &error);
  g_assert_no_error (error);
}

static void
test_a_word_means_what_a_person_says (void)
{
  g_autoptr (WardImportLook) look = look_at (RESULTS);
  g_autoptr (WardImportChoice) choice =
      ward_import_choice_new (look, ward_kind_find ("result"));
  const WardField *outcome = ward_kind_field (ward_kind_find ("result"), "outcome");
  g_autoptr (GArray) words = ward_import_choice_words (choice);
  g_autofree char *text = NULL;

  g_assert_cmpuint (words->len, ==, 2);
  g_assert_cmpstr (g_array_index (words, WardImportWord, 1).text, ==, "Odd");
  g_assert_cmpint (g_array_index (words, WardImportWord, 1).value, ==, WARD_NONE);
  ward_import_choice_set_word (choice, outcome, "Pass", WARD_NONE);
  ward_import_choice_set_word (choice, outcome, "Odd",
                               ward_enum_find (ward_field_enum (outcome), "failed"));
  text = ward_import_choice_map (choice);
  g_assert_nonnull (strstr (text, "\"values\":{\"outcome\":{\"Odd\":\"failed\"}}"));
}

static void
test_what_is_needed_and_in_no_column_is_asked_for (void)
{
  g_autoptr (WardImportLook) look = look_at ("reference,address\nP1,1 Quay Street\n");
  g_autoptr (WardImportChoice) choice =
      ward_import_choice_new (look, ward_kind_find ("premises"));
  const WardField *occupancy = ward_kind_field (ward_kind_find ("premises"), "occupancy");
  g_autoptr (GPtrArray) missing = ward_import_choice_missing (choice);
  g_autofree char *text = NULL;

  g_assert_true (g_ptr_array_find (missing, occupancy, NULL));
  ward_import_choice_set_constant (choice, occupancy, "more_than_one");
  text = ward_import_choice_map (choice);
  g_assert_nonnull (strstr (text, "\"constants\":{\"occupancy\":\"more_than_one\"}"));
  ward_import_choice_set_constant (choice, occupancy, "");
  g_assert_null (ward_import_choice_get_constant (choice, occupancy));
}

static void
test_two_columns_for_one_field_are_told (void)
{
  g_autoptr (WardImportLook) look = look_at (RESULTS);
  g_autoptr (WardImportChoice) choice =
      ward_import_choice_new (look, ward_kind_find ("result"));
  g_autofree char *none = ward_import_choice_problem (choice);
  g_autofree char *twice = NULL;

  g_assert_null (none);
  ward_import_choice_set_target (choice, 4, ward_import_choice_get_target (choice, 1));
  twice = ward_import_choice_problem (choice);
  g_assert_nonnull (strstr (twice, "Module"));
  g_assert_nonnull (strstr (twice, "Seat"));
  for (guint i = 0; i < 5; i++)
    ward_import_choice_set_target (choice, i, 0);
  g_clear_pointer (&twice, g_free);
  twice = ward_import_choice_problem (choice);
  g_assert_nonnull (twice);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-choice/the-map-says-what-was-chosen",
                   test_the_map_says_what_was_chosen);
  g_test_add_func ("/import-choice/a-word-means-what-a-person-says",
                   test_a_word_means_what_a_person_says);
  g_test_add_func ("/import-choice/what-is-needed-and-in-no-column-is-asked-for",
                   test_what_is_needed_and_in_no_column_is_asked_for);
  g_test_add_func ("/import-choice/two-columns-for-one-field-are-told",
                   test_two_columns_for_one_field_are_told);
  return g_test_run ();
}
