/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-case-file.h"
#include "ward-issue.h"
#include "ward-naming.h"

G_BEGIN_DECLS

/* What a print says of itself, with the strings that it borrows. */
typedef struct {
  WardPrint print;
  WardNaming *names;
  char *organisation, *reference, *printed_by, *copy;
} WardIssuePrint;
/* what: as it is logged, so that copies are counted by document. Clear with
 * ward_issue_print_clear(). */
void ward_issue_print_init (WardIssuePrint *print, const WardContext *context,
                            const WardIssue *issue, const char *what, const char *reference);
void ward_issue_print_clear (WardIssuePrint *print);
/* "court-schedule ALD/2026/A/3": how a paper about a record is logged; transfer full. */
char *ward_issue_what (const char *name, const char *reference);

/* Logs bytes that are about to leave; frees them and gives NULL when that fails. */
GBytes *ward_issue_log (const WardContext *context, const WardIssue *issue, const char *what,
                        const char *format, gint64 n, GBytes *bytes, GError **error);

/* What every file and paper is marked with. */
#define WARD_ISSUE_MARKING "OFFICIAL-SENSITIVE"

/* The premises under the veil as a map layer: the published cells and their bands in the place of
 * records, "geojson" or "gpkg". USAGE when query is narrowed, for the part and the whole would tell
 * of the rest (IE9). ret_n: how many cells. Transfer full. */
GBytes *ward_issue_cells (const WardContext *context, const char *format, const WardQuery *query,
                          gint64 *ret_n, GError **error);

/* The command brief of the district as it stands. Transfer full. */
WardPaper *ward_issue_brief (const WardContext *context, const WardPrint *print, GError **error);

G_END_DECLS
