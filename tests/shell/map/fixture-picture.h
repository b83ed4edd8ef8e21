/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What widget shows, as a texture of its own renderer; NULL before its first frame; transfer
 * full. */
GdkTexture *ward_picture_take (GtkWidget *widget);
/* Saves it as PNG. */
gboolean ward_picture_save (GtkWidget *widget, const char *path);

G_END_DECLS
