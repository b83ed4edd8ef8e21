/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-clocks.h"

G_BEGIN_DECLS

/* The work in hand: the question, and the clocks found so far. */
typedef struct {
  const WardRuleSet *set;
  const WardClockInput *in;
  GPtrArray *clocks;
} WardClockWork;

/* A clock of that name started by event, with its first step told; filed with the work. */
WardClock *ward_clock_begin (WardClockWork *work, const char *name, const WardClockEvent *event);
/* Appends a step. */
void ward_clock_say (WardClock *clock, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Appends a step that names an instant: local time with its zone, and UTC. */
void ward_clock_say_time (WardClock *clock, const char *what, gint64 time);
/* The parameter of the input's power ("hearing_by") in force when the clock started; names it as
 * the rule and tells it. NULL when none is in force. */
const WardParameter *ward_clock_rule (WardClockWork *work, WardClock *clock, const char *power,
                                      const char *parameter);
/* Ends the working: the due time, a clock change in between, and "confirm with the court". */
void ward_clock_conclude (WardClock *clock);
/* State and level: finished (WARD_NONE: not yet) within due is met; past it overdue, or `missed`
 * when that is given. hours: near means the hours of policy.amber_hours and red_hours; else a week
 * and two days. */
void ward_clock_judge (WardClockWork *work, WardClock *clock, gint64 finished, const char *missed,
                       gboolean hours);

/* The first event of one of the nicks (NULL-terminated) at or after a time; NULL when there is
 * none. */
const WardClockEvent *ward_clock_first (const WardClockInput *in, const char *const *nicks,
                                        gint64 after);
/* The latest of them. */
const WardClockEvent *ward_clock_last (const WardClockInput *in, const char *const *nicks);
/* What starts the clock of service: affixing in a prominent place (SOA 2003 s.136D(3)), or any
 * service (2014 Act s.80). */
const WardClockEvent *ward_clock_service (const WardClockInput *in);

/* The clocks of an order and after; the rest stand in ward-clocks.c. */
void ward_clocks_of_order (WardClockWork *work);

G_END_DECLS
