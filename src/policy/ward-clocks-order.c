/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-clocks-private.h"

#include "ward-time.h"

#include <glib/gi18n-lib.h>

static const char *const ordered[] = { "ordered", NULL };
static const char *const extended[] = { "extended", NULL };
static const char *const ceased[] = { "discharged", "ended", "cancelled", "refused", NULL };
static const char *const over[] = { "discharged", "ended", NULL };
static const char *const appealed[] = { "appealed", NULL };
static const char *const appealable[] = { "ordered", "refused", "extended", "discharged", NULL };

/* Ends it where the order was discharged or ended before. */
static void
judge_order (WardClockWork *work, WardClock *clock, const char *missed)
{
  const WardClockEvent *stop = ward_clock_first (work->in, over, clock->from);

  ward_clock_conclude (clock);
  ward_clock_judge (work, clock, WARD_NONE, missed, FALSE);
  if (stop == NULL || stop->at > clock->due)
    return;
  ward_clock_say_time (clock, _("Ceased"), stop->at);
  clock->state = "ended";
  clock->level = "calm";
}

/* Six months in all (s.136I; s.82). */
static WardClock *
total_clock (WardClockWork *work, const WardClockEvent *order)
{
  WardClock *clock = ward_clock_begin (work, "total", order);
  const WardParameter *p = ward_clock_rule (work, clock, work->in->power, "total_max");

  if (p == NULL)
    return clock;
  clock->due = ward_clock_add_months (order->at, p->number, FALSE);
  ward_clock_say (clock, _("Months end on the day of the same number, or the month's last day."));
  judge_order (work, clock, "ended");
  return clock;
}

/* One extension's end: as ordered, else the longest from the end before. */
static gint64
extension_end (WardClockWork *work, WardClock *clock, const WardClockEvent *event, gint64 before)
{
  const WardParameter *p;

  ward_clock_say_time (clock, _("Extended"), event->at);
  if (event->until != WARD_NONE)
    {
      ward_clock_say_time (clock, _("By the extension it runs until"), event->until);
      return event->until;
    }
  p = ward_clock_rule (work, clock, work->in->power, "extension_max");
  return p != NULL ? ward_clock_add_months (before, p->number, FALSE) : before;
}

/* The order (s.136D(2); s.80), with its extensions (s.136H; s.82). */
static WardClock *
order_clock (WardClockWork *work, const WardClockEvent *order, gint64 total)
{
  WardClock *clock = ward_clock_begin (work, "order", order);
  const WardParameter *p = ward_clock_rule (work, clock, work->in->power, "order_max");
  const WardClockEvent *more;
  gint64 after = order->at + 1;

  if (p != NULL)
    clock->due = ward_clock_add_months (order->at, p->number, FALSE);
  ward_clock_say_time (clock, _("The longest order ends"), clock->due);
  if (order->until != WARD_NONE)
    {
      ward_clock_say_time (clock, _("The order runs until"), order->until);
      clock->due = order->until;
    }
  while ((more = ward_clock_first (work->in, extended, after)) != NULL)
    {
      clock->due = extension_end (work, clock, more, clock->due);
      after = more->at + 1;
    }
  if (total != WARD_NONE && clock->due > total)
    {
      ward_clock_say (clock, _("That is more than the whole time allowed, which ends it."));
      clock->due = total;
    }
  judge_order (work, clock, "ended");
  return clock;
}

/* An extension is asked for before the order expires. */
static void
extension_clock (WardClockWork *work, const WardClockEvent *order, const WardClock *running,
                 gint64 total)
{
  WardClock *clock;

  if (total != WARD_NONE && running->due >= total)
    return;
  clock = ward_clock_begin (work, "extension", order);
  if (ward_clock_rule (work, clock, work->in->power, "extension_max") == NULL)
    return;
  clock->due = running->due;
  ward_clock_say (clock,
                  _("The complaint or application is made before the order expires, after the "
                     "local authority was consulted about it."));
  judge_order (work, clock, "lapsed");
}

/* 21 days beginning with the day of the decision (s.136K; s.84). */
static void
appeal_clock (WardClockWork *work, const WardClockEvent *event)
{
  WardClock *clock = ward_clock_begin (work, "appeal", event);
  const WardParameter *p = ward_clock_rule (work, clock, work->in->power, "appeal");
  const WardClockEvent *done = ward_clock_first (work->in, appealed, event->at);

  if (p == NULL)
    return;
  clock->due = ward_clock_add_days_inclusive (event->at, p->number);
  ward_clock_say (clock, _("The days begin with the day of the decision: that day is day 1."));
  ward_clock_conclude (clock);
  ward_clock_judge (work, clock, done != NULL ? done->at : WARD_NONE, "lapsed", FALSE);
}

static void
money_clock (WardClockWork *work, const char *name, const WardClockEvent *event)
{
  WardClock *clock = ward_clock_begin (work, name, event);
  const WardParameter *p = ward_clock_rule (work, clock, work->in->power, name);

  if (p == NULL)
    return;
  clock->due = ward_clock_add_months (event->at, p->number, TRUE);
  ward_clock_say (clock, _("Months end on the day of the same number, or the month's last day."));
  ward_clock_conclude (clock);
  ward_clock_judge (work, clock, WARD_NONE, "lapsed", FALSE);
}

/* Costs from the order's end, compensation from that or from a refusal (ss.136M, 136O; ss.88, 90).
 */
static void
money_clocks (WardClockWork *work, const WardClockEvent *order, const WardClock *running)
{
  const WardClockEvent *stop = ward_clock_first (work->in, ceased, G_MININT64);
  WardClockEvent expired = { "ended", WARD_NONE, WARD_NONE, order != NULL ? order->id : NULL };

  if (stop == NULL && running != NULL && running->due < work->in->now)
    {
      expired.at = running->due;
      stop = &expired;
    }
  if (stop == NULL)
    return;
  if (order != NULL)
    money_clock (work, "costs", stop);
  money_clock (work, "compensation", stop);
}

void
ward_clocks_of_order (WardClockWork *work)
{
  const WardClockEvent *order = ward_clock_first (work->in, ordered, G_MININT64);
  const WardClock *running = NULL;

  if (g_str_equal (work->in->power, "none"))
    return;
  if (order != NULL)
    {
      gint64 total = total_clock (work, order)->due;

      running = order_clock (work, order, total);
      extension_clock (work, order, running, total);
    }
  for (guint i = 0; i < work->in->n_events; i++)
    if (g_strv_contains (appealable, work->in->events[i].nick)
        && (order != NULL || g_str_equal (work->in->events[i].nick, "refused")))
      appeal_clock (work, &work->in->events[i]);
  money_clocks (work, order, running);
}
