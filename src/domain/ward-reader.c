/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-reader.h"

WardRecord *
ward_reader_get (WardReader *reader, const char *kind, const char *id)
{
  return id != NULL ? reader->get (reader, ward_kind_find (kind), id) : NULL;
}

GPtrArray *
ward_reader_by_ref (WardReader *reader, const char *kind, const char *field, const char *value)
{
  if (value == NULL)
    return ward_records_array_new ();
  return reader->by_ref (reader, ward_kind_find (kind), field, value);
}

GPtrArray *
ward_reader_by_ref_interval (WardReader *reader, const char *kind, const char *field,
                             const char *value, const char *from_field, const char *to_field,
                             gint64 from, gint64 to)
{
  if (value == NULL)
    return ward_records_array_new ();
  return reader->by_ref_interval (reader, ward_kind_find (kind), field, value, from_field,
                                  to_field, from, to);
}

GPtrArray *
ward_reader_by_box (WardReader *reader, const char *kind, gint64 west, gint64 south, gint64 east,
                    gint64 north)
{
  return reader->by_box (reader, ward_kind_find (kind), west, south, east, north);
}

gboolean
ward_reader_exists (WardReader *reader, const char *kind, const char *id)
{
  return id != NULL && reader->exists (reader, ward_kind_find (kind), id);
}

gint64
ward_reader_count (WardReader *reader, const char *kind, const char *field, const char *value)
{
  return value != NULL ? reader->count (reader, ward_kind_find (kind), field, value) : 0;
}

GPtrArray *
ward_reader_all (WardReader *reader, const char *kind)
{
  return reader->all (reader, ward_kind_find (kind));
}

GPtrArray *
ward_reader_past_values (WardReader *reader, const char *kind, const char *id, const char *field)
{
  if (reader->past_values == NULL || id == NULL)
    return NULL;
  return reader->past_values (reader, ward_kind_find (kind), id, field);
}

void
ward_past_value_free (WardPastValue *past)
{
  g_free (past->value);
  g_free (past);
}
