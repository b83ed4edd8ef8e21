/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-town.h"

#include "ward-point-set.h"

#include <math.h>

#define LON 1.35
#define LAT 54.45

static WardPointSet *
make_set (guint n)
{
  g_autoptr (WardTown) town = ward_town_new (LON, LAT, n, 3);
  WardPointSet *set = ward_point_set_new ();

  ward_point_set_assign (set, (const WardMapPoint *) town->points->data, town->points->len);
  return set;
}

static WardMercatorBox
view_at (double lon, double lat, double world)
{
  WardMercator at = ward_mercator_from_degrees (lon, lat);

  return (WardMercatorBox) { at.x - 512 / world, at.y - 384 / world, at.x + 512 / world,
                             at.y + 384 / world };
}

static guint
count_in_box (WardPointSet *set, const WardMercatorBox *box)
{
  guint n = 0;

  for (guint32 i = 0; i < ward_point_set_size (set); i++)
    n += ward_point_set_find (set, ward_point_set_handle (set, i)) == i
         && ward_mercator_box_contains (box, ward_point_set_at (set, i));
  return n;
}

/* Sum of labels; fails on a cluster of one, on categories that don't add up, on a mark outside. */
static guint
sum_marks (WardPointSet *set, const GArray *marks)
{
  guint sum = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const WardPointMark *mark = &g_array_index (marks, WardPointMark, i);
      guint parts = 0;

      for (guint c = 0; c < WARD_CLUSTER_CATEGORIES; c++)
        parts += mark->by_category[c];
      g_assert_cmpuint (mark->count, >=, 1);
      g_assert_cmpuint (parts, ==, mark->count);
      g_assert_cmpuint (mark->index, <, ward_point_set_size (set));
      g_assert_true (mark->x >= -1e-3 && mark->x <= 1024.001 && mark->y >= -1e-3);
      sum += mark->count;
    }
  return sum;
}

static void
test_labels_sum_to_the_list (void)
{
  g_autoptr (WardPointSet) set = make_set (800);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (WardPointMark));
  g_autoptr (GRand) rng = g_rand_new_with_seed (11);

  for (guint i = 0; i < 200; i++)
    {
      double world = 256 * exp2 (g_rand_double_range (rng, 8, 18));
      WardMercatorBox view = view_at (LON + g_rand_double_range (rng, -.1, .1),
                                      LAT + g_rand_double_range (rng, -.05, .05), world);
      guint32 apart = i % 3 ? (guint32) g_rand_int_range (rng, 0, 800) : WARD_POINT_NONE;
      guint wanted = count_in_box (set, &view);

      ward_point_set_marks (set, &view, world, TRUE, apart, marks);
      g_assert_cmpuint (sum_marks (set, marks), ==, wanted);
      ward_point_set_marks (set, &view, world, FALSE, apart, marks);
      g_assert_cmpuint (sum_marks (set, marks), ==, wanted);
      g_assert_cmpuint (marks->len, ==, wanted);
    }
}

static void
test_selected_stands_by_itself (void)
{
  g_autoptr (WardPointSet) set = make_set (800);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (WardPointMark));
  double world = 256 * exp2 (10);
  WardMercatorBox view = view_at (LON, LAT, world);
  guint32 apart = ward_point_set_nearest (set, ward_mercator_from_degrees (LON, LAT), 1);
  guint singles = 0;

  ward_point_set_marks (set, &view, world, TRUE, apart, marks);
  for (guint i = 0; i < marks->len; i++)
    {
      const WardPointMark *mark = &g_array_index (marks, WardPointMark, i);

      if (mark->index == apart)
        {
          g_assert_cmpuint (mark->count, ==, 1);
          singles++;
        }
    }
  g_assert_cmpuint (singles, ==, 1);
}

static void
test_filter_and_veil (void)
{
  g_autoptr (WardPointSet) set = make_set (500);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (WardPointMark));
  double world = 256 * exp2 (9);
  WardMercatorBox view = view_at (LON, LAT, world);

  ward_point_set_filter (set, 1u << WARD_MAP_RISK, FALSE);
  ward_point_set_marks (set, &view, world, TRUE, WARD_POINT_NONE, marks);
  g_assert_cmpuint (sum_marks (set, marks), ==, ward_point_set_n_shown (set));
  g_assert_cmpuint (ward_point_set_n_shown (set), >, 0);
  g_assert_cmpuint (ward_point_set_n_shown (set), <, 500);
  for (guint i = 0; i < marks->len; i++)
    {
      const WardPointMark *mark = &g_array_index (marks, WardPointMark, i);

      g_assert_cmpuint (mark->by_category[WARD_MAP_RISK], ==, mark->count);
    }
  /* Veiled: premises can't be found, hit or counted, whatever their category. */
  ward_point_set_filter (set, ~0u, TRUE);
  for (guint32 i = 0; i < ward_point_set_size (set); i++)
    if (ward_point_set_category (set, i) <= WARD_MAP_RISK)
      g_assert_cmpuint (ward_point_set_find (set, ward_point_set_handle (set, i)), ==,
                        WARD_POINT_NONE);
  ward_point_set_filter (set, 0xf, TRUE);
  g_assert_cmpuint (ward_point_set_n_shown (set), ==, 0);
}

static void
test_put_adds_and_moves (void)
{
  g_autoptr (WardPointSet) set = make_set (10);
  WardMapPoint point = { .lon = LON + 1, .lat = LAT, .handle = 99, .category = WARD_MAP_RISK };
  WardMapPoint bad = { .lon = NAN, .lat = LAT, .handle = 100 };

  ward_point_set_put (set, &point);
  g_assert_cmpuint (ward_point_set_size (set), ==, 11);
  point.lat += 0.5;
  point.category = WARD_MAP_NUISANCE;
  ward_point_set_put (set, &point);
  g_assert_cmpuint (ward_point_set_size (set), ==, 11);
  g_assert_cmpuint (ward_point_set_category (set, ward_point_set_find (set, 99)), ==,
                    WARD_MAP_NUISANCE);
  ward_point_set_put (set, &bad);
  g_assert_cmpuint (ward_point_set_size (set), ==, 11);
}

/* Points that come one by one are counted, found and hit like the others, at once. */
static void
test_late_points_count (void)
{
  g_autoptr (WardPointSet) set = make_set (300);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (WardPointMark));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GRand) rng = g_rand_new_with_seed (8);
  double world = 256 * exp2 (12);
  WardMercatorBox view = view_at (LON, LAT, world);

  for (guint i = 0; i < 150; i++)
    {
      WardMapPoint point = { .lon = LON + g_rand_double_range (rng, -.1, .1),
                             .lat = LAT + g_rand_double_range (rng, -.05, .05),
                             .handle = 1000 + i,
                             .category = WARD_MAP_RISK };
      guint32 nearest;

      ward_point_set_put (set, &point);
      ward_point_set_marks (set, &view, world, TRUE, i % 2 ? WARD_POINT_NONE : 300 + i, marks);
      g_assert_cmpuint (sum_marks (set, marks), ==, count_in_box (set, &view));
      ward_point_set_marks (set, &view, world, FALSE, WARD_POINT_NONE, marks);
      g_assert_cmpuint (sum_marks (set, marks), ==, count_in_box (set, &view));
      nearest = ward_point_set_nearest (
          set, ward_mercator_from_degrees (point.lon, point.lat), 1e-9);
      g_assert_cmpuint (ward_point_set_handle (set, nearest), ==, point.handle);
    }
  ward_point_set_query (set, &(WardMercatorBox) { 0, 0, 1, 1 }, found);
  g_assert_cmpuint (found->len, ==, 450);
  g_assert_cmpuint (ward_point_set_n_shown (set), ==, 450);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/points/labels-sum-to-the-list", test_labels_sum_to_the_list);
  g_test_add_func ("/map/points/selected-stands-by-itself", test_selected_stands_by_itself);
  g_test_add_func ("/map/points/filter-and-veil", test_filter_and_veil);
  g_test_add_func ("/map/points/put-adds-and-moves", test_put_adds_and_moves);
  g_test_add_func ("/map/points/late-points-count", test_late_points_count);
  return g_test_run ();
}
