/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-enrol-dialog.h"

#include <glib/gi18n-lib.h>

#include "ward-dialog-key.h"
#include "ward-dialog-work.h"
#include "ward-session-steps.h"

#define SHORTEST 10

struct _WardEnrolDialog {
  AdwWindow parent_instance;
  WardDialogWork work;
  GtkEditable *secret, *again;

  WardSession *session;
};

G_DEFINE_FINAL_TYPE (WardEnrolDialog, ward_enrol_dialog, ADW_TYPE_WINDOW)

const char *
ward_enrol_problem (const char *secret, const char *again)
{
  if (g_utf8_strlen (secret, -1) < SHORTEST)
    return _("The secret is shorter than ten characters.");
  return g_str_equal (secret, again) ? NULL : _("The two entries differ.");
}

static void
enrolled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardEnrolDialog) self = data;
  g_autoptr (GError) error = NULL;

  ward_session_done_finish (WARD_SESSION (source), result, &error);
  if (self->session != NULL)
    ward_dialog_work_finish (&self->work, GTK_WIDGET (self), error, _("Your key is enrolled"));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardEnrolDialog *self = WARD_ENROL_DIALOG (widget);
  const char *secret = gtk_editable_get_text (self->secret);
  const char *problem = ward_enrol_problem (secret, gtk_editable_get_text (self->again));

  ward_dialog_work_show_error (&self->work, problem);
  if (problem != NULL)
    return;
  ward_dialog_work_set_busy (&self->work, TRUE);
  ward_session_enrol_async (self->session, secret, enrolled_cb, g_object_ref (self));
}

static void
ward_enrol_dialog_dispose (GObject *object)
{
  g_clear_object (&WARD_ENROL_DIALOG (object)->session);
  G_OBJECT_CLASS (ward_enrol_dialog_parent_class)->dispose (object);
}

static void
ward_enrol_dialog_class_init (WardEnrolDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_enrol_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/decision/ward-enrol-dialog.ui");
  ward_dialog_work_bind (widget_class, G_STRUCT_OFFSET (WardEnrolDialog, work));
  gtk_widget_class_bind_template_child (widget_class, WardEnrolDialog, secret);
  gtk_widget_class_bind_template_child (widget_class, WardEnrolDialog, again);
  gtk_widget_class_install_action (widget_class, "enrol.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ward_enrol_dialog_init (WardEnrolDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ward_dialog_key (GTK_WIDGET (self), "enrol.save");
}

void
ward_enrol_dialog_open (GtkWidget *over, WardSession *session)
{
  WardEnrolDialog *self =
      g_object_new (WARD_TYPE_ENROL_DIALOG, "transient-for", gtk_widget_get_root (over), "title",
                    _("Enrol your key"), NULL);

  self->session = g_object_ref (session);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->work.deed);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->secret));
}
