/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-item.h"
#include "ward-session-records.h"

G_BEGIN_DECLS

/* One field of one record in a list: a text or a chip. Its action “cell.open” opens the record,
 * so that assistive technology can do what a click does. */
#define WARD_TYPE_CELL (ward_cell_get_type ())
G_DECLARE_FINAL_TYPE (WardCell, ward_cell, WARD, CELL, GtkWidget)

/* A cell for a field of records of session, which outlives it; first says that it is its row's
 * first. Floating. */
GtkWidget *ward_cell_new (WardSession *session, const WardField *field, gboolean first);
/* Shows item, NULL nothing. */
void ward_cell_set_item (WardCell *self, WardItem *item);

G_END_DECLS
