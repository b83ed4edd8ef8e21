/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-scan.h"

#include "ward-time.h"

gboolean
ward_scan_digits (const char **p, int n, int *ret_value)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit ((*p)[i]))
        return FALSE;
      value = value * 10 + ((*p)[i] - '0');
    }
  *p += n;
  *ret_value = value;
  return TRUE;
}

gboolean
ward_scan_char (const char **p, char c)
{
  if (**p != c)
    return FALSE;
  (*p)++;
  return TRUE;
}

gboolean
ward_scan_date (const char **p, gint64 *ret_date)
{
  int year, month, day;

  if (!ward_scan_digits (p, 4, &year) || !ward_scan_char (p, '-')
      || !ward_scan_digits (p, 2, &month) || !ward_scan_char (p, '-')
      || !ward_scan_digits (p, 2, &day))
    return FALSE;
  *ret_date = ward_date_from_ymd (year, month, day);
  return *ret_date != WARD_NONE;
}

gboolean
ward_scan_minute (const char **p, int *ret_minute)
{
  int hour, minute;

  if (!ward_scan_digits (p, 2, &hour) || !ward_scan_char (p, ':')
      || !ward_scan_digits (p, 2, &minute) || hour > 23 || minute > 59)
    return FALSE;
  *ret_minute = hour * 60 + minute;
  return TRUE;
}
