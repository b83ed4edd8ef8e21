/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-record-list.h"

G_BEGIN_DECLS

/* Papers and lists that leave as a file, each a disclosure: to whom and why is logged before the
 * file is written, and places stay veiled unless exact ones are asked for (AU3, IE7, IE8). */

typedef struct {
  const char *paper;         /* "premises-summary", "command-brief"; NULL: a list */
  const char *id;            /* of the record that the paper is about, NULL when about none */
  const char *format;        /* of a list: "csv", "geojson" */
  const WardListQuery *list; /* what it holds, all rows of it */
  const char *recipient, *reason;
  gboolean exact;            /* a list's places too, for the reason given */
  /* who signs for more than 20 exact places, and the secret of their key; NULL where none does */
  const char *second, *second_secret;
  const char *path;          /* of the file to be made */
  WardProgress *progress;    /* of a list, or NULL */
} WardIssueAsk;

/* Makes it; USAGE without a recipient or a reason, DENIED where the role may not let it out, or
 * exact places not so many at once without a second; BAD_KEY for a wrong secret. */
void ward_session_issue_async (WardSession *self, const WardIssueAsk *ask,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data);
/* What was written, for a person ("Premises.csv, 42 records"); transfer full, NULL with error. */
char *ward_session_issue_finish (WardSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
