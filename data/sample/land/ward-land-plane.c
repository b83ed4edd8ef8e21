/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-land-plane.h"

#include <math.h>

/* Metres in a degree at 54.45 N. */
#define METRES_LON 64866.0
#define METRES_LAT 111314.0

WardLandPoint
ward_land_to_plane (double lon, double lat)
{
  return (WardLandPoint) { (lon - WARD_LAND_LON) * METRES_LON, (lat - WARD_LAND_LAT) * METRES_LAT };
}

void
ward_land_to_degrees (WardLandPoint at, double *ret_lon, double *ret_lat)
{
  *ret_lon = WARD_LAND_LON + at.x / METRES_LON;
  *ret_lat = WARD_LAND_LAT + at.y / METRES_LAT;
}

double
ward_land_hash (guint32 seed, int a, int b)
{
  guint32 h = seed * 0x9E3779B1u ^ (guint32) a * 0x85EBCA77u ^ (guint32) b * 0xC2B2AE3Du;

  h ^= h >> 15;
  h *= 0x2C1B3C6Du;
  h ^= h >> 12;
  h *= 0x297A2D39u;
  h ^= h >> 15;
  return h / 4294967296.0;
}

double
ward_land_noise (guint32 seed, double x, double y)
{
  int a = (int) floor (x), b = (int) floor (y);
  double u = x - a, v = y - b, top, bottom;

  u = u * u * (3 - 2 * u);
  v = v * v * (3 - 2 * v);
  bottom = ward_land_hash (seed, a, b) * (1 - u) + ward_land_hash (seed, a + 1, b) * u;
  top = ward_land_hash (seed, a, b + 1) * (1 - u) + ward_land_hash (seed, a + 1, b + 1) * u;
  return (bottom * (1 - v) + top * v) * 2 - 1;
}

double
ward_land_rough_noise (guint32 seed, double x, double y)
{
  double sum = 0, weight = 0.53;

  for (guint octave = 0; octave < 4; octave++, weight *= 0.5)
    {
      sum += weight * ward_land_noise (seed + octave, x, y);
      x = x * 2 + 17.3;
      y = y * 2 - 9.1;
    }
  return sum;
}

GArray *
ward_land_line_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (WardLandPoint));
}

GArray *
ward_land_line_from_km (const double *km, guint n)
{
  GArray *line = ward_land_line_new ();

  for (guint i = 0; i < n; i++)
    {
      WardLandPoint p = { km[2 * i] * 1000, km[2 * i + 1] * 1000 };

      g_array_append_val (line, p);
    }
  return line;
}

double
ward_land_distance (WardLandPoint a, WardLandPoint b)
{
  return sqrt ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

WardLandPoint
ward_land_mix (WardLandPoint a, WardLandPoint b, double t)
{
  return (WardLandPoint) { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

double
ward_land_line_length (const GArray *line)
{
  double sum = 0;

  for (guint i = 1; i < line->len; i++)
    sum += ward_land_distance (ward_land_line_at (line, i - 1), ward_land_line_at (line, i));
  return sum;
}

WardLandPoint
ward_land_line_along (const GArray *line, double metres, WardLandPoint *ret_direction)
{
  WardLandPoint a = ward_land_line_at (line, 0), b = a;
  double length = 0;

  for (guint i = 1; i < line->len; i++)
    {
      a = ward_land_line_at (line, i - 1);
      b = ward_land_line_at (line, i);
      length = ward_land_distance (a, b);
      if (metres <= length || i + 1 == line->len)
        break;
      metres -= length;
    }
  if (ret_direction != NULL && length > 0)
    *ret_direction = (WardLandPoint) { (b.x - a.x) / length, (b.y - a.y) / length };
  else if (ret_direction != NULL)
    *ret_direction = (WardLandPoint) { 1, 0 };
  return length > 0 ? ward_land_mix (a, b, CLAMP (metres / length, 0, 1)) : a;
}

static WardLandPoint
vertex_beyond (const GArray *line, gboolean ring, int i)
{
  int n = (int) line->len;

  return ward_land_line_at (line, ring ? (i + n) % n : CLAMP (i, 0, n - 1));
}

static double
spline (double a, double b, double c, double d, double t)
{
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t +
                (3 * b - a - 3 * c + d) * t * t * t);
}

GArray *
ward_land_line_smooth (const GArray *line, gboolean ring, double step)
{
  GArray *smooth = ward_land_line_new ();
  int segments = ring ? (int) line->len : (int) line->len - 1;

  for (int i = 0; i < segments; i++)
    {
      WardLandPoint a = vertex_beyond (line, ring, i - 1), b = vertex_beyond (line, ring, i);
      WardLandPoint c = vertex_beyond (line, ring, i + 1), d = vertex_beyond (line, ring, i + 2);
      int pieces = MAX (1, (int) (ward_land_distance (b, c) / step));

      for (int k = 0; k < pieces; k++)
        {
          double t = k / (double) pieces;
          WardLandPoint p = { spline (a.x, b.x, c.x, d.x, t), spline (a.y, b.y, c.y, d.y, t) };

          g_array_append_val (smooth, p);
        }
    }
  if (!ring && line->len > 0)
    g_array_append_val (smooth, ward_land_line_at (line, line->len - 1));
  return smooth;
}

static void
roughen_segment (GArray *out, WardLandPoint a, WardLandPoint b, double roughness, double step,
                 GRand *rng)
{
  double length = ward_land_distance (a, b), aside;
  WardLandPoint middle;

  if (length <= step)
    {
      g_array_append_val (out, a);
      return;
    }
  aside = g_rand_double_range (rng, -roughness, roughness);
  middle = ward_land_mix (a, b, g_rand_double_range (rng, 0.42, 0.58));
  middle.x -= (b.y - a.y) * aside;
  middle.y += (b.x - a.x) * aside;
  roughen_segment (out, a, middle, roughness, step, rng);
  roughen_segment (out, middle, b, roughness, step, rng);
}

GArray *
ward_land_line_roughen (const GArray *line, gboolean ring, double roughness, double step,
                        GRand *rng)
{
  GArray *rough = ward_land_line_new ();
  int segments = ring ? (int) line->len : (int) line->len - 1;

  for (int i = 0; i < segments; i++)
    roughen_segment (rough, vertex_beyond (line, ring, i), vertex_beyond (line, ring, i + 1),
                     roughness, step, rng);
  if (!ring && line->len > 0)
    g_array_append_val (rough, ward_land_line_at (line, line->len - 1));
  return rough;
}

WardLandBox
ward_land_line_box (const GArray *line)
{
  WardLandBox box = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < line->len; i++)
    {
      WardLandPoint p = ward_land_line_at (line, i);

      box = (WardLandBox) { MIN (box.x1, p.x), MIN (box.y1, p.y), MAX (box.x2, p.x),
                            MAX (box.y2, p.y) };
    }
  return box;
}

gboolean
ward_land_crossing (WardLandPoint a, WardLandPoint b, WardLandPoint c, WardLandPoint d,
                    double *ret_t,
                    double *ret_u)
{
  double rx = b.x - a.x, ry = b.y - a.y, sx = d.x - c.x, sy = d.y - c.y;
  double det = rx * sy - ry * sx;

  if (fabs (det) < 1e-9)
    return FALSE;
  *ret_t = ((c.x - a.x) * sy - (c.y - a.y) * sx) / det;
  *ret_u = ((c.x - a.x) * ry - (c.y - a.y) * rx) / det;
  return *ret_t >= 0 && *ret_t < 1 && *ret_u >= 0 && *ret_u < 1;
}
