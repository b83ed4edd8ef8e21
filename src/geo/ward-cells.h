/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Disclosure control (MP13, IE8, IE9): the one way in which places are shown, printed, exported
 * and counted when exact places may not be.
 *
 * Counts go in by cells of 500 m of the National Grid. A cell of 5 or more is published by itself.
 * Four cells of less than 5 melt into the next larger square (1 km, 2 km ... 16 km), as often as
 * needed; a small cell beside a published one can't melt and is published as "0-4". A place in no
 * published cell is "0-4". Any 500 m cell inside a melted square or a "0-4" cell may hold 0: what
 * is published never tells 0 from 1-4. Only bands leave this module. The total is worked out from
 * the published bands, so it can't undo them. One output must not be published with both a part of
 * its set and all the rest of it: use either the whole or the parts. */

#define WARD_CELL_SMALLEST 500  /* metres */
#define WARD_CELL_LARGEST 16000 /* metres */
#define WARD_CELL_THRESHOLD 5

typedef enum {
  WARD_BAND_0_4,
  WARD_BAND_5_9,
  WARD_BAND_10_19,
  WARD_BAND_20_UP,
} WardBand;

/* A published cell by its south-west corner on the National Grid, in metres. */
typedef struct {
  int easting, northing, size;
  WardBand band;
} WardCell;

/* What the bands allow: least <= true number <= most; most is G_MAXUINT where there is no limit. */
typedef struct {
  guint least, most;
} WardBandRange;

/* The band in which count lies. */
WardBand ward_band_for_count (guint count);
/* "0-4", "5-9", "10-19", "20+"; static. */
const char *ward_band_text (WardBand band);
/* The smallest and the greatest count of a band. */
WardBandRange ward_band_range (WardBand band);
/* The bands of debrief counts, people among them: "0", "1-4", "5-9", "10+"; static. */
const char *ward_band_debrief_text (guint count);

/* The south-west corner of the 500 m cell in which a point of the National Grid lies. */
void ward_cell_corner (double easting, double northing, int *ret_easting, int *ret_northing);
/* "SE 295 335", the south-west corner at 100 m; NULL off the grid. Transfer full. */
char *ward_cell_name (const WardCell *cell);

/* The counts that go in. */
typedef struct _WardCells WardCells;
/* No counts yet; transfer full. */
WardCells *ward_cells_new (void);
void ward_cells_free (WardCells *cells);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardCells, ward_cells_free)
/* Counts n more at a point of the National Grid, in metres; points that aren't finite are passed
 * over. */
void ward_cells_add (WardCells *cells, double easting, double northing, guint n);
/* What may be published: an array of WardCell, north to south then west to east; transfer full.
 * The same counts always give the same cells, whatever order they came in. */
GArray *ward_cells_publish (const WardCells *cells);

/* The published cell in which a point lies, or NULL ("0-4"); borrowed. */
const WardCell *ward_cells_find (const GArray *published, double easting, double northing);
/* What the published cells together say of the total; nothing but their bands goes into it. */
WardBandRange ward_cells_total (const GArray *published);
/* "at least 25", "5-13", "0-4": a range for a person; transfer full. */
char *ward_band_range_text (WardBandRange range);

G_END_DECLS
