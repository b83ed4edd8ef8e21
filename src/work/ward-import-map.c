/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-import-draft.h"

struct _WardImportMap {
  WardJson *json;
  GHashTable *columns;   /* heading -> target, "" for none; borrowed from json */
  GHashTable *constants; /* field -> text */
  GHashTable *values;    /* field -> GHashTable of text -> text */
  double simplify;       /* metres, 0 none */
};

static gboolean
refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list args;
  g_autofree char *text = NULL;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID, _("The column map can’t be used: %s"), text);
  return FALSE;
}

/* A scalar as the text that a cell would hold; NULL for anything else. Kept by the table. */
static char *
scalar (const WardJson *json)
{
  switch (ward_json_type (json))
    {
    case WARD_JSON_STRING:
      return g_strdup (ward_json_string (json));
    case WARD_JSON_BOOL:
    case WARD_JSON_INT:
    case WARD_JSON_NUMBER:
      return ward_json_to_text (json);
    default:
      return NULL;
    }
}

/* The object's members as texts; null_text stands for null, NULL refuses it. */
static GHashTable *
read_table (const WardJson *json, const char *what, const char *null_text, GError **error)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  if (json != NULL && ward_json_type (json) != WARD_JSON_OBJECT)
    {
      refuse (error, _("“%s” is not an object."), what);
      return NULL;
    }
  for (guint i = 0; i < ward_json_length (json); i++)
    {
      const WardJson *value = ward_json_member_at (json, i);
      char *text = ward_json_type (value) == WARD_JSON_NULL ? g_strdup (null_text) : scalar (value);

      if (text == NULL)
        {
          refuse (error, _("“%s” in “%s” is not a text."), ward_json_member_name (json, i), what);
          return NULL;
        }
      g_hash_table_insert (table, (gpointer) ward_json_member_name (json, i), text);
    }
  return g_steal_pointer (&table);
}

static gboolean
read_values (WardImportMap *map, GError **error)
{
  const WardJson *values = ward_json_member (map->json, "values");

  map->values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                       (GDestroyNotify) g_hash_table_unref);
  if (values != NULL && ward_json_type (values) != WARD_JSON_OBJECT)
    return refuse (error, _("“%s” is not an object."), "values");
  for (guint i = 0; i < ward_json_length (values); i++)
    {
      const char *field = ward_json_member_name (values, i);
      GHashTable *table = read_table (ward_json_member_at (values, i), field, "", error);

      if (table == NULL)
        return FALSE;
      g_hash_table_insert (map->values, (gpointer) field, table);
    }
  return TRUE;
}

static gboolean
read_dates (WardImportMap *map, GError **error)
{
  const WardJson *dates = ward_json_member (map->json, "dates");

  if (dates == NULL)
    return TRUE;
  if (ward_json_type (dates) == WARD_JSON_STRING)
    return ward_pattern_check (ward_json_string (dates), error);
  if (ward_json_type (dates) != WARD_JSON_OBJECT)
    return refuse (error, _("“dates” is neither a pattern nor an object of patterns by field."));
  for (guint i = 0; i < ward_json_length (dates); i++)
    if (!ward_pattern_check (ward_json_string (ward_json_member_at (dates, i)), error))
      return FALSE;
  return TRUE;
}

static gboolean
check_members (const WardJson *json, GError **error)
{
  static const char *const known[] = { "columns", "constants", "dates", "values", "simplify",
                                       NULL };

  if (ward_json_type (json) != WARD_JSON_OBJECT)
    return refuse (error, _("it is not a JSON object."));
  for (guint i = 0; i < ward_json_length (json); i++)
    if (!g_strv_contains (known, ward_json_member_name (json, i)))
      return refuse (error, _("“%s” is not one of columns, constants, dates, values, simplify."),
                     ward_json_member_name (json, i));
  return TRUE;
}

static gboolean
read_simplify (WardImportMap *map, GError **error)
{
  const WardJson *simplify = ward_json_member (map->json, "simplify");
  WardJsonType type = ward_json_type (simplify);

  if (simplify == NULL)
    return TRUE;
  map->simplify = ward_json_number (simplify);
  if ((type != WARD_JSON_INT && type != WARD_JSON_NUMBER)
      || !(map->simplify > 0 && map->simplify <= WARD_IMPORT_MAX_SIMPLIFY))
    return refuse (error, _("“simplify” is not a number of metres between 0 and 1,000."));
  return TRUE;
}

WardImportMap *
ward_import_map_read (const char *text, GError **error)
{
  g_autoptr (WardImportMap) map = g_new0 (WardImportMap, 1);

  map->json = ward_json_parse (text, -1, &ward_json_file_limits, error);
  if (map->json == NULL)
    {
      g_prefix_error (error, "%s", _("The column map can’t be used: "));
      return NULL;
    }
  if (!check_members (map->json, error))
    return NULL;
  map->columns = read_table (ward_json_member (map->json, "columns"), "columns", "", error);
  if (map->columns == NULL)
    return NULL;
  map->constants = read_table (ward_json_member (map->json, "constants"), "constants", NULL, error);
  if (map->constants == NULL || !read_values (map, error) || !read_dates (map, error) ||
      !read_simplify (map, error))
    return NULL;
  return g_steal_pointer (&map);
}

void
ward_import_map_free (WardImportMap *map)
{
  if (map == NULL)
    return;
  g_clear_pointer (&map->columns, g_hash_table_unref);
  g_clear_pointer (&map->constants, g_hash_table_unref);
  g_clear_pointer (&map->values, g_hash_table_unref);
  g_clear_pointer (&map->json, ward_json_free);
  g_free (map);
}

gboolean
ward_import_map_column (const WardImportMap *map, const char *name, const char **ret_target)
{
  const char *target = map != NULL ? g_hash_table_lookup (map->columns, name) : NULL;

  if (target == NULL)
    return FALSE;
  *ret_target = *target != '\0' ? target : NULL;
  return TRUE;
}

const char **
ward_import_map_columns (const WardImportMap *map)
{
  return (const char **) (map != NULL ? g_hash_table_get_keys_as_array (map->columns, NULL)
                                      : g_new0 (gpointer, 1));
}

GHashTable *
ward_import_map_constants (const WardImportMap *map)
{
  return map != NULL ? map->constants : NULL;
}

GHashTable *
ward_import_map_values (const WardImportMap *map, const char *field)
{
  return map != NULL ? g_hash_table_lookup (map->values, field) : NULL;
}

const char *
ward_import_map_dates (const WardImportMap *map, const char *field)
{
  const WardJson *dates = map != NULL ? ward_json_member (map->json, "dates") : NULL;

  if (dates != NULL && ward_json_type (dates) == WARD_JSON_OBJECT)
    return ward_json_get_string (dates, field);
  return ward_json_string (dates);
}

double
ward_import_map_simplify (const WardImportMap *map)
{
  return map != NULL ? map->simplify : 0;
}
