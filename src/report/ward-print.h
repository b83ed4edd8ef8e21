/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-kind.h"
#include "ward-paper.h"

G_BEGIN_DECLS

/* What a person calls the record of that kind and id, or NULL when it isn't held here; borrowed.
 * Also asked for rows of the rule pack: kind "condition" (its text), "provision" (of a condition),
 * "offence". */
typedef const char *(*WardNameFunc) (const char *kind, const char *id, gpointer data);

/* What every paper about records needs: who prints, for whom, and how references are named. */
typedef struct {
  const char *organisation, *reference, *printed_by;
  const char *marking, *handling; /* marking NULL: "OFFICIAL-SENSITIVE" */
  const char *copy, *disposal, *return_by;
  gint64 printed_at;        /* seconds UTC */
  const char *exact_reason; /* why exact places were asked for; NULL: they're veiled */
  gboolean sample, compact;
  WardNameFunc name;
  gpointer name_data;
} WardPrint;

/* Flags that a field must bear to be printed; 0 for any field that isn't secret. */
typedef guint WardPrintNeeds;

/* A paper with print's furniture; transfer full. */
WardPaper *ward_print_paper (const WardPrint *print, const char *title, const char *subtitle,
                             const char *banner);
/* The name of a record, or words that say it isn't held here; NULL for no id. Borrowed. */
const char *ward_print_name (const WardPrint *print, const char *kind, const char *id);
/* A field as a person reads it, references by name; NULL when it is empty, unknown, veiled, secret
 * or lacks a needed flag. Transfer full. */
char *ward_print_value (const WardPrint *print, const WardRecord *record, const char *field,
                        WardPrintNeeds needs);
/* Whether a field of the kind may be printed at all under needs and print. */
gboolean ward_print_may (const WardPrint *print, const WardKind *kind, const char *field,
                         WardPrintNeeds needs);
/* Label and value of each of the fields (NULL-terminated; "?name" is passed over when empty); one
 * that may not be printed leaves no trace. A narrative says whether it is fact or assessment (DPA
 * 2018 s.38(2)) unless needs asks for a flag. */
void ward_print_pairs (WardPaper *paper, const WardPrint *print, const WardRecord *record,
                       const char *const *fields, WardPrintNeeds needs);

/* A column made from a field. */
typedef struct {
  const char *field;
  double share;
} WardPrintColumn;

/* A table of records (WardRecord; NULL for none) with the fields' labels as headings; empty as
 * ward_paper_table(). */
void ward_print_table (WardPaper *paper, const WardPrint *print, const GPtrArray *records,
                       const WardKind *kind, const WardPrintColumn *columns, guint n,
                       WardPrintNeeds needs, const char *empty);

G_END_DECLS
