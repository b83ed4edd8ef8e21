/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ward_spoken_drop_down: gives the drop-down and the button within it, which takes the focus, the
 * name @label with what is chosen, and names the rows of its list. Its model is of
 * GtkStringObject, and it keeps the factory that it came with.
 */
void ward_spoken_drop_down (GtkDropDown *self, const char *label);

/** ward_spoken_combo: the same for a row of choices, under its title. */
void ward_spoken_combo (AdwComboRow *self);

/** ward_spoken_list: names the rows that @factory, one that emits signals, makes of
 * GtkStringObject; a factory of another sort is left alone. */
void ward_spoken_list (GtkListItemFactory *factory);

/** ward_spoken_row: gives the row of a column view in which @cell stands the name @text. */
void ward_spoken_row (GtkWidget *cell, const char *text);

G_END_DECLS
