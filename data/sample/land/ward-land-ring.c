/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ward-land-plane.h"

double
ward_land_ring_area (const GArray *ring)
{
  double sum = 0;

  for (guint i = 0; i < ring->len; i++)
    {
      WardLandPoint a = ward_land_line_at (ring, i);
      WardLandPoint b = ward_land_line_at (ring, (i + 1) % ring->len);

      sum += a.x * b.y - b.x * a.y;
    }
  return sum / 2;
}

WardLandPoint
ward_land_ring_centre (const GArray *ring)
{
  WardLandPoint first = ward_land_line_at (ring, 0), sum = { 0, 0 };
  double area = 0;

  for (guint i = 1; i + 1 < ring->len; i++)
    {
      WardLandPoint b = ward_land_line_at (ring, i), c = ward_land_line_at (ring, i + 1);
      double part = (b.x - first.x) * (c.y - first.y) - (c.x - first.x) * (b.y - first.y);

      area += part;
      sum.x += part * (first.x + b.x + c.x) / 3;
      sum.y += part * (first.y + b.y + c.y) / 3;
    }
  return fabs (area) > 1e-6 ? (WardLandPoint) { sum.x / area, sum.y / area } : first;
}

gboolean
ward_land_ring_contains (const GArray *ring, WardLandPoint at)
{
  gboolean inside = FALSE;

  for (guint i = 0, k = ring->len - 1; i < ring->len; k = i++)
    {
      WardLandPoint a = ward_land_line_at (ring, i), b = ward_land_line_at (ring, k);

      if ((a.y > at.y) != (b.y > at.y) &&
          at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x)
        inside = !inside;
    }
  return inside;
}

static double
edge_distance (const GArray *ring, WardLandPoint at)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < ring->len; i++)
    best = MIN (best, ward_land_distance (ward_land_line_at (ring, i), at));
  return best;
}

WardLandPoint
ward_land_ring_inside (const GArray *ring)
{
  WardLandPoint best = ward_land_ring_centre (ring);
  WardLandBox box = ward_land_line_box (ring);
  double most = ward_land_ring_contains (ring, best) ? edge_distance (ring, best) * 1.5 : -1;

  for (int i = 1; i < 12; i++)
    for (int k = 1; k < 12; k++)
      {
        WardLandPoint p = { box.x1 + (box.x2 - box.x1) * i / 12,
                            box.y1 + (box.y2 - box.y1) * k / 12 };

        if (ward_land_ring_contains (ring, p) && edge_distance (ring, p) > most)
          {
            best = p;
            most = edge_distance (ring, p);
          }
      }
  return best;
}

GArray *
ward_land_ring_inset (const GArray *ring, double metres)
{
  GArray *inset = ward_land_line_new ();
  double turn = ward_land_ring_area (ring) > 0 ? 1 : -1;

  for (guint i = 0; i < ring->len; i++)
    {
      WardLandPoint a = ward_land_line_at (ring, (i + ring->len - 1) % ring->len);
      WardLandPoint b = ward_land_line_at (ring, i);
      WardLandPoint c = ward_land_line_at (ring, (i + 1) % ring->len);
      double la = MAX (ward_land_distance (a, b), 0.01), lc = MAX (ward_land_distance (b, c), 0.01);
      /* The sum of both edges' inward normals, lengthened so that both edges move by metres. */
      double nx = -(b.y - a.y) / la - (c.y - b.y) / lc, ny = (b.x - a.x) / la + (c.x - b.x) / lc;
      double size = MAX (nx * nx + ny * ny, 0.5);
      WardLandPoint p = { b.x + turn * metres * 2 * nx / size,
                          b.y + turn * metres * 2 * ny / size };

      g_array_append_val (inset, p);
    }
  return inset;
}

GArray *
ward_land_blob (guint32 seed, WardLandPoint centre, double radius, double unevenness, guint n)
{
  GArray *ring = ward_land_line_new ();
  double stretch = 0.7 + 0.6 * ward_land_hash (seed, 1, 2), turn =
  3.2 * ward_land_hash (seed, 3, 4);

  for (guint i = 0; i < n; i++)
    {
      double angle = 2 * G_PI * i / n, x = cos (angle), y = sin (angle);
      double r = radius * (1 + unevenness * ward_land_rough_noise (seed, 1.6 * x + 5, 1.6 * y + 5));
      double u = r * x * stretch, v = r * y / stretch;
      WardLandPoint p = { centre.x + u * cos (turn) - v * sin (turn),
                          centre.y + u * sin (turn) + v * cos (turn) };

      g_array_append_val (ring, p);
    }
  return ring;
}

/* --- Nearness --- */

#define BUCKET 300.0
#define REACH 2 /* buckets */
#define SIDE 180 /* buckets, the land's middle in their middle */

typedef struct {
  WardLandPoint a, b;
  double w1, w2; /* half widths at the ends */
} Segment;

struct _WardLandNear {
  GArray *buckets[SIDE * SIDE]; /* of Segment, or NULL */
};

WardLandNear *
ward_land_near_new (void)
{
  return g_new0 (WardLandNear, 1);
}

void
ward_land_near_free (WardLandNear *near)
{
  if (near == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (near->buckets); i++)
    g_clear_pointer (&near->buckets[i], g_array_unref);
  g_free (near);
}

static int
bucket_of (double metres)
{
  return (int) floor (metres / BUCKET) + SIDE / 2;
}

static void
add_to_bucket (WardLandNear *near, const Segment *segment, int column, int row)
{
  GArray **bucket = &near->buckets[row * SIDE + column];

  if (*bucket == NULL)
    *bucket = g_array_new (FALSE, FALSE, sizeof (Segment));
  g_array_append_vals (*bucket, segment, 1);
}

static void
add_segment (WardLandNear *near, Segment s)
{
  int column2 = MIN (bucket_of (MAX (s.a.x, s.b.x)), SIDE - 1);
  int row2 = MIN (bucket_of (MAX (s.a.y, s.b.y)), SIDE - 1);

  for (int row = MAX (bucket_of (MIN (s.a.y, s.b.y)), 0); row <= row2; row++)
    for (int column = MAX (bucket_of (MIN (s.a.x, s.b.x)), 0); column <= column2; column++)
      add_to_bucket (near, &s, column, row);
}

void
ward_land_near_add (WardLandNear *near, const GArray *line, gboolean ring, double half_width_1,
                    double half_width_2)
{
  guint n = ring ? line->len : line->len - 1;

  for (guint i = 0; i < n; i++)
    {
      double t = i / (double) n, u = (i + 1) / (double) n;

      add_segment (near, (Segment) { ward_land_line_at (line, i),
                                     ward_land_line_at (line, (i + 1) % line->len),
                                     half_width_1 + (half_width_2 - half_width_1) * t,
                                     half_width_1 + (half_width_2 - half_width_1) * u });
    }
}

static double
segment_distance (const Segment *s, WardLandPoint p)
{
  double dx = s->b.x - s->a.x, dy = s->b.y - s->a.y, size = dx * dx + dy * dy;
  double t = size > 0 ? CLAMP (((p.x - s->a.x) * dx + (p.y - s->a.y) * dy) / size, 0, 1) : 0;

  double x = s->a.x + dx * t - p.x, y = s->a.y + dy * t - p.y;

  return sqrt (x * x + y * y) - (s->w1 + (s->w2 - s->w1) * t);
}

double
ward_land_near_distance (const WardLandNear *near, WardLandPoint at, double limit)
{
  int reach = MIN (REACH, (int) ceil (limit / BUCKET));
  int column = bucket_of (at.x), row = bucket_of (at.y);
  double best = limit;

  for (int r = MAX (row - reach, 0); r <= MIN (row + reach, SIDE - 1); r++)
    for (int c = MAX (column - reach, 0); c <= MIN (column + reach, SIDE - 1); c++)
      {
        const GArray *bucket = near->buckets[r * SIDE + c];

        for (guint i = 0; bucket != NULL && i < bucket->len; i++)
          best = MIN (best, segment_distance (&g_array_index (bucket, Segment, i), at));
      }
  return best;
}
