/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <math.h>

#include "ward-error.h"
#include "ward-raw-shape.h"

/* A record's text of a ring of n corners that waves by wave metres, with a triangular hole. */
static char *
ring_text (guint n, double wave)
{
  GString *text = g_string_new ("{\"type\":\"Polygon\",\"coordinates\":[[");

  for (guint i = 0; i <= n; i++)
    {
      double angle = 2 * G_PI * (i % n) / n, r = 0.02 + (i % n % 2) * wave / 111000;

      g_string_append_printf (text, "%s[%d,%d]", i > 0 ? "," : "",
                              (int) lround ((-1.5 + 1.69 * r * cos (angle)) * 1e7),
                              (int) lround ((53.8 + r * sin (angle)) * 1e7));
    }
  g_string_append (text, "],[[-15000000,538000000],[-15010000,538000000],[-15000000,538010000],"
                         "[-15000000,538000000]]]}");
  return g_string_free (text, FALSE);
}

static WardRawShape *
ring (guint n, double wave)
{
  g_autofree char *text = ring_text (n, wave);
  g_autoptr (GError) error = NULL;
  WardRawShape *raw = ward_raw_shape_parse (text, NULL, &error);

  g_assert_no_error (error);
  return raw;
}

static void
what_a_record_cannot_hold_is_simplified_until_it_can (void)
{
  g_autoptr (WardProjection) projection = ward_projection_new (NULL);
  g_autofree char *text = ring_text (20000, 3);
  g_autoptr (WardRawShape) raw = ring (20000, 3);
  g_autoptr (WardShape) shape = NULL;
  g_autoptr (GError) error = NULL;
  WardShapeProblem problem = { 0 };
  guint left = 0, again = 0;

  g_assert_null (ward_shape_parse (text, &problem, NULL));
  g_assert_cmpint (problem.fault, ==, WARD_SHAPE_FAULT_TOO_MANY);
  g_assert_cmpuint (ward_raw_shape_n_vertices (raw), ==, 20005);
  g_assert_null (ward_raw_shape_simplify (raw, 1, projection, &left, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_TOO_LARGE);
  g_assert_cmpuint (left, >, 5000);
  g_assert_cmpfloat (ward_raw_shape_suggest (raw, projection, &left), ==, 5);
  shape = ward_raw_shape_simplify (raw, 5, projection, &again, NULL);
  g_assert_cmpuint (again, ==, left);
  g_assert_cmpuint (ward_shape_n_vertices (shape), ==, left);
  g_assert_cmpuint (ward_shape_n_rings (shape, 0), ==, 2);
}

static void
a_line_moves_no_further_than_was_allowed (void)
{
  g_autoptr (WardProjection) projection = ward_projection_new (NULL);
  g_autoptr (WardRawShape) raw = ring (6000, 3);
  g_autoptr (WardShape) shape = ward_raw_shape_simplify (raw, 10, projection, NULL, NULL);
  guint n;
  const gint32 *at = ward_shape_ring (shape, 0, 0, &n);

  /* All corners are corners that there were, and no edge cuts in by more than 10 m. */
  for (guint i = 0; i + 1 < n; i++)
    {
      double x = (at[2 * i] + (double) at[2 * i + 2]) / 2e7 + 1.5;
      double y = (at[2 * i + 1] + (double) at[2 * i + 3]) / 2e7 - 53.8;
      double r = hypot (x / 1.69, y) * 111000;

      g_assert_cmpfloat (r, >, 0.02 * 111000 - 11);
      g_assert_cmpfloat (r, <, 0.02 * 111000 + 3 + 11);
    }
}

static void
bad_positions_are_told_before_anything_is_simplified (void)
{
  static const struct {
    const char *text;
    WardShapeFault fault;
  } cases[] = {
    { "{", WARD_SHAPE_FAULT_UNREADABLE },
    { "{\"type\":\"Polygon\",\"coordinates\":[[[NaN,1]]]}", WARD_SHAPE_FAULT_UNREADABLE },
    { "{\"type\":\"LineString\",\"coordinates\":[[538000000,-15000000],[538000001,-15000000]]}",
      WARD_SHAPE_FAULT_SWAPPED },
    { "{\"type\":\"LineString\",\"coordinates\":[[1799000000,538000000],[-1799000000,538000000]]}",
      WARD_SHAPE_FAULT_RANGE },
    { "{\"type\":\"Polygon\",\"coordinates\":[]}", WARD_SHAPE_FAULT_EMPTY },
  };
  g_autofree char *many = ring_text (WARD_RAW_SHAPE_MAX_VERTICES, 3);
  WardShapeProblem problem = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_null (ward_raw_shape_parse (cases[i].text, &problem, NULL));
      g_assert_cmpint (problem.fault, ==, cases[i].fault);
    }
  g_assert_null (ward_raw_shape_parse (many, &problem, NULL));
  g_assert_cmpint (problem.fault, ==, WARD_SHAPE_FAULT_TOO_MANY);
}

/* Crossing is asked of what is left. */
static void
a_shape_that_crosses_itself_is_refused_once_simple (void)
{
  static const double corners[][2] = { { -1.5, 53.8 }, { -1.4, 53.9 }, { -1.4, 53.8 },
                                       { -1.5, 53.9 }, { -1.5, 53.8 } };
  GString *text = g_string_new ("{\"type\":\"Polygon\",\"coordinates\":[[");
  g_autofree char *bow = NULL;
  g_autoptr (WardProjection) projection = ward_projection_new (NULL);
  g_autoptr (WardRawShape) raw = NULL;
  g_autoptr (GError) error = NULL;

  for (guint edge = 0; edge < 4; edge++)
    for (guint i = 0; i < 2000; i++)
      g_string_append_printf (
          text, "[%d,%d],",
          (int) lround ((corners[edge][0] + (corners[edge + 1][0] - corners[edge][0]) * i / 2000)
                        * 1e7),
          (int) lround ((corners[edge][1] + (corners[edge + 1][1] - corners[edge][1]) * i / 2000)
                        * 1e7));
  g_string_append (text, "[-15000000,538000000]]]}");
  bow = g_string_free (text, FALSE);
  raw = ward_raw_shape_parse (bow, NULL, NULL);
  g_assert_nonnull (raw);
  g_assert_null (ward_raw_shape_simplify (raw, 5, projection, NULL, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
  g_assert_cmpfloat (ward_raw_shape_suggest (raw, projection, NULL), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(func) g_test_add_func ("/geo/raw-shape/" #func, func)
  ADD (what_a_record_cannot_hold_is_simplified_until_it_can);
  ADD (a_line_moves_no_further_than_was_allowed);
  ADD (bad_positions_are_told_before_anything_is_simplified);
  ADD (a_shape_that_crosses_itself_is_refused_once_simple);
  return g_test_run ();
}
