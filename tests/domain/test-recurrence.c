/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-recurrence.h"

#include "ward-error.h"

typedef struct {
  const char *name;
  const char *starts;
  gint64 minutes;
  const char *rrule;
  const char *exdates[4];
  const char *from, *to; /* UTC */
  const char *wanted;    /* starts and ends, UTC, a line each */
} Case;

static const Case cases[] = {
  { "what doesn't recur happens once", "2026-06-01T21:00", 90, NULL, { NULL },
    "2026-01-01T00:00Z", "2027-01-01T00:00Z", "2026-06-01T20:00:00Z 2026-06-01T21:30:00Z\n" },
  { "an end that touches the window is outside", "2026-06-01T21:00", 60, NULL, { NULL },
    "2026-06-01T21:00Z", "2027-01-01T00:00Z", "" },
  { "a start that touches the window's end is outside", "2026-06-01T21:00", 60, NULL, { NULL },
    "2026-01-01T00:00Z", "2026-06-01T20:00Z", "" },
  { "what began before the window and lasts into it is whole", "2026-06-01T21:00", 60, NULL,
    { NULL }, "2026-06-01T20:59:59Z", "2026-06-01T21:00:00Z",
    "2026-06-01T20:00:00Z 2026-06-01T21:00:00Z\n" },
  { "a weekly time stays at its local hour when the clocks go back", "2026-10-20T21:00", 60,
    "FREQ=WEEKLY", { NULL }, "2026-10-19T00:00Z", "2026-11-01T00:00Z",
    "2026-10-20T20:00:00Z 2026-10-20T21:00:00Z\n2026-10-27T21:00:00Z 2026-10-27T22:00:00Z\n" },
  { "an hour that doesn't exist begins when the gap ends", "2026-03-28T01:30", 60, "FREQ=DAILY",
    { NULL }, "2026-03-28T00:00Z", "2026-03-30T00:00Z",
    "2026-03-28T01:30:00Z 2026-03-28T02:30:00Z\n2026-03-29T01:00:00Z 2026-03-29T02:00:00Z\n" },
  { "an hour that comes twice is the first, and lasts as long", "2026-10-25T01:30", 60, NULL,
    { NULL }, "2026-10-24T00:00Z", "2026-10-26T00:00Z",
    "2026-10-25T00:30:00Z 2026-10-25T01:30:00Z\n" },
  { "it runs over midnight", "2026-11-03T23:00", 120, "FREQ=WEEKLY;BYDAY=TU,FR", { NULL },
    "2026-11-04T00:30Z", "2026-11-07T00:30Z",
    "2026-11-03T23:00:00Z 2026-11-04T01:00:00Z\n2026-11-06T23:00:00Z 2026-11-07T01:00:00Z\n" },
  { "a day left out by date", "2026-11-03T20:00", 60, "FREQ=DAILY", { "2026-11-04", NULL },
    "2026-11-03T00:00Z", "2026-11-06T00:00Z",
    "2026-11-03T20:00:00Z 2026-11-03T21:00:00Z\n2026-11-05T20:00:00Z 2026-11-05T21:00:00Z\n" },
  { "a day left out by its start", "2026-11-03T20:00", 60, "FREQ=DAILY;COUNT=3",
    { "2026-11-04T20:00", "2026-11-05T19:00", NULL }, "2026-11-01T00:00Z", "2026-12-01T00:00Z",
    "2026-11-03T20:00:00Z 2026-11-03T21:00:00Z\n2026-11-05T20:00:00Z 2026-11-05T21:00:00Z\n" },
  { "every second week is still the same week years on", "2019-01-01T20:00", 60,
    "FREQ=WEEKLY;INTERVAL=2", { NULL }, "2026-11-01T00:00Z", "2026-12-01T00:00Z",
    "2026-11-10T20:00:00Z 2026-11-10T21:00:00Z\n2026-11-24T20:00:00Z 2026-11-24T21:00:00Z\n" },
  { "a count is counted from the first start", "2026-11-03T20:00", 60, "FREQ=WEEKLY;COUNT=3",
    { NULL }, "2026-11-12T00:00Z", "2027-12-01T00:00Z",
    "2026-11-17T20:00:00Z 2026-11-17T21:00:00Z\n" },
  { "an end by date is the whole day", "2026-11-03T20:00", 60, "FREQ=WEEKLY;UNTIL=20261110",
    { NULL }, "2026-11-04T00:00Z", "2027-12-01T00:00Z",
    "2026-11-10T20:00:00Z 2026-11-10T21:00:00Z\n" },
  { "an end in UTC is read on the local clock", "2026-06-01T21:00", 60,
    "FREQ=DAILY;UNTIL=20260602T200000Z", { NULL }, "2026-06-02T00:00Z", "2027-12-01T00:00Z",
    "2026-06-02T20:00:00Z 2026-06-02T21:00:00Z\n" },
  { "an end in UTC an instant before", "2026-06-01T21:00", 60,
    "FREQ=DAILY;UNTIL=20260602T195959Z", { NULL }, "2026-06-02T00:00Z", "2027-12-01T00:00Z", "" },
  { "the last Thursday of a month", "2026-11-26T14:00", 120, "RRULE:FREQ=MONTHLY;BYDAY=-1TH",
    { NULL }, "2026-11-01T00:00Z", "2027-01-01T00:00Z",
    "2026-11-26T14:00:00Z 2026-11-26T16:00:00Z\n2026-12-31T14:00:00Z 2026-12-31T16:00:00Z\n" },
  { "a day that most months lack", "2026-01-31T14:00", 60, "FREQ=MONTHLY;BYMONTHDAY=31", { NULL },
    "2026-02-01T00:00Z", "2026-05-01T00:00Z", "2026-03-31T13:00:00Z 2026-03-31T14:00:00Z\n" },
  { "a leap day", "2024-02-29T14:00", 60, "FREQ=YEARLY", { NULL }, "2025-01-01T00:00Z",
    "2029-01-01T00:00Z", "2028-02-29T14:00:00Z 2028-02-29T15:00:00Z\n" },
  { "a day that never comes", "2026-01-01T14:00", 60, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    { NULL }, "2026-01-01T00:00Z", "2100-01-01T00:00Z", "" },
};

static gint64
time_of (const char *text)
{
  gint64 time;

  g_assert_true (ward_time_parse (text, &time, NULL));
  return time;
}

static char *
lines_of (const GArray *intervals)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < intervals->len; i++)
    {
      WardInterval interval = g_array_index (intervals, WardInterval, i);
      g_autofree char *starts = ward_time_format (interval.starts);
      g_autofree char *ends = ward_time_format (interval.ends);

      g_string_append_printf (lines, "%s %s\n", starts, ends);
    }
  return g_string_free (lines, FALSE);
}

static void
expands (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardRecurrence) recurrence =
      ward_recurrence_new (c->starts, c->minutes, c->rrule, c->exdates, &error);
  g_autoptr (GArray) intervals = NULL;
  g_autofree char *lines = NULL;

  g_assert_no_error (error);
  intervals = ward_recurrence_expand (recurrence, time_of (c->from), time_of (c->to), &error);
  g_assert_no_error (error);
  lines = lines_of (intervals);
  g_assert_cmpstr (lines, ==, c->wanted);
}

static const struct {
  const char *starts;
  gint64 minutes;
  const char *rrule, *exdate;
} bad[] = {
  { "2026-06-31T21:00", 60, NULL, NULL },
  { "21:00", 60, NULL, NULL },
  { "", 60, NULL, NULL },
  { "2026-06-01T21:00", 0, NULL, NULL },
  { "2026-06-01T21:00", -5, NULL, NULL },
  { "2026-06-01T21:00", 10081, NULL, NULL },
  { "2026-06-01T21:00", WARD_NONE, NULL, NULL },
  { "2026-06-01T21:00", 60, "WEEKLY", NULL },
  { "2026-06-01T21:00", 60, "FREQ=", NULL },
  { "2026-06-01T21:00", 60, "FREQ=HOURLY", NULL },
  { "2026-06-01T21:00", 60, "FREQ=SECONDLY;COUNT=9", NULL },
  { "2026-06-01T21:00", 60, "FREQ=DAILY;BYHOUR=3", NULL },
  { "2026-06-01T21:00", 60, "INTERVAL=2", NULL },
  { "2026-06-01T21:00", 60, "FREQ=DAILY;INTERVAL=0", NULL },
  { "2026-06-01T21:00", 60, "FREQ=DAILY;INTERVAL=-1", NULL },
  { "2026-06-01T21:00", 60, "FREQ=DAILY;COUNT=99999999", NULL },
  { "2026-06-01T21:00", 60, "FREQ=DAILY;COUNT=3;UNTIL=20270101", NULL },
  { "2026-06-01T21:00", 60, "FREQ=DAILY;", NULL },
  { "2026-06-01T21:00", 60, "FREQ=WEEKLY;BYDAY=tu", NULL },
  { "2026-06-01T21:00", 60, "FREQ=WEEKLY;BYDAY=XX", NULL },
  { "2026-06-01T21:00", 60, "FREQ=WEEKLY;BYDAY=TU\nFREQ=DAILY", NULL },
  { "2026-06-01T21:00", 60, NULL, "tomorrow" },
};

static void
refuses_what_cant_be_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      const char *exdates[] = { bad[i].exdate, NULL };
      g_autoptr (GError) error = NULL;
      g_autoptr (WardRecurrence) recurrence = ward_recurrence_new (
          bad[i].starts, bad[i].minutes, bad[i].rrule, exdates, &error);

      if (recurrence != NULL)
        g_test_message ("%s %s was taken", bad[i].starts, bad[i].rrule);
      g_assert_null (recurrence);
      g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
    }
}

static void
refuses_to_count_without_end (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardRecurrence) recurrence =
      ward_recurrence_new ("1990-01-01T10:00", 60, "FREQ=DAILY", NULL, NULL);
  g_autoptr (GArray) intervals = ward_recurrence_expand (recurrence, 0, G_MAXINT64, &error);

  g_assert_null (intervals);
  g_assert_error (error, WARD_ERROR, WARD_ERROR_TOO_LARGE);
}

static void
an_instant_recurs_at_its_local_hour (void)
{
  g_autoptr (GError) error = NULL;
  gint64 starts = time_of ("2026-10-20T20:00:00Z");
  g_autoptr (WardRecurrence) recurrence =
      ward_recurrence_new_at (starts, starts + 5400, "FREQ=WEEKLY;COUNT=2", NULL, &error);
  g_autoptr (GArray) intervals = NULL;
  g_autofree char *lines = NULL;

  g_assert_no_error (error);
  intervals = ward_recurrence_expand (recurrence, starts, starts + 30 * WARD_DAY_SECONDS, &error);
  lines = lines_of (intervals);
  g_assert_cmpstr (lines, ==,
                   "2026-10-20T20:00:00Z 2026-10-20T21:30:00Z\n"
                   "2026-10-27T21:00:00Z 2026-10-27T22:30:00Z\n");
}

static void
a_patrol_begun_on_a_night_of_the_clocks_keeps_its_hour (void)
{
  static const struct {
    const char *starts, *wanted;
  } nights[] = {
    /* The wall clock shows 21:00 on the evening of the short day, and 21:00 a week on. */
    { "2026-03-29T20:00:00Z",
      "2026-03-29T20:00:00Z 2026-03-29T22:00:00Z\n2026-04-05T20:00:00Z 2026-04-05T22:00:00Z\n" },
    { "2026-10-25T21:00:00Z",
      "2026-10-25T21:00:00Z 2026-10-25T23:00:00Z\n2026-11-01T21:00:00Z 2026-11-01T23:00:00Z\n" },
    /* The second 01:30 of the long night is that instant, not the first. */
    { "2026-10-25T01:30:00Z",
      "2026-10-25T01:30:00Z 2026-10-25T03:30:00Z\n2026-11-01T01:30:00Z 2026-11-01T03:30:00Z\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (nights); i++)
    {
      gint64 starts = time_of (nights[i].starts);
      g_autoptr (WardRecurrence) recurrence =
          ward_recurrence_new_at (starts, starts + 7200, "FREQ=WEEKLY;COUNT=2", NULL, NULL);
      g_autoptr (GArray) intervals =
          ward_recurrence_expand (recurrence, starts, starts + 30 * WARD_DAY_SECONDS, NULL);
      g_autofree char *lines = lines_of (intervals);

      g_assert_cmpstr (lines, ==, nights[i].wanted);
    }
}

static void
an_instant_leaves_days_out_and_ends_when_it_ends (void)
{
  const char *exdates[] = { "2026-10-27", NULL };
  gint64 starts = time_of ("2026-10-20T20:00:30Z");
  g_autoptr (WardRecurrence) recurrence =
      ward_recurrence_new_at (starts, starts + 3600, "FREQ=WEEKLY;COUNT=3", exdates, NULL);
  g_autoptr (GArray) intervals =
      ward_recurrence_expand (recurrence, starts, starts + 30 * WARD_DAY_SECONDS, NULL);
  g_autofree char *lines = lines_of (intervals);

  g_assert_cmpstr (lines, ==,
                   "2026-10-20T20:00:00Z 2026-10-20T21:00:30Z\n"
                   "2026-11-03T21:00:00Z 2026-11-03T22:00:30Z\n");
  g_assert_true (ward_recurrence_has_end (recurrence));
  g_assert_false (ward_recurrence_is_by_day (recurrence));
}

static void
tells_whether_it_ever_happens (void)
{
  g_autoptr (WardRecurrence) endless =
      ward_recurrence_new ("2026-01-01T10:00", 60, "FREQ=DAILY", NULL, NULL);
  g_autoptr (WardRecurrence) never = ward_recurrence_new (
      "2026-01-01T10:00", 60, "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", NULL, NULL);
  const char *exdates[] = { "2026-01-01", NULL };
  g_autoptr (WardRecurrence) left_out =
      ward_recurrence_new ("2026-01-01T10:00", 60, NULL, exdates, NULL);

  g_assert_true (ward_recurrence_happens (endless));
  g_assert_false (ward_recurrence_happens (never));
  g_assert_false (ward_recurrence_happens (left_out));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/recurrence/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], expands);
    }
  g_test_add_func ("/recurrence/refuses what can't be read", refuses_what_cant_be_read);
  g_test_add_func ("/recurrence/refuses to count without end", refuses_to_count_without_end);
  g_test_add_func ("/recurrence/an instant recurs at its local hour",
                   an_instant_recurs_at_its_local_hour);
  g_test_add_func ("/recurrence/a patrol begun on a night of the clocks keeps its hour",
                   a_patrol_begun_on_a_night_of_the_clocks_keeps_its_hour);
  g_test_add_func ("/recurrence/an instant leaves days out, and ends when it ends",
                   an_instant_leaves_days_out_and_ends_when_it_ends);
  g_test_add_func ("/recurrence/tells whether it ever happens", tells_whether_it_ever_happens);
  return g_test_run ();
}
