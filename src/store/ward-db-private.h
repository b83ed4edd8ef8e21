/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>
#include "ward-db.h"

G_BEGIN_DECLS

/* For the store's own files: the connection itself, and a result code turned into a GError;
 * always FALSE. */
sqlite3 *ward_db_handle (WardDb *db);
gboolean ward_db_fail (WardDb *db, int rc, GError **error);

/* Remembers a read that failed, for ward_db_is_sound(). */
void ward_db_note_unread (WardDb *db, int rc);

/* Where the connection keeps its reader; freed with g_free(). */
gpointer *ward_db_reader_slot (WardDb *db);

G_END_DECLS
