/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"
#include "ward-import-outline.h"
#include "ward-kind.h"
#include "ward-progress.h"

G_BEGIN_DECLS

/* Files that come in: CSV, GeoJSON, GeoPackage, JSON Lines (TR2, IE1, IE2, IE3). A row is new,
 * changes a record, says what stands already, or is rejected; the rest goes on. Identity is the
 * id, the kind's natural key, or what tells two of the kind apart (a result: officer, course,
 * day), so that a second run changes nothing. */

/* How a file's columns become fields. */
typedef struct _WardImportMap WardImportMap;
/* Reads {"columns":{"Collar No":"collar","Notes":null},"constants":{"use":"ward"},
 * "dates":"dd/mm/yyyy","values":{"outcome":{"Pass":"passed"}},"simplify":5}; dates may be an
 * object by field, simplify is WardImportFile's. INVALID says what is wrong with it. Transfer
 * full. */
WardImportMap *ward_import_map_read (const char *text, GError **error);
void ward_import_map_free (WardImportMap *map);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardImportMap, ward_import_map_free)

#define WARD_IMPORT_MAX_SIMPLIFY 1000 /* metres */

typedef struct {
  const char *data;         /* the file's bytes */
  gsize len;
  const char *name;         /* its name, whose ending says the format; NULL: the content does */
  const WardImportMap *map; /* or NULL: columns are named as the fields are */
  double simplify;          /* metres that lines of shapes of too many vertices may move, 0 none */
  gboolean dry_run;         /* everything is rolled back at the end */
  gboolean bring_back;      /* archived records that the file names are restored */
  gboolean trace;           /* the result says what was written */
  WardProgress *progress;   /* or NULL */
} WardImportFile;

typedef struct {
  /* of the file, from 1; of GeoJSON, GeoPackage and a JSON array the feature's number */
  guint line;
  char *reason;
} WardImportReject;

/* A record that an import wrote, as it must be known to take it back. */
typedef struct {
  const WardKind *kind;
  char *id;
  WardRecord *before; /* NULL: it was new */
  gint64 changed_at;  /* as the import left it, seconds UTC */
} WardImportWritten;
/* An array that frees its WardImportWritten. */
GPtrArray *ward_import_written_new (void);

/* What came of it. rejects holds WardImportReject. reject_text: the rejected rows as they came
 * with line and reason, as a file of the same format (CSV) or JSON Lines, NULL when there are
 * none; where a sole worker's home was given, it is left out (PM11). unused: names of columns
 * that no field took. n_archived: rows whose record is archived, among the same or the changed.
 * written: of WardImportWritten in the order written, NULL unless it was to be traced. entry: the
 * chain's entry of it, 0 when nothing was changed. outlines: of WardImportOutline, of a dry run's
 * features that bring a geometry, NULL otherwise. shaped: the rows are features, numbered so. */
typedef struct {
  gint64 entry;
  GPtrArray *outlines;
  gboolean shaped;
  gint64 n_new, n_changed, n_same, n_archived;
  GPtrArray *written;
  GPtrArray *rejects;
  char *reject_text;
  GPtrArray *unused;
} WardImportResult;
void ward_import_result_free (WardImportResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardImportResult, ward_import_result_free)

/* Whether records of kind may come from a file at all, whoever asks. */
gboolean ward_import_takes (const WardKind *kind);
/* Imports a file of kind in one transaction with one entry of the chain; premises rows make
 * their place too. Nothing is changed on an error: INVALID for a file, column or map that can't
 * be used (a GeoPackage may also be CORRUPT, TOO_LARGE, or UNSUPPORTED for its reference system),
 * DENIED where the role keeps no such records, UNSUPPORTED for a kind that the program keeps,
 * CANCELLED. Transfer full. */
WardImportResult *ward_import (const WardContext *context, const WardKind *kind,
                               const WardImportFile *file, GError **error);
/* Takes back what an import wrote, in one transaction: what it made is archived, what it changed
 * is again what it was. A record that was changed since, or that a rule keeps, stays; ret_kept is
 * how many do. How many were taken back, -1 with error. */
gint64 ward_import_undo (const WardContext *context, const GPtrArray *written,
                         WardProgress *progress, gint64 *ret_kept, GError **error);

G_END_DECLS
