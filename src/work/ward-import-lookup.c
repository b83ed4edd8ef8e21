/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-import-lookup-private.h"

#include <string.h>

#include "ward-id.h"
#include "ward-shape.h"
#include "ward-system.h"

typedef struct {
  char *id;
  WardShape *shape;
  WardShapeBox box;
} Ward;

static void
ward_entry_free (Ward *ward)
{
  g_free (ward->id);
  ward_shape_free (ward->shape);
  g_free (ward);
}

WardLookup *
ward_lookup_new (const WardContext *context)
{
  WardLookup *lookup = g_new0 (WardLookup, 1);

  lookup->context = context;
  lookup->refs = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                        (GDestroyNotify) g_hash_table_unref);
  return lookup;
}

void
ward_lookup_free (WardLookup *lookup)
{
  if (lookup == NULL)
    return;
  g_clear_pointer (&lookup->refs, g_hash_table_unref);
  g_clear_pointer (&lookup->districts, g_hash_table_unref);
  g_clear_pointer (&lookup->wards, g_ptr_array_unref);
  g_clear_pointer (&lookup->projection, ward_projection_free);
  g_clear_pointer (&lookup->identities, g_hash_table_unref);
  g_clear_pointer (&lookup->fields, g_strfreev);
  g_clear_pointer (&lookup->places, g_hash_table_unref);
  g_free (lookup);
}

/* The only record of that name; an area has no other key. */
static char *
find_name (WardLookup *lookup, const WardKind *kind, const char *value)
{
  g_autoptr (GPtrArray) found = NULL;

  if (!g_str_equal (kind->name, "area"))
    return NULL;
  found = ward_reader_by_ref (ward_records_reader (lookup->context->db), "area", "name", value);
  return found->len == 1 ? g_strdup (((WardRecord *) found->pdata[0])->id) : NULL;
}

static char *
find (WardLookup *lookup, const char *kind_name, const char *value)
{
  const WardKind *kind = ward_kind_find (kind_name);
  char *id;

  if (ward_id_is_valid (value))
    return g_strdup (value);
  id = ward_records_find_key (lookup->context->db, kind, value);
  if (id == NULL)
    id = find_name (lookup, kind, value);
  return id != NULL ? id : g_strdup ("");
}

const char *
ward_lookup_ref (WardLookup *lookup, const char *kind, const char *value)
{
  GHashTable *known = g_hash_table_lookup (lookup->refs, kind);
  const char *id;

  if (known == NULL)
    {
      known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_hash_table_insert (lookup->refs, (gpointer) kind, known);
    }
  id = g_hash_table_lookup (known, value);
  if (id == NULL)
    {
      char *found = find (lookup, kind, value);

      g_hash_table_insert (known, g_strdup (value), found);
      id = found;
    }
  return *id != '\0' ? id : NULL;
}

gboolean
ward_lookup_district (WardLookup *lookup, const char *code)
{
  if (lookup->districts == NULL)
    {
      g_autoptr (GPtrArray) all =
          ward_reader_all (ward_records_reader (lookup->context->db), "district");

      lookup->districts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; i < all->len; i++)
        g_hash_table_add (lookup->districts, g_strdup (ward_record_get (all->pdata[i], "code")));
    }
  return g_hash_table_contains (lookup->districts, code);
}

static void
load_wards (WardLookup *lookup)
{
  g_autoptr (GPtrArray) areas =
      ward_reader_by_ref (ward_records_reader (lookup->context->db), "area", "use", "ward");

  lookup->wards = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_entry_free);
  for (guint i = 0; i < areas->len; i++)
    {
      const WardRecord *area = areas->pdata[i];
      WardShape *shape = ward_shape_parse (ward_record_get (area, "shape"), NULL, NULL);
      Ward *ward;

      if (shape == NULL)
        continue;
      ward = g_new0 (Ward, 1);
      ward->id = g_strdup (area->id);
      ward->shape = shape;
      ward->box = ward_shape_box (shape);
      g_ptr_array_add (lookup->wards, ward);
    }
}

const char *
ward_lookup_ward (WardLookup *lookup, gint32 lon, gint32 lat)
{
  if (lookup->wards == NULL)
    load_wards (lookup);
  for (guint i = 0; i < lookup->wards->len; i++)
    {
      const Ward *ward = lookup->wards->pdata[i];

      if (lon >= ward->box.west && lon <= ward->box.east && lat >= ward->box.south &&
          lat <= ward->box.north && ward_shape_contains (ward->shape, lon, lat))
        return ward->id;
    }
  return NULL;
}

/* "ls1  1aa" -> "LS1 1AA" */
static char *
plain_postcode (const char *text)
{
  GString *out = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (g_ascii_isalnum (*text))
      g_string_append_c (out, g_ascii_toupper (*text));
  if (out->len > 3)
    g_string_insert_c (out, out->len - 3, ' ');
  return g_string_free (out, FALSE);
}

gboolean
ward_lookup_postcode (WardLookup *lookup, const char *text, gint32 *ret_lon, gint32 *ret_lat)
{
  g_autofree char *postcode = plain_postcode (text);
  const char *id = ward_lookup_ref (lookup, "gazetteer", postcode);
  g_autoptr (WardRecord) record = NULL;
  const WardGazetteer *entry;

  if (id == NULL)
    id = ward_lookup_ref (lookup, "gazetteer", text);
  if (id != NULL)
    record = ward_reader_get (ward_records_reader (lookup->context->db), "gazetteer", id);
  if (record == NULL)
    return FALSE;
  entry = (const WardGazetteer *) record;
  *ret_lon = (gint32) entry->longitude;
  *ret_lat = (gint32) entry->latitude;
  return TRUE;
}

WardProjection *
ward_lookup_projection (WardLookup *lookup)
{
  if (lookup->projection == NULL)
    lookup->projection = ward_projection_new (NULL);
  return lookup->projection;
}

void
ward_lookup_set_simplify (WardLookup *lookup, double metres)
{
  lookup->simplify = metres;
}

double
ward_lookup_simplify (const WardLookup *lookup)
{
  return lookup->simplify;
}
