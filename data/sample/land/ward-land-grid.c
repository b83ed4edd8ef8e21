/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-land-grid.h"

#include <math.h>
#include <string.h>

#define CELL 250.0
#define COLUMNS 190
#define ROWS 172
#define NODES (COLUMNS * ROWS)
#define WEST (-23500.0)
#define SOUTH (-21500.0)
#define CLOSED 1e9f

struct _WardLandGrid {
  WardLandPoint *places;
  float *costs; /* of a metre there, or CLOSED */
  guint8 *uses; /* how many links meet */
  gboolean *fixed;
  GArray *links;
  GHashTable *by_pair; /* gint64 -> index + 1 */
};

typedef struct {
  float cost;
  guint node;
} Open;

static const int steps[16][2] = { { 1, 0 },  { 0, 1 },  { -1, 0 },  { 0, -1 }, { 1, 1 },  { -1, 1 },
                                  { 1, -1 }, { -1, -1 }, { 2, 1 },  { 1, 2 },  { -1, 2 }, { -2, 1 },
                                  { -2, -1 }, { -1, -2 }, { 1, -2 }, { 2, -1 } };

static gboolean
near_town (const WardLand *land, WardLandPoint p, double share, double beyond)
{
  for (guint i = 0; i < land->towns->len; i++)
    {
      const WardLandTown *town = &g_array_index (land->towns, WardLandTown, i);
      WardLandPoint c = ward_land_to_plane (town->lon, town->lat);

      if (ward_land_distance (c, p) < town->radius * share + beyond)
        return TRUE;
    }
  return FALSE;
}

static float
cost_at (const WardLand *land, WardLandPoint p, double keep_from_towns, guint32 taste)
{
  double inland = ward_land_inland (land, p), river;

  if (inland < (near_town (land, p, 0.9, 0) ? 50 : 230))
    return CLOSED;
  if (keep_from_towns >= 0 && near_town (land, p, 1, keep_from_towns))
    return CLOSED;
  river = ward_land_from_river (land, p);
  return (float) (1 + 0.9 * (1 + ward_land_noise (land->seed + 77 + taste, p.x / 1700,
                                                  p.y / 1700)) +
                  (river < 170 ? 2.5 : 0) + (inland < 400 ? 0.6 : 0));
}

WardLandGrid *
ward_land_grid_new (const WardLand *land, double keep_from_towns, guint32 taste)
{
  WardLandGrid *grid = g_new0 (WardLandGrid, 1);

  grid->places = g_new (WardLandPoint, NODES);
  grid->costs = g_new (float, NODES);
  grid->uses = g_new0 (guint8, NODES);
  grid->fixed = g_new0 (gboolean, NODES);
  grid->links = g_array_new (FALSE, FALSE, sizeof (WardLandLink));
  grid->by_pair = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (int i = 0; i < NODES; i++)
    {
      int c = i % COLUMNS, r = i / COLUMNS;
      WardLandPoint p = { WEST + c * CELL + 130 * (ward_land_hash (land->seed, c, r) - 0.5),
                          SOUTH + r * CELL + 130 * (ward_land_hash (land->seed + 1, c, r) - 0.5) };

      grid->places[i] = p;
      grid->costs[i] = cost_at (land, p, keep_from_towns, taste);
    }
  return grid;
}

void
ward_land_grid_free (WardLandGrid *grid)
{
  g_free (grid->places);
  g_free (grid->costs);
  g_free (grid->uses);
  g_free (grid->fixed);
  g_array_unref (grid->links);
  g_hash_table_unref (grid->by_pair);
  g_free (grid);
}

guint
ward_land_grid_node (const WardLandGrid *grid, WardLandPoint at)
{
  int c = (int) CLAMP (round ((at.x - WEST) / CELL), 0, COLUMNS - 1);
  int r = (int) CLAMP (round ((at.y - SOUTH) / CELL), 0, ROWS - 1);

  return (guint) (r * COLUMNS + c);
}

WardLandPoint
ward_land_grid_place (const WardLandGrid *grid, guint node)
{
  return grid->places[node];
}

gboolean
ward_land_grid_is_open (const WardLandGrid *grid, guint node)
{
  return grid->costs[node] < CLOSED;
}

gboolean
ward_land_grid_is_used (const WardLandGrid *grid, guint node)
{
  return grid->uses[node] > 0;
}

void
ward_land_grid_fix (WardLandGrid *grid, guint node, WardLandPoint at)
{
  grid->places[node] = at;
  grid->fixed[node] = TRUE;
  if (grid->costs[node] >= CLOSED)
    grid->costs[node] = 2;
}

const GArray *
ward_land_grid_links (const WardLandGrid *grid)
{
  return grid->links;
}

static gint64
pair_key (guint a, guint b)
{
  return ((gint64) MIN (a, b) << 32) | MAX (a, b);
}

static WardLandLink *
find_link (const WardLandGrid *grid, guint a, guint b)
{
  gint64 key = pair_key (a, b);
  guint i = GPOINTER_TO_UINT (g_hash_table_lookup (grid->by_pair, &key));

  return i > 0 ? &g_array_index (grid->links, WardLandLink, i - 1) : NULL;
}

static void
lay_link (WardLandGrid *grid, guint a, guint b, WardLandRoadClass class, const char *number)
{
  WardLandLink *old = find_link (grid, a, b), link = { a, b, class, number };
  gint64 key = pair_key (a, b);

  if (old != NULL)
    {
      if (class < old->class)
        *old = (WardLandLink) { old->from, old->to, class, number };
      return;
    }
  g_array_append_val (grid->links, link);
  g_hash_table_insert (grid->by_pair, g_memdup2 (&key, sizeof key),
                       GUINT_TO_POINTER (grid->links->len));
  grid->uses[a]++;
  grid->uses[b]++;
}

/* A heap with the cheapest on top. */
static void
push_open (GArray *heap, Open open)
{
  guint i;

  g_array_append_val (heap, open);
  for (i = heap->len - 1; i > 0 && g_array_index (heap, Open, (i - 1) / 2).cost > open.cost;
       i = (i - 1) / 2)
    g_array_index (heap, Open, i) = g_array_index (heap, Open, (i - 1) / 2);
  g_array_index (heap, Open, i) = open;
}

static Open
pop_open (GArray *heap)
{
  Open top = g_array_index (heap, Open, 0), last = g_array_index (heap, Open, heap->len - 1);
  guint i = 0, child;

  g_array_set_size (heap, heap->len - 1);
  while ((child = 2 * i + 1) < heap->len)
    {
      if (child + 1 < heap->len &&
          g_array_index (heap, Open, child + 1).cost < g_array_index (heap, Open, child).cost)
        child++;
      if (g_array_index (heap, Open, child).cost >= last.cost)
        break;
      g_array_index (heap, Open, i) = g_array_index (heap, Open, child);
      i = child;
    }
  if (heap->len > 0)
    g_array_index (heap, Open, i) = last;
  return top;
}

static float
step_cost (const WardLandGrid *grid, guint a, guint b)
{
  double length = ward_land_distance (grid->places[a], grid->places[b]);
  double cost = length * (grid->costs[a] + grid->costs[b]) / 2;

  return (float) (find_link (grid, a, b) != NULL ? cost * 0.35 : cost);
}

static void
try_steps (const WardLandGrid *grid, guint node, float so_far, float *best, guint *came,
           GArray *heap)
{
  int c = (int) node % COLUMNS, r = (int) node / COLUMNS;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      int c2 = c + steps[i][0], r2 = r + steps[i][1];
      guint next = (guint) (r2 * COLUMNS + c2);
      float cost;

      if (c2 < 0 || r2 < 0 || c2 >= COLUMNS || r2 >= ROWS || grid->costs[next] >= CLOSED)
        continue;
      cost = so_far + step_cost (grid, node, next);
      if (cost < best[next])
        {
          best[next] = cost;
          came[next] = node;
          push_open (heap, (Open) { cost, next });
        }
    }
}

gboolean
ward_land_grid_connect (WardLandGrid *grid, guint from, guint to, WardLandRoadClass class,
                        const char *number)
{
  g_autofree float *best = g_new (float, NODES);
  g_autofree guint *came = g_new (guint, NODES);
  g_autoptr (GArray) heap = g_array_new (FALSE, FALSE, sizeof (Open));

  for (int i = 0; i < NODES; i++)
    best[i] = CLOSED;
  best[from] = 0;
  push_open (heap, (Open) { 0, from });
  while (heap->len > 0)
    {
      Open open = pop_open (heap);

      if (open.node == to)
        break;
      if (open.cost <= best[open.node])
        try_steps (grid, open.node, open.cost, best, came, heap);
    }
  if (best[to] >= CLOSED)
    return FALSE;
  for (guint node = to; node != from; node = came[node])
    lay_link (grid, node, came[node], class, number);
  return TRUE;
}

void
ward_land_grid_relax (WardLandGrid *grid, guint rounds)
{
  g_autofree WardLandPoint *sums = g_new (WardLandPoint, NODES);

  for (guint round = 0; round < rounds; round++)
    {
      memset (sums, 0, sizeof *sums * NODES);
      for (guint i = 0; i < grid->links->len; i++)
        {
          WardLandLink link = g_array_index (grid->links, WardLandLink, i);

          sums[link.from].x += grid->places[link.to].x;
          sums[link.from].y += grid->places[link.to].y;
          sums[link.to].x += grid->places[link.from].x;
          sums[link.to].y += grid->places[link.from].y;
        }
      for (int i = 0; i < NODES; i++)
        {
          double share = grid->uses[i] == 2 ? 0.5 : 0.35;

          if (grid->uses[i] < 2 || grid->fixed[i])
            continue;
          grid->places[i] = ward_land_mix (grid->places[i], (WardLandPoint) {
            sums[i].x / grid->uses[i], sums[i].y / grid->uses[i] }, share);
        }
    }
}
