/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-look.h"

#include <glib/gi18n-lib.h>
#include <math.h>

WardMapColour
ward_map_colour (const char *text)
{
  guint64 bits = g_ascii_strtoull (text + 1, NULL, 16);

  return (WardMapColour) { (bits >> 16 & 0xff) / 255.0, (bits >> 8 & 0xff) / 255.0,
                           (bits & 0xff) / 255.0 };
}

void
ward_map_colour_set (cairo_t *cr, WardMapColour colour, double alpha)
{
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, alpha);
}

double
ward_map_scale_round (double metres_per_pixel, double pixels)
{
  double most = metres_per_pixel * pixels, power;

  if (!(most > 0))
    return 0;
  power = pow (10, floor (log10 (most)));
  return power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
}

char *
ward_map_scale_text (double metres)
{
  return metres >= 1000 ? g_strdup_printf (_("%g km"), metres / 1000)
                        : g_strdup_printf (_("%g m"), metres);
}

char *
ward_map_ratio_text (guint scale)
{
  return scale >= 1000000 ? g_strdup_printf ("1:%u,%03u,%03u", scale / 1000000,
                                             scale / 1000 % 1000, scale % 1000)
                          : g_strdup_printf ("1:%u,%03u", scale / 1000, scale % 1000);
}
