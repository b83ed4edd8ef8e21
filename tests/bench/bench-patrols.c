/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One weekly patrol over a year against everything that is protected: 2,000 sites with 10,000
 * rules, of which it meets ten sites. Processor time, the least of all rounds; each check and each
 * suggestion begins on what was just loaded, nothing remembered. */
#include "fixture-crowd.h"
#include "fixture-protected.h"
#include "ward-offers.h"

#define ROUNDS 9
#define N_MET 10
#define N_TIMES 5
#define APART 700
#define CHECK_BAR_MS 20
#define RATIO_BAR 1.3
#define SUGGEST_BAR_MS 500
#define DRAG_BAR_MS 16

/* 7 December 2026, 20:00 UTC: a Monday. */
#define STARTS G_GINT64_CONSTANT (1796673600)

typedef struct {
  WardGround *ground;
  FixtureReader reader;
} World;

/* Each site open on several evenings a week; the first few lie in the patrol's area. */
static void
add_site (World *world, guint i)
{
  static const char *const days[N_TIMES] = { "MO", "TU", "WE", "TH", "FR" };
  guint row = i / 50, column = i % 50;
  int west = (int) column * APART, south = (int) row * APART;
  g_autofree char *id = g_strdup_printf ("site-%u", i);

  if (i < N_MET)
    west = (int) i * 250, south = -1000;
  g_ptr_array_add (world->reader.records,
                   fixture_site (id, (FixtureRect) { west, south, west + 40, south + 40 }, 100));
  for (guint k = 0; k < N_TIMES; k++)
    {
      g_autofree char *time = g_strdup_printf ("%s-%u", id, k);
      g_autofree char *starts = g_strdup_printf ("2025-12-0%uT20:%02u", k + 1, i % 4 * 15);
      g_autofree char *rrule = g_strdup_printf ("FREQ=WEEKLY;BYDAY=%s", days[k]);

      g_ptr_array_add (world->reader.records, fixture_time (time, id, starts, 90, rrule, NULL));
    }
}

static World *
make_world (guint n_sites)
{
  World *world = g_new0 (World, 1);

  world->ground = ward_ground_new (NULL);
  crowd_demand (world->ground != NULL, NULL);
  fixture_reader_init (&world->reader);
  for (guint i = 0; i < n_sites; i++)
    add_site (world, i);
  return world;
}

static void
free_world (World *world)
{
  fixture_reader_clear (&world->reader);
  ward_ground_free (world->ground);
  g_free (world);
}

static WardProtected *
load (World *world, double *ret_seconds)
{
  WardProtectedScope scope = { "TST", TRUE, NULL, NULL };
  double begun = crowd_thread_seconds ();
  WardProtected *protected = ward_protected_load (&world->reader.vtable, world->ground, &scope,
                                                  NULL);

  *ret_seconds = crowd_thread_seconds () - begun;
  return protected;
}

static WardPatrol *
make_patrol (void)
{
  return fixture_patrol ("patrol", (FixtureRect) { -300, -1300, 2600, -650 }, STARTS, 180,
                         "FREQ=WEEKLY;COUNT=52", NULL);
}

/* How many sites it meets. */
static guint
check (WardProtected *protected, WardGround *ground, const WardPatrol *patrol)
{
  g_autoptr (WardShape) shape = ward_shape_parse (patrol->shape, NULL, NULL);
  g_autoptr (WardFootprint) area = ward_footprint_new_area (ground, shape, NULL);
  g_autoptr (GArray) windows = ward_patrol_windows (patrol, NULL);
  WardPresence presence = { patrol->meta.id, area, windows, NULL };
  g_autoptr (GPtrArray) clashes = ward_clashes (protected, &presence);

  return clashes->len;
}

static double
check_ms (World *world, const WardPatrol *patrol, double *ret_load_ms)
{
  double best = G_MAXDOUBLE;

  *ret_load_ms = G_MAXDOUBLE;
  for (int round = 0; round < ROUNDS; round++)
    {
      double loaded, begun;
      g_autoptr (WardProtected) protected = load (world, &loaded);
      guint met;

      begun = crowd_thread_seconds ();
      met = check (protected, world->ground, patrol);
      best = MIN (best, (crowd_thread_seconds () - begun) * 1000);
      *ret_load_ms = MIN (*ret_load_ms, loaded * 1000);
      crowd_demand (met == N_MET, NULL);
    }
  return best;
}

static int
bench_check (const WardPatrol *patrol, World *many)
{
  World *few = make_world (200);
  g_autofree char *figures = NULL, *ratios = NULL;
  double load_ms, few_load_ms;
  double ms = check_ms (many, patrol, &load_ms), few_ms = check_ms (few, patrol, &few_load_ms);
  int failed;

  figures = g_strdup_printf ("sites=2000 rules=10000 met=%d load=%.0fms", N_MET, load_ms);
  failed = crowd_say_ms ("patrols check", figures, ms, CHECK_BAR_MS);
  ratios = g_strdup_printf ("sites=200,2000 few=%.2fms many=%.2fms", few_ms, ms);
  failed += crowd_say ("patrols scale", ratios, ms / few_ms, RATIO_BAR);
  free_world (few);
  return failed;
}

static int
bench_suggest (const WardPatrol *patrol, World *world)
{
  double best = G_MAXDOUBLE, loaded;
  g_autofree char *figures = NULL;
  guint n = 0;

  for (int round = 0; round < ROUNDS; round++)
    {
      g_autoptr (WardProtected) protected = load (world, &loaded);
      WardOfferAsk ask = { protected, world->ground, patrol, NULL, 0, FALSE, NULL };
      double begun = crowd_thread_seconds ();
      g_autoptr (GPtrArray) offers = ward_offers (&ask, NULL);

      best = MIN (best, (crowd_thread_seconds () - begun) * 1000);
      crowd_demand (offers != NULL && offers->len > 0, NULL);
      n = offers->len;
    }
  figures = g_strdup_printf ("clashes=%d offers=%u", N_MET, n);
  return crowd_say_ms ("patrols suggest", figures, best, SUGGEST_BAR_MS);
}

/* Through a week by half hours and back, as a hand would: the slowest step counts. */
static int
bench_drag (const WardPatrol *patrol, World *world)
{
  double loaded, worst = 0;
  g_autoptr (WardProtected) protected = load (world, &loaded);
  g_autoptr (WardShape) shape = ward_shape_parse (patrol->shape, NULL, NULL);
  g_autoptr (WardFootprint) area = ward_footprint_new_area (world->ground, shape, NULL);
  WardPatrol *moved = (WardPatrol *) ward_record_copy (&patrol->meta);

  for (int i = 0; i < 2 * 7 * 48; i++)
    {
      double begun = crowd_thread_seconds ();
      g_autoptr (GArray) windows = NULL;
      WardPresence presence = { "patrol", area, NULL, NULL };

      moved->starts = patrol->starts + (i < 7 * 48 ? i : 2 * 7 * 48 - i) * 1800;
      moved->ends = moved->starts + 180 * 60;
      presence.windows = windows = ward_patrol_windows (moved, NULL);
      g_ptr_array_unref (ward_clashes (protected, &presence));
      worst = MAX (worst, (crowd_thread_seconds () - begun) * 1000);
    }
  ward_record_free (&moved->meta);
  return crowd_say_ms ("patrols drag", "steps=672 slowest", worst, DRAG_BAR_MS);
}

int
main (void)
{
  World *world = make_world (2000);
  WardPatrol *patrol = make_patrol ();
  int failed = bench_check (patrol, world);

  failed += bench_suggest (patrol, world);
  failed += bench_drag (patrol, world);
  ward_record_free (&patrol->meta);
  free_world (world);
  return failed > 0;
}
