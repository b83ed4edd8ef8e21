/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-measure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define EARTH_RADIUS 6371008.8
#define RADIANS (G_PI / 180)

gint32
ward_e7_from_degrees (double degrees)
{
  return (gint32) CLAMP (llround (CLAMP (degrees, -180, 180) * 1e7), -1800000000LL, 1800000000LL);
}

double
ward_haversine (double lon1, double lat1, double lon2, double lat2)
{
  double u = sin ((lat2 - lat1) * RADIANS / 2), v = sin ((lon2 - lon1) * RADIANS / 2);
  double h = u * u + cos (lat1 * RADIANS) * cos (lat2 * RADIANS) * v * v;

  return 2 * EARTH_RADIUS * asin (sqrt (MIN (h, 1)));
}

double
ward_bearing (double lon1, double lat1, double lon2, double lat2)
{
  double phi1 = lat1 * RADIANS, phi2 = lat2 * RADIANS, dlon = (lon2 - lon1) * RADIANS;
  double east = sin (dlon) * cos (phi2);
  double north = cos (phi1) * sin (phi2) - sin (phi1) * cos (phi2) * cos (dlon);
  double bearing = atan2 (east, north) / RADIANS;

  if (bearing < 0)
    bearing += 360;
  return bearing < 360 ? bearing : 0;
}

const char *
ward_compass_word (double bearing)
{
  static const char *const words[] = { N_("north"), N_("north-east"), N_("east"), N_("south-east"),
                                       N_("south"), N_("south-west"), N_("west"),
                                       N_("north-west") };
  double turned = fmod (bearing, 360);

  if (turned < 0)
    turned += 360;
  return _(words[(int) floor (turned / 45 + 0.5) % 8]);
}

char *
ward_format_metres (double metres)
{
  double m = fabs (metres);

  if (m < 1)
    return g_strdup (_("at the same place"));
  if (m < 100)
    return g_strdup_printf (_("%.0f m"), m);
  if (m < 995)
    return g_strdup_printf (_("%.0f m"), round (m / 10) * 10);
  if (m < 9950)
    return g_strdup_printf (_("%.1f km"), m / 1000);
  return g_strdup_printf (_("%.0f km"), m / 1000);
}

char *
ward_format_direction (double lon1, double lat1, double lon2, double lat2)
{
  double metres = ward_haversine (lon1, lat1, lon2, lat2);
  g_autofree char *distance = ward_format_metres (metres);

  if (metres < 1)
    return g_steal_pointer (&distance);
  /* Translators: a distance and a compass word: "350 m north-east" */
  return g_strdup_printf (_("%s %s"), distance,
                          ward_compass_word (ward_bearing (lon1, lat1, lon2, lat2)));
}

char *
ward_format_area (double square_metres)
{
  if (square_metres < 9950)
    return g_strdup_printf (_("%.0f m²"), square_metres);
  if (square_metres < 999500)
    return g_strdup_printf (_("%.1f ha"), square_metres / 1e4);
  return g_strdup_printf (_("%.1f km²"), square_metres / 1e6);
}
