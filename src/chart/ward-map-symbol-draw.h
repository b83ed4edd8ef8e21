/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-look.h"

G_BEGIN_DECLS

#define WARD_SYMBOL_SIZE 32 /* logical pixels, symbol, halo and badge together */

/* How a symbol stands out at the moment; flags. */
typedef enum {
  WARD_SYMBOL_HOVER = 1 << 0,
  WARD_SYMBOL_SELECTED = 1 << 1,
} WardSymbolMark;

/* The colour that stands for category, in rings and legends. */
WardMapColour ward_symbol_colour (WardMapCategory category, gboolean dark);
/* Draws a symbol centred on 0,0. state: WardMapState flags, mark: WardSymbolMark flags. Any
 * thread. */
void ward_symbol_draw (cairo_t *cr, WardMapCategory category, guint state, guint mark,
                       gboolean dark);
/* Draws the disc of a cluster of radius pixels centred on 0,0, without its number: a ring shared
 * out by parts. Any thread. */
void ward_symbol_draw_disc (cairo_t *cr, double radius, const guint8 parts[WARD_MAP_N_CATEGORIES],
                            gboolean dark);
/* The name of a category for legends and screen readers; translated, static. */
const char *ward_map_category_name (WardMapCategory category);

G_END_DECLS
