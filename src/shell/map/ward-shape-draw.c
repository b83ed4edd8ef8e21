/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-shape-draw.h"

#include <math.h>

void
ward_shape_scene_clear (gpointer scene)
{
  ward_shape_set_unref (((WardShapeScene *) scene)->set);
}

static void
ring_path (cairo_t *cr, const WardPictureView *view, const WardMercator *v, guint n)
{
  double last_x = 0, last_y = 0;

  for (guint i = 0; i < n; i++)
    {
      double x, y;

      ward_picture_project (view, v[i], &x, &y);
      if (i > 0 && i + 1 < n && fabs (x - last_x) < 0.6 && fabs (y - last_y) < 0.6)
        continue;
      if (i == 0)
        cairo_move_to (cr, x, y);
      else
        cairo_line_to (cr, x, y);
      last_x = x;
      last_y = y;
    }
}

void
ward_shape_item_path (cairo_t *cr, const WardPictureView *view, const WardShapeSet *set,
                      const WardShapeItem *item)
{
  cairo_new_path (cr);
  for (guint r = 0; r < item->n_rings; r++)
    {
      guint n;
      const WardMercator *v = ward_shape_set_ring (set, item->first_ring + r, &n);

      cairo_new_sub_path (cr);
      ring_path (cr, view, v, n);
      if (item->style != WARD_MAP_ROUTE)
        cairo_close_path (cr);
    }
}

gboolean
ward_shape_scene_draw (cairo_t *cr, const WardPictureView *view, gconstpointer data)
{
  const WardShapeScene *scene = data;
  WardMapCanvas on = { .x = view->box.x1 * view->world, .y = view->box.y1 * view->world,
                           .dark = view->dark, .bare = scene->ground };
  gboolean drawn = FALSE;

  for (guint i = 0; i < ward_shape_set_size (scene->set); i++)
    {
      const WardShapeItem *item = ward_shape_set_item (scene->set, i);

      if (!(scene->mask >> item->style & 1) || !ward_shape_boxes_meet (&item->box, &view->box))
        continue;
      ward_shape_item_path (cr, view, scene->set, item);
      ward_map_style_paint (cr, item->style, &on);
      drawn = TRUE;
    }
  return drawn;
}
