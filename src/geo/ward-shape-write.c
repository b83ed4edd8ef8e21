/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-shape-private.h"

#include <math.h>
#include <stdlib.h>

static const char *const types[] = { "Point", "MultiPoint", "LineString", "MultiLineString",
                                     "Polygon",
                                     "MultiPolygon" };

/* Seven decimals, whatever the locale's decimal point. */
static void
append_degrees (GString *out, gint32 e7)
{
  guint32 size = (guint32) llabs ((long long) e7);

  g_string_append_printf (out, "%s%u.%07u", e7 < 0 ? "-" : "", size / 10000000, size % 10000000);
}

static void
append_position (GString *out, const gint32 *v, gboolean degrees)
{
  g_string_append_c (out, '[');
  for (int i = 0; i < 2; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      if (degrees)
        append_degrees (out, v[i]);
      else
        g_string_append_printf (out, "%d", v[i]);
    }
  g_string_append_c (out, ']');
}

static void
append_ring (GString *out, const WardShape *shape, guint part, guint ring, gboolean degrees)
{
  gboolean bare = shape->kind == WARD_SHAPE_POINT || shape->kind == WARD_SHAPE_MULTI_POINT;
  guint n;
  const gint32 *lon_lat = ward_shape_ring (shape, part, ring, &n);

  if (!bare)
    g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_position (out, lon_lat + 2 * (gsize) i, degrees);
    }
  if (!bare)
    g_string_append_c (out, ']');
}

static void
append_part (GString *out, const WardShape *shape, guint part, gboolean degrees)
{
  gboolean area = ward_shape_is_area (shape);

  if (area)
    g_string_append_c (out, '[');
  for (guint ring = 0; ring < ward_shape_n_rings (shape, part); ring++)
    {
      if (ring > 0)
        g_string_append_c (out, ',');
      append_ring (out, shape, part, ring, degrees);
    }
  if (area)
    g_string_append_c (out, ']');
}

static char *
write_shape (const WardShape *shape, gboolean degrees)
{
  gboolean multi = shape->kind == WARD_SHAPE_MULTI_POINT || shape->kind == WARD_SHAPE_MULTI_LINE ||
                   shape->kind == WARD_SHAPE_MULTI_POLYGON;
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "{\"type\":\"%s\",\"coordinates\":%s", types[shape->kind],
                          multi ? "[" : "");
  for (guint part = 0; part < ward_shape_n_parts (shape); part++)
    {
      if (part > 0)
        g_string_append_c (out, ',');
      append_part (out, shape, part, degrees);
    }
  g_string_append (out, multi ? "]}" : "}");
  return g_string_free (out, FALSE);
}

char *
ward_shape_to_text (const WardShape *shape)
{
  return write_shape (shape, FALSE);
}

char *
ward_shape_to_degrees_text (const WardShape *shape)
{
  return write_shape (shape, TRUE);
}
