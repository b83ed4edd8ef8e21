/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A CSV of results into an encrypted database, against a bare insert of the same rows with the
 * outbox and history rows that they leave. Both are processor time, in one run. */
#include "ward-db-private.h"
#include "ward-import.h"
#include "ward-setup.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <time.h>

#define N_OFFICERS 1000
#define N_COURSES 20
#define NOW 1790000000
#define BAR 2.0
#define KEY "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592"

static int n_rows = 100000;
static const GOptionEntry entries[] = {
  { "rows", 'n', 0, G_OPTION_ARG_INT, &n_rows, "How many results", "N" },
  { NULL },
};

/* Processor seconds of this program: other programs on the machine don't count. */
static double
seconds (void)
{
  struct timespec at;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &at);
  return (double) at.tv_sec + (double) at.tv_nsec / 1e9;
}

static void
demand (gboolean ok, GError *error)
{
  if (!ok)
    g_error ("%s", error != NULL ? error->message : "not as it should be");
}

static WardDesk *
make_database (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  WardUnlock unlock = { .key_hex = KEY };
  GError *error = NULL;
  WardDesk *desk = ward_setup_district (path, &unlock, "TST", "Test", NOW, NULL, &error);

  demand (desk != NULL, error);
  return desk;
}

static void
import (WardDesk *desk, const char *kind, const GString *text, gint64 n)
{
  WardContext context = ward_desk_context (desk, NOW);
  WardImportFile file = { .data = text->str, .len = text->len, .name = "rows.csv" };
  GError *error = NULL;
  g_autoptr (WardImportResult) result =
      ward_import (&context, ward_kind_find (kind), &file, &error);

  demand (result != NULL && result->n_new == n && result->rejects->len == 0, error);
}

static void
import_people (WardDesk *desk)
{
  g_autoptr (GString) officers = g_string_new ("collar,name,rank,from\n");
  g_autoptr (GString) courses = g_string_new ("code,title,provider,assessed,from\n");

  for (guint i = 0; i < N_OFFICERS; i++)
    g_string_append_printf (officers, "%u,Officer %u,constable,2010-01-01\n", 1000 + i, i);
  for (guint i = 0; i < N_COURSES; i++)
    g_string_append_printf (courses, "C%u,Course %u,force,true,2010-01-01\n", i, i);
  import (desk, "officer", officers, N_OFFICERS);
  import (desk, "course", courses, N_COURSES);
}

static GString *
results_csv (void)
{
  GString *text = g_string_new ("officer,course,on,outcome,expires,certificate,source\n");

  for (int i = 0; i < n_rows; i++)
    {
      int round = i / (N_OFFICERS * N_COURSES);

      g_string_append_printf (text, "%d,C%d,%d-%02d-11,passed,%d-%02d-11,CERT-%06d,LMS\n",
                              1000 + i % N_OFFICERS, i / N_OFFICERS % N_COURSES, 2011 + round / 12,
                              1 + round % 12, 2014 + round / 12, 1 + round % 12, i);
    }
  return text;
}

/* Every value of a table, in the order of its rows. */
typedef struct {
  int n_columns;
  GPtrArray *values; /* of sqlite3_value, n_columns a row */
  char *insert;
} Rows;

static Rows
read_rows (sqlite3 *handle, const char *table, const char *order, int n)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT * FROM (SELECT * FROM %s ORDER BY %s DESC LIMIT %d) ORDER BY %s",
                       table, order, n, order);
  g_autoptr (GString) holes = g_string_new (NULL);
  Rows rows = { 0 };
  sqlite3_stmt *stmt = NULL;

  demand (sqlite3_prepare_v2 (handle, sql, -1, &stmt, NULL) == SQLITE_OK, NULL);
  rows.n_columns = sqlite3_column_count (stmt);
  rows.values = g_ptr_array_new_with_free_func ((GDestroyNotify) sqlite3_value_free);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    for (int i = 0; i < rows.n_columns; i++)
      g_ptr_array_add (rows.values, sqlite3_value_dup (sqlite3_column_value (stmt, i)));
  sqlite3_finalize (stmt);
  demand ((int) rows.values->len == n * rows.n_columns, NULL);
  for (int i = 0; i < rows.n_columns; i++)
    g_string_append (holes, i > 0 ? ",?" : "?");
  rows.insert = g_strdup_printf ("INSERT INTO %s VALUES (%s)", table, holes->str);
  return rows;
}

static void
clear_rows (Rows *rows)
{
  g_ptr_array_unref (rows->values);
  g_free (rows->insert);
}

/* As a program would: values that lie in memory already, bound without a copy. */
static void
bind (sqlite3_stmt *stmt, int i, sqlite3_value *value)
{
  switch (sqlite3_value_type (value))
    {
    case SQLITE_NULL:
      sqlite3_bind_null (stmt, i);
      break;
    case SQLITE_INTEGER:
      sqlite3_bind_int64 (stmt, i, sqlite3_value_int64 (value));
      break;
    default:
      sqlite3_bind_text (stmt, i, (const char *) sqlite3_value_text (value),
                         sqlite3_value_bytes (value), SQLITE_STATIC);
    }
}

static void
insert_row (sqlite3_stmt *stmt, const Rows *rows, int at)
{
  for (int i = 0; i < rows->n_columns; i++)
    bind (stmt, i + 1, rows->values->pdata[at * rows->n_columns + i]);
  demand (sqlite3_step (stmt) == SQLITE_DONE, NULL);
  sqlite3_reset (stmt);
}

static double
bare (WardDesk *from, WardDesk *to)
{
  static const char *const tables[][2] = { { "result", "rid" },
                                           { "history", "seq" },
                                           { "outbox", "seq" } };
  sqlite3 *handle = ward_db_handle (ward_desk_db (to));
  sqlite3_stmt *stmts[G_N_ELEMENTS (tables)];
  Rows rows[G_N_ELEMENTS (tables)];
  double begun;

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      rows[t] = read_rows (ward_db_handle (ward_desk_db (from)), tables[t][0], tables[t][1],
                           n_rows);
      demand (sqlite3_prepare_v2 (handle, rows[t].insert, -1, &stmts[t], NULL) == SQLITE_OK, NULL);
    }
  begun = seconds ();
  demand (sqlite3_exec (handle, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK, NULL);
  for (int i = 0; i < n_rows; i++)
    for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
      insert_row (stmts[t], &rows[t], i);
  demand (sqlite3_exec (handle, "COMMIT", NULL, NULL, NULL) == SQLITE_OK, NULL);
  begun = seconds () - begun;
  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      sqlite3_finalize (stmts[t]);
      clear_rows (&rows[t]);
    }
  return begun;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) options = g_option_context_new (NULL);
  g_autofree char *folder = g_dir_make_tmp ("ward-bench-XXXXXX", NULL);
  WardDesk *ours, *peer;
  g_autoptr (GString) text = NULL;
  double ours_s, bare_s;

  g_option_context_add_main_entries (options, entries, NULL);
  demand (g_option_context_parse (options, &argc, &argv, NULL) && folder != NULL, NULL);
  ours = make_database (folder, "ours.db");
  peer = make_database (folder, "peer.db");
  import_people (ours);
  import_people (peer);
  text = results_csv ();
  ours_s = seconds ();
  import (ours, "result", text, n_rows);
  ours_s = seconds () - ours_s;
  bare_s = bare (ours, peer);
  printf ("bench import results n=%d ours=%.2fs bare=%.2fs ratio=%.2f bar=%.1f %s\n", n_rows,
          ours_s, bare_s, ours_s / bare_s, BAR, ours_s / bare_s <= BAR ? "pass" : "fail");
  ward_desk_close (ours);
  ward_desk_close (peer);
  remove_folder (folder);
  return 0;
}
