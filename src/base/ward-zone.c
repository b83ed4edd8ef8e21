/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-zone.h"

#include "ward-time.h"

/* 1996-01-01T00:00:00Z: from that year on the United Kingdom has kept the common European dates. */
#define RULE_SINCE G_GINT64_CONSTANT (820454400)

static GTimeZone *
london (void)
{
  static gsize ready;
  static GTimeZone *zone;

  if (g_once_init_enter (&ready))
    {
      zone = g_time_zone_new_identifier ("Europe/London");
      g_once_init_leave (&ready, 1);
    }
  return zone;
}

static gint64
last_sunday (int year, int month)
{
  gint64 date = ward_date_from_ymd (year, month, 31);

  return date - ward_date_weekday (date) % 7;
}

static gboolean
is_summer (gint64 time)
{
  gint64 date = (time - (time % WARD_DAY_SECONDS + WARD_DAY_SECONDS) % WARD_DAY_SECONDS)
                / WARD_DAY_SECONDS;
  int year;

  ward_date_to_ymd (date, &year, NULL, NULL);
  if (year == 0)
    return FALSE;
  return time >= last_sunday (year, 3) * WARD_DAY_SECONDS + WARD_HOUR
         && time < last_sunday (year, 10) * WARD_DAY_SECONDS + WARD_HOUR;
}

int
ward_zone_offset (gint64 time, const char **ret_abbreviation)
{
  int offset;

  if (time >= RULE_SINCE || london () == NULL)
    offset = is_summer (time) ? WARD_HOUR : 0;
  else
    {
      int interval = g_time_zone_find_interval (london (), G_TIME_TYPE_UNIVERSAL, time);

      offset = interval < 0 ? 0 : g_time_zone_get_offset (london (), interval);
    }
  if (ret_abbreviation)
    *ret_abbreviation = offset == 0 ? "GMT" : offset == WARD_HOUR ? "BST" : "BDST";
  return offset;
}
