/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-kind.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ward-error.h"

#define UNITS 1e7 /* coordinates are integers of 1e-7 degree */

static void
write_list (const WardRecord *record, const WardField *field, WardJsonWriter *w)
{
  const char *const *items = ward_record_list (record, field);

  ward_json_begin_array (w, field->name);
  for (guint i = 0; items[i] != NULL; i++)
    ward_json_put_string (w, NULL, items[i]);
  ward_json_end_array (w);
}

void
ward_record_write_field (const WardRecord *record, const WardField *field, WardJsonWriter *w)
{
  if (ward_record_is_empty (record, field))
    ward_json_put_null (w, field->name);
  else if (field->type == WARD_TYPE_SHAPE)
    ward_json_put_raw (w, field->name, ward_record_text (record, field));
  else if (field->type == WARD_TYPE_LIST)
    write_list (record, field, w);
  else if (field->type == WARD_TYPE_INT)
    ward_json_put_int (w, field->name, ward_record_number (record, field));
  else if (field->type == WARD_TYPE_BOOL)
    ward_json_put_bool (w, field->name, ward_record_number (record, field) != 0);
  else
    {
      g_autofree char *text = ward_record_to_string (record, field);

      ward_json_put_string (w, field->name, text);
    }
}

static void
write_fields (const WardRecord *record, const WardField *fields, guint n, WardJsonWriter *w,
              gboolean veiled)
{
  for (guint i = 0; i < n; i++)
    {
      const WardField *field = &fields[i];

      if ((field->flags & WARD_SECRET) || (veiled && (field->flags & WARD_PLACE)) ||
          ward_record_is_empty (record, field))
        continue;
      ward_record_write_field (record, field, w);
    }
}

void
ward_record_write_json (const WardRecord *record, WardJsonWriter *w, gboolean veiled)
{
  guint n;
  const WardField *meta = ward_meta_fields (&n);

  write_fields (record, meta, n, w, veiled);
  write_fields (record, record->kind->fields, record->kind->n_fields, w, veiled);
}

static gboolean
has_large_number (const WardJson *json)
{
  if (ward_json_type (json) != WARD_JSON_ARRAY)
    return fabs (ward_json_number (json)) > 360;
  for (guint i = 0; i < ward_json_length (json); i++)
    if (has_large_number (ward_json_item (json, i)))
      return TRUE;
  return FALSE;
}

static gboolean
write_coordinates (const WardJson *json, double scale, WardJsonWriter *w)
{
  WardJsonType type = ward_json_type (json);
  guint n = ward_json_length (json);

  if (type == WARD_JSON_INT || type == WARD_JSON_NUMBER)
    {
      ward_json_put_int (w, NULL, llround (ward_json_number (json) * scale));
      return TRUE;
    }
  if (type != WARD_JSON_ARRAY)
    return FALSE;
  ward_json_begin_array (w, NULL);
  for (guint i = 0; i < n; i++)
    {
      const WardJson *item = ward_json_item (json, i);

      if (i >= 2 && ward_json_type (item) != WARD_JSON_ARRAY)
        break; /* altitude */
      if (!write_coordinates (item, scale, w))
        return FALSE;
    }
  ward_json_end_array (w);
  return TRUE;
}

/* A geometry in degrees or in 1e-7 degree, as integer text; whether it is a sound shape geo/
 * decides. */
static gboolean
read_shape (WardRecord *record, const WardField *field, const WardJson *value)
{
  const char *type = ward_json_get_string (value, "type");
  const WardJson *coordinates = ward_json_member (value, "coordinates");
  g_autoptr (WardJsonWriter) inner = ward_json_writer_new (FALSE);
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  g_autofree char *text = NULL, *list = NULL;

  if (type == NULL || ward_json_type (coordinates) != WARD_JSON_ARRAY)
    return FALSE;
  if (!write_coordinates (coordinates, has_large_number (coordinates) ? 1 : UNITS, inner))
    return FALSE;
  list = ward_json_writer_finish (inner);
  ward_json_begin_object (w, NULL);
  ward_json_put_string (w, "type", type);
  ward_json_put_raw (w, "coordinates", list);
  ward_json_end_object (w);
  text = ward_json_writer_finish (w);
  ward_record_set_text (record, field, text);
  return TRUE;
}

static gboolean
read_list (WardRecord *record, const WardField *field, const WardJson *value, GError **error)
{
  const WardEnum *e = ward_field_enum (field);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < ward_json_length (value); i++)
    {
      const char *text = ward_json_string (ward_json_item (value, i));

      if (text == NULL)
        {
          g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("Item %u is not text."), i + 1);
          return FALSE;
        }
      if (e != NULL && ward_enum_find (e, text) == WARD_NONE)
        {
          g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("“%s” is not one of its values."),
                       text);
          return FALSE;
        }
      g_ptr_array_add (items, (gpointer) text);
    }
  g_ptr_array_add (items, NULL);
  ward_record_set_list (record, field, (const char *const *) items->pdata);
  return TRUE;
}

static gboolean
read_value (WardRecord *record, const WardField *field, const WardJson *value, GError **error)
{
  WardJsonType type = ward_json_type (value);

  if (type == WARD_JSON_NULL)
    return ward_record_set_from_string (record, field, "", error);
  if (field->type == WARD_TYPE_SHAPE && type == WARD_JSON_OBJECT)
    {
      if (read_shape (record, field, value))
        return TRUE;
    }
  else if (field->type == WARD_TYPE_LIST && type == WARD_JSON_ARRAY)
    return read_list (record, field, value, error);
  else if ((field->type == WARD_TYPE_INT && type == WARD_JSON_INT) ||
           (field->type == WARD_TYPE_BOOL && type == WARD_JSON_BOOL))
    {
      ward_record_set_number (record, field, field->type == WARD_TYPE_INT ? ward_json_int (value)
                                                                          : ward_json_bool (value));
      return TRUE;
    }
  else if (type == WARD_JSON_STRING && field->type != WARD_TYPE_INT &&
           field->type != WARD_TYPE_BOOL && field->type != WARD_TYPE_SHAPE &&
           field->type != WARD_TYPE_LIST)
    return ward_record_set_from_string (record, field, ward_json_string (value), error);
  g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("A %s is expected."),
               ward_field_type_name (field->type));
  return FALSE;
}

void
ward_record_read_json (WardRecord *record, const WardJson *object, GPtrArray *problems)
{
  if (ward_json_type (object) != WARD_JSON_OBJECT)
    {
      ward_problem_add (problems, NULL, FALSE, _("A record is a JSON object."));
      return;
    }
  for (guint i = 0; i < ward_json_length (object); i++)
    {
      const char *name = ward_json_member_name (object, i);
      const WardField *field = ward_kind_field (record->kind, name);
      g_autoptr (GError) error = NULL;

      if (field == NULL || (field->flags & WARD_SECRET))
        ward_problem_add (problems, name, FALSE, _("%s has no field “%s”."),
                          ward_kind_label (record->kind), name);
      else if (!read_value (record, field, ward_json_member_at (object, i), &error))
        ward_problem_add (problems, name, FALSE, "%s: %s", ward_field_label (field),
                          error->message);
    }
}
