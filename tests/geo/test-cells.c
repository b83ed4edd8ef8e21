/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "ward-cells.h"

/* Counts on a board of 8 x 8 cells of 500 m whose corner lies at 4,000, 4,000 of a 16 km square. */
#define SIDE 8
#define ORIGIN 420000

typedef guint Board[SIDE][SIDE];

static GArray *
publish (Board board)
{
  g_autoptr (WardCells) cells = ward_cells_new ();

  for (int row = 0; row < SIDE; row++)
    for (int column = 0; column < SIDE; column++)
      ward_cells_add (cells, ORIGIN + column * 500 + 250, ORIGIN + row * 500 + 250,
                      board[row][column]);
  return ward_cells_publish (cells);
}

static void
fill (Board board, GRand *rng)
{
  int most = g_rand_int_range (rng, 1, 14), chance = g_rand_int_range (rng, 1, 8);

  for (int i = 0; i < SIDE * SIDE; i++)
    board[i / SIDE][i % SIDE] = g_rand_int_range (rng, 0, chance) == 0
                                  ? (guint) g_rand_int_range (rng, 0, most) : 0;
}

static char *
describe (const GArray *published)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < published->len; i++)
    {
      const WardCell *cell = &g_array_index (published, WardCell, i);
      g_autofree char *name = ward_cell_name (cell);

      g_string_append_printf (out, "%s (%d) %s; ", name, cell->size, ward_band_text (cell->band));
    }
  return g_string_free (out, FALSE);
}

static void
a_busy_cell_is_published_by_itself (void)
{
  Board board = { { 0 } };
  g_autoptr (GArray) published = NULL;
  const WardCell *cell;
  g_autofree char *name = NULL;

  board[3][2] = 7;
  board[3][3] = 2;
  published = publish (board);
  cell = ward_cells_find (published, ORIGIN + 1100, ORIGIN + 1600);
  g_assert_cmpint (cell->size, ==, 500);
  g_assert_cmpint (cell->band, ==, WARD_BAND_5_9);
  name = ward_cell_name (cell);
  g_assert_cmpstr (name, ==, "SE 210 215");
  cell = ward_cells_find (published, ORIGIN + 1600, ORIGIN + 1600);
  g_assert_cmpint (cell->size, ==, 500);
  g_assert_cmpint (cell->band, ==, WARD_BAND_0_4);
}

static void
quiet_cells_melt_until_they_are_five (void)
{
  Board board = { { 3, 0, 0, 0 }, { 0, 3, 0, 0 } };
  g_autoptr (GArray) published = publish (board);
  const WardCell *cell = ward_cells_find (published, ORIGIN + 100, ORIGIN + 100);

  g_assert_cmpint (cell->size, ==, 1000);
  g_assert_cmpint (cell->band, ==, WARD_BAND_5_9);
}

static void
less_than_five_in_all_is_no_cell (void)
{
  Board board = { { 3, 0, 0, 0 }, { 0, 1, 0, 0 } };
  Board empty = { { 0 } };
  g_autoptr (GArray) few = publish (board);
  g_autoptr (GArray) none = publish (empty);
  g_autofree char *few_total = ward_band_range_text (ward_cells_total (few));
  g_autofree char *no_total = ward_band_range_text (ward_cells_total (none));

  g_assert_cmpint (few->len, ==, 0);
  g_assert_cmpint (none->len, ==, 0);
  g_assert_cmpstr (few_total, ==, "0-4");
  g_assert_cmpstr (no_total, ==, "0-4");
}

static void
bands_are_as_stated (void)
{
  static const struct {
    guint count;
    const char *band, *debrief;
  } rows[] = { { 0, "0-4", "0" },    { 1, "0-4", "1-4" },   { 4, "0-4", "1-4" },
               { 5, "5-9", "5-9" },
               { 9, "5-9", "5-9" },  { 10, "10-19", "10+" }, { 19, "10-19", "10+" },
               { 20, "20+", "10+" },
               { 4000, "20+", "10+" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpstr (ward_band_text (ward_band_for_count (rows[i].count)), ==, rows[i].band);
      g_assert_cmpstr (ward_band_debrief_text (rows[i].count), ==, rows[i].debrief);
    }
}

static void
cells_south_and_west_of_the_grid_are_cells_too (void)
{
  int e, n;
  g_autoptr (WardCells) cells = ward_cells_new ();
  g_autoptr (GArray) published = NULL;

  ward_cell_corner (-1, -501, &e, &n);
  g_assert_cmpint (e, ==, -500);
  g_assert_cmpint (n, ==, -1000);
  ward_cells_add (cells, -1, -1, 6);
  published = ward_cells_publish (cells);
  g_assert_cmpint (ward_cells_find (published, -1, -1)->size, ==, 500);
  g_assert_cmpint (ward_cells_find (published, -1, -1)->easting, ==, -500);
}

/* Published cells hold true bands, don't overlap, and every counted place of a published square is
 * in one. */
static void
what_is_published_is_true (void)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (31);

  for (int round = 0; round < 500; round++)
    {
      Board board;
      g_autoptr (GArray) published = NULL;
      WardBandRange total;
      guint sum = 0;

      fill (board, rng);
      published = publish (board);
      total = ward_cells_total (published);
      for (guint i = 0; i < published->len; i++)
        {
          const WardCell *cell = &g_array_index (published, WardCell, i);
          guint count = 0;

          for (int k = 0; k < SIDE * SIDE; k++)
            if (ward_cells_find (published, ORIGIN + k % SIDE * 500,
                                 ORIGIN + k / SIDE * 500) == cell)
              count += board[k / SIDE][k % SIDE];
          g_assert_cmpint (cell->band, ==, ward_band_for_count (count));
          sum += count;
        }
      g_assert_cmpuint (sum, >=, published->len > 0 ? total.least : 0);
      g_assert_cmpuint (sum, <=, total.most);
    }
}

/* Makes the cell empty and, where its published square must stay as full as it was said to be,
 * fills the square's other quarters, up to 4 in each; FALSE when that can't be done. */
static gboolean
empty_cell (Board board, const WardCell *cell, int row, int column)
{
  int first_row = (cell->northing - ORIGIN) / 500, first_column = (cell->easting - ORIGIN) / 500;
  int n = cell->size / 500, h = MAX (n / 2, 1);
  guint need = cell->band == WARD_BAND_0_4 ? 0 : ward_band_range (cell->band).least;

  for (int k = 0; k < n * n; k++)
    board[first_row + k / n][first_column + k % n] = 0;
  for (int quarter = 0; quarter < 4 && need > 0 && n > 1; quarter++)
    {
      int r = first_row + quarter / 2 * h, c = first_column + quarter % 2 * h;

      if (row >= r && row < r + h && column >= c && column < c + h)
        continue;
      board[r][c] = MIN (need, 4);
      need -= board[r][c];
    }
  return need == 0;
}

/* The heart of it: any 500 m cell not itself published as 5 or more might as well be empty. */
static void
nothing_and_a_few_look_alike (void)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (32);
  guint tried = 0;

  for (int round = 0; round < 500; round++)
    {
      Board board, other;
      int row = g_rand_int_range (rng, 0, SIDE), column = g_rand_int_range (rng, 0, SIDE);
      g_autoptr (GArray) published = NULL;
      g_autoptr (GArray) changed = NULL;
      g_autofree char *a = NULL, *b = NULL;
      const WardCell *cell;

      fill (board, rng);
      published = publish (board);
      cell = ward_cells_find (published, ORIGIN + column * 500, ORIGIN + row * 500);
      if (cell == NULL || (cell->size == 500 && cell->band != WARD_BAND_0_4) || cell->size > 4000)
        continue;
      memcpy (other, board, sizeof board);
      g_assert_true (empty_cell (other, cell, row, column));
      changed = publish (other);
      a = describe (published);
      b = describe (changed);
      g_assert_cmpstr (a, ==, b);
      tried++;
    }
  g_assert_cmpint (tried, >, 100);
}

/* IE9, all pairs of outputs: every board of four cells with 0 to MOST in each, against every board
 * that is a part of it. For each pair of outputs, all differences that could lie behind it are
 * collected by cell, and for the four together. If only 1 to 4 are left anywhere, the pair tells.
 * Larger squares follow the same rule with quarters for cells. */
#define MOST 8
#define STATES ((MOST + 1) * (MOST + 1) * (MOST + 1) * (MOST + 1))

typedef struct {
  int of_state[STATES]; /* which output */
  int n;
  guint8 (*may_be_small)[5]; /* per pair of outputs and cell (4: all together): what was seen */
} Outputs;

enum { SEEN_SMALL = 1, SEEN_OTHER = 2 };

static void
split_state (int state, int counts[4])
{
  for (int i = 0; i < 4; i++, state /= MOST + 1)
    counts[i] = state % (MOST + 1);
}

static char *
published_text (const int counts[4])
{
  Board board = { { (guint) counts[0], (guint) counts[1] }, { (guint) counts[2],
                                                              (guint) counts[3] } };
  g_autoptr (GArray) published = publish (board);

  return describe (published);
}

static char *
halves_text (const int counts[4])
{
  return g_strdup_printf ("%d %d %d %d", counts[0] / 2, counts[1] / 2, counts[2] / 2,
                          counts[3] / 2);
}

static void
number_outputs (Outputs *outputs, char *(*text_of) (const int counts[4]))
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int state = 0; state < STATES; state++)
    {
      int counts[4];
      char *text;

      split_state (state, counts);
      text = text_of (counts);
      if (!g_hash_table_contains (numbers, text))
        g_hash_table_insert (numbers, g_strdup (text), GINT_TO_POINTER (outputs->n++));
      outputs->of_state[state] = GPOINTER_TO_INT (g_hash_table_lookup (numbers, text));
      g_free (text);
    }
  outputs->may_be_small = g_malloc0_n ((gsize) outputs->n * outputs->n,
                                       sizeof *outputs->may_be_small);
}

static void
note_difference (guint8 *seen, int difference)
{
  *seen |= difference >= 1 && difference <= 4 ? SEEN_SMALL : SEEN_OTHER;
}

static void
note_pair (Outputs *outputs, int whole, const int counts[4], const int part[4])
{
  int base = MOST + 1, state = part[0] + base * (part[1] + base * (part[2] + base * part[3])), sum =
  0;
  gsize pair = (gsize) outputs->of_state[whole] * outputs->n + outputs->of_state[state];

  for (int i = 0; i < 4; i++)
    {
      note_difference (&outputs->may_be_small[pair][i], counts[i] - part[i]);
      sum += counts[i] - part[i];
    }
  note_difference (&outputs->may_be_small[pair][4], sum);
}

static void
note_parts (Outputs *outputs, int whole)
{
  int counts[4], part[4];

  split_state (whole, counts);
  for (part[0] = 0; part[0] <= counts[0]; part[0]++)
    for (part[1] = 0; part[1] <= counts[1]; part[1]++)
      for (part[2] = 0; part[2] <= counts[2]; part[2]++)
        for (part[3] = 0; part[3] <= counts[3]; part[3]++)
          note_pair (outputs, whole, counts, part);
}

static guint
count_telling_pairs (char *(*text_of) (const int counts[4]))
{
  g_autofree Outputs *outputs = g_new0 (Outputs, 1);
  guint telling = 0;

  number_outputs (outputs, text_of);
  for (int whole = 0; whole < STATES; whole++)
    note_parts (outputs, whole);
  for (int pair = 0; pair < outputs->n * outputs->n; pair++)
    for (int i = 0; i < 5; i++)
      telling += outputs->may_be_small[pair][i] == SEEN_SMALL;
  g_free (outputs->may_be_small);
  return telling;
}

static void
no_pair_of_outputs_tells_a_small_difference (void)
{
  g_assert_cmpuint (count_telling_pairs (published_text), ==, 0);
}

static void
narrower_bands_would_tell (void)
{
  g_assert_cmpuint (count_telling_pairs (halves_text), >, 0);
}

static void
the_order_of_counting_does_not_show (void)
{
  g_autoptr (WardCells) one = ward_cells_new (), two = ward_cells_new ();
  g_autoptr (GArray) a = NULL, b = NULL;
  g_autofree char *x = NULL, *y = NULL;

  for (int i = 0; i < 300; i++)
    {
      ward_cells_add (one, 400000 + i % 23 * 700, 400000 + i % 31 * 900, 1);
      ward_cells_add (two, 400000 + (299 - i) % 23 * 700, 400000 + (299 - i) % 31 * 900, 1);
    }
  a = ward_cells_publish (one);
  b = ward_cells_publish (two);
  x = describe (a);
  y = describe (b);
  g_assert_cmpint (a->len, >, 3);
  g_assert_cmpstr (x, ==, y);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cells/a busy cell is published by itself", a_busy_cell_is_published_by_itself);
  g_test_add_func ("/cells/quiet cells melt", quiet_cells_melt_until_they_are_five);
  g_test_add_func ("/cells/less than five in all is no cell", less_than_five_in_all_is_no_cell);
  g_test_add_func ("/cells/bands are as stated", bands_are_as_stated);
  g_test_add_func ("/cells/below zero are cells too",
                   cells_south_and_west_of_the_grid_are_cells_too);
  g_test_add_func ("/cells/what is published is true", what_is_published_is_true);
  g_test_add_func ("/cells/nothing and a few look alike", nothing_and_a_few_look_alike);
  g_test_add_func ("/cells/no pair of outputs tells", no_pair_of_outputs_tells_a_small_difference);
  g_test_add_func ("/cells/narrower bands would tell", narrower_bands_would_tell);
  g_test_add_func ("/cells/the order of counting does not show",
                   the_order_of_counting_does_not_show);
  return g_test_run ();
}
