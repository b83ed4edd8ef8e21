/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-shape-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "ward-error.h"
#include "ward-measure.h"

static const WardShapeFrame plain_frame = { 0, 0, 1, NULL, 0 };

static void
place_in_frame (const WardShapeFrame *frame, double lon, double lat, double *ret_x, double *ret_y)
{
  *ret_x = (lon - frame->lon0) * frame->scale_x;
  *ret_y = lat - frame->lat0;
  if (frame->projection != NULL)
    ward_projection_to_grid (frame->projection, lon * 1e-7, lat * 1e-7, ret_x, ret_y);
}

/* Into how many pieces the edge from v to the next vertex is cut. */
static guint
pieces_of (const WardShapeFrame *frame, const gint32 *v)
{
  double longest = MAX (fabs ((double) v[2] - v[0]), fabs ((double) v[3] - v[1]));

  return frame->step > 0 && longest > frame->step ? (guint) ceil (longest / frame->step) : 1;
}

static GEOSCoordSequence *
ring_to_sequence (const WardShape *shape, GEOSContextHandle_t geos, const WardShapeFrame *frame,
                  guint part, guint ring)
{
  guint n, all = 1, at = 0;
  const gint32 *v = ward_shape_ring (shape, part, ring, &n);
  GEOSCoordSequence *sequence;

  for (guint i = 0; i + 1 < n; i++)
    all += pieces_of (frame, v + 2 * (gsize) i);
  sequence = GEOSCoordSeq_create_r (geos, all, 2);
  for (guint i = 0; i < n; i++)
    {
      const gint32 *from = v + 2 * (gsize) i, *to = i + 1 < n ? from + 2 : from;
      guint pieces = i + 1 < n ? pieces_of (frame, from) : 1;

      for (guint k = 0; k < pieces; k++, at++)
        {
          double along = (double) k / pieces, x, y;

          place_in_frame (frame, from[0] + along * ((double) to[0] - from[0]),
                          from[1] + along * ((double) to[1] - from[1]), &x, &y);
          GEOSCoordSeq_setXY_r (geos, sequence, at, x, y);
        }
    }
  return sequence;
}

static GEOSGeometry *
polygon_to_geos (const WardShape *shape, GEOSContextHandle_t geos, const WardShapeFrame *frame,
                 guint part)
{
  guint n = ward_shape_n_rings (shape, part);
  g_autofree GEOSGeometry **rings = g_new (GEOSGeometry *, n);

  for (guint ring = 0; ring < n; ring++)
    rings[ring] = GEOSGeom_createLinearRing_r (geos, ring_to_sequence (shape, geos, frame, part,
                                                                       ring));
  return GEOSGeom_createPolygon_r (geos, rings[0], rings + 1, n - 1);
}

static GEOSGeometry *
part_to_geos (const WardShape *shape, GEOSContextHandle_t geos, const WardShapeFrame *frame,
              guint part)
{
  switch (shape->kind)
    {
    case WARD_SHAPE_POINT:
    case WARD_SHAPE_MULTI_POINT:
      return GEOSGeom_createPoint_r (geos, ring_to_sequence (shape, geos, frame, part, 0));
    case WARD_SHAPE_LINE:
    case WARD_SHAPE_MULTI_LINE:
      return GEOSGeom_createLineString_r (geos, ring_to_sequence (shape, geos, frame, part, 0));
    case WARD_SHAPE_POLYGON:
    case WARD_SHAPE_MULTI_POLYGON:
    default:
      return polygon_to_geos (shape, geos, frame, part);
    }
}

GEOSGeometry *
ward_shape_to_geos (const WardShape *shape, GEOSContextHandle_t geos, const WardShapeFrame *frame)
{
  static const int collections[] = { 0, GEOS_MULTIPOINT, 0, GEOS_MULTILINESTRING, 0,
                                     GEOS_MULTIPOLYGON };
  guint n = ward_shape_n_parts (shape);
  g_autofree GEOSGeometry **parts = g_new (GEOSGeometry *, n);

  for (guint part = 0; part < n; part++)
    parts[part] = part_to_geos (shape, geos, frame, part);
  if (collections[shape->kind] == 0)
    return parts[0];
  return GEOSGeom_createCollection_r (geos, collections[shape->kind], parts, n);
}

static WardShapeFault
fault_of_reason (const char *reason)
{
  if (reason != NULL && (strstr (reason, "elf-intersection") != NULL))
    return WARD_SHAPE_FAULT_CROSSING;
  if (reason != NULL && g_str_has_prefix (reason, "Too few"))
    return WARD_SHAPE_FAULT_TOO_FEW;
  return WARD_SHAPE_FAULT_HOLE;
}

static void
describe_fault (GEOSContextHandle_t geos, const char *reason, const GEOSGeometry *at,
                WardShapeProblem *problem)
{
  double x, y;

  *problem = (WardShapeProblem) { fault_of_reason (reason) };
  if (at != NULL && GEOSGeomGetX_r (geos, at, &x) == 1 && GEOSGeomGetY_r (geos, at, &y) == 1)
    *problem = (WardShapeProblem) { problem->fault, TRUE, x * 1e-7, y * 1e-7 };
}

gboolean
ward_shape_topology (const WardShape *shape, WardShapeProblem *problem)
{
  GEOSContextHandle_t geos;
  GEOSGeometry *geometry, *at = NULL;
  char *reason = NULL;
  gboolean good;

  if (!ward_shape_is_area (shape))
    return TRUE;
  geos = GEOS_init_r ();
  geometry = ward_shape_to_geos (shape, geos, &plain_frame);
  good = GEOSisValidDetail_r (geos, geometry, 0, &reason, &at) == 1;
  if (!good)
    describe_fault (geos, reason, at, problem);
  if (reason != NULL)
    GEOSFree_r (geos, reason);
  if (at != NULL)
    GEOSGeom_destroy_r (geos, at);
  GEOSGeom_destroy_r (geos, geometry);
  GEOS_finish_r (geos);
  return good;
}

static gboolean
boxes_meet (const WardShapeBox *a, const WardShapeBox *b)
{
  return a->west <= b->east && b->west <= a->east && a->south <= b->north && b->south <= a->north;
}

/* What GEOS says of two shapes by one of its predicates. */
static gboolean
ask_geos (const WardShape *a, const WardShape *b,
          char (*predicate) (GEOSContextHandle_t, const GEOSGeometry *, const GEOSGeometry *))
{
  GEOSContextHandle_t geos = GEOS_init_r ();
  GEOSGeometry *one = ward_shape_to_geos (a, geos, &plain_frame);
  GEOSGeometry *two = ward_shape_to_geos (b, geos, &plain_frame);
  gboolean answer = predicate (geos, one, two) == 1;

  GEOSGeom_destroy_r (geos, one);
  GEOSGeom_destroy_r (geos, two);
  GEOS_finish_r (geos);
  return answer;
}

gboolean
ward_shape_intersects (const WardShape *a, const WardShape *b)
{
  return boxes_meet (&a->box, &b->box) && ask_geos (a, b, GEOSIntersects_r);
}

gboolean
ward_shape_covers (const WardShape *outer, const WardShape *inner)
{
  return boxes_meet (&outer->box, &inner->box) && ask_geos (outer, inner, GEOSCovers_r);
}

static gboolean
read_sequence (GEOSContextHandle_t geos, const GEOSGeometry *line, WardProjection *projection,
               WardShape *shape)
{
  const GEOSCoordSequence *sequence = GEOSGeom_getCoordSeq_r (geos, line);
  unsigned int n = 0;

  GEOSCoordSeq_getSize_r (geos, sequence, &n);
  for (guint i = 0; i < n; i++)
    {
      double x, y, lon, lat;

      GEOSCoordSeq_getXY_r (geos, sequence, i, &x, &y);
      if (projection == NULL)
        ward_shape_add_vertex (shape, lround (x), lround (y));
      else if (ward_projection_from_grid (projection, x, y, &lon, &lat))
        ward_shape_add_vertex (shape, ward_e7_from_degrees (lon), ward_e7_from_degrees (lat));
      else
        return FALSE;
    }
  ward_shape_end_ring (shape);
  return TRUE;
}

static gboolean
read_part (GEOSContextHandle_t geos, const GEOSGeometry *part, WardProjection *projection,
           WardShape *shape)
{
  gboolean good;

  if (GEOSGeomTypeId_r (geos, part) != GEOS_POLYGON)
    good = read_sequence (geos, part, projection, shape);
  else
    {
      good = read_sequence (geos, GEOSGetExteriorRing_r (geos, part), projection, shape);
      for (int i = 0; good && i < GEOSGetNumInteriorRings_r (geos, part); i++)
        good = read_sequence (geos, GEOSGetInteriorRingN_r (geos, part, i), projection, shape);
    }
  ward_shape_end_part (shape);
  return good;
}

static WardShapeKind
kind_of_geos (GEOSContextHandle_t geos, const GEOSGeometry *geometry)
{
  switch (GEOSGeomTypeId_r (geos, geometry))
    {
    case GEOS_POINT: return WARD_SHAPE_POINT;
    case GEOS_MULTIPOINT: return WARD_SHAPE_MULTI_POINT;
    case GEOS_LINESTRING: return WARD_SHAPE_LINE;
    case GEOS_MULTILINESTRING: return WARD_SHAPE_MULTI_LINE;
    case GEOS_MULTIPOLYGON: return WARD_SHAPE_MULTI_POLYGON;
    case GEOS_POLYGON:
    default: return WARD_SHAPE_POLYGON;
    }
}

WardShape *
ward_shape_from_geos (GEOSContextHandle_t geos, const GEOSGeometry *geometry,
                      WardProjection *projection, GError **error)
{
  g_autoptr (WardShape) shape = NULL;
  gboolean good = geometry != NULL && GEOSisEmpty_r (geos, geometry) == 0;

  if (good)
    shape = ward_shape_new_empty (kind_of_geos (geos, geometry));
  for (int i = 0; good && i < GEOSGetNumGeometries_r (geos, geometry); i++)
    good = read_part (geos, GEOSGetGeometryN_r (geos, geometry, i), projection, shape);
  if (!good)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_FAILED,
                           _("Nothing is left of the shape."));
      return NULL;
    }
  return g_steal_pointer (&shape);
}

typedef GEOSGeometry *(*Change) (GEOSContextHandle_t geos, const GEOSGeometry *geometry,
                                 double metres);

static GEOSGeometry *
grow (GEOSContextHandle_t geos, const GEOSGeometry *geometry, double metres)
{
  return GEOSBuffer_r (geos, geometry, metres, 8);
}

/* What came of a change, unchecked. */
static WardShape *
change_on_grid (const WardShape *shape, double metres, WardProjection *projection, Change change,
                GError **error)
{
  GEOSContextHandle_t geos = GEOS_init_r ();
  WardShapeFrame frame = { 0, 0, 1, projection, 0 };
  GEOSGeometry *geometry = ward_shape_to_geos (shape, geos, &frame);
  GEOSGeometry *changed = change (geos, geometry, metres);
  WardShape *result = ward_shape_from_geos (geos, changed, projection, error);

  if (changed != NULL)
    GEOSGeom_destroy_r (geos, changed);
  GEOSGeom_destroy_r (geos, geometry);
  GEOS_finish_r (geos);
  return result;
}

static WardShape *
checked (WardShape *changed, GError **error)
{
  g_autoptr (WardShape) shape = changed;

  return shape != NULL && ward_shape_check (shape, NULL, error) ? g_steal_pointer (&shape) : NULL;
}

WardShape *
ward_shape_buffer (const WardShape *shape, double metres, WardProjection *projection,
                   GError **error)
{
  return checked (change_on_grid (shape, metres, projection, grow, error), error);
}

WardShape *
ward_shape_simplify_unchecked (const WardShape *shape, double metres, WardProjection *projection,
                               GError **error)
{
  return change_on_grid (shape, metres, projection, GEOSTopologyPreserveSimplify_r, error);
}

WardShape *
ward_shape_simplify (const WardShape *shape, double metres, WardProjection *projection,
                     GError **error)
{
  return checked (ward_shape_simplify_unchecked (shape, metres, projection, error), error);
}
