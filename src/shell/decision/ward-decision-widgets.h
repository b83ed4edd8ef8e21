/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Small widgets that the parts share. All floating. */

/* A section: heading, a line of help (may be NULL), an optional button at the end, and the box
 * that follows (*ret_box, borrowed). */
GtkWidget *ward_section_new (const char *heading, const char *help, GtkWidget *button,
                             GtkBox **ret_box);
/* The same with a boxed list. */
GtkWidget *ward_section_list_new (const char *heading, const char *help, GtkWidget *button,
                                  GtkListBox **ret_list);
/* A button that activates an action with a text target (NULL: none), with an accessible name. */
GtkWidget *ward_deed_button_new (const char *label, const char *name, const char *action,
                                 const char *target);
/* A row of two lines with widgets before and after (may be NULL); subtitle may be NULL. */
GtkWidget *ward_pair_row_new (const char *title, const char *subtitle, GtkWidget *before,
                              GtkWidget *after);
/* A wrapping label; style (may be NULL) is a class. */
GtkWidget *ward_words_new (const char *text, const char *style);
/* A chip with text, icon and tone. */
GtkWidget *ward_word_chip_new (const char *text, const char *icon, const char *tone);
/* A quiet sentence in a list that is empty. */
GtkWidget *ward_empty_row_new (const char *text);

G_END_DECLS
