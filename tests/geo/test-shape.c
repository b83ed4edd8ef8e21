/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <locale.h>
#include <string.h>

#include "ward-error.h"
#include "ward-measure.h"
#include "ward-shape.h"

#define OUTER                                                                                     \
  "[[13500000,544500000],[13600000,544500000],[13600000,544600000],[13500000,544600000],"         \
  "[13500000,544500000]]"
#define HOLE                                                                                      \
  "[[13520000,544520000],[13580000,544520000],[13580000,544580000],[13520000,544580000],"         \
  "[13520000,544520000]]"
#define SQUARE "{\"type\":\"Polygon\",\"coordinates\":[" OUTER "]}"
#define RING_WITH_HOLE "{\"type\":\"Polygon\",\"coordinates\":[" OUTER "," HOLE "]}"

typedef struct {
  char *units, *fault, *text;
} Case;

static WardShape *
good (const char *text)
{
  g_autoptr (GError) error = NULL;
  WardShape *shape = ward_shape_parse (text, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (shape);
  return shape;
}

static void
check_case (gconstpointer data)
{
  const Case *c = data;
  gboolean degrees = g_str_equal (c->units, "degrees");
  WardShapeProblem problem = { WARD_SHAPE_FAULT_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (WardShape) shape = degrees ? ward_shape_parse_degrees (c->text, &problem, &error)
                                        : ward_shape_parse (c->text, &problem, &error);

  if (!g_str_equal (c->fault, "good"))
    {
      g_assert_null (shape);
      g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
      g_assert_cmpstr (ward_shape_fault_nick (problem.fault), ==, c->fault);
      g_assert_cmpint (strlen (error->message), >, 10);
      return;
    }
  g_assert_no_error (error);
  g_assert_nonnull (shape);
  if (!degrees)
    {
      g_autofree char *back = ward_shape_to_text (shape);
      g_autofree char *in_degrees = ward_shape_to_degrees_text (shape);
      g_autoptr (WardShape) again = ward_shape_parse_degrees (in_degrees, NULL, &error);
      g_autofree char *back_again = ward_shape_to_text (again);

      g_assert_cmpstr (back, ==, c->text);
      g_assert_cmpstr (back_again, ==, c->text);
    }
}

static void
free_case (gpointer data)
{
  Case *c = data;

  g_free (c->units);
  g_free (c->fault);
  g_free (c->text);
  g_free (c);
}

static void
add_cases (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "geo", "shapes.tsv", NULL);
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &table, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 4);
      g_autofree char *name = NULL;
      Case *c;

      if (lines[i][0] == '#' || g_strv_length (cells) != 4)
        continue;
      c = g_new0 (Case, 1);
      c->units = g_strdup (cells[1]);
      c->fault = g_strdup (cells[2]);
      c->text = g_strdup (cells[3]);
      name = g_strconcat ("/shape/", cells[0], NULL);
      g_test_add_data_func_full (name, c, check_case, free_case);
    }
}

static void
a_crossing_is_named_where_it_is (void)
{
  const gint32 bow_tie[] = { 13500000, 544500000, 13600000, 544600000, 13600000, 544500000,
                             13500000,
                             544600000 };
  WardShapeProblem problem;
  g_autoptr (GError) error = NULL;

  g_assert_null (ward_shape_new_polygon (bow_tie, 4, &problem, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
  g_assert_cmpint (problem.fault, ==, WARD_SHAPE_FAULT_CROSSING);
  g_assert_true (problem.has_position);
  g_assert_cmpfloat_with_epsilon (problem.lon, 1.355, 1e-6);
  g_assert_cmpfloat_with_epsilon (problem.lat, 54.455, 1e-6);
  g_assert_nonnull (strstr (error->message, "54.45500, 1.35500"));
}

static WardShape *
zigzag (guint n, WardShapeProblem *problem, GError **error)
{
  g_autofree gint32 *lon_lat = g_new (gint32, 2 * n);

  for (guint i = 0; i < n; i++)
    {
      lon_lat[2 * i] = 13500000 + (int) i * 10;
      lon_lat[2 * i + 1] = 544500000 + (int) (i % 2) * 10;
    }
  return ward_shape_new_line (lon_lat, n, problem, error);
}

static void
five_thousand_vertices_are_the_limit (void)
{
  WardShapeProblem problem;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardShape) most = zigzag (5000, NULL, &error);
  g_autofree char *text = NULL;
  g_autoptr (GString) longer = NULL;

  g_assert_no_error (error);
  g_assert_null (zigzag (5001, &problem, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_TOO_LARGE);
  g_assert_cmpint (problem.fault, ==, WARD_SHAPE_FAULT_TOO_MANY);
  g_clear_error (&error);
  text = ward_shape_to_text (most);
  longer = g_string_new (text);
  g_string_truncate (longer, longer->len - 2);
  g_string_append (longer, ",[13700000,544700000]]}");
  g_assert_null (ward_shape_parse (longer->str, &problem, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_TOO_LARGE);
}

static void
degrees_have_seven_decimals_in_any_locale (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardShape) west = ward_shape_new_point (-5, 544500000, &error);
  g_autoptr (WardShape) far_west = ward_shape_new_point (-15500000, 538000001, &error);
  g_autofree char *a = ward_shape_to_degrees_text (west);
  g_autofree char *b = ward_shape_to_degrees_text (far_west);

  g_assert_no_error (error);
  g_assert_cmpstr (a, ==, "{\"type\":\"Point\",\"coordinates\":[-0.0000005,54.4500000]}");
  g_assert_cmpstr (b, ==, "{\"type\":\"Point\",\"coordinates\":[-1.5500000,53.8000001]}");
}

static void
inside_outside_edge_and_hole_are_told_apart (void)
{
  static const struct {
    gint32 lon, lat;
    gboolean inside;
  } places[] = {
    { 13510000, 544550000, TRUE },  { 13550000, 544550000, FALSE }, { 13500000, 544500000, TRUE },
    { 13550000, 544500000, TRUE },  { 13520000, 544550000, TRUE },  { 13499999, 544550000, FALSE },
    { 13600001, 544550000, FALSE }, { 13519999, 544600000, TRUE },  { 13519999, 544600001, FALSE },
  };
  g_autoptr (WardShape) shape = good (RING_WITH_HOLE);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_cmpint (ward_shape_contains (shape, places[i].lon, places[i].lat), ==,
                     places[i].inside);
}

static void
a_square_has_its_box_area_edge_and_centre (void)
{
  g_autoptr (WardShape) square = good (SQUARE);
  g_autoptr (WardShape) holed = good (RING_WITH_HOLE);
  WardShapeBox box = ward_shape_box (square);
  double lon, lat;

  g_assert_cmpint (box.west, ==, 13500000);
  g_assert_cmpint (box.north, ==, 544600000);
  /* 0.001 degrees of longitude here are 64.85 m, of latitude 111.32 m. */
  g_assert_cmpfloat_with_epsilon (ward_shape_area (square), 648.5 * 1113.2, 700);
  g_assert_cmpfloat_with_epsilon (ward_shape_area (holed), ward_shape_area (square) * 0.64, 50);
  g_assert_cmpfloat_with_epsilon (ward_shape_perimeter (square), 2 * (648.5 + 1113.2), 3);
  ward_shape_centroid (square, &lon, &lat);
  g_assert_cmpfloat_with_epsilon (lon, 1.355, 1e-7);
  g_assert_cmpfloat_with_epsilon (lat, 54.455, 1e-7);
  ward_shape_inner_point (holed, &lon, &lat);
  g_assert_true (ward_shape_contains (holed, ward_e7_from_degrees (lon),
                                      ward_e7_from_degrees (lat)));
}

static void
distance_is_metres_between_the_nearest_places (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardShape) square = good (SQUARE);
  g_autoptr (WardShape) inside = ward_shape_new_point (13550000, 544550000, &error);
  g_autoptr (WardShape) east = ward_shape_new_point (13700000, 544550000, &error);
  double expected = ward_haversine (1.36, 54.455, 1.37, 54.455);

  g_assert_cmpfloat (ward_shape_distance (square, inside), ==, 0);
  g_assert_cmpfloat_with_epsilon (ward_shape_distance (square, east), expected, expected * 0.005);
  g_assert_cmpfloat_with_epsilon (ward_shape_distance (east, square), expected, expected * 0.005);
  g_assert_true (ward_shape_intersects (square, inside));
  g_assert_false (ward_shape_intersects (square, east));
  g_assert_true (ward_shape_covers (square, inside));
  g_assert_true (ward_shape_covers (square, square));
  g_assert_false (ward_shape_covers (inside, square));
  g_assert_false (ward_shape_covers (square, east));
}

static void
a_buffer_is_as_wide_as_asked (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardProjection) projection = ward_projection_new (&error);
  g_autoptr (WardShape) square = good (SQUARE);
  g_autoptr (WardShape) point = ward_shape_new_point (13550000, 544550000, &error);
  g_autoptr (WardShape) disc = ward_shape_buffer (point, 100, projection, &error);
  g_autoptr (WardShape) wider = ward_shape_buffer (square, 50, projection, &error);
  g_autoptr (WardShape) nothing = NULL;

  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (ward_shape_area (disc), G_PI * 100 * 100, 300);
  g_assert_cmpfloat_with_epsilon (ward_shape_perimeter (disc), 2 * G_PI * 100, 3);
  g_assert_cmpfloat_with_epsilon (ward_shape_area (wider) - ward_shape_area (square),
                                  ward_shape_perimeter (square) * 50 + G_PI * 2500, 300);
  nothing = ward_shape_buffer (square, -2000, projection, &error);
  g_assert_null (nothing);
  g_assert_error (error, WARD_ERROR, WARD_ERROR_FAILED);
}

static void
simplifying_drops_what_hardly_shows (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardProjection) projection = ward_projection_new (&error);
  g_autoptr (WardShape) line = zigzag (1001, NULL, &error);
  g_autoptr (WardShape) straight = ward_shape_simplify (line, 1, projection, &error);
  g_autoptr (WardShape) same = ward_shape_simplify (line, 0.001, projection, &error);

  g_assert_no_error (error);
  g_assert_cmpint (ward_shape_n_vertices (straight), ==, 2);
  g_assert_cmpint (ward_shape_n_vertices (same), >, 500);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases ();
  g_test_add_func ("/shape/a crossing is named where it is", a_crossing_is_named_where_it_is);
  g_test_add_func ("/shape/five thousand vertices are the limit",
                   five_thousand_vertices_are_the_limit);
  g_test_add_func ("/shape/degrees have seven decimals", degrees_have_seven_decimals_in_any_locale);
  g_test_add_func ("/shape/inside, outside, edge and hole",
                   inside_outside_edge_and_hole_are_told_apart);
  g_test_add_func ("/shape/a square has its measures", a_square_has_its_box_area_edge_and_centre);
  g_test_add_func ("/shape/distance is metres", distance_is_metres_between_the_nearest_places);
  g_test_add_func ("/shape/a buffer is as wide as asked", a_buffer_is_as_wide_as_asked);
  g_test_add_func ("/shape/simplifying drops what hardly shows",
                   simplifying_drops_what_hardly_shows);
  return g_test_run ();
}
