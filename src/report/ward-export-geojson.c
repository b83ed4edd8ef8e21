/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-export.h"

void
ward_export_geojson_begin (GString *out, const WardExport *how, const WardKind *kind)
{
  g_autofree char *name = ward_json_quote (kind->name);
  g_autofree char *marking = how->marking != NULL ? ward_json_quote (how->marking) : NULL;

  g_string_append_printf (out, "{\"type\":\"FeatureCollection\",\"name\":%s,", name);
  if (marking != NULL)
    g_string_append_printf (out, "\"marking\":%s,", marking);
  g_string_append (out, "\"features\":[");
}

static char *
geometry_of (const WardExport *how, const WardRecord *record)
{
  const WardField *field = ward_kind_shape (record->kind);
  char *own = how->geometry != NULL ? how->geometry (record, how->data) : NULL;

  if (own != NULL || field == NULL || !ward_export_may_field (how, field) ||
      ward_record_is_empty (record, field))
    return own;
  return ward_export_geometry (ward_record_text (record, field));
}

static void
write_property (const WardExport *how, const WardRecord *record, const WardField *field,
                WardJsonWriter *w)
{
  g_autofree char *cell = NULL;

  if (field->type != WARD_TYPE_REF || ward_record_is_empty (record, field))
    {
      ward_record_write_field (record, field, w);
      return;
    }
  cell = ward_export_cell (how, record, field);
  ward_json_put_string (w, field->name, cell);
}

gboolean
ward_export_geojson_add (GString *out, const WardExport *how, const WardRecord *record,
                         gboolean first)
{
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (WardJsonWriter) w = NULL;
  g_autofree char *geometry = NULL, *feature = NULL;

  if (!ward_export_may_record (how, record))
    return FALSE;
  fields = ward_export_fields (how, record->kind);
  geometry = geometry_of (how, record);
  w = ward_json_writer_new (FALSE);
  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "type", "Feature");
  ward_json_put_string (w, "id", record->id);
  ward_json_put_raw (w, "geometry", geometry != NULL ? geometry : "null");
  ward_json_begin_object (w, "properties");
  for (guint i = 0; i < fields->len; i++)
    {
      const WardField *field = g_ptr_array_index (fields, i);

      if (field->type != WARD_TYPE_SHAPE && !g_str_equal (field->name, "id"))
        write_property (how, record, field, w);
    }
  ward_json_end_object (w);
  ward_json_end_object (w);
  feature = ward_json_writer_finish (w);
  g_string_append_printf (out, "%s\n%s", first ? "" : ",", feature);
  return TRUE;
}

void
ward_export_geojson_end (GString *out)
{
  g_string_append (out, "\n]}\n");
}
