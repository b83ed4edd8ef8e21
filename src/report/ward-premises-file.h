/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-decision-file.h"

G_BEGIN_DECLS

/* All that is held about one premises, for its summary. Borrowed; arrays hold WardRecord, oldest
 * first, and may be NULL. */
typedef struct {
  const WardRecord *premises;
  const WardRecord *place; /* NULL unless exact places were asked for with a reason */
  const char *cell;        /* "500 m cell TG 52 13", or NULL */
  const GPtrArray *assessments, *visits, *escalations, *decisions, *tellings;
  const WardFileFinding *findings;
  guint n_findings;
} WardPremisesFile;

/* The risk summary of a premises: ward and cell, category with its history, assessment, visits,
 * decisions. The address stands in it only when exact places were asked for, and then the paper
 * says so (IE8). A sole worker's home has no summary: the paper says that and nothing else (PM11).
 * Transfer full. */
WardPaper *ward_premises_summary_new (const WardPremisesFile *file, const WardPrint *print);

/* The answers of an assessment as a table: question (named by kind "question"), answer, source;
 * nothing when it has none. */
void ward_print_answers (WardPaper *paper, const WardPrint *print, const WardRecord *assessment);
/* The neighbourhood evidence of assessments, an item a row, oldest first: date and source. */
void ward_print_evidence (WardPaper *paper, const WardPrint *print, const GPtrArray *assessments,
                          WardPrintNeeds needs);
/* Boxes for what the rules say. */
void ward_print_findings (WardPaper *paper, const WardFileFinding *findings, guint n);

G_END_DECLS
