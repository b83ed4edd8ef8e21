/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-base.h"
#include "ward-map-look.h"
#include "ward-print.h"
#include "ward-shape.h"

G_BEGIN_DECLS

/* One symbol, WGS84 degrees. */
typedef struct {
  double lon, lat;
  WardMapCategory category;
  guint state;       /* WardMapState */
  const char *label; /* for the list of what is on the map; NULL: counted by category */
} WardSheetPoint;

/* One area or line. */
typedef struct {
  const WardShape *shape;
  WardMapStyle style;
  const char *label; /* or NULL */
} WardSheetShape;

/* One square of the veiled map. */
typedef struct {
  double corners[8]; /* lon, lat from the south-west anticlockwise, WGS84 degrees */
  const char *name;  /* grid reference of the south-west corner */
  const char *band;
  int size;          /* metres */
  guint weight;      /* 0 palest … 3 strongest */
} WardSheetCell;

/* A printed map: what it shows and of which ground. Borrows everything. */
typedef struct {
  const char *title;
  double lon, lat;    /* in the middle, WGS84 degrees */
  guint scale;        /* 1 to scale, there */
  const char *where;  /* the middle as a grid reference, or NULL */
  gboolean veiled;    /* places as cells (MP13) */
  gboolean grid;      /* with the National Grid's lines */
  WardMapBase *base;  /* or NULL */
  const WardSheetPoint *points;
  const WardSheetShape *shapes; /* in the order of their styles, the ground first */
  const WardSheetCell *cells;
  guint n_points, n_shapes, n_cells;
} WardMapSheet;

#define WARD_SHEET_SMALLEST 1000   /* 1:1,000 */
#define WARD_SHEET_LARGEST 1000000

/* The ground that the map of a sheet covers, for its middle and scale. */
WardMercatorView ward_map_sheet_view (const WardMapSheet *sheet);
/* Whether the view shows the place in degrees. */
gboolean ward_map_sheet_shows (const WardMercatorView *view, double lon, double lat);
/* The sheet as a paper: the map with scale bar, north arrow and frame, its legend, whose data it
 * is, and a list of what is on it. sheet must outlive the paper. Transfer full. */
WardPaper *ward_map_sheet_new (const WardMapSheet *sheet, const WardPrint *print);

G_END_DECLS
