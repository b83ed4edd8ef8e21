/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "ward-measure.h"
#include "ward-where.h"

static WardProjection *projection;

static void
every_way_of_writing_leads_to_the_same_place (void)
{
  static const char *const ways[] = {
    "SE 298 337",        "se298337",          "  SE 298 337  ",   "SE 29850 33750",
    "53.79912, -1.5483", "53.79912 -1.5483",  "53.79912,−1.5483", "53.79912 N 1.5483 W",
    "53.79912°N, 1.5483°W", "1.5483W 53.79912N", "429850 433750",   "429850, 433750",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      double lon = 0, lat = 0;

      g_assert_true (ward_where_parse (projection, ways[i], &lon, &lat));
      g_assert_cmpfloat (ward_haversine (lon, lat, -1.5483, 53.79912), <, 20);
    }
}

static void
what_is_no_place_is_refused (void)
{
  static const char *const bad[] = { "",          "   ",          "Leeds",       "SE 298",
                                     "53.8",      "53.8, 51.2",   "0, 0",        "53.8, -1.5, 3",
                                     "nan nan",   "inf 53",       "91N 181W",    "53.8 X 1.5",
                                     "1e308 1e308", "-429850 433750" };
  g_autofree char *endless = g_strnfill (100000, '5');
  double lon, lat;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (ward_where_parse (projection, bad[i], &lon, &lat));
  g_assert_false (ward_where_parse (projection, endless, &lon, &lat));
}

/* The read-out, typed again, leads back to within half the square's side and the stated 5 m. */
static void
the_read_out_leads_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 500; i++)
    {
      double lon = g_rand_double_range (rand, -4, 1), lat = g_rand_double_range (rand, 51, 58),
             back_lon, back_lat;
      g_autofree char *text = ward_where_format (projection, lon, lat, 1);
      g_auto (GStrv) halves = g_strsplit (text, " · ", 2);

      for (guint half = 0; halves[half]; half++)
        {
          g_assert_true (ward_where_parse (projection, halves[half], &back_lon, &back_lat));
          g_assert_cmpfloat (ward_haversine (lon, lat, back_lon, back_lat), <=,
                             WARD_PROJECTION_ACCURACY);
        }
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  projection = ward_projection_new (NULL);
#define ADD(func) g_test_add_func ("/geo/where/" #func, func)
  ADD (every_way_of_writing_leads_to_the_same_place);
  ADD (what_is_no_place_is_refused);
  ADD (the_read_out_leads_back);
  status = g_test_run ();
  ward_projection_free (projection);
  return status;
}
