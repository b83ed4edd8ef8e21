/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-db.h"

G_BEGIN_DECLS

/* The schema version that this program writes. */
int ward_migrate_latest (void);
/* Brings db to the latest schema, one file and one transaction a step; a database that already
 * holds something is copied to "<path>.before-<version>" first. TOO_NEW when a newer program
 * wrote it; nothing is changed then. */
gboolean ward_migrate (WardDb *db, GError **error);
/* FAILED when the schema is older, TOO_NEW when newer than this program's: what a reader asks. */
gboolean ward_migrate_check (WardDb *db, GError **error);

/* Small named values of the database itself (role, district, sample …); get returns NULL when
 * unset, transfer full. */
char *ward_setting_get (WardDb *db, const char *name);
gboolean ward_setting_set (WardDb *db, const char *name, const char *value, GError **error);

G_END_DECLS
