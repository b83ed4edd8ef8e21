/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-projection.h"

#include <math.h>
#include <proj.h>

#include "ward-error.h"

struct _WardProjection {
  PJ_CONTEXT *context;
  PJ *pipeline;
};

/* Every step is arithmetic: nothing here wants the library's database, a grid file or a socket. */
static const char pipeline_text[] =
  "+proj=pipeline"
  " +step +proj=unitconvert +xy_in=deg +xy_out=rad"
  " +step +proj=push +v_3"
  " +step +proj=cart +ellps=WGS84"
  " +step +inv +proj=helmert +x=446.448 +y=-125.157 +z=542.06 +rx=0.15 +ry=0.247 +rz=0.842"
  " +s=-20.489 +convention=position_vector"
  " +step +inv +proj=cart +ellps=airy"
  " +step +proj=pop +v_3"
  " +step +proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy";

/* The library would say on stderr that it has found no database; it needs none. */
static void
stay_silent (void *data, int level, const char *message)
{
}

WardProjection *
ward_projection_new (GError **error)
{
  g_autoptr (WardProjection) projection = g_new0 (WardProjection, 1);

  projection->context = proj_context_create ();
  if (projection->context != NULL)
    {
      proj_log_func (projection->context, NULL, stay_silent);
      proj_context_set_enable_network (projection->context, FALSE);
      projection->pipeline = proj_create (projection->context, pipeline_text);
    }
  if (projection->pipeline == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_FAILED,
                           "The National Grid conversion could not be set up.");
      return NULL;
    }
  return g_steal_pointer (&projection);
}

void
ward_projection_free (WardProjection *projection)
{
  if (projection == NULL)
    return;
  proj_destroy (projection->pipeline);
  if (projection->context != NULL)
    proj_context_destroy (projection->context);
  g_free (projection);
}

static gboolean
transform (WardProjection *projection, PJ_DIRECTION direction, double x, double y, double *ret_x,
           double *ret_y)
{
  PJ_COORD at = proj_coord (x, y, 0, HUGE_VAL);

  proj_errno_reset (projection->pipeline);
  at = proj_trans (projection->pipeline, direction, at);
  if (!isfinite (at.xy.x) || !isfinite (at.xy.y))
    return FALSE;
  *ret_x = at.xy.x;
  *ret_y = at.xy.y;
  return TRUE;
}

gboolean
ward_projection_to_grid (WardProjection *projection, double lon, double lat, double *ret_easting,
                         double *ret_northing)
{
  return transform (projection, PJ_FWD, lon, lat, ret_easting, ret_northing);
}

gboolean
ward_projection_from_grid (WardProjection *projection, double easting, double northing,
                           double *ret_lon, double *ret_lat)
{
  return transform (projection, PJ_INV, easting, northing, ret_lon, ret_lat);
}
