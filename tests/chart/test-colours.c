/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "ward-map-style-draw.h"
#include "ward-map-symbol-draw.h"

/* What the map draws is told apart by everybody (MP4): with each kind of cone missing, and in a
 * greyscale print. Pictures are compared, so that shape counts as well as colour. */

typedef enum { ALL_CONES, NO_RED, NO_GREEN, NO_BLUE, GREY, N_VISIONS } Vision;
static const char *const visions[] = { "all cones", "protanopia", "deuteranopia", "tritanopia",
                                       "greyscale" };

/* Linear red, green, blue as seen without one of the cones (Machado, Oliveira, Fernandes 2009,
 * severity 1), and by lightness alone. */
static const double seen[N_VISIONS][3][3] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 },
    { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 },
    { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 },
    { -0.078411, 0.930809, 0.147602 },
    { 0.004733, 0.691367, 0.303900 } },
  { { 0.2126, 0.7152, 0.0722 }, { 0.2126, 0.7152, 0.0722 }, { 0.2126, 0.7152, 0.0722 } },
};

typedef struct {
  double l, a, b;
} Lab;

static double
to_linear (double v)
{
  return v <= 0.04045 ? v / 12.92 : pow ((v + 0.055) / 1.055, 2.4);
}

static double
lab_curve (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

static Lab
lab_of (WardMapColour colour, Vision vision)
{
  double in[3] = { to_linear (colour.red), to_linear (colour.green), to_linear (colour.blue) };
  double rgb[3], x, y, z;

  for (guint i = 0; i < 3; i++)
    rgb[i] = CLAMP (seen[vision][i][0] * in[0] + seen[vision][i][1] * in[1] +
                        seen[vision][i][2] * in[2], 0, 1);
  x = lab_curve ((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
  y = lab_curve (0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
  z = lab_curve ((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
  return (Lab) { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

/* CIE 1976: about 2.3 can just be seen side by side. */
static double
delta_e (Lab one, Lab two)
{
  return sqrt ((one.l - two.l) * (one.l - two.l) + (one.a - two.a) * (one.a - two.a) +
               (one.b - two.b) * (one.b - two.b));
}

typedef void (*Draw) (cairo_t *cr, int what, gboolean dark);

/* On the ground of the map. */
static cairo_surface_t *
picture_of (Draw draw, int what, int width, int height, gboolean dark)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  if (dark)
    cairo_set_source_rgb (cr, 0.168, 0.184, 0.212);
  else
    cairo_set_source_rgb (cr, 0.985, 0.98, 0.965);
  cairo_paint (cr);
  draw (cr, what, dark);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static Lab
pixel (cairo_surface_t *surface, int x, int y, Vision vision)
{
  guint32 v;

  memcpy (&v,
          cairo_image_surface_get_data (surface) +
              (gsize) y * cairo_image_surface_get_stride (surface) + (gsize) x * 4, sizeof v);
  return lab_of ((WardMapColour) { (v >> 16 & 0xff) / 255.0, (v >> 8 & 0xff) / 255.0,
                                   (v & 0xff) / 255.0 }, vision);
}

/* How many pixels of two pictures are at least apart, as one sees them. */
static int
count_apart (cairo_surface_t *one, cairo_surface_t *two, Vision vision, double apart)
{
  int n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (one); y++)
    for (int x = 0; x < cairo_image_surface_get_width (one); x++)
      n += delta_e (pixel (one, x, y, vision), pixel (two, x, y, vision)) >= apart;
  return n;
}

/* Every pair of n pictures shows at least least pixels that are apart. */
static void
assert_apart (Draw draw, int n, int width, int height, const char *(*name) (int what),
              double apart, int least)
{
  for (int dark = 0; dark < 2; dark++)
    {
      g_autoptr (GPtrArray) pictures =
          g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);

      for (int i = 0; i < n; i++)
        g_ptr_array_add (pictures, picture_of (draw, i, width, height, dark));
      for (int i = 0; i < n; i++)
        for (int k = 0; k < i; k++)
          for (Vision v = 0; v < N_VISIONS; v++)
            {
              int found = count_apart (pictures->pdata[i], pictures->pdata[k], v, apart);

              if (found >= least)
                continue;
              g_test_message ("%s and %s, %s, %s: %d pixels", name (i), name (k), visions[v],
                              dark ? "dark" : "light", found);
              g_test_fail ();
            }
    }
}

static void
draw_symbol (cairo_t *cr, int what, gboolean dark)
{
  cairo_translate (cr, WARD_SYMBOL_SIZE / 2.0, WARD_SYMBOL_SIZE / 2.0);
  ward_symbol_draw (cr, what, 0, 0, dark);
}

static const char *
symbol_name (int what)
{
  return ward_map_category_name (what);
}

static void
draw_style (cairo_t *cr, int what, gboolean dark)
{
  ward_map_style_sample (cr, what, 64, 44, dark);
}

static const char *
style_name (int what)
{
  return ward_map_style_name (what);
}

static void
draw_cell (cairo_t *cr, int what, gboolean dark)
{
  ward_map_style_sample (cr, WARD_MAP_CELL_STYLE + what, 64, 44, dark);
}

static const char *
cell_name (int what)
{
  static const char *const names[] = { "palest", "pale", "strong", "strongest" };

  return names[what];
}

/* A symbol covers some 200 to 280 pixels. */
static void
symbols_are_told_apart_by_everybody (void)
{
  assert_apart (draw_symbol, WARD_MAP_N_CATEGORIES, WARD_SYMBOL_SIZE, WARD_SYMBOL_SIZE,
                symbol_name, 20, 40);
}

static void
areas_are_told_apart_by_everybody (void)
{
  assert_apart (draw_style, WARD_MAP_N_STYLES, 64, 44, style_name, 12, 90);
}

/* Cells bear their bands in words as well. */
static void
cells_grow_darker_for_everybody (void)
{
  assert_apart (draw_cell, 4, 64, 44, cell_name, 5, 1500);
}

/* A cluster's ring has colour alone to tell its premises apart, and their order: worst first. */
static void
rings_are_read_without_a_cone (void)
{
  for (int dark = 0; dark < 2; dark++)
    for (int i = WARD_MAP_UNASSESSED; i <= WARD_MAP_RISK; i++)
      for (int k = WARD_MAP_UNASSESSED; k < i; k++)
        for (Vision v = 0; v < GREY; v++)
          {
            double apart = delta_e (lab_of (ward_symbol_colour (i, dark), v),
                                    lab_of (ward_symbol_colour (k, dark), v));

            if (apart >= 15)
              continue;
            g_test_message ("%s and %s, %s, %s: %.1f", symbol_name (i), symbol_name (k), visions[v],
                            dark ? "dark" : "light", apart);
            g_test_fail ();
          }
}

/* The measure itself: known colours, and two that only a missing cone confuses. */
static void
the_measure_is_sound (void)
{
  WardMapColour red = ward_map_colour ("#ff0000"), white = ward_map_colour ("#ffffff");
  WardMapColour olive = ward_map_colour ("#8a8a00"), brick = ward_map_colour ("#c06a00");
  Lab lab = lab_of (red, ALL_CONES);

  g_assert_cmpfloat_with_epsilon (lab.l, 53.24, 0.1);
  g_assert_cmpfloat_with_epsilon (lab.a, 80.09, 0.2);
  g_assert_cmpfloat_with_epsilon (lab.b, 67.20, 0.2);
  g_assert_cmpfloat_with_epsilon (lab_of (white, GREY).l, 100, 0.05);
  g_assert_cmpfloat (delta_e (lab_of (olive, ALL_CONES), lab_of (brick, ALL_CONES)), >,
                     2 * delta_e (lab_of (olive, NO_RED), lab_of (brick, NO_RED)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/colours/the measure is sound", the_measure_is_sound);
  g_test_add_func ("/colours/symbols are told apart by everybody",
                   symbols_are_told_apart_by_everybody);
  g_test_add_func ("/colours/areas are told apart by everybody",
                   areas_are_told_apart_by_everybody);
  g_test_add_func ("/colours/cells grow darker for everybody", cells_grow_darker_for_everybody);
  g_test_add_func ("/colours/rings are read without a cone", rings_are_read_without_a_cone);
  return g_test_run ();
}
