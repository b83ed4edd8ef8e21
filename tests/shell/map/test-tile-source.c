/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-pack.h"

#include "ward-error.h"
#include "ward-tile-source.h"

#include <glib/gstdio.h>

static guint32
pixel_of (GdkTexture *texture, int x, int y)
{
  int width = gdk_texture_get_width (texture), height = gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = g_new (guint32, (gsize) width * height);

  gdk_texture_download (texture, (guchar *) pixels, width * 4);
  return pixels[y * width + x] & 0xffffff;
}

static WardTileSource *
open_source (const char *path, gboolean dim)
{
  const char *const paths[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  WardTileSource *source = ward_tile_source_new (paths, dim, dim, &error);

  g_assert_no_error (error);
  return source;
}

static void
test_reads_a_tile (void)
{
  g_autofree char *path = ward_pack_write ("good", WARD_PACK_GOOD);
  g_autoptr (WardTileSource) source = open_source (path, FALSE);
  g_autoptr (GdkTexture) texture = ward_tile_source_load (source, 9, 10, 20);

  g_assert_cmphex (pixel_of (texture, 0, 0), ==, 0xff0000);
  g_assert_cmphex (pixel_of (texture, 255, 255), ==, 0x0000ff);
  g_assert_cmpstr (ward_tile_source_get_attribution (source), ==, "© Northmoor Mapping & friends");
}

static void
test_missing_tile_is_neutral (void)
{
  g_autofree char *path = ward_pack_write ("hole", WARD_PACK_GOOD);
  g_autoptr (WardTileSource) source = open_source (path, FALSE);
  g_autoptr (GdkTexture) hole = ward_tile_source_load (source, 9, 11, 20);
  g_autoptr (GdkTexture) below = ward_tile_source_load (source, 3, 0, 0);
  g_autoptr (WardTileSource) none = ward_tile_source_new (NULL, FALSE, FALSE, NULL);
  g_autoptr (GdkTexture) plain = ward_tile_source_load (none, 5, 1, 1);

  g_assert_cmphex (pixel_of (hole, 128, 128), ==, pixel_of (plain, 128, 128));
  g_assert_cmphex (pixel_of (below, 128, 128), ==, pixel_of (plain, 128, 128));
}

static void
test_deeper_zoom_enlarges_the_right_part (void)
{
  g_autofree char *path = ward_pack_write ("deep", WARD_PACK_GOOD);
  g_autoptr (WardTileSource) source = open_source (path, FALSE);
  /* Two zooms on, the tile is cut in sixteen: its north-west is red, its south-east blue. */
  g_autoptr (GdkTexture) north_west = ward_tile_source_load (source, 11, 40, 80);
  g_autoptr (GdkTexture) south_east = ward_tile_source_load (source, 11, 43, 83);

  g_assert_cmphex (pixel_of (north_west, 100, 100), ==, 0xff0000);
  g_assert_cmphex (pixel_of (south_east, 100, 100), ==, 0x0000ff);
}

static void
test_dimmed_tile_is_dark (void)
{
  g_autofree char *path = ward_pack_write ("dim", WARD_PACK_WHITE);
  g_autoptr (WardTileSource) source = open_source (path, TRUE);
  g_autoptr (GdkTexture) texture = ward_tile_source_load (source, 9, 10, 20);
  guint32 pixel = pixel_of (texture, 128, 128);

  g_assert_cmpuint (pixel >> 16, <, 64);
  g_assert_cmpuint (pixel >> 8 & 0xff, <, 64);
  g_assert_cmpuint (pixel & 0xff, <, 64);
}

static void
test_damaged_picture_is_neutral (void)
{
  g_autofree char *path = ward_pack_write ("damaged-picture", WARD_PACK_DAMAGED_PICTURE);
  g_autoptr (WardTileSource) source = open_source (path, FALSE);
  g_autoptr (WardTileSource) none = ward_tile_source_new (NULL, FALSE, FALSE, NULL);
  g_autoptr (GdkTexture) texture = ward_tile_source_load (source, 9, 10, 20);
  g_autoptr (GdkTexture) plain = ward_tile_source_load (none, 5, 1, 1);

  g_assert_cmphex (pixel_of (texture, 3, 3), ==, pixel_of (plain, 3, 3));
}

static void
test_bad_packs_say_why (void)
{
  static const struct {
    const char *name;
    WardPackFault fault;
    int code;
  } cases[] = {
    { "not-sqlite", WARD_PACK_NOT_SQLITE, WARD_ERROR_INVALID },
    { "no-table", WARD_PACK_NO_TABLE, WARD_ERROR_INVALID },
    { "empty", WARD_PACK_EMPTY, WARD_ERROR_INVALID },
    { "vector", WARD_PACK_VECTOR, WARD_ERROR_UNSUPPORTED },
    { "truncated", WARD_PACK_TRUNCATED, WARD_ERROR_CORRUPT },
    { "endless", WARD_PACK_ENDLESS, WARD_ERROR_CORRUPT },
    { "huge-zoom", WARD_PACK_HUGE_ZOOM, WARD_ERROR_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = ward_pack_write (cases[i].name, cases[i].fault);
      const char *const paths[] = { path, NULL };
      g_autoptr (GError) error = NULL;
      g_autoptr (WardTileSource) source = ward_tile_source_new (paths, FALSE, FALSE, &error);

      g_test_message ("%s: %s", cases[i].name, error ? error->message : "no error");
      g_assert_null (source);
      g_assert_error (error, WARD_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].name));
    }
}

static void
test_absent_file_says_so (void)
{
  const char *const paths[] = { "/nonexistent/pack.mbtiles", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (ward_tile_source_new (paths, FALSE, FALSE, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_NOT_FOUND);
}

static void
test_lying_metadata_is_not_believed (void)
{
  g_autofree char *path = ward_pack_write ("lies", WARD_PACK_LYING);
  g_autoptr (WardTileSource) source = open_source (path, FALSE);

  g_assert_cmpuint (shumate_map_source_get_min_zoom_level (SHUMATE_MAP_SOURCE (source)), ==, 9);
  g_assert_cmpuint (shumate_map_source_get_max_zoom_level (SHUMATE_MAP_SOURCE (source)), ==, 15);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/map/tiles/reads-a-tile", test_reads_a_tile);
  g_test_add_func ("/map/tiles/missing-tile-is-neutral", test_missing_tile_is_neutral);
  g_test_add_func ("/map/tiles/deeper-zoom-enlarges-the-right-part",
                   test_deeper_zoom_enlarges_the_right_part);
  g_test_add_func ("/map/tiles/dimmed-tile-is-dark", test_dimmed_tile_is_dark);
  g_test_add_func ("/map/tiles/damaged-picture-is-neutral", test_damaged_picture_is_neutral);
  g_test_add_func ("/map/tiles/bad-packs-say-why", test_bad_packs_say_why);
  g_test_add_func ("/map/tiles/absent-file-says-so", test_absent_file_says_so);
  g_test_add_func ("/map/tiles/lying-metadata-is-not-believed",
                   test_lying_metadata_is_not_believed);
  return g_test_run ();
}
