/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-shape-private.h"

#include "ward-measure.h"

#include <string.h>

/* Well-known binary: little-endian, degrees, longitude first. */

static void
put_u32 (GByteArray *out, guint32 value)
{
  guint32 little = GUINT32_TO_LE (value);

  g_byte_array_append (out, (const guint8 *) &little, sizeof little);
}

static void
put_double (GByteArray *out, double value)
{
  guint64 bits;

  memcpy (&bits, &value, sizeof bits);
  bits = GUINT64_TO_LE (bits);
  g_byte_array_append (out, (const guint8 *) &bits, sizeof bits);
}

static void
put_head (GByteArray *out, guint32 type)
{
  static const guint8 little_endian = 1;

  g_byte_array_append (out, &little_endian, 1);
  put_u32 (out, type);
}

static void
put_vertices (GByteArray *out, const WardShape *shape, guint part, guint ring, gboolean counted)
{
  guint n;
  const gint32 *at = ward_shape_ring (shape, part, ring, &n);

  if (counted)
    put_u32 (out, n);
  for (guint i = 0; i < 2 * n; i++)
    put_double (out, at[i] * WARD_E7);
}

static void
put_part (GByteArray *out, const WardShape *shape, guint part)
{
  static const guint32 types[] = { 1, 1, 2, 2, 3, 3 };
  guint rings = ward_shape_n_rings (shape, part);

  put_head (out, types[shape->kind]);
  if (ward_shape_is_area (shape))
    put_u32 (out, rings);
  for (guint ring = 0; ring < rings; ring++)
    put_vertices (out, shape, part, ring, types[shape->kind] != 1);
}

GBytes *
ward_shape_to_wkb (const WardShape *shape)
{
  static const guint32 collections[] = { 0, 4, 0, 5, 0, 6 };
  GByteArray *out = g_byte_array_new ();
  guint parts = ward_shape_n_parts (shape);

  if (collections[shape->kind] != 0)
    {
      put_head (out, collections[shape->kind]);
      put_u32 (out, parts);
    }
  for (guint part = 0; part < parts; part++)
    put_part (out, shape, part);
  return g_byte_array_free_to_bytes (out);
}
