/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws the sample's map: ward-make-tiles light|dark OUTPUT.mbtiles [ZOOM OUTPUT.png] */
#include <math.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <glib/gstdio.h>

#include "ward-tiles.h"

#define WEST 0.88
#define EAST 1.81
#define SOUTH 54.22
#define NORTH 54.68
#define BATCH 8 /* tiles drawn at once each way */

static const char schema[] =
  "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096;"
  "CREATE TABLE metadata (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;"
  "CREATE TABLE tiles (zoom_level INTEGER NOT NULL, tile_column INTEGER NOT NULL,"
  " tile_row INTEGER NOT NULL, tile_data BLOB NOT NULL,"
  " PRIMARY KEY (zoom_level, tile_column, tile_row));"
  "BEGIN;"
  "INSERT INTO metadata VALUES ('name', 'Northmoor (%s)'), ('format', 'png'),"
  " ('type', 'baselayer'),"
  " ('version', '1'), ('description', 'A force area that does not exist'),"
  " ('attribution', 'Invented land - Wardlight sample'),"
  " ('bounds', '0.88,54.22,1.81,54.68'), ('center', '1.35,54.45,10'),"
  " ('minzoom', '%d'), ('maxzoom', '%d');";

typedef struct {
  sqlite3 *db;
  sqlite3_stmt *insert;
  const WardLand *land;
  const WardTileTheme *theme;
} Maker;

typedef struct {
  int x1, y1, x2, y2; /* tiles, the last included */
} Extent;

static void
check (const Maker *maker, int code)
{
  if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW)
    return;
  fprintf (stderr, "ward-make-tiles: %s\n", sqlite3_errmsg (maker->db));
  exit (1);
}

static void
tile_of (int zoom, double lon, double lat, int *ret_x, int *ret_y)
{
  double world = ldexp (1, zoom);

  *ret_x = (int) floor ((lon / 360 + 0.5) * world);
  *ret_y = (int) floor ((0.5 - asinh (tan (lat * G_PI / 180)) / (2 * G_PI)) * world);
}

static Extent
extent_of (int zoom)
{
  Extent e;

  tile_of (zoom, WEST, NORTH, &e.x1, &e.y1);
  tile_of (zoom, EAST, SOUTH, &e.x2, &e.y2);
  return e;
}

static cairo_surface_t *
draw (const Maker *maker, const WardTileLabels *labels, int zoom, int x, int y, int columns,
      int rows)
{
  int width = columns * WARD_TILE_SIZE, height = rows * WARD_TILE_SIZE;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  WardTileView view = { cairo_create (surface), maker->land, maker->theme, zoom,
                        (double) x * WARD_TILE_SIZE, (double) y * WARD_TILE_SIZE, width, height,
                        ward_tile_scale (zoom) };

  ward_tile_draw_ground (&view);
  ward_tile_draw_sea (&view);
  ward_tile_draw_roads (&view);
  ward_tile_draw_borders (&view);
  ward_tile_labels_draw (labels, &view);
  cairo_destroy (view.cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
store_tile (const Maker *maker, int zoom, int x, int y, const guint32 *pixels, gsize stride)
{
  g_autoptr (GByteArray) png = ward_tile_png (pixels, stride);

  sqlite3_bind_int (maker->insert, 1, zoom);
  sqlite3_bind_int (maker->insert, 2, x);
  sqlite3_bind_int (maker->insert, 3, (1 << zoom) - 1 - y);
  sqlite3_bind_blob (maker->insert, 4, png->data, (int) png->len, SQLITE_STATIC);
  check (maker, sqlite3_step (maker->insert));
  sqlite3_reset (maker->insert);
}

static void
make_batch (const Maker *maker, const WardTileLabels *labels, int zoom, int x, int y,
            const Extent *e)
{
  int columns = MIN (BATCH, e->x2 - x + 1), rows = MIN (BATCH, e->y2 - y + 1);
  cairo_surface_t *surface = draw (maker, labels, zoom, x, y, columns, rows);
  const guint32 *pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface) / 4;

  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++)
      store_tile (maker, zoom, x + column, y + row,
                  pixels + (gsize) row * WARD_TILE_SIZE * stride + (gsize) column * WARD_TILE_SIZE,
                  stride);
  cairo_surface_destroy (surface);
}

static void
make_zoom (const Maker *maker, int zoom)
{
  WardTileLabels *labels = ward_tile_labels_new (maker->land, maker->theme, zoom);
  Extent e = extent_of (zoom);

  for (int y = e.y1; y <= e.y2; y += BATCH)
    for (int x = e.x1; x <= e.x2; x += BATCH)
      make_batch (maker, labels, zoom, x, y, &e);
  ward_tile_labels_free (labels);
}

static void
make_file (Maker *maker, const char *theme, const char *path)
{
  g_autofree char *sql = g_strdup_printf (schema, theme, WARD_TILE_MIN_ZOOM, WARD_TILE_MAX_ZOOM);

  g_remove (path);
  check (maker, sqlite3_open (path, &maker->db));
  check (maker, sqlite3_exec (maker->db, sql, NULL, NULL, NULL));
  check (maker, sqlite3_prepare_v2 (maker->db, "INSERT INTO tiles VALUES (?, ?, ?, ?)", -1,
                                    &maker->insert, NULL));
  for (int zoom = WARD_TILE_MIN_ZOOM; zoom <= WARD_TILE_MAX_ZOOM; zoom++)
    make_zoom (maker, zoom);
  check (maker, sqlite3_finalize (maker->insert));
  check (maker, sqlite3_exec (maker->db, "COMMIT", NULL, NULL, NULL));
  check (maker, sqlite3_close (maker->db));
}

static int
number (const char *text)
{
  guint64 value = 0;

  if (!g_ascii_string_to_unsigned (text, 10, 1, 64, &value, NULL))
    {
      fprintf (stderr, "ward-make-tiles: %s is no number from 1 to 64\n", text);
      exit (2);
    }
  return (int) value;
}

/* One picture of a place, to look at: ZOOM LON LAT COLUMNS ROWS OUTPUT.png */
static void
make_picture (const Maker *maker, char **args)
{
  int zoom = number (args[0]), columns = number (args[3]), rows = number (args[4]), x, y;
  WardTileLabels *labels = ward_tile_labels_new (maker->land, maker->theme, zoom);
  cairo_surface_t *surface;

  tile_of (zoom, g_ascii_strtod (args[1], NULL), g_ascii_strtod (args[2], NULL), &x, &y);
  surface = draw (maker, labels, zoom, x - columns / 2, y - rows / 2, columns, rows);
  cairo_surface_write_to_png (surface, args[5]);
  cairo_surface_destroy (surface);
  ward_tile_labels_free (labels);
}

int
main (int argc, char **argv)
{
  g_autoptr (WardLand) land = NULL;
  Maker maker = { 0 };

  if ((argc != 3 && argc != 8) ||
      (!g_str_equal (argv[1], "light") && !g_str_equal (argv[1], "dark")))
    {
      fprintf (stderr, "usage: ward-make-tiles light|dark OUTPUT.mbtiles\n"
                       "       ward-make-tiles light|dark ZOOM LON LAT COLUMNS ROWS OUTPUT.png\n");
      return 2;
    }
  land = ward_land_new (WARD_LAND_SEED);
  maker.land = land;
  maker.theme = g_str_equal (argv[1], "light") ? &ward_tile_light : &ward_tile_dark;
  if (argc == 8)
    make_picture (&maker, argv + 2);
  else
    make_file (&maker, argv[1], argv[2]);
  return 0;
}
