/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-wkb.h"

#include <math.h>
#include <string.h>

#define MAX_DEPTH 3
#define MAX_VERTICES 6000 /* more than any shape may have: refused as such further on */

enum { POINT = 1, LINE, POLYGON, MULTI_POINT, MULTI_LINE, MULTI_POLYGON, N_TYPES };

/* What is left of a blob. */
typedef struct {
  const guint8 *at;
  gsize left;
  gboolean little;
  guint vertices, axes;
  GString *out; /* coordinates as GeoJSON */
} Reader;

static gboolean
take (Reader *r, void *to, gsize n)
{
  if (r->left < n)
    return FALSE;
  memcpy (to, r->at, n);
  r->at += n;
  r->left -= n;
  return TRUE;
}

static gboolean
take_u32 (Reader *r, guint32 *ret)
{
  if (!take (r, ret, sizeof *ret))
    return FALSE;
  *ret = r->little ? GUINT32_FROM_LE (*ret) : GUINT32_FROM_BE (*ret);
  return TRUE;
}

static gboolean
take_double (Reader *r, double *ret)
{
  guint64 bits;

  if (!take (r, &bits, sizeof bits))
    return FALSE;
  bits = r->little ? GUINT64_FROM_LE (bits) : GUINT64_FROM_BE (bits);
  memcpy (ret, &bits, sizeof bits);
  return TRUE;
}

static gboolean
read_position (Reader *r)
{
  double at[4] = { 0 };
  char lon[G_ASCII_DTOSTR_BUF_SIZE], lat[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < r->axes; i++)
    if (!take_double (r, &at[i]))
      return FALSE;
  if (!isfinite (at[0]) || !isfinite (at[1]) || fabs (at[0]) > 1e9 || fabs (at[1]) > 1e9 ||
      ++r->vertices > MAX_VERTICES)
    return FALSE;
  g_ascii_formatd (lon, sizeof lon, "%.7f", at[0]);
  g_ascii_formatd (lat, sizeof lat, "%.7f", at[1]);
  g_string_append_printf (r->out, "[%s,%s]", lon, lat);
  return TRUE;
}

static gboolean read_body (Reader *r, guint type, guint depth);

/* Byte order, type and axes of a shape; FALSE when it is none. */
static gboolean
read_head (Reader *r, guint *ret_type)
{
  guint8 order;
  guint32 type;

  if (!take (r, &order, 1) || order > 1)
    return FALSE;
  r->little = order == 1;
  if (!take_u32 (r, &type) || type % 1000 < POINT || type % 1000 >= N_TYPES || type >= 4000)
    return FALSE;
  r->axes = type >= 3000 ? 4 : type >= 1000 ? 3 : 2;
  *ret_type = type % 1000;
  return TRUE;
}

static gboolean
read_part (Reader *r, guint type, guint depth)
{
  guint of = type - MULTI_POINT + POINT, own;

  if (type == LINE)
    return read_position (r);
  if (type == POLYGON)
    return read_body (r, LINE, depth + 1);
  return read_head (r, &own) && own == of && read_body (r, own, depth + 1);
}

/* A list of positions, rings or parts. */
static gboolean
read_body (Reader *r, guint type, guint depth)
{
  guint32 n;

  if (type == POINT)
    return read_position (r);
  if (depth > MAX_DEPTH || !take_u32 (r, &n) || n > r->left)
    return FALSE;
  g_string_append_c (r->out, '[');
  for (guint32 i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (r->out, ',');
      if (!read_part (r, type, depth))
        return FALSE;
    }
  g_string_append_c (r->out, ']');
  return TRUE;
}

/* The head of a GeoPackage's blob: "GP", version, flags, reference system, envelope. */
static gboolean
skip_head (Reader *r, gboolean *ret_empty)
{
  static const guint envelopes[] = { 0, 32, 48, 48, 64 };
  guint envelope;
  gsize n;

  if (r->left < 8 || r->at[0] != 'G' || r->at[1] != 'P')
    return FALSE;
  envelope = r->at[3] >> 1 & 7;
  *ret_empty = (r->at[3] >> 4 & 1) != 0;
  if (envelope >= G_N_ELEMENTS (envelopes))
    return FALSE;
  n = 8 + envelopes[envelope];
  if (r->left < n)
    return FALSE;
  r->at += n;
  r->left -= n;
  return TRUE;
}

void
ward_wkb_write_geometry (WardJsonWriter *w, const guint8 *blob, gsize n)
{
  static const char *const names[] = { "Unreadable", "Point", "LineString", "Polygon",
                                       "MultiPoint", "MultiLineString", "MultiPolygon" };
  g_autoptr (GString) out = g_string_new (NULL);
  Reader r = { .at = blob, .left = n, .out = out };
  gboolean empty = FALSE;
  guint type = 0;

  if (blob == NULL)
    {
      ward_json_put_raw (w, "geometry", "null");
      return;
    }
  if (!skip_head (&r, &empty) || !read_head (&r, &type) ||
      (!empty && (!read_body (&r, type, 1) || r.left > 0)))
    type = 0;
  if (empty && type != 0)
    {
      ward_json_put_raw (w, "geometry", "null");
      return;
    }
  ward_json_begin_object (w, "geometry");
  ward_json_put_string (w, "type", names[type]);
  ward_json_put_raw (w, "coordinates", type != 0 ? out->str : "[]");
  ward_json_end_object (w);
}
