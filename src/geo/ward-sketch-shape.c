/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-shape-private.h"
#include "ward-sketch-private.h"

#include "ward-error.h"
#include "ward-measure.h"

#include <glib/gi18n-lib.h>

static const char *const kind_nicks[] = { "point", "area", "line", "corridor" };

/* How a ring of that role is marked; a first ring is an outline without a mark. */
static const char role_marks[] = { 'o', 'h', 'c' };

/* "1h0": whether it is closed, its role, its piece. */
static void
append_head (GString *text, const WardSketch *sketch, guint i)
{
  const WardSketchRing *ring = ward_sketch_get_ring (sketch, i);

  g_string_append_printf (text, "%s %d", i > 0 ? " /" : "", ring->closed);
  if (i > 0)
    g_string_append_printf (text, "%c%u", role_marks[ring->role], ring->piece);
}

static gboolean
parse_head (const char *word, guint i, WardSketchRing *ring)
{
  guint role = 0;
  char *end;

  ring->closed = word[0] == '1';
  if (word[0] != '0' && word[0] != '1')
    return FALSE;
  if (word[1] == '\0')
    {
      ring->role = i > 0 ? WARD_SKETCH_HOLE : WARD_SKETCH_OUTLINE;
      return TRUE;
    }
  while (role < G_N_ELEMENTS (role_marks) && role_marks[role] != word[1])
    role++;
  ring->role = role;
  ring->piece = g_ascii_strtoull (word + 2, &end, 10);
  return i > 0 && role < G_N_ELEMENTS (role_marks) && end > word + 2 && *end == '\0'
         && ring->piece <= WARD_SHAPE_MAX_VERTICES && !(ring->closed && role == WARD_SKETCH_CUT);
}

/* "area 50 1 -15000000,538000000 … / 0h0 …": kind, width, then for each ring its head and its
 * vertices. */
char *
ward_sketch_to_text (const WardSketch *sketch)
{
  GString *text = g_string_new (kind_nicks[sketch->kind]);

  g_string_append_printf (text, " %d", (int) sketch->width);
  for (guint i = 0; i < sketch->rings->len; i++)
    {
      guint n;
      const gint32 *at = ward_sketch_ring (sketch, i, &n);

      append_head (text, sketch, i);
      for (guint v = 0; v < n; v++)
        g_string_append_printf (text, " %d,%d", at[2 * v], at[2 * v + 1]);
    }
  return g_string_free (text, FALSE);
}

static gboolean
parse_vertex (const char *word, gint32 *ret_lon, gint32 *ret_lat)
{
  char *end;
  gint64 lon = g_ascii_strtoll (word, &end, 10), lat;

  if (end == word || *end != ',')
    return FALSE;
  lat = g_ascii_strtoll (end + 1, &end, 10);
  if (*end != '\0' || ABS (lon) > 1800000000 || ABS (lat) > 900000000)
    return FALSE;
  *ret_lon = lon;
  *ret_lat = lat;
  return TRUE;
}

static gboolean
parse_ring (WardSketch *sketch, guint i, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  WardSketchRing *ring = i == 0 ? ward_sketch_get_ring (sketch, 0)
                                : ward_sketch_add_ring (sketch, WARD_SKETCH_OUTLINE);
  guint n = g_strv_length (words);

  if (n == 0 || n > WARD_SHAPE_MAX_VERTICES + 1 || !parse_head (words[0], i, ring))
    return FALSE;
  for (guint w = 1; w < n; w++)
    {
      gint32 at[2];

      if (!parse_vertex (words[w], &at[0], &at[1]))
        return FALSE;
      g_array_append_vals (ring->lon_lat, at, 2);
    }
  return !ring->closed || n > 3;
}

WardSketch *
ward_sketch_parse (const char *text)
{
  g_auto (GStrv) head = g_strsplit (text, " ", 3);
  g_auto (GStrv) rings = g_strv_length (head) == 3 ? g_strsplit (head[2], " / ", -1) : NULL;
  g_autoptr (WardSketch) sketch = NULL;

  for (guint kind = 0; rings && kind < G_N_ELEMENTS (kind_nicks); kind++)
    if (g_str_equal (head[0], kind_nicks[kind]))
      sketch = ward_sketch_new (kind);
  if (!sketch)
    return NULL;
  sketch->width = CLAMP (g_ascii_strtoll (head[1], NULL, 10), 1, 5000);
  for (guint i = 0; rings[i]; i++)
    if (!parse_ring (sketch, i, rings[i]))
      return NULL;
  return g_steal_pointer (&sketch);
}

WardSketch *
ward_sketch_from_shape (const WardShape *shape)
{
  static const WardSketchKind kinds[] = {
    WARD_SKETCH_POINT, WARD_SKETCH_POINT, WARD_SKETCH_LINE,
    WARD_SKETCH_LINE,  WARD_SKETCH_AREA,  WARD_SKETCH_AREA,
  };
  WardSketch *sketch = ward_sketch_new (kinds[ward_shape_kind (shape)]);

  for (guint part = 0; part < ward_shape_n_parts (shape); part++)
    for (guint i = 0; i < ward_shape_n_rings (shape, part); i++)
      {
        WardSketchRing *ring =
            part + i == 0 ? ward_sketch_get_ring (sketch, 0)
                          : ward_sketch_add_ring (sketch, i > 0 ? WARD_SKETCH_HOLE
                                                                : WARD_SKETCH_OUTLINE);
        guint n;
        const gint32 *at = ward_shape_ring (shape, part, i, &n);

        ring->closed = sketch->kind == WARD_SKETCH_AREA;
        g_array_append_vals (ring->lon_lat, at, 2 * (ring->closed ? n - 1 : n));
      }
  return sketch;
}

/* --- the finished shape --- */

static gboolean
refuse_few (WardShapeProblem *ret_problem, GError **error, const char *message)
{
  if (ret_problem)
    *ret_problem = (WardShapeProblem) { WARD_SHAPE_FAULT_TOO_FEW };
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, message);
  return FALSE;
}

static void
add_ring (WardShape *shape, const WardSketchRing *ring)
{
  const gint32 *at = (const gint32 *) ring->lon_lat->data;

  for (guint i = 0; i < ring->lon_lat->len / 2; i++)
    ward_shape_add_vertex (shape, at[2 * i], at[2 * i + 1]);
  if (ward_shape_is_area (shape))
    ward_shape_close_ring (shape);
  ward_shape_end_ring (shape);
}

/* The outline and the holes begun in it. */
static gboolean
add_part (const WardSketch *sketch, const WardSketchRing *outline, WardShape *shape,
          WardShapeProblem *ret_problem, GError **error)
{
  if (outline->lon_lat->len < 6)
    return refuse_few (ret_problem, error, _("An area needs three corners or more."));
  add_ring (shape, outline);
  for (guint i = 0; i < sketch->rings->len; i++)
    {
      const WardSketchRing *hole = ward_sketch_get_ring (sketch, i);

      if (hole->role != WARD_SKETCH_HOLE || hole->lon_lat->len == 0
          || ward_sketch_outline_round (sketch, hole, TRUE) != outline)
        continue;
      if (hole->lon_lat->len < 6)
        return refuse_few (ret_problem, error, _("A hole needs three corners or more."));
      add_ring (shape, hole);
    }
  ward_shape_end_part (shape);
  return TRUE;
}

WardShape *
ward_sketch_part_to_shape (const WardSketch *sketch, const WardSketchRing *outline,
                           WardShapeProblem *ret_problem, GError **error)
{
  g_autoptr (WardShape) shape = ward_shape_new_empty (WARD_SHAPE_POLYGON);

  return add_part (sketch, outline, shape, ret_problem, error)
                 && ward_shape_check (shape, ret_problem, error)
             ? g_steal_pointer (&shape) : NULL;
}

/* A hole that lies in no outline would silently be lost. */
static gboolean
holes_have_outlines (const WardSketch *sketch, WardShapeProblem *ret_problem, GError **error)
{
  for (guint i = 0; i < sketch->rings->len; i++)
    {
      const WardSketchRing *hole = ward_sketch_get_ring (sketch, i);
      const gint32 *at = (const gint32 *) hole->lon_lat->data;

      if (hole->role == WARD_SKETCH_HOLE && hole->lon_lat->len > 0
          && ward_sketch_outline_round (sketch, hole, TRUE) == NULL)
        return ward_shape_refuse (
            &(WardShapeProblem) { WARD_SHAPE_FAULT_HOLE, TRUE, at[0] * WARD_E7, at[1] * WARD_E7 },
            ret_problem, error);
    }
  return TRUE;
}

static WardShape *
area_to_shape (const WardSketch *sketch, guint piece, WardShapeProblem *ret_problem,
               GError **error)
{
  g_autoptr (WardShape) shape = ward_shape_new_empty (WARD_SHAPE_POLYGON);
  guint n = 0;

  if (!holes_have_outlines (sketch, ret_problem, error))
    return NULL;
  for (guint i = 0; i < sketch->rings->len; i++)
    {
      const WardSketchRing *ring = ward_sketch_get_ring (sketch, i);

      if (ring->role != WARD_SKETCH_OUTLINE || ring->piece != piece
          || (ring->lon_lat->len == 0 && i > 0))
        continue;
      if (!add_part (sketch, ring, shape, ret_problem, error))
        return NULL;
      n++;
    }
  shape->kind = n > 1 ? WARD_SHAPE_MULTI_POLYGON : WARD_SHAPE_POLYGON;
  return ward_shape_check (shape, ret_problem, error) ? g_steal_pointer (&shape) : NULL;
}

/* Several lines or points. */
static WardShape *
parts_to_shape (const WardSketch *sketch, WardShapeKind kind, WardShapeProblem *ret_problem,
                GError **error)
{
  g_autoptr (WardShape) shape = ward_shape_new_empty (kind);

  for (guint i = 0; i < sketch->rings->len; i++)
    {
      const WardSketchRing *ring = ward_sketch_get_ring (sketch, i);

      if (ring->lon_lat->len == 0)
        continue;
      add_ring (shape, ring);
      ward_shape_end_part (shape);
    }
  return ward_shape_check (shape, ret_problem, error) ? g_steal_pointer (&shape) : NULL;
}

static WardShape *
corridor_to_shape (const WardSketch *sketch, const gint32 *at, guint n,
                   WardShapeProblem *ret_problem, GError **error)
{
  g_autoptr (WardShape) line = ward_shape_new_line (at, n, ret_problem, error);
  g_autoptr (WardProjection) projection = line ? ward_projection_new (error) : NULL;

  return projection ? ward_shape_buffer (line, sketch->width / 2, projection, error) : NULL;
}

WardShape *
ward_sketch_to_shape (const WardSketch *sketch, WardShapeProblem *ret_problem, GError **error)
{
  guint n;
  const gint32 *at = ward_sketch_ring (sketch, 0, &n);

  switch (sketch->kind)
    {
    case WARD_SKETCH_AREA:
      return area_to_shape (sketch, 0, ret_problem, error);
    case WARD_SKETCH_LINE:
      if (ward_sketch_n_parts (sketch) > 1)
        return parts_to_shape (sketch, WARD_SHAPE_MULTI_LINE, ret_problem, error);
      return ward_shape_new_line (at, n, ret_problem, error);
    case WARD_SKETCH_CORRIDOR:
      return corridor_to_shape (sketch, at, n, ret_problem, error);
    case WARD_SKETCH_POINT:
    default:
      if (ward_sketch_n_parts (sketch) > 1)
        return parts_to_shape (sketch, WARD_SHAPE_MULTI_POINT, ret_problem, error);
      if (n > 0)
        return ward_shape_new_point (at[0], at[1], error);
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, _("No place has been marked."));
      return NULL;
    }
}

WardShape *
ward_sketch_piece_to_shape (const WardSketch *sketch, guint piece, WardShapeProblem *ret_problem,
                            GError **error)
{
  return area_to_shape (sketch, piece, ret_problem, error);
}

void
ward_sketch_measure (const WardSketch *sketch, double *ret_area, double *ret_length)
{
  g_autoptr (WardShape) shape = NULL;

  *ret_area = *ret_length = 0;
  for (guint i = 0; i < sketch->rings->len; i++)
    {
      const WardSketchRing *ring = ward_sketch_get_ring (sketch, i);

      if (ring->piece != 0)
        continue;
      for (guint e = 0; e < ward_sketch_n_edges (ring); e++)
        {
          const gint32 *a, *b;

          ward_sketch_edge (ring, e, &a, &b);
          *ret_length += ward_haversine (a[0] * WARD_E7, a[1] * WARD_E7, b[0] * WARD_E7,
                                         b[1] * WARD_E7);
        }
    }
  if (sketch->kind == WARD_SKETCH_AREA && ward_sketch_open_ring (sketch) == G_MAXUINT)
    shape = area_to_shape (sketch, 0, NULL, NULL);
  if (shape)
    {
      *ret_area = ward_shape_area (shape);
      *ret_length = ward_shape_perimeter (shape);
    }
}
