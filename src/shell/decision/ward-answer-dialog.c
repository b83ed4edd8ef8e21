/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-answer-dialog.h"

#include <glib/gi18n-lib.h>

#include "ward-dialog-key.h"
#include "ward-dialog-work.h"
#include "ward-file-chooser.h"
#include "ward-officer-choice.h"
#include "ward-session-decision.h"
#include "ward-session-steps.h"
#include "ward-signed-view.h"
#include "ward-step-dialog.h"

struct _WardAnswerDialog {
  AdwWindow parent_instance;
  WardDialogWork work;
  AdwActionRow *subject;
  AdwBin *reading;
  GtkLabel *document;
  AdwComboRow *officer;
  GtkEditable *secret;

  WardSession *session;
  GPtrArray *officers;
  char *request;
};

G_DEFINE_FINAL_TYPE (WardAnswerDialog, ward_answer_dialog, ADW_TYPE_WINDOW)

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardAnswerDialog) self = data;
  g_autoptr (GError) error = NULL;

  ward_session_done_finish (WARD_SESSION (source), result, &error);
  if (self->session != NULL)
    ward_dialog_work_finish (&self->work, GTK_WIDGET (self), error,
                             _("Answer saved. Take it back to who asked."));
}

static void
path_chosen (const char *path, gpointer data)
{
  WardAnswerDialog *self = data;
  WardStepAsk ask = { 0 };

  if (path == NULL || self->session == NULL)
    return;
  ask.officer = ward_officer_choice_get (self->officer, self->officers);
  ask.secret = gtk_editable_get_text (self->secret);
  ward_dialog_work_set_busy (&self->work, TRUE);
  ward_session_answer_async (self->session, &ask, self->request, path, answered_cb,
                             g_object_ref (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardAnswerDialog *self = WARD_ANSWER_DIALOG (widget);

  ward_dialog_work_show_error (&self->work, NULL);
  if (*gtk_editable_get_text (self->secret) == '\0')
    {
      ward_dialog_work_show_error (&self->work,
                                   _("The officer who answers gives their own secret."));
      gtk_widget_grab_focus (GTK_WIDGET (self->secret));
      return;
    }
  ward_file_chooser_save (widget, _("Save the answer"), _("answer.wardlight.json"), path_chosen,
                          widget);
}

static void
ward_answer_dialog_dispose (GObject *object)
{
  WardAnswerDialog *self = WARD_ANSWER_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->officers, g_ptr_array_unref);
  g_clear_pointer (&self->request, g_free);
  G_OBJECT_CLASS (ward_answer_dialog_parent_class)->dispose (object);
}

static void
ward_answer_dialog_class_init (WardAnswerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_answer_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/decision/ward-answer-dialog.ui");
  ward_dialog_work_bind (widget_class, G_STRUCT_OFFSET (WardAnswerDialog, work));
  gtk_widget_class_bind_template_child (widget_class, WardAnswerDialog, subject);
  gtk_widget_class_bind_template_child (widget_class, WardAnswerDialog, document);
  gtk_widget_class_bind_template_child (widget_class, WardAnswerDialog, reading);
  gtk_widget_class_bind_template_child (widget_class, WardAnswerDialog, officer);
  gtk_widget_class_bind_template_child (widget_class, WardAnswerDialog, secret);
  gtk_widget_class_install_action (widget_class, "answer.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ward_answer_dialog_init (WardAnswerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ward_dialog_key (GTK_WIDGET (self), "answer.save");
}

static void
officers_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardAnswerDialog) self = data;
  GPtrArray *officers = ward_session_signers_finish (WARD_SESSION (source), result, NULL);

  if (officers == NULL || self->session == NULL)
    {
      g_clear_pointer (&officers, g_ptr_array_unref);
      return;
    }
  self->officers = officers;
  ward_officer_choice_fill (self->officer, officers, ward_session_get_district (self->session),
                            ward_session_get_actor (self->session));
  if (self->request != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->officer));
}

static void
show_request (WardAnswerDialog *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardRequest) request = NULL;
  g_autofree char *title = NULL, *subtitle = NULL;

  if (g_file_get_contents (path, &self->request, NULL, &error))
    request = ward_request_read (self->request, &error);
  gtk_widget_set_sensitive (self->work.deed, request != NULL);
  if (request == NULL)
    {
      ward_dialog_work_show_error (&self->work, error->message);
      return;
    }
  title = g_markup_printf_escaped ("%s: %s", ward_step_dialog_title (request->step),
                                   request->title);
  subtitle = g_markup_printf_escaped ("SHA-256 %s", request->digest);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->subject), title);
  adw_action_row_set_subtitle (self->subject, subtitle);
  gtk_label_set_label (self->document, request->document);
  adw_bin_set_child (self->reading, ward_signed_view_new (self->session, request->document));
}

void
ward_answer_dialog_open (GtkWidget *over, WardSession *session, const char *path)
{
  WardAnswerDialog *self =
      g_object_new (WARD_TYPE_ANSWER_DIALOG, "transient-for", gtk_widget_get_root (over), "title",
                    _("Answer a request"), NULL);

  self->session = g_object_ref (session);
  show_request (self, path);
  ward_session_signers_async (session, officers_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
