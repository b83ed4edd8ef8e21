/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-spatial-index.h"

#include <math.h>

#define POINTS_PER_BUCKET 8
#define MAX_SIDE 1024

struct _WardSpatialIndex {
  WardMercator *points;
  guint n_points;
  WardMercatorBox box;
  guint columns, rows;
  double per_x, per_y; /* buckets per world width */
  guint *starts;       /* columns * rows + 1: where each bucket begins in order */
  guint32 *order;
};

typedef struct {
  guint column1, row1, column2, row2;
} Buckets;

static gboolean
is_finite (WardMercator at)
{
  return isfinite (at.x) && isfinite (at.y);
}

static guint
column_of (const WardSpatialIndex *index, double x)
{
  return (guint) CLAMP ((x - index->box.x1) * index->per_x, 0, index->columns - 1);
}

static guint
row_of (const WardSpatialIndex *index, double y)
{
  return (guint) CLAMP ((y - index->box.y1) * index->per_y, 0, index->rows - 1);
}

static guint
bucket_of (const WardSpatialIndex *index, WardMercator at)
{
  return row_of (index, at.y) * index->columns + column_of (index, at.x);
}

static guint
measure (WardSpatialIndex *index)
{
  WardMercatorBox box = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  guint n = 0;

  for (guint i = 0; i < index->n_points; i++)
    {
      WardMercator at = index->points[i];

      if (!is_finite (at))
        continue;
      n++;
      box = (WardMercatorBox) { MIN (box.x1, at.x), MIN (box.y1, at.y), MAX (box.x2, at.x),
                                MAX (box.y2, at.y) };
    }
  index->box = n > 0 ? box : (WardMercatorBox) { 0, 0, 0, 0 };
  return n;
}

static void
choose_buckets (WardSpatialIndex *index, guint n)
{
  double width = index->box.x2 - index->box.x1, height = index->box.y2 - index->box.y1;
  guint side = (guint) CLAMP (sqrt (n / (double) POINTS_PER_BUCKET), 1, MAX_SIDE);

  index->columns = width > 0 ? side : 1;
  index->rows = height > 0 ? side : 1;
  index->per_x = width > 0 ? index->columns / width : 0;
  index->per_y = height > 0 ? index->rows / height : 0;
}

static void
sort_into_buckets (WardSpatialIndex *index, guint n)
{
  guint n_buckets = index->columns * index->rows;
  g_autofree guint *next = g_new (guint, n_buckets + 1);

  index->starts = g_new0 (guint, n_buckets + 1);
  index->order = g_new (guint32, MAX (n, 1));
  for (guint i = 0; i < index->n_points; i++)
    if (is_finite (index->points[i]))
      index->starts[bucket_of (index, index->points[i]) + 1]++;
  for (guint b = 0; b < n_buckets; b++)
    index->starts[b + 1] += index->starts[b];
  memcpy (next, index->starts, sizeof (guint) * (n_buckets + 1));
  for (guint i = 0; i < index->n_points; i++)
    if (is_finite (index->points[i]))
      index->order[next[bucket_of (index, index->points[i])]++] = i;
}

WardSpatialIndex *
ward_spatial_index_new (const WardMercator *points, guint n)
{
  WardSpatialIndex *index = g_new0 (WardSpatialIndex, 1);
  guint n_finite;

  index->points = g_memdup2 (points, sizeof (WardMercator) * n);
  index->n_points = n;
  n_finite = measure (index);
  choose_buckets (index, n_finite);
  sort_into_buckets (index, n_finite);
  return index;
}

void
ward_spatial_index_free (WardSpatialIndex *index)
{
  if (index == NULL)
    return;
  g_free (index->points);
  g_free (index->starts);
  g_free (index->order);
  g_free (index);
}

const WardMercator *
ward_spatial_index_points (const WardSpatialIndex *index, guint *ret_n)
{
  *ret_n = index->n_points;
  return index->points;
}

static gboolean
buckets_of_box (const WardSpatialIndex *index, const WardMercatorBox *box, Buckets *ret)
{
  if (!(box->x1 <= index->box.x2 && box->x2 >= index->box.x1 && box->y1 <= index->box.y2 &&
        box->y2 >= index->box.y1))
    return FALSE;
  *ret = (Buckets) { column_of (index, box->x1), row_of (index, box->y1),
                     column_of (index, box->x2), row_of (index, box->y2) };
  return TRUE;
}

static guint
visit (const WardSpatialIndex *index, const WardMercatorBox *box, GArray *found)
{
  Buckets b;
  guint n = 0;

  if (!buckets_of_box (index, box, &b))
    return 0;
  for (guint row = b.row1; row <= b.row2; row++)
    {
      guint from = index->starts[row * index->columns + b.column1];
      guint to = index->starts[row * index->columns + b.column2 + 1];

      for (guint k = from; k < to; k++)
        if (ward_mercator_box_contains (box, index->points[index->order[k]]))
          {
            n++;
            if (found != NULL)
              g_array_append_val (found, index->order[k]);
          }
    }
  return n;
}

void
ward_spatial_index_query (const WardSpatialIndex *index, const WardMercatorBox *box, GArray *found)
{
  visit (index, box, found);
}

guint
ward_spatial_index_count (const WardSpatialIndex *index, const WardMercatorBox *box)
{
  return visit (index, box, NULL);
}

/* The nearest of the points within reach, all of which lie in the box looked through. */
static gboolean
nearest_in_box (const WardSpatialIndex *index, WardMercator at, double reach, guint *ret_point)
{
  WardMercatorBox box = { at.x - reach, at.y - reach, at.x + reach, at.y + reach };
  double best = reach * reach;
  gboolean has = FALSE;
  Buckets b;

  if (!buckets_of_box (index, &box, &b))
    return FALSE;
  for (guint row = b.row1; row <= b.row2; row++)
    for (guint k = index->starts[row * index->columns + b.column1];
         k < index->starts[row * index->columns + b.column2 + 1]; k++)
      {
        guint point = index->order[k];
        double dx = index->points[point].x - at.x, dy = index->points[point].y - at.y;
        double d = dx * dx + dy * dy;

        if (d < best || (d == best && (!has || point < *ret_point)))
          {
            best = d;
            *ret_point = point;
            has = TRUE;
          }
      }
  return has;
}

gboolean
ward_spatial_index_nearest (const WardSpatialIndex *index, WardMercator at, double reach,
                            guint *ret_point)
{
  double step = index->per_x > 0 ? 1 / index->per_x : reach;
  guint point = 0;

  if (!is_finite (at) || !(reach >= 0))
    return FALSE;
  reach = MIN (reach, 2);
  for (double r = MIN (step, reach);; r = MIN (r * 4, reach))
    {
      if (nearest_in_box (index, at, r, &point))
        {
          *ret_point = point;
          return TRUE;
        }
      if (r >= reach || r <= 0)
        return FALSE;
    }
}

gboolean
ward_spatial_index_hit (const WardSpatialIndex *index, WardMercator at, double zoom, double pixels,
                        guint *ret_point)
{
  return ward_spatial_index_nearest (index, at, pixels / ward_mercator_world_pixels (zoom),
                                     ret_point);
}
