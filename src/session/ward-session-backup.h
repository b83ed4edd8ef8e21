/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-progress.h"
#include "ward-session.h"

G_BEGIN_DECLS

/* A consistent, checked copy of the database at path, under the same key, in a thread of its own:
 * one works on meanwhile (BK1). progress may be NULL. */
void ward_session_backup_async (WardSession *self, const char *path, WardProgress *progress,
                                GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data);
/* EXISTS, FULL, FAILED; CANCELLED leaves no file. */
gboolean ward_session_backup_finish (WardSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
