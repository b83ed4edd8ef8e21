/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-footprint-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ward-error.h"

/* About 100 m: a straight line on the globe then lies within a millimetre of one on the grid. */
#define STEP_E7 9000.0
#define CORNERS_MAX 100

WardGround *
ward_ground_new (GError **error)
{
  WardProjection *projection = ward_projection_new (error);
  WardGround *ground;

  if (projection == NULL)
    return NULL;
  ground = g_new0 (WardGround, 1);
  ground->projection = projection;
  ground->geos = GEOS_init_r ();
  return ground;
}

void
ward_ground_free (WardGround *ground)
{
  if (ground == NULL)
    return;
  GEOS_finish_r (ground->geos);
  ward_projection_free (ground->projection);
  g_free (ground);
}

static void
measure_box (WardFootprint *self)
{
  GEOSContextHandle_t geos = self->ground->geos;

  GEOSGeom_getXMin_r (geos, self->shape, &self->west);
  GEOSGeom_getYMin_r (geos, self->shape, &self->south);
  GEOSGeom_getXMax_r (geos, self->shape, &self->east);
  GEOSGeom_getYMax_r (geos, self->shape, &self->north);
}

static void
take_corners (WardFootprint *self, const WardShape *shape)
{
  for (guint part = 0; part < ward_shape_n_parts (shape); part++)
    {
      guint n;
      const gint32 *v = ward_shape_ring (shape, part, 0, &n);

      for (guint i = 0; i < MIN (n, CORNERS_MAX); i++)
        {
          WardFootprintCorner corner;

          if (ward_projection_to_grid (self->ground->projection, v[2 * i] * 1e-7,
                                       v[2 * i + 1] * 1e-7, &corner.x, &corner.y))
            g_array_append_val (self->corners, corner);
        }
    }
}

static gboolean
check_reach (double reach, GError **error)
{
  if (!(reach >= 0))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                         _("A buffer can’t be less than nothing."));
  else if (reach > WARD_FOOTPRINT_REACH_MAX)
    g_set_error (error, WARD_ERROR, WARD_ERROR_TOO_LARGE,
                 _("A buffer reaches at most %d metres."), WARD_FOOTPRINT_REACH_MAX);
  return reach >= 0 && reach <= WARD_FOOTPRINT_REACH_MAX;
}

WardFootprint *
ward_footprint_new (WardGround *ground, const WardShape *shape, double reach, GError **error)
{
  WardShapeFrame frame = { 0, 0, 1, ground->projection, STEP_E7 };
  WardFootprint *self;

  if (!check_reach (reach, error))
    return NULL;
  self = g_new0 (WardFootprint, 1);
  self->ground = ground;
  self->reach = reach;
  self->shape = ward_shape_to_geos (shape, ground->geos, &frame);
  self->corners = g_array_new (FALSE, FALSE, sizeof (WardFootprintCorner));
  if (ward_shape_is_area (shape))
    self->edge = GEOSBoundary_r (ground->geos, self->shape);
  take_corners (self, shape);
  measure_box (self);
  return self;
}

WardFootprint *
ward_footprint_new_area (WardGround *ground, const WardShape *shape, GError **error)
{
  g_autoptr (WardFootprint) self = ward_footprint_new (ground, shape, 0, error);

  if (self == NULL)
    return NULL;
  if (self->edge != NULL && ward_footprint_area (self) >= WARD_FOOTPRINT_AREA_MIN)
    self->core = GEOSBuffer_r (ground->geos, self->shape, -WARD_FOOTPRINT_TOUCH, 8);
  if (self->core == NULL || GEOSisEmpty_r (ground->geos, self->core) != 0)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                           _("The area has no extent: draw one that people can walk in."));
      return NULL;
    }
  self->ready = GEOSPrepare_r (ground->geos, self->core);
  return g_steal_pointer (&self);
}

void
ward_footprint_free (WardFootprint *self)
{
  if (self == NULL)
    return;
  if (self->ready != NULL)
    GEOSPreparedGeom_destroy_r (self->ground->geos, self->ready);
  if (self->core != NULL)
    GEOSGeom_destroy_r (self->ground->geos, self->core);
  if (self->edge != NULL)
    GEOSGeom_destroy_r (self->ground->geos, self->edge);
  GEOSGeom_destroy_r (self->ground->geos, self->shape);
  g_array_unref (self->corners);
  g_free (self);
}

double
ward_footprint_area (const WardFootprint *self)
{
  double area = 0;

  return GEOSArea_r (self->ground->geos, self->shape, &area) == 1 ? area : 0;
}

static gboolean
boxes_meet (const WardFootprint *a, const WardFootprint *b, double reach)
{
  return a->west <= b->east + reach && b->west <= a->east + reach && a->south <= b->north + reach
         && b->south <= a->north + reach;
}

/* What can't be told counts as meeting: it is never cleared. */
gboolean
ward_footprint_meets (const WardFootprint *area, const WardFootprint *place, double more)
{
  GEOSContextHandle_t geos = area->ground->geos;
  double reach = place->reach + more, gap = 0;

  g_return_val_if_fail (area->ready != NULL && area->ground == place->ground, TRUE);
  if (!boxes_meet (area, place, reach))
    return FALSE;
  if (reach <= 0)
    return GEOSPreparedIntersects_r (geos, area->ready, place->shape) != 0;
  return GEOSPreparedDistance_r (geos, area->ready, place->shape, &gap) != 1 || gap < reach;
}

/* The deepest that a corner of inner lies inside outer, in metres. */
static double
depth_inside (const WardFootprint *outer, const WardFootprint *inner)
{
  GEOSContextHandle_t geos = outer->ground->geos;
  double deepest = 0;

  for (guint i = 0; outer->edge != NULL && i < inner->corners->len; i++)
    {
      WardFootprintCorner at = g_array_index (inner->corners, WardFootprintCorner, i);
      GEOSGeometry *corner = GEOSGeom_createPointFromXY_r (geos, at.x, at.y);
      double depth = 0;

      if (GEOSIntersects_r (geos, outer->shape, corner) == 1
          && GEOSDistance_r (geos, outer->edge, corner, &depth) == 1)
        deepest = MAX (deepest, depth);
      GEOSGeom_destroy_r (geos, corner);
    }
  return deepest;
}

/* Whole metres, begun ones counted, two centimetres not. */
static gint64
begun_metres (double metres)
{
  return (gint64) ceil (metres - WARD_FOOTPRINT_TOUCH);
}

gint64
ward_footprint_depth (const WardFootprint *area, const WardFootprint *place)
{
  double gap = 0, depth = 0;

  GEOSDistance_r (area->ground->geos, area->shape, place->shape, &gap);
  if (gap <= 0)
    depth = MAX (depth_inside (area, place), depth_inside (place, area));
  return MAX (1, begun_metres (place->reach - gap) + begun_metres (depth));
}
