/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "ward-projection.h"

G_BEGIN_DECLS

/* A square of the National Grid by its south-west corner, in metres (duty of MP11: read-out and
 * go-to). */
typedef struct {
  int easting, northing;
  int size; /* of the square's side: 1, 10, 100, 1,000, 10,000 or 100,000 */
} WardGridRef;

/* Reads "SE 298 337", "SE298337", "se 29800 33700" (none to five digits each way); INVALID says
 * what is wrong with it. */
gboolean ward_grid_ref_parse (const char *text, WardGridRef *ret_ref, GError **error);
/* "SE 298 337" for the square of size (1, 10, 100 or 1,000 metres) that holds the point; NULL off
 * the grid (0..700 km east, 0..1,300 km north) or with another size. Transfer full. */
char *ward_grid_ref_format (double easting, double northing, int size);
/* The middle of the square, in metres: what "go to" centres on. */
void ward_grid_ref_centre (const WardGridRef *ref, double *ret_easting, double *ret_northing);
/* "SE 298 337" for a place in WGS84 degrees, to size metres; NULL off the grid. Transfer full. */
char *ward_grid_ref_at (WardProjection *projection, double lon, double lat, int size);
/* The middle, in WGS84 degrees, of the square that text names; INVALID or FAILED. */
gboolean ward_grid_ref_locate (WardProjection *projection, const char *text, double *ret_lon,
                               double *ret_lat, GError **error);

G_END_DECLS
