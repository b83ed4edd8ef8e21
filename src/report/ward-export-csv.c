/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-export.h"

#include "ward-csv.h"

void
ward_export_csv_begin (GString *out, const WardExport *how, const WardKind *kind)
{
  g_autoptr (GPtrArray) fields = ward_export_fields (how, kind);
  g_autofree const char **names = g_new0 (const char *, fields->len + 1);

  for (guint i = 0; i < fields->len; i++)
    names[i] = ((const WardField *) g_ptr_array_index (fields, i))->name;
  if (how->marking != NULL)
    names[fields->len] = WARD_EXPORT_MARKING;
  ward_csv_append_row (out, names, fields->len + (how->marking != NULL));
}

gboolean
ward_export_csv_add (GString *out, const WardExport *how, const WardRecord *record)
{
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (GPtrArray) cells = NULL;

  if (!ward_export_may_record (how, record))
    return FALSE;
  fields = ward_export_fields (how, record->kind);
  cells = g_ptr_array_new_full (fields->len, g_free);
  for (guint i = 0; i < fields->len; i++)
    g_ptr_array_add (cells, ward_export_cell (how, record, g_ptr_array_index (fields, i)));
  if (how->marking != NULL)
    g_ptr_array_add (cells, g_strdup (how->marking));
  ward_csv_append_row (out, (const char *const *) cells->pdata, cells->len);
  return TRUE;
}
