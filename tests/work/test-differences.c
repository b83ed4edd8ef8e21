/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ward-cells.h"
#include "ward-grid-ref.h"
#include "ward-issue-map.h"
#include "ward-map-feed.h"
#include "ward-world.h"

/* What the map, a print and an export of the same premises say together (IE9): real outputs of a
 * real database, laid side by side and subtracted from each other.
 *
 * Premises are strewn over a board of 8 x 8 cells of 500 m in one square of 16 km. */
#define SIDE 8
#define CELLS (SIDE * SIDE)
#define EAST 628000
#define NORTH 516000
#define SQUARE_EAST 624000 /* the 16 km square that holds the board */
#define SQUARE_NORTH 512000
#define TRIALS 12

/* What one output says: its cells. */
typedef struct {
  GArray *cells; /* of WardCell */
  GString *text; /* the same in words, to be compared */
  const GArray *exact; /* of an output that tells the very counts; else NULL */
} Output;

typedef struct {
  guint lo, hi;
} Bounds;

static Output *
output_new (void)
{
  Output *output = g_new0 (Output, 1);

  output->cells = g_array_new (FALSE, FALSE, sizeof (WardCell));
  output->text = g_string_new (NULL);
  return output;
}

static void
output_free (Output *output)
{
  g_array_unref (output->cells);
  g_string_free (output->text, TRUE);
  g_free (output);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Output, output_free)

static void
output_add (Output *output, const WardCell *cell)
{
  g_autofree char *name = ward_cell_name (cell);

  g_array_append_val (output->cells, *cell);
  g_string_append_printf (output->text, "%s %d %s\n", name, cell->size,
                          ward_band_text (cell->band));
}

static WardBand
band_of (const char *text)
{
  for (guint band = WARD_BAND_0_4; band <= WARD_BAND_20_UP; band++)
    if (g_str_equal (text, ward_band_text (band)))
      return band;
  g_error ("“%s” is no band", text);
}

static Output *
map_output (World *world)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardMapFeed) feed = ward_map_feed_new (&world->context, TRUE, &error);
  Output *output = output_new ();

  g_assert_no_error (error);
  g_assert_cmpuint (feed->premises->len, ==, 0);
  for (guint i = 0; i < feed->squares->len; i++)
    {
      const WardMapSquare *square = &g_array_index (feed->squares, WardMapSquare, i);

      output_add (output, &(WardCell) { square->easting, square->northing, square->size,
                                        square->band });
    }
  return output;
}

/* A cell by the name of its south-west corner, "OW 280 160". */
static WardCell
cell_of (const char *name, int size, const char *band)
{
  WardGridRef ref;

  g_assert_true (ward_grid_ref_parse (name, &ref, NULL));
  return (WardCell) { ref.easting, ref.northing, size, band_of (band) };
}

static const WardIssue issue = { .recipient = "Somebody", .reason = "test",
                                 .profile = WARD_PROFILE_COMMAND, .sample = TRUE };

static Output *
export_output (World *world)
{
  const WardKind *kind = ward_kind_find ("premises");
  g_autoptr (WardQuery) query = ward_query_new (kind);
  g_autoptr (GError) error = NULL;
  gint64 n;
  g_autoptr (GBytes) bytes =
      ward_issue_export (&world->context, "geojson", kind, query, &issue, &n, &error);
  g_autoptr (WardJson) json = NULL;
  const WardJson *features;
  Output *output = output_new ();

  g_assert_no_error (error);
  json = ward_json_parse (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                          &ward_json_file_limits, &error);
  g_assert_no_error (error);
  features = ward_json_member (json, "features");
  for (guint i = 0; i < ward_json_length (features); i++)
    {
      const WardJson *p = ward_json_member (ward_json_item (features, i), "properties");
      WardCell cell = cell_of (ward_json_get_string (p, "cell"),
                               (int) ward_json_int (ward_json_member (p, "size_m")),
                               ward_json_get_string (p, "premises"));

      output_add (output, &cell);
    }
  return output;
}

/* The cells that a printed map lists; those of the lowest band stand together there. */
static char *
print_text (World *world)
{
  g_autoptr (WardProjection) projection = ward_projection_new (NULL);
  WardIssueMap map = { .format = "pdf", .has_place = TRUE, .scale = 100000,
                       .parts = WARD_SHEET_PREMISES };
  g_autofree char *path = g_build_filename (world->folder, "print.pdf", NULL);
  const char *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text = NULL;
  gint64 n;

  ward_projection_from_grid (projection, SQUARE_EAST + 8000, SQUARE_NORTH + 8000, &map.lon,
                             &map.lat);
  bytes = ward_issue_map (&world->context, &map, &issue, &n, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text,
                               NULL, NULL, &error));
  return text;
}

static Output *
print_output (World *world)
{
  g_autofree char *text = print_text (world);
  g_autoptr (GRegex) row =
      g_regex_new ("Veiled cell of (\\d+) m +(\\w\\w \\d{3} \\d{3}) +(\\d+(?:-\\d+|\\+))", 0, 0,
                   NULL);
  g_autoptr (GMatchInfo) match = NULL;
  Output *output = output_new ();

  for (g_regex_match (row, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *size = g_match_info_fetch (match, 1);
      g_autofree char *name = g_match_info_fetch (match, 2);
      g_autofree char *band = g_match_info_fetch (match, 3);
      WardCell cell = cell_of (name, (int) g_ascii_strtoll (size, NULL, 10), band);

      output_add (output, &cell);
    }
  return output;
}

/* The output as a print lists it. */
static char *
without_lowest (const Output *output)
{
  g_autoptr (Output) less = output_new ();

  for (guint i = 0; i < output->cells->len; i++)
    if (g_array_index (output->cells, WardCell, i).band != WARD_BAND_0_4)
      output_add (less, &g_array_index (output->cells, WardCell, i));
  return g_strdup (less->text->str);
}

/* --- the database --- */

static void
run (World *world, const char *format, ...)
{
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  va_list args;

  va_start (args, format);
  sql = g_strdup_vprintf (format, args);
  va_end (args);
  ward_db_exec (world->context.db, sql, &error);
  g_assert_no_error (error);
}

static void
put_place (World *world, WardProjection *projection, int rid, int cell, GRand *rng)
{
  double lon, lat;

  ward_projection_from_grid (projection,
                             EAST + cell % SIDE * 500 + g_rand_double_range (rng, 20, 480),
                             NORTH + cell / SIDE * 500 + g_rand_double_range (rng, 20, 480), &lon,
                             &lat);
  run (world, "UPDATE place_box SET w = %d, e = %d, s = %d, n = %d WHERE rid = %d",
       (int) (lon * 1e7), (int) (lon * 1e7), (int) (lat * 1e7), (int) (lat * 1e7), rid);
}

/* Where each counted premises lies, by its place's row; -1 for those that aren't. */
static GArray *
strew (World *world, GRand *rng)
{
  g_autoptr (WardProjection) projection = ward_projection_new (NULL);
  int n = (int) world_number (world, "SELECT max (rid) FROM place");
  int spread = g_rand_int_range (rng, 3, CELLS);
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (int));

  run (world, "UPDATE premises SET archived = 0");
  for (int rid = 1; rid <= n; rid++)
    {
      g_autofree char *counted = g_strdup_printf (
          "SELECT count (*) FROM place l JOIN premises p ON p.id = l.premises WHERE l.rid = %d "
          "AND l.archived = 0 AND p.occupancy IS NOT 'sole'", rid);
      int cell = g_rand_int_range (rng, 0, spread) * 37 % CELLS;

      put_place (world, projection, rid, cell, rng);
      if (world_number (world, counted) != 1)
        cell = -1;
      g_array_append_val (cells, cell);
    }
  return cells;
}

/* Takes the premises of a place out of what is current. */
static void
take_out (World *world, GArray *cells, guint i)
{
  run (world, "UPDATE premises SET archived = 1 WHERE id = (SELECT premises FROM place WHERE "
       "rid = %u)", i + 1);
  g_array_index (cells, int, i) = -1;
}

static guint
true_count (const GArray *cells, int east, int north, int size)
{
  guint n = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      int cell = g_array_index (cells, int, i);
      int e = EAST + cell % SIDE * 500, s = NORTH + cell / SIDE * 500;

      n += cell >= 0 && e >= east && e < east + size && s >= north && s < north + size;
    }
  return n;
}

/* --- the attack --- */

static gboolean
holds (const WardCell *cell, int east, int north, int size)
{
  return cell->easting <= east && cell->northing <= north &&
         cell->easting + cell->size >= east + size && cell->northing + cell->size >= north + size;
}

/* All that an output says of the count in a square that isn't larger than 16 km. */
static Bounds
bounds_of (const Output *output, int east, int north, int size)
{
  Bounds sum = { 0, 0 };
  gboolean any = FALSE;

  if (output->exact != NULL)
    sum.lo = sum.hi = true_count (output->exact, east, north, size);
  if (output->exact != NULL)
    return sum;
  for (guint i = 0; i < output->cells->len; i++)
    {
      const WardCell *cell = &g_array_index (output->cells, WardCell, i);
      WardCell region = { east, north, size, 0 };
      WardBandRange range = ward_band_range (cell->band);

      if (cell->size > size && holds (cell, east, north, size))
        return (Bounds) { 0, range.most };
      if (!holds (&region, cell->easting, cell->northing, cell->size))
        continue;
      any = TRUE;
      sum.lo += range.least;
      sum.hi = range.most > G_MAXUINT - sum.hi ? G_MAXUINT : sum.hi + range.most;
    }
  return any ? sum : (Bounds) { 0, 4 };
}

/* Whether whole less part says of any square that the difference is 1 to 4 and nothing else. */
static guint
count_telling (const Output *whole, const Output *part, const GArray *before, const GArray *after)
{
  guint telling = 0;

  for (int size = 500; size <= 16000; size *= 2)
    for (int east = SQUARE_EAST; east < SQUARE_EAST + 16000; east += size)
      for (int north = SQUARE_NORTH; north < SQUARE_NORTH + 16000; north += size)
        {
          Bounds a = bounds_of (whole, east, north, size), b = bounds_of (part, east, north, size);
          guint had = true_count (before, east, north, size);
          guint has = true_count (after, east, north, size);
          guint lo = a.lo > b.hi ? a.lo - b.hi : 0;
          guint hi = a.hi == G_MAXUINT ? G_MAXUINT : a.hi > b.lo ? a.hi - b.lo : 0;

          g_assert_true (had >= a.lo && had <= a.hi && has >= b.lo && has <= b.hi);
          telling += lo >= 1 && hi <= 4;
        }
  return telling;
}

static GArray *
copy_cells (const GArray *cells)
{
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (int));

  return g_array_append_vals (copy, cells->data, cells->len);
}

static void
no_subtraction_of_outputs_tells_of_one_to_four (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (GRand) rng = g_rand_new_with_seed (2026);
  guint cells_seen = 0;

  for (guint trial = 0; trial < TRIALS; trial++)
    {
      g_autoptr (GArray) before = strew (world, rng), after = copy_cells (before);
      g_autoptr (Output) map = map_output (world), file = export_output (world);
      g_autoptr (Output) less_map = NULL, less_file = NULL;
      guint one_in = (guint) g_rand_int_range (rng, 2, 30);

      g_assert_cmpstr (map->text->str, ==, file->text->str);
      for (guint i = 0; i < after->len; i++)
        if (g_rand_int_range (rng, 0, (gint32) one_in) == 0)
          take_out (world, after, i);
      less_map = map_output (world);
      less_file = export_output (world);
      g_assert_cmpstr (less_map->text->str, ==, less_file->text->str);
      g_assert_cmpuint (count_telling (map, less_file, before, after), ==, 0);
      g_assert_cmpuint (count_telling (file, less_map, before, after), ==, 0);
      g_assert_cmpuint (count_telling (map, file, before, before), ==, 0);
      cells_seen += map->cells->len;
    }
  g_assert_cmpuint (cells_seen, >, 5 * TRIALS);
}

static void
a_print_says_what_the_map_says (void)
{
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  g_autoptr (World) world = world_new ();
  g_autoptr (GRand) rng = g_rand_new_with_seed (9);

  if (tool == NULL)
    {
      g_test_skip ("pdftotext (poppler-utils) is not here: no print was read");
      return;
    }
  for (guint trial = 0; trial < 4; trial++)
    {
      g_autoptr (GArray) cells = strew (world, rng);
      g_autoptr (Output) map = map_output (world), print = print_output (world);
      g_autofree char *listed = without_lowest (map);

      g_assert_cmpuint (print->cells->len, >, 0);
      g_assert_cmpstr (print->text->str, ==, listed);
    }
}

/* Empties a published cell of 1 to 4; FALSE when there is none such. */
static gboolean
empty_small_cell (World *world, const Output *output, GArray *cells)
{
  for (guint c = 0; c < output->cells->len; c++)
    {
      const WardCell *cell = &g_array_index (output->cells, WardCell, c);
      guint n = true_count (cells, cell->easting, cell->northing, cell->size);

      if (cell->band != WARD_BAND_0_4 || n == 0)
        continue;
      for (guint i = 0; i < cells->len; i++)
        {
          int at = g_array_index (cells, int, i);
          WardCell spot = { EAST + at % SIDE * 500, NORTH + at / SIDE * 500, 500, 0 };

          if (at >= 0 && holds (cell, spot.easting, spot.northing, spot.size))
            take_out (world, cells, i);
        }
      return TRUE;
    }
  return FALSE;
}

static void
none_and_a_few_look_alike_in_every_output (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (GRand) rng = g_rand_new_with_seed (4);
  guint tried = 0;

  for (guint trial = 0; trial < TRIALS; trial++)
    {
      g_autoptr (GArray) cells = strew (world, rng);
      g_autoptr (Output) map = map_output (world), file = export_output (world);
      g_autoptr (Output) emptied_map = NULL, emptied_file = NULL;

      if (!empty_small_cell (world, map, cells))
        continue;
      tried++;
      emptied_map = map_output (world);
      emptied_file = export_output (world);
      g_assert_cmpstr (map->text->str, ==, emptied_map->text->str);
      g_assert_cmpstr (file->text->str, ==, emptied_file->text->str);
    }
  g_assert_cmpuint (tried, >, 2);
}

/* The test would see it: outputs of exact counts by cell tell at once. */
static void
exact_counts_would_tell (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (GRand) rng = g_rand_new_with_seed (1);
  g_autoptr (GArray) before = strew (world, rng), after = copy_cells (before);
  g_autoptr (Output) whole = output_new (), part = output_new ();

  for (guint i = 0; i < after->len; i += 7)
    take_out (world, after, i);
  whole->exact = before;
  part->exact = after;
  g_assert_cmpuint (count_telling (whole, part, before, after), >, 0);
}

static void
a_part_of_the_premises_is_no_map_layer (void)
{
  static const char *const formats[] = { "geojson", "gpkg" };
  const WardKind *kind = ward_kind_find ("premises");
  g_autoptr (World) world = world_new ();

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (WardQuery) query = ward_query_new (kind);
      g_autoptr (GError) error = NULL;
      gint64 n;

      g_assert_true (ward_query_where (query, "category", "=", "risk", NULL));
      g_assert_null (ward_issue_export (&world->context, formats[i], kind, query, &issue, &n,
                                        &error));
      g_assert_error (error, WARD_ERROR, WARD_ERROR_USAGE);
    }
}

int
main (int argc, char **argv)
{
  int code;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/differences/no subtraction of outputs tells of one to four",
                   no_subtraction_of_outputs_tells_of_one_to_four);
  g_test_add_func ("/differences/a print says what the map says", a_print_says_what_the_map_says);
  g_test_add_func ("/differences/none and a few look alike in every output",
                   none_and_a_few_look_alike_in_every_output);
  g_test_add_func ("/differences/exact counts would tell", exact_counts_would_tell);
  g_test_add_func ("/differences/a part of the premises is no map layer",
                   a_part_of_the_premises_is_no_map_layer);
  code = g_test_run ();
  world_forget ();
  return code;
}
