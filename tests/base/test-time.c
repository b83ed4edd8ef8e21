/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-error.h"
#include "ward-time.h"

static void
test_known_dates (void)
{
  static const struct {
    int year, month, day;
    gint64 date;
    int weekday;
  } cases[] = {
    { 1970, 1, 1, 0, 4 },         { 1969, 12, 31, -1, 3 },     { 2000, 2, 29, 11016, 2 },
    { 2000, 3, 1, 11017, 3 },     { 2026, 11, 3, 20760, 2 },   { 1900, 1, 1, -25567, 1 },
    { 1, 1, 1, -719162, 1 },      { 9999, 12, 31, 2932896, 5 }, { 2038, 1, 19, 24855, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (ward_date_from_ymd (cases[i].year, cases[i].month, cases[i].day), ==,
                       cases[i].date);
      g_assert_cmpint (ward_date_weekday (cases[i].date), ==, cases[i].weekday);
    }
}

static void
test_days_that_do_not_exist (void)
{
  static const int cases[][3] = {
    { 2023, 2, 29 }, { 1900, 2, 29 }, { 2100, 2, 29 }, { 2024, 2, 30 }, { 2024, 4, 31 },
    { 2024, 13, 1 }, { 2024, 0, 1 },  { 2024, 1, 0 },  { 2024, 1, 32 }, { 0, 1, 1 },
    { 10000, 1, 1 }, { -1, 1, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (ward_date_from_ymd (cases[i][0], cases[i][1], cases[i][2]) == WARD_NONE);
  g_assert_cmpint (ward_date_weekday (WARD_NONE), ==, 0);
  g_assert_true (ward_date_add_months (WARD_NONE, 1) == WARD_NONE);
  g_assert_true (ward_date_start (WARD_NONE) == WARD_NONE);
  g_assert_true (ward_date_start (G_MAXINT64) == WARD_NONE);
  g_assert_true (ward_time_local_date (WARD_NONE) == WARD_NONE);
}

/* Every day of the calendar against GLib's own count of days. */
static void
test_every_day_counts_one (void)
{
  GDate date;
  int year, month, day;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1);
  for (gint64 d = -719162; d <= 2932896; d++)
    {
      ward_date_to_ymd (d, &year, &month, &day);
      g_assert_cmpint (year, ==, g_date_get_year (&date));
      g_assert_cmpint (month, ==, g_date_get_month (&date));
      g_assert_cmpint (day, ==, g_date_get_day (&date));
      g_assert_cmpint (ward_date_from_ymd (year, month, day), ==, d);
      if (d < 2932896)
        g_date_add_days (&date, 1);
    }
}

static void
test_months_by_the_corresponding_date (void)
{
  static const struct {
    const char *from;
    int months;
    const char *to;
  } cases[] = {
    { "2026-01-31", 1, "2026-02-28" },  { "2024-01-31", 1, "2024-02-29" },
    { "2024-02-29", 12, "2025-02-28" }, { "2024-02-29", 48, "2028-02-29" },
    { "2026-08-31", 1, "2026-09-30" },  { "2026-11-30", 3, "2027-02-28" },
    { "2026-03-31", -1, "2026-02-28" }, { "2026-01-15", -1, "2025-12-15" },
    { "2026-01-15", 0, "2026-01-15" },  { "2026-12-01", 1, "2027-01-01" },
    { "0001-01-01", -1, NULL },         { "9999-12-31", 1, NULL },
    { "2026-01-01", G_MAXINT, NULL },   { "2026-01-01", G_MININT, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      gint64 date;

      g_assert_true (ward_date_parse (cases[i].from, &date, NULL));
      text = ward_date_format (ward_date_add_months (date, cases[i].months));
      g_assert_cmpstr (text, ==, cases[i].to);
    }
}

/* For any date and number: the month is right, the day is the same or the month's last, and going
 * back again never lands later than the start. */
static void
test_months_keep_their_properties (void)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (20261103);

  for (int i = 0; i < 200000; i++)
    {
      gint64 from = g_rand_int_range (rng, -60000, 90000);
      int n = g_rand_int_range (rng, -600, 601);
      gint64 to = ward_date_add_months (from, n);
      int y1, m1, d1, y2, m2, d2, next;

      ward_date_to_ymd (from, &y1, &m1, &d1);
      ward_date_to_ymd (to, &y2, &m2, &d2);
      g_assert_cmpint (y2 * 12 + m2, ==, y1 * 12 + m1 + n);
      g_assert_cmpint (d2, <=, d1);
      ward_date_to_ymd (to + 1, NULL, &next, NULL);
      g_assert_true (d2 == d1 || next != m2);
      g_assert_cmpint (ward_date_add_months (to, -n), <=, from);
    }
}

static void
test_times_are_read (void)
{
  static const struct {
    const char *text;
    const char *utc;
  } cases[] = {
    { "2026-11-03T09:12:44Z", "2026-11-03T09:12:44Z" },
    { "2026-11-03T09:12Z", "2026-11-03T09:12:00Z" },
    { "2026-11-03T09:12+01:00", "2026-11-03T08:12:00Z" },
    { "2026-01-01T00:30:00+05:45", "2025-12-31T18:45:00Z" },
    { "2025-12-31T23:30:00-09:30", "2026-01-01T09:00:00Z" },
    { "1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z" },
    { "2024-02-29T12:00:00Z", "2024-02-29T12:00:00Z" },
    { "1900-01-01T00:00:00Z", "1900-01-01T00:00:00Z" },
    { "2200-12-31T23:59:59Z", "2200-12-31T23:59:59Z" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      gint64 time;

      g_assert_true (ward_time_parse (cases[i].text, &time, NULL));
      text = ward_time_format (time);
      g_assert_cmpstr (text, ==, cases[i].utc);
    }
  g_assert_null (ward_time_format (WARD_NONE));
  g_assert_null (ward_time_format (G_MAXINT64));
  g_assert_null (ward_date_format (WARD_NONE));
}

static void
test_what_is_no_time_is_refused (void)
{
  static const char *const cases[] = {
    "", "2026-11-03", "2026-11-03T09:12:44", "2026-11-03 09:12:44Z", "2026-11-03T24:00:00Z",
    "2026-11-03T09:60:00Z", "2026-11-03T09:12:60Z", "2026-11-03T09:12:44z", "2026-02-29T00:00:00Z",
    "2026-11-03T09:12:44.5Z", "2026-11-03T09:12:44+0100", "2026-11-03T09:12:44+15:00",
    "2026-11-03T09:12:44Z ", " 2026-11-03T09:12:44Z", "1899-12-31T23:59:59Z",
    "2201-01-01T00:00:00Z", "1900-01-01T00:00:00+01:00", "+2026-11-03T09:12:44Z",
    "2026-11-03T9:12Z", "2026-11-03T09:12:44+", "2026-11-03T09:12:",
    "2026-1-03T09:12:44Z", "2026-11-03T", NULL,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 time = 7;

      g_assert_false (ward_time_parse (cases[i], &time, &error));
      g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
      g_assert_cmpint (time, ==, 7);
    }
}

static void
test_what_is_no_date_is_refused (void)
{
  static const char *const dates[] = { "", "2026-02-29", "2026-11-3", "2026-11-03T", "03/11/2026",
                                       "0000-01-01", "2026-11-03 ", NULL };
  static const char *const locals[] = { "", "2026-06-01", "2026-06-01T24:00", "2026-06-01T21:00Z",
                                        "2026-06-01T21:00:00", "2026-06-31T21:00", NULL };
  gint64 date;

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (ward_date_parse (dates[i], &date, &error));
      g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (locals); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (ward_local_parse (locals[i], NULL, NULL, &error));
      g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
    }
}

static void
test_people_read_local_time (void)
{
  static const struct {
    const char *utc;
    const char *shown;
  } cases[] = {
    { "2026-11-03T09:12:44Z", "Tue 3 Nov 2026, 09:12 GMT" },
    { "2026-06-01T23:30:00Z", "Tue 2 Jun 2026, 00:30 BST" },
    { "2026-05-31T11:00:00Z", "Sun 31 May 2026, 12:00 BST" },
    { "2025-12-31T23:59:59Z", "Wed 31 Dec 2025, 23:59 GMT" },
  };
  g_autofree char *none = ward_time_display (WARD_NONE);
  g_autofree char *no_date = ward_date_display (WARD_NONE);
  g_autofree char *date = ward_date_display (20760);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = NULL;
      gint64 time;

      g_assert_true (ward_time_parse (cases[i].utc, &time, NULL));
      shown = ward_time_display (time);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (no_date, ==, "");
  g_assert_cmpstr (date, ==, "3 November 2026");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time/known-dates", test_known_dates);
  g_test_add_func ("/time/days-that-do-not-exist", test_days_that_do_not_exist);
  g_test_add_func ("/time/every-day-counts-one", test_every_day_counts_one);
  g_test_add_func ("/time/months-by-the-corresponding-date",
                   test_months_by_the_corresponding_date);
  g_test_add_func ("/time/months-keep-their-properties", test_months_keep_their_properties);
  g_test_add_func ("/time/times-are-read", test_times_are_read);
  g_test_add_func ("/time/what-is-no-time-is-refused", test_what_is_no_time_is_refused);
  g_test_add_func ("/time/what-is-no-date-is-refused", test_what_is_no_date_is_refused);
  g_test_add_func ("/time/people-read-local-time", test_people_read_local_time);
  return g_test_run ();
}
