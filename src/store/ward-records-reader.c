/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-db-private.h"
#include "ward-journal.h"
#include "ward-records.h"

typedef struct {
  WardReader vtable;
  WardDb *db;
} DbReader;

static WardDb *
db_of (WardReader *reader)
{
  return ((DbReader *) reader)->db;
}

static GPtrArray *
take (WardDb *db, WardQuery *query)
{
  GPtrArray *records = ward_records_list (db, query, NULL);

  ward_query_free (query);
  return records != NULL ? records : ward_records_array_new ();
}

static WardQuery *
by (const WardKind *kind, const char *field, const char *value)
{
  WardQuery *query = ward_query_new (kind);

  ward_query_where (query, field, "=", value, NULL);
  return query;
}

static WardRecord *
reader_get (WardReader *reader, const WardKind *kind, const char *id)
{
  return ward_records_get (db_of (reader), kind, id, NULL);
}

static GPtrArray *
reader_by_ref (WardReader *reader, const WardKind *kind, const char *field, const char *value)
{
  return take (db_of (reader), by (kind, field, value));
}

/* from..to are half-open and an empty to is open, so the end is tested here, where NULL is
 * easily told. */
static GPtrArray *
reader_by_ref_interval (WardReader *reader, const WardKind *kind, const char *field,
                        const char *value, const char *from_field, const char *to_field,
                        gint64 from, gint64 to)
{
  g_autoptr (GPtrArray) all = reader_by_ref (reader, kind, field, value);
  GPtrArray *hits = ward_records_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      WardRecord *record = all->pdata[i];
      gint64 a = ward_record_get_number (record, from_field);
      gint64 b = ward_record_get_number (record, to_field);

      if ((a == WARD_NONE || to == WARD_NONE || a < to) && (b == WARD_NONE || b > from))
        g_ptr_array_add (hits, ward_record_copy (record));
    }
  return hits;
}

static GPtrArray *
reader_by_box (WardReader *reader, const WardKind *kind, gint64 west, gint64 south, gint64 east,
               gint64 north)
{
  WardQuery *query = ward_query_new (kind);

  ward_query_box (query, west, south, east, north);
  return take (db_of (reader), query);
}

static gboolean
reader_exists (WardReader *reader, const WardKind *kind, const char *id)
{
  g_autoptr (WardRecord) record = reader_get (reader, kind, id);

  return record != NULL;
}

static gint64
reader_count (WardReader *reader, const WardKind *kind, const char *field, const char *value)
{
  g_autoptr (WardQuery) query = by (kind, field, value);

  return MAX (ward_records_count (db_of (reader), query, NULL), 0);
}

static GPtrArray *
reader_all (WardReader *reader, const WardKind *kind)
{
  return take (db_of (reader), ward_query_new (kind));
}

/* What one change set the field to; FALSE when it left the field alone. */
static gboolean
was_set (const WardHistoryRow *row, const char *field, WardPastValue *ret)
{
  g_autoptr (WardJson) set =
      row->set != NULL ? ward_json_parse (row->set, -1, &ward_json_file_limits, NULL) : NULL;
  const WardJson *value = ward_json_member (set, field);

  if (value == NULL)
    return FALSE;
  ret->at = row->at;
  if (ward_json_type (value) == WARD_JSON_STRING)
    ret->value = g_strdup (ward_json_string (value));
  else
    ret->value = ward_json_type (value) == WARD_JSON_NULL ? NULL : ward_json_to_text (value);
  return TRUE;
}

static GPtrArray *
reader_past_values (WardReader *reader, const WardKind *kind, const char *id, const char *field)
{
  g_autoptr (GPtrArray) rows = ward_history (db_of (reader), kind->name, id, 0, NULL);
  g_autoptr (GPtrArray) values =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ward_past_value_free);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      WardPastValue past = { 0 };

      if (was_set (rows->pdata[i], field, &past))
        g_ptr_array_add (values, g_memdup2 (&past, sizeof past));
    }
  return values->len > 0 ? g_steal_pointer (&values) : NULL;
}

WardReader *
ward_records_reader (WardDb *db)
{
  DbReader *reader = *ward_db_reader_slot (db);

  if (reader == NULL)
    {
      reader = g_new0 (DbReader, 1);
      reader->vtable.get = reader_get;
      reader->vtable.by_ref = reader_by_ref;
      reader->vtable.by_ref_interval = reader_by_ref_interval;
      reader->vtable.by_box = reader_by_box;
      reader->vtable.exists = reader_exists;
      reader->vtable.count = reader_count;
      reader->vtable.all = reader_all;
      reader->vtable.past_values = reader_past_values;
      reader->db = db;
      *ward_db_reader_slot (db) = reader;
    }
  return &reader->vtable;
}
