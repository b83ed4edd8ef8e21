/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be drawn of a geometry, good or bad. */
#include "ward-import-outline.h"

static const struct {
  const char *geometry;
  double scale;
  const char *drawn; /* vertices of each part; NULL: nothing */
} cases[] = {
  { "{\"type\":\"Point\",\"coordinates\":[-1.5,53.8]}", 1, "1" },
  { "{\"type\":\"Point\",\"coordinates\":[-15000000,538000000]}", 1e-7, "1" },
  { "{\"type\":\"LineString\",\"coordinates\":[[-1.5,53.8],[-1.4,53.9]]}", 1, "2" },
  /* one that crosses itself, and one that isn't closed */
  { "{\"type\":\"Polygon\",\"coordinates\":[[[0,50],[1,51],[1,50],[0,51],[0,50]]]}", 1, "5" },
  { "{\"type\":\"Polygon\",\"coordinates\":[[[0,50],[1,51],[1,50]]]}", 1, "3" },
  { "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,50],[1,51],[1,50]],[[0.2,50.1],[0.3,50.2]]],"
    "[[[2,50],[2,51],[2.5,50]]]]}", 1, "3 2 3" },
  /* swapped degrees are still places on the globe; what isn't is left out */
  { "{\"type\":\"Point\",\"coordinates\":[53.8,-1.5]}", 1, "1" },
  { "{\"type\":\"LineString\",\"coordinates\":[[-1.5,53.8],[428000,433000],[1,\"x\"]]}", 1, "1" },
  { "{\"type\":\"Point\",\"coordinates\":[428000,433000]}", 1, NULL },
  { "{\"type\":\"Point\",\"coordinates\":[]}", 1, NULL },
  { "{\"type\":\"Point\",\"coordinates\":\"x\"}", 1, NULL },
  { "{\"type\":\"Point\"}", 1, NULL },
  { "[[[[[[[[[[1,2]]]]]]]]]]", 1, NULL },
  { "{\"coordinates\":[[[[[[[[[[1,2]]]]]]]]]]}", 1, NULL },
};

static void
test_a_geometry_is_drawn_as_far_as_it_can_be (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WardJson) json =
          ward_json_parse (cases[i].geometry, -1, &ward_json_file_limits, NULL);
      WardImportOutline *outline = ward_import_outline_new (7, json, cases[i].scale);
      g_autoptr (GString) drawn = g_string_new (NULL);

      g_test_message ("%s", cases[i].geometry);
      g_assert_nonnull (json);
      for (guint p = 0; outline != NULL && p < outline->parts->len; p++)
        g_string_append_printf (drawn, "%s%u", p > 0 ? " " : "",
                                ((GArray *) outline->parts->pdata[p])->len);
      g_assert_cmpstr (outline != NULL ? drawn->str : NULL, ==, cases[i].drawn);
      if (outline != NULL)
        g_assert_cmpuint (outline->line, ==, 7);
      ward_import_outline_free (outline);
    }
}

static void
test_a_geometry_of_many_vertices_is_cut_short (void)
{
  g_autoptr (GString) text = g_string_new ("{\"coordinates\":[[0,50]");
  g_autoptr (WardJson) json = NULL;
  WardImportOutline *outline;

  for (guint i = 0; i < 2 * WARD_OUTLINE_POINTS; i++)
    g_string_append (text, ",[0,51]");
  g_string_append (text, "]}");
  json = ward_json_parse (text->str, -1, &ward_json_file_limits, NULL);
  outline = ward_import_outline_new (1, json, 1);
  g_assert_cmpuint (((GArray *) outline->parts->pdata[0])->len, ==, WARD_OUTLINE_POINTS);
  ward_import_outline_free (outline);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-outline/drawn", test_a_geometry_is_drawn_as_far_as_it_can_be);
  g_test_add_func ("/import-outline/cut-short", test_a_geometry_of_many_vertices_is_cut_short);
  return g_test_run ();
}
