/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ward-tiles.h"

#define EARTH 40075016.685578488

void
ward_tile_project (int zoom, WardLandPoint at, double *ret_x, double *ret_y)
{
  double world = ldexp (WARD_TILE_SIZE, zoom), lon, lat;

  ward_land_to_degrees (at, &lon, &lat);
  *ret_x = (lon / 360 + 0.5) * world;
  *ret_y = (0.5 - asinh (tan (lat * G_PI / 180)) / (2 * G_PI)) * world;
}

double
ward_tile_scale (int zoom)
{
  return ldexp (WARD_TILE_SIZE, zoom) / (EARTH * cos (WARD_LAND_LAT * G_PI / 180));
}

void
ward_tile_set_colour (cairo_t *cr, guint32 colour)
{
  cairo_set_source_rgb (cr, (colour >> 16 & 255) / 255.0, (colour >> 8 & 255) / 255.0,
                        (colour & 255) / 255.0);
}

gboolean
ward_tile_sees (const WardTileView *view, const WardLandBox *box, double pixels)
{
  double x1, y1, x2, y2;

  ward_tile_project (view->zoom, (WardLandPoint) { box->x1, box->y2 }, &x1, &y1);
  ward_tile_project (view->zoom, (WardLandPoint) { box->x2, box->y1 }, &x2, &y2);
  return x2 + pixels >= view->x && x1 - pixels <= view->x + view->width && y2 + pixels >= view->y &&
         y1 - pixels <= view->y + view->height;
}

void
ward_tile_trace (const WardTileView *view, const GArray *line, gboolean ring)
{
  double last_x = -1e9, last_y = -1e9;

  for (guint i = 0; i < line->len; i++)
    {
      double x, y;

      ward_tile_project (view->zoom, ward_land_line_at (line, i), &x, &y);
      /* What lies within a third of a pixel of the last vertex doesn't show. */
      if (i > 0 && i + 1 < line->len && fabs (x - last_x) + fabs (y - last_y) < 0.35)
        continue;
      if (i == 0)
        cairo_move_to (view->cr, x - view->x, y - view->y);
      else
        cairo_line_to (view->cr, x - view->x, y - view->y);
      last_x = x;
      last_y = y;
    }
  if (ring)
    cairo_close_path (view->cr);
}

/* A town's blocks run together: each is drawn as wide as half a street beyond its edge. */
static void
draw_built_blocks (const WardTileView *view, WardLandUse use)
{
  double beyond = MAX (30 * view->scale, 0.8);

  for (guint i = 0; i < view->land->blocks->len; i++)
    {
      const WardLandBlock *block = g_ptr_array_index (view->land->blocks, i);

      if (block->use == use && ward_tile_sees (view, &block->box, beyond))
        ward_tile_trace (view, block->ring, TRUE);
    }
  ward_tile_set_colour (view->cr, view->zoom < 13 && use == WARD_LAND_USE_RESIDENTIAL
                                    ? view->theme->built : view->theme->uses[use]);
  cairo_set_line_width (view->cr, beyond);
  cairo_set_line_join (view->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_fill_preserve (view->cr);
  cairo_stroke (view->cr);
}

static void
draw_blocks (const WardTileView *view, WardLandUse use, double inset)
{
  for (guint i = 0; i < view->land->blocks->len; i++)
    {
      const WardLandBlock *block = g_ptr_array_index (view->land->blocks, i);
      g_autoptr (GArray) ring = NULL;

      if (block->use != use || !ward_tile_sees (view, &block->box, 2))
        continue;
      ring = inset > 0 ? ward_land_ring_inset (block->ring, inset) : g_array_ref (block->ring);
      ward_tile_trace (view, ring, TRUE);
      ward_tile_set_colour (view->cr, view->theme->uses[use]);
      cairo_fill (view->cr);
    }
}

/* Of three tints, two lie close to the land's own; hedges show from near. */
static void
draw_fields (const WardTileView *view)
{
  const guint32 tints[] = { view->theme->land, view->theme->uses[WARD_LAND_USE_FIELD],
                            view->theme->field, view->theme->land };

  for (guint i = 0; i < view->land->blocks->len; i++)
    {
      const WardLandBlock *block = g_ptr_array_index (view->land->blocks, i);
      guint tint = (guint) (4 * ward_land_hash (5, (int) block->box.x1, (int) block->box.y1));

      if (block->use != WARD_LAND_USE_FIELD || (tints[tint] == view->theme->land &&
                                                view->zoom < 13) ||
          !ward_tile_sees (view, &block->box, 2))
        continue;
      ward_tile_trace (view, block->ring, TRUE);
      ward_tile_set_colour (view->cr, tints[tint]);
      cairo_fill_preserve (view->cr);
      ward_tile_set_colour (view->cr, view->zoom >= 13 ? view->theme->hedge : tints[tint]);
      cairo_set_line_width (view->cr, view->zoom >= 14 ? 1.2 : 0.7);
      cairo_stroke (view->cr);
    }
}

/* Houses stand along the edge of a block; their mass is a ring or, where that is small, a fill. */
static void
draw_houses (const WardTileView *view)
{
  ward_tile_set_colour (view->cr, view->theme->built);
  for (guint i = 0; i < view->land->blocks->len; i++)
    {
      const WardLandBlock *block = g_ptr_array_index (view->land->blocks, i);
      g_autoptr (GArray) outer = NULL;

      if ((block->use != WARD_LAND_USE_RESIDENTIAL && block->use != WARD_LAND_USE_CENTRE &&
           block->use != WARD_LAND_USE_INDUSTRY) || !ward_tile_sees (view, &block->box, 2))
        continue;
      outer = ward_land_ring_inset (block->ring, 17);
      if (fabs (ward_land_ring_area (outer)) > fabs (ward_land_ring_area (block->ring)))
        continue;
      ward_tile_trace (view, outer, TRUE);
      cairo_fill (view->cr);
    }
}

static void
draw_rivers (const WardTileView *view)
{
  ward_tile_set_colour (view->cr, view->theme->river);
  cairo_set_line_cap (view->cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < view->land->rivers->len; i++)
    {
      const WardLandRiver *river = g_ptr_array_index (view->land->rivers, i);
      const GArray *line = river->line;

      for (guint k = 1; k < line->len; k++)
        {
          double t = k / (double) line->len, width, x1, y1, x2, y2;

          width = 2 * (river->half_width_1 + (river->half_width_2 - river->half_width_1) * t);
          ward_tile_project (view->zoom, ward_land_line_at (line, k - 1), &x1, &y1);
          ward_tile_project (view->zoom, ward_land_line_at (line, k), &x2, &y2);
          cairo_move_to (view->cr, x1 - view->x, y1 - view->y);
          cairo_line_to (view->cr, x2 - view->x, y2 - view->y);
          cairo_set_line_width (view->cr, MAX (width * view->scale, view->zoom < 10 ? 0.6 : 1.1));
          cairo_stroke (view->cr);
        }
    }
}

void
ward_tile_draw_ground (const WardTileView *view)
{
  static const WardLandUse special[] = { WARD_LAND_USE_RETAIL, WARD_LAND_USE_PARK,
                                         WARD_LAND_USE_SCHOOL,
                                         WARD_LAND_USE_HOSPITAL, WARD_LAND_USE_CEMETERY,
                                         WARD_LAND_USE_SPORT };

  ward_tile_set_colour (view->cr, view->theme->land);
  cairo_paint (view->cr);
  if (view->zoom >= 10)
    draw_fields (view);
  draw_blocks (view, WARD_LAND_USE_MOOR, 0);
  draw_blocks (view, WARD_LAND_USE_WOOD, 0);
  draw_built_blocks (view, WARD_LAND_USE_RESIDENTIAL);
  draw_built_blocks (view, WARD_LAND_USE_CENTRE);
  draw_built_blocks (view, WARD_LAND_USE_INDUSTRY);
  if (view->zoom >= 13)
    draw_houses (view);
  if (view->zoom >= 10)
    for (guint i = 0; i < G_N_ELEMENTS (special); i++)
      draw_blocks (view, special[i], view->zoom >= 13 ? 6 : 0);
  draw_blocks (view, WARD_LAND_USE_BEACH, 0);
  draw_blocks (view, WARD_LAND_USE_LAKE, 0);
}

static GArray *
every_nth (const GArray *line, guint n)
{
  GArray *some = ward_land_line_new ();

  for (guint i = 0; i < line->len; i += n)
    g_array_append_val (some, ward_land_line_at (line, i));
  return some;
}

static void
draw_depth (const WardTileView *view, const GArray *coast, double metres, guint32 colour)
{
  double width = 2 * metres * view->scale;

  ward_tile_trace (view, coast, TRUE);
  for (guint i = 0; i < view->land->islands->len; i++)
    ward_tile_trace (view, g_ptr_array_index (view->land->islands, i), TRUE);
  ward_tile_set_colour (view->cr, colour);
  cairo_set_line_width (view->cr, width);
  cairo_set_line_join (view->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (view->cr);
}

static void
trace_land (const WardTileView *view)
{
  ward_tile_trace (view, view->land->coast, TRUE);
  for (guint i = 0; i < view->land->islands->len; i++)
    ward_tile_trace (view, g_ptr_array_index (view->land->islands, i), TRUE);
}

void
ward_tile_draw_sea (const WardTileView *view)
{
  g_autoptr (GArray) coast = every_nth (view->land->coast, 7);

  cairo_save (view->cr);
  cairo_rectangle (view->cr, 0, 0, view->width, view->height);
  trace_land (view);
  cairo_set_fill_rule (view->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (view->cr);
  ward_tile_set_colour (view->cr, view->theme->sea);
  cairo_paint (view->cr);
  draw_depth (view, coast, 3000, view->theme->shallow);
  draw_depth (view, coast, 1100, view->theme->shore);
  cairo_restore (view->cr);
  trace_land (view);
  ward_tile_set_colour (view->cr, view->theme->coast);
  cairo_set_line_width (view->cr, view->zoom < 11 ? 0.7 : 1.1);
  cairo_stroke (view->cr);
  /* After the shoreline, so that none runs across a mouth. */
  draw_rivers (view);
}
