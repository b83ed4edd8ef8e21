/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"
#include "ward-premises-file.h"

G_BEGIN_DECLS

/* A decision with all that hangs on it, as the papers and the bundle want it. */
typedef struct {
  WardDecisionFile file;
  GPtrArray *records; /* of WardRecord: all of the decision's own, for the bundle */
  GPtrArray *kept;    /* what file borrows from */
} WardCaseFile;

/* Reads a decision: its parts, clocks, the findings kept at its step (a draft's are the present
 * ones), contents of the notice. exact: with the address of the premises. NOT_FOUND. Transfer
 * full. */
WardCaseFile *ward_case_file_new (const WardContext *context, const char *decision, gboolean exact,
                                  GError **error);
void ward_case_file_free (WardCaseFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardCaseFile, ward_case_file_free)

/* A premises with its assessments, visits, decisions; the veil's cell in the place of the address
 * unless exact. */
typedef struct {
  WardPremisesFile file;
  GPtrArray *kept;
  char *cell;
} WardPlaceFile;
WardPlaceFile *ward_place_file_new (const WardContext *context, const char *premises,
                                    gboolean exact, GError **error);
void ward_place_file_free (WardPlaceFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardPlaceFile, ward_place_file_free)

/* Puts assessments in order of their dates. */
void ward_case_sort_assessments (GPtrArray *assessments);
/* Findings as the papers print them; what they borrow is added to kept. Transfer full. */
GArray *ward_case_findings (const GPtrArray *findings, GPtrArray *kept);
/* An empty array of things to keep; ward_case_keep() adds one with its way of freeing it, and gives
 * it back. */
GPtrArray *ward_case_kept_new (void);
gpointer ward_case_keep (GPtrArray *kept, gpointer data, GDestroyNotify free_data);

G_END_DECLS
