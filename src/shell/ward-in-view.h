/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ward_bring_in_view: scrolls @scroller until @widget, within it and laid out, stands in it. Not
 * for use within a layout. */
void ward_bring_in_view (GtkScrolledWindow *scroller, GtkWidget *widget);

/** ward_keep_focus_in_view: after the next layout, scrolls @scroller until what has the focus
 * within it stands in it: what grew above may have pushed it away. */
void ward_keep_focus_in_view (GtkScrolledWindow *scroller);

G_END_DECLS
