/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "ward-land-private.h"

G_BEGIN_DECLS

#define WARD_TILE_MIN_ZOOM 8
#define WARD_TILE_MAX_ZOOM 15
#define WARD_TILE_SIZE 256

/* Colours as 0xRRGGBB. */
typedef struct {
  guint32 land, sea, shallow, shore, coast, river;
  guint32 uses[WARD_LAND_USE_BEACH + 1];
  guint32 built, hedge, field;
  guint32 roads[WARD_LAND_SERVICE + 1], casings[WARD_LAND_SERVICE + 1];
  guint32 far_lane, rail, rail_gap, border, ward_border;
  guint32 text, quiet_text, water_text, park_text, halo, shield, shield_text, motorway_shield;
} WardTileTheme;

extern const WardTileTheme ward_tile_light, ward_tile_dark;

/* What is drawn now: a rectangle of the world at a zoom, in pixels of the whole world. */
typedef struct {
  cairo_t *cr;
  const WardLand *land;
  const WardTileTheme *theme;
  int zoom;
  double x, y, width, height;
  double scale; /* pixels in a metre */
} WardTileView;

/* World pixels of a place at zoom. */
void ward_tile_project (int zoom, WardLandPoint at, double *ret_x, double *ret_y);
double ward_tile_scale (int zoom);
void ward_tile_set_colour (cairo_t *cr, guint32 colour);
/* Whether the box, grown by pixels, shows in the view. */
gboolean ward_tile_sees (const WardTileView *view, const WardLandBox *box, double pixels);
/* Adds the line to the path. */
void ward_tile_trace (const WardTileView *view, const GArray *line, gboolean ring);

void ward_tile_draw_ground (const WardTileView *view);
void ward_tile_draw_sea (const WardTileView *view);
void ward_tile_draw_roads (const WardTileView *view);
void ward_tile_draw_borders (const WardTileView *view);
/* Pixels across a road of the class at zoom; 0 when it isn't drawn. */
double ward_tile_road_width (WardLandRoadClass class, int zoom);

/* All labels of a zoom level, placed once, so that they agree in every tile. */
typedef struct _WardTileLabels WardTileLabels;
WardTileLabels *ward_tile_labels_new (const WardLand *land, const WardTileTheme *theme, int zoom);
void ward_tile_labels_free (WardTileLabels *labels);
void ward_tile_labels_draw (const WardTileLabels *labels, const WardTileView *view);

/* One tile of a picture as an indexed PNG: pixels are stride-wide rows of 0x00RRGGBB. */
GByteArray *ward_tile_png (const guint32 *pixels, gsize stride);

G_END_DECLS
