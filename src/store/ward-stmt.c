/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "ward-db-private.h"
#include "ward-time.h"

struct _WardTxn {
  WardDb *db;
  gboolean savepoint;
};

static int
parameter (WardStmt *stmt, const char *name)
{
  int i = sqlite3_bind_parameter_index (stmt, name);

  g_assert (i > 0);
  return i;
}

void
ward_stmt_text (WardStmt *stmt, const char *name, const char *value)
{
  sqlite3_bind_text (stmt, parameter (stmt, name), value, -1, SQLITE_TRANSIENT);
}

void
ward_stmt_number (WardStmt *stmt, const char *name, gint64 value)
{
  if (value == WARD_NONE)
    sqlite3_bind_null (stmt, parameter (stmt, name));
  else
    sqlite3_bind_int64 (stmt, parameter (stmt, name), value);
}

gboolean
ward_stmt_step (WardDb *db, WardStmt *stmt, gboolean *ret_row, GError **error)
{
  int rc = sqlite3_step (stmt);

  if (rc == SQLITE_ROW || rc == SQLITE_DONE)
    {
      *ret_row = rc == SQLITE_ROW;
      if (rc == SQLITE_DONE)
        sqlite3_reset (stmt);
      return TRUE;
    }
  sqlite3_reset (stmt);
  if (sqlite3_stmt_readonly (stmt))
    ward_db_note_unread (db, rc);
  return ward_db_fail (db, rc, error);
}

gboolean
ward_stmt_run (WardDb *db, WardStmt *stmt, GError **error)
{
  gboolean row;
  gboolean ok = ward_stmt_step (db, stmt, &row, error);

  sqlite3_reset (stmt);
  return ok;
}

void
ward_stmt_reset (WardStmt *stmt)
{
  sqlite3_reset (stmt);
}

const char *
ward_stmt_get_text (WardStmt *stmt, int column)
{
  return (const char *) sqlite3_column_text (stmt, column);
}

gint64
ward_stmt_get_number (WardStmt *stmt, int column)
{
  if (sqlite3_column_type (stmt, column) == SQLITE_NULL)
    return WARD_NONE;
  return sqlite3_column_int64 (stmt, column);
}

gint64
ward_db_number (WardDb *db, const char *sql, gint64 fallback)
{
  WardStmt *stmt = ward_db_prepare (db, sql, NULL);
  gboolean row = FALSE;
  gint64 value = fallback;

  if (stmt != NULL && ward_stmt_step (db, stmt, &row, NULL) && row)
    value = ward_stmt_get_number (stmt, 0);
  if (row)
    ward_stmt_reset (stmt);
  return value == WARD_NONE ? fallback : value;
}

static WardTxn *
begin (WardDb *db, gboolean savepoint, GError **error)
{
  WardTxn *txn;

  if (!ward_db_exec (db, savepoint ? "SAVEPOINT ward" : "BEGIN IMMEDIATE", error))
    return NULL;
  txn = g_new0 (WardTxn, 1);
  txn->db = db;
  txn->savepoint = savepoint;
  return txn;
}

WardTxn *
ward_txn_begin (WardDb *db, GError **error)
{
  return begin (db, FALSE, error);
}

WardTxn *
ward_txn_savepoint (WardDb *db, GError **error)
{
  /* Outside a transaction a savepoint would begin one, and its release commit it. */
  if (sqlite3_get_autocommit (ward_db_handle (db)))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_FAILED,
                           _("The transaction was rolled back before."));
      return NULL;
    }
  return begin (db, TRUE, error);
}

gboolean
ward_txn_commit (WardTxn *txn, GError **error)
{
  if (ward_db_is_sound (txn->db, error) &&
      ward_db_exec (txn->db, txn->savepoint ? "RELEASE ward" : "COMMIT", error))
    {
      g_free (txn);
      return TRUE;
    }
  ward_txn_rollback (txn);
  return FALSE;
}

void
ward_txn_rollback (WardTxn *txn)
{
  if (txn == NULL)
    return;
  if (!sqlite3_get_autocommit (ward_db_handle (txn->db)))
    sqlite3_exec (ward_db_handle (txn->db),
                  txn->savepoint ? "ROLLBACK TO ward; RELEASE ward" : "ROLLBACK", NULL, NULL, NULL);
  g_free (txn);
}
