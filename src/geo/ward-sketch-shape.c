/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-sketch-private.h"

#include "ward-error.h"
#include "ward-measure.h"

#include <glib/gi18n-lib.h>

static const char *const kind_nicks[] = { "point", "area", "line", "corridor" };

/* "area 50 1 -15000000,538000000 … / 0 …": kind, width, then for each ring whether it is closed
 * and its vertices. */
char *
ward_sketch_to_text (const WardSketch *sketch)
{
  GString *text = g_string_new (kind_nicks[sketch->kind]);

  g_string_append_printf (text, " %d", (int) sketch->width);
  for (guint i = 0; i < sketch->rings->len; i++)
    {
      guint n;
      const gint32 *at = ward_sketch_ring (sketch, i, &n);

      g_string_append_printf (text, "%s %d", i > 0 ? " /" : "", ward_sketch_is_closed (sketch, i));
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
  WardSketchRing *ring = i == 0 ? ward_sketch_get_ring (sketch, 0) : ward_sketch_add_ring (sketch);
  guint n = g_strv_length (words);

  if (n == 0 || n > WARD_SHAPE_MAX_VERTICES + 1)
    return FALSE;
  for (guint w = 1; w < n; w++)
    {
      gint32 at[2];

      if (!parse_vertex (words[w], &at[0], &at[1]))
        return FALSE;
      g_array_append_vals (ring->lon_lat, at, 2);
    }
  ring->closed = g_str_equal (words[0], "1");
  return (ring->closed || g_str_equal (words[0], "0")) && (!ring->closed || n > 3);
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
  WardSketch *sketch;

  if (ward_shape_n_parts (shape) != 1)
    return NULL;
  sketch = ward_sketch_new (kinds[ward_shape_kind (shape)]);
  for (guint i = 0; i < ward_shape_n_rings (shape, 0); i++)
    {
      WardSketchRing *ring =
          i == 0 ? ward_sketch_get_ring (sketch, 0) : ward_sketch_add_ring (sketch);
      guint n;
      const gint32 *at = ward_shape_ring (shape, 0, i, &n);

      ring->closed = sketch->kind == WARD_SKETCH_AREA;
      g_array_append_vals (ring->lon_lat, at, 2 * (ring->closed ? n - 1 : n));
    }
  return sketch;
}

/* --- the finished shape --- */

static void
append_ring (GString *text, const gint32 *at, guint n, gboolean closed)
{
  g_string_append_c (text, '[');
  for (guint i = 0; i < n + (closed ? 1 : 0); i++)
    g_string_append_printf (text, "%s[%d,%d]", i > 0 ? "," : "", at[2 * (i % n)],
                            at[2 * (i % n) + 1]);
  g_string_append_c (text, ']');
}

static WardShape *
area_to_shape (const WardSketch *sketch, WardShapeProblem *ret_problem, GError **error)
{
  g_autoptr (GString) text = g_string_new ("{\"type\":\"Polygon\",\"coordinates\":[");

  for (guint i = 0; i < sketch->rings->len; i++)
    {
      guint n;
      const gint32 *at = ward_sketch_ring (sketch, i, &n);

      if (n == 0 && i > 0)
        continue;
      if (n < 3)
        {
          if (ret_problem)
            *ret_problem = (WardShapeProblem) { WARD_SHAPE_FAULT_TOO_FEW };
          g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                               i == 0 ? _("An area needs three corners or more.")
                                      : _("A hole needs three corners or more."));
          return NULL;
        }
      g_string_append (text, i > 0 ? "," : "");
      append_ring (text, at, n, TRUE);
    }
  g_string_append (text, "]}");
  return ward_shape_parse (text->str, ret_problem, error);
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
      return area_to_shape (sketch, ret_problem, error);
    case WARD_SKETCH_LINE:
      return ward_shape_new_line (at, n, ret_problem, error);
    case WARD_SKETCH_CORRIDOR:
      return corridor_to_shape (sketch, at, n, ret_problem, error);
    case WARD_SKETCH_POINT:
    default:
      if (n > 0)
        return ward_shape_new_point (at[0], at[1], error);
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID, _("No place has been marked."));
      return NULL;
    }
}

void
ward_sketch_measure (const WardSketch *sketch, double *ret_area, double *ret_length)
{
  g_autoptr (WardShape) shape = NULL;

  *ret_area = *ret_length = 0;
  for (guint i = 0; i < sketch->rings->len; i++)
    {
      const WardSketchRing *ring = ward_sketch_get_ring (sketch, i);

      for (guint e = 0; e < ward_sketch_n_edges (ring); e++)
        {
          const gint32 *a, *b;

          ward_sketch_edge (ring, e, &a, &b);
          *ret_length += ward_haversine (a[0] * WARD_E7, a[1] * WARD_E7, b[0] * WARD_E7,
                                         b[1] * WARD_E7);
        }
    }
  if (sketch->kind == WARD_SKETCH_AREA && ward_sketch_open_ring (sketch) == G_MAXUINT)
    shape = area_to_shape (sketch, NULL, NULL);
  if (shape)
    {
      *ret_area = ward_shape_area (shape);
      *ret_length = ward_shape_perimeter (shape);
    }
}
