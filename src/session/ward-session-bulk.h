/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-bulk.h"
#include "ward-session.h"

G_BEGIN_DECLS

/* One field of many records (PM9), as of ward-bulk.h. */

/* What would come of setting field to value's in the records of value's kind with those row numbers
 * (gint64). */
void ward_session_preview_bulk_async (WardSession *self, GArray *rids, const WardField *field,
                                      const WardRecord *value, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
WardBulk *ward_session_preview_bulk_finish (WardSession *self, GAsyncResult *result,
                                            GError **error);
/* Does it in records as ward_bulk_dup_changing() gave them (a reference is taken); accept is the
 * reason with which warnings are accepted, or NULL. “changed” is emitted before callback when it
 * was written. */
void ward_session_write_bulk_async (WardSession *self, GPtrArray *records, const WardField *field,
                                    const WardRecord *value, const char *accept,
                                    GAsyncReadyCallback callback, gpointer user_data);
WardBulk *ward_session_write_bulk_finish (WardSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
