/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-snap.h"

#include <math.h>

/* The nearest so far, and how far that is in world widths. */
typedef struct {
  WardMercator corner, edge;
  double to_corner, to_edge;
} Nearest;

static void
try_edge (Nearest *nearest, WardMercator at, WardMercator a, WardMercator b)
{
  double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
  double t = square > 0 ? CLAMP (((at.x - a.x) * dx + (at.y - a.y) * dy) / square, 0, 1) : 0;
  WardMercator foot = { a.x + t * dx, a.y + t * dy };
  double far = hypot (foot.x - at.x, foot.y - at.y);

  if (far >= nearest->to_edge)
    return;
  nearest->to_edge = far;
  nearest->edge = foot;
}

static void
try_ring (Nearest *nearest, const WardShapeSet *set, guint ring, WardMercator at)
{
  guint n;
  const WardMercator *v = ward_shape_set_ring (set, ring, &n);

  for (guint i = 0; i < n; i++)
    {
      double far = hypot (v[i].x - at.x, v[i].y - at.y);

      if (far < nearest->to_corner)
        {
          nearest->to_corner = far;
          nearest->corner = v[i];
        }
      if (i > 0)
        try_edge (nearest, at, v[i - 1], v[i]);
    }
}

gboolean
ward_map_snap (const WardShapeSet *set, guint mask, const WardMapFrame *frame, WardMercator at,
               double reach, WardMercator *ret_at)
{
  double far = reach / frame->world;
  WardMercatorBox near = { at.x - far, at.y - far, at.x + far, at.y + far };
  Nearest nearest = { .to_corner = far, .to_edge = far };

  for (guint i = 0; i < ward_shape_set_size (set); i++)
    {
      const WardShapeItem *item = ward_shape_set_item (set, i);

      if (!(mask >> item->style & 1) || !ward_shape_boxes_meet (&item->box, &near))
        continue;
      for (guint ring = 0; ring < item->n_rings; ring++)
        try_ring (&nearest, set, item->first_ring + ring, at);
    }
  if (nearest.to_corner < far)
    *ret_at = nearest.corner;
  else if (nearest.to_edge < far)
    *ret_at = nearest.edge;
  else
    return FALSE;
  return TRUE;
}
