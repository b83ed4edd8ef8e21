/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-cluster.h"

#include <math.h>

typedef struct {
  guint32 column, row;
  guint32 point;
} Entry;

typedef struct {
  guint32 column, row;
  guint start; /* of its entries */
  WardCluster whole;
  WardMercatorBox box; /* the bounds of its points */
} Cell;

struct _WardClusters {
  WardMercator *points;
  guint8 *categories; /* or NULL */
  guint zoom;
  Entry *entries; /* by row, column, point */
  guint n_entries;
  GArray *cells;  /* Cell, by row, column */
};

static double
cells_across (guint zoom)
{
  return ward_mercator_world_pixels (zoom) / WARD_CLUSTER_CELL;
}

static guint32
cell_number (double v, double across)
{
  return (guint32) CLAMP (floor (v * across), 0, across - 1);
}

/* Least significant digit first, so that equal keys keep the order of the points. */
static void
sort_pass (const Entry *from, Entry *to, guint n, gboolean by_row, guint shift)
{
  guint counts[257] = { 0 };

  for (guint i = 0; i < n; i++)
    counts[(((by_row ? from[i].row : from[i].column) >> shift) & 255) + 1]++;
  for (guint i = 0; i < 256; i++)
    counts[i + 1] += counts[i];
  for (guint i = 0; i < n; i++)
    to[counts[((by_row ? from[i].row : from[i].column) >> shift) & 255]++] = from[i];
}

static void
sort_entries (WardClusters *clusters)
{
  guint n = clusters->n_entries;
  g_autofree Entry *spare = g_new (Entry, MAX (n, 1));

  for (int by_row = 0; by_row < 2; by_row++)
    for (guint shift = 0; shift < 32 && (clusters->zoom + 2) > shift; shift += 8)
      {
        Entry *sorted = spare;

        sort_pass (clusters->entries, sorted, n, by_row, shift);
        spare = clusters->entries;
        clusters->entries = sorted;
      }
}

static void
add_point (const WardClusters *clusters, WardCluster *cluster, guint point)
{
  WardMercator at = clusters->points[point];
  guint category = clusters->categories != NULL ? clusters->categories[point] : 0;

  if (cluster->count == 0)
    cluster->point = point;
  cluster->count++;
  /* A running mean keeps all figures, and a single's place is its own to the last bit. */
  cluster->at.x += (at.x - cluster->at.x) / cluster->count;
  cluster->at.y += (at.y - cluster->at.y) / cluster->count;
  cluster->by_category[MIN (category, WARD_CLUSTER_CATEGORIES - 1)]++;
}

static void
make_cells (WardClusters *clusters)
{
  Cell cell = { 0 };

  for (guint i = 0; i < clusters->n_entries; i++)
    {
      const Entry *entry = &clusters->entries[i];
      WardMercator at = clusters->points[entry->point];

      if (i > 0 && (entry->row != cell.row || entry->column != cell.column))
        g_array_append_val (clusters->cells, cell);
      if (i == 0 || entry->row != cell.row || entry->column != cell.column)
        cell = (Cell) { .column = entry->column, .row = entry->row, .start = i,
                        .box = { at.x, at.y, at.x, at.y } };
      add_point (clusters, &cell.whole, entry->point);
      cell.box = (WardMercatorBox) { MIN (cell.box.x1, at.x), MIN (cell.box.y1, at.y),
                                     MAX (cell.box.x2, at.x), MAX (cell.box.y2, at.y) };
    }
  if (clusters->n_entries > 0)
    g_array_append_val (clusters->cells, cell);
}

WardClusters *
ward_clusters_new (const WardMercator *points, const guint8 *categories, guint n, guint zoom)
{
  WardClusters *clusters = g_new0 (WardClusters, 1);
  double across;

  clusters->zoom = MIN (zoom, 22);
  across = cells_across (clusters->zoom);
  clusters->points = g_memdup2 (points, sizeof (WardMercator) * n);
  clusters->categories = categories != NULL ? g_memdup2 (categories, n) : NULL;
  clusters->entries = g_new (Entry, MAX (n, 1));
  clusters->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  for (guint i = 0; i < n; i++)
    if (isfinite (points[i].x) && isfinite (points[i].y))
      clusters->entries[clusters->n_entries++] =
        (Entry) { cell_number (points[i].x, across), cell_number (points[i].y, across), i };
  sort_entries (clusters);
  make_cells (clusters);
  return clusters;
}

void
ward_clusters_free (WardClusters *clusters)
{
  if (clusters == NULL)
    return;
  g_free (clusters->points);
  g_free (clusters->categories);
  g_free (clusters->entries);
  g_array_unref (clusters->cells);
  g_free (clusters);
}

guint
ward_clusters_zoom (const WardClusters *clusters)
{
  return clusters->zoom;
}

/* The first cell that isn't before row, column. */
static guint
lower_bound (const WardClusters *clusters, guint32 row, guint32 column)
{
  guint low = 0, high = clusters->cells->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const Cell *cell = &g_array_index (clusters->cells, Cell, middle);

      if (cell->row < row || (cell->row == row && cell->column < column))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
box_within (const WardMercatorBox *inner, const WardMercatorBox *outer)
{
  return inner->x1 >= outer->x1 && inner->x2 <= outer->x2 && inner->y1 >= outer->y1 &&
         inner->y2 <= outer->y2;
}

static void
append_cell (const WardClusters *clusters, const Cell *cell, const WardMercatorBox *view,
             GArray *found)
{
  WardCluster part = { 0 };

  if (box_within (&cell->box, view))
    {
      g_array_append_val (found, cell->whole);
      return;
    }
  for (guint i = cell->start; i < cell->start + cell->whole.count; i++)
    if (ward_mercator_box_contains (view, clusters->points[clusters->entries[i].point]))
      add_point (clusters, &part, clusters->entries[i].point);
  if (part.count > 0)
    g_array_append_val (found, part);
}

void
ward_clusters_query (const WardClusters *clusters, const WardMercatorBox *view, GArray *found)
{
  double across = cells_across (clusters->zoom);
  guint32 column1, column2, row2;
  guint i;

  if (!(view->x1 <= view->x2 && view->y1 <= view->y2))
    return;
  column1 = cell_number (view->x1, across);
  column2 = cell_number (view->x2, across);
  row2 = cell_number (view->y2, across);
  i = lower_bound (clusters, cell_number (view->y1, across), column1);
  while (i < clusters->cells->len)
    {
      const Cell *cell = &g_array_index (clusters->cells, Cell, i);

      if (cell->row > row2)
        break;
      if (cell->column > column2)
        i = lower_bound (clusters, cell->row + 1, column1);
      else if (cell->column < column1)
        i = lower_bound (clusters, cell->row, column1);
      else
        {
          append_cell (clusters, cell, view, found);
          i++;
        }
    }
}

void
ward_clusters_members (const WardClusters *clusters, const WardMercatorBox *view,
                       const WardCluster *cluster, GArray *found)
{
  double across = cells_across (clusters->zoom);
  WardMercator first = clusters->points[cluster->point];
  guint i = lower_bound (clusters, cell_number (first.y, across), cell_number (first.x, across));
  const Cell *cell = &g_array_index (clusters->cells, Cell, i);

  for (guint k = cell->start; k < cell->start + cell->whole.count; k++)
    if (ward_mercator_box_contains (view, clusters->points[clusters->entries[k].point]))
      g_array_append_val (found, clusters->entries[k].point);
}
