/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** ward_spoken_choice: gives @widget the name @label with the words of @item, a GtkStringObject,
 * or @label alone where nothing is chosen. */
void ward_spoken_choice (GtkWidget *widget, const char *label, gpointer item);

/** ward_spoken_combo: gives a row of choices its title with what is chosen for a name, and the
 * rows of its list theirs. */
void ward_spoken_combo (AdwComboRow *self);

/** ward_spoken_entry: a row with the title @label around @entry, which bears it as its name too;
 * AdwEntryRow's own text tells nobody of itself. Floating. */
GtkWidget *ward_spoken_entry (GtkWidget *entry, const char *label);

/** ward_spoken_list: names the rows that @factory, one that emits signals, makes of
 * GtkStringObject; a factory of another sort is left alone. */
void ward_spoken_list (GtkListItemFactory *factory);

/** ward_spoken_row: gives the row of a column view in which @cell stands the name @text. */
void ward_spoken_row (GtkWidget *cell, const char *text);

G_END_DECLS
