/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "ward-measure.h"
#include "ward-mercator.h"

static void
a_degree_of_latitude_is_111_kilometres (void)
{
  g_assert_cmpfloat_with_epsilon (ward_haversine (1, 54, 1, 55), 111195, 1);
  g_assert_cmpfloat (ward_haversine (1, 54, 1, 54), ==, 0);
}

static void
bearings_have_words (void)
{
  static const struct {
    double lon, lat;
    const char *word;
  } places[] = {
    { 1, 55, "north" },   { 1.01, 54.006, "north-east" },  { 1.1, 54, "east" },
    { 1, 53, "south" },   { 0.99, 53.994, "south-west" },  { 0.9, 54, "west" },
    { 1.01, 53.994, "south-east" }, { 0.99, 54.006, "north-west" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_cmpstr (ward_compass_word (ward_bearing (1, 54, places[i].lon, places[i].lat)), ==,
                     places[i].word);
  g_assert_cmpstr (ward_compass_word (359), ==, "north");
  g_assert_cmpstr (ward_compass_word (-45), ==, "north-west");
  g_assert_cmpstr (ward_compass_word (382.6), ==, "north-east");
}

static void
lengths_and_areas_are_for_people (void)
{
  static const struct {
    double metres;
    const char *text;
  } lengths[] = { { 0, "at the same place" }, { 42.4, "42 m" },   { 347, "350 m" },
                  { 994, "990 m" },
                  { 996, "1.0 km" },          { 1234, "1.2 km" }, { 9960, "10 km" },
                  { 23400, "23 km" } };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *text = ward_format_metres (lengths[i].metres);

      g_assert_cmpstr (text, ==, lengths[i].text);
    }
  g_autofree char *small = ward_format_area (850), *field = ward_format_area (42000);
  g_autofree char *town = ward_format_area (12.34e6);
  g_assert_cmpstr (small, ==, "850 m²");
  g_assert_cmpstr (field, ==, "4.2 ha");
  g_assert_cmpstr (town, ==, "12.3 km²");
}

static void
a_direction_is_distance_and_word (void)
{
  g_autofree char *text = ward_format_direction (1, 54, 1, 54.0031);
  g_autofree char *here = ward_format_direction (1, 54, 1, 54);

  g_assert_cmpstr (text, ==, "340 m north");
  g_assert_cmpstr (here, ==, "at the same place");
}

static void
mercator_goes_both_ways (void)
{
  WardMercator at = ward_mercator_from_e7 (13500000, 544500000);
  double lon, lat;

  ward_mercator_to_degrees (at, &lon, &lat);
  g_assert_cmpfloat_with_epsilon (lon, 1.35, 1e-9);
  g_assert_cmpfloat_with_epsilon (lat, 54.45, 1e-9);
  g_assert_cmpfloat_with_epsilon (ward_mercator_from_degrees (0, 0).y, 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (ward_mercator_metres_per_pixel (0, 0), 156543.03, 0.1);
  g_assert_cmpfloat_with_epsilon (ward_mercator_metres_per_pixel (60, 10), 76.4370, 0.001);
}

static void
units_are_rounded_and_bounded (void)
{
  g_assert_cmpint (ward_e7_from_degrees (1.35), ==, 13500000);
  g_assert_cmpint (ward_e7_from_degrees (-0.00000006), ==, -1);
  g_assert_cmpint (ward_e7_from_degrees (1e30), ==, 1800000000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure/a degree of latitude", a_degree_of_latitude_is_111_kilometres);
  g_test_add_func ("/measure/bearings have words", bearings_have_words);
  g_test_add_func ("/measure/lengths and areas are for people", lengths_and_areas_are_for_people);
  g_test_add_func ("/measure/a direction is distance and word", a_direction_is_distance_and_word);
  g_test_add_func ("/measure/mercator goes both ways", mercator_goes_both_ways);
  g_test_add_func ("/measure/units are rounded and bounded", units_are_rounded_and_bounded);
  return g_test_run ();
}
