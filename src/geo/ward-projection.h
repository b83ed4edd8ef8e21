/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The conversion between WGS84 and the National Grid (OSGB36, EPSG:27700). The method is the
 * national seven-parameter Helmert shift (EPSG:1314), good to 5 m; it needs no grid files and no
 * network. The caller owns it; one thread at a time may use it, so each thread has its own. */
typedef struct _WardProjection WardProjection;

/* How far, in metres, the Helmert shift may lie from the surveyed grid (OSTN15). */
#define WARD_PROJECTION_ACCURACY 5.0

/* Sets it up; FAILED when the projection library can't. Transfer full. */
WardProjection *ward_projection_new (GError **error);
void ward_projection_free (WardProjection *projection);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardProjection, ward_projection_free)

/* WGS84 degrees to metres east and north on the National Grid; FALSE where there is no answer. */
gboolean ward_projection_to_grid (WardProjection *projection, double lon, double lat,
                                  double *ret_easting, double *ret_northing);
/* National Grid metres to WGS84 degrees; FALSE where the sum has no answer. */
gboolean ward_projection_from_grid (WardProjection *projection, double easting, double northing,
                                    double *ret_lon, double *ret_lat);

G_END_DECLS
