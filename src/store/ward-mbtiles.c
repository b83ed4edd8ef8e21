/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-mbtiles.h"

#include "ward-error.h"
#include "ward-picture-size.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define MAX_ZOOM 24
#define MAX_TILE_BYTES (4 * 1024 * 1024)
#define MAX_TILE_SIDE 1024 /* pixels */
#define MAX_TEXT 2048
/* Virtual machine steps between two looks, and looks allowed to one read: a view that loops is
 * cut off. */
#define STEPS_PER_LOOK 10000
#define LOOKS_PER_READ 2000

struct _WardMbtiles {
  gatomicrefcount refs;
  GMutex lock;
  sqlite3 *db;
  sqlite3_stmt *get;
  guint looks;
  WardMbtilesInfo info;
};

static const char tile_sql[] =
    "SELECT tile_data FROM tiles WHERE zoom_level = ?1 AND tile_column = ?2 AND tile_row = ?3";

static int
progress_cb (gpointer data)
{
  WardMbtiles *self = data;

  return ++self->looks > LOOKS_PER_READ;
}

static gboolean
fail (WardMbtiles *self, GError **error, int code, const char *why)
{
  g_autofree char *name = g_path_get_basename (self->info.path);

  g_set_error (error, WARD_ERROR, code, _("The base map “%s” can’t be used: %s"), name, why);
  return FALSE;
}

static gboolean
check_magic (WardMbtiles *self, GError **error)
{
  static const char magic[16] = "SQLite format 3";
  char head[16] = { 0 };
  FILE *file = g_fopen (self->info.path, "rbe");
  gsize got;

  if (!file)
    return fail (self, error, errno == EACCES ? WARD_ERROR_DENIED : WARD_ERROR_NOT_FOUND,
                 g_strerror (errno));
  got = fread (head, 1, sizeof head, file);
  fclose (file);
  if (got != sizeof head || memcmp (head, magic, sizeof magic) != 0)
    return fail (self, error, WARD_ERROR_INVALID, _("it isn’t an MBTiles file."));
  return TRUE;
}

static gboolean
open_db (WardMbtiles *self, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (self->info.path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, error);
  g_autofree char *immutable = NULL;

  if (!uri)
    return FALSE;
  immutable = g_strconcat (uri, "?immutable=1", NULL);
  if (sqlite3_open_v2 (immutable, &self->db,
                       SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, NULL)
      != SQLITE_OK)
    return fail (self, error, WARD_ERROR_CORRUPT, _("it can’t be opened."));
  sqlite3_limit (self->db, SQLITE_LIMIT_LENGTH, 4 * MAX_TILE_BYTES);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_progress_handler (self->db, STEPS_PER_LOOK, progress_cb, self);
  return TRUE;
}

static gboolean
prepare (WardMbtiles *self, GError **error)
{
  int rc = sqlite3_prepare_v2 (self->db, tile_sql, -1, &self->get, NULL);

  if (rc == SQLITE_ERROR)
    return fail (self, error, WARD_ERROR_INVALID, _("it has no table of tiles."));
  if (rc != SQLITE_OK)
    return fail (self, error, WARD_ERROR_CORRUPT, _("it is damaged."));
  return TRUE;
}

static char *
read_metadata (WardMbtiles *self, const char *name)
{
  static const char metadata_sql[] = "SELECT CAST(value AS TEXT) FROM metadata WHERE name = ?1";
  sqlite3_stmt *stmt = NULL;
  char *value = NULL;

  self->looks = 0;
  if (sqlite3_prepare_v2 (self->db, metadata_sql, -1, &stmt, NULL) != SQLITE_OK)
    return NULL;
  sqlite3_bind_text (stmt, 1, name, -1, SQLITE_STATIC);
  if (sqlite3_step (stmt) == SQLITE_ROW && sqlite3_column_text (stmt, 0))
    value = g_utf8_make_valid ((const char *) sqlite3_column_text (stmt, 0),
                               MIN (sqlite3_column_bytes (stmt, 0), MAX_TEXT));
  sqlite3_finalize (stmt);
  return value;
}

/* Attributions are often HTML; what stands between the tags is what a label can show. */
static char *
plain_text (const char *html)
{
  GString *out = g_string_new (NULL);
  gboolean in_tag = FALSE;
  static const char *const entities[][2] = {
    { "&copy;", "©" }, { "&amp;", "&" }, { "&nbsp;", " " }, { "&lt;", "<" }, { "&gt;", ">" }
  };

  for (const char *p = html ? html : ""; *p; p++)
    {
      if (*p == '<')
        in_tag = TRUE;
      if (!in_tag)
        g_string_append_c (out, g_ascii_iscntrl (*p) ? ' ' : *p);
      if (*p == '>')
        in_tag = FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    g_string_replace (out, entities[i][0], entities[i][1], 0);
  return g_strstrip (g_string_free (out, FALSE));
}

static int
read_zoom (WardMbtiles *self, const char *sql)
{
  sqlite3_stmt *stmt = NULL;
  int rc, zoom = -1;

  self->looks = 0;
  if (sqlite3_prepare_v2 (self->db, sql, -1, &stmt, NULL) != SQLITE_OK)
    return -2;
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW && sqlite3_column_type (stmt, 0) == SQLITE_INTEGER)
    zoom = sqlite3_column_int (stmt, 0);
  else if (rc != SQLITE_ROW && rc != SQLITE_DONE)
    zoom = -2;
  sqlite3_finalize (stmt);
  return zoom;
}

/* The zooms come from the tiles, since metadata lies. */
static gboolean
read_zooms (WardMbtiles *self, GError **error)
{
  static const char lowest_sql[] =
      "SELECT zoom_level FROM tiles WHERE zoom_level BETWEEN 0 AND 24 ORDER BY zoom_level LIMIT 1";
  static const char highest_sql[] = "SELECT zoom_level FROM tiles WHERE zoom_level BETWEEN 0 AND "
                                    "24 ORDER BY zoom_level DESC LIMIT 1";
  int low = read_zoom (self, lowest_sql), high = read_zoom (self, highest_sql);

  if (low == -2 || high == -2)
    return fail (self, error, WARD_ERROR_CORRUPT, _("it is damaged."));
  if (low < 0 || high < low || high > MAX_ZOOM)
    return fail (self, error, WARD_ERROR_INVALID, _("it holds no tiles."));
  self->info.min_zoom = low;
  self->info.max_zoom = high;
  return TRUE;
}

static gboolean
is_raster (const guint8 *data, gsize len)
{
  return len > 12
         && (memcmp (data, "\x89PNG", 4) == 0 || memcmp (data, "\xff\xd8\xff", 3) == 0
             || (memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0));
}

/* Whether the pack holds pictures: by its first tile, and by what it says of itself. */
static gboolean
check_format (WardMbtiles *self, GError **error)
{
  static const char first_sql[] = "SELECT tile_data FROM tiles LIMIT 1";
  g_autofree char *format = read_metadata (self, "format");
  sqlite3_stmt *stmt = NULL;
  gboolean raster = FALSE, read = FALSE;

  self->looks = 0;
  if (sqlite3_prepare_v2 (self->db, first_sql, -1, &stmt, NULL) == SQLITE_OK
      && sqlite3_step (stmt) == SQLITE_ROW)
    {
      const guint8 *data = sqlite3_column_blob (stmt, 0);

      read = TRUE;
      raster = data && is_raster (data, sqlite3_column_bytes (stmt, 0));
    }
  sqlite3_finalize (stmt);
  if (!read)
    return fail (self, error, WARD_ERROR_CORRUPT, _("it is damaged."));
  if (g_strcmp0 (format, "pbf") == 0 || g_strcmp0 (format, "mvt") == 0)
    return fail (self, error, WARD_ERROR_UNSUPPORTED,
                 _("it is a vector pack; a raster pack (PNG, JPEG or WebP) is needed."));
  return raster
         || fail (self, error, WARD_ERROR_UNSUPPORTED,
                  _("its tiles aren’t PNG, JPEG or WebP pictures."));
}

static void
read_bounds (WardMbtiles *self)
{
  g_autofree char *text = read_metadata (self, "bounds");
  g_auto (GStrv) parts = g_strsplit (text ? text : "", ",", 5);
  double b[4] = { 0 };

  for (guint i = 0; i < 4 && g_strv_length (parts) == 4; i++)
    b[i] = g_ascii_strtod (parts[i], NULL);
  if (!(b[0] >= -180 && b[2] <= 180 && b[0] < b[2] && b[1] >= -90 && b[3] <= 90 && b[1] < b[3]))
    {
      b[0] = -180, b[1] = -85, b[2] = 180, b[3] = 85;
    }
  self->info.west = b[0];
  self->info.south = b[1];
  self->info.east = b[2];
  self->info.north = b[3];
}

static void
read_texts (WardMbtiles *self)
{
  g_autofree char *name = read_metadata (self, "name");
  g_autofree char *attribution = read_metadata (self, "attribution");

  self->info.name = plain_text (name);
  self->info.attribution = plain_text (attribution);
  if (!*self->info.name)
    {
      g_free (self->info.name);
      self->info.name = g_path_get_basename (self->info.path);
    }
}

static gboolean
load (WardMbtiles *self, GError **error)
{
  if (!check_magic (self, error) || !open_db (self, error) || !prepare (self, error)
      || !read_zooms (self, error) || !check_format (self, error))
    return FALSE;
  read_bounds (self);
  read_texts (self);
  return TRUE;
}

WardMbtiles *
ward_mbtiles_open (const char *path, GError **error)
{
  g_autoptr (WardMbtiles) self = g_new0 (WardMbtiles, 1);

  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->lock);
  self->info.path = g_strdup (path);
  if (!load (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

WardMbtiles *
ward_mbtiles_ref (WardMbtiles *pack)
{
  g_atomic_ref_count_inc (&pack->refs);
  return pack;
}

void
ward_mbtiles_unref (WardMbtiles *pack)
{
  if (!g_atomic_ref_count_dec (&pack->refs))
    return;
  sqlite3_finalize (pack->get);
  sqlite3_close (pack->db);
  g_mutex_clear (&pack->lock);
  g_free (pack->info.path);
  g_free (pack->info.name);
  g_free (pack->info.attribution);
  g_free (pack);
}

const WardMbtilesInfo *
ward_mbtiles_info (const WardMbtiles *pack)
{
  return &pack->info;
}

static gboolean
check_tile (WardMbtiles *pack, GError **error)
{
  const guint8 *data = sqlite3_column_blob (pack->get, 0);
  guint width = 0, height = 0;
  int len = sqlite3_column_bytes (pack->get, 0);

  if (len > MAX_TILE_BYTES)
    return fail (pack, error, WARD_ERROR_TOO_LARGE, _("a tile is over 4 MiB."));
  if (data == NULL || !ward_picture_size (data, len, &width, &height))
    return fail (pack, error, WARD_ERROR_CORRUPT, _("a tile isn’t a picture."));
  return (width <= MAX_TILE_SIDE && height <= MAX_TILE_SIDE)
         || fail (pack, error, WARD_ERROR_TOO_LARGE, _("a tile has over 1,024 pixels a side."));
}

static GBytes *
read_row (WardMbtiles *pack, GError **error)
{
  int rc = sqlite3_step (pack->get);

  if (rc == SQLITE_DONE)
    return NULL;
  if (rc != SQLITE_ROW)
    {
      fail (pack, error, rc == SQLITE_TOOBIG ? WARD_ERROR_TOO_LARGE : WARD_ERROR_CORRUPT,
            _("a tile can’t be read."));
      return NULL;
    }
  if (!check_tile (pack, error))
    return NULL;
  return g_bytes_new (sqlite3_column_blob (pack->get, 0), sqlite3_column_bytes (pack->get, 0));
}

GBytes *
ward_mbtiles_read (WardMbtiles *pack, guint z, guint x, guint y, GError **error)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&pack->lock);
  GBytes *bytes;

  if (z > MAX_ZOOM || x >> z || y >> z)
    return NULL;
  pack->looks = 0;
  sqlite3_bind_int (pack->get, 1, z);
  sqlite3_bind_int (pack->get, 2, x);
  sqlite3_bind_int (pack->get, 3, (1 << z) - 1 - y); /* MBTiles counts rows from the south */
  bytes = read_row (pack, error);
  sqlite3_reset (pack->get);
  return bytes;
}
