/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-recurrence.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

#include "ward-error.h"

struct _WardRecurrence {
  gint64 date; /* the first start: local date and minute of the day */
  int minute;
  gint64 length; /* seconds */
  gint64 first;  /* the instant of the first start; WARD_NONE: as the wall clock says */
  char *rrule;   /* checked; NULL: once */
  gboolean endless_steps; /* daily or weekly without COUNT: may be begun later */
  int step_days;
  gboolean not_on_holidays;
  GHashTable *not_on; /* of gint64: local date * 1440 + minute, or -1 - date for a whole day */
};

static gboolean
fail (GError **error, const char *what)
{
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, what);
  return FALSE;
}

/* One part of a rule, before libical sees it: only letters, digits, commas and signs of parts that
 * we take. */
static gboolean
part_is_known (const char *part)
{
  static const char *const keys[] = { "FREQ=",       "INTERVAL=", "COUNT=",    "UNTIL=", "BYDAY=",
                                      "BYMONTHDAY=", "BYMONTH=",  "BYSETPOS=", "WKST=" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_has_prefix (part, keys[i]))
      {
        const char *value = part + strlen (keys[i]);

        return *value != '\0'
               && strspn (value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,+-") == strlen (value);
      }
  return FALSE;
}

static const char *
value_of (char **parts, const char *key)
{
  for (guint i = 0; parts[i] != NULL; i++)
    if (g_str_has_prefix (parts[i], key))
      return parts[i] + strlen (key);
  return NULL;
}

static gboolean
check_numbers (char **parts, GError **error)
{
  const char *interval = value_of (parts, "INTERVAL="), *count = value_of (parts, "COUNT=");
  guint64 n;

  if (interval != NULL && !g_ascii_string_to_unsigned (interval, 10, 1, 1000, &n, NULL))
    return fail (error, _("The recurrence's INTERVAL must be a number from 1 to 1,000."));
  if (count != NULL
      && !g_ascii_string_to_unsigned (count, 10, 1, WARD_RECURRENCE_MAX, &n, NULL))
    return fail (error, _("The recurrence's COUNT must be a number from 1 to 10,000."));
  if (count != NULL && value_of (parts, "UNTIL=") != NULL)
    return fail (error, _("A recurrence ends by COUNT or by UNTIL, not by both."));
  return TRUE;
}

static gboolean
check_parts (WardRecurrence *self, char **parts, GError **error)
{
  static const char *const steps[] = { "DAILY", "WEEKLY", "MONTHLY", "YEARLY", NULL };
  const char *freq = value_of (parts, "FREQ=");
  const char *interval = value_of (parts, "INTERVAL=");

  for (guint i = 0; parts[i] != NULL; i++)
    if (!part_is_known (parts[i]))
      {
        g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID,
                     _("The recurrence's part “%s” can’t be read."), parts[i]);
        return FALSE;
      }
  if (freq == NULL || !g_strv_contains (steps, freq))
    return fail (error, _("A recurrence must say FREQ=DAILY, WEEKLY, MONTHLY or YEARLY."));
  if (!check_numbers (parts, error))
    return FALSE;
  self->endless_steps = value_of (parts, "COUNT=") == NULL && value_of (parts, "BYSETPOS=") == NULL
                        && (g_str_equal (freq, "DAILY") || g_str_equal (freq, "WEEKLY"));
  self->step_days = (g_str_equal (freq, "WEEKLY") ? 7 : 1)
                    * (interval != NULL ? (int) g_ascii_strtoll (interval, NULL, 10) : 1);
  return TRUE;
}

/* UNTIL as the local clock has it, which is the one that is counted in; a day is meant to its end.
 */
static void
until_to_local (struct icalrecurrencetype *rule)
{
  struct icaltimetype *until = &rule->until;
  gint64 date, time;
  int year, month, day, minute;

  if (icaltime_is_null_time (*until))
    return;
  if (until->is_date)
    until->is_date = 0, until->hour = 23, until->minute = 59, until->second = 59;
  if (!icaltime_is_utc (*until))
    return;
  date = ward_date_from_ymd (until->year, until->month, until->day);
  if (date == WARD_NONE)
    return;
  time = date * WARD_DAY_SECONDS + until->hour * 3600 + until->minute * 60 + until->second;
  date = ward_time_local_date (time);
  minute = ward_time_local_minute (time);
  ward_date_to_ymd (date, &year, &month, &day);
  until->year = year, until->month = month, until->day = day;
  until->hour = minute / 60, until->minute = minute % 60;
  until->zone = NULL;
}

/* FALSE when libical can't read the rule. */
static gboolean
parse_rule (const WardRecurrence *self, struct icalrecurrencetype *ret_rule)
{
  *ret_rule = icalrecurrencetype_from_string (self->rrule);
  if (ret_rule->freq == ICAL_NO_RECURRENCE)
    return FALSE;
  until_to_local (ret_rule);
  return TRUE;
}

static gboolean
take_rule (WardRecurrence *self, const char *rrule, GError **error)
{
  struct icalrecurrencetype rule;
  g_auto (GStrv) parts = NULL;

  if (rrule == NULL || *rrule == '\0')
    return TRUE;
  if (g_str_has_prefix (rrule, "RRULE:"))
    rrule += strlen ("RRULE:");
  if (strlen (rrule) > 500)
    return fail (error, _("The recurrence is too long."));
  parts = g_strsplit (rrule, ";", -1);
  if (!check_parts (self, parts, error))
    return FALSE;
  self->rrule = g_strdup (rrule);
  if (!parse_rule (self, &rule))
    return fail (error, _("The recurrence can’t be read."));
  return TRUE;
}

static void
leave_out (WardRecurrence *self, gint64 key)
{
  gint64 *copy = g_new (gint64, 1);

  *copy = key;
  g_hash_table_add (self->not_on, copy);
}

static gboolean
take_exdates (WardRecurrence *self, const char *const *exdates, GError **error)
{
  for (guint i = 0; exdates != NULL && exdates[i] != NULL; i++)
    {
      gint64 date;
      int minute;

      if (g_str_equal (exdates[i], WARD_RECURRENCE_HOLIDAYS))
        self->not_on_holidays = TRUE;
      else if (ward_date_parse (exdates[i], &date, NULL))
        leave_out (self, -1 - date);
      else if (ward_local_parse (exdates[i], &date, &minute, NULL))
        leave_out (self, date * 1440 + minute);
      else
        return fail (error, _("A day on which it doesn’t happen can’t be read."));
    }
  return TRUE;
}

static WardRecurrence *
make (gint64 date, int minute, gint64 length, const char *rrule, const char *const *exdates,
      GError **error)
{
  g_autoptr (WardRecurrence) self = g_new0 (WardRecurrence, 1);

  self->date = date;
  self->minute = minute;
  self->first = WARD_NONE;
  self->length = length;
  self->not_on = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if (length < 60 || length > (gint64) WARD_RECURRENCE_MAX_MINUTES * 60)
    fail (error, _("What recurs lasts from a minute to a week."));
  else if (take_rule (self, rrule, error) && take_exdates (self, exdates, error))
    return g_steal_pointer (&self);
  return NULL;
}

WardRecurrence *
ward_recurrence_new (const char *starts, gint64 minutes, const char *rrule,
                     const char *const *exdates, GError **error)
{
  gint64 date;
  int minute;

  if (starts == NULL || !ward_local_parse (starts, &date, &minute, NULL))
    {
      fail (error, _("The start must be a local date and time, such as 2026-06-01T21:00."));
      return NULL;
    }
  minutes = CLAMP (minutes, 0, WARD_RECURRENCE_MAX_MINUTES + 1);
  return make (date, minute, minutes * 60, rrule, exdates, error);
}

WardRecurrence *
ward_recurrence_new_at (gint64 starts, gint64 ends, const char *rrule, const char *const *exdates,
                        GError **error)
{
  gint64 date = ward_time_local_date (starts), whole = starts - (starts % 60 + 60) % 60;
  WardRecurrence *self;

  if (date == WARD_NONE || ward_time_local_date (ends) == WARD_NONE)
    {
      fail (error, _("What recurs needs a start and an end."));
      return NULL;
    }
  self = make (date, ward_time_local_minute (starts), ends - whole, rrule, exdates, error);
  if (self != NULL)
    self->first = whole;
  return self;
}

gboolean
ward_recurrence_has_end (const WardRecurrence *self)
{
  return self->rrule == NULL || strstr (self->rrule, "COUNT=") != NULL
         || strstr (self->rrule, "UNTIL=") != NULL;
}

gboolean
ward_recurrence_is_by_day (const WardRecurrence *self)
{
  return self->rrule != NULL && strstr (self->rrule, "BY") != NULL;
}

void
ward_recurrence_set_holidays (WardRecurrence *self, const GArray *dates)
{
  for (guint i = 0; self->not_on_holidays && dates != NULL && i < dates->len; i++)
    leave_out (self, -1 - g_array_index (dates, gint64, i));
}

void
ward_recurrence_free (WardRecurrence *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->not_on);
  g_free (self->rrule);
  g_free (self);
}

static gboolean
is_left_out (const WardRecurrence *self, gint64 date, int minute)
{
  gint64 day = -1 - date, moment = date * 1440 + minute;

  return g_hash_table_contains (self->not_on, &day)
         || g_hash_table_contains (self->not_on, &moment);
}

/* Where counting may begin for what meets from: whole steps on from the first start, so that every
 * second or third week stays the same one. */
static gint64
begin_date (const WardRecurrence *self, gint64 from)
{
  gint64 wanted = ward_time_local_date (from - self->length) - 1;
  gint64 steps;

  if (!self->endless_steps || wanted == WARD_NONE || wanted <= self->date)
    return self->date;
  steps = (wanted - self->date) / self->step_days;
  return self->date + steps * self->step_days;
}

static struct icaltimetype
to_ical (gint64 date, int minute)
{
  struct icaltimetype t = icaltime_null_time ();

  ward_date_to_ymd (date, &t.year, &t.month, &t.day);
  t.hour = minute / 60;
  t.minute = minute % 60;
  return t;
}

/* Calls back with each occurrence that isn't left out and starts before to, until it says enough.
 */
typedef gboolean (*Visit) (WardInterval interval, gpointer data);

static gboolean
visit_one (const WardRecurrence *self, gint64 date, int minute, gint64 to, Visit visit,
           gpointer data)
{
  gboolean first = self->first != WARD_NONE && date == self->date && minute == self->minute;
  gint64 starts = first ? self->first : ward_local_to_time (date, minute);
  WardInterval interval = { starts, starts + self->length };

  if (starts >= to)
    return FALSE;
  return is_left_out (self, date, minute) || visit (interval, data);
}

static void
each (const WardRecurrence *self, gint64 from, gint64 to, Visit visit, gpointer data)
{
  struct icalrecurrencetype rule;
  icalrecur_iterator *iterator;

  if (self->rrule == NULL)
    {
      visit_one (self, self->date, self->minute, to, visit, data);
      return;
    }
  if (!parse_rule (self, &rule))
    return;
  iterator = icalrecur_iterator_new (rule, to_ical (begin_date (self, from), self->minute));
  if (iterator == NULL)
    return;
  for (;;)
    {
      struct icaltimetype next = icalrecur_iterator_next (iterator);
      gint64 date;

      if (icaltime_is_null_time (next))
        break;
      date = ward_date_from_ymd (next.year, next.month, next.day);
      if (date == WARD_NONE
          || !visit_one (self, date, next.hour * 60 + next.minute, to, visit, data))
        break;
    }
  icalrecur_iterator_free (iterator);
}

typedef struct {
  GArray *hits;
  gint64 from;
  gboolean too_many;
} Expanding;

static gboolean
add_hit (WardInterval interval, gpointer data)
{
  Expanding *expanding = data;

  if (interval.ends <= expanding->from)
    return TRUE;
  expanding->too_many = expanding->hits->len >= WARD_RECURRENCE_MAX;
  if (!expanding->too_many)
    g_array_append_val (expanding->hits, interval);
  return !expanding->too_many;
}

GArray *
ward_recurrence_expand (const WardRecurrence *self, gint64 from, gint64 to, GError **error)
{
  Expanding expanding = { g_array_new (FALSE, FALSE, sizeof (WardInterval)), from, FALSE };

  if (from < to)
    each (self, from, to, add_hit, &expanding);
  if (!expanding.too_many)
    return expanding.hits;
  g_array_unref (expanding.hits);
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_TOO_LARGE,
                       _("It happens too often to be counted in that time."));
  return NULL;
}

static gboolean
note_hit (WardInterval interval, gpointer data)
{
  *(gboolean *) data = TRUE;
  return FALSE;
}

gboolean
ward_recurrence_happens (const WardRecurrence *self)
{
  gboolean happens = FALSE;

  each (self, ward_date_start (self->date), G_MAXINT64, note_hit, &happens);
  return happens;
}
