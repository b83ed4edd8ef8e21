/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-shape-private.h"

static const WardShapeFrame plain_frame = { 0, 0, 1, NULL };

static GEOSGeometry *
line_to_geos (GEOSContextHandle_t geos, const gint32 *lon_lat, guint n)
{
  GEOSCoordSequence *sequence = GEOSCoordSeq_create_r (geos, n, 2);

  for (guint i = 0; i < n; i++)
    GEOSCoordSeq_setXY_r (geos, sequence, i, lon_lat[2 * i], lon_lat[2 * i + 1]);
  return GEOSGeom_createLineString_r (geos, sequence);
}

/* All that outline and line enclose, corners on whole units, as a collection of polygons: holes
 * of the area, and what the line encloses beside it, among them. */
static GEOSGeometry *
faces (GEOSContextHandle_t geos, const GEOSGeometry *area, const GEOSGeometry *line)
{
  GEOSGeometry *outline = GEOSBoundary_r (geos, area);
  GEOSGeometry *edges = outline != NULL ? GEOSUnionPrec_r (geos, outline, line, 1) : NULL;
  const GEOSGeometry *list[] = { edges };
  GEOSGeometry *polygons = edges != NULL ? GEOSPolygonize_r (geos, list, 1) : NULL;

  if (outline != NULL)
    GEOSGeom_destroy_r (geos, outline);
  if (edges != NULL)
    GEOSGeom_destroy_r (geos, edges);
  return polygons;
}

static gboolean
lies_in (GEOSContextHandle_t geos, const GEOSGeometry *area, const GEOSGeometry *face)
{
  GEOSGeometry *inside = GEOSPointOnSurface_r (geos, face);
  gboolean lies = inside != NULL && GEOSContains_r (geos, area, inside) == 1;

  if (inside != NULL)
    GEOSGeom_destroy_r (geos, inside);
  return lies;
}

static int
compare_area (gconstpointer a, gconstpointer b)
{
  double mine = ward_shape_area (*(WardShape *const *) a);
  double other = ward_shape_area (*(WardShape *const *) b);

  return (mine < other) - (mine > other);
}

/* The faces that are the area's; FALSE when one is too thin to be a shape. */
static gboolean
collect (GEOSContextHandle_t geos, const GEOSGeometry *area, const GEOSGeometry *polygons,
         GPtrArray *pieces)
{
  for (int i = 0; i < GEOSGetNumGeometries_r (geos, polygons); i++)
    {
      const GEOSGeometry *face = GEOSGetGeometryN_r (geos, polygons, i);
      WardShape *piece;

      if (!lies_in (geos, area, face))
        continue;
      piece = ward_shape_from_geos (geos, face, NULL, NULL);
      if (piece == NULL)
        return FALSE;
      g_ptr_array_add (pieces, piece);
      if (!ward_shape_check (piece, NULL, NULL))
        return FALSE;
    }
  return TRUE;
}

GPtrArray *
ward_shape_split (const WardShape *area, const gint32 *lon_lat, guint n)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_shape_free);
  GEOSContextHandle_t geos = GEOS_init_r ();
  GEOSGeometry *whole = ward_shape_to_geos (area, geos, &plain_frame);
  GEOSGeometry *line = n > 1 ? line_to_geos (geos, lon_lat, n) : NULL;
  GEOSGeometry *polygons = line != NULL ? faces (geos, whole, line) : NULL;

  if (polygons != NULL && !collect (geos, whole, polygons, pieces))
    g_ptr_array_set_size (pieces, 0);
  if (polygons != NULL)
    GEOSGeom_destroy_r (geos, polygons);
  if (line != NULL)
    GEOSGeom_destroy_r (geos, line);
  GEOSGeom_destroy_r (geos, whole);
  GEOS_finish_r (geos);
  g_ptr_array_sort (pieces, compare_area);
  return pieces;
}
