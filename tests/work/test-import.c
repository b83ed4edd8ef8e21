/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-import-draft.h"

static const struct {
  const char *pattern, *text, *date; /* date NULL: can't be read */
} dates[] = {
  { "dd/mm/yyyy", "03/11/2026", "2026-11-03" },
  { "dd/mm/yyyy", "3/1/2026", "2026-01-03" },
  { "dd/mm/yyyy", "31/02/2026", NULL },
  { "dd/mm/yyyy", "29/02/2024", "2024-02-29" },
  { "dd/mm/yyyy", "03/11/26", NULL },
  { "dd/mm/yyyy", "03/11/2026 ", NULL },
  { "dd/mm/yyyy", "2026-11-03", NULL },
  { "dd/mm/yyyy", "", NULL },
  { "mm/dd/yyyy", "11/03/2026", "2026-11-03" },
  { "d mmm yyyy", "3 Nov 2026", "2026-11-03" },
  { "d mmm yyyy", "3 november 2026", "2026-11-03" },
  { "d mmm yyyy", "3 Novem 2026", NULL },
  { "d mmm yyyy", "3 Nix 2026", NULL },
  { "dd-mmm-yy", "03-May-69", "2069-05-03" },
  { "dd-mmm-yy", "03-MAY-70", "1970-05-03" },
  { "yyyymmdd", "20261103", "2026-11-03" },
  { "DD.MM.YYYY", "03.11.2026", "2026-11-03" },
};

static void
test_dates_are_read_by_their_pattern (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      gint64 date = WARD_NONE;
      gboolean ok = ward_pattern_date (dates[i].pattern, dates[i].text, &date, NULL);
      g_autofree char *have = ward_date_format (date);

      g_test_message ("%s as %s", dates[i].text, dates[i].pattern);
      g_assert_cmpint (ok, ==, dates[i].date != NULL);
      g_assert_cmpstr (have, ==, dates[i].date);
    }
}

static void
test_times_are_local_by_the_clock_change (void)
{
  static const struct {
    const char *text, *time;
  } rows[] = {
    { "01/07/2026 21:05", "2026-07-01T20:05:00Z" },
    { "01/12/2026 21:05:30", "2026-12-01T21:05:30Z" },
    { "01/12/2026T9:05", "2026-12-01T09:05:00Z" },
    { "01/12/2026 24:00", NULL },
    { "01/12/2026 21:5", NULL },
    { "01/12/2026", NULL },
    { "01/12/2026 21:05 x", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 time = WARD_NONE;
      gboolean ok = ward_pattern_time ("dd/mm/yyyy", rows[i].text, &time);
      g_autofree char *have = ward_time_format (time);

      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (ok, ==, rows[i].time != NULL);
      g_assert_cmpstr (have, ==, rows[i].time);
    }
}

static void
test_a_pattern_names_day_month_and_year_once (void)
{
  static const char *const good[] = { "dd/mm/yyyy", "yyyy-mm-dd", "d mmmm yy", "mmddyyyy" };
  static const char *const bad[] = { "", "dd/mm", "yyyy", "dd/dd/yyyy", "dd/mm/yyy", "ddd/mm/yyyy",
                                     "mmmmm dd yyyy", "text" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (ward_pattern_check (good[i], NULL));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (ward_pattern_check (bad[i], &error));
      g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
    }
  g_assert_false (ward_pattern_check (NULL, NULL));
}

static void
test_formulas_are_told_from_numbers_and_words (void)
{
  static const char *const formulas[] = { "=1+1", "=", "@SUM(A1)", "+cmd|' /C calc'!A0", "\tx",
                                          "-2+3+cmd|x", "\r=1", "+A1" };
  static const char *const texts[] = { "", "1", "-1.25", "+44 113 496 0000", "- not seen", "a=b",
                                       "-", "(1)", "x@y", "-1,000" };

  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
    g_assert_true (ward_cell_is_formula (formulas[i]));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (ward_cell_is_formula (texts[i]));
}

static void
test_maps_say_what_is_wrong_with_them (void)
{
  static const char *const bad[] = {
    "", "[]", "3", "{\"columns\":[]}", "{\"columns\":{\"a\":{}}}", "{\"constants\":{\"a\":null}}",
    "{\"values\":{\"a\":[]}}", "{\"dates\":7}", "{\"dates\":{\"on\":\"no\"}}", "{\"more\":1}",
    "{\"columns\":{\"a\":\"b\",\"a\":\"c\"}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WardImportMap) map = ward_import_map_read (bad[i], &error);

      g_test_message ("%s", bad[i]);
      g_assert_null (map);
      g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "column map"));
    }
}

static const WardTarget *
target_of (const char *kind, const char *map_text, const char *column, WardPlan **ret_plan,
           WardImportMap **ret_map)
{
  g_autoptr (GError) error = NULL;

  *ret_map = map_text != NULL ? ward_import_map_read (map_text, &error) : NULL;
  *ret_plan = ward_plan_new (ward_kind_find (kind), *ret_map, &error);
  g_assert_no_error (error);
  return ward_plan_target (*ret_plan, column);
}

static void
test_columns_find_their_fields (void)
{
  static const struct {
    const char *kind, *map, *column;
    WardTargetUse use;
    const char *field;
  } rows[] = {
    { "officer", NULL, "collar", WARD_TARGET_FIELD, "collar" },
    { "officer", NULL, "Collar number", WARD_TARGET_FIELD, "collar" },
    { "officer", NULL, "COLLAR", WARD_TARGET_FIELD, "collar" },
    { "officer", NULL, "Shoe size", WARD_TARGET_NOTHING, NULL },
    { "officer", "{\"columns\":{\"No\":\"collar\"}}", "No", WARD_TARGET_FIELD, "collar" },
    { "officer", "{\"columns\":{\"No\":\"collar\"}}", "collar", WARD_TARGET_NOTHING, NULL },
    { "officer", "{\"columns\":{\"team\":null}}", "team", WARD_TARGET_NOTHING, NULL },
    { "premises", NULL, "address", WARD_TARGET_PLACE, "address" },
    { "premises", NULL, "UPRN", WARD_TARGET_PLACE, "uprn" },
    { "premises", NULL, "Grid reference", WARD_TARGET_POSITION, NULL },
    { "officer", NULL, "postcode", WARD_TARGET_NOTHING, NULL },
    { "gazetteer", NULL, "postcode", WARD_TARGET_FIELD, "name" },
    { "gazetteer", NULL, "lat", WARD_TARGET_POSITION, NULL },
    { "person_key", NULL, "sealed", WARD_TARGET_NOTHING, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      WardPlan *plan;
      WardImportMap *map;
      const WardTarget *target = target_of (rows[i].kind, rows[i].map, rows[i].column, &plan, &map);

      g_test_message ("%s %s", rows[i].kind, rows[i].column);
      g_assert_cmpint (target->use, ==, rows[i].use);
      if (rows[i].field != NULL)
        g_assert_cmpstr (target->field->name, ==, rows[i].field);
      ward_plan_free (plan);
      ward_import_map_free (map);
    }
}

static void
test_every_kind_says_what_tells_its_records_apart (void)
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      const char *names = ward_identity_fields (kinds[i]);
      g_auto (GStrv) fields = g_strsplit (names != NULL ? names : "", " ", -1);

      for (guint f = 0; fields[f] != NULL && names != NULL; f++)
        {
          g_test_message ("%s.%s", kinds[i]->name, fields[f]);
          g_assert_nonnull (ward_kind_field (kinds[i], fields[f]));
          g_assert_cmpint (ward_kind_field (kinds[i], fields[f])->type, !=, WARD_TYPE_LIST);
        }
    }
}

static guint
rows_of (const char *name, const char *data, guint *ret_bad)
{
  g_autoptr (GError) error = NULL;
  WardImportFile file = { .data = data, .len = strlen (data), .name = name };
  g_autoptr (WardSource) source = ward_source_new (&file, &error);
  WardRow row;
  guint n = 0;

  *ret_bad = 0;
  if (source == NULL)
    {
      g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
      return G_MAXUINT;
    }
  while (ward_source_next (source, &row, &error))
    {
      n += error == NULL;
      *ret_bad += error != NULL;
      g_assert_cmpuint (row.line, >, 0);
      g_clear_error (&error);
    }
  return n;
}

static void
test_formats_are_told_by_name_or_content (void)
{
  static const struct {
    const char *name, *data;
    guint rows, bad;
  } files[] = {
    { NULL, "a,b\n1,2\n3,4\n", 2, 0 },
    { NULL, "[{\"a\":1},{\"a\":2},3]", 2, 1 },
    { NULL, "{\"a\":1}\n{\"a\":2}\n", 2, 0 },
    { NULL, "\xef\xbb\xbf{\"a\":1}\r\n\r\n{\"a\":2}", 2, 0 },
    { NULL, "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"}]}", 1, 0 },
    { NULL, "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Fature\"}]}", 0, 1 },
    { "x.jsonl", "a,b\n1,2\n", 0, 2 },
    { "x.csv", "a,b\n1,2,3\n1,2\n", 1, 1 },
    { "x.geojson", "a,b\n", G_MAXUINT, 0 },
    { "x.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}", G_MAXUINT, 0 },
    { NULL, "", G_MAXUINT, 0 },
    { NULL, " \n", G_MAXUINT, 0 },
    { NULL, "[]", G_MAXUINT, 0 },
    { NULL, "[{\"a\":1}", G_MAXUINT, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      guint bad, n = rows_of (files[i].name, files[i].data, &bad);

      g_test_message ("%s", files[i].data);
      g_assert_cmpuint (n, ==, files[i].rows);
      g_assert_cmpuint (bad, ==, files[i].bad);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/dates-are-read-by-their-pattern", test_dates_are_read_by_their_pattern);
  g_test_add_func ("/import/times-are-local-by-the-clock-change",
                   test_times_are_local_by_the_clock_change);
  g_test_add_func ("/import/a-pattern-names-day-month-and-year-once",
                   test_a_pattern_names_day_month_and_year_once);
  g_test_add_func ("/import/formulas-are-told-from-numbers-and-words",
                   test_formulas_are_told_from_numbers_and_words);
  g_test_add_func ("/import/maps-say-what-is-wrong-with-them",
                   test_maps_say_what_is_wrong_with_them);
  g_test_add_func ("/import/columns-find-their-fields", test_columns_find_their_fields);
  g_test_add_func ("/import/every-kind-says-what-tells-its-records-apart",
                   test_every_kind_says_what_tells_its_records_apart);
  g_test_add_func ("/import/formats-are-told-by-name-or-content",
                   test_formats_are_told_by_name_or_content);
  return g_test_run ();
}
