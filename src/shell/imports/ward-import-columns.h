/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session-import.h"

G_BEGIN_DECLS

/* How a file's columns are read, each with what stands in it, guessed and changeable (IE1, TR2).
 * Signal: changed (). */
#define WARD_TYPE_IMPORT_COLUMNS (ward_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (WardImportColumns, ward_import_columns, WARD, IMPORT_COLUMNS, AdwBin)

/* Shows a file under the kind that it fits; opened must outlive the widget. */
void ward_import_columns_show (WardImportColumns *self, WardSession *session,
                               WardImportOpened *opened);
/* What is chosen; borrowed, NULL while no kind is. */
const WardImportChoice *ward_import_columns_get_choice (WardImportColumns *self);

G_END_DECLS
