/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session-bulk.h"

G_BEGIN_DECLS

/* One field for many records (PM9): which field, its value, and what comes of it row by row
 * before anything is written; then one change that one press takes back. Actions: bulk.apply,
 * bulk.cancel. */
#define WARD_TYPE_BULK_DIALOG (ward_bulk_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WardBulkDialog, ward_bulk_dialog, WARD, BULK_DIALOG, AdwWindow)

/* Opens it over a widget of the window for the records of kind with those row numbers (gint64), of
 * which a reference is taken; one that has fields for it (ward_bulk_takes_kind()). */
void ward_bulk_dialog_open (GtkWidget *over, WardSession *session, const WardKind *kind,
                            GArray *rids);

G_END_DECLS
