/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-geopackage.h"

#include "ward-error.h"
#include "ward-time.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

#define SRS 4326
#define HEAD 40 /* bytes before the shape: magic, flags, reference system, envelope */

struct _WardGeopackage {
  sqlite3 *db;
  sqlite3_stmt *add, *index;
  char *table, *time;
  guint n_columns;
  gint64 n;
  double box[4];
};

/* The tables that every package has, and the reference systems that it must name. */
static const char frame_sql[] =
    "PRAGMA application_id = 0x47504B47; PRAGMA user_version = 10300;"
    "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, "
    "organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT "
    "NULL, description TEXT);"
    "INSERT INTO gpkg_spatial_ref_sys VALUES "
    "('Undefined Cartesian', -1, 'NONE', -1, 'undefined', NULL), "
    "('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL), "
    "('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID["
    "\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],"
    "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,"
    "AUTHORITY[\"EPSG\",\"9122\"]],AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],"
    "AUTHORITY[\"EPSG\",\"4326\"]]', 'longitude/latitude, degrees');"
    "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, "
    "identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT "
    "(strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y "
    "DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES "
    "gpkg_spatial_ref_sys (srs_id));"
    "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, "
    "geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT "
    "NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT "
    "uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES "
    "gpkg_contents (table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES "
    "gpkg_spatial_ref_sys (srs_id));"
    "CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT "
    "NULL, definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, "
    "column_name, extension_name));";

/* The index follows later changes by these; %1$s is the layer. */
static const char triggers_sql[] =
    "CREATE TRIGGER \"rtree_%1$s_geom_insert\" AFTER INSERT ON \"%1$s\" WHEN (new.geom NOT NULL "
    "AND NOT ST_IsEmpty (NEW.geom)) BEGIN INSERT OR REPLACE INTO \"rtree_%1$s_geom\" VALUES "
    "(NEW.fid, ST_MinX (NEW.geom), ST_MaxX (NEW.geom), ST_MinY (NEW.geom), ST_MaxY (NEW.geom)); "
    "END;"
    "CREATE TRIGGER \"rtree_%1$s_geom_update1\" AFTER UPDATE OF geom ON \"%1$s\" WHEN OLD.fid = "
    "NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty (NEW.geom)) BEGIN INSERT OR REPLACE INTO "
    "\"rtree_%1$s_geom\" VALUES (NEW.fid, ST_MinX (NEW.geom), ST_MaxX (NEW.geom), ST_MinY "
    "(NEW.geom), ST_MaxY (NEW.geom)); END;"
    "CREATE TRIGGER \"rtree_%1$s_geom_update2\" AFTER UPDATE OF geom ON \"%1$s\" WHEN OLD.fid = "
    "NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty (NEW.geom)) BEGIN DELETE FROM "
    "\"rtree_%1$s_geom\" WHERE id = OLD.fid; END;"
    "CREATE TRIGGER \"rtree_%1$s_geom_update3\" AFTER UPDATE ON \"%1$s\" WHEN OLD.fid != NEW.fid "
    "AND (NEW.geom NOTNULL AND NOT ST_IsEmpty (NEW.geom)) BEGIN DELETE FROM \"rtree_%1$s_geom\" "
    "WHERE id = OLD.fid; INSERT OR REPLACE INTO \"rtree_%1$s_geom\" VALUES (NEW.fid, ST_MinX "
    "(NEW.geom), ST_MaxX (NEW.geom), ST_MinY (NEW.geom), ST_MaxY (NEW.geom)); END;"
    "CREATE TRIGGER \"rtree_%1$s_geom_update4\" AFTER UPDATE ON \"%1$s\" WHEN OLD.fid != NEW.fid "
    "AND (NEW.geom ISNULL OR ST_IsEmpty (NEW.geom)) BEGIN DELETE FROM \"rtree_%1$s_geom\" WHERE "
    "id IN (OLD.fid, NEW.fid); END;"
    "CREATE TRIGGER \"rtree_%1$s_geom_delete\" AFTER DELETE ON \"%1$s\" WHEN OLD.geom NOT NULL "
    "BEGIN DELETE FROM \"rtree_%1$s_geom\" WHERE id = OLD.fid; END;";

static gboolean
fail (WardGeopackage *package, GError **error)
{
  g_set_error (error, WARD_ERROR, WARD_ERROR_FAILED, _("The GeoPackage can’t be made: %s"),
               sqlite3_errmsg (package->db));
  return FALSE;
}

static gboolean
run (WardGeopackage *package, const char *sql, GError **error)
{
  return sqlite3_exec (package->db, sql, NULL, NULL, NULL) == SQLITE_OK || fail (package, error);
}

/* Makes the layer's table and index, and prepares what fills them. */
static gboolean
make_layer (WardGeopackage *package, const char *const *columns, GError **error)
{
  g_autoptr (GString) table = g_string_new (NULL), add = g_string_new (NULL);
  g_autofree char *index = g_strdup_printf (
      "INSERT INTO \"rtree_%s_geom\" VALUES (?1, ?2, ?3, ?4, ?5)", package->table);

  g_string_append_printf (table, "CREATE TABLE \"%s\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT "
                          "NULL, geom GEOMETRY", package->table);
  g_string_append_printf (add, "INSERT INTO \"%s\" VALUES (?1, ?2", package->table);
  for (guint i = 0; columns[i]; i++, package->n_columns++)
    {
      g_string_append_printf (table, ", \"%s\" TEXT", columns[i]);
      g_string_append_printf (add, ", ?%u", i + 3);
    }
  g_string_append_printf (table, "); CREATE VIRTUAL TABLE \"rtree_%s_geom\" USING rtree (id, "
                          "minx, maxx, miny, maxy)", package->table);
  g_string_append (add, ")");
  if (!run (package, table->str, error))
    return FALSE;
  return (sqlite3_prepare_v2 (package->db, add->str, -1, &package->add, NULL) == SQLITE_OK
          && sqlite3_prepare_v2 (package->db, index, -1, &package->index, NULL) == SQLITE_OK)
         || fail (package, error);
}

static gboolean
describe_layer (WardGeopackage *package, const char *title, const char *about, GError **error)
{
  char *sql = sqlite3_mprintf (
      "INSERT INTO gpkg_contents VALUES (%Q, 'features', %Q, %Q, %Q, NULL, NULL, NULL, NULL, %d);"
      "INSERT INTO gpkg_geometry_columns VALUES (%Q, 'geom', 'GEOMETRY', %d, 0, 0);"
      "INSERT INTO gpkg_extensions VALUES (%Q, 'geom', 'gpkg_rtree_index', "
      "'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
      package->table, title, about, package->time, SRS, package->table, SRS, package->table);
  gboolean done = run (package, sql, error);

  sqlite3_free (sql);
  return done;
}

/* SQLite's own form of the time: "2026-11-24T13:00:00.000Z". */
static char *
dup_time (gint64 now)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_utc (now);

  return g_date_time_format (at, "%Y-%m-%dT%H:%M:%S.000Z");
}

WardGeopackage *
ward_geopackage_new (const char *table, const char *title, const char *about,
                     const char *const *columns, gint64 now, GError **error)
{
  g_autoptr (WardGeopackage) package = g_new0 (WardGeopackage, 1);

  package->table = g_strdup (table);
  package->time = dup_time (now);
  package->box[0] = package->box[1] = G_MAXDOUBLE;
  package->box[2] = package->box[3] = -G_MAXDOUBLE;
  if (sqlite3_open (":memory:", &package->db) != SQLITE_OK)
    {
      fail (package, error);
      return NULL;
    }
  return run (package, frame_sql, error) && describe_layer (package, title, about, error)
                 && make_layer (package, columns, error) && run (package, "BEGIN", error)
             ? g_steal_pointer (&package)
             : NULL;
}

void
ward_geopackage_free (WardGeopackage *package)
{
  if (!package)
    return;
  sqlite3_finalize (package->add);
  sqlite3_finalize (package->index);
  sqlite3_close (package->db);
  g_free (package->table);
  g_free (package->time);
  g_free (package);
}

static void
put_double (guint8 *at, double value)
{
  guint64 bits;

  memcpy (&bits, &value, sizeof bits);
  bits = GUINT64_TO_LE (bits);
  memcpy (at, &bits, sizeof bits);
}

/* The shape behind the head that a GeoPackage asks for: "GP", version, flags (little-endian, with
 * an envelope of two axes), the reference system, the envelope. */
static guint8 *
dup_blob (GBytes *wkb, const double box[4], gsize *ret_n)
{
  gsize n;
  const guint8 *shape = g_bytes_get_data (wkb, &n);
  guint8 *blob = g_malloc (HEAD + n);
  guint32 srs = GUINT32_TO_LE (SRS);

  memcpy (blob, "GP\0\x03", 4);
  memcpy (blob + 4, &srs, sizeof srs);
  put_double (blob + 8, box[0]);
  put_double (blob + 16, box[2]);
  put_double (blob + 24, box[1]);
  put_double (blob + 32, box[3]);
  memcpy (blob + HEAD, shape, n);
  *ret_n = HEAD + n;
  return blob;
}

static gboolean
add_index (WardGeopackage *package, const double box[4], GError **error)
{
  sqlite3_reset (package->index);
  sqlite3_bind_int64 (package->index, 1, package->n);
  sqlite3_bind_double (package->index, 2, box[0]);
  sqlite3_bind_double (package->index, 3, box[2]);
  sqlite3_bind_double (package->index, 4, box[1]);
  sqlite3_bind_double (package->index, 5, box[3]);
  for (guint i = 0; i < 2; i++)
    {
      package->box[i] = MIN (package->box[i], box[i]);
      package->box[i + 2] = MAX (package->box[i + 2], box[i + 2]);
    }
  return sqlite3_step (package->index) == SQLITE_DONE || fail (package, error);
}

gboolean
ward_geopackage_add (WardGeopackage *package, GBytes *wkb, const double box[4],
                     const char *const *values, GError **error)
{
  gsize n = 0;
  guint8 *blob = wkb ? dup_blob (wkb, box, &n) : NULL;

  package->n++;
  sqlite3_reset (package->add);
  sqlite3_clear_bindings (package->add);
  sqlite3_bind_int64 (package->add, 1, package->n);
  if (blob)
    sqlite3_bind_blob64 (package->add, 2, blob, n, g_free);
  for (guint i = 0; i < package->n_columns; i++)
    if (values[i] && *values[i])
      sqlite3_bind_text (package->add, i + 3, values[i], -1, SQLITE_TRANSIENT);
  if (sqlite3_step (package->add) != SQLITE_DONE)
    return fail (package, error);
  return !wkb || add_index (package, box, error);
}

GBytes *
ward_geopackage_finish (WardGeopackage *package, GError **error)
{
  g_autofree char *triggers = g_strdup_printf (triggers_sql, package->table);
  sqlite3_int64 size = 0;
  unsigned char *data;
  char *extent = NULL;
  gboolean done = TRUE;

  sqlite3_finalize (g_steal_pointer (&package->add));
  sqlite3_finalize (g_steal_pointer (&package->index));
  if (package->box[0] <= package->box[2])
    {
      extent = sqlite3_mprintf ("UPDATE gpkg_contents SET min_x = %.10g, min_y = %.10g, max_x = "
                                "%.10g, max_y = %.10g", package->box[0], package->box[1],
                                package->box[2], package->box[3]);
      done = run (package, extent, error);
      sqlite3_free (extent);
    }
  if (!done || !run (package, triggers, error) || !run (package, "COMMIT", error))
    return NULL;
  data = sqlite3_serialize (package->db, "main", &size, 0);
  if (!data)
    {
      fail (package, error);
      return NULL;
    }
  return g_bytes_new_with_free_func (data, size, sqlite3_free, data);
}
