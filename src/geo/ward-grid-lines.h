/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-mercator.h"
#include "ward-projection.h"

G_BEGIN_DECLS

/* One grid line's piece of the view, and its number. */
typedef struct {
  double x1, y1, x2, y2; /* the view's units */
  gboolean is_easting;   /* runs south to north */
  gboolean is_first; /* the line's first piece from the north or the west: it bears the number */
  char text[8];      /* "29", "29.3"; "" for the lines of 100 km */
} WardGridPiece;

/* The National Grid in view at the finest step of 100 m, 1, 10 or 100 km whose lines keep their
 * distance: an array of WardGridPiece, transfer full, and the letters of the square of 100 km in
 * the middle. NULL when the view isn't on the grid or takes in too much of the world. */
GArray *ward_grid_lines (WardProjection *projection, const WardMercatorView *view,
                         char ret_letters[3]);

G_END_DECLS
