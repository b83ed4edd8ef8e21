/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-json.h"

#include <json-glib/json-glib.h>

/* A WardJson is a JsonNode that the reader made. */
static JsonNode *
node_of (const WardJson *json)
{
  return (JsonNode *) json;
}

static JsonObject *
object_of (const WardJson *json)
{
  return ward_json_type (json) == WARD_JSON_OBJECT ? json_node_get_object (node_of (json)) : NULL;
}

static JsonArray *
array_of (const WardJson *json)
{
  return ward_json_type (json) == WARD_JSON_ARRAY ? json_node_get_array (node_of (json)) : NULL;
}

void
ward_json_free (WardJson *json)
{
  if (json)
    json_node_unref (node_of (json));
}

static WardJsonType
scalar_type (JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_BOOLEAN:
      return WARD_JSON_BOOL;
    case G_TYPE_INT64:
      return WARD_JSON_INT;
    case G_TYPE_DOUBLE:
      return WARD_JSON_NUMBER;
    default:
      return WARD_JSON_STRING;
    }
}

WardJsonType
ward_json_type (const WardJson *json)
{
  if (json == NULL)
    return WARD_JSON_NULL;
  switch (json_node_get_node_type (node_of (json)))
    {
    case JSON_NODE_OBJECT:
      return WARD_JSON_OBJECT;
    case JSON_NODE_ARRAY:
      return WARD_JSON_ARRAY;
    case JSON_NODE_VALUE:
      return scalar_type (node_of (json));
    case JSON_NODE_NULL:
    default:
      return WARD_JSON_NULL;
    }
}

gboolean
ward_json_bool (const WardJson *json)
{
  return ward_json_type (json) == WARD_JSON_BOOL && json_node_get_boolean (node_of (json));
}

gint64
ward_json_int (const WardJson *json)
{
  return ward_json_type (json) == WARD_JSON_INT ? json_node_get_int (node_of (json)) : 0;
}

double
ward_json_number (const WardJson *json)
{
  WardJsonType type = ward_json_type (json);

  if (type == WARD_JSON_INT)
    return (double) json_node_get_int (node_of (json));
  return type == WARD_JSON_NUMBER ? json_node_get_double (node_of (json)) : 0;
}

const char *
ward_json_string (const WardJson *json)
{
  return ward_json_type (json) == WARD_JSON_STRING ? json_node_get_string (node_of (json)) : NULL;
}

guint
ward_json_length (const WardJson *json)
{
  JsonObject *object = object_of (json);
  JsonArray *array = array_of (json);

  if (object)
    return json_object_get_size (object);
  return array ? json_array_get_length (array) : 0;
}

const WardJson *
ward_json_item (const WardJson *json, guint i)
{
  JsonArray *array = array_of (json);

  if (array == NULL || i >= json_array_get_length (array))
    return NULL;
  return (const WardJson *) json_array_get_element (array, i);
}

const WardJson *
ward_json_member (const WardJson *json, const char *name)
{
  JsonObject *object = object_of (json);

  return object ? (const WardJson *) json_object_get_member (object, name) : NULL;
}

const char *
ward_json_member_name (const WardJson *json, guint i)
{
  JsonObject *object = object_of (json);
  const char *name = NULL;
  JsonObjectIter iter;

  if (object == NULL || i >= json_object_get_size (object))
    return NULL;
  json_object_iter_init_ordered (&iter, object);
  do
    json_object_iter_next_ordered (&iter, &name, NULL);
  while (i-- > 0);
  return name;
}

const WardJson *
ward_json_member_at (const WardJson *json, guint i)
{
  const char *name = ward_json_member_name (json, i);

  return name ? ward_json_member (json, name) : NULL;
}

const char *
ward_json_get_string (const WardJson *json, const char *name)
{
  return ward_json_string (ward_json_member (json, name));
}

gint64
ward_json_get_int (const WardJson *json, const char *name, gint64 fallback)
{
  const WardJson *member = ward_json_member (json, name);

  return ward_json_type (member) == WARD_JSON_INT ? ward_json_int (member) : fallback;
}

gboolean
ward_json_get_bool (const WardJson *json, const char *name, gboolean fallback)
{
  const WardJson *member = ward_json_member (json, name);

  return ward_json_type (member) == WARD_JSON_BOOL ? ward_json_bool (member) : fallback;
}
