/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-shape-private.h"

#include <math.h>

#include "ward-error.h"

static const WardJsonLimits shape_limits = { 2 * 1024 * 1024, 16, 128 };

static const struct {
  const char *type;
  WardShapeKind kind;
} kinds[] = {
  { "Point", WARD_SHAPE_POINT },
  { "MultiPoint", WARD_SHAPE_MULTI_POINT },
  { "LineString", WARD_SHAPE_LINE },
  { "MultiLineString", WARD_SHAPE_MULTI_LINE },
  { "Polygon", WARD_SHAPE_POLYGON },
  { "MultiPolygon", WARD_SHAPE_MULTI_POLYGON },
};

typedef struct {
  WardShape *shape;
  gboolean degrees;
  guint max_vertices;
} Reader;

static gboolean
read_coordinate (const Reader *reader, const WardJson *json, gint32 *ret)
{
  WardJsonType type = ward_json_type (json);

  if (type != WARD_JSON_INT && !(type == WARD_JSON_NUMBER && reader->degrees))
    return FALSE;
  /* What doesn't fit is out of range anyhow, and is refused as such later. */
  if (reader->degrees)
    *ret = (gint32) llround (CLAMP (ward_json_number (json), -200, 200) * 1e7);
  else
    *ret = (gint32) CLAMP (ward_json_int (json), -2000000000, 2000000000);
  return TRUE;
}

static WardShapeFault
read_position (Reader *reader, const WardJson *json)
{
  gint32 lon, lat;

  if (json == NULL || ward_json_type (json) != WARD_JSON_ARRAY)
    return WARD_SHAPE_FAULT_COORDINATE;
  if (ward_json_length (json) == 0)
    return WARD_SHAPE_FAULT_EMPTY;
  /* A third number is a height, which is let go. */
  if (ward_json_length (json) < 2 || ward_json_length (json) > 3 ||
      !read_coordinate (reader, ward_json_item (json, 0), &lon) ||
      !read_coordinate (reader, ward_json_item (json, 1), &lat))
    return WARD_SHAPE_FAULT_COORDINATE;
  if (reader->shape->lon_lat->len >= reader->max_vertices)
    return WARD_SHAPE_FAULT_TOO_MANY;
  ward_shape_add_vertex (reader->shape, lon, lat);
  return WARD_SHAPE_FAULT_NONE;
}

/* Lists nested depth deep round positions: 0 a position itself, 1 a ring, 2 rings of a polygon, 3
 * parts. */
static WardShapeFault
read_level (Reader *reader, const WardJson *json, int depth)
{
  WardShapeFault fault = WARD_SHAPE_FAULT_NONE;
  guint n;

  if (depth == 0)
    return read_position (reader, json);
  if (json == NULL || ward_json_type (json) != WARD_JSON_ARRAY)
    return WARD_SHAPE_FAULT_COORDINATE;
  n = ward_json_length (json);
  if (n == 0)
    return WARD_SHAPE_FAULT_EMPTY;
  for (guint i = 0; fault == WARD_SHAPE_FAULT_NONE && i < n; i++)
    {
      fault = read_level (reader, ward_json_item (json, i), depth - 1);
      if (reader->shape->kind == WARD_SHAPE_MULTI_POINT)
        ward_shape_end_ring (reader->shape);
      if (reader->shape->kind == WARD_SHAPE_MULTI_POINT ||
          (reader->shape->kind == WARD_SHAPE_MULTI_LINE && depth == 2) || depth == 3)
        ward_shape_end_part (reader->shape);
    }
  if (depth == 1 && reader->shape->kind != WARD_SHAPE_MULTI_POINT)
    ward_shape_end_ring (reader->shape);
  return fault;
}

static WardShapeFault
read_coordinates (Reader *reader, const WardJson *coordinates)
{
  static const int depths[] = { 0, 1, 1, 2, 2, 3 };
  WardShapeKind kind = reader->shape->kind;
  WardShapeFault fault = read_level (reader, coordinates, depths[kind]);

  if (kind == WARD_SHAPE_POINT)
    ward_shape_end_ring (reader->shape);
  if (kind == WARD_SHAPE_POINT || kind == WARD_SHAPE_LINE || kind == WARD_SHAPE_POLYGON)
    ward_shape_end_part (reader->shape);
  return fault;
}

static WardShape *
refuse (WardShapeFault fault, WardShapeProblem *ret_problem, GError **error)
{
  WardShapeProblem problem = { fault };

  ward_shape_refuse (&problem, ret_problem, error);
  return NULL;
}

WardShape *
ward_shape_read (const WardJson *geometry, gboolean degrees, guint max_vertices,
                 WardShapeProblem *ret_problem, GError **error)
{
  g_autoptr (WardShape) shape = NULL;
  Reader reader = { NULL, degrees, max_vertices };
  const char *type = NULL;
  WardShapeFault fault;

  if (ward_json_type (geometry) == WARD_JSON_OBJECT)
    type = ward_json_get_string (geometry, "type");
  if (type == NULL)
    return refuse (WARD_SHAPE_FAULT_UNREADABLE, ret_problem, error);
  for (guint i = 0; i < G_N_ELEMENTS (kinds) && shape == NULL; i++)
    if (g_str_equal (type, kinds[i].type))
      shape = ward_shape_new_empty (kinds[i].kind);
  if (shape == NULL)
    return refuse (WARD_SHAPE_FAULT_TYPE, ret_problem, error);
  if (ward_json_member (geometry, "coordinates") == NULL)
    return refuse (WARD_SHAPE_FAULT_UNREADABLE, ret_problem, error);
  reader.shape = shape;
  fault = read_coordinates (&reader, ward_json_member (geometry, "coordinates"));
  if (fault != WARD_SHAPE_FAULT_NONE)
    return refuse (fault, ret_problem, error);
  return g_steal_pointer (&shape);
}

WardShape *
ward_shape_from_json (const WardJson *geometry, gboolean degrees, WardShapeProblem *ret_problem,
                      GError **error)
{
  g_autoptr (WardShape) shape =
      ward_shape_read (geometry, degrees, WARD_SHAPE_MAX_VERTICES, ret_problem, error);

  return shape != NULL && ward_shape_check (shape, ret_problem, error) ? g_steal_pointer (&shape)
                                                                       : NULL;
}

static WardShape *
parse (const char *text, gboolean degrees, WardShapeProblem *ret_problem, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (WardJson) json = ward_json_parse (text, -1, &shape_limits, &reason);

  if (json == NULL)
    {
      if (ret_problem != NULL)
        *ret_problem = (WardShapeProblem) { WARD_SHAPE_FAULT_UNREADABLE };
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  return ward_shape_from_json (json, degrees, ret_problem, error);
}

WardShape *
ward_shape_parse (const char *text, WardShapeProblem *ret_problem, GError **error)
{
  return parse (text, FALSE, ret_problem, error);
}

WardShape *
ward_shape_parse_degrees (const char *text, WardShapeProblem *ret_problem, GError **error)
{
  return parse (text, TRUE, ret_problem, error);
}
