/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-sheet.h"
#include "ward-paper-picture.h"

G_BEGIN_DECLS

/* Points of a page to one unit of a map's drawing: symbols and lines are made for 96 units an
 * inch. */
#define WARD_SHEET_UNIT 0.75
#define WARD_SHEET_HEIGHT 500.5 /* of the map, points */

/* WardPaperPictures over a WardMapSheet: the map in its frame, and the legend of what is on it. */
void ward_map_sheet_draw (cairo_t *cr, PangoContext *context, double width, double height,
                          gconstpointer sheet);
void ward_map_sheet_draw_legend (cairo_t *cr, PangoContext *context, double width, double height,
                                 gconstpointer sheet);
/* How high the legend is, points. */
double ward_map_sheet_legend_height (const WardMapSheet *sheet);
/* Whether any part of the shape lies in view. */
gboolean ward_map_sheet_shows_shape (const WardMercatorView *view, const WardShape *shape);
/* Whether any part of the cell does. */
gboolean ward_map_sheet_shows_cell (const WardMercatorView *view, const WardSheetCell *cell);

G_END_DECLS
