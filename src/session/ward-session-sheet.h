/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-issue-map.h"
#include "ward-session.h"

G_BEGIN_DECLS

/* A printed map to be made: what, for whom and why, and where the file goes. */
typedef struct {
  WardIssueMap map;
  gboolean exact; /* exact places, for the reason; else cells (MP13) */
  const char *recipient, *reason;
  const char *path;
} WardSheetAsk;

/* Makes it, and logs it as a disclosure before the file is written; ward_issue_map()'s errors. */
void ward_session_sheet_async (WardSession *self, const WardSheetAsk *ask,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data);
/* The file's name; transfer full, NULL with error. */
char *ward_session_sheet_finish (WardSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
