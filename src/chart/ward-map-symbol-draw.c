/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-symbol-draw.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef void (*Path) (cairo_t *cr, double r);

typedef struct {
  const char *name;
  const char *light; /* fill on a light map */
  const char *dark;
  Path path;
} Symbol;

static void
path_disc (cairo_t *cr, double r)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, r * 0.92, 0, 2 * G_PI);
  cairo_close_path (cr);
}

static void
path_diamond (cairo_t *cr, double r)
{
  double d = r * 1.18;

  cairo_move_to (cr, 0, -d);
  cairo_line_to (cr, d, 0);
  cairo_line_to (cr, 0, d);
  cairo_line_to (cr, -d, 0);
  cairo_close_path (cr);
}

static void
path_triangle (cairo_t *cr, double r)
{
  cairo_move_to (cr, 0, -r * 1.2);
  cairo_line_to (cr, r * 1.22, r * 0.92);
  cairo_line_to (cr, -r * 1.22, r * 0.92);
  cairo_close_path (cr);
}

static void
path_shield (cairo_t *cr, double r)
{
  double w = r * 0.92;

  cairo_move_to (cr, -w, -r * 0.95);
  cairo_line_to (cr, w, -r * 0.95);
  cairo_line_to (cr, w, 0);
  cairo_curve_to (cr, w, r * 0.7, r * 0.3, r * 1.05, 0, r * 1.2);
  cairo_curve_to (cr, -r * 0.3, r * 1.05, -w, r * 0.7, -w, 0);
  cairo_close_path (cr);
}

static void
path_square (cairo_t *cr, double r)
{
  double s = r * 0.84, c = r * 0.25;

  cairo_new_sub_path (cr);
  cairo_arc (cr, s - c, -s + c, c, -G_PI / 2, 0);
  cairo_arc (cr, s - c, s - c, c, 0, G_PI / 2);
  cairo_arc (cr, -s + c, s - c, c, G_PI / 2, G_PI);
  cairo_arc (cr, -s + c, -s + c, c, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
path_cross (cairo_t *cr, double r)
{
  double a = r * 1.02, b = r * 0.4;
  const double at[12][2] = { { -b, -a }, { b, -a }, { b, -b }, { a, -b }, { a, b },   { b, b },
                             { b, a },   { -b, a }, { -b, b }, { -a, b }, { -a, -b }, { -b, -b } };

  for (guint i = 0; i < G_N_ELEMENTS (at); i++)
    cairo_line_to (cr, at[i][0], at[i][1]);
  cairo_close_path (cr);
}

static void
path_drop (cairo_t *cr, double r)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, -r * 0.2, r * 0.72, G_PI * 0.85, G_PI * 0.15);
  cairo_line_to (cr, 0, r * 1.1);
  cairo_close_path (cr);
}

/* Lightness is spread as well as hue: without colour, shape and grey still part them. */
static const Symbol symbols[WARD_MAP_N_CATEGORIES] = {
  [WARD_MAP_UNASSESSED] = { N_("Not assessed"), "#5c6570", "#c5ccd6", path_disc },
  [WARD_MAP_NON_NUISANCE] = { N_("Non-nuisance"), "#1f6fb4", "#5aa9ec", path_disc },
  [WARD_MAP_NUISANCE] = { N_("Nuisance"), "#f2a81d", "#ffc24d", path_diamond },
  [WARD_MAP_RISK] = { N_("Risk"), "#b3172b", "#f0566a", path_triangle },
  [WARD_MAP_SITE] = { N_("Protected site"), "#6d44a8", "#b493ec", path_shield },
  [WARD_MAP_INTERVENTION] = { N_("Intervention"), "#3c7d2c", "#86c973", path_square },
  [WARD_MAP_OUTREACH] = { N_("Outreach or support"), "#0b7f80", "#4ec9c4", path_cross },
  [WARD_MAP_EVENT] = { N_("Other event"), "#7b8590", "#a2acb8", path_drop },
};

static const Symbol *
symbol_for (WardMapCategory category)
{
  return &symbols[MIN ((guint) category, WARD_MAP_N_CATEGORIES - 1)];
}

WardMapColour
ward_symbol_colour (WardMapCategory category, gboolean dark)
{
  const Symbol *symbol = symbol_for (category);

  return ward_map_colour (dark ? symbol->dark : symbol->light);
}

const char *
ward_map_category_name (WardMapCategory category)
{
  return _(symbol_for (category)->name);
}

static void
stroke (cairo_t *cr, Path path, double r, double width, double grey, double alpha)
{
  path (cr, r);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, width);
  cairo_set_source_rgba (cr, grey, grey, grey, alpha);
  cairo_stroke (cr);
}

static void
draw_marks (cairo_t *cr, guint mark, gboolean dark)
{
  if (!(mark & (WARD_SYMBOL_HOVER | WARD_SYMBOL_SELECTED)))
    return;
  cairo_arc (cr, 0, 0, 13.5, 0, 2 * G_PI);
  if (dark)
    cairo_set_source_rgba (cr, 0.47, 0.68, 0.93, mark & WARD_SYMBOL_SELECTED ? 0.35 : 0.25);
  else
    cairo_set_source_rgba (cr, 0.11, 0.44, 0.85, mark & WARD_SYMBOL_SELECTED ? 0.28 : 0.18);
  cairo_fill (cr);
  if (!(mark & WARD_SYMBOL_SELECTED))
    return;
  cairo_arc (cr, 0, 0, 13.5, 0, 2 * G_PI);
  cairo_set_line_width (cr, 4.2);
  cairo_set_source_rgba (cr, dark ? 0 : 1, dark ? 0 : 1, dark ? 0 : 1, 0.9);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, 2.2);
  if (dark)
    cairo_set_source_rgb (cr, 0.6, 0.79, 1);
  else
    cairo_set_source_rgb (cr, 0.06, 0.32, 0.72);
  cairo_stroke (cr);
}

static void
draw_body (cairo_t *cr, WardMapCategory category, gboolean dark)
{
  const Symbol *symbol = symbol_for (category);
  double paper = dark ? 0.07 : 1, ink = dark ? 1 : 0.05;
  WardMapColour fill = ward_symbol_colour (category, dark);

  stroke (cr, symbol->path, 8, 4.6, ink, dark ? 0.28 : 0.55);
  stroke (cr, symbol->path, 8, 3, paper, 1);
  symbol->path (cr, 8);
  if (category == WARD_MAP_UNASSESSED)
    {
      cairo_set_source_rgba (cr, paper, paper, paper, 0.95);
      cairo_fill (cr);
      cairo_arc (cr, 0, 0, 5.4, 0, 2 * G_PI);
      cairo_set_line_width (cr, 3);
      ward_map_colour_set (cr, fill, 1);
      cairo_stroke (cr);
      return;
    }
  ward_map_colour_set (cr, fill, 1);
  cairo_fill (cr);
}

static void
draw_inner_mark (cairo_t *cr, WardMapCategory category, gboolean dark)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_source_rgb (cr, dark ? 0.1 : 1, dark ? 0.1 : 1, dark ? 0.1 : 1);
  cairo_set_line_width (cr, 2.2);
  if (category == WARD_MAP_RISK)
    {
      cairo_move_to (cr, 0, -3.8);
      cairo_line_to (cr, 0, 1.4);
      cairo_stroke (cr);
      cairo_arc (cr, 0, 4.9, 1.3, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  else if (category == WARD_MAP_NUISANCE)
    {
      cairo_set_source_rgb (cr, 0.16, 0.1, 0);
      cairo_arc (cr, 0, 0, 2.3, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  else if (category == WARD_MAP_SITE)
    {
      cairo_arc (cr, 0, -1.2, 2.5, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
draw_overdue (cairo_t *cr, gboolean dark)
{
  cairo_arc (cr, 8.5, -8.5, 5, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, dark ? 0.08 : 1, dark ? 0.08 : 1, dark ? 0.08 : 1);
  cairo_fill (cr);
  cairo_arc (cr, 8.5, -8.5, 4, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.12);
  if (dark)
    cairo_set_source_rgb (cr, 0.95, 0.95, 0.97);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, dark ? 0.1 : 1, dark ? 0.1 : 1, dark ? 0.1 : 1);
  cairo_set_line_width (cr, 1.2);
  cairo_move_to (cr, 8.5, -11.3);
  cairo_line_to (cr, 8.5, -8.5);
  cairo_line_to (cr, 10.6, -7.4);
  cairo_stroke (cr);
}

static void
draw_line (cairo_t *cr, double x1, double y1, double x2, double y2, gboolean dark)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (int i = 0; i < 2; i++)
    {
      double grey = (i == 0) == !dark ? 1 : 0.08;

      cairo_move_to (cr, x1, y1);
      cairo_line_to (cr, x2, y2);
      cairo_set_line_width (cr, i == 0 ? 4 : 2);
      cairo_set_source_rgb (cr, grey, grey, grey);
      cairo_stroke (cr);
    }
}

void
ward_symbol_draw (cairo_t *cr, WardMapCategory category, guint state, guint mark, gboolean dark)
{
  draw_marks (cr, mark, dark);
  draw_body (cr, category, dark);
  draw_inner_mark (cr, category, dark);
  if (state & WARD_MAP_CLOSED)
    draw_line (cr, -8.5, 8.5, 8.5, -8.5, dark);
  if (state & WARD_MAP_RESTRICTED)
    draw_line (cr, -6, 12.4, 6, 12.4, dark);
  if (state & WARD_MAP_OVERDUE)
    draw_overdue (cr, dark);
}

static void
draw_ring (cairo_t *cr, double radius, const guint8 parts[WARD_MAP_N_CATEGORIES], gboolean dark)
{
  /* Worst first, from the top: the eye looks there. */
  static const WardMapCategory order[WARD_MAP_N_CATEGORIES] = {
    WARD_MAP_RISK, WARD_MAP_NUISANCE,     WARD_MAP_NON_NUISANCE, WARD_MAP_UNASSESSED,
    WARD_MAP_SITE, WARD_MAP_INTERVENTION, WARD_MAP_OUTREACH,     WARD_MAP_EVENT
  };
  double sum = 0, at = -G_PI / 2;

  for (guint i = 0; i < WARD_MAP_N_CATEGORIES; i++)
    sum += parts[i];
  cairo_set_line_width (cr, 4.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  for (guint i = 0; i < WARD_MAP_N_CATEGORIES && sum > 0; i++)
    {
      double to = at + 2 * G_PI * parts[order[i]] / sum;
      gboolean whole = parts[order[i]] == sum;

      if (to <= at)
        continue;
      ward_map_colour_set (cr, ward_symbol_colour (order[i], dark), 1);
      cairo_new_path (cr);
      cairo_arc (cr, 0, 0, radius - 2.25, at, whole ? to : MAX (to - 0.14, at + 0.05));
      cairo_stroke (cr);
      at = to;
    }
}

void
ward_symbol_draw_disc (cairo_t *cr, double radius, const guint8 parts[WARD_MAP_N_CATEGORIES],
                       gboolean dark)
{
  cairo_arc (cr, 0, 1, radius + 1.2, 0, 2 * G_PI);
  cairo_set_source_rgba (cr, 0, 0, 0, dark ? 0.5 : 0.22);
  cairo_fill (cr);
  cairo_arc (cr, 0, 0, radius + 0.6, 0, 2 * G_PI);
  if (dark)
    cairo_set_source_rgb (cr, 0.13, 0.145, 0.17);
  else
    cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill (cr);
  draw_ring (cr, radius, parts, dark);
}
