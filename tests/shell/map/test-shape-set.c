/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-shape-set.h"

#include <math.h>

/* A square of two degrees with a hole of one in its middle, and a line above it. */
static const double square[] = { 0,   50,   2,   50,   2,   52,   0,   52,
                                 0.5, 50.5, 1.5, 50.5, 1.5, 51.5, 0.5, 51.5 };
static const guint32 square_ends[] = { 4, 8 };
static const double small[] = { 0.1, 50.1, 0.3, 50.1, 0.3, 50.3, 0.1, 50.3 };
static const guint32 small_ends[] = { 4 };
static const double line[] = { 0, 53, 2, 53 };
static const guint32 line_ends[] = { 2 };
static const double bad[] = { NAN, 50, 1, INFINITY, 400, 5 };
static const guint32 bad_ends[] = { 3 };

static WardShapeSet *
make_set (void)
{
  const WardMapShape shapes[] = {
    { small, small_ends, 1, WARD_MAP_BUFFER, "small", 7 },
    { bad, bad_ends, 1, WARD_MAP_AVOID, "bad", 8 },
    { line, line_ends, 1, WARD_MAP_ROUTE, NULL, 9 },
    { square, square_ends, 2, WARD_MAP_PATROL_AREA, "square", 6 },
  };

  return ward_shape_set_new (shapes, G_N_ELEMENTS (shapes));
}

static guint32
hit (const WardShapeSet *set, guint mask, double lon, double lat)
{
  guint i = ward_shape_set_hit (set, mask, ward_mercator_from_degrees (lon, lat), 0.02 / 360);

  return i == WARD_SHAPE_NONE ? 0 : ward_shape_set_item (set, i)->handle;
}

static void
test_hits_inside_not_in_holes (void)
{
  static const struct {
    double lon, lat;
    guint mask;
    guint32 handle;
  } cases[] = {
    { 1.8, 51.8, ~0u, 6 }, /* in the square */
    { 1, 51, ~0u, 0 },     /* in its hole */
    { 3, 51, ~0u, 0 },     /* beside it */
    { 0.2, 50.2, ~0u, 7 }, /* where both are: the smaller */
    { 0.2, 50.2, 1u << WARD_MAP_PATROL_AREA, 6 },
    { 1, 53.005, ~0u, 9 }, /* near the line */
    { 1, 53.2, ~0u, 0 },   /* not so near */
  };
  g_autoptr (WardShapeSet) set = make_set ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (hit (set, cases[i].mask, cases[i].lon, cases[i].lat), ==, cases[i].handle);
}

static void
test_leaves_out_what_has_no_place (void)
{
  g_autoptr (WardShapeSet) set = make_set ();

  g_assert_cmpuint (ward_shape_set_size (set), ==, 3);
  g_assert_cmpuint (ward_shape_set_find (set, 8), ==, WARD_SHAPE_NONE);
}

static void
test_label_stands_inside (void)
{
  g_autoptr (WardShapeSet) set = make_set ();
  const WardShapeItem *item = ward_shape_set_item (set, ward_shape_set_find (set, 6));
  guint i = ward_shape_set_hit (set, 1u << WARD_MAP_PATROL_AREA, item->anchor, 0);

  g_assert_cmpuint (i, ==, ward_shape_set_find (set, 6));
  g_assert_cmpfloat (item->span, >, 0);
  g_assert_cmpstr (item->label, ==, "square");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/shapes/hits-inside-not-in-holes", test_hits_inside_not_in_holes);
  g_test_add_func ("/map/shapes/leaves-out-what-has-no-place", test_leaves_out_what_has_no_place);
  g_test_add_func ("/map/shapes/label-stands-inside", test_label_stands_inside);
  return g_test_run ();
}
