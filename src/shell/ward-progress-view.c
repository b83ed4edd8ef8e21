/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-progress-view.h"

#include <glib/gi18n-lib.h>

#define LOOK_MS 80

struct _WardProgressView {
  AdwBin parent_instance;
  GtkLabel *label;
  GtkProgressBar *bar;
  GtkButton *stop;

  GCancellable *cancellable;
  WardProgress *progress;
  guint timer;
};

G_DEFINE_FINAL_TYPE (WardProgressView, ward_progress_view, ADW_TYPE_BIN)

static gboolean
look_cb (gpointer data)
{
  WardProgressView *self = data;
  double fraction = ward_progress_fraction (self->progress);

  if (fraction < 0)
    gtk_progress_bar_pulse (self->bar);
  else
    gtk_progress_bar_set_fraction (self->bar, fraction);
  return G_SOURCE_CONTINUE;
}

void
ward_progress_view_cancel (WardProgressView *self)
{
  if (self->cancellable == NULL)
    return;
  gtk_label_set_label (self->label, _("Stopping…"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->stop), FALSE);
  g_cancellable_cancel (self->cancellable);
}

void
ward_progress_view_end (WardProgressView *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->progress, ward_progress_unref);
}

gboolean
ward_progress_view_is_working (WardProgressView *self)
{
  return self->cancellable != NULL;
}

GCancellable *
ward_progress_view_begin (WardProgressView *self, const char *text, WardProgress **ret_progress)
{
  ward_progress_view_end (self);
  self->cancellable = g_cancellable_new ();
  self->progress = ward_progress_new ();
  if (ret_progress != NULL)
    *ret_progress = ward_progress_ref (self->progress);
  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->stop), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
  gtk_progress_bar_set_fraction (self->bar, 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stop), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->stop));
  self->timer = g_timeout_add (LOOK_MS, look_cb, self);
  return g_object_ref (self->cancellable);
}

static void
ward_progress_view_dispose (GObject *object)
{
  WardProgressView *self = WARD_PROGRESS_VIEW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  ward_progress_view_end (self);
  G_OBJECT_CLASS (ward_progress_view_parent_class)->dispose (object);
}

static void
ward_progress_view_class_init (WardProgressViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_progress_view_dispose;
}

static void
ward_progress_view_init (WardProgressView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_justify (self->label, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "title-4");
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_progress_bar_set_pulse_step (self->bar, 0.05);
  self->stop = GTK_BUTTON (gtk_button_new_with_mnemonic (_("_Stop")));
  gtk_widget_set_halign (GTK_WIDGET (self->stop), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->stop), "pill");
  g_signal_connect_swapped (self->stop, "clicked", G_CALLBACK (ward_progress_view_cancel), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stop));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (box, 280, -1);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
ward_progress_view_new (void)
{
  return g_object_new (WARD_TYPE_PROGRESS_VIEW, NULL);
}
