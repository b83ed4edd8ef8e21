/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-recurrence.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "ward-error.h"

/* A recurrence as a person says it. */

#define MAX_EXCEPTIONS 6 /* dates told one by one */
#define WORKING_DAYS "MO TU WE TH FR"

static const struct {
  const char *code, *label;
} days[] = {
  { "MO", N_("Monday") }, { "TU", N_("Tuesday") },  { "WE", N_("Wednesday") },
  { "TH", N_("Thursday") }, { "FR", N_("Friday") }, { "SA", N_("Saturday") },
  { "SU", N_("Sunday") },
};

static const char *const months[] = { N_("January"), N_("February"), N_("March"), N_("April"),
                                      N_("May"), N_("June"), N_("July"), N_("August"),
                                      N_("September"), N_("October"), N_("November"),
                                      N_("December") };

/* A rule in its parts, and the first start where it is known. */
typedef struct {
  char **parts;
  gint64 date; /* local, WARD_NONE when not to be told */
  guint interval;
} Rule;

static const char *
part (const Rule *rule, const char *key)
{
  for (guint i = 0; rule->parts[i] != NULL; i++)
    if (g_str_has_prefix (rule->parts[i], key))
      return rule->parts[i] + strlen (key);
  return NULL;
}

/* "A", "A and B", "A, B and C"; empties list. */
static char *
join (GPtrArray *list)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      if (i > 0)
        g_string_append (out, i + 1 < list->len ? ", " : _(" and "));
      g_string_append (out, list->pdata[i]);
    }
  return g_string_free (out, FALSE);
}

/* The text of one item of a comma list, NULL when it isn't understood; transfer full. */
typedef char *(*Say) (const char *item);

static char *
say_list (const char *list, Say say)
{
  g_auto (GStrv) items = g_strsplit (list, ",", -1);
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; items[i] != NULL; i++)
    {
      char *text = say (items[i]);

      if (text == NULL)
        return NULL;
      g_ptr_array_add (said, text);
    }
  return join (said);
}

static const char *
day_name (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (g_str_equal (days[i].code, code))
      return _(days[i].label);
  return NULL;
}

static char *
say_day (const char *item)
{
  return g_strdup (day_name (item));
}

static const char *
ordinal (gint64 n)
{
  static const char *const words[] = { N_("first"), N_("second"), N_("third"), N_("fourth"),
                                       N_("fifth") };

  if (n == -1)
    return _("last");
  if (n == -2)
    return _("last but one");
  return n >= 1 && n <= (gint64) G_N_ELEMENTS (words) ? _(words[n - 1]) : NULL;
}

static gboolean
number (const char *text, gint64 *ret)
{
  return g_ascii_string_to_signed (*text == '+' ? text + 1 : text, 10, -366, 366, ret, NULL);
}

/* "-1TH": "last Thursday". */
static char *
say_placed_day (const char *item)
{
  gsize len = strlen (item);
  const char *day = len > 2 ? day_name (item + len - 2) : NULL;
  g_autofree char *digits = len > 2 ? g_strndup (item, len - 2) : NULL;
  gint64 n;

  if (day == NULL || !number (digits, &n) || ordinal (n) == NULL)
    return NULL;
  /* Translators: “last Thursday”, “second Monday” */
  return g_strdup_printf (_("%s %s"), ordinal (n), day);
}

/* A day of a month: "15th", or "last day". */
static char *
say_month_day (const char *item)
{
  gint64 n;

  if (!number (item, &n) || n == 0 || n < -2 || n > 31)
    return NULL;
  if (n < 0)
    return g_strdup_printf (_("%s day"), ordinal (n));
  if (n % 10 == 1 && n != 11)
    return g_strdup_printf (_("%dst"), (int) n);
  if (n % 10 == 2 && n != 12)
    return g_strdup_printf (_("%dnd"), (int) n);
  if (n % 10 == 3 && n != 13)
    return g_strdup_printf (_("%drd"), (int) n);
  return g_strdup_printf (_("%dth"), (int) n);
}

static char *
say_month (const char *item)
{
  gint64 n;

  return number (item, &n) && n >= 1 && n <= 12 ? g_strdup (_(months[n - 1])) : NULL;
}

static gboolean
is_days (const char *list, const char *wanted)
{
  g_auto (GStrv) items = g_strsplit (list, ",", -1);
  g_auto (GStrv) all = g_strsplit (wanted, " ", -1);

  if (g_strv_length (items) != g_strv_length (all))
    return FALSE;
  for (guint i = 0; all[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) items, all[i]))
      return FALSE;
  return TRUE;
}

static char *
say_weekly (const Rule *rule)
{
  const char *list = part (rule, "BYDAY=");
  g_autofree char *said = NULL;

  if (list == NULL && rule->date != WARD_NONE)
    list = days[ward_date_weekday (rule->date) - 1].code;
  if (list == NULL)
    return rule->interval == 1 ? g_strdup (_("every week"))
                               : g_strdup_printf (_("every %u weeks"), rule->interval);
  if (rule->interval == 1 && is_days (list, WORKING_DAYS))
    return g_strdup (_("every day from Monday to Friday"));
  if (rule->interval == 1 && is_days (list, WORKING_DAYS " SA SU"))
    return g_strdup (_("every day"));
  said = say_list (list, say_day);
  if (said == NULL)
    return NULL;
  if (rule->interval == 1)
    return g_strdup_printf (_("every %s"), said);
  if (rule->interval == 2)
    return g_strdup_printf (_("every second week on %s"), said);
  return g_strdup_printf (_("every %u weeks on %s"), rule->interval, said);
}

static char *
say_daily (const Rule *rule)
{
  if (part (rule, "BYDAY=") != NULL)
    return rule->interval == 1 ? say_weekly (rule) : NULL;
  if (rule->interval == 1)
    return g_strdup (_("every day"));
  if (rule->interval == 2)
    return g_strdup (_("every second day"));
  return g_strdup_printf (_("every %u days"), rule->interval);
}

/* Which day of a month: "last Thursday", "15th"; NULL when it isn't told or understood. */
static char *
say_which (const Rule *rule)
{
  const char *list = part (rule, "BYDAY="), *position = part (rule, "BYSETPOS=");
  const char *day = part (rule, "BYMONTHDAY=");
  g_autofree char *from_start = NULL, *placed = NULL;
  int d;

  if (list != NULL && day != NULL)
    return NULL;
  if (position != NULL && list != NULL && is_days (list, WORKING_DAYS) &&
      g_str_equal (position, "-1"))
    return g_strdup (_("last day from Monday to Friday"));
  if (position != NULL)
    {
      placed = list != NULL && strlen (list) == 2 ? g_strconcat (position, list, NULL) : NULL;
      return placed != NULL ? say_placed_day (placed) : NULL;
    }
  if (list != NULL)
    return say_list (list, say_placed_day);
  if (day == NULL && rule->date != WARD_NONE)
    {
      ward_date_to_ymd (rule->date, NULL, NULL, &d);
      day = from_start = g_strdup_printf ("%d", d);
    }
  return day != NULL ? say_list (day, say_month_day) : NULL;
}

static gboolean
tells_day (const Rule *rule)
{
  return part (rule, "BYDAY=") != NULL || part (rule, "BYMONTHDAY=") != NULL ||
         part (rule, "BYSETPOS=") != NULL || rule->date != WARD_NONE;
}

static char *
say_monthly (const Rule *rule)
{
  g_autofree char *which = say_which (rule);

  if (which == NULL && tells_day (rule))
    return NULL;
  if (which == NULL)
    return rule->interval == 1 ? g_strdup (_("every month"))
                               : g_strdup_printf (_("every %u months"), rule->interval);
  if (rule->interval == 1)
    return g_strdup_printf (_("on the %s of every month"), which);
  if (rule->interval == 2)
    return g_strdup_printf (_("on the %s of every second month"), which);
  return g_strdup_printf (_("on the %s of every %u months"), which, rule->interval);
}

static char *
say_yearly (const Rule *rule)
{
  const char *list = part (rule, "BYMONTH=");
  g_autofree char *which = say_which (rule), *from_start = NULL, *month = NULL;
  int m;

  if (list == NULL && rule->date != WARD_NONE && part (rule, "BYDAY=") == NULL)
    {
      ward_date_to_ymd (rule->date, NULL, &m, NULL);
      list = from_start = g_strdup_printf ("%d", m);
    }
  month = list != NULL ? say_list (list, say_month) : NULL;
  if ((which == NULL || month == NULL) && tells_day (rule))
    return NULL;
  if (which == NULL || month == NULL)
    return rule->interval == 1 && list == NULL ? g_strdup (_("every year")) : NULL;
  if (rule->interval == 1)
    return g_strdup_printf (_("on the %s of %s every year"), which, month);
  return g_strdup_printf (_("on the %s of %s every %u years"), which, month, rule->interval);
}

static char *
say_frequency (const Rule *rule)
{
  const char *freq = part (rule, "FREQ=");

  if (g_strcmp0 (freq, "WEEKLY") == 0)
    return say_weekly (rule);
  if (g_strcmp0 (freq, "DAILY") == 0)
    return say_daily (rule);
  if (g_strcmp0 (freq, "MONTHLY") == 0)
    return say_monthly (rule);
  return g_strcmp0 (freq, "YEARLY") == 0 ? say_yearly (rule) : NULL;
}

/* "20261110" or "20261110T200000Z": the local day. */
static char *
say_until (const char *text)
{
  int year, month, day, hour = 0, minute = 0;
  gint64 date;

  if (sscanf (text, "%4d%2d%2dT%2d%2d", &year, &month, &day, &hour, &minute) < 3)
    return NULL;
  date = ward_date_from_ymd (year, month, day);
  if (date != WARD_NONE && g_str_has_suffix (text, "Z"))
    date = ward_time_local_date (date * WARD_DAY_SECONDS + hour * 3600 + minute * 60);
  return date != WARD_NONE ? ward_date_display (date) : NULL;
}

/* In which months, and when it ends; FALSE where that isn't understood. */
static gboolean
say_limits (const Rule *rule, GString *out)
{
  const char *month = part (rule, "BYMONTH="), *count = part (rule, "COUNT=");
  const char *until = part (rule, "UNTIL="), *freq = part (rule, "FREQ=");
  g_autofree char *in = NULL, *end = until != NULL ? say_until (until) : NULL;
  gint64 n;

  if (month != NULL && !g_str_equal (freq, "YEARLY"))
    {
      in = say_list (month, say_month);
      if (in == NULL)
        return FALSE;
      g_string_append_printf (out, _(" in %s"), in);
    }
  if (count != NULL && g_ascii_string_to_signed (count, 10, 1, G_MAXINT, &n, NULL))
    g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, ", once", ", %d times", n), (int) n);
  if (end != NULL)
    g_string_append_printf (out, _(", until %s"), end);
  return until == NULL || end != NULL;
}

/* A length that nothing lasts isn't told. */
static void
say_times (GString *out, int minute, gint64 minutes)
{
  gboolean lasts = minutes >= 1 && minutes <= WARD_RECURRENCE_MAX_MINUTES;
  int ends = lasts ? (int) ((minute + minutes) % 1440) : 0;

  if (!lasts)
    g_string_append_printf (out, " %02d:%02d", minute / 60, minute % 60);
  else if (minutes < 1440)
    g_string_append_printf (out, " %02d:%02d–%02d:%02d", minute / 60, minute % 60, ends / 60,
                            ends % 60);
  else
    g_string_append_printf (out, _(" from %02d:%02d for %d hours"), minute / 60, minute % 60,
                            (int) (minutes / 60));
}

static char *
say_exception (const char *text)
{
  gint64 date;
  int minute;
  g_autofree char *day = NULL;

  if (ward_date_parse (text, &date, NULL))
    return ward_date_display (date);
  if (!ward_local_parse (text, &date, &minute, NULL))
    return NULL;
  day = ward_date_display (date);
  return g_strdup_printf ("%s %02d:%02d", day, minute / 60, minute % 60);
}

static void
say_exceptions (GString *out, const char *const *exdates)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  guint n = exdates != NULL ? g_strv_length ((char **) exdates) : 0;

  for (guint i = 0; i < n && i < MAX_EXCEPTIONS; i++)
    {
      char *text = say_exception (exdates[i]);

      if (text != NULL)
        g_ptr_array_add (said, text);
    }
  if (n > MAX_EXCEPTIONS)
    g_ptr_array_add (said, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more day",
                                                         "%u more days", n - MAX_EXCEPTIONS),
                                            n - MAX_EXCEPTIONS));
  list = join (said);
  if (said->len > 0)
    g_string_append_printf (out, _(", except %s"), list);
}

/* The rule's own words; what isn't understood is told as it is written. */
static void
say_rule (GString *out, const Rule *rule, const char *rrule, int minute, gint64 minutes)
{
  g_autofree char *often = say_frequency (rule);
  g_autoptr (GString) limits = g_string_new (NULL);
  gboolean plain = often != NULL && say_limits (rule, limits);

  if (plain)
    g_string_append (out, often);
  else
    /* Translators: an RFC 5545 rule that has no simple words */
    g_string_append_printf (out, _("by the rule %s"), rrule);
  if (minute >= 0)
    say_times (out, minute, minutes);
  if (plain)
    g_string_append (out, limits->str);
}

char *
ward_recurrence_say (const char *starts, gint64 minutes, const char *rrule,
                     const char *const *exdates)
{
  GString *out = g_string_new (NULL);
  Rule rule = { .date = WARD_NONE };
  guint64 interval = 1;
  const char *every;
  int minute = -1;

  if (starts != NULL && !ward_local_parse (starts, &rule.date, &minute, NULL))
    rule.date = WARD_NONE, minute = -1;
  if (rrule != NULL && *rrule != '\0')
    {
      rule.parts = g_strsplit (g_str_has_prefix (rrule, "RRULE:") ? rrule + 6 : rrule, ";", -1);
      every = part (&rule, "INTERVAL=");
      if (every != NULL)
        g_ascii_string_to_unsigned (every, 10, 1, 1000, &interval, NULL);
      rule.interval = (guint) interval;
      say_rule (out, &rule, rrule, minute, minutes);
      g_strfreev (rule.parts);
    }
  else
    {
      g_autofree char *day = ward_date_display (rule.date);

      g_string_append (out, *day != '\0' ? day : _("once"));
      if (minute >= 0)
        say_times (out, minute, minutes);
    }
  say_exceptions (out, exdates);
  return g_string_free (out, FALSE);
}
