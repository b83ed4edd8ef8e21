/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ward_dialog_key: Ctrl+Return anywhere in @dialog activates @action, static; also within a text
 * of several lines, which would take it for a new line. */
void ward_dialog_key (GtkWidget *dialog, const char *action);

G_END_DECLS
