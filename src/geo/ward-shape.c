/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-shape-private.h"

#include <glib/gi18n-lib.h>

#include "ward-error.h"

#define WEST (-90000000)
#define EAST 30000000
#define SOUTH 490000000
#define NORTH 620000000

static const struct {
  const char *nick;
  const char *message;
} faults[] = {
  [WARD_SHAPE_FAULT_NONE] = { "none", NULL },
  [WARD_SHAPE_FAULT_UNREADABLE] = { "unreadable", N_("The shape is not a GeoJSON geometry.") },
  [WARD_SHAPE_FAULT_TYPE] = { "type", N_("Shapes are points, lines or polygons, single or multiple;"
                                         " this is another kind.") },
  [WARD_SHAPE_FAULT_EMPTY] = { "empty", N_("The shape has no vertices.") },
  [WARD_SHAPE_FAULT_COORDINATE] = { "coordinate",
                                    N_("A position of the shape is not a longitude and"
                                                     " a latitude of the right form.") },
  [WARD_SHAPE_FAULT_SWAPPED] = { "swapped",
                                 N_("The coordinates look swapped: longitude comes first,"
                                               " then latitude.") },
  [WARD_SHAPE_FAULT_RANGE] = { "range", N_("The shape reaches outside Great Britain and its waters"
                                           " (9° W to 3° E, 49° to 62° N).") },
  [WARD_SHAPE_FAULT_OPEN_RING] = { "open_ring",
                                   N_("A ring of the shape is open: its last vertex must"
                                                   " be its first.") },
  [WARD_SHAPE_FAULT_TOO_FEW] = { "too_few", N_("A line needs two different vertices and a ring"
                                               " three.") },
  [WARD_SHAPE_FAULT_TOO_MANY] = { "too_many", N_("The shape has more than 5,000 vertices.") },
  [WARD_SHAPE_FAULT_CROSSING] = { "crossing", N_("The outline crosses or touches itself") },
  [WARD_SHAPE_FAULT_HOLE] = { "hole", N_("The holes or parts of the shape overlap or lie outside"
                                         " one another.") },
  [WARD_SHAPE_FAULT_THROUGH] = { "through", N_("The line does not go right through the area.") },
};

const char *
ward_shape_fault_nick (WardShapeFault fault)
{
  return faults[fault].nick;
}

const char *
ward_shape_fault_text (WardShapeFault fault)
{
  return fault != WARD_SHAPE_FAULT_NONE ? _(faults[fault].message) : NULL;
}

gboolean
ward_shape_refuse (const WardShapeProblem *problem, WardShapeProblem *ret_problem, GError **error)
{
  gboolean too_many = problem->fault == WARD_SHAPE_FAULT_TOO_MANY;
  const char *message = _(faults[problem->fault].message);

  if (ret_problem != NULL)
    *ret_problem = *problem;
  if (problem->fault == WARD_SHAPE_FAULT_CROSSING)
    /* Translators: a sentence, then latitude and longitude in degrees */
    g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID,
                 _("%s at %.5f, %.5f (latitude, longitude)."),
                 message, problem->lat, problem->lon);
  else
    g_set_error_literal (error, WARD_ERROR, too_many ? WARD_ERROR_TOO_LARGE : WARD_ERROR_INVALID,
                         message);
  return FALSE;
}

WardShape *
ward_shape_new_empty (WardShapeKind kind)
{
  WardShape *shape = g_new0 (WardShape, 1);

  shape->kind = kind;
  shape->lon_lat = g_array_new (FALSE, FALSE, 2 * sizeof (gint32));
  shape->ring_ends = g_array_new (FALSE, FALSE, sizeof (guint));
  shape->part_ends = g_array_new (FALSE, FALSE, sizeof (guint));
  return shape;
}

void
ward_shape_free (WardShape *shape)
{
  if (shape == NULL)
    return;
  g_array_unref (shape->lon_lat);
  g_array_unref (shape->ring_ends);
  g_array_unref (shape->part_ends);
  g_free (shape);
}

static const gint32 *
vertex (const WardShape *shape, guint i)
{
  return (const gint32 *) (gpointer) shape->lon_lat->data + 2 * (gsize) i;
}

void
ward_shape_add_vertex (WardShape *shape, gint32 lon, gint32 lat)
{
  gint32 pair[2] = { lon, lat };

  g_array_append_vals (shape->lon_lat, pair, 1);
}

void
ward_shape_end_ring (WardShape *shape)
{
  g_array_append_val (shape->ring_ends, shape->lon_lat->len);
}

void
ward_shape_end_part (WardShape *shape)
{
  g_array_append_val (shape->part_ends, shape->ring_ends->len);
}

static guint
end_before (const GArray *ends, guint i)
{
  return i > 0 ? g_array_index (ends, guint, i - 1) : 0;
}

void
ward_shape_close_ring (WardShape *shape)
{
  guint first = end_before (shape->ring_ends, shape->ring_ends->len), n = shape->lon_lat->len;
  const gint32 *a, *b;

  if (n == first)
    return;
  a = vertex (shape, first);
  b = vertex (shape, n - 1);
  if (a[0] != b[0] || a[1] != b[1])
    ward_shape_add_vertex (shape, a[0], a[1]);
}

gboolean
ward_shape_is_area (const WardShape *shape)
{
  return shape->kind == WARD_SHAPE_POLYGON || shape->kind == WARD_SHAPE_MULTI_POLYGON;
}

WardShapeKind
ward_shape_kind (const WardShape *shape)
{
  return shape->kind;
}

guint
ward_shape_n_parts (const WardShape *shape)
{
  return shape->part_ends->len;
}

guint
ward_shape_n_rings (const WardShape *shape, guint part)
{
  g_return_val_if_fail (part < shape->part_ends->len, 0);
  return g_array_index (shape->part_ends, guint, part) - end_before (shape->part_ends, part);
}

const gint32 *
ward_shape_ring (const WardShape *shape, guint part, guint ring, guint *ret_n)
{
  guint i = end_before (shape->part_ends, part) + ring, from;

  g_return_val_if_fail (part < shape->part_ends->len && i < shape->ring_ends->len, NULL);
  from = end_before (shape->ring_ends, i);
  *ret_n = g_array_index (shape->ring_ends, guint, i) - from;
  return vertex (shape, from);
}

guint
ward_shape_n_vertices (const WardShape *shape)
{
  return shape->lon_lat->len;
}

WardShapeBox
ward_shape_box (const WardShape *shape)
{
  return shape->box;
}

static void
measure_box (WardShape *shape)
{
  WardShapeBox box = { G_MAXINT32, G_MAXINT32, G_MININT32, G_MININT32 };

  for (guint i = 0; i < shape->lon_lat->len; i++)
    {
      const gint32 *v = vertex (shape, i);

      box = (WardShapeBox) { MIN (box.west, v[0]), MIN (box.south, v[1]), MAX (box.east, v[0]),
                             MAX (box.north, v[1]) };
    }
  shape->box = box;
}

static WardShapeFault
fault_of_position (const gint32 *v)
{
  gboolean good = v[0] >= WEST && v[0] <= EAST && v[1] >= SOUTH && v[1] <= NORTH;
  gboolean swapped = v[1] >= WEST && v[1] <= EAST && v[0] >= SOUTH && v[0] <= NORTH;

  return good ? WARD_SHAPE_FAULT_NONE : swapped ? WARD_SHAPE_FAULT_SWAPPED : WARD_SHAPE_FAULT_RANGE;
}

static WardShapeFault
fault_of_ring (const WardShape *shape, guint from, guint to)
{
  const gint32 *first = vertex (shape, from), *last = vertex (shape, to - 1);
  guint distinct = 1;

  for (guint i = from + 1; i < to; i++)
    if (memcmp (vertex (shape, i), vertex (shape, i - 1), 2 * sizeof (gint32)) != 0)
      distinct++;
  if (ward_shape_is_area (shape) && (first[0] != last[0] || first[1] != last[1]))
    return WARD_SHAPE_FAULT_OPEN_RING;
  if (ward_shape_is_area (shape))
    return distinct < 4 ? WARD_SHAPE_FAULT_TOO_FEW : WARD_SHAPE_FAULT_NONE;
  if (shape->kind == WARD_SHAPE_LINE || shape->kind == WARD_SHAPE_MULTI_LINE)
    return distinct < 2 ? WARD_SHAPE_FAULT_TOO_FEW : WARD_SHAPE_FAULT_NONE;
  return WARD_SHAPE_FAULT_NONE;
}

static void
blame (WardShapeProblem *problem, WardShapeFault fault, const gint32 *v)
{
  *problem = (WardShapeProblem) { fault, v != NULL, v != NULL ? v[0] * 1e-7 : 0,
                                  v != NULL ? v[1] * 1e-7 : 0 };
}

gboolean
ward_shape_find_fault (const WardShape *shape, guint max_vertices, WardShapeProblem *problem)
{
  if (shape->lon_lat->len > max_vertices)
    blame (problem, WARD_SHAPE_FAULT_TOO_MANY, NULL);
  else if (shape->lon_lat->len == 0 || shape->part_ends->len == 0)
    blame (problem, WARD_SHAPE_FAULT_EMPTY, NULL);
  for (guint i = 0; problem->fault == WARD_SHAPE_FAULT_NONE && i < shape->lon_lat->len; i++)
    if (fault_of_position (vertex (shape, i)) != WARD_SHAPE_FAULT_NONE)
      blame (problem, fault_of_position (vertex (shape, i)), vertex (shape, i));
  for (guint i = 0; problem->fault == WARD_SHAPE_FAULT_NONE && i < shape->ring_ends->len; i++)
    {
      guint from = end_before (shape->ring_ends, i), to = g_array_index (shape->ring_ends, guint,
                                                                         i);

      if (from == to)
        blame (problem, WARD_SHAPE_FAULT_EMPTY, NULL);
      else if (fault_of_ring (shape, from, to) != WARD_SHAPE_FAULT_NONE)
        blame (problem, fault_of_ring (shape, from, to), vertex (shape, from));
    }
  return problem->fault != WARD_SHAPE_FAULT_NONE;
}

gboolean
ward_shape_check (WardShape *shape, WardShapeProblem *ret_problem, GError **error)
{
  WardShapeProblem problem = { WARD_SHAPE_FAULT_NONE };

  if (ward_shape_find_fault (shape, WARD_SHAPE_MAX_VERTICES, &problem)
      || !ward_shape_topology (shape, &problem))
    return ward_shape_refuse (&problem, ret_problem, error);
  measure_box (shape);
  return TRUE;
}

static WardShape *
new_simple (WardShapeKind kind, const gint32 *lon_lat, guint n, WardShapeProblem *ret_problem,
            GError **error)
{
  g_autoptr (WardShape) shape = ward_shape_new_empty (kind);

  for (guint i = 0; i < n; i++)
    ward_shape_add_vertex (shape, lon_lat[2 * i], lon_lat[2 * i + 1]);
  if (kind == WARD_SHAPE_POLYGON)
    ward_shape_close_ring (shape);
  ward_shape_end_ring (shape);
  ward_shape_end_part (shape);
  return ward_shape_check (shape, ret_problem, error) ? g_steal_pointer (&shape) : NULL;
}

WardShape *
ward_shape_new_polygon (const gint32 *lon_lat, guint n, WardShapeProblem *ret_problem,
                        GError **error)
{
  return new_simple (WARD_SHAPE_POLYGON, lon_lat, n, ret_problem, error);
}

WardShape *
ward_shape_new_line (const gint32 *lon_lat, guint n, WardShapeProblem *ret_problem, GError **error)
{
  return new_simple (WARD_SHAPE_LINE, lon_lat, n, ret_problem, error);
}

WardShape *
ward_shape_new_point (gint32 lon, gint32 lat, GError **error)
{
  gint32 pair[2] = { lon, lat };

  return new_simple (WARD_SHAPE_POINT, pair, 1, NULL, error);
}
