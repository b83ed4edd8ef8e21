/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One unit of a shape's integer coordinates, in degrees. */
#define WARD_E7 1e-7

/* Degrees to the nearest 1e-7 degree. */
gint32 ward_e7_from_degrees (double degrees);
/* Metres between two places on a sphere of the earth's mean radius (within 0.5 %); degrees. */
double ward_haversine (double lon1, double lat1, double lon2, double lat2);
/* The direction from the first place to the second, degrees clockwise from north, 0 <= b < 360. */
double ward_bearing (double lon1, double lat1, double lon2, double lat2);
/* The word for a bearing, one of eight: "north-east"; translated, static. */
const char *ward_compass_word (double bearing);
/* A distance for a person: "at the same place", "42 m", "350 m", "1.2 km", "23 km"; transfer
 * full. */
char *ward_format_metres (double metres);
/* "350 m north-east", of the second place seen from the first; degrees; transfer full. */
char *ward_format_direction (double lon1, double lat1, double lon2, double lat2);
/* An area for a person: "850 m²", "4.2 ha", "12.3 km²"; square metres; transfer full. */
char *ward_format_area (double square_metres);

G_END_DECLS
