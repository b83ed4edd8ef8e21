/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-search.h"

#include <string.h>

/* A row of the index is numbered rid * 256 + the kind's code, so that no second table is needed.
 * The codes are part of the stored format: new kinds are appended, none is moved. */
static const char *const codes[] = {
  "district", "area", "course", "officer", "partner", "engagement", "bulletin", "contact_point",
  "premises", "escalation", "protective_action", "decision", "entry", "patrol", "intervention",
  "partner_action", "action", "profile", "document", "forum", "sitting", "session",
};

gint64
ward_search_code (const WardKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_str_equal (codes[i], kind->name))
      return i;
  return 255;
}

void
ward_hit_free (WardHit *hit)
{
  g_free (hit->id);
  g_free (hit->snippet);
  g_free (hit);
}

static char *
text_of (const WardRecord *record)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < record->kind->n_fields; i++)
    {
      const WardField *field = &record->kind->fields[i];

      if (!(field->flags & WARD_SEARCH) || (field->flags & WARD_PLACE) ||
          ward_record_is_empty (record, field))
        continue;
      if (out->len > 0)
        g_string_append_c (out, '\n');
      g_string_append (out, ward_record_text (record, field));
    }
  return g_string_free (out, FALSE);
}

static const char insert_sql[] = "INSERT INTO search (rowid, text) VALUES (:row, :text)";
static const char delete_sql[] = "DELETE FROM search WHERE rowid = :row";

static gboolean
run (WardDb *db, const char *sql, gint64 row, const char *text, GError **error)
{
  WardStmt *stmt = ward_db_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  ward_stmt_number (stmt, ":row", row);
  if (text != NULL)
    ward_stmt_text (stmt, ":text", text);
  return ward_stmt_run (db, stmt, error);
}

gboolean
ward_search_put (WardDb *db, const WardRecord *record, const WardRecord *before, GError **error)
{
  gint64 code = ward_search_code (record->kind);
  gint64 row = record->rid * 256 + code;
  g_autofree char *now = NULL, *then = NULL;

  if (code == 255)
    return TRUE;
  now = text_of (record);
  then = before != NULL ? text_of (before) : NULL;
  if (g_strcmp0 (now, then) == 0)
    return TRUE;
  if (then != NULL && !run (db, delete_sql, row, NULL, error))
    return FALSE;
  return run (db, insert_sql, row, now, error);
}

gboolean
ward_search_remove (WardDb *db, const WardRecord *record, GError **error)
{
  gint64 code = ward_search_code (record->kind);

  return code == 255 || run (db, delete_sql, record->rid * 256 + code, NULL, error);
}

gboolean
ward_search_forget (WardDb *db, GError **error)
{
  return ward_db_exec (db, "INSERT INTO search (search) VALUES ('optimize')", error);
}

char *
ward_search_expression (const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words, " \t\n\"", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (out, "%s\"%s\"*", out->len > 0 ? " " : "", parts[i]);
  if (out->len == 0)
    g_string_append (out, "\"\"");
  return g_string_free (out, FALSE);
}

static const char find_sql[] =
    "SELECT rowid, snippet (search, 0, char(0x2068), char(0x2069), '…', 12) FROM search "
    "WHERE search MATCH :words ORDER BY rank LIMIT :limit";

static char *
id_of (WardDb *db, const WardKind *kind, gint64 rid)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE rid = :rid", kind->name);
  WardStmt *stmt = ward_db_prepare (db, sql, NULL);
  gboolean row = FALSE;
  char *id = NULL;

  if (stmt == NULL)
    return NULL;
  ward_stmt_number (stmt, ":rid", rid);
  if (ward_stmt_step (db, stmt, &row, NULL) && row)
    id = g_strdup (ward_stmt_get_text (stmt, 0));
  ward_stmt_reset (stmt);
  return id;
}

GPtrArray *
ward_search (WardDb *db, const char *words, guint limit, GError **error)
{
  g_autofree char *expression = ward_search_expression (words);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_hit_free);
  WardStmt *stmt = ward_db_prepare (db, find_sql, error);
  gboolean row = FALSE;

  if (stmt == NULL)
    return NULL;
  ward_stmt_text (stmt, ":words", expression);
  ward_stmt_number (stmt, ":limit", limit);
  while (ward_stmt_step (db, stmt, &row, error))
    {
      gint64 number;
      WardHit *hit;

      if (!row)
        {
          for (guint i = 0; i < hits->len; i++)
            {
              hit = hits->pdata[i];
              hit->id = id_of (db, hit->kind, hit->rid);
            }
          return g_steal_pointer (&hits);
        }
      number = ward_stmt_get_number (stmt, 0);
      if ((number & 255) >= (gint64) G_N_ELEMENTS (codes))
        continue;
      hit = g_new0 (WardHit, 1);
      hit->kind = ward_kind_find (codes[number & 255]);
      hit->rid = number >> 8;
      hit->snippet = g_strdup (ward_stmt_get_text (stmt, 1));
      g_ptr_array_add (hits, hit);
    }
  return NULL;
}
