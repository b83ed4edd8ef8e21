/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The plane on which the land is drawn: metres east and north of its middle. A line is a GArray of
 * WardLandPoint; a ring is a line whose last vertex isn't its first. */
typedef struct {
  double x, y;
} WardLandPoint;

typedef struct {
  double x1, y1, x2, y2;
} WardLandBox;

#define WARD_LAND_LON 1.35
#define WARD_LAND_LAT 54.45

/* Between the plane and WGS84 degrees. */
WardLandPoint ward_land_to_plane (double lon, double lat);
void ward_land_to_degrees (WardLandPoint at, double *ret_lon, double *ret_lat);

/* A number of 0 <= v < 1 that hangs on seed and two whole numbers alone. */
double ward_land_hash (guint32 seed, int a, int b);
/* Smooth noise of -1..1 whose hills are about 1 apart, and its sum over four octaves. */
double ward_land_noise (guint32 seed, double x, double y);
double ward_land_rough_noise (guint32 seed, double x, double y);

/* An empty line, and one of n points given in kilometres; transfer full. */
GArray *ward_land_line_new (void);
GArray *ward_land_line_from_km (const double *km, guint n);
#define ward_land_line_at(line, i) g_array_index ((line), WardLandPoint, (i))
double ward_land_distance (WardLandPoint a, WardLandPoint b);
WardLandPoint ward_land_mix (WardLandPoint a, WardLandPoint b, double t);
double ward_land_line_length (const GArray *line);
/* The place at metres along the line and the direction there (unit vector, may be NULL). */
WardLandPoint ward_land_line_along (const GArray *line, double metres,
                                    WardLandPoint *ret_direction);
/* A smooth curve through all vertices, with one about every step metres; transfer full. */
GArray *ward_land_line_smooth (const GArray *line, gboolean ring, double step);
/* Midpoints moved aside at random, by up to roughness of a segment's length, until segments are
 * shorter than step; transfer full. */
GArray *ward_land_line_roughen (const GArray *line, gboolean ring, double roughness, double step,
                                GRand *rng);
WardLandBox ward_land_line_box (const GArray *line);
/* Positive when the ring runs anticlockwise; square metres. */
double ward_land_ring_area (const GArray *ring);
WardLandPoint ward_land_ring_centre (const GArray *ring);
gboolean ward_land_ring_contains (const GArray *ring, WardLandPoint at);
/* A place inside, far from the edge where that is easily found. */
WardLandPoint ward_land_ring_inside (const GArray *ring);
/* A ring moved inwards by metres, vertex by vertex: for small, plain rings; transfer full. */
GArray *ward_land_ring_inset (const GArray *ring, double metres);
/* A round thing with an uneven edge; transfer full. */
GArray *ward_land_blob (guint32 seed, WardLandPoint centre, double radius, double unevenness,
                        guint n);
/* Where segments a-b and c-d cross: FALSE when they don't; ret_t along the first, ret_u the
 * second. */
gboolean ward_land_crossing (WardLandPoint a, WardLandPoint b, WardLandPoint c, WardLandPoint d,
                             double *ret_t, double *ret_u);

/* Segments by buckets, to ask quickly how far the nearest is. */
typedef struct _WardLandNear WardLandNear;
WardLandNear *ward_land_near_new (void);
void ward_land_near_free (WardLandNear *near);
/* Adds the line's segments; half_width is taken off distances. */
void ward_land_near_add (WardLandNear *near, const GArray *line, gboolean ring, double half_width_1,
                         double half_width_2);
/* Metres to the nearest edge, at most limit (up to 600). */
double ward_land_near_distance (const WardLandNear *near, WardLandPoint at, double limit);

G_END_DECLS
