/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "ward-json.h"
#include "ward-projection.h"

G_BEGIN_DECLS

/* A shape. In a record it is the text of a GeoJSON geometry whose coordinates are whole numbers of
 * 1e-7 degree WGS84, longitude first; outside the program it is GeoJSON in degrees. A shape that
 * exists is a good one: closed, in Great Britain or its waters, not crossing itself. Immutable. */
typedef struct _WardShape WardShape;

#define WARD_SHAPE_MAX_VERTICES 5000

typedef enum {
  WARD_SHAPE_POINT,
  WARD_SHAPE_MULTI_POINT,
  WARD_SHAPE_LINE,
  WARD_SHAPE_MULTI_LINE,
  WARD_SHAPE_POLYGON,
  WARD_SHAPE_MULTI_POLYGON,
} WardShapeKind;

typedef enum {
  WARD_SHAPE_FAULT_NONE,
  WARD_SHAPE_FAULT_UNREADABLE,  /* not JSON, or not a geometry */
  WARD_SHAPE_FAULT_TYPE,        /* a kind of geometry that isn't taken */
  WARD_SHAPE_FAULT_EMPTY,
  WARD_SHAPE_FAULT_COORDINATE,  /* a position that isn't two numbers of the right sort */
  WARD_SHAPE_FAULT_SWAPPED,     /* latitude before longitude, very likely */
  WARD_SHAPE_FAULT_RANGE,       /* outside 9 W..3 E, 49..62 N */
  WARD_SHAPE_FAULT_OPEN_RING,
  WARD_SHAPE_FAULT_TOO_FEW,     /* a line of one vertex, a ring of less than three */
  WARD_SHAPE_FAULT_TOO_MANY,    /* over 5,000 vertices */
  WARD_SHAPE_FAULT_CROSSING,    /* the outline crosses or touches itself at the position */
  WARD_SHAPE_FAULT_HOLE,        /* holes or parts that don't lie as they should */
  WARD_SHAPE_FAULT_THROUGH,     /* a line to split by that doesn't go right through */
} WardShapeFault;

/* What is wrong, and where: lon and lat in degrees when has_position. */
typedef struct {
  WardShapeFault fault;
  gboolean has_position;
  double lon, lat;
} WardShapeProblem;

/* In units of 1e-7 degree; edges included. */
typedef struct {
  gint32 west, south, east, north;
} WardShapeBox;

/* The fault's stable lower_snake name: "open_ring"; static. */
const char *ward_shape_fault_nick (WardShapeFault fault);
/* The fault in words for a person; translated, static, NULL for none. */
const char *ward_shape_fault_text (WardShapeFault fault);

/* Reading. All fail with INVALID (TOO_LARGE over 5,000 vertices), fill ret_problem (which may be
 * NULL) and give a new shape, transfer full. */
WardShape *ward_shape_parse (const char *text, WardShapeProblem *ret_problem, GError **error);
WardShape *ward_shape_parse_degrees (const char *text, WardShapeProblem *ret_problem,
                                     GError **error);
WardShape *ward_shape_from_json (const WardJson *geometry, gboolean degrees,
                                 WardShapeProblem *ret_problem, GError **error);
/* A polygon of one ring (closed if it isn't) or a line, from n pairs lon, lat of 1e-7 degree. */
WardShape *ward_shape_new_polygon (const gint32 *lon_lat, guint n, WardShapeProblem *ret_problem,
                                   GError **error);
WardShape *ward_shape_new_line (const gint32 *lon_lat, guint n, WardShapeProblem *ret_problem,
                                GError **error);
WardShape *ward_shape_new_point (gint32 lon, gint32 lat, GError **error);
void ward_shape_free (WardShape *shape);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardShape, ward_shape_free)

/* Writing: the record's text, GeoJSON in degrees with 7 decimals, and well-known binary in
 * degrees, little-endian; transfer full. */
char *ward_shape_to_text (const WardShape *shape);
char *ward_shape_to_degrees_text (const WardShape *shape);
GBytes *ward_shape_to_wkb (const WardShape *shape);

/* What the shape is made of. */
WardShapeKind ward_shape_kind (const WardShape *shape);
/* Parts of a multi-shape; 1 for the plain kinds. */
guint ward_shape_n_parts (const WardShape *shape);
/* Rings of a polygon's part, the outer one first; 1 for points and lines. */
guint ward_shape_n_rings (const WardShape *shape, guint part);
/* n pairs lon, lat of a ring, line or point, 1e-7 degree, closing vertex included; borrowed. */
const gint32 *ward_shape_ring (const WardShape *shape, guint part, guint ring, guint *ret_n);
/* All vertices; the box that holds them. */
guint ward_shape_n_vertices (const WardShape *shape);
WardShapeBox ward_shape_box (const WardShape *shape);

/* The centre of gravity, which may lie outside, and a place that always lies inside; degrees. */
void ward_shape_centroid (const WardShape *shape, double *ret_lon, double *ret_lat);
void ward_shape_inner_point (const WardShape *shape, double *ret_lon, double *ret_lat);
/* Square metres on the ellipsoid, holes taken off; 0 for points and lines. */
double ward_shape_area (const WardShape *shape);
/* Metres round all rings, or along lines; 0 for points. */
double ward_shape_perimeter (const WardShape *shape);
/* Whether the place (1e-7 degree) lies in or on the edge of the shape. */
gboolean ward_shape_contains (const WardShape *shape, gint32 lon, gint32 lat);
/* Whether two shapes have any place in common. */
gboolean ward_shape_intersects (const WardShape *a, const WardShape *b);
/* Whether no place of inner lies outside outer; edges may meet. */
gboolean ward_shape_covers (const WardShape *outer, const WardShape *inner);
/* Metres between the nearest places of two shapes, 0 when they meet. */
double ward_shape_distance (const WardShape *a, const WardShape *b);
/* All places within metres (negative shrinks) of shape; FAILED when nothing is left. Transfer
 * full. */
WardShape *ward_shape_buffer (const WardShape *shape, double metres, WardProjection *projection,
                              GError **error);
/* The areas that an area falls into along a line of n pairs lon, lat of 1e-7 degree, the largest
 * first; one when it doesn't go through, none when a piece would be no shape. Transfer full. */
GPtrArray *ward_shape_split (const WardShape *area, const gint32 *lon_lat, guint n);
/* Fewer vertices, none further than metres from where the edge was; transfer full. */
WardShape *ward_shape_simplify (const WardShape *shape, double metres, WardProjection *projection,
                                GError **error);

G_END_DECLS
