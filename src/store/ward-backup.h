/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-db.h"

G_BEGIN_DECLS

/* Writes a consistent copy, encrypted under the same key, to path, which must not exist; edits
 * may go on meanwhile. It is made as "<path>.part" and takes its name when it is whole. EXISTS,
 * FULL, FAILED. */
gboolean ward_backup (WardDb *db, const char *path, GError **error);

G_END_DECLS
