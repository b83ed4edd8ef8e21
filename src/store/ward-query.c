/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-columns.h"
#include "ward-query-private.h"
#include "ward-search.h"

static void
condition_free (WardCondition *c)
{
  g_free (c->op);
  g_free (c->text);
  g_free (c);
}

WardQuery *
ward_query_new (const WardKind *kind)
{
  WardQuery *query = g_new0 (WardQuery, 1);

  query->kind = kind;
  query->conditions = g_ptr_array_new_with_free_func ((GDestroyNotify) condition_free);
  query->limit = -1;
  return query;
}

void
ward_query_free (WardQuery *query)
{
  if (query == NULL)
    return;
  g_ptr_array_unref (query->conditions);
  g_free (query->words);
  g_free (query->match);
  g_strfreev (query->only);
  g_free (query);
}

gboolean
ward_query_where (WardQuery *query, const char *field, const char *op, const char *value,
                  GError **error)
{
  static const char *const ops[] = { "=", "!=", "<", "<=", ">", ">=", "has", NULL };
  const WardField *f = ward_kind_field (query->kind, field);
  WardCondition *c;

  if (f == NULL || (f->flags & WARD_SECRET) || !g_strv_contains (ops, op))
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("%s has no field “%s”."),
                   ward_kind_label (query->kind), field);
      return FALSE;
    }
  c = g_new0 (WardCondition, 1);
  g_ptr_array_add (query->conditions, c);
  c->field = f;
  c->op = g_strdup (op);
  c->empty = *value == '\0';
  return c->empty ||
         ward_columns_value (query->kind, f, value, &c->text, &c->number, error);
}

gboolean
ward_query_is_narrowed (const WardQuery *query)
{
  return query->conditions->len > 0 || query->match != NULL || query->has_box ||
         query->limit >= 0 || query->offset > 0;
}

void
ward_query_match (WardQuery *query, const char *words)
{
  g_free (query->words);
  g_free (query->match);
  query->words = g_strdup (words);
  query->match = ward_search_expression (words);
}

const WardKind *
ward_query_get_kind (const WardQuery *query)
{
  return query->kind;
}

const char *
ward_query_get_words (const WardQuery *query)
{
  return query->words;
}

gboolean
ward_query_rests_on (const WardQuery *query, const WardField *field)
{
  for (guint i = 0; i < query->conditions->len; i++)
    if (((const WardCondition *) query->conditions->pdata[i])->field == field)
      return TRUE;
  return query->order == field;
}

void
ward_query_box (WardQuery *query, gint64 west, gint64 south, gint64 east, gint64 north)
{
  query->has_box = TRUE;
  query->box[0] = west;
  query->box[1] = south;
  query->box[2] = east;
  query->box[3] = north;
}

void
ward_query_order (WardQuery *query, const char *field, gboolean descending)
{
  query->order = field != NULL ? ward_kind_field (query->kind, field) : NULL;
  query->descending = descending;
}

void
ward_query_archived (WardQuery *query, gboolean archived)
{
  query->archived = archived;
}

void
ward_query_limit (WardQuery *query, gint64 limit, gint64 offset)
{
  query->limit = limit;
  query->offset = offset;
}

void
ward_query_only (WardQuery *query, const char *const *fields)
{
  g_strfreev (query->only);
  query->only = g_strdupv ((char **) fields);
}

static void
append_condition (GString *sql, const char *alias, const WardCondition *c, guint i)
{
  g_string_append_printf (sql, " AND ");
  if (c->empty)
    g_string_append_printf (sql, "%s.\"%s\" IS %sNULL", alias, c->field->name,
                            *c->op == '!' ? "NOT " : "");
  else if (c->field->type == WARD_TYPE_LIST)
    g_string_append_printf (sql, "instr(%s.\"%s\", json_quote(:c%u)) %s 0", alias,
                            c->field->name, i, *c->op == '!' ? "=" : ">");
  else
    g_string_append_printf (sql, "%s.\"%s\" %s :c%u", alias, c->field->name, c->op, i);
}

guint
ward_query_append (GString *sql, const WardQuery *query, const char *alias, guint first)
{
  for (guint i = 0; i < query->conditions->len; i++)
    append_condition (sql, alias, query->conditions->pdata[i], first + i);
  return first + query->conditions->len;
}

guint
ward_query_bind (WardStmt *stmt, const WardQuery *query, guint first)
{
  for (guint i = 0; i < query->conditions->len; i++)
    {
      const WardCondition *c = query->conditions->pdata[i];
      g_autofree char *hole = g_strdup_printf (":c%u", first + i);

      if (c->empty)
        continue;
      if (c->text != NULL)
        ward_stmt_text (stmt, hole, c->text);
      else
        ward_stmt_number (stmt, hole, c->number);
    }
  return first + query->conditions->len;
}

/* Words in order of entry are answered hit by hit, so that the first page of very many costs no
 * more than that of few; in any other order all hits are found first. */
static gboolean
is_streamed (const WardQuery *query, gboolean ordered)
{
  return query->match != NULL && ordered && query->order == NULL;
}

/* Nearly every row is live: the planner is told, or it would look them all up by that alone. */
static void
append_where (GString *sql, const WardQuery *query, gboolean ordered)
{
  const char *name = query->kind->name;

  if (is_streamed (query, ordered))
    g_string_append_printf (sql, " FROM search CROSS JOIN \"%s\" r ON r.rid = search.rowid >> 8 "
                                 "WHERE search MATCH :match AND search.rowid & 255 = :code", name);
  else
    g_string_append_printf (sql, " FROM \"%s\" r WHERE 1", name);
  if (!query->archived)
    g_string_append (sql, " AND likelihood (r.archived = 0, 0.99)");
  ward_query_append (sql, query, "r", 0);
  if (query->has_box)
    g_string_append_printf (sql,
                            " AND r.rid IN (SELECT rid FROM \"%s_box\" WHERE e >= :w AND w <= :e "
                            "AND n >= :s AND s <= :n)",
                            name);
  if (query->match != NULL && !is_streamed (query, ordered))
    g_string_append (sql, " AND r.rid IN (SELECT rowid >> 8 FROM search WHERE search MATCH :match "
                          "AND rowid & 255 = :code)");
}

static WardStmt *
prepare (WardDb *db, const WardQuery *query, const char *what, gboolean ordered, GError **error)
{
  g_autoptr (GString) sql = g_string_new (what);
  WardStmt *stmt;

  append_where (sql, query, ordered);
  if (ordered)
    {
      const char *way = query->descending ? " DESC" : "";

      if (query->order != NULL)
        g_string_append_printf (sql, " ORDER BY r.\"%s\"%s, r.rid%s", query->order->name, way, way);
      else
        g_string_append_printf (sql, " ORDER BY %s%s",
                                is_streamed (query, ordered) ? "search.rowid" : "r.rid", way);
      g_string_append (sql, " LIMIT :limit OFFSET :offset");
    }
  stmt = ward_db_prepare (db, sql->str, error);
  if (stmt == NULL)
    return NULL;
  ward_query_bind (stmt, query, 0);
  if (query->has_box)
    {
      ward_stmt_number (stmt, ":w", query->box[0]);
      ward_stmt_number (stmt, ":s", query->box[1]);
      ward_stmt_number (stmt, ":e", query->box[2]);
      ward_stmt_number (stmt, ":n", query->box[3]);
    }
  if (query->match != NULL)
    {
      ward_stmt_text (stmt, ":match", query->match);
      ward_stmt_number (stmt, ":code", ward_search_code (query->kind));
    }
  if (ordered)
    {
      ward_stmt_number (stmt, ":limit", query->limit);
      ward_stmt_number (stmt, ":offset", query->offset);
    }
  return stmt;
}

GArray *
ward_records_rids (WardDb *db, const WardQuery *query, GError **error)
{
  WardStmt *stmt = prepare (db, query, "SELECT r.rid", TRUE, error);
  g_autoptr (GArray) rids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean row = FALSE;

  if (stmt == NULL)
    return NULL;
  while (ward_stmt_step (db, stmt, &row, error))
    {
      gint64 rid;

      if (!row)
        return g_steal_pointer (&rids);
      rid = ward_stmt_get_number (stmt, 0);
      g_array_append_val (rids, rid);
    }
  return NULL;
}

GPtrArray *
ward_records_list (WardDb *db, const WardQuery *query, GError **error)
{
  g_autofree char *columns =
      query->only != NULL ? ward_columns_only (query->kind, (const char *const *) query->only)
                          : ward_columns_names (query->kind, TRUE);
  g_autofree char *what = g_strdup_printf ("SELECT r.rid, %s", columns);
  WardStmt *stmt = prepare (db, query, what, TRUE, error);
  g_autoptr (GPtrArray) records = ward_records_array_new ();
  gboolean row = FALSE;

  if (stmt == NULL)
    return NULL;
  while (ward_stmt_step (db, stmt, &row, error))
    {
      if (!row)
        return g_steal_pointer (&records);
      g_ptr_array_add (records, ward_columns_read (stmt, query->kind));
    }
  return NULL;
}

gint64
ward_records_count (WardDb *db, const WardQuery *query, GError **error)
{
  WardStmt *stmt = prepare (db, query, "SELECT count(*)", FALSE, error);
  gboolean row = FALSE;
  gint64 n = -1;

  if (stmt == NULL)
    return -1;
  if (ward_stmt_step (db, stmt, &row, error) && row)
    {
      n = ward_stmt_get_number (stmt, 0);
      ward_stmt_reset (stmt);
    }
  return n;
}
