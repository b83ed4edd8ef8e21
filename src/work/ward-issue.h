/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-disclose.h"
#include "ward-export.h"
#include "ward-progress.h"

G_BEGIN_DECLS

/* Everything that leaves as a file: made here, logged with recipient, reason, hash and copy number
 * before the caller gets its bytes (AU3, IE7, IE8). */
typedef struct {
  const char *recipient, *reason;
  const char *exact_reason; /* why exact places; NULL: they're veiled */
  const WardSecond *second; /* who signs for more than 20 exact places; else NULL */
  WardProfile profile;
  gboolean sample;          /* the data are invented */
  WardProgress *progress;   /* of an export, or NULL */
} WardIssue;

/* USAGE without a recipient or a reason, DENIED when exact places are asked for by a role that may
 * not have them. What every function below asks first. */
gboolean ward_issue_check (const WardContext *context, const WardIssue *issue, GError **error);

/* The names of the papers: "court-schedule policy-record premises-summary command-brief",
 * NULL-terminated; static. */
const char *const *ward_issue_papers (void);
/* The kind whose record the paper is about, NULL when it is about none. */
const char *ward_issue_paper_kind (const char *name);
/* A paper as PDF; id as its kind asks. USAGE when there is no such paper, NOT_FOUND, DENIED.
 * Transfer full. */
GBytes *ward_issue_paper (const WardContext *context, const char *name, const char *id,
                          const WardIssue *issue, GError **error);

/* The records that query finds, as "csv", "geojson" or "gpkg" (GeoPackage); UNSUPPORTED for
 * another format, DENIED where role or profile doesn't let the kind out, or more than 20 exact
 * places are asked for and nobody signs second; CANCELLED, and nothing is logged. ret_n: how
 * many went out. Transfer full. */
GBytes *ward_issue_export (const WardContext *context, const char *format, const WardKind *kind,
                           const WardQuery *query, const WardIssue *issue, gint64 *ret_n,
                           GError **error);

/* The sealed bundle of a decision (EV1), signed by the acting officer's own key. Transfer full. */
GBytes *ward_issue_bundle (const WardContext *context, const char *decision,
                           const WardSigningKey *key, const WardIssue *issue, GError **error);

G_END_DECLS
