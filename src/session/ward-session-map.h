/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-looks.h"
#include "ward-session.h"

G_BEGIN_DECLS

/* Reads what the map shows; under the veil exact places don't leave the reader's thread. */
void ward_session_map_async (WardSession *self, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);
/* Transfer full. */
WardMapFeed *ward_session_map_finish (WardSession *self, GAsyncResult *result, GError **error);
/* The premises of that handle: a small read on the main thread; NULL when gone. Transfer full. */
WardRecord *ward_session_map_premises (WardSession *self, guint32 handle);

G_END_DECLS
