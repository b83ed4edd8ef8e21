/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-shape-private.h"

#include <geodesic.h>
#include <math.h>

static void
init_wgs84 (struct geod_geodesic *g)
{
  geod_init (g, 6378137.0, 1 / 298.257223563);
}

/* Area of a closed ring, or length of an open line, on the ellipsoid. */
static void
measure_ring (const struct geod_geodesic *g, const gint32 *lon_lat, guint n, gboolean area,
              double *ret_area, double *ret_length)
{
  struct geod_polygon polygon;

  geod_polygon_init (&polygon, !area);
  for (guint i = 0; i < (area ? n - 1 : n); i++)
    geod_polygon_addpoint (g, &polygon, lon_lat[2 * i + 1] * 1e-7, lon_lat[2 * i] * 1e-7);
  *ret_area = 0;
  geod_polygon_compute (g, &polygon, FALSE, TRUE, area ? ret_area : NULL, ret_length);
}

static void
measure_shape (const WardShape *shape, double *ret_area, double *ret_length)
{
  struct geod_geodesic g;

  init_wgs84 (&g);
  *ret_area = *ret_length = 0;
  for (guint part = 0; part < ward_shape_n_parts (shape); part++)
    for (guint ring = 0; ring < ward_shape_n_rings (shape, part); ring++)
      {
        double area, length;
        guint n;
        const gint32 *lon_lat = ward_shape_ring (shape, part, ring, &n);

        measure_ring (&g, lon_lat, n, ward_shape_is_area (shape), &area, &length);
        *ret_area += ring == 0 ? fabs (area) : -fabs (area);
        *ret_length += length;
      }
}

double
ward_shape_area (const WardShape *shape)
{
  double area, length;

  measure_shape (shape, &area, &length);
  return area;
}

double
ward_shape_perimeter (const WardShape *shape)
{
  double area, length;

  if (shape->kind == WARD_SHAPE_POINT || shape->kind == WARD_SHAPE_MULTI_POINT)
    return 0;
  measure_shape (shape, &area, &length);
  return length;
}

/* Twice the area of the triangle a, b, p, exactly: positive when p lies left of a -> b. */
static gint64
side_of (const gint32 *a, const gint32 *b, gint64 x, gint64 y)
{
  return ((gint64) b[0] - a[0]) * (y - a[1]) - ((gint64) b[1] - a[1]) * (x - a[0]);
}

static gboolean
on_segment (const gint32 *a, const gint32 *b, gint32 x, gint32 y)
{
  return x >= MIN (a[0], b[0]) && x <= MAX (a[0], b[0]) && y >= MIN (a[1], b[1]) &&
         y <= MAX (a[1], b[1]) && side_of (a, b, x, y) == 0;
}

static gboolean
ray_meets (const gint32 *a, const gint32 *b, gint32 x, gint32 y)
{
  if ((a[1] > y) == (b[1] > y))
    return FALSE;
  return (side_of (a, b, x, y) > 0) == (b[1] > a[1]);
}

gboolean
ward_shape_contains (const WardShape *shape, gint32 lon, gint32 lat)
{
  gboolean inside = FALSE;

  if (lon < shape->box.west || lon > shape->box.east || lat < shape->box.south ||
      lat > shape->box.north)
    return FALSE;
  for (guint part = 0; part < ward_shape_n_parts (shape); part++)
    for (guint ring = 0; ring < ward_shape_n_rings (shape, part); ring++)
      {
        guint n;
        const gint32 *v = ward_shape_ring (shape, part, ring, &n);

        if (n == 1 && v[0] == lon && v[1] == lat)
          return TRUE;
        for (guint i = 0; i + 1 < n; i++)
          {
            if (on_segment (v + 2 * i, v + 2 * i + 2, lon, lat))
              return TRUE;
            inside ^= ray_meets (v + 2 * i, v + 2 * i + 2, lon, lat);
          }
      }
  return inside && ward_shape_is_area (shape);
}

/* The frame in which a degree of both axes is about equally long at the middle of two boxes. */
static WardShapeFrame
frame_of (const WardShapeBox *a, const WardShapeBox *b)
{
  double lat = ((double) a->south + a->north + b->south + b->north) / 4;

  return (WardShapeFrame) { a->west, a->south, cos (lat * 1e-7 * G_PI / 180), NULL, 0 };
}

static void
place_of (const WardShapeFrame *frame, double x, double y, double *ret_lon, double *ret_lat)
{
  *ret_lon = (frame->lon0 + x / frame->scale_x) * 1e-7;
  *ret_lat = (frame->lat0 + y) * 1e-7;
}

static void
point_of_geos (GEOSContextHandle_t geos, const WardShapeFrame *frame, GEOSGeometry *point,
               double *ret_lon, double *ret_lat)
{
  double x = 0, y = 0;

  if (point != NULL)
    {
      GEOSGeomGetX_r (geos, point, &x);
      GEOSGeomGetY_r (geos, point, &y);
      GEOSGeom_destroy_r (geos, point);
    }
  place_of (frame, x, y, ret_lon, ret_lat);
}

void
ward_shape_centroid (const WardShape *shape, double *ret_lon, double *ret_lat)
{
  GEOSContextHandle_t geos = GEOS_init_r ();
  WardShapeFrame frame = frame_of (&shape->box, &shape->box);
  GEOSGeometry *geometry = ward_shape_to_geos (shape, geos, &frame);

  point_of_geos (geos, &frame, GEOSGetCentroid_r (geos, geometry), ret_lon, ret_lat);
  GEOSGeom_destroy_r (geos, geometry);
  GEOS_finish_r (geos);
}

void
ward_shape_inner_point (const WardShape *shape, double *ret_lon, double *ret_lat)
{
  GEOSContextHandle_t geos = GEOS_init_r ();
  WardShapeFrame frame = frame_of (&shape->box, &shape->box);
  GEOSGeometry *geometry = ward_shape_to_geos (shape, geos, &frame);

  point_of_geos (geos, &frame, GEOSPointOnSurface_r (geos, geometry), ret_lon, ret_lat);
  GEOSGeom_destroy_r (geos, geometry);
  GEOS_finish_r (geos);
}

static double
metres_between (GEOSContextHandle_t geos, const WardShapeFrame *frame,
                const GEOSCoordSequence *pair)
{
  struct geod_geodesic g;
  double lon[2], lat[2], metres;

  for (guint i = 0; i < 2; i++)
    {
      double x, y;

      GEOSCoordSeq_getX_r (geos, pair, i, &x);
      GEOSCoordSeq_getY_r (geos, pair, i, &y);
      place_of (frame, x, y, &lon[i], &lat[i]);
    }
  init_wgs84 (&g);
  geod_inverse (&g, lat[0], lon[0], lat[1], lon[1], &metres, NULL, NULL);
  return metres;
}

double
ward_shape_distance (const WardShape *a, const WardShape *b)
{
  GEOSContextHandle_t geos = GEOS_init_r ();
  WardShapeFrame frame = frame_of (&a->box, &b->box);
  GEOSGeometry *one = ward_shape_to_geos (a, geos, &frame);
  GEOSGeometry *two = ward_shape_to_geos (b, geos, &frame);
  GEOSCoordSequence *pair = GEOSNearestPoints_r (geos, one, two);
  double metres = pair != NULL ? metres_between (geos, &frame, pair) : 0;

  if (pair != NULL)
    GEOSCoordSeq_destroy_r (geos, pair);
  GEOSGeom_destroy_r (geos, one);
  GEOSGeom_destroy_r (geos, two);
  GEOS_finish_r (geos);
  return metres;
}
