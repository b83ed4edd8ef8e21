/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-shape-set.h"

#include <math.h>

#define N_SCANLINES 9

struct _WardShapeSet {
  gatomicrefcount refs;
  GArray *items;     /* WardShapeItem, from the ground upwards */
  GArray *vertices;  /* WardMercator */
  GArray *ring_ends; /* guint */
};

static guint
ring_start (const WardShapeSet *set, guint ring)
{
  return ring ? g_array_index (set->ring_ends, guint, ring - 1) : 0;
}

const WardMercator *
ward_shape_set_ring (const WardShapeSet *set, guint ring, guint *ret_n)
{
  guint start = ring_start (set, ring);

  *ret_n = g_array_index (set->ring_ends, guint, ring) - start;
  return &g_array_index (set->vertices, WardMercator, start);
}

static void
copy_ring (WardShapeSet *set, WardShapeItem *item, const double *lonlat, guint from, guint to)
{
  guint end, before = set->vertices->len;

  for (guint i = from; i < to; i++)
    {
      WardMercator at;

      if (!isfinite (lonlat[2 * i]) || !isfinite (lonlat[2 * i + 1]) || fabs (lonlat[2 * i]) > 180
          || fabs (lonlat[2 * i + 1]) > 85)
        continue;
      at = ward_mercator_from_degrees (lonlat[2 * i], lonlat[2 * i + 1]);
      item->box.x1 = MIN (item->box.x1, at.x);
      item->box.x2 = MAX (item->box.x2, at.x);
      item->box.y1 = MIN (item->box.y1, at.y);
      item->box.y2 = MAX (item->box.y2, at.y);
      g_array_append_val (set->vertices, at);
    }
  end = set->vertices->len;
  if (end == before)
    return;
  g_array_append_val (set->ring_ends, end);
  item->n_rings++;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* Where the horizontal line at y crosses the shape's edges, west to east. */
static void
crossings (const WardShapeSet *set, const WardShapeItem *item, double y, GArray *xs)
{
  g_array_set_size (xs, 0);
  for (guint r = 0; r < item->n_rings; r++)
    {
      guint n;
      const WardMercator *v = ward_shape_set_ring (set, item->first_ring + r, &n);

      for (guint i = 0, k = n - 1; i < n; k = i++)
        if ((v[i].y > y) != (v[k].y > y))
          {
            double x = v[i].x + (y - v[i].y) / (v[k].y - v[i].y) * (v[k].x - v[i].x);

            g_array_append_val (xs, x);
          }
    }
  g_array_sort (xs, compare_doubles);
}

/* The widest inner span of a few level cuts, those near the middle preferred. */
static void
find_anchor (const WardShapeSet *set, WardShapeItem *item)
{
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (double));
  double height = item->box.y2 - item->box.y1, best = -1;

  item->anchor =
      (WardMercator) { (item->box.x1 + item->box.x2) / 2, (item->box.y1 + item->box.y2) / 2 };
  item->span = item->box.x2 - item->box.x1;
  for (guint i = 1; i <= N_SCANLINES && item->style != WARD_MAP_ROUTE; i++)
    {
      double part = (double) i / (N_SCANLINES + 1), y = item->box.y1 + height * part;

      crossings (set, item, y, xs);
      for (guint k = 0; k + 1 < xs->len; k += 2)
        {
          double a = g_array_index (xs, double, k), b = g_array_index (xs, double, k + 1);
          double worth = (b - a) * (1 - 0.6 * fabs (part - 0.5));

          if (worth <= best)
            continue;
          best = worth;
          item->anchor = (WardMercator) { (a + b) / 2, y };
          item->span = b - a;
        }
    }
}

static void
copy_shape (WardShapeSet *set, const WardMapShape *shape)
{
  WardShapeItem item = {
    .style = MIN ((guint) shape->style, WARD_MAP_LAST_STYLE),
    .handle = shape->handle,
    .label = g_strdup (shape->label),
    .first_ring = set->ring_ends->len,
    .box = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE },
  };
  guint from = 0;

  for (guint r = 0; r < shape->n_rings; r++)
    {
      copy_ring (set, &item, shape->lonlat, from, shape->ring_ends[r]);
      from = shape->ring_ends[r];
    }
  if (!item.n_rings)
    {
      g_free ((char *) item.label);
      return;
    }
  find_anchor (set, &item);
  g_array_append_val (set->items, item);
}

static void
clear_item (gpointer data)
{
  g_free ((char *) ((WardShapeItem *) data)->label);
}

WardShapeSet *
ward_shape_set_new (const WardMapShape *shapes, gsize n)
{
  WardShapeSet *set = g_new0 (WardShapeSet, 1);

  g_atomic_ref_count_init (&set->refs);
  set->items = g_array_new (FALSE, FALSE, sizeof (WardShapeItem));
  g_array_set_clear_func (set->items, clear_item);
  set->vertices = g_array_new (FALSE, FALSE, sizeof (WardMercator));
  set->ring_ends = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint style = 0; style <= WARD_MAP_LAST_STYLE; style++)
    for (gsize i = 0; i < n; i++)
      if (MIN ((guint) shapes[i].style, WARD_MAP_LAST_STYLE) == style)
        copy_shape (set, &shapes[i]);
  return set;
}

WardShapeSet *
ward_shape_set_ref (WardShapeSet *set)
{
  g_atomic_ref_count_inc (&set->refs);
  return set;
}

void
ward_shape_set_unref (WardShapeSet *set)
{
  if (!g_atomic_ref_count_dec (&set->refs))
    return;
  g_array_unref (set->items);
  g_array_unref (set->vertices);
  g_array_unref (set->ring_ends);
  g_free (set);
}

guint
ward_shape_set_size (const WardShapeSet *set)
{
  return set->items->len;
}

guint
ward_shape_set_n_vertices (const WardShapeSet *set)
{
  return set->vertices->len;
}

const WardShapeItem *
ward_shape_set_item (const WardShapeSet *set, guint i)
{
  return &g_array_index (set->items, WardShapeItem, i);
}

guint
ward_shape_set_find (const WardShapeSet *set, guint32 handle)
{
  for (guint i = 0; i < set->items->len; i++)
    if (ward_shape_set_item (set, i)->handle == handle)
      return i;
  return WARD_SHAPE_NONE;
}

gboolean
ward_shape_boxes_meet (const WardMercatorBox *a, const WardMercatorBox *b)
{
  return a->x1 <= b->x2 && b->x1 <= a->x2 && a->y1 <= b->y2 && b->y1 <= a->y2;
}

static gboolean
ring_holds (const WardMercator *v, guint n, WardMercator at)
{
  gboolean in = FALSE;

  for (guint i = 0, k = n - 1; i < n; k = i++)
    if ((v[i].y > at.y) != (v[k].y > at.y)
        && at.x < v[i].x + (at.y - v[i].y) / (v[k].y - v[i].y) * (v[k].x - v[i].x))
      in = !in;
  return in;
}

static double
segment_distance (WardMercator a, WardMercator b, WardMercator at)
{
  double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
  double t = length > 0 ? CLAMP (((at.x - a.x) * dx + (at.y - a.y) * dy) / length, 0, 1) : 0;

  return hypot (at.x - a.x - t * dx, at.y - a.y - t * dy);
}

static gboolean
line_is_near (const WardMercator *v, guint n, WardMercator at, double reach)
{
  for (guint i = 0; i + 1 < n; i++)
    if (segment_distance (v[i], v[i + 1], at) <= reach)
      return TRUE;
  return FALSE;
}

static gboolean
item_is_hit (const WardShapeSet *set, const WardShapeItem *item, WardMercator at, double reach)
{
  WardMercatorBox box = { item->box.x1 - reach, item->box.y1 - reach, item->box.x2 + reach,
                          item->box.y2 + reach };
  gboolean in = FALSE;

  if (!ward_mercator_box_contains (&box, at))
    return FALSE;
  for (guint r = 0; r < item->n_rings; r++)
    {
      guint n;
      const WardMercator *v = ward_shape_set_ring (set, item->first_ring + r, &n);

      if (item->style == WARD_MAP_ROUTE && line_is_near (v, n, at, reach))
        return TRUE;
      if (item->style != WARD_MAP_ROUTE && ring_holds (v, n, at))
        in = !in;
    }
  return in;
}

guint
ward_shape_set_hit (const WardShapeSet *set, guint mask, WardMercator at, double reach)
{
  guint best = WARD_SHAPE_NONE;
  double best_size = G_MAXDOUBLE;

  for (guint i = 0; i < set->items->len; i++)
    {
      const WardShapeItem *item = ward_shape_set_item (set, i);
      double size = (item->box.x2 - item->box.x1) * (item->box.y2 - item->box.y1);

      if (!(mask >> item->style & 1) || size > best_size || !item_is_hit (set, item, at, reach))
        continue;
      best = i;
      best_size = size;
    }
  return best;
}
