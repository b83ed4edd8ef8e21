/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-migrate.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "ward-backup.h"

#define PREFIX "/org/wardlight/Wardlight/schema/"

static const char *const files[] = {
  "0001-first.sql",
};

int
ward_migrate_latest (void)
{
  return G_N_ELEMENTS (files);
}

static gboolean
too_new (gint64 version, GError **error)
{
  g_set_error (error, WARD_ERROR, WARD_ERROR_TOO_NEW,
               _("A newer version of Wardlight wrote this database (schema %d; this one knows %d). "
                 "Install that version, or restore a backup."),
               (int) version, ward_migrate_latest ());
  return FALSE;
}

static gboolean
step (WardDb *db, int from, GError **error)
{
  g_autofree char *path = g_strconcat (PREFIX, files[from], NULL);
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version=%d", from + 1);
  g_autoptr (GBytes) sql = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (WardTxn) txn = NULL;

  if (sql == NULL)
    return FALSE;
  txn = ward_txn_begin (db, error);
  if (txn == NULL || !ward_db_exec (db, g_bytes_get_data (sql, NULL), error) ||
      !ward_db_exec (db, mark, error))
    return FALSE;
  return ward_txn_commit (g_steal_pointer (&txn), error);
}

gboolean
ward_migrate (WardDb *db, GError **error)
{
  gint64 version = ward_db_number (db, "PRAGMA user_version", 0);

  if (version > ward_migrate_latest ())
    return too_new (version, error);
  if (version > 0 && version < ward_migrate_latest ())
    {
      g_autofree char *copy = g_strdup_printf ("%s.before-%d", ward_db_path (db),
                                               ward_migrate_latest ());

      if (!ward_backup (db, copy, NULL, NULL, error))
        return FALSE;
    }
  for (int i = version; i < ward_migrate_latest (); i++)
    if (!step (db, i, error))
      return FALSE;
  return TRUE;
}

gboolean
ward_migrate_check (WardDb *db, GError **error)
{
  gint64 version = ward_db_number (db, "PRAGMA user_version", 0);

  if (version > ward_migrate_latest ())
    return too_new (version, error);
  if (version == ward_migrate_latest ())
    return TRUE;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_FAILED,
                       _("The database has not been brought up to date yet."));
  return FALSE;
}

char *
ward_setting_get (WardDb *db, const char *name)
{
  static const char sql[] = "SELECT value FROM setting WHERE name = :name";
  WardStmt *stmt = ward_db_prepare (db, sql, NULL);
  gboolean row = FALSE;
  char *value = NULL;

  if (stmt == NULL)
    return NULL;
  ward_stmt_text (stmt, ":name", name);
  if (ward_stmt_step (db, stmt, &row, NULL) && row)
    value = g_strdup (ward_stmt_get_text (stmt, 0));
  ward_stmt_reset (stmt);
  return value;
}

gboolean
ward_setting_set (WardDb *db, const char *name, const char *value, GError **error)
{
  static const char sql[] = "INSERT INTO setting (name, value) VALUES (:name, :value) "
                            "ON CONFLICT (name) DO UPDATE SET value = excluded.value";
  WardStmt *stmt = ward_db_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  ward_stmt_text (stmt, ":name", name);
  ward_stmt_text (stmt, ":value", value);
  return ward_stmt_run (db, stmt, error);
}
