/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-point-set.h"

#include "ward-spatial-index.h"

#include <math.h>

#define N_LEVELS 23
/* With many points only the level in use is kept, with few all that were visited. */
#define MANY 5000
/* Two marks nearer than this would hide each other's number or shape. */
#define CROWDED 26.0
/* So many points may be added before everything is sorted anew. */
#define MAX_LATE 64

typedef struct {
  guint32 handle;
  guint8 category, state;
} Info;

struct _WardPointSet {
  GArray *at;    /* WardMercator of all points */
  GArray *infos; /* Info of all points */
  guint mask;
  gboolean only_open;

  /* Of the points that pass the filter, made when first asked for. */
  GArray *shown; /* guint32 indices, as sorted */
  GArray *late;  /* guint32 indices of shown points that came after the sorting */
  WardSpatialIndex *index;
  WardClusters *levels[N_LEVELS];
};

static void
forget (WardPointSet *set)
{
  g_clear_pointer (&set->shown, g_array_unref);
  g_array_set_size (set->late, 0);
  g_clear_pointer (&set->index, ward_spatial_index_free);
  for (guint i = 0; i < N_LEVELS; i++)
    g_clear_pointer (&set->levels[i], ward_clusters_free);
}

WardPointSet *
ward_point_set_new (void)
{
  WardPointSet *set = g_new0 (WardPointSet, 1);

  set->at = g_array_new (FALSE, FALSE, sizeof (WardMercator));
  set->infos = g_array_new (FALSE, FALSE, sizeof (Info));
  set->late = g_array_new (FALSE, FALSE, sizeof (guint32));
  set->mask = ~0u;
  return set;
}

void
ward_point_set_free (WardPointSet *set)
{
  if (!set)
    return;
  forget (set);
  g_array_unref (set->at);
  g_array_unref (set->infos);
  g_array_unref (set->late);
  g_free (set);
}

static gboolean
is_on_earth (const WardMapPoint *point)
{
  return isfinite (point->lon) && isfinite (point->lat) && fabs (point->lon) <= 180
         && fabs (point->lat) <= 85;
}

static void
append (WardPointSet *set, const WardMapPoint *point)
{
  WardMercator at = ward_mercator_from_degrees (point->lon, point->lat);
  Info info = { point->handle, MIN (point->category, WARD_MAP_N_CATEGORIES - 1), point->state };

  g_array_append_val (set->at, at);
  g_array_append_val (set->infos, info);
}

void
ward_point_set_assign (WardPointSet *set, const WardMapPoint *points, gsize n)
{
  forget (set);
  g_array_unref (set->at);
  g_array_unref (set->infos);
  set->at = g_array_sized_new (FALSE, FALSE, sizeof (WardMercator), n);
  set->infos = g_array_sized_new (FALSE, FALSE, sizeof (Info), n);
  for (gsize i = 0; i < n; i++)
    if (is_on_earth (&points[i]))
      append (set, &points[i]);
}

static guint32
find_any (const WardPointSet *set, guint32 handle)
{
  for (guint i = 0; i < set->infos->len; i++)
    if (g_array_index (set->infos, Info, i).handle == handle)
      return i;
  return WARD_POINT_NONE;
}

static gboolean
passes (const WardPointSet *set, guint32 i)
{
  const Info *info = &g_array_index (set->infos, Info, i);

  return (set->mask >> info->category & 1) && (!set->only_open || (info->state & WARD_MAP_OPEN));
}

/* A few points may wait beside the sorted ones. */
static void
append_late (WardPointSet *set, const WardMapPoint *point)
{
  guint32 i = set->infos->len;

  append (set, point);
  if (!set->index || !passes (set, i))
    return;
  g_array_append_val (set->late, i);
  if (set->late->len > MAX_LATE)
    forget (set);
}

void
ward_point_set_put (WardPointSet *set, const WardMapPoint *point)
{
  guint32 i = find_any (set, point->handle);

  if (!is_on_earth (point))
    return;
  if (i == WARD_POINT_NONE)
    append_late (set, point);
  else
    {
      forget (set);
      g_array_index (set->at, WardMercator, i) =
          ward_mercator_from_degrees (point->lon, point->lat);
      g_array_index (set->infos, Info, i).category =
          MIN (point->category, WARD_MAP_N_CATEGORIES - 1);
      g_array_index (set->infos, Info, i).state = point->state;
    }
}

void
ward_point_set_filter (WardPointSet *set, guint mask, gboolean only_open)
{
  if (set->mask == mask && set->only_open == only_open)
    return;
  set->mask = mask;
  set->only_open = only_open;
  forget (set);
}

/* Sorts the shown points. */
static void
ensure_shown (WardPointSet *set)
{
  g_autoptr (GArray) places = NULL;

  if (set->index)
    return;
  set->shown = g_array_new (FALSE, FALSE, sizeof (guint32));
  places = g_array_new (FALSE, FALSE, sizeof (WardMercator));
  for (guint32 i = 0; i < set->infos->len; i++)
    if (passes (set, i))
      {
        g_array_append_val (set->shown, i);
        g_array_append_val (places, g_array_index (set->at, WardMercator, i));
      }
  set->index = ward_spatial_index_new ((const WardMercator *) places->data, places->len);
}

static WardClusters *
ensure_level (WardPointSet *set, guint zoom)
{
  g_autofree guint8 *categories = NULL;
  guint n;

  ensure_shown (set);
  if (set->levels[zoom])
    return set->levels[zoom];
  for (guint i = 0; i < N_LEVELS && set->shown->len > MANY; i++)
    g_clear_pointer (&set->levels[i], ward_clusters_free);
  categories = g_new (guint8, set->shown->len + 1);
  for (guint i = 0; i < set->shown->len; i++)
    categories[i] = ward_point_set_category (set, g_array_index (set->shown, guint32, i));
  set->levels[zoom] = ward_clusters_new (ward_spatial_index_points (set->index, &n), categories,
                                         set->shown->len, zoom);
  return set->levels[zoom];
}

guint
ward_point_set_size (const WardPointSet *set)
{
  return set->infos->len;
}

guint
ward_point_set_n_shown (WardPointSet *set)
{
  ensure_shown (set);
  return set->shown->len + set->late->len;
}

guint32
ward_point_set_find (const WardPointSet *set, guint32 handle)
{
  guint32 i = find_any (set, handle);

  return i != WARD_POINT_NONE && passes (set, i) ? i : WARD_POINT_NONE;
}

WardMercator
ward_point_set_at (const WardPointSet *set, guint32 index)
{
  return g_array_index (set->at, WardMercator, index);
}

guint32
ward_point_set_handle (const WardPointSet *set, guint32 index)
{
  return g_array_index (set->infos, Info, index).handle;
}

WardMapCategory
ward_point_set_category (const WardPointSet *set, guint32 index)
{
  return g_array_index (set->infos, Info, index).category;
}

guint
ward_point_set_state (const WardPointSet *set, guint32 index)
{
  return g_array_index (set->infos, Info, index).state;
}

static WardPointMark
mark_at (const WardMercatorBox *view, double world, WardMercator at, guint count, guint32 index)
{
  return (WardPointMark) {
    .x = (at.x - view->x1) * world, .y = (at.y - view->y1) * world, .count = count, .index = index
  };
}

static WardPointMark
mark_single (WardPointSet *set, const WardMercatorBox *view, double world, guint32 index)
{
  WardPointMark mark = mark_at (view, world, ward_point_set_at (set, index), 1, index);

  mark.by_category[ward_point_set_category (set, index)] = 1;
  return mark;
}

/* Takes the point apart out of the cluster that counts it, if it is this one. */
static void
take_apart (WardPointSet *set, WardClusters *level, const WardMercatorBox *view,
            WardCluster *cluster, guint32 apart)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 other = WARD_POINT_NONE;
  gboolean held = FALSE;
  WardMercator at;

  ward_clusters_members (level, view, cluster, members);
  for (guint i = 0; i < members->len; i++)
    {
      guint32 member = g_array_index (members, guint32, i);

      if (g_array_index (set->shown, guint32, member) == apart)
        held = TRUE;
      else
        other = member;
    }
  if (!held)
    return;
  at = ward_point_set_at (set, apart);
  cluster->count--;
  cluster->by_category[ward_point_set_category (set, apart)]--;
  cluster->point = other;
  if (cluster->count == 0)
    return;
  cluster->at.x += (cluster->at.x - at.x) / cluster->count;
  cluster->at.y += (cluster->at.y - at.y) / cluster->count;
  if (cluster->count == 1)
    cluster->at = ward_point_set_at (set, g_array_index (set->shown, guint32, other));
}

static void
merge (WardPointMark *into, WardPointMark *from)
{
  guint count = into->count + from->count;

  into->x = (into->x * into->count + from->x * from->count) / count;
  into->y = (into->y * into->count + from->y * from->count) / count;
  into->count = count;
  for (guint i = 0; i < WARD_CLUSTER_CATEGORIES; i++)
    into->by_category[i] += from->by_category[i];
  from->count = 0;
}

/* Marks of neighbouring cells that lie on each other become one; they come row by row, so only a
 * window ahead can be near. */
static void
merge_crowded (GArray *marks, double row_pixels)
{
  WardPointMark *m = (WardPointMark *) marks->data;
  guint kept = 0;

  for (guint i = 0; i < marks->len; i++)
    for (guint k = i + 1;
         m[i].count && k < marks->len && m[k].y - m[i].y < 2 * row_pixels + CROWDED; k++)
      {
        double near = CROWDED + (m[i].count > 1) * 4 + (m[k].count > 1) * 4;

        if (m[k].count && hypot (m[k].x - m[i].x, m[k].y - m[i].y) < near)
          merge (&m[i], &m[k]);
      }
  for (guint i = 0; i < marks->len; i++)
    if (m[i].count)
      m[kept++] = m[i];
  g_array_set_size (marks, kept);
}

/* A point that came late joins the mark it would hide, or stands by itself. */
static void
join_late (WardPointSet *set, const WardMercatorBox *view, double world, guint32 index,
           guint32 apart, GArray *marks)
{
  WardPointMark *m = (WardPointMark *) marks->data, late;

  if (index == apart || !ward_mercator_box_contains (view, ward_point_set_at (set, index)))
    return;
  late = mark_single (set, view, world, index);
  for (guint i = 0; i < marks->len; i++)
    if (hypot (m[i].x - late.x, m[i].y - late.y) < CROWDED)
      {
        merge (&m[i], &late);
        return;
      }
  g_array_append_val (marks, late);
}

static void
append_clusters (WardPointSet *set, const WardMercatorBox *view, double world, guint32 apart,
                 GArray *marks)
{
  guint zoom = CLAMP (floor (log2 (world / 256) + 0.5), 0, N_LEVELS - 1);
  WardClusters *level = ensure_level (set, zoom);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (WardCluster));
  double reach = 2 * WARD_CLUSTER_CELL / ward_mercator_world_pixels (zoom);

  ward_clusters_query (level, view, found);
  for (guint i = 0; i < found->len; i++)
    {
      WardCluster *c = &g_array_index (found, WardCluster, i);
      WardPointMark mark;

      if (apart != WARD_POINT_NONE && fabs (c->at.x - ward_point_set_at (set, apart).x) < reach
          && fabs (c->at.y - ward_point_set_at (set, apart).y) < reach)
        take_apart (set, level, view, c, apart);
      if (!c->count)
        continue;
      mark = mark_at (view, world, c->at, c->count, g_array_index (set->shown, guint32, c->point));
      memcpy (mark.by_category, c->by_category, sizeof mark.by_category);
      g_array_append_val (marks, mark);
    }
  merge_crowded (marks, WARD_CLUSTER_CELL * world / ward_mercator_world_pixels (zoom));
  for (guint i = 0; i < set->late->len; i++)
    join_late (set, view, world, g_array_index (set->late, guint32, i), apart, marks);
}

void
ward_point_set_marks (WardPointSet *set, const WardMercatorBox *view, double world,
                      gboolean clustered, guint32 apart, GArray *marks)
{
  g_autoptr (GArray) found = NULL;

  g_array_set_size (marks, 0);
  if (clustered)
    append_clusters (set, view, world, apart, marks);
  else
    {
      found = g_array_new (FALSE, FALSE, sizeof (guint32));
      ward_point_set_query (set, view, found);
      for (guint i = 0; i < found->len; i++)
        {
          guint32 index = g_array_index (found, guint32, i);
          WardPointMark mark = mark_single (set, view, world, index);

          if (index != apart)
            g_array_append_val (marks, mark);
        }
    }
  ward_point_set_append_mark (set, view, world, apart, marks);
}

void
ward_point_set_append_mark (WardPointSet *set, const WardMercatorBox *view, double world,
                            guint32 index, GArray *marks)
{
  WardPointMark mark;

  if (index == WARD_POINT_NONE
      || !ward_mercator_box_contains (view, ward_point_set_at (set, index)))
    return;
  mark = mark_single (set, view, world, index);
  g_array_append_val (marks, mark);
}

void
ward_point_set_query (WardPointSet *set, const WardMercatorBox *box, GArray *found)
{
  guint start = found->len;

  ensure_shown (set);
  ward_spatial_index_query (set->index, box, found);
  for (guint i = start; i < found->len; i++)
    g_array_index (found, guint32, i) =
        g_array_index (set->shown, guint32, g_array_index (found, guint32, i));
  for (guint i = 0; i < set->late->len; i++)
    if (ward_mercator_box_contains (box,
                                    ward_point_set_at (set, g_array_index (set->late, guint32, i))))
      g_array_append_val (found, g_array_index (set->late, guint32, i));
}

guint32
ward_point_set_nearest (WardPointSet *set, WardMercator at, double reach)
{
  guint32 best = WARD_POINT_NONE;
  guint found;

  ensure_shown (set);
  if (ward_spatial_index_nearest (set->index, at, reach, &found))
    {
      WardMercator its;

      best = g_array_index (set->shown, guint32, found);
      its = ward_point_set_at (set, best);
      reach = hypot (its.x - at.x, its.y - at.y);
    }
  for (guint i = 0; i < set->late->len; i++)
    {
      guint32 index = g_array_index (set->late, guint32, i);
      WardMercator its = ward_point_set_at (set, index);

      if (hypot (its.x - at.x, its.y - at.y) <= reach)
        {
          best = index;
          reach = hypot (its.x - at.x, its.y - at.y);
        }
    }
  return best;
}

gsize
ward_point_set_bytes (const WardPointSet *set)
{
  gsize n = set->infos->len, levels = 0;

  for (guint i = 0; i < N_LEVELS; i++)
    levels += set->levels[i] != NULL;
  return n * (sizeof (WardMercator) + sizeof (Info))
         + (set->shown ? set->shown->len * (sizeof (guint32) + sizeof (WardMercator)) : 0)
         + levels * n * (sizeof (WardMercator) + 16);
}
