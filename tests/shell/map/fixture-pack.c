/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-pack.h"

#include "ward-mercator.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

typedef void (*Paint) (cairo_t *cr, guint seed);

static void
paint_halves (cairo_t *cr, guint seed)
{
  cairo_set_source_rgb (cr, 0, 0, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, 256, 0);
  cairo_line_to (cr, 0, 256);
  cairo_fill (cr);
}

static void
paint_white (cairo_t *cr, guint seed)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
}

static void
paint_streets (cairo_t *cr, guint seed)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (seed);

  cairo_set_source_rgb (cr, 0.94, 0.93, 0.91);
  cairo_paint (cr);
  for (guint i = 0; i < 14; i++)
    {
      cairo_set_line_width (cr, i < 3 ? 5 : 2);
      cairo_set_source_rgb (cr, 1, i < 3 ? 0.85 : 1, i < 3 ? 0.6 : 1);
      cairo_move_to (cr, g_rand_int_range (rng, 0, 256), 0);
      cairo_line_to (cr, g_rand_int_range (rng, 0, 256), 256);
      cairo_stroke (cr);
    }
}

static GByteArray *
make_png (Paint paint, guint seed)
{
  GByteArray *png = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 256, 256);
  cairo_t *cr = cairo_create (surface);

  paint (cr, seed);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, write_cb, png);
  cairo_surface_destroy (surface);
  return png;
}

static void
run (sqlite3 *db, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
put_tile (sqlite3 *db, guint z, guint x, guint y, const GByteArray *data)
{
  sqlite3_stmt *stmt;

  g_assert_cmpint (
      sqlite3_prepare_v2 (db, "INSERT INTO tiles VALUES (?1, ?2, ?3, ?4)", -1, &stmt, NULL), ==,
      SQLITE_OK);
  sqlite3_bind_int (stmt, 1, z);
  sqlite3_bind_int (stmt, 2, x);
  sqlite3_bind_int (stmt, 3, z < 31 ? (1 << z) - 1 - (int) y : (int) y);
  sqlite3_bind_blob (stmt, 4, data->data, data->len, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_DONE);
  sqlite3_finalize (stmt);
}

static sqlite3 *
create (const char *path)
{
  sqlite3 *db;

  g_unlink (path);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  run (db, "CREATE TABLE metadata (name TEXT, value TEXT);"
           "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER,"
           " tile_data BLOB, PRIMARY KEY (zoom_level, tile_column, tile_row));"
           "INSERT INTO metadata VALUES ('attribution',"
           " '<a href=\"x\">&copy; Northmoor Mapping</a> &amp; friends'), ('format', 'png')");
  return db;
}

static void
fill (sqlite3 *db, WardPackFault fault)
{
  g_autoptr (GByteArray) png = make_png (fault == WARD_PACK_WHITE ? paint_white : paint_halves, 0);
  static const guint8 protobuf[20] = { 0x1f, 0x8b, 8 };

  if (fault == WARD_PACK_DAMAGED_PICTURE)
    g_byte_array_set_size (png, 40);
  if (fault == WARD_PACK_VECTOR)
    {
      g_byte_array_set_size (png, 0);
      g_byte_array_append (png, protobuf, sizeof protobuf);
      run (db, "UPDATE metadata SET value = 'pbf' WHERE name = 'format'");
    }
  if (fault == WARD_PACK_LYING)
    run (db, "INSERT INTO metadata VALUES ('minzoom', '0'), ('maxzoom', '99'), ('bounds', 'x,y')");
  if (fault == WARD_PACK_NO_TABLE)
    run (db, "DROP TABLE tiles");
  else if (fault == WARD_PACK_ENDLESS)
    run (db, "DROP TABLE tiles; CREATE VIEW tiles AS WITH RECURSIVE n (i) AS"
             " (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i + 99 AS zoom_level,"
             " i AS tile_column, i AS tile_row, x'00' AS tile_data FROM n");
  else if (fault != WARD_PACK_EMPTY)
    put_tile (db, fault == WARD_PACK_HUGE_ZOOM ? 99 : 9, 10, 20, png);
}

static char *
path_for (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".mbtiles", NULL);

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  return g_build_filename (g_get_user_cache_dir (), file, NULL);
}

char *
ward_pack_write (const char *name, WardPackFault fault)
{
  char *path = path_for (name);
  sqlite3 *db;

  if (fault == WARD_PACK_NOT_SQLITE)
    {
      g_assert_true (g_file_set_contents (path, "This is a letter, not a map.", -1, NULL));
      return path;
    }
  db = create (path);
  fill (db, fault);
  sqlite3_close (db);
  if (fault == WARD_PACK_TRUNCATED)
    g_assert_cmpint (truncate (path, 4096), ==, 0);
  return path;
}

char *
ward_pack_write_grid (const char *name, guint low, guint high, double west, double south,
                      double east, double north)
{
  char *path = path_for (name);
  sqlite3 *db = create (path);
  WardMercator a = ward_mercator_from_degrees (west, north),
               b = ward_mercator_from_degrees (east, south);

  run (db, "BEGIN");
  for (guint z = low; z <= high; z++)
    for (guint x = a.x * (1 << z); x <= b.x * (1 << z); x++)
      for (guint y = a.y * (1 << z); y <= b.y * (1 << z); y++)
        {
          g_autoptr (GByteArray) png = make_png (paint_streets, z * 7919 + x * 31 + y);

          put_tile (db, z, x, y, png);
        }
  run (db, "COMMIT");
  sqlite3_close (db);
  return path;
}
