/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "ward-grid-ref.h"
#include "ward-measure.h"
#include "ward-shape.h"

/* Real boundaries, which aren't part of the project: the test is skipped where they aren't. */
static char *
read_shared (const char *name)
{
  const char *shared = g_getenv ("WARD_SHARED_DATA");
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "data", NULL);
  g_autofree char *path = NULL;
  char *text = NULL;

  path = g_build_filename (shared != NULL ? shared : beside, "west-yorkshire", name, NULL);
  if (!g_file_get_contents (path, &text, NULL, NULL))
    g_test_skip ("the real boundaries are not here: set WARD_SHARED_DATA to the folder that holds "
                 "west-yorkshire/");
  return text;
}

static guint
check_features (const char *text, double least_area, double most_area)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardJson) json = ward_json_parse (text, -1, &ward_json_file_limits, &error);
  const WardJson *features;
  guint n;

  g_assert_no_error (error);
  features = ward_json_member (json, "features");
  n = ward_json_length (features);
  for (guint i = 0; i < n; i++)
    {
      const WardJson *geometry = ward_json_member (ward_json_item (features, i), "geometry");
      g_autoptr (WardShape) shape = ward_shape_from_json (geometry, TRUE, NULL, &error);
      g_autoptr (WardShape) again = NULL;
      g_autofree char *once = NULL, *twice = NULL;
      double lon, lat;

      g_assert_no_error (error);
      g_assert_cmpfloat (ward_shape_area (shape), >, least_area);
      g_assert_cmpfloat (ward_shape_area (shape), <, most_area);
      ward_shape_inner_point (shape, &lon, &lat);
      g_assert_true (ward_shape_contains (shape, ward_e7_from_degrees (lon),
                                          ward_e7_from_degrees (lat)));
      once = ward_shape_to_text (shape);
      again = ward_shape_parse (once, NULL, &error);
      g_assert_no_error (error);
      twice = ward_shape_to_text (again);
      g_assert_cmpstr (once, ==, twice);
    }
  return n;
}

static void
districts_read_and_measure (void)
{
  g_autofree char *text = read_shared ("wy-districts.geojson");

  if (text != NULL)
    g_assert_cmpint (check_features (text, 300e6, 600e6), ==, 5);
}

static void
wards_read_and_measure (void)
{
  g_autofree char *text = read_shared ("wy-wards.geojson");

  if (text != NULL)
    g_assert_cmpint (check_features (text, 1e6, 120e6), ==, 124);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/boundaries/districts read and measure", districts_read_and_measure);
  g_test_add_func ("/boundaries/wards read and measure", wards_read_and_measure);
  return g_test_run ();
}
