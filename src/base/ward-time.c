/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-time.h"

#include <glib/gi18n-lib.h>

#include "ward-error.h"
#include "ward-scan.h"
#include "ward-zone.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2200
/* The instants whose UTC and local dates both lie in the calendar. */
#define FIRST_TIME (-719161 * (gint64) WARD_DAY_SECONDS)
#define LAST_TIME (2932896 * (gint64) WARD_DAY_SECONDS)

static const char *const weekday_names[] = {
  N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"),
};

static const char *const month_names[] = {
  N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), NC_("short month", "May"), N_("Jun"), N_("Jul"),
  N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"),
};

static gboolean
is_time (gint64 time)
{
  return time >= FIRST_TIME && time < LAST_TIME;
}

/* Whole days of seconds, rounded down, and the seconds left. */
static gint64
split_days (gint64 seconds, int *ret_rest)
{
  int rest = (int) ((seconds % WARD_DAY_SECONDS + WARD_DAY_SECONDS) % WARD_DAY_SECONDS);

  *ret_rest = rest;
  return (seconds - rest) / WARD_DAY_SECONDS;
}

/* "Z" or "+01:00", in seconds ahead of UTC. */
static gboolean
scan_zone (const char **p, int *ret_offset)
{
  int sign = **p == '-' ? -1 : 1;
  int minute;

  if (ward_scan_char (p, 'Z'))
    {
      *ret_offset = 0;
      return TRUE;
    }
  if ((**p != '+' && **p != '-') || ((*p)++, !ward_scan_minute (p, &minute)) || minute > 14 * 60)
    return FALSE;
  *ret_offset = sign * minute * 60;
  return TRUE;
}

static gboolean
scan_time (const char *text, gint64 *ret_time)
{
  gint64 date, time;
  int minute, second = 0, offset, year, rest;

  if (!ward_scan_date (&text, &date) || !ward_scan_char (&text, 'T')
      || !ward_scan_minute (&text, &minute))
    return FALSE;
  if (ward_scan_char (&text, ':') && (!ward_scan_digits (&text, 2, &second) || second > 59))
    return FALSE;
  if (!scan_zone (&text, &offset) || *text != '\0')
    return FALSE;

  time = date * WARD_DAY_SECONDS + minute * 60 + second - offset;
  ward_date_to_ymd (split_days (time, &rest), &year, NULL, NULL);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return FALSE;
  *ret_time = time;
  return TRUE;
}

gboolean
ward_time_parse (const char *text, gint64 *ret_time, GError **error)
{
  if (text && scan_time (text, ret_time))
    return TRUE;
  g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID,
               _("Not a time: it should look like 2026-11-03T09:12:44Z, exist, "
                 "and lie between %d and %d."), FIRST_YEAR, LAST_YEAR);
  return FALSE;
}

char *
ward_time_format (gint64 time)
{
  int year, month, day, rest;

  if (!is_time (time))
    return NULL;
  ward_date_to_ymd (split_days (time, &rest), &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", year, month, day,
                          rest / 3600, rest / 60 % 60, rest % 60);
}

char *
ward_time_display (gint64 time)
{
  const char *zone, *month_name;
  int year, month, day, rest;
  gint64 date;

  if (!is_time (time))
    return g_strdup ("");
  date = split_days (time + ward_zone_offset (time, &zone), &rest);
  ward_date_to_ymd (date, &year, &month, &day);
  month_name = month == 5 ? g_dpgettext2 (GETTEXT_PACKAGE, "short month", "May")
                          : _(month_names[month - 1]);
  /* Translators: weekday, day, month, year, hour, minute, time zone. */
  return g_strdup_printf (_("%s %d %s %d, %02d:%02d %s"),
                          _(weekday_names[ward_date_weekday (date) - 1]), day, month_name, year,
                          rest / 3600, rest / 60 % 60, zone);
}

gint64
ward_time_local_date (gint64 time)
{
  int rest;

  return is_time (time) ? split_days (time + ward_zone_offset (time, NULL), &rest) : WARD_NONE;
}

int
ward_time_local_minute (gint64 time)
{
  int rest = -60;

  if (is_time (time))
    split_days (time + ward_zone_offset (time, NULL), &rest);
  return rest / 60;
}

gint64
ward_date_start (gint64 date)
{
  return ward_local_to_time (date, 0);
}

gboolean
ward_local_parse (const char *text, gint64 *ret_date, int *ret_minute, GError **error)
{
  const char *p = text;
  gint64 date;
  int minute;

  if (p == NULL || !ward_scan_date (&p, &date) || !ward_scan_char (&p, 'T')
      || !ward_scan_minute (&p, &minute) || *p != '\0')
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                           _("Not a local time: it should look like 2026-06-01T21:00 and exist."));
      return FALSE;
    }
  if (ret_date)
    *ret_date = date;
  if (ret_minute)
    *ret_minute = minute;
  return TRUE;
}

/* The first instant after before at which the offset is no longer that of before. */
static gint64
find_change (gint64 before, gint64 after)
{
  int offset = ward_zone_offset (before, NULL);

  while (after - before > 1)
    {
      gint64 middle = before + (after - before) / 2;

      if (ward_zone_offset (middle, NULL) == offset)
        before = middle;
      else
        after = middle;
    }
  return after;
}

gint64
ward_local_to_time (gint64 date, int minute)
{
  gint64 local, first, second;
  int offset_before, offset_after;

  if (!is_time (date > G_MAXINT || date < -G_MAXINT ? WARD_NONE : date * WARD_DAY_SECONDS))
    return WARD_NONE;

  /* No two changes of the clock ever lay within two days of each other. */
  local = date * WARD_DAY_SECONDS + (gint64) minute * 60;
  offset_before = ward_zone_offset (local - WARD_DAY_SECONDS, NULL);
  offset_after = ward_zone_offset (local + WARD_DAY_SECONDS, NULL);
  first = local - offset_before;
  second = local - offset_after;
  if (ward_zone_offset (first, NULL) == offset_before)
    return first;
  if (ward_zone_offset (second, NULL) == offset_after)
    return second;
  return find_change (second, first);
}
