/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ward-tiles.h"

/* Pixels from zoom 8 to 15. */
static const double widths[WARD_LAND_SERVICE + 1][8] = {
  [WARD_LAND_MOTORWAY] = { 1.5, 1.9, 2.6, 3.4, 4.4, 6.0, 9.0, 13 },
  [WARD_LAND_TRUNK] = { 0.9, 1.2, 1.8, 2.5, 3.5, 5.2, 8.0, 12 },
  [WARD_LAND_SECONDARY] = { 0, 0.7, 1.1, 1.8, 2.8, 4.4, 7.0, 10.5 },
  [WARD_LAND_TERTIARY] = { 0, 0, 0.5, 1.0, 1.8, 3.0, 5.0, 8 },
  [WARD_LAND_STREET] = { 0, 0, 0, 0.4, 0.8, 1.7, 3.4, 6.2 },
  [WARD_LAND_LANE] = { 0, 0, 0.4, 0.7, 1.2, 2.2, 3.8, 5.8 },
  [WARD_LAND_SERVICE] = { 0, 0, 0, 0, 0.6, 1.3, 2.6, 4.6 },
};

double
ward_tile_road_width (WardLandRoadClass class, int zoom)
{
  return widths[class][CLAMP (zoom, 8, 15) - 8];
}

static double
casing_width (WardLandRoadClass class, int zoom)
{
  double width = ward_tile_road_width (class, zoom);

  if (width <= 0 || zoom < 10 || (class > WARD_LAND_TRUNK && zoom < 12) ||
      (class > WARD_LAND_SECONDARY && zoom < 13))
    return 0;
  return width + (zoom >= 13 ? 1.7 : 1.2);
}

static void
trace_class (const WardTileView *view, const GPtrArray *roads, WardLandRoadClass class)
{
  for (guint i = 0; i < roads->len; i++)
    {
      const WardLandRoad *road = g_ptr_array_index (roads, i);

      if (road->class == class && ward_tile_sees (view, &road->box, 12))
        ward_tile_trace (view, road->line, FALSE);
    }
}

static void
stroke_class (const WardTileView *view, WardLandRoadClass class, double width, guint32 colour)
{
  if (width <= 0)
    return;
  cairo_new_path (view->cr);
  trace_class (view, view->land->roads, class);
  ward_tile_set_colour (view->cr, colour);
  cairo_set_line_width (view->cr, width);
  cairo_set_line_cap (view->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (view->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (view->cr);
}

/* Roundabouts where the motorway can be left. */
static void
draw_junctions (const WardTileView *view)
{
  if (view->zoom < 12)
    return;
  for (guint i = 0; i < view->land->junctions->len; i++)
    {
      double x, y, r = 62 * view->scale;

      ward_tile_project (view->zoom, ward_land_line_at (view->land->junctions, i), &x, &y);
      for (int pass = 0; pass < 2; pass++)
        {
          double width = ward_tile_road_width (WARD_LAND_SECONDARY, view->zoom);

          cairo_new_sub_path (view->cr);
          cairo_arc (view->cr, x - view->x, y - view->y, r + width / 2, 0, 2 * G_PI);
          cairo_set_line_width (view->cr, pass == 0 ? width + 1.7 : width);
          ward_tile_set_colour (view->cr, pass == 0 ? view->theme->casings[WARD_LAND_TRUNK]
                                                    : view->theme->roads[WARD_LAND_TRUNK]);
          cairo_stroke (view->cr);
        }
    }
}

static void
draw_rails (const WardTileView *view)
{
  double width = view->zoom < 10 ? 0.8 : view->zoom < 12 ? 1.3 : view->zoom < 14 ? 2.2 : 3.2;
  double dash = view->zoom < 12 ? 4 : view->zoom < 14 ? 7 : 10;

  cairo_new_path (view->cr);
  for (guint i = 0; i < view->land->rails->len; i++)
    {
      const WardLandRoad *rail = g_ptr_array_index (view->land->rails, i);

      /* Not culled: dashes count from the line's own beginning and must agree across tiles. */
      ward_tile_trace (view, rail->line, FALSE);
    }
  ward_tile_set_colour (view->cr, view->theme->rail);
  cairo_set_line_cap (view->cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (view->cr, width);
  cairo_stroke_preserve (view->cr);
  if (view->zoom >= 11)
    {
      ward_tile_set_colour (view->cr, view->theme->rail_gap);
      cairo_set_line_width (view->cr, MAX (width - 1.2, 0.6));
      cairo_set_dash (view->cr, (double[]) { dash, dash }, 2, 0);
      cairo_stroke (view->cr);
      cairo_set_dash (view->cr, NULL, 0, 0);
    }
  cairo_new_path (view->cr);
}

void
ward_tile_draw_roads (const WardTileView *view)
{
  /* From the least to the greatest: casings of all first, so that crossings join. */
  for (int class = WARD_LAND_SERVICE; class >= WARD_LAND_TERTIARY; class--)
    stroke_class (view, class, casing_width (class, view->zoom), view->theme->casings[class]);
  for (int class = WARD_LAND_SERVICE; class >= WARD_LAND_TERTIARY; class--)
    stroke_class (view, class, ward_tile_road_width (class, view->zoom),
                  view->zoom < 13 && class >= WARD_LAND_LANE ? view->theme->far_lane
                                                             : view->theme->roads[class]);
  draw_rails (view);
  for (int class = WARD_LAND_SECONDARY; class >= WARD_LAND_MOTORWAY; class--)
    stroke_class (view, class, casing_width (class, view->zoom), view->theme->casings[class]);
  for (int class = WARD_LAND_SECONDARY; class >= WARD_LAND_TRUNK; class--)
    stroke_class (view, class, ward_tile_road_width (class, view->zoom), view->theme->roads[class]);
  draw_junctions (view);
  stroke_class (view, WARD_LAND_MOTORWAY, casing_width (WARD_LAND_MOTORWAY, view->zoom),
                view->theme->casings[WARD_LAND_MOTORWAY]);
  stroke_class (view, WARD_LAND_MOTORWAY, ward_tile_road_width (WARD_LAND_MOTORWAY, view->zoom),
                view->theme->roads[WARD_LAND_MOTORWAY]);
  if (view->zoom >= 12)
    stroke_class (view, WARD_LAND_MOTORWAY, 0.8, view->theme->casings[WARD_LAND_MOTORWAY]);
}

static void
draw_lines (const WardTileView *view, const GPtrArray *lines, guint32 colour, double width,
            double dash)
{
  for (guint i = 0; i < lines->len; i++)
    ward_tile_trace (view, g_ptr_array_index (lines, i), FALSE);
  ward_tile_set_colour (view->cr, colour);
  cairo_set_line_cap (view->cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (view->cr, width);
  cairo_set_dash (view->cr, (double[]) { dash, dash * 0.6 }, 2, 0);
  cairo_stroke (view->cr);
  cairo_set_dash (view->cr, NULL, 0, 0);
}

void
ward_tile_draw_borders (const WardTileView *view)
{
  draw_lines (view, view->land->borders, view->theme->border, view->zoom < 11 ? 1.1 : 1.6, 8);
}
