/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "ward-sketch.h"

#define LON -15000000
#define LAT 538000000

/* Appends to the ring that grows; x and y in units of about a hundred metres. */
static gboolean
add (WardSketch *sketch, double x, double y, WardShapeProblem *problem)
{
  return ward_sketch_insert (sketch, ward_sketch_open_ring (sketch), G_MAXUINT, LON + x * 15000,
                             LAT + y * 9000, problem);
}

static WardSketch *
square (void)
{
  WardSketch *sketch = ward_sketch_new (WARD_SKETCH_AREA);

  g_assert_true (add (sketch, 0, 0, NULL));
  g_assert_true (add (sketch, 10, 0, NULL));
  g_assert_true (add (sketch, 10, 10, NULL));
  g_assert_true (add (sketch, 0, 10, NULL));
  g_assert_true (ward_sketch_close (sketch, 0, NULL));
  return sketch;
}

static void
an_outline_that_crosses_itself_is_refused_where_it_crosses (void)
{
  g_autoptr (WardSketch) sketch = ward_sketch_new (WARD_SKETCH_AREA);
  g_autofree char *before = NULL, *after = NULL;
  WardShapeProblem problem = { 0 };

  add (sketch, 0, 0, NULL);
  add (sketch, 10, 0, NULL);
  add (sketch, 10, 10, NULL);
  before = ward_sketch_to_text (sketch);
  g_assert_false (add (sketch, 5, -10, &problem));
  after = ward_sketch_to_text (sketch);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (problem.fault, ==, WARD_SHAPE_FAULT_CROSSING);
  g_assert_cmpfloat_with_epsilon (problem.lon, (LON + 7.5 * 15000) * 1e-7, 1e-6);
  g_assert_cmpfloat_with_epsilon (problem.lat, LAT * 1e-7, 1e-6);
  g_assert_false (ward_sketch_can_redo (sketch));
  /* Going straight back over the last edge is no better. */
  g_assert_false (add (sketch, 10, 5, NULL));
  /* Nor is a closing edge that crosses. */
  g_assert_true (add (sketch, 4, 12, NULL));
  g_assert_true (add (sketch, -4, -4, NULL));
  g_assert_true (add (sketch, 5, -4, NULL));
  g_assert_true (add (sketch, -8, -6, NULL));
  g_assert_true (add (sketch, -8, 2, NULL));
  problem.fault = WARD_SHAPE_FAULT_NONE;
  g_assert_false (ward_sketch_close (sketch, 0, &problem));
  g_assert_cmpint (problem.fault, ==, WARD_SHAPE_FAULT_CROSSING);
}

static void
each_vertex_is_undone_and_done_again_by_itself (void)
{
  g_autoptr (WardSketch) sketch = square ();
  g_autofree char *full = ward_sketch_to_text (sketch), *again = NULL;
  guint n = 0;

  while (ward_sketch_undo (sketch))
    n++;
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpuint (ward_sketch_n_vertices (sketch), ==, 0);
  while (ward_sketch_redo (sketch))
    n--;
  g_assert_cmpuint (n, ==, 0);
  again = ward_sketch_to_text (sketch);
  g_assert_cmpstr (full, ==, again);
}

static void
a_corner_is_inserted_moved_and_removed (void)
{
  g_autoptr (WardSketch) sketch = square ();
  double area, more, length;

  ward_sketch_measure (sketch, &area, &length);
  g_assert_true (ward_sketch_insert (sketch, 0, 1, LON + 5 * 15000, LAT, NULL));
  g_assert_true (ward_sketch_move (sketch, 0, 1, LON + 5 * 15000, LAT - 5 * 9000, NULL));
  ward_sketch_measure (sketch, &more, &length);
  g_assert_cmpfloat (more, >, area * 1.2);
  g_assert_false (ward_sketch_move (sketch, 0, 1, LON + 5 * 15000, LAT + 15 * 9000, NULL));
  g_assert_true (ward_sketch_remove (sketch, 0, 1, NULL));
  ward_sketch_measure (sketch, &more, &length);
  g_assert_cmpfloat_with_epsilon (more, area, 1);
}

static void
a_triangle_that_loses_a_corner_opens_in_one_step (void)
{
  g_autoptr (WardSketch) sketch = square ();

  g_assert_true (ward_sketch_remove (sketch, 0, 3, NULL));
  g_assert_true (ward_sketch_remove (sketch, 0, 2, NULL));
  g_assert_false (ward_sketch_is_closed (sketch, 0));
  g_assert_true (ward_sketch_undo (sketch));
  g_assert_true (ward_sketch_is_closed (sketch, 0));
  g_assert_cmpuint (ward_sketch_n_vertices (sketch), ==, 3);
}

static void
a_hole_lies_within_and_makes_the_area_less (void)
{
  g_autoptr (WardSketch) sketch = square ();
  g_autoptr (WardShape) shape = NULL;
  double whole, holed, length;

  ward_sketch_measure (sketch, &whole, &length);
  g_assert_true (ward_sketch_begin_hole (sketch));
  add (sketch, 2, 2, NULL);
  add (sketch, 4, 2, NULL);
  g_assert_false (add (sketch, 4, 12, NULL)); /* through the outline */
  add (sketch, 4, 4, NULL);
  g_assert_false (ward_sketch_begin_hole (sketch)); /* one at a time */
  g_assert_true (ward_sketch_close (sketch, 1, NULL));
  ward_sketch_measure (sketch, &holed, &length);
  g_assert_cmpfloat_with_epsilon (holed / whole, 0.98, 0.001);
  shape = ward_sketch_to_shape (sketch, NULL, NULL);
  g_assert_nonnull (shape);
  g_assert_cmpuint (ward_shape_n_rings (shape, 0), ==, 2);
}

static void
a_hole_outside_is_refused_when_finished (void)
{
  g_autoptr (WardSketch) sketch = square ();
  g_autoptr (GError) error = NULL;

  ward_sketch_begin_hole (sketch);
  add (sketch, 20, 2, NULL);
  add (sketch, 24, 2, NULL);
  add (sketch, 24, 4, NULL);
  ward_sketch_close (sketch, 1, NULL);
  g_assert_null (ward_sketch_to_shape (sketch, NULL, &error));
  g_assert_nonnull (error);
}

static void
a_corridor_is_as_wide_as_asked (void)
{
  g_autoptr (WardSketch) sketch = ward_sketch_new (WARD_SKETCH_CORRIDOR);
  g_autoptr (WardShape) narrow = NULL, wide = NULL;

  add (sketch, 0, 0, NULL);
  add (sketch, 10, 0, NULL);
  narrow = ward_sketch_to_shape (sketch, NULL, NULL);
  ward_sketch_set_width (sketch, 100);
  wide = ward_sketch_to_shape (sketch, NULL, NULL);
  g_assert_cmpfloat_with_epsilon (ward_shape_area (wide) / ward_shape_area (narrow), 2.1, 0.1);
  g_assert_true (ward_sketch_undo (sketch));
  g_assert_cmpfloat (ward_sketch_width (sketch), ==, WARD_SKETCH_WIDTH);
}

static void
the_journal_gives_back_what_it_was_given (void)
{
  static const char *const bad[] = { "", "area", "area 50", "area 50 2", "blob 50 0 1,2",
                                     "area 50 1 1,2", "area 50 0 1,2,3", "area 50 0 x,1",
                                     "area 50 0 99999999999,1" };
  g_autoptr (WardSketch) sketch = square (), again = NULL;
  g_autofree char *text = NULL, *second = NULL;

  ward_sketch_begin_hole (sketch);
  add (sketch, 2, 2, NULL);
  text = ward_sketch_to_text (sketch);
  again = ward_sketch_parse (text);
  second = ward_sketch_to_text (again);
  g_assert_cmpstr (text, ==, second);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (ward_sketch_parse (bad[i]));
}

static void
a_shape_becomes_a_sketch_and_the_same_shape_again (void)
{
  g_autoptr (WardSketch) sketch = square (), again = NULL;
  g_autoptr (WardShape) shape = ward_sketch_to_shape (sketch, NULL, NULL), second = NULL;
  g_autofree char *text = ward_shape_to_text (shape), *same = NULL;

  again = ward_sketch_from_shape (shape);
  second = ward_sketch_to_shape (again, NULL, NULL);
  same = ward_shape_to_text (second);
  g_assert_cmpstr (text, ==, same);
}

/* Whatever is clicked: what is accepted is never a crossing, and undoing leads back to nothing. */
static void
whatever_is_done_the_outline_stays_sound_and_undone (void)
{
  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (WardSketch) sketch = ward_sketch_new (WARD_SKETCH_AREA);

      for (guint i = 0; i < 80; i++)
        {
          gint32 lon = LON + g_rand_int_range (rand, 0, 12) * 15000,
                 lat = LAT + g_rand_int_range (rand, 0, 12) * 9000;
          guint n = ward_sketch_n_vertices (sketch), at = n > 0 ? g_rand_int (rand) % n : 0;

          switch (g_rand_int_range (rand, 0, 8))
            {
            case 0: if (n > 0) ward_sketch_remove (sketch, 0, at, NULL); break;
            case 1: if (n > 0) ward_sketch_move (sketch, 0, at, lon, lat, NULL); break;
            case 2: ward_sketch_close (sketch, 0, NULL); break;
            case 3: ward_sketch_undo (sketch); break;
            case 4: ward_sketch_redo (sketch); break;
            default: ward_sketch_insert (sketch, 0, at, lon, lat, NULL);
            }
          if (ward_sketch_is_closed (sketch, 0))
            {
              g_autoptr (GError) error = NULL;
              g_autoptr (WardShape) shape = ward_sketch_to_shape (sketch, NULL, &error);

              g_assert_no_error (error);
            }
        }
      while (ward_sketch_undo (sketch))
        ;
      g_assert_cmpuint (ward_sketch_n_vertices (sketch), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(func) g_test_add_func ("/geo/sketch/" #func, func)
  ADD (an_outline_that_crosses_itself_is_refused_where_it_crosses);
  ADD (each_vertex_is_undone_and_done_again_by_itself);
  ADD (a_corner_is_inserted_moved_and_removed);
  ADD (a_triangle_that_loses_a_corner_opens_in_one_step);
  ADD (a_hole_lies_within_and_makes_the_area_less);
  ADD (a_hole_outside_is_refused_when_finished);
  ADD (a_corridor_is_as_wide_as_asked);
  ADD (the_journal_gives_back_what_it_was_given);
  ADD (a_shape_becomes_a_sketch_and_the_same_shape_again);
  ADD (whatever_is_done_the_outline_stays_sound_and_undone);
  return g_test_run ();
}
