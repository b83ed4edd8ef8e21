/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gets the path that a person chose, or NULL when they didn't. */
typedef void (*WardFileChosen) (const char *path, gpointer data);

/* Asks where to save a file called name. data is referenced (a GObject) until the answer. */
void ward_file_chooser_save (GtkWidget *widget, const char *title, const char *name,
                             WardFileChosen chosen, gpointer data);
/* Asks for a file to open whose name ends so ("mbtiles", "csv geojson"), NULL any. */
void ward_file_chooser_open (GtkWidget *widget, const char *title, const char *suffixes,
                             WardFileChosen chosen, gpointer data);

G_END_DECLS
