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

static gboolean
is_sorted_by (const WardField *field)
{
  return field != NULL && field->type != WARD_TYPE_REF && field->type != WARD_TYPE_LIST &&
         field->type != WARD_TYPE_SHAPE && !(field->flags & WARD_LONG);
}

/* What lists are ordered and narrowed by: the live rows in order of entry, and by each column
 * that a list shows. Such an index holds all that a list of row numbers asks for, "archived"
 * among it, so that none reads the table itself, whose rows are twenty times as long. */
static void
append_list_indexes (GString *sql, const WardKind *kind)
{
  const char *name = kind->name;
  g_auto (GStrv) columns = g_strsplit (kind->columns, " ", -1);

  g_string_append_printf (sql,
                          "CREATE INDEX \"%s_live\"\n"
                          "  ON \"%s\" (rid, \"archived\") WHERE \"archived\" = 0;\n",
                          name, name);
  for (guint i = 0; columns[i] != NULL; i++)
    if (is_sorted_by (ward_kind_field (kind, columns[i])))
      g_string_append_printf (sql,
                              "CREATE INDEX \"%s_by_%s\"\n"
                              "  ON \"%s\" (\"%s\", rid, \"archived\") WHERE \"archived\" = 0;\n",
                              name, columns[i], name, columns[i]);
}

/* What belongs to another record is looked up by it, and by when: which assessment is the latest
 * is told without reading one. */
static void
append_parent_index (GString *sql, const WardKind *kind)
{
  g_auto (GStrv) columns = g_strsplit (kind->columns, " ", -1);

  if (kind->parent == NULL)
    return;
  g_string_append_printf (sql, "CREATE INDEX \"%s_under\"\n  ON \"%s\" (\"%s\"", kind->name,
                          kind->name, kind->parent);
  for (guint i = 0; columns[i] != NULL; i++)
    {
      const WardField *field = ward_kind_field (kind, columns[i]);

      if (field != NULL && (field->type == WARD_TYPE_DATE || field->type == WARD_TYPE_TIME))
        g_string_append_printf (sql, ", \"%s\"", field->name);
    }
  g_string_append (sql, ", \"district\", \"archived\")\n  WHERE \"archived\" = 0;\n");
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
  append_list_indexes (sql, kind);
  append_parent_index (sql, kind);
  if (ward_kind_shape (kind) != NULL)
    g_string_append_printf (
        sql, "CREATE VIRTUAL TABLE \"%s_box\" USING rtree_i32 (rid, w, e, s, n);\n", kind->name);
  return g_string_free (sql, FALSE);
}
