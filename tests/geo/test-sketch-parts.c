/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "ward-sketch.h"

#define LON -15000000
#define LAT 538000000

/* Appends to the ring that grows; x and y in units of about a hundred metres. */
static void
add (WardSketch *sketch, double x, double y)
{
  g_assert_true (ward_sketch_insert (sketch, ward_sketch_open_ring (sketch), G_MAXUINT,
                                     LON + x * 15000, LAT + y * 9000, NULL));
}

/* A closed square from x, y. */
static void
add_square (WardSketch *sketch, double x, double y, double side)
{
  guint ring = ward_sketch_open_ring (sketch);

  add (sketch, x, y);
  add (sketch, x + side, y);
  add (sketch, x + side, y + side);
  add (sketch, x, y + side);
  g_assert_true (ward_sketch_close (sketch, ring, NULL));
}

static WardSketch *
square (void)
{
  WardSketch *sketch = ward_sketch_new (WARD_SKETCH_AREA);

  add_square (sketch, 0, 0, 10);
  return sketch;
}

/* Two squares, the second with a hole that was begun first of all. */
static WardSketch *
two_squares (void)
{
  WardSketch *sketch = square ();

  g_assert_true (ward_sketch_begin_part (sketch));
  add_square (sketch, 20, 0, 10);
  g_assert_true (ward_sketch_begin_hole (sketch));
  add_square (sketch, 22, 2, 3);
  return sketch;
}

static double
area_of (const WardSketch *sketch)
{
  double area, length;

  ward_sketch_measure (sketch, &area, &length);
  return area;
}

static void
a_part_and_its_hole_come_back_from_the_shape_that_they_make (void)
{
  g_autoptr (WardSketch) sketch = two_squares (), again = NULL;
  g_autoptr (WardShape) shape = ward_sketch_to_shape (sketch, NULL, NULL), second = NULL;
  g_autofree char *text = NULL, *same = NULL;

  g_assert_nonnull (shape);
  g_assert_cmpint (ward_shape_kind (shape), ==, WARD_SHAPE_MULTI_POLYGON);
  g_assert_cmpuint (ward_shape_n_parts (shape), ==, 2);
  g_assert_cmpuint (ward_shape_n_rings (shape, 0), ==, 1);
  g_assert_cmpuint (ward_shape_n_rings (shape, 1), ==, 2);
  again = ward_sketch_from_shape (shape);
  g_assert_cmpuint (ward_sketch_n_parts (again), ==, 2);
  g_assert_true (ward_sketch_move (again, 2, 0, LON + 21 * 15000, LAT + 9000, NULL));
  g_assert_true (ward_sketch_undo (again));
  second = ward_sketch_to_shape (again, NULL, NULL);
  text = ward_shape_to_text (shape);
  same = ward_shape_to_text (second);
  g_assert_cmpstr (text, ==, same);
}

static void
parts_that_overlap_are_refused_where_they_cross (void)
{
  g_autoptr (WardSketch) sketch = square ();
  WardShapeProblem problem = { 0 };

  ward_sketch_begin_part (sketch);
  add (sketch, 5, 5);
  g_assert_false (ward_sketch_insert (sketch, 1, 1, LON + 15 * 15000, LAT + 5 * 9000, &problem));
  g_assert_cmpint (problem.fault, ==, WARD_SHAPE_FAULT_CROSSING);
  g_assert_cmpfloat_with_epsilon (problem.lon, (LON + 10 * 15000) * 1e-7, 1e-7);
}

static void
a_part_goes_with_its_holes_and_comes_back (void)
{
  g_autoptr (WardSketch) sketch = two_squares ();
  g_autofree char *before = ward_sketch_to_text (sketch), *after = NULL;

  ward_sketch_remove_ring (sketch, 1);
  g_assert_cmpuint (ward_sketch_n_rings (sketch), ==, 1);
  ward_sketch_undo (sketch);
  after = ward_sketch_to_text (sketch);
  g_assert_cmpstr (before, ==, after);
  ward_sketch_remove_ring (sketch, 2); /* the hole alone */
  g_assert_cmpuint (ward_sketch_n_rings (sketch), ==, 2);
  ward_sketch_remove_ring (sketch, 0);
  ward_sketch_remove_ring (sketch, 0);
  g_assert_cmpuint (ward_sketch_n_vertices (sketch), ==, 0);
  g_assert_cmpuint (ward_sketch_open_ring (sketch), ==, 0);
}

static void
lines_and_points_have_parts_too (void)
{
  g_autoptr (WardSketch) lines = ward_sketch_new (WARD_SKETCH_LINE);
  g_autoptr (WardSketch) points = ward_sketch_new (WARD_SKETCH_POINT);
  g_autoptr (WardShape) line = NULL, point = NULL;

  g_assert_false (ward_sketch_begin_part (lines));
  add (lines, 0, 0);
  add (lines, 5, 5);
  g_assert_true (ward_sketch_begin_part (lines));
  add (lines, 0, 5);
  add (lines, 5, 0);
  line = ward_sketch_to_shape (lines, NULL, NULL);
  g_assert_cmpuint (ward_shape_n_parts (line), ==, 2);
  add (points, 0, 0);
  g_assert_true (ward_sketch_begin_part (points));
  add (points, 1, 1);
  add (points, 2, 2); /* moves the second */
  point = ward_sketch_to_shape (points, NULL, NULL);
  g_assert_cmpuint (ward_shape_n_parts (point), ==, 2);
  g_assert_cmpint (ward_shape_box (point).east, ==, LON + 2 * 15000);
}

/* In square units of 1e-7 degree, holes off: edges are straight there, and so have the area that
 * their parts have. */
static double
plane_area (const WardShape *shape)
{
  double area = 0;

  for (guint part = 0; part < ward_shape_n_parts (shape); part++)
    for (guint ring = 0; ring < ward_shape_n_rings (shape, part); ring++)
      {
        double twice = 0;
        guint n;
        const gint32 *at = ward_shape_ring (shape, part, ring, &n);

        for (guint i = 0; i + 1 < n; i++)
          twice += ((double) at[2 * i] - at[0]) * ((double) at[2 * i + 3] - at[1])
                   - ((double) at[2 * i + 2] - at[0]) * ((double) at[2 * i + 1] - at[1]);
        area += (ring == 0 ? 0.5 : -0.5) * ABS (twice);
      }
  return area;
}

/* Of all pieces. */
static double
whole_of (const WardSketch *sketch)
{
  g_autoptr (WardShape) shape = ward_sketch_to_shape (sketch, NULL, NULL);
  double sum = shape != NULL ? plane_area (shape) : 0;

  for (guint i = 1; i < ward_sketch_n_pieces (sketch); i++)
    {
      g_autoptr (WardShape) piece = ward_sketch_piece_to_shape (sketch, i, NULL, NULL);

      g_assert_nonnull (piece);
      sum += plane_area (piece);
    }
  return sum;
}

/* New corners lie on whole units: on a slanting edge as much as a centimetre beside it. */
static void
assert_pieces_sum_to (const WardSketch *sketch, double whole)
{
  g_assert_cmpfloat_with_epsilon (whole_of (sketch) / whole, 1, 2e-5);
}

static void
a_line_through_an_area_splits_off_the_smaller_piece (void)
{
  g_autoptr (WardSketch) sketch = square ();
  double whole = whole_of (sketch), before = area_of (sketch);

  g_assert_true (ward_sketch_begin_cut (sketch));
  add (sketch, -1, 2);
  add (sketch, 5, 4.000037);
  add (sketch, 11, 3);
  g_assert_true (ward_sketch_cut (sketch, NULL));
  g_assert_cmpuint (ward_sketch_n_pieces (sketch), ==, 2);
  g_assert_cmpfloat (area_of (sketch), >, 0.6 * before);
  assert_pieces_sum_to (sketch, whole);
  g_assert_true (ward_sketch_undo (sketch)); /* the line is there again */
  g_assert_cmpuint (ward_sketch_n_pieces (sketch), ==, 1);
  g_assert_cmpint (ward_sketch_role (sketch, 1), ==, WARD_SKETCH_CUT);
  g_assert_true (ward_sketch_redo (sketch));
  g_assert_cmpuint (ward_sketch_n_pieces (sketch), ==, 2);
}

static void
a_split_through_a_hole_and_two_parts_leaves_sound_pieces (void)
{
  g_autoptr (WardSketch) sketch = two_squares ();
  double whole = whole_of (sketch);
  g_autoptr (WardShape) first = NULL;

  ward_sketch_begin_cut (sketch);
  add (sketch, -1, 3);
  add (sketch, 31, 4);
  g_assert_true (ward_sketch_cut (sketch, NULL));
  g_assert_cmpuint (ward_sketch_n_pieces (sketch), ==, 3);
  assert_pieces_sum_to (sketch, whole);
  first = ward_sketch_to_shape (sketch, NULL, NULL);
  g_assert_cmpuint (ward_shape_n_parts (first), ==, 2);
  /* Pieces lie edge to edge; their corners can still be moved. */
  g_assert_true (ward_sketch_begin_cut (sketch));
  add (sketch, 5, -1);
  add (sketch, 5, 11);
  g_assert_true (ward_sketch_cut (sketch, NULL));
  g_assert_cmpuint (ward_sketch_n_pieces (sketch), ==, 5);
  assert_pieces_sum_to (sketch, whole);
  /* What is split off can be thrown away. */
  ward_sketch_remove_ring (sketch, 0);
  g_assert_cmpuint (ward_sketch_n_pieces (sketch), ==, 5);
}

static void
a_line_that_does_not_go_through_splits_nothing (void)
{
  static const double lines[][4] = { { -1, 5, 5, 5 },     /* ends inside */
                                     { 2, 2, 8, 8 },      /* lies inside */
                                     { -5, -5, -5, 15 },  /* passes by */
                                     { 0, 0, 0, 10 } };   /* an edge */

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (WardSketch) sketch = square ();
      g_autofree char *before = NULL, *after = NULL;
      WardShapeProblem problem = { 0 };

      ward_sketch_begin_cut (sketch);
      add (sketch, lines[i][0], lines[i][1]);
      add (sketch, lines[i][2], lines[i][3]);
      before = ward_sketch_to_text (sketch);
      g_assert_false (ward_sketch_cut (sketch, &problem));
      after = ward_sketch_to_text (sketch);
      g_assert_cmpint (problem.fault, ==, WARD_SHAPE_FAULT_THROUGH);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
the_journal_keeps_parts_pieces_and_the_line (void)
{
  static const char *const bad[] = { "area 50 1 1,2 3,4 5,6 / 0x0", "area 50 1 1,2 3,4 5,6 / 0h",
                                     "area 50 1 1,2 3,4 5,6 / 0hx", "area 50 1h0 1,2 3,4 5,6",
                                     "area 50 1 1,2 3,4 5,6 / 1c0 1,2 3,4 5,6",
                                     "area 50 1 1,2 3,4 5,6 / 0o99999999" };
  g_autoptr (WardSketch) sketch = two_squares (), again = NULL, old = NULL;
  g_autofree char *text = NULL, *second = NULL;

  ward_sketch_begin_cut (sketch);
  add (sketch, -1, 3);
  add (sketch, 31, 4);
  ward_sketch_cut (sketch, NULL);
  ward_sketch_begin_cut (sketch);
  add (sketch, -1, 3);
  text = ward_sketch_to_text (sketch);
  again = ward_sketch_parse (text);
  g_assert_nonnull (again);
  second = ward_sketch_to_text (again);
  g_assert_cmpstr (text, ==, second);
  g_assert_cmpuint (ward_sketch_n_pieces (again), ==, 3);
  /* Of an older version: every ring after the first is a hole. */
  old = ward_sketch_parse ("area 50 1 0,0 9,0 9,9 / 0 1,2");
  g_assert_cmpint (ward_sketch_role (old, 1), ==, WARD_SKETCH_HOLE);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (ward_sketch_parse (bad[i]));
}

/* Whatever is begun, cut and taken away: undoing leads back to nothing, and what is sound and
 * split has the area that it had. */
static void
whatever_is_split_is_undone (void)
{
  for (guint seed = 0; seed < 20; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (WardSketch) sketch = square ();

      for (guint i = 0; i < 8; i++)
        {
          double whole = whole_of (sketch);
          guint open, pieces = ward_sketch_n_pieces (sketch);

          if (!ward_sketch_begin_cut (sketch))
            break;
          open = ward_sketch_open_ring (sketch);
          for (guint v = 0; v < 4; v++)
            ward_sketch_insert (sketch, open, v, LON + g_rand_double_range (rand, -2, 12) * 15000,
                                LAT + g_rand_double_range (rand, -2, 12) * 9000, NULL);
          if (!ward_sketch_cut (sketch, NULL))
            ward_sketch_remove_ring (sketch, open);
          else if (pieces == 1)
            assert_pieces_sum_to (sketch, whole);
          if (g_rand_int_range (rand, 0, 4) == 0)
            ward_sketch_remove_ring (
                sketch, g_rand_int_range (rand, 0, ward_sketch_n_rings (sketch)));
        }
      while (ward_sketch_undo (sketch))
        ;
      g_assert_cmpuint (ward_sketch_n_vertices (sketch), ==, 0);
      while (ward_sketch_redo (sketch))
        ;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(func) g_test_add_func ("/geo/sketch-parts/" #func, func)
  ADD (a_part_and_its_hole_come_back_from_the_shape_that_they_make);
  ADD (parts_that_overlap_are_refused_where_they_cross);
  ADD (a_part_goes_with_its_holes_and_comes_back);
  ADD (lines_and_points_have_parts_too);
  ADD (a_line_through_an_area_splits_off_the_smaller_piece);
  ADD (a_split_through_a_hole_and_two_parts_leaves_sound_pieces);
  ADD (a_line_that_does_not_go_through_splits_nothing);
  ADD (the_journal_keeps_parts_pieces_and_the_line);
  ADD (whatever_is_split_is_undone);
  return g_test_run ();
}
