/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-session.h"

G_BEGIN_DECLS

/* Papers of a decision, each a disclosure: to whom and why is written before the file is. */

typedef struct {
  const char *paper;     /* "court", "policy", "bundle" */
  const char *id;        /* of the decision */
  const char *recipient, *reason;
  gboolean exact;        /* the address too */
  const char *officer, *secret; /* who signs a bundle */
  const char *path;      /* of the file to be made */
} WardPaperAsk;

/* Makes it; USAGE without a recipient or a reason, DENIED where exact places may not be had. */
void ward_session_paper_async (WardSession *self, const WardPaperAsk *ask,
                               GAsyncReadyCallback callback, gpointer user_data);
/* What was written, for a person ("court-schedule.pdf, copy 3"); transfer full, NULL with error. */
char *ward_session_paper_finish (WardSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
