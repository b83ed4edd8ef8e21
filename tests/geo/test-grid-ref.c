/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <math.h>

#include "ward-error.h"
#include "ward-grid-ref.h"
#include "ward-measure.h"

static WardProjection *
new_projection (void)
{
  g_autoptr (GError) error = NULL;
  WardProjection *projection = ward_projection_new (&error);

  g_assert_no_error (error);
  return projection;
}

/* Stations of the national survey: their WGS84 places and their surveyed grid places. */
static void
the_grid_is_right_to_five_metres (void)
{
  static const struct {
    double lon, lat, easting, northing;
  } stations[] = {
    { -6.29977752014, 49.92226393730, 91492.146, 11318.804 },
    { -1.66379168242, 53.80021519630, 422242.186, 433818.701 },
    { -1.45051433700, 50.93127937910, 438710.920, 114792.250 },
    { 1.71607397361, 52.65800783444, 651409.804, 313177.450 },
  };
  g_autoptr (WardProjection) projection = new_projection ();

  for (guint i = 0; i < G_N_ELEMENTS (stations); i++)
    {
      double e, n, lon, lat;

      g_assert_true (ward_projection_to_grid (projection, stations[i].lon, stations[i].lat, &e,
                                              &n));
      g_assert_cmpfloat (hypot (e - stations[i].easting, n - stations[i].northing), <,
                         WARD_PROJECTION_ACCURACY);
      g_assert_true (ward_projection_from_grid (projection, e, n, &lon, &lat));
      g_assert_cmpfloat (ward_haversine (lon, lat, stations[i].lon, stations[i].lat), <, 0.005);
    }
}

static void
what_has_no_answer_is_said (void)
{
  g_autoptr (WardProjection) projection = new_projection ();
  double a = 7, b = 7;

  g_assert_false (ward_projection_to_grid (projection, NAN, 54, &a, &b));
  g_assert_false (ward_projection_to_grid (projection, 1, INFINITY, &a, &b));
  g_assert_cmpfloat (a, ==, 7);
}

static void
references_read_and_write (void)
{
  static const struct {
    const char *text;
    int easting, northing, size;
    const char *plain;
  } refs[] = {
    { "SE 298 337", 429800, 433700, 100, "SE 298 337" },
    { "se298337", 429800, 433700, 100, "SE 298 337" },
    { "  SE 2981 3372 ", 429810, 433720, 10, "SE 2981 3372" },
    { "SE 29812 33725", 429812, 433725, 1, "SE 29812 33725" },
    { "SE 29 33", 429000, 433000, 1000, "SE 29 33" },
    { "SV 000 000", 0, 0, 100, "SV 000 000" },
    { "HP 62 13", 462000, 1213000, 1000, "HP 62 13" },
    { "TL 005 005", 500500, 200500, 100, "TL 005 005" },
    { "OW 172 123", 617200, 512300, 100, "OW 172 123" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refs); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *plain = NULL;
      WardGridRef ref;

      g_assert_true (ward_grid_ref_parse (refs[i].text, &ref, &error));
      g_assert_no_error (error);
      g_assert_cmpint (ref.easting, ==, refs[i].easting);
      g_assert_cmpint (ref.northing, ==, refs[i].northing);
      g_assert_cmpint (ref.size, ==, refs[i].size);
      plain = ward_grid_ref_format (ref.easting, ref.northing, ref.size);
      g_assert_cmpstr (plain, ==, refs[i].plain);
    }
}

static void
a_square_alone_is_a_reference (void)
{
  WardGridRef ref;

  g_assert_true (ward_grid_ref_parse ("SE", &ref, NULL));
  g_assert_cmpint (ref.size, ==, 100000);
  g_assert_true (ward_grid_ref_parse ("SE 23", &ref, NULL));
  g_assert_cmpint (ref.easting, ==, 420000);
  g_assert_cmpint (ref.size, ==, 10000);
}

static void
nonsense_is_refused (void)
{
  static const char *const texts[] = { "", "S", "298 337", "SI 298 337", "AA 298 337", "SE 298 33",
                                       "SE 29 8337", "SE 298 337 1", "SE 298337x",
                                       "SE 298456 337123",
                                       "SE 298,337", "ZZ 1 1", "SE -1 22" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      WardGridRef ref;

      g_assert_false (ward_grid_ref_parse (texts[i], &ref, &error));
      g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
    }
}

static void
off_the_grid_has_no_reference (void)
{
  g_assert_null (ward_grid_ref_format (-1, 5, 100));
  g_assert_null (ward_grid_ref_format (5, 1300000, 100));
  g_assert_null (ward_grid_ref_format (NAN, 5, 100));
  g_assert_null (ward_grid_ref_format (5, 5, 7));
}

/* MP11: the read-out typed in again leads back to within half a square's diagonal and 5 m. */
static void
read_out_and_go_to_agree (void)
{
  g_autoptr (WardProjection) projection = new_projection ();
  g_autoptr (GRand) rng = g_rand_new_with_seed (11);

  for (int i = 0; i < 500; i++)
    {
      double lon = g_rand_double_range (rng, -6, 1.8), lat = g_rand_double_range (rng, 50, 58.5);
      static const int sizes[] = { 1, 10, 100 };

      for (guint k = 0; k < G_N_ELEMENTS (sizes); k++)
        {
          g_autoptr (GError) error = NULL;
          g_autofree char *text = ward_grid_ref_at (projection, lon, lat, sizes[k]);
          double lon2, lat2;

          g_assert_true (ward_grid_ref_locate (projection, text, &lon2, &lat2, &error));
          g_assert_no_error (error);
          g_assert_cmpfloat (ward_haversine (lon, lat, lon2, lat2), <, sizes[k] * 0.72 + 0.01);
        }
    }
}

int
main (int argc, char **argv)
{
  /* The sum must need neither the library's database nor its grid files. */
  g_setenv ("PROJ_DATA", "/nonexistent", TRUE);
  g_setenv ("PROJ_LIB", "/nonexistent", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid-ref/the grid is right to five metres", the_grid_is_right_to_five_metres);
  g_test_add_func ("/grid-ref/what has no answer is said", what_has_no_answer_is_said);
  g_test_add_func ("/grid-ref/references read and write", references_read_and_write);
  g_test_add_func ("/grid-ref/a square alone is a reference", a_square_alone_is_a_reference);
  g_test_add_func ("/grid-ref/nonsense is refused", nonsense_is_refused);
  g_test_add_func ("/grid-ref/off the grid has no reference", off_the_grid_has_no_reference);
  g_test_add_func ("/grid-ref/read-out and go-to agree", read_out_and_go_to_agree);
  return g_test_run ();
}
