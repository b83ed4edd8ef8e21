/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-windows.h"

#include <glib/gi18n-lib.h>

#include "ward-error.h"

static GArray *
fail (GError **error, const char *what)
{
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, what);
  return NULL;
}

static WardRecurrence *
recurrence_of (const WardPatrol *patrol, GError **error)
{
  return ward_recurrence_new_at (patrol->starts, patrol->ends, patrol->rrule,
                                 (const char *const *) patrol->exdates, error);
}

/* Whether the patrol's first day is one that is left out. */
static gboolean
first_is_left_out (const WardPatrol *patrol)
{
  g_autoptr (WardRecurrence) once = ward_recurrence_new_at (
      patrol->starts, patrol->ends, NULL, (const char *const *) patrol->exdates, NULL);

  return once != NULL && !ward_recurrence_happens (once);
}

/* People mean the start that they gave, whatever days the rule names. */
static void
add_first (const WardPatrol *patrol, GArray *windows)
{
  WardInterval own = { patrol->starts - (patrol->starts % 60 + 60) % 60, patrol->ends };

  if (windows->len > 0 && g_array_index (windows, WardInterval, 0).starts <= own.starts)
    return;
  if (!first_is_left_out (patrol))
    g_array_prepend_val (windows, own);
}

static GArray *
expand_all (const WardPatrol *patrol, GError **error)
{
  g_autoptr (WardRecurrence) recurrence = recurrence_of (patrol, error);
  g_autoptr (GArray) windows = NULL;
  WardInterval last;

  if (recurrence == NULL)
    return NULL;
  if (!ward_recurrence_has_end (recurrence))
    return fail (error, _("What has no end can’t be checked: say how often it recurs (COUNT) or "
                          "until when (UNTIL)."));
  windows = ward_recurrence_expand (recurrence, patrol->starts, G_MAXINT64, error);
  if (windows == NULL)
    return NULL;
  add_first (patrol, windows);
  if (windows->len == 0)
    return fail (error, _("The patrol never takes place: every day of it is left out."));
  last = g_array_index (windows, WardInterval, windows->len - 1);
  if (last.starts > patrol->starts + WARD_PLAN_MAX_DAYS * (gint64) WARD_DAY_SECONDS)
    return fail (error, _("A patrol is planned for at most a year: let it end earlier."));
  return g_steal_pointer (&windows);
}

GArray *
ward_patrol_windows (const WardPatrol *patrol, GError **error)
{
  if (patrol->starts == WARD_NONE || patrol->ends == WARD_NONE)
    return fail (error, _("The patrol has no start or no end."));
  if (patrol->ends <= patrol->starts)
    return fail (error, _("The window ends before it begins."));
  if (patrol->ends - patrol->starts > WARD_WINDOW_MAX_DAYS * (gint64) WARD_DAY_SECONDS)
    return fail (error, _("One window lasts at most a week: let it recur instead."));
  return expand_all (patrol, error);
}

GArray *
ward_patrol_intervals (const WardPatrol *patrol, gint64 now)
{
  WardInterval own = { patrol->starts, patrol->ends };
  gint64 until = MAX (patrol->starts, now) + WARD_PLAN_MAX_DAYS * (gint64) WARD_DAY_SECONDS;
  g_autoptr (WardRecurrence) recurrence = NULL;
  GArray *intervals = NULL;

  if (patrol->starts == WARD_NONE || patrol->ends == WARD_NONE || patrol->ends <= patrol->starts)
    return g_array_new (FALSE, FALSE, sizeof (WardInterval));
  if (patrol->rrule != NULL || patrol->exdates != NULL)
    recurrence = recurrence_of (patrol, NULL);
  if (recurrence != NULL)
    intervals = ward_recurrence_expand (recurrence, own.starts, until, NULL);
  if (intervals != NULL)
    {
      add_first (patrol, intervals);
      if (intervals->len > 0)
        return intervals;
    }
  g_clear_pointer (&intervals, g_array_unref);
  intervals = g_array_new (FALSE, FALSE, sizeof (WardInterval));
  g_array_append_val (intervals, own);
  return intervals;
}

/* Seconds on, as the wall clock counts them. */
static gint64
later (gint64 time, gint64 by)
{
  gint64 minute = ward_time_local_minute (time) + (by - (by % 60 + 60) % 60) / 60;

  return ward_local_to_time (ward_time_local_date (time), (int) minute);
}

WardPatrol *
ward_patrol_moved (const WardPatrol *patrol, gint64 starts_by, gint64 ends_by)
{
  WardPatrol *moved = (WardPatrol *) ward_record_copy (&patrol->meta);
  gint64 length = patrol->ends - patrol->starts + ends_by - starts_by;

  moved->starts = patrol->rrule != NULL && starts_by != 0 ? later (patrol->starts, starts_by)
                                                          : patrol->starts + starts_by;
  moved->ends = moved->starts + length;
  return moved;
}

WardPatrol *
ward_patrol_without_days (const WardPatrol *patrol, const GArray *days)
{
  WardPatrol *copy = (WardPatrol *) ward_record_copy (&patrol->meta);
  g_autoptr (GStrvBuilder) dates = g_strv_builder_new ();

  if (days->len == 0)
    return copy;
  if (patrol->exdates != NULL)
    g_strv_builder_addv (dates, (const char **) patrol->exdates);
  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *date = ward_date_format (g_array_index (days, gint64, i));

      g_strv_builder_add (dates, date);
    }
  g_strfreev (copy->exdates);
  copy->exdates = g_strv_builder_end (dates);
  return copy;
}
