/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-db.h"
#include "ward-progress.h"

G_BEGIN_DECLS

/* Writes a consistent copy, encrypted under the same key, to path, which must not exist; edits
 * may go on meanwhile. It is made as "<path>.part" and takes its name when it is whole; stopped
 * before, nothing of it stays. progress and cancellable may be NULL. EXISTS, FULL, FAILED,
 * CANCELLED. */
gboolean ward_backup (WardDb *db, const char *path, WardProgress *progress,
                      GCancellable *cancellable, GError **error);

G_END_DECLS
