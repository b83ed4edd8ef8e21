/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"

G_BEGIN_DECLS

/* Takes a record's content out of every local copy (row, search, history, outbox) inside the
 * running transaction, and leaves a tombstone. */
gboolean ward_tombstone_dispose (const WardContext *context, const WardRecord *record,
                                 GError **error);
/* Makes the record's id lead to into (nowhere when NULL), inside the running transaction; its
 * content stays. */
gboolean ward_tombstone_merge (const WardContext *context, const WardRecord *record,
                               const char *into, GError **error);
/* Whether id was disposed of or merged here; ret_into, when merged, is the id that it became
 * (transfer full, may be NULL). */
gboolean ward_tombstone_find (WardDb *db, const char *id, char **ret_into);

G_END_DECLS
