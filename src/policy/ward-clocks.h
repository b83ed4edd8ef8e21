/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-rules.h"

G_BEGIN_DECLS

/* Statutory clocks of a decision (SOA 2003 Part 2A, 2014 Act Part 4 ch. 3), pure: events in, clocks
 * with their working out. Hours are elapsed UTC time; days "beginning with" count the first; months
 * end on the corresponding date, at the end of that local day, or at the hour of an order. The
 * parameters are those in force on the local date of the event that starts the clock. */

/* One thing that happened. nick: of `service` rows "affixed_prominent" (mode affixed, place
 * prominent), "affixed" (elsewhere), "personal", "copy", "other_occupier"; of `order_event` rows
 * their event; of the decision "authorised", "oral" (authorised orally; until: when the signature
 * confirmed it), "review" (until: review_on's start). */
typedef struct {
  const char *nick;
  gint64 at;
  gint64 until;   /* or WARD_NONE */
  const char *id; /* of the row; may be NULL */
} WardClockEvent;

typedef struct {
  const char *power;            /* "soa2a", "asb2014", "none" or NULL */
  gint64 notice_hours;          /* or WARD_NONE */
  gboolean urgent;              /* the urgent path (EM3) adds its two clocks */
  const WardClockEvent *events; /* in any order */
  guint n_events;
  gint64 now;
} WardClockInput;

typedef struct {
  const char *clock;  /* hearing notice adjournment order extension total appeal costs compensation
                         review confirm urgent_harm  urgent_review; static */
  gint64 from, due;   /* UTC */
  char *rule;         /* the parameter: "soa2a.hearing_by"; "" where the row itself says it */
  char *source;       /* the provision, for people */
  char *row;          /* id of the row that started it, or NULL */
  GPtrArray *working; /* of char *, one step each, local time and UTC */
  const char *state;  /* running due_soon met overdue lapsed ended; static */
  const char *level;  /* calm amber red: how near (EF6); static */
} WardClock;

void ward_clock_free (WardClock *clock);

/* All clocks that have started, the earliest due first; array of WardClock, transfer full. */
GPtrArray *ward_clocks_compute (const WardRuleSet *set, const WardClockInput *input);

/* Writes clock, from, due, rule, working, state as the command line's contract says, then level,
 * row and source. */
void ward_clock_write (const WardClock *clock, const char *name, WardJsonWriter *writer);

/* "When to serve" (EF17). */
typedef struct {
  gint64 serve_at;
  gint64 last_hearing; /* last lawful hearing time; WARD_NONE when the power has none */
  GArray *sittings;    /* of gint64: sittings after serve_at and not after last_hearing, in order */
  gboolean known;      /* FALSE when no sittings were given */
  GPtrArray *working;  /* of char * */
} WardServePlan;

/* sittings: the court's starts, in any order. Transfer full. */
WardServePlan *ward_clock_serve_plan (const WardRuleSet *set, const char *power, gint64 serve_at,
                                      const gint64 *sittings, guint n_sittings);
void ward_serve_plan_free (WardServePlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardServePlan, ward_serve_plan_free)

/* Adds hours of elapsed time to an instant; with skip_christmas the hours of a local Christmas Day
 * don't count. ret_skipped (may be NULL): whether one was left out. */
gint64 ward_clock_add_hours (gint64 from, gint64 hours, gboolean skip_christmas,
                             gboolean *ret_skipped);
/* The end (23:59:59 local) of the last of n days beginning with the local day of from. */
gint64 ward_clock_add_days_inclusive (gint64 from, gint64 days);
/* The corresponding date n months on, at the same local time of day; end_of_day: at its end
 * instead. */
gint64 ward_clock_add_months (gint64 from, gint64 months, gboolean end_of_day);

G_END_DECLS
