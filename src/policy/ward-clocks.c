/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-clocks-private.h"

#include "ward-time.h"

#include <glib/gi18n-lib.h>

static const char *const decided[] = { "heard", "adjourned", "ordered", "refused", NULL };
static const char *const ruled[] = { "ordered", "refused", NULL };
static const char *const stopped[] = { "cancelled", "lapsed", "ended", NULL };
static const char *const adjourned[] = { "adjourned", NULL };
static const char *const continued[] = { "continued", NULL };
static const char *const extended[] = { "extended", NULL };

static gboolean
is_asb (const WardClockWork *work)
{
  return g_strcmp0 (work->in->power, "asb2014") == 0;
}

/* Adds hours and tells how. */
static gint64
run_hours (WardClock *clock, gint64 from, gint64 hours, const char *exclusions)
{
  gboolean skip = g_strcmp0 (exclusions, "christmas_day") == 0, skipped;
  gint64 due = ward_clock_add_hours (from, hours, skip, &skipped);

  ward_clock_say (clock, _("%" G_GINT64_FORMAT " hours are added as they pass; weekends count."),
                  hours);
  if (skipped)
    ward_clock_say (clock, _("Christmas Day is disregarded: its hours are left out."));
  else if (skip)
    ward_clock_say (clock, _("Christmas Day would be disregarded; none falls in between."));
  return due;
}

/* Ended before its time by a cancelled or ended notice. */
static gboolean
end_early (WardClockWork *work, WardClock *clock)
{
  const WardClockEvent *stop = ward_clock_first (work->in, stopped, clock->from);

  if (stop == NULL || stop->at > clock->due)
    return FALSE;
  ward_clock_say_time (clock, _("Stopped"), stop->at);
  clock->state = "ended";
  clock->level = "calm";
  return TRUE;
}

/* SOA 2003 s.136D(3); 2014 Act s.80(3). */
static WardClock *
hearing_clock (WardClockWork *work, const WardClockEvent *service)
{
  WardClock *clock = ward_clock_begin (work, "hearing", service);
  const WardParameter *p = ward_clock_rule (work, clock, work->in->power, "hearing_by");
  const WardClockEvent *done = ward_clock_first (work->in, decided, service->at);

  if (p == NULL)
    return clock;
  clock->due = run_hours (clock, service->at, p->number, p->exclusions);
  ward_clock_conclude (clock);
  if (done != NULL || !end_early (work, clock))
    ward_clock_judge (work, clock, done != NULL ? done->at : WARD_NONE, NULL, TRUE);
  return clock;
}

/* How long a 2014 Act notice runs by itself: its hours, at most 48, longer ones without Christmas
 * Day. */
static void
run_asb_notice (WardClockWork *work, WardClock *clock)
{
  gboolean is_long = work->in->notice_hours > 24;
  const WardParameter *p =
      ward_clock_rule (work, clock, "asb2014", is_long ? "notice_48h" : "notice_24h");
  const WardClockEvent *more = ward_clock_first (work->in, extended, clock->from);
  const WardClockEvent *order = ward_clock_first (work->in, ruled, clock->from);

  if (p == NULL)
    return;
  if (work->in->notice_hours == WARD_NONE)
    ward_clock_say (clock, _("The length of the notice isn't given: the shorter one is assumed."));
  clock->due =
      run_hours (clock, clock->from, is_long ? MIN (work->in->notice_hours, p->number) : p->number,
                 p->exclusions);
  if (more == NULL || more->at > clock->due || (order != NULL && order->at <= more->at))
    return;
  ward_clock_say_time (clock, _("Extended by a superintendent"), more->at);
  clock->due = ward_clock_add_hours (clock->from, 48, TRUE, NULL);
  if (more->until != WARD_NONE)
    clock->due = MIN (clock->due, more->until);
}

/* After an adjournment the notice lapses unless the court orders it to continue (s.136E(2); s.81).
 */
static void
carry_over (WardClockWork *work, WardClock *clock, const WardClockEvent *adjournment)
{
  const WardClockEvent *carried = ward_clock_first (work->in, continued, adjournment->at);
  const WardClockEvent *end = ward_clock_first (work->in, ruled, adjournment->at);

  ward_clock_say_time (clock, _("The hearing was adjourned"), adjournment->at);
  if (carried == NULL)
    {
      ward_clock_say (clock, _("No order to continue is recorded, so the notice lapsed then."));
      clock->due = adjournment->at;
      clock->state = "lapsed";
      clock->level = "red";
      return;
    }
  ward_clock_say_time (clock, _("The court ordered it to continue"), carried->at);
  if (carried->until != WARD_NONE)
    clock->due = carried->until;
  else if (is_asb (work))
    clock->due = ward_clock_add_hours (carried->at, 48, FALSE, NULL);
  else
    clock->due = adjournment->until != WARD_NONE
                     ? adjournment->until
                     : ward_clock_add_days_inclusive (adjournment->at, 15);
  ward_clock_judge (work, clock, WARD_NONE, "lapsed", TRUE);
  if (end != NULL)
    clock->state = "ended";
}

/* The life of the notice (s.136C(7),(8); ss.77, 81). */
static void
notice_clock (WardClockWork *work, const WardClockEvent *service, const WardClock *hearing)
{
  WardClock *clock = ward_clock_begin (work, "notice", service);
  const WardClockEvent *adjournment = ward_clock_first (work->in, adjourned, service->at);
  const WardClockEvent *end = ward_clock_first (work->in, ruled, service->at);

  if (is_asb (work))
    run_asb_notice (work, clock);
  else
    {
      ward_clock_say (clock,
                      _("It lasts until the application is decided (s.136C(7)), which must be "
                         "heard in time."));
      clock->due = hearing->due;
    }
  if (adjournment != NULL && (end == NULL || adjournment->at < end->at))
    carry_over (work, clock, adjournment);
  else if (end != NULL)
    {
      ward_clock_say_time (clock, _("The application was decided"), end->at);
      clock->state = "ended";
    }
  else if (!end_early (work, clock))
    ward_clock_judge (work, clock, WARD_NONE, "lapsed", TRUE);
  ward_clock_conclude (clock);
}

/* At most 14 days (s.136E; s.81). */
static void
adjournment_clock (WardClockWork *work, const WardClockEvent *event)
{
  WardClock *clock = ward_clock_begin (work, "adjournment", event);
  const WardParameter *p = ward_clock_rule (work, clock, work->in->power, "adjourn_max");
  const WardClockEvent *done = ward_clock_first (work->in, decided, event->at + 1);

  if (p == NULL)
    return;
  clock->due = ward_clock_add_days_inclusive (event->at, p->number + 1);
  ward_clock_say_time (clock, _("The longest adjournment ends"), clock->due);
  if (event->until != WARD_NONE)
    {
      ward_clock_say_time (clock, _("Adjourned until"), event->until);
      clock->due = MIN (clock->due, event->until);
    }
  ward_clock_conclude (clock);
  ward_clock_judge (work, clock, done != NULL ? done->at : WARD_NONE, NULL, FALSE);
}

/* A clock of the policy: so many hours from the authorisation. */
static void
policy_clock (WardClockWork *work, const char *name, const WardClockEvent *event,
              const char *parameter, gint64 finished)
{
  WardClock *clock = ward_clock_begin (work, name, event);
  const WardParameter *p = ward_clock_rule (work, clock, "policy", parameter);

  if (p == NULL)
    return;
  clock->due = run_hours (clock, event->at, p->number, NULL);
  ward_clock_say_time (clock, _("Ends"), clock->due);
  ward_clock_judge (work, clock, finished, NULL, TRUE);
}

/* What hangs on the decision itself: oral authorisation (s.136B(9)), the urgent path (EM3), the
 * review. */
static void
decision_clocks (WardClockWork *work)
{
  for (guint i = 0; i < work->in->n_events; i++)
    {
      const WardClockEvent *event = &work->in->events[i];

      if (g_str_equal (event->nick, "oral"))
        policy_clock (work, "confirm", event, "oral_confirm_hours", event->until);
      else if (g_str_equal (event->nick, "authorised") && work->in->urgent)
        {
          policy_clock (work, "urgent_harm", event, "urgent_harm_hours", WARD_NONE);
          policy_clock (work, "urgent_review", event, "urgent_review_hours", WARD_NONE);
        }
      else if (g_str_equal (event->nick, "review") && event->until != WARD_NONE)
        {
          WardClock *clock = ward_clock_begin (work, "review", event);

          clock->due = event->until;
          ward_clock_say_time (clock, _("Due"), clock->due);
          ward_clock_judge (work, clock, WARD_NONE, NULL, FALSE);
        }
    }
}

static int
compare_due (gconstpointer a, gconstpointer b)
{
  const WardClock *one = *(WardClock *const *) a, *two = *(WardClock *const *) b;

  return one->due < two->due ? -1 : one->due > two->due;
}

GPtrArray *
ward_clocks_compute (const WardRuleSet *set, const WardClockInput *input)
{
  WardClockWork work = { set, input,
                         g_ptr_array_new_with_free_func ((GDestroyNotify) ward_clock_free) };
  const WardClockEvent *service = ward_clock_service (input);
  const WardClockEvent *adjournment = ward_clock_last (input, adjourned);

  if (service != NULL)
    notice_clock (&work, service, hearing_clock (&work, service));
  if (adjournment != NULL && input->power != NULL)
    adjournment_clock (&work, adjournment);
  if (input->power != NULL)
    ward_clocks_of_order (&work);
  decision_clocks (&work);
  g_ptr_array_sort (work.clocks, compare_due);
  return work.clocks;
}
