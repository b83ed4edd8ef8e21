/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-projection.h"

G_BEGIN_DECLS

/* Places as people write and read them (MP11). */

/* Reads a grid reference ("SE 298 337", the middle of its square), latitude and longitude ("53.8,
 * -1.55", "53.8 N 1.55 W"), or metres east and north of the National Grid ("429800 433700"), in
 * Britain: WGS84 degrees. FALSE when text is none of them. */
gboolean ward_where_parse (WardProjection *projection, const char *text, double *ret_lon,
                           double *ret_lat);
/* "SE 298 337 · 53.79912, −1.54901" for WGS84 degrees, the square of size metres; the
 * coordinates alone off the grid. Transfer full. */
char *ward_where_format (WardProjection *projection, double lon, double lat, int size);

G_END_DECLS
