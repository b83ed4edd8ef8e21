/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-cells.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ward-grid-ref.h"

#define LEVELS 6 /* 500 m, 1, 2, 4, 8, 16 km */
G_STATIC_ASSERT (WARD_CELL_SMALLEST << (LEVELS - 1) == WARD_CELL_LARGEST);

typedef struct {
  gint32 column, row; /* of squares of the level's size */
  guint count;
  gboolean split;     /* something within it is published by itself */
} Square;

struct _WardCells {
  GHashTable *counts; /* gint64 key -> Square, level 0 */
};

static gint64
square_key (gint32 column, gint32 row)
{
  return (gint64) (((guint64) (guint32) column << 32) | (guint32) row);
}

static Square *
ensure_square (GHashTable *squares, gint32 column, gint32 row)
{
  gint64 key = square_key (column, row);
  Square *square = g_hash_table_lookup (squares, &key);

  if (square == NULL)
    {
      square = g_new0 (Square, 1);
      square->column = column;
      square->row = row;
      g_hash_table_insert (squares, g_memdup2 (&key, sizeof key), square);
    }
  return square;
}

static GHashTable *
new_squares (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

WardBand
ward_band_for_count (guint count)
{
  return count < 5 ? WARD_BAND_0_4
         : count < 10 ? WARD_BAND_5_9
         : count < 20 ? WARD_BAND_10_19
                      : WARD_BAND_20_UP;
}

const char *
ward_band_text (WardBand band)
{
  static const char *const texts[] = { "0-4", "5-9", "10-19", "20+" };

  return texts[band];
}

WardBandRange
ward_band_range (WardBand band)
{
  static const WardBandRange ranges[] = { { 0, 4 }, { 5, 9 }, { 10, 19 }, { 20, G_MAXUINT } };

  return ranges[band];
}

const char *
ward_band_debrief_text (guint count)
{
  return count == 0 ? "0" : count < 5 ? "1-4" : count < 10 ? "5-9" : "10+";
}

static int
floor_to (double metres, int size)
{
  return (int) floor (metres / size) * size;
}

void
ward_cell_corner (double easting, double northing, int *ret_easting, int *ret_northing)
{
  *ret_easting = floor_to (easting, WARD_CELL_SMALLEST);
  *ret_northing = floor_to (northing, WARD_CELL_SMALLEST);
}

char *
ward_cell_name (const WardCell *cell)
{
  return ward_grid_ref_format (cell->easting, cell->northing, 100);
}

WardCells *
ward_cells_new (void)
{
  WardCells *cells = g_new0 (WardCells, 1);

  cells->counts = new_squares ();
  return cells;
}

void
ward_cells_free (WardCells *cells)
{
  if (cells == NULL)
    return;
  g_hash_table_unref (cells->counts);
  g_free (cells);
}

void
ward_cells_add (WardCells *cells, double easting, double northing, guint n)
{
  if (!(fabs (easting) < 1e8 && fabs (northing) < 1e8) || n == 0)
    return;
  ensure_square (cells->counts, (gint32) floor (easting / WARD_CELL_SMALLEST),
                 (gint32) floor (northing / WARD_CELL_SMALLEST))->count += n;
}

/* Rounds down, below zero too. */
static gint32
half (gint32 v)
{
  return (v - (v & 1)) / 2;
}

static GHashTable *
squares_above (GHashTable *below)
{
  GHashTable *above = new_squares ();
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, below);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Square *child = value;
      Square *parent = ensure_square (above, half (child->column), half (child->row));

      parent->count += child->count;
      parent->split |= child->split || child->count >= WARD_CELL_THRESHOLD;
    }
  return above;
}

static void
publish_square (GHashTable **levels, int level, gint32 column, gint32 row, GArray *published)
{
  gint64 key = square_key (column, row);
  const Square *square = g_hash_table_lookup (levels[level], &key);
  int size = WARD_CELL_SMALLEST << level;

  if (square != NULL && square->split)
    {
      for (int child = 0; child < 4; child++)
        publish_square (levels, level - 1, column * 2 + child % 2, row * 2 + child / 2, published);
      return;
    }
  g_array_append_val (published, ((WardCell) {
    column * size, row * size, size, ward_band_for_count (square != NULL ? square->count : 0) }));
}

static int
compare_cells (gconstpointer a, gconstpointer b)
{
  const WardCell *one = a, *two = b;
  gint64 top1 = (gint64) one->northing + one->size, top2 = (gint64) two->northing + two->size;

  if (top1 != top2)
    return top1 > top2 ? -1 : 1;
  return one->easting < two->easting ? -1 : one->easting > two->easting;
}

GArray *
ward_cells_publish (const WardCells *cells)
{
  GArray *published = g_array_new (FALSE, FALSE, sizeof (WardCell));
  GHashTable *levels[LEVELS];
  GHashTableIter iter;
  gpointer value;

  levels[0] = g_hash_table_ref (cells->counts);
  for (int level = 1; level < LEVELS; level++)
    levels[level] = squares_above (levels[level - 1]);
  g_hash_table_iter_init (&iter, levels[LEVELS - 1]);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Square *square = value;

      /* A largest square of less than 5 isn't named: that would tell that it holds any. */
      if (square->count >= WARD_CELL_THRESHOLD)
        publish_square (levels, LEVELS - 1, square->column, square->row, published);
    }
  for (int level = 0; level < LEVELS; level++)
    g_hash_table_unref (levels[level]);
  g_array_sort (published, compare_cells);
  return published;
}

const WardCell *
ward_cells_find (const GArray *published, double easting, double northing)
{
  for (guint i = 0; i < published->len; i++)
    {
      const WardCell *cell = &g_array_index (published, WardCell, i);

      if (easting >= cell->easting && easting < cell->easting + cell->size &&
          northing >= cell->northing && northing < cell->northing + cell->size)
        return cell;
    }
  return NULL;
}

static guint
add_bounded (guint a, guint b)
{
  return a > G_MAXUINT - b ? G_MAXUINT : a + b;
}

static WardBandRange
range_sum (WardBandRange a, WardBandRange b)
{
  return (WardBandRange) { add_bounded (a.least, b.least), add_bounded (a.most, b.most) };
}

WardBandRange
ward_cells_total (const GArray *published)
{
  WardBandRange total = { 0, 0 };

  if (published->len == 0)
    return ward_band_range (WARD_BAND_0_4);
  for (guint i = 0; i < published->len; i++)
    total = range_sum (total, ward_band_range (g_array_index (published, WardCell, i).band));
  return total;
}

char *
ward_band_range_text (WardBandRange range)
{
  if (range.most == G_MAXUINT)
    return g_strdup_printf (_("at least %u"), range.least);
  return g_strdup_printf ("%u-%u", range.least, range.most);
}
