/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Every accelerator of the program, in one table: from it the application sets its keys, and the
 * shortcuts window is made (HE2). */
typedef struct {
  const char *group; /* translatable */
  const char *action; /* detailed action name; NULL for keys that a widget handles itself */
  const char *keys;   /* accelerators parted by spaces */
  const char *title;  /* translatable */
} WardShortcut;
/* The table, ended by a row without keys; static. */
const WardShortcut *ward_shortcuts (void);
/* Gives the application its keys. */
void ward_shortcuts_install (GtkApplication *application);
/* The window that lists them all. Floating is sunk by GTK. */
GtkWidget *ward_shortcuts_window_new (void);

G_END_DECLS
