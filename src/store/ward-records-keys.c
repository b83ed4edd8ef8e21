/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-records.h"

#define MAX_FIELDS 8

static char *
build (const WardKind *kind, const char *const *fields)
{
  GString *sql = g_string_new ("SELECT id");

  for (guint i = 0; fields[i] != NULL; i++)
    g_string_append_printf (sql, ", \"%s\"", ward_kind_field (kind, fields[i])->name);
  g_string_append_printf (sql, " FROM \"%s\" ORDER BY rid", kind->name);
  return g_string_free (sql, FALSE);
}

gboolean
ward_records_each_key (WardDb *db, const WardKind *kind, const char *const *fields,
                       WardKeyTold told, gpointer data, GError **error)
{
  g_autofree char *sql = build (kind, fields);
  guint n = g_strv_length ((char **) fields);
  WardStmt *stmt = ward_db_prepare (db, sql, error);
  const char *values[MAX_FIELDS + 1] = { NULL };
  gboolean row = FALSE;

  g_return_val_if_fail (n <= MAX_FIELDS, FALSE);
  while (stmt != NULL && ward_stmt_step (db, stmt, &row, error))
    {
      if (!row)
        return TRUE;
      for (guint i = 0; i < n; i++)
        values[i] = ward_stmt_get_text (stmt, 1 + i);
      told (ward_stmt_get_text (stmt, 0), values, data);
    }
  return FALSE;
}
