/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-error.h"
#include "ward-form-parse.h"

/* 2026-11-24 10:15:30 GMT, and a summer's day. */
#define NOW G_GINT64_CONSTANT (1795515330)

typedef struct {
  const char *text, *wanted; /* NULL: an error */
} Case;

static const Case dates[] = {
  { "3/11/2026", "2026-11-03" },  { "03/11/26", "2026-11-03" }, { "3.11.2026", "2026-11-03" },
  { "3 Nov 2026", "2026-11-03" }, { "2026-11-03", "2026-11-03" }, { "today", "2026-11-24" },
  { "tomorrow", "2026-11-25" },   { "+14", "2026-12-08" },      { " 29/2/2028 ", "2028-02-29" },
  { "29/2/2027", NULL },          { "11/13/2026", NULL },       { "soon", NULL },
  { "3/11/2026x", NULL },         { "", "" },
};

static const Case times[] = {
  { "3/11/2026 21:30", "2026-11-03T21:30:00Z" }, { "1/7/2026 21:30", "2026-07-01T20:30:00Z" },
  { "09:05", "2026-11-24T09:05:00Z" },           { "now", "2026-11-24T10:15:00Z" },
  { "3 Nov 2026, 07.45", "2026-11-03T07:45:00Z" }, { "3/11/2026", NULL },
  { "3/11/2026 24:00", NULL },                   { "3/11/2026 7:60", NULL },
  { "", "" },
};

static const Case points[] = {
  { "54.45, 1.35", "{\"type\":\"Point\",\"coordinates\":[13500000,544500000]}" },
  { "54.45 1.35", "{\"type\":\"Point\",\"coordinates\":[13500000,544500000]}" },
  { "1.35, 54.45", NULL },
  { "here", NULL },
  { "54.45, 1.35, 3", NULL },
};

static void
test_dates_as_people_write_them (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      gint64 date = WARD_NONE;
      g_autoptr (GError) error = NULL;
      gboolean ok = ward_form_parse_date (dates[i].text, ward_time_local_date (NOW), &date, &error);
      g_autofree char *text = date != WARD_NONE ? ward_date_format (date) : g_strdup ("");

      g_test_message ("“%s”", dates[i].text);
      g_assert_true (ok == (dates[i].wanted != NULL));
      if (ok)
        g_assert_cmpstr (text, ==, dates[i].wanted);
      else
        g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
    }
}

static void
test_times_are_local (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      gint64 time = WARD_NONE;
      g_autoptr (GError) error = NULL;
      gboolean ok = ward_form_parse_time (times[i].text, NOW, &time, &error);
      g_autofree char *text = time != WARD_NONE ? ward_time_format (time) : g_strdup ("");

      g_test_message ("“%s”", times[i].text);
      g_assert_true (ok == (times[i].wanted != NULL));
      if (ok)
        g_assert_cmpstr (text, ==, times[i].wanted);
    }
}

static void
test_points_by_degrees_or_grid (void)
{
  g_autofree char *grid = NULL, *back = NULL;
  g_autoptr (GError) failure = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      g_autofree char *shape = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("“%s”", points[i].text);
      if (ward_form_parse_point (points[i].text, &shape, &error))
        g_assert_cmpstr (shape, ==, points[i].wanted);
      else
        g_assert_null (points[i].wanted);
    }
  g_assert_true (ward_form_parse_point ("SE 298 337", &grid, &failure));
  back = ward_form_format_point (grid);
  g_assert_true (g_str_has_prefix (back, "53.79"));
}

static void
test_what_is_shown_is_read_back (void)
{
  static const char *const instants[] = { "2026-11-03T21:30:00Z", "2026-07-01T20:30:00Z",
                                          "2026-03-29T00:59:00Z", "2026-12-31T23:59:00Z" };

  for (guint i = 0; i < G_N_ELEMENTS (instants); i++)
    {
      gint64 time = 0, back = 0;
      g_autofree char *text = NULL;

      ward_time_parse (instants[i], &time, NULL);
      text = ward_form_format_time (time);
      g_assert_true (ward_form_parse_time (text, NOW, &back, NULL));
      g_assert_cmpint (back, ==, time);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form-parse/dates-as-people-write-them", test_dates_as_people_write_them);
  g_test_add_func ("/form-parse/times-are-local", test_times_are_local);
  g_test_add_func ("/form-parse/points", test_points_by_degrees_or_grid);
  g_test_add_func ("/form-parse/shown-is-read-back", test_what_is_shown_is_read_back);
  return g_test_run ();
}
