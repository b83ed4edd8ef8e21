/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-neighbour.h"

#include <math.h>

#define ROW_PIXELS 48

gboolean
ward_map_feature_equal (WardMapFeature a, WardMapFeature b)
{
  return a.kind == b.kind && (a.kind == WARD_MAP_FEATURE_NONE || a.handle == b.handle);
}

guint
ward_map_candidate_towards (const GArray *candidates, double x, double y, int dx, int dy,
                            WardMapFeature from)
{
  guint best = G_MAXUINT;
  double best_cost = G_MAXDOUBLE;

  for (guint i = 0; i < candidates->len; i++)
    {
      const WardMapCandidate *c = &g_array_index (candidates, WardMapCandidate, i);
      double ahead = (c->x - x) * dx + (c->y - y) * dy,
             aside = fabs ((c->x - x) * dy) + fabs ((c->y - y) * dx);
      double cost = ahead + 2 * aside;

      if (ahead <= 0 || aside > ahead || cost >= best_cost
          || ward_map_feature_equal (c->feature, from))
        continue;
      best = i;
      best_cost = cost;
    }
  return best;
}

static int
compare_reading (gconstpointer a, gconstpointer b)
{
  const WardMapCandidate *p = a, *q = b;
  double row_p = floor (p->y / ROW_PIXELS), row_q = floor (q->y / ROW_PIXELS);

  if (row_p != row_q)
    return row_p < row_q ? -1 : 1;
  if (p->x != q->x)
    return p->x < q->x ? -1 : 1;
  if (p->feature.kind != q->feature.kind)
    return p->feature.kind < q->feature.kind ? -1 : 1;
  return p->feature.handle < q->feature.handle ? -1 : p->feature.handle > q->feature.handle;
}

void
ward_map_candidates_sort (GArray *candidates)
{
  g_array_sort (candidates, compare_reading);
}

guint
ward_map_candidate_next (GArray *candidates, int step, WardMapFeature from, gboolean wrap)
{
  guint n = candidates->len;

  if (n == 0)
    return G_MAXUINT;
  ward_map_candidates_sort (candidates);
  for (guint i = 0; i < n; i++)
    {
      if (!ward_map_feature_equal (g_array_index (candidates, WardMapCandidate, i).feature, from))
        continue;
      if (!wrap && (step > 0 ? i + 1 == n : i == 0))
        return G_MAXUINT;
      return (i + n + step) % n;
    }
  return step > 0 ? 0 : n - 1;
}
