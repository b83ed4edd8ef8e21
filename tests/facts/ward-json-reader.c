/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-json-reader.h"

struct _WardJsonReader {
  WardReader vtable;
  GPtrArray *records; /* of WardRecord, in the order added */
  const WardJson *history;
  guint calls;
};

static WardJsonReader *
self_of (WardReader *reader)
{
  WardJsonReader *self = (WardJsonReader *) reader;

  self->calls++;
  return self;
}

static WardRecord *
reader_get (WardReader *reader, const WardKind *kind, const char *id)
{
  WardJsonReader *self = self_of (reader);

  for (guint i = 0; i < self->records->len; i++)
    {
      const WardRecord *record = self->records->pdata[i];

      if (record->kind == kind && g_str_equal (record->id, id))
        return ward_record_copy (record);
    }
  return NULL;
}

static gboolean
field_is (const WardRecord *record, const char *name, const char *value)
{
  const WardField *field = ward_kind_field (record->kind, name);
  const char *const *list;

  g_assert_nonnull (field);
  if (field->type == WARD_TYPE_ENUM)
    return ward_record_is (record, name, value);
  if (field->type != WARD_TYPE_LIST)
    return g_strcmp0 (ward_record_text (record, field), value) == 0;
  list = ward_record_list (record, field);
  return list != NULL && g_strv_contains (list, value);
}

static GPtrArray *
reader_by_ref (WardReader *reader, const WardKind *kind, const char *field, const char *value)
{
  WardJsonReader *self = self_of (reader);
  GPtrArray *hits = ward_records_array_new ();

  for (guint i = 0; i < self->records->len; i++)
    {
      const WardRecord *record = self->records->pdata[i];

      if (record->kind == kind && record->archived != 1 && field_is (record, field, value))
        g_ptr_array_add (hits, ward_record_copy (record));
    }
  return hits;
}

static GPtrArray *
reader_by_ref_interval (WardReader *reader, const WardKind *kind, const char *field,
                        const char *value, const char *from_field, const char *to_field,
                        gint64 from, gint64 to)
{
  GPtrArray *rows = reader_by_ref (reader, kind, field, value);

  for (guint i = rows->len; i > 0; i--)
    {
      gint64 a = ward_record_get_number (rows->pdata[i - 1], from_field);
      gint64 b = ward_record_get_number (rows->pdata[i - 1], to_field);

      if ((a != WARD_NONE && to != WARD_NONE && a >= to) || (b != WARD_NONE && b <= from))
        g_ptr_array_remove_index (rows, i - 1);
    }
  return rows;
}

/* The box of a shape's text, by reading every number pair that stands in it. */
static gboolean
meets_box (const char *text, gint64 west, gint64 south, gint64 east, gint64 north)
{
  gint64 box[4] = { G_MAXINT64, G_MAXINT64, G_MININT64, G_MININT64 };
  g_autoptr (GRegex) pairs = g_regex_new ("\\[(-?[0-9]+),(-?[0-9]+)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (pairs, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *x = g_match_info_fetch (match, 1), *y = g_match_info_fetch (match, 2);
      gint64 lon = g_ascii_strtoll (x, NULL, 10), lat = g_ascii_strtoll (y, NULL, 10);

      box[0] = MIN (box[0], lon), box[1] = MIN (box[1], lat);
      box[2] = MAX (box[2], lon), box[3] = MAX (box[3], lat);
    }
  return box[0] <= east && box[1] <= north && box[2] >= west && box[3] >= south;
}

static GPtrArray *
reader_by_box (WardReader *reader, const WardKind *kind, gint64 west, gint64 south, gint64 east,
               gint64 north)
{
  WardJsonReader *self = self_of (reader);
  GPtrArray *hits = ward_records_array_new ();

  for (guint i = 0; i < self->records->len; i++)
    {
      const WardRecord *record = self->records->pdata[i];
      const char *text = record->kind == kind && record->archived != 1
                             ? ward_record_text (record, ward_kind_shape (kind))
                             : NULL;

      if (text != NULL && meets_box (text, west, south, east, north))
        g_ptr_array_add (hits, ward_record_copy (record));
    }
  return hits;
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
  g_autoptr (GPtrArray) rows = reader_by_ref (reader, kind, field, value);

  return rows->len;
}

static GPtrArray *
reader_all (WardReader *reader, const WardKind *kind)
{
  WardJsonReader *self = self_of (reader);
  GPtrArray *hits = ward_records_array_new ();

  for (guint i = 0; i < self->records->len; i++)
    {
      const WardRecord *record = self->records->pdata[i];

      if (record->kind == kind && record->archived != 1)
        g_ptr_array_add (hits, ward_record_copy (record));
    }
  return hits;
}

static GPtrArray *
reader_past_values (WardReader *reader, const WardKind *kind, const char *id, const char *field)
{
  WardJsonReader *self = self_of (reader);
  g_autofree char *key = g_strdup_printf ("%s/%s/%s", kind->name, id, field);
  const WardJson *rows = ward_json_member (self->history, key);
  GPtrArray *values;

  if (rows == NULL)
    return NULL;
  values = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_past_value_free);
  for (guint i = 0; i < ward_json_length (rows); i++)
    {
      const WardJson *row = ward_json_item (rows, i);
      WardPastValue *past = g_new0 (WardPastValue, 1);

      g_assert_true (ward_time_parse (ward_json_string (ward_json_item (row, 0)), &past->at, NULL));
      past->value = g_strdup (ward_json_string (ward_json_item (row, 1)));
      g_ptr_array_add (values, past);
    }
  return values;
}

WardJsonReader *
ward_json_reader_new (void)
{
  WardJsonReader *self = g_new0 (WardJsonReader, 1);

  self->vtable.get = reader_get;
  self->vtable.by_ref = reader_by_ref;
  self->vtable.by_ref_interval = reader_by_ref_interval;
  self->vtable.by_box = reader_by_box;
  self->vtable.exists = reader_exists;
  self->vtable.count = reader_count;
  self->vtable.all = reader_all;
  self->vtable.past_values = reader_past_values;
  self->records = ward_records_array_new ();
  return self;
}

void
ward_json_reader_free (WardJsonReader *self)
{
  g_ptr_array_unref (self->records);
  g_free (self);
}

WardRecord *
ward_json_reader_record (const char *kind, const WardJson *object)
{
  g_autoptr (GPtrArray) problems = ward_problems_new ();
  WardRecord *record;

  if (ward_kind_find (kind) == NULL)
    g_test_fail_printf ("no kind %s", kind);
  record = ward_record_new (ward_kind_find (kind));
  ward_record_read_json (record, object, problems);
  for (guint i = 0; i < problems->len; i++)
    {
      const WardProblem *problem = problems->pdata[i];

      g_test_message ("%s.%s: %s", kind, problem->field, problem->message);
    }
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_nonnull (record->id);
  return record;
}

void
ward_json_reader_put (WardJsonReader *self, const WardRecord *record)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      const WardRecord *held = self->records->pdata[i];

      if (held->kind != record->kind || !g_str_equal (held->id, record->id))
        continue;
      g_ptr_array_remove_index (self->records, i);
      break;
    }
  g_ptr_array_add (self->records, ward_record_copy (record));
}

void
ward_json_reader_add (WardJsonReader *self, const WardJson *kinds)
{
  for (guint k = 0; k < ward_json_length (kinds); k++)
    {
      const WardJson *list = ward_json_member_at (kinds, k);

      for (guint i = 0; i < ward_json_length (list); i++)
        {
          g_autoptr (WardRecord) record =
              ward_json_reader_record (ward_json_member_name (kinds, k), ward_json_item (list, i));

          ward_json_reader_put (self, record);
        }
    }
}

void
ward_json_reader_set_history (WardJsonReader *self, const WardJson *history)
{
  self->history = history;
}

WardReader *
ward_json_reader_get (WardJsonReader *self)
{
  return &self->vtable;
}

guint
ward_json_reader_calls (WardJsonReader *self)
{
  return self->calls;
}
