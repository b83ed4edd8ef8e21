/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-id.h"
#include "ward-kind.h"

/* Fills a field with some sound value. */
static inline void
random_field (GRand *rng, WardRecord *record, const WardField *field)
{
  static const char *const texts[] = { "a", "Zoë said “no”", "line\nbreak, comma; semicolon",
                                       "=1+1", "\t tabbed", "東京 ☂" };
  const WardEnum *e = ward_field_enum (field);
  const char *list[] = { "one", "two", NULL };

  if (g_rand_int_range (rng, 0, 4) == 0)
    return;
  switch (field->type)
    {
    case WARD_TYPE_TEXT:
      ward_record_set_text (record, field, texts[g_rand_int_range (rng, 0, 6)]);
      break;
    case WARD_TYPE_LOCAL:
      ward_record_set_text (record, field, "2026-06-01T21:00");
      break;
    case WARD_TYPE_REF:
      {
        g_autofree char *id = ward_id_new_seeded (1, rng);

        ward_record_set_text (record, field, id);
        break;
      }
    case WARD_TYPE_SHAPE:
      ward_record_set_text (record, field,
                            "{\"type\":\"Point\",\"coordinates\":[13500000,544500000]}");
      break;
    case WARD_TYPE_LIST:
      if (e != NULL)
        list[0] = e->values[g_rand_int_range (rng, 0, e->n)].nick;
      if (e != NULL)
        list[1] = NULL;
      ward_record_set_list (record, field, list);
      break;
    case WARD_TYPE_BOOL:
      ward_record_set_number (record, field, g_rand_int_range (rng, 0, 2));
      break;
    case WARD_TYPE_ENUM:
      ward_record_set_number (record, field, g_rand_int_range (rng, 0, e->n));
      break;
    case WARD_TYPE_DATE:
      ward_record_set_number (record, field, g_rand_int_range (rng, 0, 30000));
      break;
    default:
      ward_record_set_number (record, field, g_rand_int_range (rng, 0, G_MAXINT32));
    }
}

static inline WardRecord *
random_record (GRand *rng, const WardKind *kind)
{
  WardRecord *record = ward_record_new (kind);

  for (guint i = 0; i < kind->n_fields; i++)
    random_field (rng, record, &kind->fields[i]);
  record->id = ward_id_new_seeded (1, rng);
  record->district = g_strdup ("ALD");
  record->created_at = record->changed_at = 1000;
  return record;
}

static inline void
assert_equal_records (const WardRecord *a, const WardRecord *b)
{
  for (guint i = 0; i < a->kind->n_fields; i++)
    if (!(a->kind->fields[i].flags & WARD_SECRET) &&
        !ward_record_field_equal (a, b, &a->kind->fields[i]))
      g_error ("%s.%s differs", a->kind->name, a->kind->fields[i].name);
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpint (a->created_at, ==, b->created_at);
}
