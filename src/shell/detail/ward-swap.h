/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ward_swap: puts @child in the place of what @bin holds, at once, so that a key pressed meanwhile
 * meets either. Where the focus was within, it goes to the widget of @child that has the same
 * action and target, or to its first where none has; what is scrolled stays where it was.
 */
void ward_swap (AdwBin *bin, GtkWidget *child);

G_END_DECLS
