/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-grid-lines.h"

#include <math.h>

static WardMercatorView
view_at (double lon, double lat, double zoom)
{
  return (WardMercatorView) {
    .centre = ward_mercator_from_degrees (lon, lat),
    .world = ward_mercator_world_pixels (zoom),
    .width = 1024,
    .height = 768,
  };
}

static void
test_lines_lie_on_the_grid (void)
{
  static const struct {
    double zoom;
    int step;
  } cases[] = { { 16, 100 }, { 13, 1000 }, { 10, 10000 }, { 7, 100000 } };
  g_autoptr (WardProjection) projection = ward_projection_new (NULL);

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      WardMercatorView view = view_at (-1.55, 53.8, cases[c].zoom);
      char letters[3];
      g_autoptr (GArray) pieces = ward_grid_lines (projection, &view, letters);

      g_assert_nonnull (pieces);
      g_assert_cmpuint (pieces->len, >=, 8);
      g_assert_cmpstr (letters, ==, "SE");
      for (guint i = 0; i < pieces->len; i++)
        {
          const WardGridPiece *piece = &g_array_index (pieces, WardGridPiece, i);
          double lon, lat, east, north, on;

          ward_mercator_to_degrees (ward_mercator_unproject (&view, piece->x1, piece->y1), &lon,
                                    &lat);
          g_assert_true (ward_projection_to_grid (projection, lon, lat, &east, &north));
          on = (piece->is_easting ? east : north) / cases[c].step;
          g_assert_cmpfloat_with_epsilon (on, floor (on + 0.5), 0.02);
        }
    }
}

static void
test_numbers_are_kilometres_in_the_square (void)
{
  g_autoptr (WardProjection) projection = ward_projection_new (NULL);
  WardMercatorView view = view_at (-1.55, 53.8, 13);
  char letters[3];
  g_autoptr (GArray) pieces = ward_grid_lines (projection, &view, letters);
  gboolean found = FALSE;

  for (guint i = 0; i < pieces->len; i++)
    {
      const WardGridPiece *piece = &g_array_index (pieces, WardGridPiece, i);
      double lon, lat, east, north;
      g_autofree char *wanted = NULL;

      ward_mercator_to_degrees (ward_mercator_unproject (&view, piece->x2, piece->y2), &lon,
                                &lat);
      ward_projection_to_grid (projection, lon, lat, &east, &north);
      wanted = g_strdup_printf (
          "%02d", (int) floor ((piece->is_easting ? east : north) / 1000 + 0.5) % 100);
      g_assert_cmpstr (piece->text, ==, wanted);
      found |= g_str_equal (piece->text, "30") && piece->is_easting;
    }
  g_assert_true (found);
}

static void
test_gives_up_off_the_grid (void)
{
  static const double places[][3] = { { 151, -33, 10 }, { 0, 51, 2 }, { 20, 54, 9 } };
  g_autoptr (WardProjection) projection = ward_projection_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      WardMercatorView view = view_at (places[i][0], places[i][1], places[i][2]);
      char letters[3];

      g_assert_null (ward_grid_lines (projection, &view, letters));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/grid/lines-lie-on-the-grid", test_lines_lie_on_the_grid);
  g_test_add_func ("/map/grid/numbers-are-kilometres-in-the-square",
                   test_numbers_are_kilometres_in_the_square);
  g_test_add_func ("/map/grid/gives-up-off-the-grid", test_gives_up_off_the_grid);
  return g_test_run ();
}
