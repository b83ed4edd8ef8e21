/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-session-filters.h"

G_BEGIN_DECLS

/* A saved filter in the menu: its name, how many it finds, and buttons that rename and remove it.
 * Actions: row.rename, row.remove. Signals: rename (), remove (). */
#define WARD_TYPE_FILTER_ROW (ward_filter_row_get_type ())
G_DECLARE_FINAL_TYPE (WardFilterRow, ward_filter_row, WARD, FILTER_ROW, GtkListBoxRow)

/* A row of filter, copied; may_write shows the buttons. Floating. */
GtkWidget *ward_filter_row_new (const WardFilter *filter, gboolean may_write);
/* Its parts, borrowed; terms NULL for a filter that can't be read any more. */
const char *ward_filter_row_get_id (WardFilterRow *self);
const char *ward_filter_row_get_name (WardFilterRow *self);
const char *ward_filter_row_get_terms (WardFilterRow *self);

G_END_DECLS
