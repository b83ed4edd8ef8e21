/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-import-draft.h"

/* Dates as other systems write them: d or dd, m or mm, mmm or mmmm (a month's English name), yy
 * (1970 to 2069) or yyyy; anything else stands for itself. */

static const char *const months[] = {
  "january", "february", "march", "april", "may", "june", "july", "august", "september",
  "october", "november", "december",
};

typedef struct {
  int year, month, day;
} Parts;

static guint
run_length (const char *p)
{
  guint n = 1;

  while (g_ascii_tolower (p[n]) == g_ascii_tolower (*p))
    n++;
  return n;
}

static gboolean
is_token (char c)
{
  c = g_ascii_tolower (c);
  return c == 'd' || c == 'm' || c == 'y';
}

gboolean
ward_pattern_check (const char *pattern, GError **error)
{
  guint d = 0, m = 0, y = 0;

  for (const char *p = pattern; p != NULL && *p != '\0'; p += is_token (*p) ? run_length (p) : 1)
    {
      char c = g_ascii_tolower (*p);

      d += c == 'd' && run_length (p) <= 2;
      m += c == 'm' && run_length (p) <= 4;
      y += c == 'y' && (run_length (p) == 2 || run_length (p) == 4);
    }
  if (d == 1 && m == 1 && y == 1)
    return TRUE;
  g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID,
               _("The column map can’t be used: “%s” is no form of a date such as dd/mm/yyyy."),
               pattern != NULL ? pattern : "");
  return FALSE;
}

static gboolean
read_digits (const char **p, guint min, guint max, int *ret)
{
  guint n = 0;

  *ret = 0;
  while (n < max && g_ascii_isdigit ((*p)[n]))
    *ret = *ret * 10 + ((*p)[n++] - '0');
  *p += n;
  return n >= min;
}

static gboolean
read_month_name (const char **p, int *ret)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      gsize whole = strlen (months[i]);
      gsize n = g_ascii_strncasecmp (*p, months[i], whole) == 0 ? whole : 3;

      if (g_ascii_strncasecmp (*p, months[i], n) != 0)
        continue;
      *p += n;
      *ret = i + 1;
      return !g_ascii_isalpha (**p);
    }
  return FALSE;
}

static gboolean
read_year (const char **p, guint digits, int *ret)
{
  if (!read_digits (p, digits, digits, ret))
    return FALSE;
  if (digits == 2)
    *ret += *ret < 70 ? 2000 : 1900;
  return TRUE;
}

static gboolean
read_token (char token, guint n, const char **p, Parts *parts)
{
  if (token == 'd')
    return read_digits (p, 1, 2, &parts->day);
  if (token == 'y')
    return read_year (p, n, &parts->year);
  return n > 2 ? read_month_name (p, &parts->month) : read_digits (p, 1, 2, &parts->month);
}

gboolean
ward_pattern_date (const char *pattern, const char *text, gint64 *ret_date, const char **ret_rest)
{
  Parts parts = { 0 };
  const char *p = text;
  gint64 date;

  while (*pattern != '\0')
    {
      guint n = is_token (*pattern) ? run_length (pattern) : 1;

      if (!is_token (*pattern) ? *p++ != *pattern
                               : !read_token (g_ascii_tolower (*pattern), n, &p, &parts))
        return FALSE;
      pattern += n;
    }
  date = ward_date_from_ymd (parts.year, parts.month, parts.day);
  if (date == WARD_NONE || (ret_rest == NULL && *p != '\0'))
    return FALSE;
  if (ret_rest != NULL)
    *ret_rest = p;
  *ret_date = date;
  return TRUE;
}

gboolean
ward_pattern_time (const char *pattern, const char *text, gint64 *ret_time)
{
  const char *p = NULL;
  int hour, minute, second = 0;
  gint64 date;

  if (!ward_pattern_date (pattern, text, &date, &p) || (*p != ' ' && *p != 'T'))
    return FALSE;
  p++;
  if (!read_digits (&p, 1, 2, &hour) || *p++ != ':' || !read_digits (&p, 2, 2, &minute))
    return FALSE;
  if (*p == ':')
    {
      p++;
      if (!read_digits (&p, 2, 2, &second))
        return FALSE;
    }
  if (*p != '\0' || hour > 23 || minute > 59 || second > 59)
    return FALSE;
  *ret_time = ward_local_to_time (date, hour * 60 + minute) + second;
  return TRUE;
}
