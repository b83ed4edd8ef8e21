/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-clocks-private.h"

#include "ward-time.h"
#include "ward-zone.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *nick, *label;
} event_labels[] = {
  { "affixed_prominent", N_("Affixed in a prominent place") },
  { "affixed", N_("Affixed elsewhere") },
  { "personal", N_("Given to a person") },
  { "copy", N_("A copy given") },
  { "other_occupier", N_("Served on another occupier") },
  { "authorised", N_("Authorised") },
  { "oral", N_("Authorised orally") },
  { "review", N_("Review set") },
  { "heard", N_("Heard") },
  { "adjourned", N_("Adjourned") },
  { "continued", N_("Notice continued by the court") },
  { "ordered", N_("Order made") },
  { "refused", N_("Order refused") },
  { "varied", N_("Order varied") },
  { "extended", N_("Extended") },
  { "cancelled", N_("Notice cancelled") },
  { "lapsed", N_("Lapsed") },
  { "discharged", N_("Order discharged") },
  { "appealed", N_("Appealed") },
  { "ended", N_("Ended") },
};

static const char *
event_label (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (event_labels); i++)
    if (g_str_equal (event_labels[i].nick, nick))
      return _ (event_labels[i].label);
  return nick;
}

void
ward_clock_free (WardClock *clock)
{
  g_free (clock->rule);
  g_free (clock->source);
  g_free (clock->row);
  g_ptr_array_unref (clock->working);
  g_free (clock);
}

void
ward_clock_say (WardClock *clock, const char *format, ...)
{
  va_list list;

  va_start (list, format);
  g_ptr_array_add (clock->working, g_strdup_vprintf (format, list));
  va_end (list);
}

void
ward_clock_say_time (WardClock *clock, const char *what, gint64 time)
{
  g_autofree char *local = ward_time_display (time);
  g_autofree char *utc = ward_time_format (time);

  ward_clock_say (clock, "%s: %s (%s).", what, local, utc);
}

WardClock *
ward_clock_begin (WardClockWork *work, const char *name, const WardClockEvent *event)
{
  WardClock *clock = g_new0 (WardClock, 1);

  clock->clock = name;
  clock->from = clock->due = event->at;
  clock->rule = g_strdup ("");
  clock->source = g_strdup ("");
  clock->row = g_strdup (event->id);
  clock->working = g_ptr_array_new_with_free_func (g_free);
  clock->state = "running";
  clock->level = "calm";
  ward_clock_say_time (clock, event_label (event->nick), event->at);
  g_ptr_array_add (work->clocks, clock);
  return clock;
}

const WardParameter *
ward_clock_rule (WardClockWork *work, WardClock *clock, const char *power, const char *parameter)
{
  g_autofree char *name = g_strconcat (power, ".", parameter, NULL);
  const WardDated *dated = ward_rule_set_get_dated (work->set);
  const WardParameter *p = ward_parameter_on (ward_dated_parameter_rows (dated, name),
                                              ward_time_local_date (clock->from));
  g_autofree char *since = NULL;

  if (p == NULL || p->number == WARD_NONE)
    return NULL;
  g_free (clock->rule);
  g_free (clock->source);
  clock->rule = g_steal_pointer (&name);
  clock->source = g_strdup (p->note != NULL ? p->note : "");
  since = p->from != WARD_NONE ? ward_date_display (p->from) : g_strdup (_("always"));
  ward_clock_say (clock, _("Rule %s: %" G_GINT64_FORMAT " %s, in force since %s. %s"), clock->rule,
                  p->number, p->unit != NULL ? p->unit : "", since, clock->source);
  return p;
}

void
ward_clock_conclude (WardClock *clock)
{
  if (ward_zone_offset (clock->from, NULL) != ward_zone_offset (clock->due, NULL))
    ward_clock_say (clock, _("The clocks change in between: look at the UTC times."));
  ward_clock_say_time (clock, _("Ends"), clock->due);
  ward_clock_say (clock, _("Confirm with the court."));
}

void
ward_clock_judge (WardClockWork *work, WardClock *clock, gint64 finished, const char *missed,
                  gboolean hours)
{
  gint64 today = ward_time_local_date (work->in->now);
  gint64 amber =
      hours ? ward_rule_set_get_number (work->set, "policy.amber_hours", today, 12) : 7 * 24;
  gint64 red = hours ? ward_rule_set_get_number (work->set, "policy.red_hours", today, 4) : 2 * 24;
  gint64 left = clock->due - work->in->now;

  if (finished != WARD_NONE)
    clock->state = finished <= clock->due ? "met" : "overdue";
  else if (left < 0)
    clock->state = missed != NULL ? missed : "overdue";
  else
    clock->state = left <= amber * WARD_HOUR ? "due_soon" : "running";
  if (finished != WARD_NONE)
    clock->level = finished <= clock->due ? "calm" : "red";
  else if (left < 0)
    clock->level = missed != NULL ? "calm" : "red";
  else if (left <= red * WARD_HOUR)
    clock->level = "red";
  else
    clock->level = left <= amber * WARD_HOUR ? "amber" : "calm";
}

static gboolean
is_one_of (const WardClockEvent *event, const char *const *nicks)
{
  return g_strv_contains (nicks, event->nick);
}

const WardClockEvent *
ward_clock_first (const WardClockInput *in, const char *const *nicks, gint64 after)
{
  const WardClockEvent *found = NULL;

  for (guint i = 0; i < in->n_events; i++)
    if (in->events[i].at >= after && is_one_of (&in->events[i], nicks)
        && (found == NULL || in->events[i].at < found->at))
      found = &in->events[i];
  return found;
}

const WardClockEvent *
ward_clock_last (const WardClockInput *in, const char *const *nicks)
{
  const WardClockEvent *found = NULL;

  for (guint i = 0; i < in->n_events; i++)
    if (is_one_of (&in->events[i], nicks) && (found == NULL || in->events[i].at >= found->at))
      found = &in->events[i];
  return found;
}

const WardClockEvent *
ward_clock_service (const WardClockInput *in)
{
  static const char *const affixed[] = { "affixed_prominent", NULL };
  static const char *const any[] = { "affixed_prominent", "affixed", "personal", "copy",
                                     "other_occupier",    NULL };

  if (g_strcmp0 (in->power, "soa2a") == 0)
    return ward_clock_first (in, affixed, G_MININT64);
  return g_strcmp0 (in->power, "asb2014") == 0 ? ward_clock_first (in, any, G_MININT64) : NULL;
}

void
ward_clock_write (const WardClock *clock, const char *name, WardJsonWriter *writer)
{
  g_autofree char *from = ward_time_format (clock->from);
  g_autofree char *due = ward_time_format (clock->due);

  ward_json_begin_object (writer, name);
  ward_json_put_string (writer, "clock", clock->clock);
  ward_json_put_string (writer, "from", from);
  ward_json_put_string (writer, "due", due);
  ward_json_put_string (writer, "rule", clock->rule);
  ward_json_begin_array (writer, "working");
  for (guint i = 0; i < clock->working->len; i++)
    ward_json_put_string (writer, NULL, g_ptr_array_index (clock->working, i));
  ward_json_end_array (writer);
  ward_json_put_string (writer, "state", clock->state);
  ward_json_put_string (writer, "level", clock->level);
  ward_json_put_string (writer, "row", clock->row);
  ward_json_put_string (writer, "source", clock->source);
  ward_json_end_object (writer);
}
