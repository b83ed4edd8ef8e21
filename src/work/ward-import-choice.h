/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-import-look.h"

G_BEGIN_DECLS

/* What a person has chosen about a file that is to come in: how its columns are to be read. Pure;
 * guesses come first. */
typedef struct _WardImportChoice WardImportChoice;

/* As guessed for kind; look is borrowed and must outlive it. Transfer full. */
WardImportChoice *ward_import_choice_new (WardImportLook *look, const WardKind *kind);
void ward_import_choice_free (WardImportChoice *choice);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardImportChoice, ward_import_choice_free)
const WardKind *ward_import_choice_get_kind (const WardImportChoice *choice);

/* What a column may stand for: of WardImportTarget; borrowed. */
const GArray *ward_import_choice_get_targets (const WardImportChoice *choice);
/* Which of them the i-th column stands for, from 1; 0 leaves it out. */
guint ward_import_choice_get_target (const WardImportChoice *choice, guint column);
void ward_import_choice_set_target (WardImportChoice *choice, guint column, guint target);

/* Whether a column is taken for dates; how they are written, NULL for 2026-11-24. */
gboolean ward_import_choice_has_dates (const WardImportChoice *choice);
const char *ward_import_choice_get_dates (const WardImportChoice *choice);
void ward_import_choice_set_dates (WardImportChoice *choice, const char *pattern);

/* The fields that a record can't do without and no column tells: array of const WardField *,
 * transfer container. */
GPtrArray *ward_import_choice_missing (const WardImportChoice *choice);
/* What such a field is in every record; text NULL or "" for nothing. */
void ward_import_choice_set_constant (WardImportChoice *choice, const WardField *field,
                                      const char *text);
/* Borrowed, NULL for nothing. */
const char *ward_import_choice_get_constant (const WardImportChoice *choice,
                                             const WardField *field);

/* A text in a column of a closed list that isn't one of its values. */
typedef struct {
  const WardField *field;
  const char *text; /* borrowed from the look */
  gint64 value;     /* what it is taken for, WARD_NONE refuses its rows */
} WardImportWord;
/* All of them: array of WardImportWord, transfer full. */
GArray *ward_import_choice_words (const WardImportChoice *choice);
/* Takes text in field for value. */
void ward_import_choice_set_word (WardImportChoice *choice, const WardField *field,
                                  const char *text, gint64 value);

/* A sentence about what can't be: two columns for one field, none at all; transfer full, NULL when
 * there is nothing. */
char *ward_import_choice_problem (const WardImportChoice *choice);
/* The column map; transfer full. */
char *ward_import_choice_map (const WardImportChoice *choice);

G_END_DECLS
