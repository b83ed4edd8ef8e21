/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-records.h"

static void
append_column (GString *sql, const WardField *field)
{
  gboolean text = ward_field_is_text (field) || field->type == WARD_TYPE_LIST ||
                  field->type == WARD_TYPE_ENUM;

  g_string_append_printf (sql, ",\n  \"%s\" %s", field->name, text ? "TEXT" : "INTEGER");
  if (g_str_equal (field->name, "id"))
    g_string_append (sql, " NOT NULL UNIQUE");
  if (g_str_equal (field->name, "archived"))
    g_string_append (sql, " NOT NULL DEFAULT 0");
}

/* What lists look up by: references to other kinds and the natural key. */
static void
append_indexes (GString *sql, const WardKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const WardField *field = &kind->fields[i];

      if (field->type == WARD_TYPE_REF || (field->flags & WARD_KEY))
        g_string_append_printf (sql, "CREATE INDEX \"%s_%s\" ON \"%s\" (\"%s\");\n", kind->name,
                                field->name, kind->name, field->name);
    }
}

char *
ward_records_schema (const WardKind *kind)
{
  GString *sql = g_string_new (NULL);
  guint n;
  const WardField *meta = ward_meta_fields (&n);

  g_string_append_printf (sql, "CREATE TABLE \"%s\" (\n  rid INTEGER PRIMARY KEY", kind->name);
  for (guint i = 0; i < n; i++)
    append_column (sql, &meta[i]);
  for (guint i = 0; i < kind->n_fields; i++)
    append_column (sql, &kind->fields[i]);
  g_string_append (sql, "\n) STRICT;\n");
  append_indexes (sql, kind);
  if (ward_kind_shape (kind) != NULL)
    g_string_append_printf (
        sql, "CREATE VIRTUAL TABLE \"%s_box\" USING rtree_i32 (rid, w, e, s, n);\n", kind->name);
  return g_string_free (sql, FALSE);
}
