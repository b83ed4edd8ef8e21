/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-in-view.h"

void
ward_bring_in_view (GtkScrolledWindow *scroller, GtkWidget *widget)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  int height = gtk_widget_get_height (GTK_WIDGET (scroller));
  graphene_point_t at, origin = { 0, 0 };

  if (!gtk_widget_compute_point (widget, GTK_WIDGET (scroller), &origin, &at))
    return;
  if (at.y < 0 || at.y + MIN (gtk_widget_get_height (widget), height) > height)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment) + at.y - height / 3.0);
}

/* After GTK has laid out, and within the same frame: it lays out anew what moves here before it
 * paints, or takes another key. */
static void
laid_out_cb (GdkFrameClock *clock, GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  g_signal_handlers_disconnect_by_func (clock, laid_out_cb, widget);
  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    ward_bring_in_view (GTK_SCROLLED_WINDOW (widget), focus);
}

void
ward_keep_focus_in_view (GtkScrolledWindow *scroller)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (scroller));

  if (clock == NULL)
    return;
  g_signal_connect_object (clock, "layout", G_CALLBACK (laid_out_cb), scroller, G_CONNECT_AFTER);
  gtk_widget_queue_resize (GTK_WIDGET (scroller));
}
