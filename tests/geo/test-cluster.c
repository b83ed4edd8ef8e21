/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <math.h>
#include <string.h>

#include "ward-cluster.h"

#define N 2000

static WardMercator points[N];
static guint8 categories[N];

static void
scatter (void)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (21);

  for (guint i = 0; i < N; i++)
    {
      double spread = i % 4 == 0 ? 0.004 : 0.0002;

      points[i] = (WardMercator) { 0.5037 + g_rand_double_range (rng, -spread, spread),
                                   0.319 + g_rand_double_range (rng, -spread, spread) };
      categories[i] = (guint8) g_rand_int_range (rng, 0, 8);
    }
}

static guint
count_in (const WardMercatorBox *view)
{
  guint n = 0;

  for (guint i = 0; i < N; i++)
    n += ward_mercator_box_contains (view, points[i]);
  return n;
}

static void
check_view (const WardClusters *clusters, const WardMercatorBox *view)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (WardCluster));
  guint sum = 0;

  ward_clusters_query (clusters, view, found);
  for (guint i = 0; i < found->len; i++)
    {
      const WardCluster *cluster = &g_array_index (found, WardCluster, i);
      g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint32));
      guint by_category = 0;

      ward_clusters_members (clusters, view, cluster, members);
      g_assert_cmpint (members->len, ==, cluster->count);
      g_assert_cmpint (g_array_index (members, guint32, 0), ==, cluster->point);
      for (guint c = 0; c < WARD_CLUSTER_CATEGORIES; c++)
        by_category += cluster->by_category[c];
      g_assert_cmpint (by_category, ==, cluster->count);
      g_assert_cmpint (cluster->count, >, 0);
      if (cluster->count == 1)
        g_assert_cmpmem (&cluster->at, sizeof cluster->at, &points[cluster->point],
                         sizeof points[0]);
      sum += cluster->count;
    }
  g_assert_cmpint (sum, ==, count_in (view));
}

/* MP5: at every zoom and in every view the labels sum to the points in view. */
static void
labels_sum_to_the_points_in_view (void)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (22);

  for (guint zoom = 0; zoom <= 19; zoom++)
    {
      g_autoptr (WardClusters) clusters = ward_clusters_new (points, categories, N, zoom);

      check_view (clusters, &(WardMercatorBox) { 0, 0, 1, 1 });
      for (int round = 0; round < 30; round++)
        {
          double x = g_rand_double_range (rng, 0.499, 0.508), y =
          g_rand_double_range (rng, 0.315, 0.323);
          double side = pow (10, g_rand_double_range (rng, -6, -2));

          check_view (clusters, &(WardMercatorBox) { x, y, x + side, y + side * 0.7 });
        }
    }
}

static void
a_view_cut_through_a_cell_counts_its_own_side (void)
{
  WardMercator pair[] = { { 0.50301, 0.319 }, { 0.50302, 0.319 }, { 0.50303, 0.319 } };
  g_autoptr (WardClusters) clusters = ward_clusters_new (pair, NULL, 3, 8);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (WardCluster));

  ward_clusters_query (clusters, &(WardMercatorBox) { 0.503025, 0.3, 0.6, 0.4 }, found);
  g_assert_cmpint (found->len, ==, 1);
  g_assert_cmpint (g_array_index (found, WardCluster, 0).count, ==, 1);
  g_assert_cmpint (g_array_index (found, WardCluster, 0).point, ==, 2);
}

static void
the_same_points_give_the_same_clusters (void)
{
  g_autoptr (WardClusters) a = ward_clusters_new (points, categories, N, 11);
  g_autoptr (WardClusters) b = ward_clusters_new (points, categories, N, 11);
  g_autoptr (GArray) one = g_array_new (FALSE, TRUE, sizeof (WardCluster));
  g_autoptr (GArray) two = g_array_new (FALSE, TRUE, sizeof (WardCluster));
  WardMercatorBox world = { 0, 0, 1, 1 };

  ward_clusters_query (a, &world, one);
  ward_clusters_query (b, &world, two);
  g_assert_cmpint (one->len, >, 10);
  g_assert_cmpint (one->len, ==, two->len);
  for (guint i = 0; i < one->len; i++)
    {
      const WardCluster *x = &g_array_index (one, WardCluster, i), *y =
        &g_array_index (two, WardCluster, i);

      g_assert_true (x->at.x == y->at.x && x->at.y == y->at.y && x->count == y->count);
      g_assert_cmpmem (x->by_category, sizeof x->by_category, y->by_category,
                       sizeof y->by_category);
    }
}

static void
no_points_are_no_clusters (void)
{
  WardMercator odd[] = { { NAN, 0.3 } };
  g_autoptr (WardClusters) none = ward_clusters_new (odd, NULL, 1, 30);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (WardCluster));

  ward_clusters_query (none, &(WardMercatorBox) { 0, 0, 1, 1 }, found);
  g_assert_cmpint (found->len, ==, 0);
  g_assert_cmpint (ward_clusters_zoom (none), ==, 22);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  scatter ();
  g_test_add_func ("/cluster/labels sum to the points in view", labels_sum_to_the_points_in_view);
  g_test_add_func ("/cluster/a cut cell counts its own side",
                   a_view_cut_through_a_cell_counts_its_own_side);
  g_test_add_func ("/cluster/the same points, the same clusters",
                   the_same_points_give_the_same_clusters);
  g_test_add_func ("/cluster/no points are no clusters", no_points_are_no_clusters);
  return g_test_run ();
}
