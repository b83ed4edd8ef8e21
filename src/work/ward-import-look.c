/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-import-look.h"

#include <glib/gi18n-lib.h>

#include "ward-import-draft.h"

#define LONGEST 120 /* characters of a text that are kept */

static void
column_free (WardImportColumn *column)
{
  g_free (column->name);
  g_free (column->target);
  g_ptr_array_unref (column->texts);
  g_free (column);
}

void
ward_import_look_free (WardImportLook *look)
{
  if (look == NULL)
    return;
  g_ptr_array_unref (look->columns);
  g_free (look);
}

static WardImportColumn *
add_column (WardImportLook *look, const char *name)
{
  WardImportColumn *column = g_new0 (WardImportColumn, 1);

  column->name = g_strdup (name);
  column->texts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (look->columns, column);
  return column;
}

/* A row's cells come in the order of the columns, save where objects differ. */
static WardImportColumn *
column_at (WardImportLook *look, GHashTable *by_name, guint i, const char *name)
{
  WardImportColumn *column = i < look->columns->len ? look->columns->pdata[i] : NULL;

  if (column != NULL && g_str_equal (column->name, name))
    return column;
  column = g_hash_table_lookup (by_name, name);
  if (column == NULL)
    {
      column = add_column (look, name);
      g_hash_table_insert (by_name, column->name, column);
    }
  return column;
}

static void
take_text (WardImportColumn *column, const char *text)
{
  g_autofree char *kept = NULL;

  for (guint i = 0; i < column->texts->len; i++)
    if (g_str_equal (column->texts->pdata[i], text))
      return;
  if (column->texts->len == WARD_LOOK_TEXTS)
    {
      column->many = TRUE;
      return;
    }
  kept = g_utf8_strlen (text, -1) > LONGEST ? g_utf8_substring (text, 0, LONGEST)
                                            : g_strdup (text);
  g_strstrip (kept);
  if (*kept != '\0')
    g_ptr_array_add (column->texts, g_steal_pointer (&kept));
}

static void
take_cell (WardImportColumn *column, const WardCell *cell)
{
  g_autofree char *made = NULL;

  if (column->many)
    return;
  if (cell->text != NULL)
    take_text (column, cell->text);
  else if (cell->json != NULL && ward_json_type (cell->json) != WARD_JSON_NULL)
    take_text (column, made = ward_json_to_text (cell->json));
}

static void
take_row (WardImportLook *look, GHashTable *by_name, const WardRow *row)
{
  look->rows++;
  look->shaped |= row->geometry != NULL && ward_json_type (row->geometry) == WARD_JSON_OBJECT;
  for (guint i = 0; i < row->n; i++)
    take_cell (column_at (look, by_name, i, row->cells[i].name), &row->cells[i]);
}

WardImportLook *
ward_import_look (const WardImportFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (WardSource) source = ward_source_new (file, error);
  g_autoptr (WardImportLook) look = NULL;
  g_autoptr (GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) unread = NULL;
  const char *const *headings;
  guint size;
  WardRow row;

  if (source == NULL)
    return NULL;
  look = g_new0 (WardImportLook, 1);
  look->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  headings = ward_source_headings (source);
  for (guint i = 0; headings != NULL && headings[i] != NULL; i++)
    column_at (look, by_name, i, headings[i]);
  size = ward_source_size (source);
  while (ward_source_next (source, &row, &unread))
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (unread == NULL)
        take_row (look, by_name, &row);
      g_clear_error (&unread);
      ward_progress_set (file->progress, row.line, size);
    }
  return g_steal_pointer (&look);
}
