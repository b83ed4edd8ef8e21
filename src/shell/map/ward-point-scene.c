/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-point-scene.h"

#include "ward-map-symbol-draw.h"

#include <math.h>

#define N_LOOKS (WARD_MAP_N_CATEGORIES * 8) /* category, and the three states that show */

typedef struct {
  WardMercator at;
  guint8 look;
} ScenePoint;

typedef struct {
  const WardPictureView *view;
  cairo_surface_t *symbols[N_LOOKS];
  guint8 *drawn; /* the look last drawn on a pixel, and one */
} Brush;

WardPointScene *
ward_point_scene_new (WardPointSet *set)
{
  WardPointScene *scene = g_atomic_rc_box_new0 (WardPointScene);
  WardMercatorBox world = { 0, 0, 1, 1 };
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));

  scene->points = g_array_new (FALSE, FALSE, sizeof (ScenePoint));
  ward_point_set_query (set, &world, found);
  for (guint i = 0; i < found->len; i++)
    {
      guint32 index = g_array_index (found, guint32, i);
      ScenePoint point = {
        ward_point_set_at (set, index),
        ward_point_set_category (set, index) << 3
            | (ward_point_set_state (set, index)
               & (WARD_MAP_OVERDUE | WARD_MAP_RESTRICTED | WARD_MAP_CLOSED)),
      };

      g_array_append_val (scene->points, point);
    }
  return scene;
}

void
ward_point_scene_clear (gpointer scene)
{
  g_array_unref (((WardPointScene *) scene)->points);
}

static cairo_surface_t *
ensure_symbol (Brush *brush, guint look)
{
  int side = WARD_SYMBOL_SIZE * brush->view->scale;
  cairo_t *cr;

  if (brush->symbols[look])
    return brush->symbols[look];
  brush->symbols[look] = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side, side);
  cr = cairo_create (brush->symbols[look]);
  cairo_scale (cr, brush->view->scale, brush->view->scale);
  cairo_translate (cr, WARD_SYMBOL_SIZE * 0.5, WARD_SYMBOL_SIZE * 0.5);
  ward_symbol_draw (cr, look >> 3, look & 7, 0, brush->view->dark);
  cairo_destroy (cr);
  return brush->symbols[look];
}

static void
draw_point (Brush *brush, cairo_t *cr, const ScenePoint *point)
{
  const WardPictureView *view = brush->view;
  double x, y;
  gsize pixel;

  ward_picture_project (view, point->at, &x, &y);
  x = floor (x + 0.5);
  y = floor (y + 0.5);
  if (x < 0 || y < 0 || x >= view->width || y >= view->height)
    return;
  pixel = (gsize) y * view->width + (gsize) x;
  if (brush->drawn[pixel] == point->look + 1)
    return;
  brush->drawn[pixel] = point->look + 1;
  cairo_set_source_surface (cr, ensure_symbol (brush, point->look),
                            (x - WARD_SYMBOL_SIZE * 0.5) * view->scale,
                            (y - WARD_SYMBOL_SIZE * 0.5) * view->scale);
  cairo_paint (cr);
}

gboolean
ward_point_scene_draw (cairo_t *cr, const WardPictureView *view, gconstpointer data)
{
  const WardPointScene *scene = data;
  Brush brush = { .view = view, .drawn = g_malloc0 ((gsize) view->width * view->height) };

  cairo_identity_matrix (cr);
  for (guint i = 0; i < scene->points->len; i++)
    draw_point (&brush, cr, &g_array_index (scene->points, ScenePoint, i));
  for (guint i = 0; i < N_LOOKS; i++)
    g_clear_pointer (&brush.symbols[i], cairo_surface_destroy);
  g_free (brush.drawn);
  return scene->points->len > 0;
}
