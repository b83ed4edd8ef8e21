/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <geos_c.h>

#include "ward-shape.h"

G_BEGIN_DECLS

/* Parts hold rings, rings hold vertices; lines and points are parts of one ring. */
struct _WardShape {
  WardShapeKind kind;
  GArray *lon_lat;   /* gint32 pairs */
  GArray *ring_ends; /* guint, in vertices */
  GArray *part_ends; /* guint, in rings */
  WardShapeBox box;
};

/* An empty shape to be filled; transfer full. */
WardShape *ward_shape_new_empty (WardShapeKind kind);
void ward_shape_add_vertex (WardShape *shape, gint32 lon, gint32 lat);
void ward_shape_end_ring (WardShape *shape);
void ward_shape_end_part (WardShape *shape);
/* Repeats the first vertex of the ring being filled if the last differs. */
void ward_shape_close_ring (WardShape *shape);
gboolean ward_shape_is_area (const WardShape *shape);

/* What is wrong with positions and rings, and whether anything is. */
gboolean ward_shape_find_fault (const WardShape *shape, guint max_vertices,
                                WardShapeProblem *problem);
/* A geometry as it stands, unchecked but for its form; as ward_shape_from_json(). */
WardShape *ward_shape_read (const WardJson *geometry, gboolean degrees, guint max_vertices,
                            WardShapeProblem *ret_problem, GError **error);
/* As ward_shape_simplify(), but what comes of it is not checked. */
WardShape *ward_shape_simplify_unchecked (const WardShape *shape, double metres,
                                          WardProjection *projection, GError **error);
/* All checks on a filled shape, topology last; TRUE when it is good. */
gboolean ward_shape_check (WardShape *shape, WardShapeProblem *ret_problem, GError **error);
/* Sets error to the fault's sentence and fills ret_problem; always FALSE. */
gboolean ward_shape_refuse (const WardShapeProblem *problem, WardShapeProblem *ret_problem,
                            GError **error);
/* Whether GEOS finds the areas sound; fills problem when not. */
gboolean ward_shape_topology (const WardShape *shape, WardShapeProblem *problem);

/* A GEOS geometry with x = (lon - lon0) * scale_x and y = lat - lat0, or through project when it
 * isn't NULL. */
typedef struct {
  double lon0, lat0, scale_x; /* 1e-7 degree */
  WardProjection *projection; /* or NULL */
  double step; /* edges longer than this, 1e-7 degree, are cut before they are projected; 0: none */
} WardShapeFrame;

/* A shape, unchecked, of what GEOS made; projection NULL for plain 1e-7 degree. FAILED when it is
 * NULL or empty. Transfer full. */
WardShape *ward_shape_from_geos (GEOSContextHandle_t geos, const GEOSGeometry *geometry,
                                 WardProjection *projection, GError **error);
/* The shape in the frame; transfer full, to be destroyed in the same context. */
GEOSGeometry *ward_shape_to_geos (const WardShape *shape, GEOSContextHandle_t geos,
                                  const WardShapeFrame *frame);
/* The shape of a geometry on the grid; FAILED when it is NULL or empty. Transfer full. */
WardShape *ward_shape_from_geos (GEOSContextHandle_t geos, const GEOSGeometry *geometry,
                                 WardProjection *projection, GError **error);

G_END_DECLS
