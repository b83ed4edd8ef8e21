/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-footprint-private.h"

#include <math.h>


/* Eight pieces a quarter: the corners of such an arc lie on it, its edges inside by this factor. */
#define ARC_PIECES 8
#define SPARE_METRES 1.0
/* Parts smaller than this share of the area, or this many square metres, aren't worth a walk. */
#define PART_SHARE 0.01
#define PART_METRES 100.0

#define SIMPLE_METRES 0.05
#define HAND_METRES 0.1

gboolean
ward_footprint_covers (const WardFootprint *outer, const WardFootprint *inner)
{
  GEOSContextHandle_t geos = outer->ground->geos;
  GEOSGeometry *grown = GEOSBuffer_r (geos, outer->shape, HAND_METRES, ARC_PIECES);
  gboolean covers = grown != NULL && GEOSCovers_r (geos, grown, inner->shape) == 1;

  if (grown != NULL)
    GEOSGeom_destroy_r (geos, grown);
  return covers;
}

/* All of place's protected ground, a little more than less. */
static GEOSGeometry *
protected_ground (const WardFootprint *place)
{
  double reach = place->reach / cos (G_PI / (4 * ARC_PIECES)) + SPARE_METRES;

  return GEOSBuffer_r (place->ground->geos, place->shape, reach, ARC_PIECES);
}

static GEOSGeometry *
without (GEOSContextHandle_t geos, GEOSGeometry *left, const WardFootprint *place)
{
  GEOSGeometry *ground = protected_ground (place);
  GEOSGeometry *rest = ground != NULL ? GEOSDifference_r (geos, left, ground) : NULL;

  if (ground != NULL)
    GEOSGeom_destroy_r (geos, ground);
  GEOSGeom_destroy_r (geos, left);
  return rest;
}

static double
area_of (GEOSContextHandle_t geos, const GEOSGeometry *geometry)
{
  double area = 0;

  return geometry != NULL && GEOSArea_r (geos, geometry, &area) == 1 ? area : 0;
}

/* The parts that are worth it, one polygon alone as such; NULL when there are none. */
static GEOSGeometry *
worthy_parts (GEOSContextHandle_t geos, const GEOSGeometry *rest, double whole)
{
  double least = MIN (MAX (whole * PART_SHARE, PART_METRES), whole / 2);
  int n = GEOSGetNumGeometries_r (geos, rest);
  g_autofree GEOSGeometry **parts = g_new0 (GEOSGeometry *, (gsize) MAX (n, 1));
  guint kept = 0;

  for (int i = 0; i < n; i++)
    {
      const GEOSGeometry *part = GEOSGetGeometryN_r (geos, rest, i);

      if (GEOSGeomTypeId_r (geos, part) == GEOS_POLYGON && area_of (geos, part) >= least)
        parts[kept++] = GEOSGeom_clone_r (geos, part);
    }
  if (kept < 2)
    return kept == 1 ? parts[0] : NULL;
  return GEOSGeom_createCollection_r (geos, GEOS_MULTIPOLYGON, parts, kept);
}

/* Without the vertices that were put into long edges for the grid. */
static GEOSGeometry *
simplified (GEOSContextHandle_t geos, GEOSGeometry *parts)
{
  GEOSGeometry *simple =
      parts != NULL ? GEOSTopologyPreserveSimplify_r (geos, parts, SIMPLE_METRES) : NULL;

  if (parts != NULL)
    GEOSGeom_destroy_r (geos, parts);
  return simple;
}

WardShape *
ward_footprint_cut (const WardFootprint *area, const GPtrArray *places, double *ret_lost,
                    GError **error)
{
  GEOSContextHandle_t geos = area->ground->geos;
  double whole = ward_footprint_area (area), left = 0;
  GEOSGeometry *rest = GEOSGeom_clone_r (geos, area->shape), *parts = NULL;
  WardShape *shape;

  for (guint i = 0; rest != NULL && i < places->len; i++)
    rest = without (geos, rest, places->pdata[i]);
  if (rest != NULL)
    {
      parts = simplified (geos, worthy_parts (geos, rest, whole));
      GEOSGeom_destroy_r (geos, rest);
    }
  left = area_of (geos, parts);
  shape = ward_shape_from_geos (geos, parts, area->ground->projection, error);
  if (parts != NULL)
    GEOSGeom_destroy_r (geos, parts);
  if (shape != NULL && ret_lost != NULL)
    *ret_lost = whole > 0 ? 1 - left / whole : 0;
  return shape;
}
