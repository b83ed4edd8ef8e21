/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-time.h"
#include "ward-zone.h"

typedef struct {
  const char *local;
  const char *utc;
} Case;

static void
check_local (const Case *c)
{
  g_autofree char *text = NULL;
  gint64 date;
  int minute;

  g_assert_true (ward_local_parse (c->local, &date, &minute, NULL));
  text = ward_time_format (ward_local_to_time (date, minute));
  g_assert_cmpstr (text, ==, c->utc);
}

static void
test_wall_clock_to_instant (void)
{
  static const Case cases[] = {
    { "2026-01-15T12:00", "2026-01-15T12:00:00Z" },
    { "2026-06-01T21:00", "2026-06-01T20:00:00Z" },
    { "2026-06-01T00:00", "2026-05-31T23:00:00Z" },
    { "2026-03-29T00:59", "2026-03-29T00:59:00Z" }, /* the minute before the gap */
    { "2026-03-29T01:00", "2026-03-29T01:00:00Z" }, /* in it */
    { "2026-03-29T01:30", "2026-03-29T01:00:00Z" },
    { "2026-03-29T01:59", "2026-03-29T01:00:00Z" },
    { "2026-03-29T02:00", "2026-03-29T01:00:00Z" }, /* after it */
    { "2026-03-29T02:01", "2026-03-29T01:01:00Z" },
    { "2026-10-25T00:59", "2026-10-24T23:59:00Z" },
    { "2026-10-25T01:00", "2026-10-25T00:00:00Z" }, /* twice: the first counts */
    { "2026-10-25T01:59", "2026-10-25T00:59:00Z" },
    { "2026-10-25T02:00", "2026-10-25T02:00:00Z" },
    { "1996-10-27T12:00", "1996-10-27T12:00:00Z" },
    { "1995-10-22T12:00", "1995-10-22T12:00:00Z" }, /* the fourth Sunday then, not the last */
    { "1995-10-21T12:00", "1995-10-21T11:00:00Z" },
    { "1970-01-15T12:00", "1970-01-15T11:00:00Z" }, /* British Standard Time all year */
    { "2199-07-01T12:00", "2199-07-01T11:00:00Z" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check_local (&cases[i]);
}

/* Our rule against the zone data, at every change and in between, as far as the data goes. */
static void
test_rule_agrees_with_zone_data (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/London");
  gint64 from = ward_date_from_ymd (1972, 1, 1) * WARD_DAY_SECONDS;
  gint64 to = ward_date_from_ymd (2037, 1, 1) * WARD_DAY_SECONDS;

  if (zone == NULL)
    {
      g_test_skip ("no zone data on this machine");
      return;
    }
  for (gint64 t = from; t < to; t += 1800)
    {
      int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, t);
      const char *abbreviation;

      g_assert_cmpint (ward_zone_offset (t, &abbreviation), ==,
                       g_time_zone_get_offset (zone, interval));
      g_assert_cmpstr (abbreviation, ==, g_time_zone_get_abbreviation (zone, interval));
    }
}

/* For every local minute of the two days around each change: what comes back is that minute, or,
 * in the gap, the instant at which it ends; and no earlier instant would do. */
static void
check_day (gint64 date, gint64 change)
{
  for (int minute = 0; minute < 1440; minute++)
    {
      gint64 wanted = date * WARD_DAY_SECONDS + minute * 60;
      gint64 time = ward_local_to_time (date, minute);
      gint64 shown = time + ward_zone_offset (time, NULL);

      if (shown != wanted)
        g_assert_true (time == change && shown > wanted && shown - wanted <= WARD_HOUR);
      else
        g_assert_cmpint (time - WARD_HOUR + ward_zone_offset (time - WARD_HOUR, NULL), !=, wanted);
      g_assert_cmpint (ward_time_local_date (time), ==, date);
    }
}

static void
test_every_minute_around_a_change (void)
{
  for (int year = 1996; year <= 2050; year++)
    for (int month = 3; month <= 10; month += 7)
      {
        gint64 sunday = ward_date_from_ymd (year, month, 31);

        sunday -= ward_date_weekday (sunday) % 7;
        for (gint64 date = sunday - 1; date <= sunday + 1; date++)
          check_day (date, sunday * WARD_DAY_SECONDS + WARD_HOUR);
      }
}

static void
test_a_day_starts_on_its_own_date (void)
{
  gint64 last = ward_date_from_ymd (2100, 1, 1);

  for (gint64 date = ward_date_from_ymd (1972, 1, 1); date < last; date++)
    {
      gint64 start = ward_date_start (date);

      g_assert_cmpint (ward_time_local_date (start), ==, date);
      g_assert_cmpint (ward_time_local_date (start - 1), ==, date - 1);
    }
}

/* The machine's zone must not matter: the offsets are asked for under a far one. */
static void
test_the_machine_zone_does_not_matter (void)
{
  static const Case cases[] = {
    { "2026-06-01T21:00", "2026-06-01T20:00:00Z" },
    { "1980-06-01T21:00", "1980-06-01T20:00:00Z" },
  };

  if (g_test_subprocess ())
    {
      g_assert_cmpstr (g_getenv ("TZ"), ==, "Pacific/Auckland");
      for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
        check_local (&cases[i]);
      return;
    }
  g_setenv ("TZ", "Pacific/Auckland", TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_setenv ("TZ", "UTC", TRUE);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/zone/wall-clock-to-instant", test_wall_clock_to_instant);
  g_test_add_func ("/zone/rule-agrees-with-zone-data", test_rule_agrees_with_zone_data);
  g_test_add_func ("/zone/every-minute-around-a-change", test_every_minute_around_a_change);
  g_test_add_func ("/zone/a-day-starts-on-its-own-date", test_a_day_starts_on_its_own_date);
  g_test_add_func ("/zone/the-machine-zone-does-not-matter",
                   test_the_machine_zone_does_not_matter);
  return g_test_run ();
}
