/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-dialog-work.h"

#include "ward-window.h"

void
ward_dialog_work_bind (GtkWidgetClass *klass, gsize offset)
{
  static const struct {
    const char *name;
    gsize offset;
  } parts[] = {
    { "deed", G_STRUCT_OFFSET (WardDialogWork, deed) },
    { "spinner", G_STRUCT_OFFSET (WardDialogWork, spinner) },
    { "error_box", G_STRUCT_OFFSET (WardDialogWork, error_box) },
    { "error", G_STRUCT_OFFSET (WardDialogWork, error) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_class_bind_template_child_full (klass, parts[i].name, FALSE,
                                               (gssize) (offset + parts[i].offset));
}

void
ward_dialog_work_set_busy (const WardDialogWork *work, gboolean busy)
{
  gtk_widget_set_sensitive (work->deed, !busy);
  gtk_widget_set_visible (work->spinner, busy);
}

void
ward_dialog_work_show_error (const WardDialogWork *work, const char *text)
{
  GtkAccessible *deed = GTK_ACCESSIBLE (work->deed);

  gtk_label_set_label (work->error, text != NULL ? text : "");
  gtk_widget_set_visible (work->error_box, text != NULL);
  if (text != NULL)
    gtk_accessible_update_property (deed, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (deed, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

void
ward_dialog_work_finish (const WardDialogWork *work, GtkWidget *dialog, const GError *error,
                         const char *toast)
{
  ward_dialog_work_set_busy (work, FALSE);
  if (error != NULL)
    {
      ward_dialog_work_show_error (work, error->message);
      return;
    }
  ward_dialog_toast (dialog, toast);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

void
ward_dialog_toast (GtkWidget *widget, const char *text)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));

  while (window != NULL && !WARD_IS_WINDOW (window))
    window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (window)));
  if (window != NULL)
    ward_window_toast (WARD_WINDOW (window), adw_toast_new (text));
}
