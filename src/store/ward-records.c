/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-records.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "ward-columns.h"
#include "ward-search.h"

typedef enum { INSERT, UPDATE, GET, GET_RID, DELETE } Verb;

/* SQL texts are built once per kind and verb and live as long as the program. */
static char *
build (const WardKind *kind, Verb verb)
{
  g_autofree char *columns = ward_columns_names (kind, FALSE);
  g_autofree char *holes = ward_columns_holes (kind);
  g_autofree char *sets = ward_columns_sets (kind);

  switch (verb)
    {
    case INSERT:
      return g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", kind->name, columns, holes);
    case UPDATE:
      return g_strdup_printf ("UPDATE \"%s\" SET %s WHERE id = :id RETURNING rid", kind->name,
                              sets);
    case GET:
      return g_strdup_printf ("SELECT rid, %s FROM \"%s\" WHERE id = :id", columns, kind->name);
    case GET_RID:
      return g_strdup_printf ("SELECT rid, %s FROM \"%s\" WHERE rid = :rid", columns, kind->name);
    default:
      return g_strdup_printf ("DELETE FROM \"%s\" WHERE id = :id RETURNING rid", kind->name);
    }
}

static const char *
sql_for (const WardKind *kind, Verb verb)
{
  static GMutex mutex;
  static GHashTable *texts;
  g_autofree char *key = g_strdup_printf ("%s/%d", kind->name, verb);
  const char *text;

  g_mutex_lock (&mutex);
  if (texts == NULL)
    texts = g_hash_table_new (g_str_hash, g_str_equal);
  text = g_hash_table_lookup (texts, key);
  if (text == NULL)
    {
      char *built = build (kind, verb);

      g_hash_table_insert (texts, g_steal_pointer (&key), built);
      text = built;
    }
  g_mutex_unlock (&mutex);
  return text;
}

gboolean
ward_shape_text_box (const char *shape, gint64 ret_box[4])
{
  const char *p = shape != NULL ? strstr (shape, "\"coordinates\"") : NULL;
  gint64 box[4] = { G_MAXINT64, G_MAXINT64, G_MININT64, G_MININT64 };
  guint n = 0;

  if (p == NULL)
    return FALSE;
  p += strlen ("\"coordinates\"");
  while (*p != '\0')
    {
      char *end;
      gint64 v;

      if (*p != '-' && !g_ascii_isdigit (*p))
        {
          p++;
          continue;
        }
      v = g_ascii_strtoll (p, &end, 10);
      box[n % 2] = MIN (box[n % 2], v);
      box[2 + n % 2] = MAX (box[2 + n % 2], v);
      n++;
      p = end > p ? end : p + 1;
    }
  if (n < 2)
    return FALSE;
  memcpy (ret_box, box, sizeof box);
  return TRUE;
}

static gboolean
put_box (WardDb *db, const WardRecord *record, GError **error)
{
  const WardField *field = ward_kind_shape (record->kind);
  g_autofree char *sql = NULL;
  gint64 box[4];
  WardStmt *stmt;

  if (!ward_shape_text_box (ward_record_text (record, field), box))
    sql = g_strdup_printf ("DELETE FROM \"%s_box\" WHERE rid = :rid", record->kind->name);
  else
    sql = g_strdup_printf ("INSERT OR REPLACE INTO \"%s_box\" (rid, w, e, s, n) "
                           "VALUES (:rid, :w, :e, :s, :n)",
                           record->kind->name);
  stmt = ward_db_prepare (db, sql, error);
  if (stmt == NULL)
    return FALSE;
  ward_stmt_number (stmt, ":rid", record->rid);
  if (strstr (sql, ":w") != NULL)
    {
      ward_stmt_number (stmt, ":w", box[0]);
      ward_stmt_number (stmt, ":s", box[1]);
      ward_stmt_number (stmt, ":e", box[2]);
      ward_stmt_number (stmt, ":n", box[3]);
    }
  return ward_stmt_run (db, stmt, error);
}

gboolean
ward_records_insert (WardDb *db, WardRecord *record, GError **error)
{
  WardStmt *stmt = ward_db_prepare (db, sql_for (record->kind, INSERT), error);
  const WardField *shape = ward_kind_shape (record->kind);

  if (stmt == NULL)
    return FALSE;
  ward_columns_bind_all (stmt, record);
  if (!ward_stmt_run (db, stmt, error))
    return FALSE;
  record->rid = ward_db_last_rid (db);
  if (shape != NULL && !ward_record_is_empty (record, shape) && !put_box (db, record, error))
    return FALSE;
  return ward_search_put (db, record, NULL, error);
}

gboolean
ward_records_update (WardDb *db, WardRecord *record, GError **error)
{
  g_autoptr (WardRecord) before = ward_records_get (db, record->kind, record->id, error);
  WardStmt *stmt = ward_db_prepare (db, sql_for (record->kind, UPDATE), error);
  const WardField *shape = ward_kind_shape (record->kind);
  gboolean row = FALSE;

  if (stmt == NULL || before == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND,
                             _ ("There is no such record."));
      return FALSE;
    }
  ward_columns_bind (stmt, record);
  if (!ward_stmt_step (db, stmt, &row, error))
    return FALSE;
  record->rid = before->rid;
  ward_stmt_reset (stmt);
  if (shape != NULL && !ward_record_field_equal (before, record, shape) &&
      !put_box (db, record, error))
    return FALSE;
  return ward_search_put (db, record, before, error);
}

gboolean
ward_records_delete (WardDb *db, const WardKind *kind, const char *id, GError **error)
{
  g_autoptr (WardRecord) before = ward_records_get (db, kind, id, error);
  WardStmt *stmt = ward_db_prepare (db, sql_for (kind, DELETE), error);
  const WardField *shape = ward_kind_shape (kind);
  gboolean row = FALSE;

  if (before == NULL || stmt == NULL)
    return FALSE;
  ward_stmt_text (stmt, ":id", id);
  if (!ward_stmt_step (db, stmt, &row, error))
    return FALSE;
  ward_stmt_reset (stmt);
  if (shape != NULL)
    {
      ward_record_set_text (before, shape, NULL);
      if (!put_box (db, before, error))
        return FALSE;
    }
  return ward_search_remove (db, before, error);
}

static WardRecord *
get_one (WardDb *db, const WardKind *kind, WardStmt *stmt, GError **error)
{
  WardRecord *record = NULL;
  gboolean row = FALSE;

  if (!ward_stmt_step (db, stmt, &row, error) || !row)
    return NULL;
  record = ward_columns_read (stmt, kind);
  ward_stmt_reset (stmt);
  return record;
}

WardRecord *
ward_records_get (WardDb *db, const WardKind *kind, const char *id, GError **error)
{
  WardStmt *stmt = ward_db_prepare (db, sql_for (kind, GET), error);

  if (stmt == NULL)
    return NULL;
  ward_stmt_text (stmt, ":id", id);
  return get_one (db, kind, stmt, error);
}

WardRecord *
ward_records_get_rid (WardDb *db, const WardKind *kind, gint64 rid, GError **error)
{
  WardStmt *stmt = ward_db_prepare (db, sql_for (kind, GET_RID), error);

  if (stmt == NULL)
    return NULL;
  ward_stmt_number (stmt, ":rid", rid);
  return get_one (db, kind, stmt, error);
}

char *
ward_records_find_key (WardDb *db, const WardKind *kind, const char *value)
{
  const WardField *key = ward_kind_key (kind);
  g_autofree char *sql = NULL;
  char *id = NULL;
  gboolean row = FALSE;
  WardStmt *stmt;

  if (key == NULL || value == NULL)
    return NULL;
  sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = :v ORDER BY archived, rid LIMIT 1",
                         kind->name, key->name);
  stmt = ward_db_prepare (db, sql, NULL);
  if (stmt == NULL)
    return NULL;
  ward_stmt_text (stmt, ":v", value);
  if (ward_stmt_step (db, stmt, &row, NULL) && row)
    id = g_strdup (ward_stmt_get_text (stmt, 0));
  ward_stmt_reset (stmt);
  return id;
}
