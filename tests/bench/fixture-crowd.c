/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-crowd.h"

#include "ward-db-private.h"
#include "ward-file.h"
#include "ward-hash.h"
#include "ward-setup.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <time.h>

#define KEY "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592"
/* The loop by which milliseconds are judged, and what it took where the bars were set. */
#define BLOCK 65536
#define BLOCKS 400
#define LOOP_MS 16.0
#define NOW (g_get_real_time () / G_USEC_PER_SEC)

static double
clock_seconds (clockid_t clock)
{
  struct timespec at;

  clock_gettime (clock, &at);
  return (double) at.tv_sec + (double) at.tv_nsec / 1e9;
}

double
crowd_seconds (void)
{
  return clock_seconds (CLOCK_PROCESS_CPUTIME_ID);
}

double
crowd_thread_seconds (void)
{
  return clock_seconds (CLOCK_THREAD_CPUTIME_ID);
}

void
crowd_demand (gboolean ok, const GError *error)
{
  if (!ok)
    g_error ("%s", error != NULL ? error->message : "not as it should be");
}

static void
run (WardDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  crowd_demand (ward_db_exec (db, sql, &error), error);
}

/* What a copy has instead of the first one's value; :i is the number of the copy. */
static const struct {
  const char *column, *instead;
} changed[] = {
  { "rid", "NULL" },
  { "id", "substr (id, 1, 24) || printf ('%012x', i)" },
  { "premises", "substr (premises, 1, 24) || printf ('%012x', i)" },
  { "reference", "printf ('PRM-%07d', i * (SELECT max (rid) FROM first) + rid)" },
  { "point",
    "printf ('{\"type\":\"Point\",\"coordinates\":[%d,%d]}', "
    "json_extract (point, '$.coordinates[0]') + (i * 7919 % 2003 - 1001) * 100, "
    "json_extract (point, '$.coordinates[1]') + (i * 104729 % 1999 - 999) * 100)" },
};

static const char *
instead_of (const char *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    if (g_str_equal (changed[i].column, column))
      return changed[i].instead;
  return NULL;
}

static char *
selection (WardDb *db, const char *table)
{
  g_autofree char *ask =
      g_strdup_printf ("SELECT name FROM pragma_table_info ('%s')", table);
  WardStmt *stmt = ward_db_prepare (db, ask, NULL);
  GString *out = g_string_new (NULL);
  gboolean row = FALSE;

  while (ward_stmt_step (db, stmt, &row, NULL) && row)
    {
      const char *column = ward_stmt_get_text (stmt, 0), *instead = instead_of (column);

      g_string_append (out, out->len > 0 ? ", " : "");
      if (instead != NULL)
        g_string_append (out, instead);
      else
        g_string_append_printf (out, "\"%s\"", column);
    }
  return g_string_free (out, FALSE);
}

static void
copy_table (WardDb *db, const char *table, gint64 n)
{
  g_autofree char *columns = selection (db, table);
  g_autofree char *first =
      g_strdup_printf ("CREATE TEMP TABLE first AS SELECT * FROM \"%s\"", table);
  g_autofree char *sql = g_strdup_printf (
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %" G_GINT64_FORMAT
      ") INSERT INTO \"%s\" SELECT %s FROM n JOIN first",
      n, table, columns);

  run (db, first);
  if (n > 0)
    run (db, sql);
  run (db, "DROP TABLE first");
}

static void
fill_places (WardDb *db, gint64 times)
{
  copy_table (db, "place", times);
  copy_table (db, "assessment", times);
  run (db, "DELETE FROM place_box; "
           "INSERT INTO place_box SELECT rid, x, x, y, y FROM (SELECT rid, "
           "json_extract (point, '$.coordinates[0]') x, "
           "json_extract (point, '$.coordinates[1]') y FROM place WHERE point IS NOT NULL)");
}

static void
fill_words (WardDb *db)
{
  run (db, "INSERT OR REPLACE INTO search (rowid, text) "
           "SELECT rid * 256 + 8, reference || ' ' || coalesce (label, '') FROM premises");
}

static void
fill (WardDb *db, gint64 n, CrowdParts parts)
{
  gint64 held = ward_db_number (db, "SELECT count(*) FROM premises", 0);
  gint64 times = n / MAX (held, 1) + (n % held != 0) - 1;

  copy_table (db, "premises", times);
  if (parts == CROWD_WORDS)
    fill_words (db);
  else
    fill_places (db, times);
}

static void
empty (WardDb *db)
{
  static const char *const tables[] = { "premises", "place", "place_box", "assessment", "visit",
                                        "escalation", "protective_action" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\"", tables[i]);

      run (db, sql);
    }
}

static void
build (const Crowd *crowd, gint64 n, CrowdParts parts)
{
  WardUnlock unlock = { .key_hex = KEY };
  WardSampleOptions options = { 1, 1 };
  g_autoptr (GError) error = NULL;
  WardDesk *desk = ward_setup_sample (crowd->path, &unlock, &options, NOW, &error);
  WardDb *db;

  crowd_demand (desk != NULL, error);
  db = ward_desk_db (desk);
  run (db, "BEGIN IMMEDIATE");
  if (n == 0)
    empty (db);
  else
    fill (db, n, parts);
  run (db, "COMMIT; PRAGMA wal_checkpoint (TRUNCATE)");
  ward_desk_close (desk);
}

Crowd *
crowd_new (gint64 n, CrowdParts parts)
{
  Crowd *crowd = g_new0 (Crowd, 1);

  crowd->folder = g_dir_make_tmp ("ward-bench-XXXXXX", NULL);
  crowd_demand (crowd->folder != NULL, NULL);
  crowd->path = g_build_filename (crowd->folder, "crowd.db", NULL);
  crowd->key_file = g_build_filename (crowd->folder, "crowd.key", NULL);
  crowd_demand (ward_file_write (crowd->key_file, KEY "\n", -1, NULL), NULL);
  build (crowd, n, parts);
  return crowd;
}

void
crowd_free (Crowd *crowd)
{
  g_autoptr (GDir) dir = g_dir_open (crowd->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (crowd->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (crowd->folder);
  g_free (crowd->folder);
  g_free (crowd->path);
  g_free (crowd->key_file);
  g_free (crowd);
}

WardVault *
crowd_unlock (const Crowd *crowd)
{
  WardUnlock unlock = { .key_hex = KEY };
  g_autoptr (GError) error = NULL;
  WardVault *vault = ward_vault_unlock (crowd->path, &unlock, &error);

  crowd_demand (vault != NULL, error);
  return vault;
}

int
crowd_say (const char *what, const char *figures, double ratio, double bar)
{
  gboolean pass = ratio <= bar;

  printf ("bench %s %s ratio=%.2f bar=%g %s\n", what, figures, ratio, bar, pass ? "pass" : "fail");
  fflush (stdout);
  return pass ? 0 : 1;
}

static double
loop_ms (void)
{
  static double best = 0;
  g_autofree char *block = g_malloc0 (BLOCK);
  guint8 digest[WARD_SHA256_BYTES];

  for (int round = 0; best == 0 || round < 3; round++)
    {
      double begun = crowd_thread_seconds (), ms;

      for (int i = 0; i < BLOCKS; i++)
        ward_sha256 (block, BLOCK, digest);
      ms = (crowd_thread_seconds () - begun) * 1000;
      best = best == 0 ? ms : MIN (best, ms);
    }
  return best;
}

int
crowd_say_ms (const char *what, const char *figures, double ms, double bar_ms)
{
  double loop = loop_ms ();
  g_autofree char *more = g_strdup_printf ("%s loop=%.0fms", figures, loop);

  return crowd_say (what, more, ms / loop, bar_ms / LOOP_MS);
}
