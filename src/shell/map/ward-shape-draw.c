/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-shape-draw.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HATCH_PERIOD 8

typedef enum {
  HATCH_NONE,
  HATCH_RISING,
  HATCH_CROSS,
} Hatch;

typedef struct {
  const char *name;
  const char *light, *dark; /* ink */
  double fill;              /* opacity of the wash */
  Hatch hatch;
  double width; /* of the outline */
  double dash[2];
  gboolean cased; /* a pale line under the outline */
  gboolean inner_band;
} Look;

static const Look looks[WARD_MAP_LAST_STYLE + 1] = {
  [WARD_MAP_DISTRICT] = { N_("District"), "#3a4357", "#d5dded", 0, HATCH_NONE,
    2.2, { 0, 0 }, TRUE, TRUE },
  [WARD_MAP_WARD] = { N_("Ward"), "#58627a", "#aab6cc", 0, HATCH_NONE,
    1.1, { 5, 3.5 }, FALSE, FALSE },
  [WARD_MAP_PROBLEM_AREA] = { N_("Problem-solving area"), "#a65f00", "#ffbf5a", 0.15, HATCH_NONE,
    2, { 1.5, 3.5 }, TRUE, FALSE },
  [WARD_MAP_PATROL_AREA] = { N_("Patrol area"), "#1a5fb4", "#78aeed", 0.12, HATCH_NONE,
    1.8, { 0, 0 }, TRUE, FALSE },
  [WARD_MAP_BUFFER] = { N_("Around a protected site"), "#6d44a8", "#b493ec", 0.06, HATCH_RISING,
    1.4, { 6, 3 }, FALSE, FALSE },
  [WARD_MAP_AVOID] = { N_("Keep away"), "#4c535e", "#b9c1cc", 0.08, HATCH_CROSS,
    1.6, { 0, 0 }, FALSE, FALSE },
  [WARD_MAP_INTERVENTION_AREA] = { N_("Intervention"), "#2f6f22", "#86c973", 0.16, HATCH_NONE,
    1.8, { 8, 3 }, TRUE, FALSE },
  [WARD_MAP_ROUTE] = { N_("Route"), "#0b6b6c", "#4ec9c4", 0, HATCH_NONE,
    3, { 0, 0 }, TRUE, FALSE },
  [WARD_MAP_CELL_STYLE] = { N_("Veiled cell"), "#4f3c8c", "#b7a6f2", 0.12, HATCH_NONE,
    1, { 0, 0 }, FALSE, FALSE },
  [WARD_MAP_CELL_STYLE + 1] = { N_("Veiled cell"), "#4f3c8c", "#b7a6f2", 0.24, HATCH_NONE,
    1, { 0, 0 }, FALSE, FALSE },
  [WARD_MAP_CELL_STYLE + 2] = { N_("Veiled cell"), "#4f3c8c", "#b7a6f2", 0.38, HATCH_NONE,
    1, { 0, 0 }, FALSE, FALSE },
  [WARD_MAP_CELL_STYLE + 3] = { N_("Veiled cell"), "#4f3c8c", "#b7a6f2", 0.52, HATCH_NONE,
    1, { 0, 0 }, FALSE, FALSE },
};

void
ward_shape_colour (WardMapStyle style, gboolean dark, GdkRGBA *ret_colour)
{
  const Look *look = &looks[MIN ((guint) style, WARD_MAP_LAST_STYLE)];

  gdk_rgba_parse (ret_colour, dark ? look->dark : look->light);
}

const char *
ward_map_style_name (WardMapStyle style)
{
  return _(looks[MIN ((guint) style, WARD_MAP_LAST_STYLE)].name);
}

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

static void
set_ink (cairo_t *cr, const Look *look, gboolean dark, double alpha)
{
  GdkRGBA ink;

  gdk_rgba_parse (&ink, dark ? look->dark : look->light);
  ink.alpha = alpha;
  gdk_cairo_set_source_rgba (cr, &ink);
}

static void
hatch_lines (cairo_t *cr, double x1, double y1, double x2, double y2, double phase, gboolean rising)
{
  double reach = y2 - y1;

  for (double x = x1 - reach - fmod (x1 - reach + phase, HATCH_PERIOD); x < x2 + reach;
       x += HATCH_PERIOD)
    {
      cairo_move_to (cr, rising ? x : x + reach, y2);
      cairo_line_to (cr, rising ? x + reach : x, y1);
    }
}

/* Lines at 45 degrees inside the current path, at rest in the world, whatever the view. */
static void
fill_hatch (cairo_t *cr, const WardPictureView *view, const Look *look)
{
  double x1, y1, x2, y2;
  double ox = fmod (view->box.x1 * view->world, HATCH_PERIOD),
         oy = fmod (view->box.y1 * view->world, HATCH_PERIOD);

  cairo_save (cr);
  cairo_clip_preserve (cr);
  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  cairo_new_path (cr);
  hatch_lines (cr, x1, y1, x2, y2, ox + oy + y2, TRUE);
  if (look->hatch == HATCH_CROSS)
    hatch_lines (cr, x1, y1, x2, y2, ox - oy - y1 + 1024 * HATCH_PERIOD, FALSE);
  cairo_set_line_width (cr, 1.1);
  set_ink (cr, look, view->dark, look->hatch == HATCH_CROSS ? 0.35 : 0.5);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
stroke_outline (cairo_t *cr, const Look *look, gboolean dark)
{
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  if (look->cased)
    {
      cairo_set_line_width (cr, look->width + 2.4);
      cairo_set_source_rgba (cr, !dark, !dark, !dark, 0.65);
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_stroke_preserve (cr);
    }
  if (look->dash[0] > 0)
    cairo_set_dash (cr, look->dash, 2, 0);
  cairo_set_line_width (cr, look->width);
  set_ink (cr, look, dark, 0.95);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_inner_band (cairo_t *cr, const Look *look, gboolean dark)
{
  cairo_path_t *path = cairo_copy_path (cr);

  cairo_save (cr);
  cairo_clip (cr);
  cairo_append_path (cr, path);
  cairo_set_line_width (cr, 12);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  set_ink (cr, look, dark, 0.14);
  cairo_stroke (cr);
  cairo_restore (cr);
  cairo_append_path (cr, path);
  cairo_path_destroy (path);
}

/* Paints the current path in style. */
static void
paint_path (cairo_t *cr, const WardPictureView *view, WardMapStyle style, gboolean ground)
{
  const Look *look = &looks[style];

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  if (ground && style == WARD_MAP_DISTRICT)
    {
      if (view->dark)
        cairo_set_source_rgb (cr, 0.168, 0.184, 0.212);
      else
        cairo_set_source_rgb (cr, 0.985, 0.98, 0.965);
      cairo_fill_preserve (cr);
    }
  if (look->fill > 0)
    {
      set_ink (cr, look, view->dark, look->fill);
      cairo_fill_preserve (cr);
    }
  if (look->hatch != HATCH_NONE)
    {
      cairo_path_t *path = cairo_copy_path (cr);

      fill_hatch (cr, view, look);
      cairo_new_path (cr);
      cairo_append_path (cr, path);
      cairo_path_destroy (path);
    }
  if (look->inner_band)
    paint_inner_band (cr, look, view->dark);
  stroke_outline (cr, look, view->dark);
}

gboolean
ward_shape_scene_draw (cairo_t *cr, const WardPictureView *view, gconstpointer data)
{
  const WardShapeScene *scene = data;
  gboolean drawn = FALSE;

  for (guint i = 0; i < ward_shape_set_size (scene->set); i++)
    {
      const WardShapeItem *item = ward_shape_set_item (scene->set, i);

      if (!(scene->mask >> item->style & 1) || !ward_shape_boxes_meet (&item->box, &view->box))
        continue;
      ward_shape_item_path (cr, view, scene->set, item);
      paint_path (cr, view, item->style, scene->ground);
      drawn = TRUE;
    }
  return drawn;
}

void
ward_shape_draw_sample (cairo_t *cr, WardMapStyle style, int width, int height, gboolean dark)
{
  WardPictureView view = { .world = 1, .width = width, .height = height, .scale = 1, .dark = dark };

  if (style == WARD_MAP_ROUTE)
    {
      cairo_move_to (cr, 3, height - 4);
      cairo_curve_to (cr, width * 0.4, -4, width * 0.6, height + 4, width - 3, 4);
    }
  else
    cairo_rectangle (cr, 3, 3, width - 6, height - 6);
  paint_path (cr, &view, style, FALSE);
}
