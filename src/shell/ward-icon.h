/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A sign beside words that already say it: assistive technology passes it over (AX2). Floating. */
GtkWidget *ward_icon_new (const char *name);

G_END_DECLS
