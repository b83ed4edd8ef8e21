/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-sketch-private.h"

#include "ward-measure.h"

/* Which side of a -> b the place lies on: exact, as positions in Britain differ by less than
 * 2^28. */
static int
side (const gint32 *a, const gint32 *b, const gint32 *p)
{
  gint64 twice = ((gint64) b[0] - a[0]) * ((gint64) p[1] - a[1])
                 - ((gint64) b[1] - a[1]) * ((gint64) p[0] - a[0]);

  return (twice > 0) - (twice < 0);
}

static gboolean
within (const gint32 *a, const gint32 *b, const gint32 *p)
{
  return p[0] >= MIN (a[0], b[0]) && p[0] <= MAX (a[0], b[0]) && p[1] >= MIN (a[1], b[1])
         && p[1] <= MAX (a[1], b[1]);
}

static void
tell (WardShapeProblem *ret_problem, double lon, double lat)
{
  if (ret_problem)
    *ret_problem =
        (WardShapeProblem) { WARD_SHAPE_FAULT_CROSSING, TRUE, lon * WARD_E7, lat * WARD_E7 };
}

static void
tell_crossing (const gint32 *a, const gint32 *b, const gint32 *c, const gint32 *d,
               WardShapeProblem *ret_problem)
{
  double bx = (double) b[0] - a[0], by = (double) b[1] - a[1], dx = (double) d[0] - c[0],
         dy = (double) d[1] - c[1];
  double t = (((double) c[0] - a[0]) * dy - ((double) c[1] - a[1]) * dx) / (bx * dy - by * dx);

  tell (ret_problem, a[0] + t * bx, a[1] + t * by);
}

/* Whether two edges have a place in common. */
static gboolean
meet (const gint32 *a, const gint32 *b, const gint32 *c, const gint32 *d,
      WardShapeProblem *ret_problem)
{
  int c_side = side (a, b, c), d_side = side (a, b, d), a_side = side (c, d, a),
      b_side = side (c, d, b);
  const gint32 *touch = c_side == 0 && within (a, b, c)   ? c
                        : d_side == 0 && within (a, b, d) ? d
                        : a_side == 0 && within (c, d, a) ? a
                        : b_side == 0 && within (c, d, b) ? b
                                                          : NULL;

  if (touch)
    tell (ret_problem, touch[0], touch[1]);
  else if (c_side * d_side < 0 && a_side * b_side < 0)
    tell_crossing (a, b, c, d, ret_problem);
  else
    return FALSE;
  return TRUE;
}

guint
ward_sketch_n_edges (const WardSketchRing *ring)
{
  guint n = ring->lon_lat->len / 2;

  return n < 2 ? 0 : ring->closed ? n : n - 1;
}

void
ward_sketch_edge (const WardSketchRing *ring, guint edge, const gint32 **ret_a,
                  const gint32 **ret_b)
{
  const gint32 *at = (const gint32 *) ring->lon_lat->data;

  *ret_a = at + 2 * (gsize) edge;
  *ret_b = at + 2 * (gsize) ((edge + 1) % (ring->lon_lat->len / 2));
}

/* Neighbours share a vertex; they go wrong only by lying on one another. */
static gboolean
folds_back (const gint32 *before, const gint32 *at, const gint32 *after,
            WardShapeProblem *ret_problem)
{
  double towards = ((double) before[0] - at[0]) * ((double) after[0] - at[0])
                   + ((double) before[1] - at[1]) * ((double) after[1] - at[1]);

  if (side (before, at, after) != 0 || towards <= 0)
    return FALSE;
  tell (ret_problem, at[0], at[1]);
  return TRUE;
}

static gboolean
pair_crosses (const WardSketchRing *mine, guint edge, const WardSketchRing *other, guint i,
              WardShapeProblem *ret_problem)
{
  guint n = ward_sketch_n_edges (mine);
  const gint32 *a, *b, *c, *d;

  ward_sketch_edge (mine, edge, &a, &b);
  ward_sketch_edge (other, i, &c, &d);
  if (mine != other)
    return meet (a, b, c, d, ret_problem);
  if (i == edge)
    return FALSE;
  if (b == c)
    return folds_back (a, b, d, ret_problem);
  if (d == a)
    return folds_back (c, d, b, ret_problem);
  return n > 1 && meet (a, b, c, d, ret_problem);
}

gboolean
ward_sketch_edge_crosses (const WardSketch *sketch, guint ring, guint edge,
                          WardShapeProblem *ret_problem)
{
  const WardSketchRing *mine = ward_sketch_get_ring (sketch, ring);

  if (mine->role == WARD_SKETCH_CUT)
    return FALSE;
  for (guint r = 0; r < sketch->rings->len; r++)
    {
      const WardSketchRing *other = ward_sketch_get_ring (sketch, r);

      /* Pieces share the edge that they were split along. */
      if (other->role == WARD_SKETCH_CUT || other->piece != mine->piece)
        continue;
      for (guint i = 0; i < ward_sketch_n_edges (other); i++)
        if (pair_crosses (mine, edge, other, i, ret_problem))
          return TRUE;
    }
  return FALSE;
}
