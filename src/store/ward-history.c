/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-journal.h"

void
ward_history_row_free (WardHistoryRow *row)
{
  g_free (row->kind);
  g_free (row->record);
  g_free (row->by);
  g_free (row->what);
  g_free (row->was);
  g_free (row->set);
  g_free (row->reason);
  g_free (row);
}

static const char record_sql[] =
    "SELECT seq, audit, at, kind, record, by, what, was, \"set\", reason FROM history "
    "WHERE record = :record AND kind = :kind ORDER BY seq LIMIT :limit";
static const char newest_sql[] =
    "SELECT seq, audit, at, kind, record, by, what, was, \"set\", reason FROM history "
    "ORDER BY seq DESC LIMIT :limit";

static const char entry_sql[] =
    "SELECT seq, audit, at, kind, record, by, what, was, \"set\", reason FROM history "
    "WHERE audit = :audit ORDER BY seq";

static WardHistoryRow *
read_row (WardStmt *stmt)
{
  WardHistoryRow *row = g_new0 (WardHistoryRow, 1);

  row->seq = ward_stmt_get_number (stmt, 0);
  row->audit = ward_stmt_get_number (stmt, 1);
  row->at = ward_stmt_get_number (stmt, 2);
  row->kind = g_strdup (ward_stmt_get_text (stmt, 3));
  row->record = g_strdup (ward_stmt_get_text (stmt, 4));
  row->by = g_strdup (ward_stmt_get_text (stmt, 5));
  row->what = g_strdup (ward_stmt_get_text (stmt, 6));
  row->was = g_strdup (ward_stmt_get_text (stmt, 7));
  row->set = g_strdup (ward_stmt_get_text (stmt, 8));
  row->reason = g_strdup (ward_stmt_get_text (stmt, 9));
  return row;
}

static GPtrArray *
read_rows (WardDb *db, WardStmt *stmt, GError **error)
{
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ward_history_row_free);
  gboolean more = FALSE;

  while (ward_stmt_step (db, stmt, &more, error))
    {
      if (!more)
        return g_steal_pointer (&rows);
      g_ptr_array_add (rows, read_row (stmt));
    }
  return NULL;
}

GPtrArray *
ward_history_of_entry (WardDb *db, gint64 entry, GError **error)
{
  WardStmt *stmt = ward_db_prepare (db, entry_sql, error);

  if (stmt == NULL)
    return NULL;
  ward_stmt_number (stmt, ":audit", entry);
  return read_rows (db, stmt, error);
}

GPtrArray *
ward_history (WardDb *db, const char *kind, const char *record, guint limit, GError **error)
{
  WardStmt *stmt = ward_db_prepare (db, record != NULL ? record_sql : newest_sql, error);

  if (stmt == NULL)
    return NULL;
  if (record != NULL)
    {
      ward_stmt_text (stmt, ":record", record);
      ward_stmt_text (stmt, ":kind", kind);
    }
  ward_stmt_number (stmt, ":limit", limit > 0 ? (gint64) limit : -1);
  return read_rows (db, stmt, error);
}

static gboolean
run_on (WardDb *db, const char *sql, const char *kind, const char *record, GError **error)
{
  WardStmt *stmt = ward_db_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  ward_stmt_text (stmt, ":kind", kind);
  ward_stmt_text (stmt, ":record", record);
  return ward_stmt_run (db, stmt, error);
}

gboolean
ward_history_dispose (WardDb *db, const char *kind, const char *record, GError **error)
{
  static const char history_sql[] =
      "UPDATE history SET was = NULL, \"set\" = NULL, reason = NULL, salt = NULL "
      "WHERE kind = :kind AND record = :record";
  static const char outbox_sql[] =
      "UPDATE outbox SET was = NULL, \"set\" = NULL WHERE kind = :kind AND record = :record";

  return run_on (db, history_sql, kind, record, error) &&
         run_on (db, outbox_sql, kind, record, error);
}
