/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <string.h>

#include "ward-land.h"
#include "ward-measure.h"
#include "ward-shape.h"

static WardLand *land;

static WardShape *
good_shape (const char *text)
{
  g_autoptr (GError) error = NULL;
  WardShape *shape = ward_shape_parse (text, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (shape);
  return shape;
}

static gboolean
holds (const WardShape *shape, double lon, double lat)
{
  return ward_shape_contains (shape, ward_e7_from_degrees (lon), ward_e7_from_degrees (lat));
}

static void
five_districts_lie_at_sea (void)
{
  static const char *const codes[] = { "ALD", "BRA", "CAL", "RAV", "THO" };

  g_assert_cmpint (ward_land_n_districts (land), ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      const WardLandDistrict *district = ward_land_district (land, i);
      g_autoptr (WardShape) shape = good_shape (district->shape_text);
      WardShapeBox box = ward_shape_box (shape);

      g_assert_cmpstr (district->code, ==, codes[i]);
      g_assert_cmpfloat (ward_shape_area (shape), >, 80e6);
      g_assert_cmpfloat (ward_shape_area (shape), <, 500e6);
      g_assert_true (holds (shape, district->lon, district->lat));
      /* Nothing but water is there: between 0.9 and 1.8 E, 54.2 and 54.7 N. */
      g_assert_cmpint (box.west, >, 9000000);
      g_assert_cmpint (box.east, <, 18000000);
      g_assert_cmpint (box.south, >, 542000000);
      g_assert_cmpint (box.north, <, 547000000);
    }
}

static void
wards_fill_their_districts (void)
{
  double areas[5] = { 0 };

  g_assert_cmpint (ward_land_n_wards (land), ==, 40);
  for (guint i = 0; i < ward_land_n_wards (land); i++)
    {
      const WardLandWard *ward = ward_land_ward (land, i);
      g_autoptr (WardShape) shape = good_shape (ward->shape_text);
      guint found = 99;

      g_assert_true (holds (shape, ward->lon, ward->lat));
      g_assert_true (ward_land_find_ward (land, ward->lon, ward->lat, &found));
      g_assert_cmpint (found, ==, i);
      areas[ward->district] += ward_shape_area (shape);
    }
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (WardShape) shape = good_shape (ward_land_district (land, i)->shape_text);

      g_assert_cmpfloat_with_epsilon (areas[i] / ward_shape_area (shape), 1, 0.001);
    }
}

static void
areas_are_shapes_with_names (void)
{
  guint kinds[WARD_LAND_CEMETERY + 1] = { 0 };

  for (guint i = 0; i < ward_land_n_areas (land); i++)
    {
      const WardLandArea *area = ward_land_area (land, i);
      g_autoptr (WardShape) shape = ward_shape_parse (area->shape_text, NULL, NULL);

      g_assert_nonnull (shape);
      g_assert_cmpint (strlen (area->name), >, 3);
      kinds[area->kind]++;
    }
  for (guint kind = 0; kind <= WARD_LAND_CEMETERY; kind++)
    g_assert_cmpint (kinds[kind], >, 2);
}

static void
towns_and_streets_abound (void)
{
  guint by_district[5] = { 0 };

  g_assert_cmpint (ward_land_n_towns (land), ==, 27);
  g_assert_cmpint (ward_land_n_stations (land), >, 8);
  for (guint i = 0; i < ward_land_n_streets (land); i++)
    {
      const WardLandStreet *street = ward_land_street (land, i);

      g_assert_nonnull (street->name);
      g_assert_cmpint (street->n_points, >, 1);
      by_district[street->district]++;
    }
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (by_district[i], >, 250);
}

static void
houses_stand_on_dry_ground_in_their_district (void)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (4);

  for (guint district = 0; district < 5; district++)
    for (int i = 0; i < 200; i++)
      {
        double lon, lat, lon2, lat2;
        guint street, number, ward, street2;
        g_autofree char *postcode = NULL;

        ward_land_random_address (land, rng, district, &lon, &lat, &street, &number);
        g_assert_true (ward_land_find_ward (land, lon, lat, &ward));
        g_assert_cmpint (ward_land_street (land, street)->district, ==, district);
        g_assert_cmpint (number, >, 0);
        postcode = ward_land_postcode (land, lon, lat, number);
        g_assert_true (g_str_has_prefix (postcode, "NM"));
        g_assert_true (ward_land_random_address_near (land, rng, district, lon, lat, 800, &lon2,
                                                      &lat2, &street2, &number));
        g_assert_cmpfloat (ward_haversine (lon, lat, lon2, lat2), <, 6000);
      }
}

static void
patrol_areas_are_good_shapes (void)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (5);

  for (guint i = 0; i < 200; i++)
    {
      double lon, lat;
      g_autofree char *text = ward_land_random_patrol_area (land, rng, i % 5, 600, &lon, &lat);
      g_autoptr (WardShape) shape = good_shape (text);

      g_assert_true (holds (shape, lon, lat));
      g_assert_cmpfloat (ward_shape_area (shape), >, 100000);
      g_assert_cmpfloat (ward_shape_area (shape), <, 600000);
    }
}

static void
the_same_seed_makes_the_same_land (void)
{
  g_autoptr (WardLand) again = ward_land_new (WARD_LAND_SEED);
  g_autoptr (WardLand) other = ward_land_new (WARD_LAND_SEED + 1);

  g_assert_cmpint (ward_land_n_streets (again), ==, ward_land_n_streets (land));
  for (guint i = 0; i < ward_land_n_streets (land); i++)
    {
      const WardLandStreet *a = ward_land_street (land, i), *b = ward_land_street (again, i);

      g_assert_cmpstr (a->name, ==, b->name);
      g_assert_cmpmem (a->lon_lat, sizeof (double) * 2 * a->n_points, b->lon_lat,
                       sizeof (double) * 2 * b->n_points);
    }
  g_assert_cmpstr (ward_land_district (land, 0)->shape_text, ==,
                   ward_land_district (again, 0)->shape_text);
  g_assert_cmpstr (ward_land_district (land, 0)->shape_text, !=,
                   ward_land_district (other, 0)->shape_text);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  land = ward_land_new (WARD_LAND_SEED);
  g_test_add_func ("/land/five districts lie at sea", five_districts_lie_at_sea);
  g_test_add_func ("/land/wards fill their districts", wards_fill_their_districts);
  g_test_add_func ("/land/areas are shapes with names", areas_are_shapes_with_names);
  g_test_add_func ("/land/towns and streets abound", towns_and_streets_abound);
  g_test_add_func ("/land/houses stand on dry ground",
                   houses_stand_on_dry_ground_in_their_district);
  g_test_add_func ("/land/patrol areas are good shapes", patrol_areas_are_good_shapes);
  g_test_add_func ("/land/the same seed, the same land", the_same_seed_makes_the_same_land);
  result = g_test_run ();
  ward_land_free (land);
  return result;
}
