/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-progress-dialog.h"

#include "ward-dialog-key.h"
#include "ward-progress-view.h"

#define SHOW_MS 350 /* what ends sooner isn't worth a dialog */

struct _WardProgressDialog {
  AdwWindow parent_instance;
  WardProgressView *view;
  guint timer;
};

G_DEFINE_FINAL_TYPE (WardProgressDialog, ward_progress_dialog, ADW_TYPE_WINDOW)

static gboolean
show_cb (gpointer data)
{
  WardProgressDialog *self = data;

  self->timer = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

/* Closing stops the work; the dialog goes when the work has ended. */
static gboolean
ward_progress_dialog_close_request (GtkWindow *window)
{
  ward_progress_view_cancel (WARD_PROGRESS_DIALOG (window)->view);
  return GDK_EVENT_STOP;
}

static void
ward_progress_dialog_dispose (GObject *object)
{
  g_clear_handle_id (&WARD_PROGRESS_DIALOG (object)->timer, g_source_remove);
  G_OBJECT_CLASS (ward_progress_dialog_parent_class)->dispose (object);
}

static void
ward_progress_dialog_class_init (WardProgressDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_progress_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ward_progress_dialog_close_request;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
ward_progress_dialog_init (WardProgressDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  self->view = WARD_PROGRESS_VIEW (ward_progress_view_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->view), 24);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 380, 240);
  gtk_window_set_resizable (GTK_WINDOW (self), FALSE);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

WardProgressDialog *
ward_progress_dialog_begin (GtkWindow *over, const char *title, const char *text,
                            GCancellable **ret_cancellable, WardProgress **ret_progress)
{
  WardProgressDialog *self = g_object_new (WARD_TYPE_PROGRESS_DIALOG, "transient-for", over,
                                           "title", title, NULL);

  *ret_cancellable = ward_progress_view_begin (self->view, text, ret_progress);
  self->timer = g_timeout_add (SHOW_MS, show_cb, self);
  return g_object_ref (self);
}

void
ward_progress_dialog_end (WardProgressDialog *self)
{
  ward_progress_view_end (self->view);
  gtk_window_destroy (GTK_WINDOW (self));
  g_object_unref (self);
}
