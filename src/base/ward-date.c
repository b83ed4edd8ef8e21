/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-time.h"

#include <glib/gi18n-lib.h>

#include "ward-error.h"
#include "ward-scan.h"

#define FIRST_DATE (-719162) /* 0001-01-01 */
#define LAST_DATE 2932896    /* 9999-12-31 */

static const char *const month_names[] = {
  N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"),
  N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
};

static gboolean
is_date (gint64 date)
{
  return date >= FIRST_DATE && date <= LAST_DATE;
}

static int
days_in_month (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return month == 2 && leap ? 29 : days[month - 1];
}

/* Years are counted from 1 March, so that the leap day is a year's last, and in eras of 400. */
gint64
ward_date_from_ymd (int year, int month, int day)
{
  int y, era, year_of_era, day_of_year;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1
      || day > days_in_month (year, month))
    return WARD_NONE;

  y = month <= 2 ? year - 1 : year;
  era = y / 400;
  year_of_era = y - era * 400;
  day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
  return (gint64) era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100
         + day_of_year - 719468;
}

void
ward_date_to_ymd (gint64 date, int *ret_year, int *ret_month, int *ret_day)
{
  int year = 0, month = 0, day = 0;

  if (is_date (date))
    {
      int z = (int) date + 719468;
      int era = z / 146097;
      int doe = z - era * 146097;
      int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
      int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
      int m = (5 * doy + 2) / 153;

      day = doy - (153 * m + 2) / 5 + 1;
      month = m < 10 ? m + 3 : m - 9;
      year = yoe + era * 400 + (month <= 2);
    }
  if (ret_year)
    *ret_year = year;
  if (ret_month)
    *ret_month = month;
  if (ret_day)
    *ret_day = day;
}

int
ward_date_weekday (gint64 date)
{
  return is_date (date) ? (int) ((date - FIRST_DATE) % 7) + 1 : 0;
}

gint64
ward_date_add_months (gint64 date, int n)
{
  int year, month, day;
  gint64 months;

  if (!is_date (date))
    return WARD_NONE;

  ward_date_to_ymd (date, &year, &month, &day);
  months = (gint64) year * 12 + month - 1 + n;
  if (months < 12 || months >= 120000)
    return WARD_NONE;
  year = (int) (months / 12);
  month = (int) (months % 12) + 1;
  return ward_date_from_ymd (year, month, MIN (day, days_in_month (year, month)));
}

gboolean
ward_date_parse (const char *text, gint64 *ret_date, GError **error)
{
  const char *p = text;
  gint64 date;

  if (p == NULL || !ward_scan_date (&p, &date) || *p != '\0')
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                           _("Not a date: it should look like 2026-11-03 and exist."));
      return FALSE;
    }
  *ret_date = date;
  return TRUE;
}

char *
ward_date_format (gint64 date)
{
  int year, month, day;

  if (!is_date (date))
    return NULL;
  ward_date_to_ymd (date, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

char *
ward_date_display (gint64 date)
{
  int year, month, day;

  if (!is_date (date))
    return g_strdup ("");
  ward_date_to_ymd (date, &year, &month, &day);
  /* Translators: day, month name, year. */
  return g_strdup_printf (_("%d %s %d"), day, _(month_names[month - 1]), year);
}
