/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-style-draw.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HATCH_PERIOD 8

typedef enum {
  HATCH_NONE,
  HATCH_RISING,
  HATCH_FALLING,
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
  [WARD_MAP_INTERVENTION_AREA] = { N_("Intervention"), "#2f6f22", "#86c973", 0.16, HATCH_FALLING,
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

WardMapColour
ward_map_style_colour (WardMapStyle style, gboolean dark)
{
  const Look *look = &looks[MIN ((guint) style, WARD_MAP_LAST_STYLE)];

  return ward_map_colour (dark ? look->dark : look->light);
}

double
ward_map_style_wash (WardMapStyle style)
{
  return looks[MIN ((guint) style, WARD_MAP_LAST_STYLE)].fill;
}

const char *
ward_map_style_name (WardMapStyle style)
{
  return _(looks[MIN ((guint) style, WARD_MAP_LAST_STYLE)].name);
}

static void
set_ink (cairo_t *cr, const Look *look, gboolean dark, double alpha)
{
  ward_map_colour_set (cr, ward_map_colour (dark ? look->dark : look->light), alpha);
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
fill_hatch (cairo_t *cr, const WardMapCanvas *on, const Look *look)
{
  double x1, y1, x2, y2;
  double ox = fmod (on->x, HATCH_PERIOD), oy = fmod (on->y, HATCH_PERIOD);

  cairo_save (cr);
  cairo_clip_preserve (cr);
  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  cairo_new_path (cr);
  if (look->hatch != HATCH_FALLING)
    hatch_lines (cr, x1, y1, x2, y2, ox + oy + y2, TRUE);
  if (look->hatch != HATCH_RISING)
    hatch_lines (cr, x1, y1, x2, y2, ox - oy - y1 + 1024 * HATCH_PERIOD, FALSE);
  cairo_set_line_width (cr, 1.1);
  set_ink (cr, look, on->dark, look->hatch == HATCH_CROSS ? 0.35 : 0.5);
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

void
ward_map_style_paint (cairo_t *cr, WardMapStyle style, const WardMapCanvas *on)
{
  const Look *look = &looks[MIN ((guint) style, WARD_MAP_LAST_STYLE)];

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  if (on->bare && style == WARD_MAP_DISTRICT)
    {
      if (on->dark)
        cairo_set_source_rgb (cr, 0.168, 0.184, 0.212);
      else
        cairo_set_source_rgb (cr, 0.985, 0.98, 0.965);
      cairo_fill_preserve (cr);
    }
  if (look->fill > 0)
    {
      set_ink (cr, look, on->dark, look->fill);
      cairo_fill_preserve (cr);
    }
  if (look->hatch != HATCH_NONE)
    {
      cairo_path_t *path = cairo_copy_path (cr);

      fill_hatch (cr, on, look);
      cairo_new_path (cr);
      cairo_append_path (cr, path);
      cairo_path_destroy (path);
    }
  if (look->inner_band)
    paint_inner_band (cr, look, on->dark);
  stroke_outline (cr, look, on->dark);
}

void
ward_map_style_sample (cairo_t *cr, WardMapStyle style, int width, int height, gboolean dark)
{
  WardMapCanvas on = { .dark = dark };

  if (style == WARD_MAP_ROUTE)
    {
      cairo_move_to (cr, 3, height - 4);
      cairo_curve_to (cr, width * 0.4, -4, width * 0.6, height + 4, width - 3, 4);
    }
  else
    cairo_rectangle (cr, 3, 3, width - 6, height - 6);
  ward_map_style_paint (cr, style, &on);
}
