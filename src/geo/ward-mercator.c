/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-mercator.h"

#include <math.h>

#define EQUATOR_METRES 40075016.685578488
/* Of the WGS84 ellipsoid: metres, and the square of its eccentricity. */
#define RADIUS 6378137.0
#define ECCENTRICITY_2 0.00669437999014

WardMercator
ward_mercator_from_degrees (double lon, double lat)
{
  double phi = lat * (G_PI / 180);

  return (WardMercator) { lon / 360 + 0.5, 0.5 - asinh (tan (phi)) / (2 * G_PI) };
}

WardMercator
ward_mercator_from_e7 (gint32 lon, gint32 lat)
{
  return ward_mercator_from_degrees (lon * 1e-7, lat * 1e-7);
}

void
ward_mercator_to_degrees (WardMercator at, double *ret_lon, double *ret_lat)
{
  *ret_lon = (at.x - 0.5) * 360;
  *ret_lat = atan (sinh ((0.5 - at.y) * 2 * G_PI)) * (180 / G_PI);
}

double
ward_mercator_world_pixels (double zoom)
{
  return 256 * exp2 (zoom);
}

double
ward_mercator_metres_per_pixel (double lat, double zoom)
{
  return EQUATOR_METRES * cos (lat * (G_PI / 180)) / ward_mercator_world_pixels (zoom);
}

double
ward_mercator_world_metres (double lat)
{
  double phi = lat * (G_PI / 180), w = 1 - ECCENTRICITY_2 * sin (phi) * sin (phi);
  double across = RADIUS / sqrt (w), along = RADIUS * (1 - ECCENTRICITY_2) / (w * sqrt (w));

  return G_PI * (across + along) * cos (phi);
}

gboolean
ward_mercator_box_contains (const WardMercatorBox *box, WardMercator at)
{
  return at.x >= box->x1 && at.x <= box->x2 && at.y >= box->y1 && at.y <= box->y2;
}
