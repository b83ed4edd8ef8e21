/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ten thousand random plans against an oracle that goes through them minute by minute, over
 * rectangles whose metres it knows: no false clearance, no clash missed; and every offer is clear
 * by the oracle too. The seed is printed by the framework; --seed repeats a run. */
#include <math.h>

#include "fixture-protected.h"
#include "ward-clash.h"
#include "ward-offers.h"
#include "ward-protected.h"

#define N_PLANS 10000
#define N_PLANS_LIGHT 300
#define N_SITES_MAX 4
#define N_TIMES_MAX 3

/* A time that recurs weekly or daily, or happens once, as the oracle understands it. */
typedef struct {
  gint64 day; /* local date of the first */
  int minute, minutes, every, count;
  gint64 left_out; /* a local date or WARD_NONE */
} Time;

typedef struct {
  FixtureRect rect;
  int buffer, n_times;
  Time times[N_TIMES_MAX];
} Site;

typedef struct {
  FixtureRect area;
  Time time;
  int n_sites;
  Site sites[N_SITES_MAX];
} Plan;

static int
pick (int from, int to)
{
  return g_test_rand_int_range (from, to + 1);
}

static FixtureRect
random_rect (void)
{
  int west = pick (0, 7) * 50, south = pick (0, 7) * 50;

  return (FixtureRect) { west, south, west + pick (1, 6) * 50, south + pick (1, 6) * 50 };
}

/* Between 20:00 and 04:00, about the nights on which the clocks change. */
static Time
random_time (gint64 day)
{
  static const int every[] = { 0, 1, 7, 14 };

  gint64 left_out = pick (0, 3) == 0 ? day + pick (-2, 9) : WARD_NONE;

  return (Time) { day + pick (-1, 1), pick (80, 112) % 96 * 15, pick (1, 24) * 15,
                  every[pick (0, 3)], pick (1, 3), left_out };
}

static Plan
random_plan (void)
{
  static const char *const nights[] = { "2026-03-29", "2026-10-25", "2026-12-31", "2027-06-10" };
  Plan plan = { .area = random_rect (), .n_sites = pick (1, N_SITES_MAX) };
  gint64 day = 0;

  g_assert_true (ward_date_parse (nights[pick (0, 3)], &day, NULL));
  plan.time = random_time (day);
  if (plan.time.left_out == plan.time.day)
    plan.time.left_out = WARD_NONE;
  /* What begins in the hour that doesn't exist is planned for when it ends. */
  plan.time.minute = ward_time_local_minute (ward_local_to_time (plan.time.day, plan.time.minute));
  for (int i = 0; i < plan.n_sites; i++)
    {
      Site *site = &plan.sites[i];

      *site = (Site) { random_rect (), pick (0, 3) * 50, pick (1, N_TIMES_MAX), { { 0 } } };
      for (int k = 0; k < site->n_times; k++)
        site->times[k] = random_time (day);
    }
  return plan;
}

/* When each occurrence starts, those left out not among them. */
typedef struct {
  int n;
  gint64 starts[64], seconds;
} Starts;

static Starts
starts_of (const Time *time)
{
  int n = time->every == 0 ? 1 : time->count;
  Starts starts = { 0, { 0 }, time->minutes * 60 };

  for (int i = 0; i < n; i++)
    {
      gint64 day = time->day + (gint64) i * time->every;

      if (day != time->left_out)
        starts.starts[starts.n++] = ward_local_to_time (day, time->minute);
    }
  return starts;
}

static gboolean
covers (const Starts *times, gint64 at)
{
  for (int i = 0; i < times->n; i++)
    if (at >= times->starts[i] && at < times->starts[i] + times->seconds)
      return TRUE;
  return FALSE;
}

/* Whether the two share ground, the second grown by metres with round corners. */
static gboolean
share_ground (FixtureRect a, FixtureRect b, int metres)
{
  int across = MAX (0, MAX (a.west - b.east, b.west - a.east));
  int up = MAX (0, MAX (a.south - b.north, b.south - a.north));

  if (metres == 0)
    return a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;
  return across * across + up * up < metres * metres;
}

/* Minutes that are spent at one protected time of a site, counted one by one. */
static int
minutes_at (const Starts *own, const Time *time)
{
  Starts guarded = starts_of (time);
  int n = 0;

  for (int i = 0; i < own->n; i++)
    for (gint64 at = own->starts[i]; at < own->starts[i] + own->seconds; at += 60)
      n += covers (&guarded, at);
  return n;
}

/* Minutes that the plan spends where and when it mustn't. */
static int
oracle_minutes (const Plan *plan, const Starts *own, FixtureRect area)
{
  int n = 0;

  for (int i = 0; i < plan->n_sites; i++)
    for (int k = 0; k < plan->sites[i].n_times; k++)
      if (share_ground (area, plan->sites[i].rect, plan->sites[i].buffer))
        n += minutes_at (own, &plan->sites[i].times[k]);
  return n;
}

static char *
rule_of (const Time *time)
{
  if (time->every == 0)
    return NULL;
  return g_strdup_printf ("FREQ=DAILY;INTERVAL=%d;COUNT=%d", time->every, time->count);
}

static WardSiteTime *
site_time_of (const Time *time, const char *site, int k)
{
  g_autofree char *rrule = rule_of (time), *date = ward_date_format (time->day);
  g_autofree char *starts = g_strdup_printf ("%sT%02d:%02d", date, time->minute / 60,
                                             time->minute % 60);
  g_autofree char *left_out = ward_date_format (time->left_out);
  g_autofree char *id = g_strdup_printf ("%s-%d", site, k);

  return fixture_time (id, site, starts, time->minutes, rrule, left_out);
}

static void
hold_sites (FixtureReader *reader, const Plan *plan)
{
  for (int i = 0; i < plan->n_sites; i++)
    {
      const Site *site = &plan->sites[i];
      g_autofree char *id = g_strdup_printf ("s%d", i);

      g_ptr_array_add (reader->records, fixture_site (id, site->rect, site->buffer));
      for (int k = 0; k < site->n_times; k++)
        g_ptr_array_add (reader->records, site_time_of (&site->times[k], id, k));
    }
}

static WardPatrol *
patrol_of (const Plan *plan)
{
  g_autofree char *rrule = rule_of (&plan->time), *out = ward_date_format (plan->time.left_out);

  return fixture_patrol ("p", plan->area, ward_local_to_time (plan->time.day, plan->time.minute),
                         plan->time.minutes, rrule, out);
}

static WardProtected *
protect (const Plan *plan, WardGround *ground)
{
  WardProtectedScope scope = { "TST", TRUE, NULL, NULL };
  WardProtected *protected;
  FixtureReader reader;

  fixture_reader_init (&reader);
  hold_sites (&reader, plan);
  protected = ward_protected_load (&reader.vtable, ground, &scope, NULL);
  fixture_reader_clear (&reader);
  g_assert_nonnull (protected);
  return protected;
}

/* Minutes that the engine counts, over all clashes. */
static int
engine_minutes (WardProtected *protected, WardGround *ground, const WardPatrol *patrol)
{
  g_autoptr (WardShape) shape = ward_shape_parse (patrol->shape, NULL, NULL);
  g_autoptr (WardFootprint) area = ward_footprint_new_area (ground, shape, NULL);
  g_autoptr (GArray) windows = ward_patrol_windows (patrol, NULL);
  WardPresence presence = { "p", area, windows, NULL };
  g_autoptr (GPtrArray) clashes = NULL;
  int n = 0;

  g_assert_true (area != NULL && windows != NULL);
  clashes = ward_clashes (protected, &presence);
  for (guint i = 0; i < clashes->len; i++)
    {
      const GArray *overlaps = ((const WardClash *) clashes->pdata[i])->overlaps;

      for (guint k = 0; k < overlaps->len; k++)
        n += (int) ward_overlap_minutes (&g_array_index (overlaps, WardOverlap, k));
    }
  return n;
}

static double
metres_off (double x, double y, FixtureRect rect)
{
  double across = MAX (0, MAX (x - rect.east, rect.west - x));
  double up = MAX (0, MAX (y - rect.north, rect.south - y));

  return sqrt (across * across + up * up);
}

/* Whether all of a cut area keeps away from a place: its edge in steps, and that the place doesn't
 * lie inside it. */
static gboolean
keeps_away (const WardShape *shape, const Site *site)
{
  for (guint part = 0; part < ward_shape_n_parts (shape); part++)
    for (guint ring = 0; ring < ward_shape_n_rings (shape, part); ring++)
      {
        guint n;
        const gint32 *v = ward_shape_ring (shape, part, ring, &n);

        for (guint i = 0; i + 1 < n; i++)
          for (int step = 0; step < 20; step++)
            {
              double along = step / 20.0, x, y;

              fixture_place_of (v[2 * i] + along * ((double) v[2 * i + 2] - v[2 * i]),
                                v[2 * i + 1] + along * ((double) v[2 * i + 3] - v[2 * i + 1]),
                                &x, &y);
              if (metres_off (x, y, site->rect) < site->buffer - WARD_FOOTPRINT_TOUCH)
                return FALSE;
            }
      }
  return !fixture_holds_middle (shape, site->rect);
}

static gboolean
is_clear (const Plan *plan, const Starts *own, const WardOffer *offer)
{
  g_autoptr (WardShape) shape = ward_shape_parse (offer->patrol->shape, NULL, NULL);
  gboolean cut = offer->kind == WARD_OFFER_CUT || offer->kind == WARD_OFFER_MIX;

  for (int i = 0; i < plan->n_sites; i++)
    {
      const Site *site = &plan->sites[i];
      int minutes = 0;

      for (int k = 0; k < site->n_times; k++)
        minutes += minutes_at (own, &site->times[k]);
      if (minutes > 0
          && (cut ? !keeps_away (shape, site)
                  : share_ground (plan->area, site->rect, site->buffer)))
        return FALSE;
    }
  return TRUE;
}

static void
check_offer (const Plan *plan, WardProtected *protected, WardGround *ground,
             const WardOffer *offer)
{
  g_autoptr (GArray) windows = ward_patrol_windows (offer->patrol, NULL);
  Starts own = { 0 };

  g_assert_nonnull (windows);
  own.seconds = offer->patrol->ends - offer->patrol->starts;
  for (guint i = 0; i < windows->len; i++)
    own.starts[own.n++] = g_array_index (windows, WardInterval, i).starts;
  g_assert_cmpint (engine_minutes (protected, ground, offer->patrol), ==, 0);
  g_assert_true (is_clear (plan, &own, offer));
}

typedef struct {
  int clear, clashing, offers, helpless;
} Tally;

static void
try_plan (const Plan *plan, WardGround *ground, Tally *tally)
{
  g_autoptr (WardProtected) protected = protect (plan, ground);
  WardPatrol *patrol = patrol_of (plan);
  WardOfferAsk ask = { protected, ground, patrol, NULL, 0, FALSE, NULL };
  Starts own = starts_of (&plan->time);
  int want = oracle_minutes (plan, &own, plan->area);
  g_autoptr (GPtrArray) offers = NULL;

  g_assert_cmpint (engine_minutes (protected, ground, patrol), ==, want);
  g_assert_true (ward_offers_is_clear (&ask, patrol) == (want == 0));
  tally->clear += want == 0;
  tally->clashing += want > 0;
  offers = ward_offers (&ask, NULL);
  g_assert_true (want > 0 || offers->len == 0);
  tally->offers += (int) offers->len;
  tally->helpless += want > 0 && offers->len == 0;
  for (guint i = 0; i < offers->len; i++)
    check_offer (plan, protected, ground, offers->pdata[i]);
  ward_record_free (&patrol->meta);
}

static void
agrees_with_the_oracle (void)
{
  g_autoptr (WardGround) ground = ward_ground_new (NULL);
  int n_plans = g_getenv ("WARD_TEST_LIGHT") != NULL ? N_PLANS_LIGHT : N_PLANS;
  Tally tally = { 0 };

  for (int i = 0; i < n_plans; i++)
    {
      Plan plan = random_plan ();

      try_plan (&plan, ground, &tally);
    }
  g_test_message ("%d clear, %d clashing, %d offers, %d without", tally.clear, tally.clashing,
                  tally.offers, tally.helpless);
  g_assert_cmpint (tally.clear, >, n_plans / 10);
  g_assert_cmpint (tally.clashing, >, n_plans / 10);
  g_assert_cmpint (tally.offers, >, tally.clashing);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clash/ten thousand random plans agree with an oracle by the minute",
                   agrees_with_the_oracle);
  return g_test_run ();
}
