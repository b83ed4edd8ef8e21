/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-geopackage-read.h"

#include "ward-error.h"
#include "ward-wkb.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

#define WGS84 4326
#define MAX_ROWS 200000
#define MAX_COLUMNS 200
#define MAX_VALUE (4 * 1024 * 1024)
/* Virtual machine steps between two looks, and looks allowed: a table that never ends is cut
 * off. */
#define STEPS_PER_LOOK 100000
#define MAX_LOOKS 2000
#define WAL_AT 18 /* where the file's head says how it is journalled */

static const char magic[16] = "SQLite format 3";

/* Layers that are true tables; their geometry's column and reference system. */
static const char layers_sql[] =
    "SELECT c.table_name, g.column_name, g.srs_id FROM gpkg_contents c "
    "JOIN gpkg_geometry_columns g ON g.table_name = c.table_name "
    "JOIN sqlite_schema s ON s.name = c.table_name AND s.type = 'table' "
    "AND s.sql NOT LIKE 'CREATE VIRTUAL%' WHERE c.data_type = 'features'";

typedef struct {
  sqlite3 *db;
  guint8 *bytes; /* a copy of the file, which the database reads */
  guint looks;
  char *table, *geometry;
  gint64 srs;
} Package;

static gboolean
fail (GError **error, WardErrorCode code, const char *why)
{
  g_set_error (error, WARD_ERROR, code, _("The GeoPackage can’t be read: %s"), why);
  return FALSE;
}

static int
progress_cb (gpointer data)
{
  Package *package = data;

  return ++package->looks > MAX_LOOKS;
}

static void
package_clear (Package *package)
{
  sqlite3_close (package->db);
  g_free (package->bytes);
  g_free (package->table);
  g_free (package->geometry);
}

gboolean
ward_geopackage_is (const char *data, gsize len)
{
  return len > 100 && memcmp (data, magic, sizeof magic) == 0;
}

/* A file whose writer left it with a write-ahead log is read as it stands, without the log. */
static gboolean
open_bytes (Package *package, const char *data, gsize len, GError **error)
{
  package->bytes = g_memdup2 (data, len);
  if (package->bytes[WAL_AT] == 2)
    package->bytes[WAL_AT] = package->bytes[WAL_AT + 1] = 1;
  if (sqlite3_open (":memory:", &package->db) != SQLITE_OK ||
      sqlite3_deserialize (package->db, "main", package->bytes, (sqlite3_int64) len,
                           (sqlite3_int64) len, SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
    return fail (error, WARD_ERROR_CORRUPT, _("it can’t be opened."));
  sqlite3_limit (package->db, SQLITE_LIMIT_LENGTH, MAX_VALUE);
  sqlite3_limit (package->db, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_db_config (package->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (package->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_progress_handler (package->db, STEPS_PER_LOOK, progress_cb, package);
  return TRUE;
}

static gboolean
find_layer (Package *package, GError **error)
{
  sqlite3_stmt *stmt = NULL;
  int rc = sqlite3_prepare_v2 (package->db, layers_sql, -1, &stmt, NULL);
  guint n = 0;

  if (rc != SQLITE_OK)
    return fail (error, rc == SQLITE_ERROR ? WARD_ERROR_INVALID : WARD_ERROR_CORRUPT,
                 rc == SQLITE_ERROR ? _("it is another kind of file.") : _("it is damaged."));
  for (; (rc = sqlite3_step (stmt)) == SQLITE_ROW; n++)
    {
      g_free (package->table);
      g_free (package->geometry);
      package->table = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
      package->geometry = g_strdup ((const char *) sqlite3_column_text (stmt, 1));
      package->srs = sqlite3_column_int64 (stmt, 2);
    }
  sqlite3_finalize (stmt);
  if (rc != SQLITE_DONE)
    return fail (error, WARD_ERROR_CORRUPT, _("it is damaged."));
  if (n != 1 || package->table == NULL || package->geometry == NULL)
    return fail (error, WARD_ERROR_INVALID, n > 1 ? _("it has several layers; give one by itself.")
                                                  : _("it has no layer of features."));
  if (package->srs != WGS84)
    return fail (error, WARD_ERROR_UNSUPPORTED,
                 _("it isn’t in WGS84 (EPSG:4326). Convert it first, such as with ogr2ogr -t_srs "
                   "EPSG:4326."));
  return TRUE;
}

static void
write_value (WardJsonWriter *w, const char *name, sqlite3_stmt *stmt, int column)
{
  const char *text;

  switch (sqlite3_column_type (stmt, column))
    {
      case SQLITE_INTEGER: ward_json_put_int (w, name, sqlite3_column_int64 (stmt, column)); break;
      case SQLITE_FLOAT:
      case SQLITE_TEXT:
        text = (const char *) sqlite3_column_text (stmt, column);
        if (text != NULL && g_utf8_validate (text, -1, NULL))
          ward_json_put_string (w, name, text);
        break;
      case SQLITE_BLOB:
      case SQLITE_NULL:
      default: break;
    }
}

/* The column that only numbers rows. */
static gboolean
is_row_number (Package *package, const char *name)
{
  int is_key = 0;
  const char *type = NULL;

  return sqlite3_table_column_metadata (package->db, "main", package->table, name, &type, NULL,
                                        NULL, &is_key, NULL) == SQLITE_OK &&
         is_key && type != NULL && g_ascii_strcasecmp (type, "INTEGER") == 0;
}

static void
write_feature (WardJsonWriter *w, Package *package, sqlite3_stmt *stmt)
{
  int n = sqlite3_column_count (stmt), geometry = -1;

  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "type", "Feature");
  ward_json_begin_object (w, "properties");
  for (int i = 0; i < n; i++)
    {
      const char *name = sqlite3_column_name (stmt, i);

      if (name == NULL || !g_utf8_validate (name, -1, NULL))
        continue;
      if (g_ascii_strcasecmp (name, package->geometry) == 0)
        geometry = i;
      else if (!is_row_number (package, name))
        write_value (w, name, stmt, i);
    }
  ward_json_end_object (w);
  if (geometry >= 0)
    ward_wkb_write_geometry (w, sqlite3_column_blob (stmt, geometry),
                             (gsize) sqlite3_column_bytes (stmt, geometry));
  ward_json_end_object (w);
}

static gboolean
write_features (WardJsonWriter *w, Package *package, GError **error)
{
  char *sql = sqlite3_mprintf ("SELECT * FROM main.\"%w\"", package->table);
  sqlite3_stmt *stmt = NULL;
  int rc = sqlite3_prepare_v2 (package->db, sql, -1, &stmt, NULL);
  guint n = 0;

  sqlite3_free (sql);
  if (rc == SQLITE_OK && sqlite3_column_count (stmt) > MAX_COLUMNS)
    n = MAX_ROWS;
  while (rc == SQLITE_OK && n < MAX_ROWS && (rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      write_feature (w, package, stmt);
      rc = SQLITE_OK;
      n++;
    }
  sqlite3_finalize (stmt);
  if (n == MAX_ROWS)
    return fail (error, WARD_ERROR_TOO_LARGE, _("it has too many rows or columns."));
  return rc == SQLITE_DONE || fail (error, WARD_ERROR_CORRUPT, _("it is damaged."));
}

char *
ward_geopackage_to_geojson (const char *data, gsize len, GError **error)
{
  Package package = { 0 };
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  gboolean done = FALSE;

  if (!ward_geopackage_is (data, len))
    {
      fail (error, WARD_ERROR_INVALID, _("it is another kind of file."));
      return NULL;
    }
  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "type", "FeatureCollection");
  ward_json_begin_array (w, "features");
  done = open_bytes (&package, data, len, error) && find_layer (&package, error) &&
         write_features (w, &package, error);
  package_clear (&package);
  ward_json_end_array (w);
  ward_json_end_object (w);
  return done ? ward_json_writer_finish (w) : NULL;
}
