/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ward_drop_down_prepare: makes @self one that keys and speech can be trusted with. Return chooses
 * the row that has the focus, also where the pointer rests on another row, which GTK 4.8 would
 * take instead; and the drop-down and the button within it bear the name @label with what is
 * chosen, and the rows of its list theirs. Its model is of GtkStringObject, and it keeps the
 * factory that it came with.
 */
void ward_drop_down_prepare (GtkDropDown *self, const char *label);

G_END_DECLS
