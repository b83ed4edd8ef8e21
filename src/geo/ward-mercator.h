/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A place in the world square of web Mercator: x from 0 (180 W) to 1 (180 E), y from 0 (north) to 1
 * (south). A map at zoom z is 256 * 2^z pixels wide. */
typedef struct {
  double x, y;
} WardMercator;

/* An upright box of the world square; its edges belong to it. */
typedef struct {
  double x1, y1, x2, y2;
} WardMercatorBox;

/* A view of the world: what lies in the middle, how many units (pixels, points) the whole world is
 * wide, and the view's own size in them. North is always up. */
typedef struct {
  WardMercator centre;
  double world, width, height;
} WardMercatorView;

/* Mercator position to the view's units, from its north-west corner. */
static inline void
ward_mercator_project (const WardMercatorView *v, WardMercator at, double *ret_x, double *ret_y)
{
  *ret_x = v->width * 0.5 + (at.x - v->centre.x) * v->world;
  *ret_y = v->height * 0.5 + (at.y - v->centre.y) * v->world;
}

/* The view's units to mercator position. */
static inline WardMercator
ward_mercator_unproject (const WardMercatorView *v, double x, double y)
{
  return (WardMercator) { v->centre.x + (x - v->width * 0.5) / v->world,
                          v->centre.y + (y - v->height * 0.5) / v->world };
}

/* The world square's place for lon, lat in units of 1e-7 degree WGS84. */
WardMercator ward_mercator_from_e7 (gint32 lon, gint32 lat);
/* The world square's place for lon, lat in degrees WGS84. */
WardMercator ward_mercator_from_degrees (double lon, double lat);
/* The way back, in degrees WGS84. */
void ward_mercator_to_degrees (WardMercator at, double *ret_lon, double *ret_lat);
/* Pixels of a 256-pixel-tile map that the whole world is wide at zoom, which may be fractional. */
double ward_mercator_world_pixels (double zoom);
/* Metres on the ground that one pixel covers at latitude lat (degrees) and zoom. */
double ward_mercator_metres_per_pixel (double lat, double zoom);
/* Metres on the ellipsoid that the world square's side would be long at latitude lat (degrees), the
 * mean of both directions, which there differ by less than 0.7 %. */
double ward_mercator_world_metres (double lat);
/* Whether at lies in box, edges included. */
gboolean ward_mercator_box_contains (const WardMercatorBox *box, WardMercator at);

G_END_DECLS
