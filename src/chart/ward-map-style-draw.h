/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-look.h"

G_BEGIN_DECLS

/* What a shape is painted on: where in the world's pixels the drawing's corner lies, so that
 * hatching is at rest, and whether it is bare: without tiles the district is the ground. */
typedef struct {
  double x, y;
  gboolean dark, bare;
} WardMapCanvas;

/* Paints cr's path in style, washes under lines; leaves no path. Any thread. */
void ward_map_style_paint (cairo_t *cr, WardMapStyle style, const WardMapCanvas *on);
/* Draws a rectangle (polygons) or a stroke (routes) in style, for legends; logical pixels. */
void ward_map_style_sample (cairo_t *cr, WardMapStyle style, int width, int height,
                            gboolean dark);
/* The ink of a style, for its label and outline. */
WardMapColour ward_map_style_colour (WardMapStyle style, gboolean dark);
/* How much of its ink covers the inside, 0 to 1. */
double ward_map_style_wash (WardMapStyle style);
/* The name of a style for legends and screen readers; translated, static. */
const char *ward_map_style_name (WardMapStyle style);

G_END_DECLS
