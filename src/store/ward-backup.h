/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-db.h"

G_BEGIN_DECLS

/* Writes a consistent copy, encrypted under the same key, to path, which must not exist; edits
 * may go on meanwhile. EXISTS, FULL, FAILED. The copy has been checked when this returns TRUE. */
gboolean ward_backup (WardDb *db, const char *path, GError **error);

G_END_DECLS
