/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-tombstone.h"

#include "ward-journal.h"
#include "ward-search.h"

/* The salts of a decision's bundle follow from a seed that goes with its values. */
static gboolean
forget_seed (const WardContext *context, const WardRecord *record, GError **error)
{
  static const char sql[] = "DELETE FROM setting WHERE name = :name";
  g_autofree char *name = g_strconcat ("seed.", record->id, NULL);
  WardStmt *stmt = ward_db_prepare (context->db, sql, error);

  if (stmt == NULL)
    return FALSE;
  ward_stmt_text (stmt, ":name", name);
  return ward_stmt_run (context->db, stmt, error);
}

gboolean
ward_tombstone_dispose (const WardContext *context, const WardRecord *record, GError **error)
{
  return ward_tombstone_merge (context, record, NULL, error) &&
         forget_seed (context, record, error) &&
         ward_records_delete (context->db, record->kind, record->id, error) &&
         ward_search_forget (context->db, error) &&
         ward_history_dispose (context->db, record->kind->name, record->id, error);
}

gboolean
ward_tombstone_merge (const WardContext *context, const WardRecord *record, const char *into,
                      GError **error)
{
  static const char sql[] = "INSERT OR REPLACE INTO tombstone (id, kind, at, merged_into)"
                            " VALUES (:id, :kind, :at, :into)";
  WardStmt *stmt = ward_db_prepare (context->db, sql, error);

  if (stmt == NULL)
    return FALSE;
  ward_stmt_text (stmt, ":id", record->id);
  ward_stmt_text (stmt, ":kind", record->kind->name);
  ward_stmt_number (stmt, ":at", context->now);
  ward_stmt_text (stmt, ":into", into);
  return ward_stmt_run (context->db, stmt, error);
}

gboolean
ward_tombstone_find (WardDb *db, const char *id, char **ret_into)
{
  static const char sql[] = "SELECT merged_into FROM tombstone WHERE id = :id";
  WardStmt *stmt = ward_db_prepare (db, sql, NULL);
  gboolean row = FALSE;

  if (stmt == NULL)
    return FALSE;
  ward_stmt_text (stmt, ":id", id);
  if (ward_stmt_step (db, stmt, &row, NULL) && row && ret_into != NULL)
    *ret_into = g_strdup (ward_stmt_get_text (stmt, 0));
  ward_stmt_reset (stmt);
  return row;
}
