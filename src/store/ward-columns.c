/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-columns.h"

#include <sqlite3.h>
#include <string.h>

#include "ward-json.h"
#include "ward-records.h"

typedef void (*ColumnFunc) (const WardField *field, guint i, gpointer data);

static void
each_column (const WardKind *kind, ColumnFunc func, gpointer data)
{
  guint n;
  const WardField *meta = ward_meta_fields (&n);

  for (guint i = 0; i < n; i++)
    func (&meta[i], i, data);
  for (guint i = 0; i < kind->n_fields; i++)
    func (&kind->fields[i], n + i, data);
}

static void
append_name (const WardField *field, guint i, gpointer data)
{
  g_string_append_printf (data, "%s\"%s\"", i > 0 ? ", " : "", field->name);
}

static void
append_alias (const WardField *field, guint i, gpointer data)
{
  g_string_append_printf (data, "%sr.\"%s\"", i > 0 ? ", " : "", field->name);
}

static void
append_hole (const WardField *field, guint i, gpointer data)
{
  g_string_append_printf (data, "%s:%s", i > 0 ? ", " : "", field->name);
}

static void
append_set (const WardField *field, guint i, gpointer data)
{
  GString *out = data;

  if (g_str_equal (field->name, "id") || g_str_has_prefix (field->name, "created_"))
    return;
  g_string_append_printf (out, "%s\"%s\" = :%s", out->len > 0 ? ", " : "", field->name,
                          field->name);
}

char *
ward_columns_names (const WardKind *kind, gboolean alias)
{
  GString *out = g_string_new (NULL);

  each_column (kind, alias ? append_alias : append_name, out);
  return g_string_free (out, FALSE);
}

char *
ward_columns_only (const WardKind *kind, const char *const *names)
{
  GString *out = g_string_new (NULL);
  guint n;
  const WardField *meta = ward_meta_fields (&n);

  for (guint i = 0; i < n + kind->n_fields; i++)
    {
      const WardField *field = i < n ? &meta[i] : &kind->fields[i - n];

      if (g_strv_contains (names, field->name))
        append_alias (field, i, out);
      else
        g_string_append (out, i > 0 ? ", NULL" : "NULL");
    }
  return g_string_free (out, FALSE);
}

char *
ward_columns_holes (const WardKind *kind)
{
  GString *out = g_string_new (NULL);

  each_column (kind, append_hole, out);
  return g_string_free (out, FALSE);
}

char *
ward_columns_sets (const WardKind *kind)
{
  GString *out = g_string_new (NULL);

  each_column (kind, append_set, out);
  return g_string_free (out, FALSE);
}

static char *
list_to_json (const char *const *items)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_array (w, NULL);
  for (guint i = 0; items[i] != NULL; i++)
    ward_json_put_string (w, NULL, items[i]);
  ward_json_end_array (w);
  return ward_json_writer_finish (w);
}

static void
bind_field (sqlite3_stmt *stmt, int i, const WardRecord *record, const WardField *field)
{
  if (ward_record_is_empty (record, field))
    sqlite3_bind_null (stmt, i);
  else if (ward_field_is_text (field))
    sqlite3_bind_text (stmt, i, ward_record_text (record, field), -1, SQLITE_STATIC);
  else if (field->type == WARD_TYPE_LIST)
    sqlite3_bind_text (stmt, i, list_to_json (ward_record_list (record, field)), -1, g_free);
  else if (field->type == WARD_TYPE_ENUM)
    sqlite3_bind_text (stmt, i,
                       ward_enum_nick (ward_field_enum (field), ward_record_number (record, field)),
                       -1, SQLITE_STATIC);
  else
    sqlite3_bind_int64 (stmt, i, ward_record_number (record, field));
}

void
ward_columns_bind_all (WardStmt *stmt, const WardRecord *record)
{
  guint n;
  const WardField *meta = ward_meta_fields (&n);

  for (guint i = 0; i < n; i++)
    bind_field (stmt, 1 + i, record, &meta[i]);
  for (guint i = 0; i < record->kind->n_fields; i++)
    bind_field (stmt, 1 + n + i, record, &record->kind->fields[i]);
}

void
ward_columns_bind (WardStmt *stmt, const WardRecord *record)
{
  int n = sqlite3_bind_parameter_count (stmt);

  for (int i = 1; i <= n; i++)
    {
      const char *name = sqlite3_bind_parameter_name (stmt, i);

      bind_field (stmt, i, record, ward_kind_field (record->kind, name + 1));
    }
}

static void
read_list (WardRecord *record, const WardField *field, const char *text)
{
  g_autoptr (WardJson) json = ward_json_parse (text, -1, &ward_json_file_limits, NULL);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (json == NULL)
    return;
  for (guint i = 0; i < ward_json_length (json); i++)
    g_ptr_array_add (items, (gpointer) ward_json_string (ward_json_item (json, i)));
  g_ptr_array_add (items, NULL);
  ward_record_set_list (record, field, (const char *const *) items->pdata);
}

static void
read_column (WardStmt *stmt, int i, WardRecord *record, const WardField *field)
{
  if (sqlite3_column_type (stmt, i) == SQLITE_NULL)
    return;
  if (ward_field_is_text (field))
    ward_record_set_text (record, field, ward_stmt_get_text (stmt, i));
  else if (field->type == WARD_TYPE_LIST)
    read_list (record, field, ward_stmt_get_text (stmt, i));
  else if (field->type == WARD_TYPE_ENUM)
    ward_record_set_number (record, field,
                            ward_enum_find (ward_field_enum (field), ward_stmt_get_text (stmt, i)));
  else
    ward_record_set_number (record, field, sqlite3_column_int64 (stmt, i));
}

WardRecord *
ward_columns_read (WardStmt *stmt, const WardKind *kind)
{
  WardRecord *record = ward_record_new (kind);
  guint n;
  const WardField *meta = ward_meta_fields (&n);

  record->rid = ward_stmt_get_number (stmt, 0);
  for (guint i = 0; i < n; i++)
    read_column (stmt, 1 + i, record, &meta[i]);
  for (guint i = 0; i < kind->n_fields; i++)
    read_column (stmt, 1 + n + i, record, &kind->fields[i]);
  return record;
}

gboolean
ward_columns_value (const WardKind *kind, const WardField *field, const char *value,
                    char **ret_text, gint64 *ret_number, GError **error)
{
  g_autoptr (WardRecord) scratch = ward_record_new (kind);

  *ret_text = NULL;
  if (ward_field_is_text (field) || field->type == WARD_TYPE_LIST)
    {
      *ret_text = g_strdup (value);
      return TRUE;
    }
  if (!ward_record_set_from_string (scratch, field, value, error))
    return FALSE;
  if (field->type == WARD_TYPE_ENUM)
    *ret_text = g_strdup (
        ward_enum_nick (ward_field_enum (field), ward_record_number (scratch, field)));
  else
    *ret_number = ward_record_number (scratch, field);
  return TRUE;
}
