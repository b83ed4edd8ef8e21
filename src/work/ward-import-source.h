/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-import.h"

G_BEGIN_DECLS

/* What stands in a file: cells and rows, columns and the map over them. */

/* What a column tells. */
typedef enum {
  WARD_TARGET_NOTHING,
  WARD_TARGET_FIELD,    /* a field of the kind, or one that every record has */
  WARD_TARGET_PLACE,    /* a field of the place of a premises */
  WARD_TARGET_POSITION, /* a part of a position: WardPositionPart */
} WardTargetUse;

typedef enum {
  WARD_POSITION_GRID,
  WARD_POSITION_EASTING,
  WARD_POSITION_NORTHING,
  WARD_POSITION_LATITUDE,
  WARD_POSITION_LONGITUDE,
  WARD_POSITION_POSTCODE,
  WARD_N_POSITION_PARTS,
} WardPositionPart;

/* Borrowed from the plan. values: text -> nick, or NULL; dates: pattern or NULL. */
typedef struct {
  WardTargetUse use;
  const WardField *field;
  WardPositionPart part;
  GHashTable *values;
  const char *dates;
} WardTarget;

/* One cell of a row: text, or the JSON that it was read from. Borrowed from the source until the
 * next row. */
typedef struct {
  const char *name, *text;
  const WardJson *json; /* or NULL */
} WardCell;

typedef struct {
  guint line;
  guint n;
  WardCell *cells;
  const WardJson *geometry; /* of a feature, or NULL */
  const WardJson *whole;    /* the object it was, or NULL */
} WardRow;

/* Where rows come from. */
typedef struct _WardSource WardSource;
/* INVALID when the file can't be read at all; of a GeoPackage also CORRUPT, TOO_LARGE, and
 * UNSUPPORTED for another reference system. data must outlive the source. Transfer full. */
WardSource *ward_source_new (const WardImportFile *file, GError **error);
void ward_source_free (WardSource *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardSource, ward_source_free)
/* The headings of a CSV file, NULL-terminated, else NULL; borrowed. */
const char *const *ward_source_headings (const WardSource *source);
/* The number of the last line, or of the last item: how far row->line goes. Reads the whole. */
guint ward_source_size (const WardSource *source);
/* The next row; FALSE at the end. With error set the row can't be read, row->line says which,
 * and the next may be asked for. */
gboolean ward_source_next (WardSource *source, WardRow *row, GError **error);

/* The map's view of things; all borrowed. Whether name stands in "columns"; its target is NULL
 * where the map drops it. */
gboolean ward_import_map_column (const WardImportMap *map, const char *name,
                                 const char **ret_target);
/* Names of all columns that the map speaks of; NULL-terminated array, transfer container. */
const char **ward_import_map_columns (const WardImportMap *map);
GHashTable *ward_import_map_constants (const WardImportMap *map);
GHashTable *ward_import_map_values (const WardImportMap *map, const char *field);
const char *ward_import_map_dates (const WardImportMap *map, const char *field);
/* Metres, 0 for none. */
double ward_import_map_simplify (const WardImportMap *map);

/* Whether pattern can be read by ("dd/mm/yyyy", "d mmm yy"); INVALID. */
gboolean ward_pattern_check (const char *pattern, GError **error);
/* The date that text gives under pattern; ret_rest (may be NULL, then nothing may follow) is
 * what follows it. */
gboolean ward_pattern_date (const char *pattern, const char *text, gint64 *ret_date,
                            const char **ret_rest);
/* The instant: a date under pattern, then " 21:05" or " 21:05:30" local time. */
gboolean ward_pattern_time (const char *pattern, const char *text, gint64 *ret_time);

G_END_DECLS
