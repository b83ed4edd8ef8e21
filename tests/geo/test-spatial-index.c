/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <math.h>

#include "ward-spatial-index.h"

#define N 3000

static WardMercator *
scatter (guint n, guint32 seed)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (seed);
  WardMercator *points = g_new (WardMercator, n);

  for (guint i = 0; i < n; i++)
    {
      double spread = i % 3 == 0 ? 0.01 : 0.0005;

      points[i] = (WardMercator) { 0.503 + g_rand_double_range (rng, -spread, spread),
                                   0.319 + g_rand_double_range (rng, -spread, spread) };
    }
  return points;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return (int) *(const guint32 *) a - (int) *(const guint32 *) b;
}

static void
a_box_finds_what_lies_in_it (void)
{
  g_autofree WardMercator *points = scatter (N, 1);
  g_autoptr (WardSpatialIndex) index = ward_spatial_index_new (points, N);
  g_autoptr (GRand) rng = g_rand_new_with_seed (2);

  for (int round = 0; round < 200; round++)
    {
      double x = g_rand_double_range (rng, 0.49, 0.52), y = g_rand_double_range (rng, 0.30, 0.34);
      double w = g_rand_double_range (rng, 0, 0.02), h = g_rand_double_range (rng, 0, 0.002);
      WardMercatorBox box = { x, y, x + w, y + h };
      g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));
      guint k = 0;

      ward_spatial_index_query (index, &box, found);
      g_assert_cmpint (ward_spatial_index_count (index, &box), ==, found->len);
      g_array_sort (found, compare_numbers);
      for (guint i = 0; i < N; i++)
        if (ward_mercator_box_contains (&box, points[i]))
          g_assert_cmpint (g_array_index (found, guint32, k++), ==, i);
      g_assert_cmpint (k, ==, found->len);
    }
}

static void
the_nearest_is_the_nearest (void)
{
  g_autofree WardMercator *points = scatter (N, 3);
  g_autoptr (WardSpatialIndex) index = ward_spatial_index_new (points, N);
  g_autoptr (GRand) rng = g_rand_new_with_seed (4);

  for (int round = 0; round < 200; round++)
    {
      WardMercator at = { g_rand_double_range (rng, 0.48, 0.53),
                          g_rand_double_range (rng, 0.30, 0.34) };
      double reach = g_rand_double_range (rng, 0, 0.02), best = reach;
      guint nearest = G_MAXUINT, answer = G_MAXUINT;

      for (guint i = 0; i < N; i++)
        if (hypot (points[i].x - at.x, points[i].y - at.y) < best)
          {
            best = hypot (points[i].x - at.x, points[i].y - at.y);
            nearest = i;
          }
      g_assert_cmpint (ward_spatial_index_nearest (index, at, reach, &answer), ==,
                       nearest != G_MAXUINT);
      g_assert_cmpuint (answer, ==, nearest);
    }
}

static void
a_hit_is_measured_in_pixels (void)
{
  WardMercator points[] = { { 0.5, 0.3 }, { 0.5, 0.3 }, { 0.51, 0.3 } };
  g_autoptr (WardSpatialIndex) index = ward_spatial_index_new (points, 3);
  double pixel = 1 / ward_mercator_world_pixels (12);
  guint point = 99;

  g_assert_true (ward_spatial_index_hit (index, (WardMercator) { 0.5 + 5 * pixel, 0.3 }, 12, 6,
                                         &point));
  g_assert_cmpint (point, ==, 0);
  g_assert_false (ward_spatial_index_hit (index, (WardMercator) { 0.5 + 7 * pixel, 0.3 }, 12, 6,
                                          &point));
}

static void
few_odd_or_no_points_do_no_harm (void)
{
  WardMercator odd[] = { { NAN, 0.3 }, { 0.5, INFINITY }, { 0.5, 0.3 } };
  WardMercatorBox world = { 0, 0, 1, 1 };
  g_autoptr (WardSpatialIndex) none = ward_spatial_index_new (NULL, 0);
  g_autoptr (WardSpatialIndex) one = ward_spatial_index_new (odd, 3);
  guint point = 99;

  g_assert_cmpint (ward_spatial_index_count (none, &world), ==, 0);
  g_assert_false (ward_spatial_index_nearest (none, (WardMercator) { 0.5, 0.5 }, 1, &point));
  g_assert_cmpint (ward_spatial_index_count (one, &world), ==, 1);
  g_assert_true (ward_spatial_index_nearest (one, (WardMercator) { 0.9, 0.9 }, 2, &point));
  g_assert_cmpint (point, ==, 2);
  g_assert_false (ward_spatial_index_nearest (one, (WardMercator) { NAN, 0.9 }, 2, &point));
}

/* Stated for a warm desktop; allowed ten times as much so that a busy machine doesn't fail it. */
static void
a_hundred_thousand_points_are_soon_sorted (void)
{
  g_autofree WardMercator *points = scatter (100000, 5);
  g_autoptr (WardSpatialIndex) index = NULL;
  double best = G_MAXDOUBLE;

  for (int round = 0; round < 5; round++)
    {
      gint64 start = g_get_monotonic_time ();

      g_clear_pointer (&index, ward_spatial_index_free);
      index = ward_spatial_index_new (points, 100000);
      best = MIN (best, (double) (g_get_monotonic_time () - start) / 1000);
    }
  g_test_minimized_result (best, "built in %.1f ms", best);
  if (g_getenv ("WARD_TEST_LIGHT") == NULL)
    g_assert_cmpfloat (best, <, 150);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spatial-index/a box finds what lies in it", a_box_finds_what_lies_in_it);
  g_test_add_func ("/spatial-index/the nearest is the nearest", the_nearest_is_the_nearest);
  g_test_add_func ("/spatial-index/a hit is measured in pixels", a_hit_is_measured_in_pixels);
  g_test_add_func ("/spatial-index/few, odd or no points", few_odd_or_no_points_do_no_harm);
  g_test_add_func ("/spatial-index/a hundred thousand points",
                   a_hundred_thousand_points_are_soon_sorted);
  return g_test_run ();
}
