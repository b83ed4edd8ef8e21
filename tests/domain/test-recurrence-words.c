/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A recurrence as a person says it. */
#include "ward-kind.h"
#include "ward-recurrence.h"

typedef struct {
  const char *starts;
  gint64 minutes;
  const char *rrule;
  const char *exdates[10];
  const char *words;
} Case;

#define THURSDAY "2026-12-03T21:00"

static const Case cases[] = {
  { THURSDAY, 150, "FREQ=WEEKLY;BYDAY=TH", { "2026-12-24" },
    "every Thursday 21:00–23:30, except 24 December 2026" },
  { THURSDAY, 150, "RRULE:FREQ=WEEKLY", { NULL }, "every Thursday 21:00–23:30" },
  { THURSDAY, 180, "FREQ=WEEKLY;BYDAY=TU,TH", { NULL },
    "every Tuesday and Thursday 21:00–00:00" },
  { THURSDAY, 240, "FREQ=WEEKLY;BYDAY=MO,WE,FR", { NULL },
    "every Monday, Wednesday and Friday 21:00–01:00" },
  { NULL, WARD_NONE, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", { NULL },
    "every day from Monday to Friday" },
  { NULL, WARD_NONE, "FREQ=WEEKLY;BYDAY=SU,MO,TU,WE,TH,FR,SA", { NULL }, "every day" },
  { THURSDAY, WARD_NONE, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", { NULL },
    "every second week on Thursday 21:00" },
  { NULL, WARD_NONE, "FREQ=WEEKLY;INTERVAL=3;BYDAY=TH", { NULL }, "every 3 weeks on Thursday" },
  { NULL, 60, "FREQ=WEEKLY", { NULL }, "every week" },
  { NULL, 60, "FREQ=WEEKLY;INTERVAL=2", { NULL }, "every 2 weeks" },
  { THURSDAY, 60, "FREQ=DAILY", { NULL }, "every day 21:00–22:00" },
  { THURSDAY, 60, "FREQ=DAILY;INTERVAL=2", { NULL }, "every second day 21:00–22:00" },
  { THURSDAY, 60, "FREQ=DAILY;INTERVAL=10", { NULL }, "every 10 days 21:00–22:00" },
  { NULL, 60, "FREQ=DAILY;BYDAY=SA,SU", { NULL }, "every Saturday and Sunday" },
  { THURSDAY, 60, "FREQ=MONTHLY", { NULL }, "on the 3rd of every month 21:00–22:00" },
  { NULL, 60, "FREQ=MONTHLY", { NULL }, "every month" },
  { NULL, 60, "FREQ=MONTHLY;INTERVAL=3", { NULL }, "every 3 months" },
  { NULL, 60, "FREQ=MONTHLY;BYDAY=-1TH", { NULL }, "on the last Thursday of every month" },
  { NULL, 60, "FREQ=MONTHLY;BYDAY=1MO,3MO", { NULL },
    "on the first Monday and third Monday of every month" },
  { NULL, 60, "FREQ=MONTHLY;INTERVAL=2;BYDAY=+2TU", { NULL },
    "on the second Tuesday of every second month" },
  { NULL, 60, "FREQ=MONTHLY;BYMONTHDAY=1,15,22", { NULL },
    "on the 1st, 15th and 22nd of every month" },
  { NULL, 60, "FREQ=MONTHLY;BYMONTHDAY=11,12,13", { NULL },
    "on the 11th, 12th and 13th of every month" },
  { NULL, 60, "FREQ=MONTHLY;BYMONTHDAY=-1", { NULL }, "on the last day of every month" },
  { NULL, 60, "FREQ=MONTHLY;INTERVAL=4;BYMONTHDAY=-1", { NULL },
    "on the last day of every 4 months" },
  { NULL, 60, "FREQ=MONTHLY;BYDAY=TH;BYSETPOS=2", { NULL },
    "on the second Thursday of every month" },
  { NULL, 60, "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", { NULL },
    "on the last day from Monday to Friday of every month" },
  { THURSDAY, 60, "FREQ=YEARLY", { NULL }, "on the 3rd of December every year 21:00–22:00" },
  { NULL, 60, "FREQ=YEARLY", { NULL }, "every year" },
  { NULL, 60, "FREQ=YEARLY;BYMONTH=11;BYDAY=-1TH", { NULL },
    "on the last Thursday of November every year" },
  { NULL, 60, "FREQ=YEARLY;INTERVAL=2;BYMONTH=6;BYMONTHDAY=2", { NULL },
    "on the 2nd of June every 2 years" },
  { NULL, 60, "FREQ=WEEKLY;BYDAY=TH;BYMONTH=6,7,8", { NULL },
    "every Thursday in June, July and August" },
  { THURSDAY, 60, "FREQ=WEEKLY;BYDAY=TH;COUNT=10", { NULL },
    "every Thursday 21:00–22:00, 10 times" },
  { NULL, 60, "FREQ=WEEKLY;BYDAY=TH;COUNT=1", { NULL }, "every Thursday, once" },
  { NULL, 60, "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270107", { NULL },
    "every Thursday, until 7 January 2027" },
  /* An instant on the day before in UTC is the day itself on the local clock. */
  { NULL, 60, "FREQ=WEEKLY;BYDAY=TH;UNTIL=20260701T233000Z", { NULL },
    "every Thursday, until 2 July 2026" },
  { NULL, 60, "FREQ=WEEKLY;BYDAY=TH", { "2026-12-24", "2026-12-31T21:00" },
    "every Thursday, except 24 December 2026 and 31 December 2026 21:00" },
  { NULL, 60, "FREQ=DAILY",
    { "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-05", "2026-12-06",
      "2026-12-07", "2026-12-08" },
    "every day, except 1 December 2026, 2 December 2026, 3 December 2026, 4 December 2026, "
    "5 December 2026, 6 December 2026 and 2 more days" },
  { THURSDAY, 2880, "FREQ=MONTHLY;BYDAY=1TH", { NULL },
    "on the first Thursday of every month from 21:00 for 48 hours" },
  { THURSDAY, G_MAXINT64, "FREQ=DAILY", { NULL }, "every day 21:00" },
  { THURSDAY, -5, "FREQ=DAILY", { NULL }, "every day 21:00" },
  { THURSDAY, 90, NULL, { NULL }, "3 December 2026 21:00–22:30" },
  { NULL, 90, "", { NULL }, "once" },
  /* What has no simple words is told as it is written; nothing is left out of it. */
  { THURSDAY, 60, "FREQ=DAILY;INTERVAL=3;BYDAY=MO", { NULL },
    "by the rule FREQ=DAILY;INTERVAL=3;BYDAY=MO 21:00–22:00" },
  { NULL, 60, "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2;COUNT=3", { NULL },
    "by the rule FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2;COUNT=3" },
  { NULL, 60, "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", { NULL },
    "by the rule FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13" },
  { NULL, 60, "FREQ=YEARLY;BYDAY=20MO", { NULL }, "by the rule FREQ=YEARLY;BYDAY=20MO" },
  { NULL, 60, "FREQ=WEEKLY;BYDAY=TH;BYMONTH=13", { NULL },
    "by the rule FREQ=WEEKLY;BYDAY=TH;BYMONTH=13" },
  { NULL, 60, "every Monday", { NULL }, "by the rule every Monday" },
};

static void
test_a_recurrence_is_said_in_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_autofree char *words =
          ward_recurrence_say (c->starts, c->minutes, c->rrule, c->exdates);

      g_assert_cmpstr (words, ==, c->words);
    }
}

static WardRecord *
record (const char *kind, const char *const values[][2])
{
  WardRecord *made = ward_record_new (ward_kind_find (kind));

  for (guint i = 0; values[i][0] != NULL; i++)
    g_assert_true (ward_record_set_from_string (
        made, ward_kind_field (made->kind, values[i][0]), values[i][1], NULL));
  return made;
}

static void
test_a_patrol_says_its_hours_on_the_local_clock (void)
{
  static const char *const values[][2] = { { "starts", "2026-06-04T20:00:00Z" },
                                           { "ends", "2026-06-04T22:30:00Z" },
                                           { "rrule", "FREQ=WEEKLY;BYDAY=TH" },
                                           { NULL } };
  g_autoptr (WardRecord) patrol = record ("patrol", values);
  g_autofree char *shown = ward_record_display (patrol, ward_kind_field (patrol->kind, "rrule"));

  g_assert_cmpstr (shown, ==, "every Thursday 21:00–23:30");
}

static void
test_a_veiled_time_says_no_hour_and_no_day_of_its_own (void)
{
  static const char *const values[][2] = {
    { "starts", THURSDAY }, { "minutes", "90" }, { "rrule", "FREQ=WEEKLY" },
    { "exdates", "2026-12-24" }, { NULL }
  };
  g_autoptr (WardRecord) time = record ("site_time", values);
  g_autofree char *veiled = ward_record_recurrence (time, TRUE);
  g_autofree char *shown = ward_record_display (time, ward_kind_field (time->kind, "rrule"));
  g_autofree char *whole = ward_record_recurrence (time, FALSE);
  g_autoptr (WardRecord) once = ward_record_new (time->kind);
  g_autofree char *nothing = ward_record_recurrence (once, FALSE);

  g_assert_cmpstr (veiled, ==, "every week, except 24 December 2026");
  g_assert_cmpstr (shown, ==, veiled);
  g_assert_cmpstr (whole, ==, "every Thursday 21:00–22:30, except 24 December 2026");
  g_assert_cmpstr (nothing, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recurrence/in-words", test_a_recurrence_is_said_in_words);
  g_test_add_func ("/recurrence/patrol-local-hours",
                   test_a_patrol_says_its_hours_on_the_local_clock);
  g_test_add_func ("/recurrence/veiled", test_a_veiled_time_says_no_hour_and_no_day_of_its_own);
  return g_test_run ();
}
