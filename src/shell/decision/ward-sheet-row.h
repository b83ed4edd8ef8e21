/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-sheet-control.h"

G_BEGIN_DECLS

/* A field in a form: its name, its control, and beneath it what stands against the value. */
#define WARD_TYPE_SHEET_ROW (ward_sheet_row_get_type ())
G_DECLARE_FINAL_TYPE (WardSheetRow, ward_sheet_row, WARD, SHEET_ROW, GtkListBoxRow)

/* A row over control, taken. Floating. */
GtkWidget *ward_sheet_row_new (GtkWidget *control);
WardSheetControl *ward_sheet_row_get_control (WardSheetRow *self);
/* Whether something that is shown on it stands in the way. */
gboolean ward_sheet_row_is_refused (WardSheetRow *self);
/* Shows which of findings (array of WardFinding, may be NULL) name the row's field, and problem,
 * a sentence (may be NULL). */
void ward_sheet_row_set_findings (WardSheetRow *self, const GPtrArray *findings,
                                  const char *problem);

G_END_DECLS
