/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-import.h"

G_BEGIN_DECLS

/* What a file seems to be, before anything of it is imported: its columns, what stands in them,
 * and what they may stand for. All but the reading is pure. */

/* More different texts of a column than these aren't kept. */
#define WARD_LOOK_TEXTS 24

typedef struct {
  char *name;       /* its heading, or the member's name */
  char *target;     /* what it is taken for: a name of ward_import_targets(), NULL for nothing */
  GPtrArray *texts; /* of char *: the different texts in it, in the order met */
  gboolean many;    /* more than those */
} WardImportColumn;

typedef struct {
  GPtrArray *columns;  /* of WardImportColumn, in the file's order */
  guint rows;
  gboolean shaped;     /* features that bring a geometry */
} WardImportLook;
void ward_import_look_free (WardImportLook *look);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardImportLook, ward_import_look_free)

/* Reads file's columns; when it can't be read at all INVALID, or what else ward_import() names.
 * Rows that can't be read are passed over. Transfer full. */
WardImportLook *ward_import_look (const WardImportFile *file, GCancellable *cancellable,
                                  GError **error);

/* What a column of a file of kind may stand for. field is NULL for a part of a position. */
typedef struct {
  const char *name;  /* as a column map has it */
  const char *label; /* translated */
  const WardField *field;
} WardImportTarget;
/* All of them, in the order of the kind's fields; an array of WardImportTarget. Transfer full. */
GArray *ward_import_targets (const WardKind *kind);

/* Sets each column's target to what its name, or else what stands in it, most likely means for
 * kind. How well the file fits, 0 to 1. */
double ward_import_guess (WardImportLook *look, const WardKind *kind);
/* The kind that it fits best among those that role may import, preferred (may be NULL) before one
 * that fits no better; name is the file's. NULL when it fits none. The targets are then those. */
const WardKind *ward_import_guess_kind (WardImportLook *look, const char *role, const char *name,
                                        const WardKind *preferred);

/* Patterns of dates that people write, NULL-terminated; static. */
const char *const *ward_import_date_patterns (void);
/* The first of them that reads all dates of the columns taken for dates of kind; NULL when they
 * are written as 2026-11-24, or no pattern reads them. Static. */
const char *ward_import_guess_dates (const WardImportLook *look, const WardKind *kind);
/* The value of e that a text which isn't one seems to mean ("Pass": passed), else WARD_NONE. */
gint64 ward_import_guess_value (const WardEnum *e, const char *text);
/* Whether text is a value of e, by nick or label. */
gboolean ward_import_is_value (const WardEnum *e, const char *text);

G_END_DECLS
