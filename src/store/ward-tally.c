/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-tally.h"

#include "ward-query-private.h"

/* Appends what a tally asks of a row of alias; with recent, its date too (parameter :s<i>). */
static guint
append_question (GString *sql, const WardTally *tally, const char *alias, gboolean recent, guint i,
                 guint first)
{
  guint next = ward_query_append (sql, tally->query, alias, first);

  if (recent && tally->date != NULL)
    g_string_append_printf (sql, " AND %s.\"%s\" >= :s%u", alias, tally->date, i);
  return next;
}

static guint
bind_question (WardStmt *stmt, const WardTally *tally, guint i, guint first)
{
  g_autofree char *hole = g_strdup_printf (":s%u", i);

  if (tally->date != NULL)
    ward_stmt_number (stmt, hole, tally->since);
  return ward_query_bind (stmt, tally->query, first);
}

static WardStmt *
prepare_tally (WardDb *db, WardTally *const *tallies, guint n, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  WardStmt *stmt;
  guint first = 0;

  for (guint i = 0; i < n; i++)
    {
      g_string_append (sql, i > 0 ? ", count(CASE WHEN 1" : "count(CASE WHEN 1");
      append_question (sql, tallies[i], "r", FALSE, i, first);
      g_string_append (sql, " THEN 1 END), count(CASE WHEN 1");
      first = append_question (sql, tallies[i], "r", TRUE, i, first);
      g_string_append (sql, " THEN 1 END)");
    }
  g_string_append_printf (sql, " FROM \"%s\" r WHERE likelihood (r.archived = 0, 0.99)",
                          tallies[0]->query->kind->name);
  stmt = ward_db_prepare (db, sql->str, error);
  first = 0;
  for (guint i = 0; stmt != NULL && i < n; i++)
    first = bind_question (stmt, tallies[i], i, first);
  return stmt;
}

gboolean
ward_records_tally (WardDb *db, WardTally *const *tallies, guint n, GError **error)
{
  WardStmt *stmt = n > 0 ? prepare_tally (db, tallies, n, error) : NULL;
  gboolean row = FALSE;

  if (n == 0)
    return TRUE;
  if (stmt == NULL || !ward_stmt_step (db, stmt, &row, error) || !row)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      tallies[i]->all = ward_stmt_get_number (stmt, 2 * (int) i);
      tallies[i]->recent = ward_stmt_get_number (stmt, 2 * (int) i + 1);
    }
  ward_stmt_reset (stmt);
  return TRUE;
}

gboolean
ward_records_cover (WardDb *db, const WardQuery *query, const WardTally *by, const char *via,
                    guint at_least, gint64 *ret_total, gint64 *ret_covered, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  WardStmt *stmt;
  gboolean row = FALSE;
  guint next;

  g_string_append_printf (sql,
                          "SELECT count(*), count(CASE WHEN (SELECT count(*) FROM \"%s\" v "
                          "WHERE v.\"%s\" = r.id AND v.archived = 0",
                          by->query->kind->name, via);
  next = append_question (sql, by, "v", TRUE, 0, 0);
  g_string_append_printf (sql,
                          ") >= :least THEN 1 END) FROM \"%s\" r "
                          "WHERE likelihood (r.archived = 0, 0.99)",
                          query->kind->name);
  ward_query_append (sql, query, "r", next);
  stmt = ward_db_prepare (db, sql->str, error);
  if (stmt == NULL)
    return FALSE;
  ward_query_bind (stmt, query, bind_question (stmt, by, 0, 0));
  ward_stmt_number (stmt, ":least", at_least);
  if (!ward_stmt_step (db, stmt, &row, error) || !row)
    return FALSE;
  *ret_total = ward_stmt_get_number (stmt, 0);
  *ret_covered = ward_stmt_get_number (stmt, 1);
  ward_stmt_reset (stmt);
  return TRUE;
}
