/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-paper-dialog.h"

#include <glib/gi18n-lib.h>

#include "ward-dialog-key.h"
#include "ward-file-chooser.h"
#include "ward-officer-choice.h"
#include "ward-session-decision.h"
#include "ward-session-papers.h"
#include "ward-step-dialog.h"

struct _WardPaperDialog {
  AdwWindow parent_instance;
  AdwWindowTitle *title;
  AdwPreferencesGroup *group;
  GtkEditable *recipient, *reason, *secret;
  AdwComboRow *officer;
  AdwActionRow *exact_row;
  GtkSwitch *exact;
  GtkWidget *make, *spinner, *signer_group, *error_box;
  GtkLabel *error;

  WardSession *session;
  GPtrArray *officers;
  char *id;
  guint look;
};

G_DEFINE_FINAL_TYPE (WardPaperDialog, ward_paper_dialog, ADW_TYPE_WINDOW)

static const struct {
  const char *paper, *title, *help, *file;
} looks[] = {
  { "court", N_("Court schedule"),
    N_("For the court and the parties. It is served on whoever controls the premises, who may be "
       "the exploiter: it holds nothing about harm, partners, support or intelligence."),
    "court-schedule.pdf" },
  { "policy", N_("Policy record"),
    N_("Not for service: the disclosure officer reviews it first. Every page says so."),
    "policy-record.pdf" },
  { "bundle", N_("Sealed bundle"),
    N_("Court schedule, record, signatures and chain in one file. Withheld fields are sealed "
       "commitments; anybody can verify it with openssl and sha256sum."),
    "decision-bundle.zip" },
};

static void
show_error (WardPaperDialog *self, const char *text)
{
  gtk_label_set_label (self->error, text != NULL ? text : "");
  gtk_widget_set_visible (self->error_box, text != NULL);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardPaperDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *made = ward_session_paper_finish (WARD_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (self->session == NULL)
    return;
  gtk_widget_set_visible (self->spinner, FALSE);
  gtk_widget_set_sensitive (self->make, TRUE);
  if (made == NULL)
    {
      show_error (self, error->message);
      return;
    }
  text = g_strdup_printf (_("Saved: %s"), made);
  ward_decision_toast (GTK_WIDGET (self), text);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
path_chosen (const char *path, gpointer data)
{
  WardPaperDialog *self = data;
  WardPaperAsk ask = { .paper = looks[self->look].paper, .id = self->id, .path = path };

  if (path == NULL || self->session == NULL)
    return;
  ask.recipient = gtk_editable_get_text (self->recipient);
  ask.reason = gtk_editable_get_text (self->reason);
  ask.exact = gtk_switch_get_active (self->exact);
  ask.officer = ward_officer_choice_get (self->officer, self->officers);
  ask.secret = gtk_editable_get_text (self->secret);
  gtk_widget_set_sensitive (self->make, FALSE);
  gtk_widget_set_visible (self->spinner, TRUE);
  ward_session_paper_async (self->session, &ask, made_cb, g_object_ref (self));
}

static gboolean
is_blank (GtkEditable *editable)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  return *text == '\0';
}

static void
make_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardPaperDialog *self = WARD_PAPER_DIALOG (widget);

  show_error (self, NULL);
  if (is_blank (self->recipient) || is_blank (self->reason))
    {
      show_error (self, _("Say for whom it is, and why: both are logged."));
      gtk_widget_grab_focus (GTK_WIDGET (is_blank (self->recipient) ? self->recipient
                                                                    : self->reason));
      return;
    }
  ward_file_chooser_save (widget, _(looks[self->look].title), looks[self->look].file, path_chosen,
                          widget);
}

static void
ward_paper_dialog_dispose (GObject *object)
{
  WardPaperDialog *self = WARD_PAPER_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->officers, g_ptr_array_unref);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (ward_paper_dialog_parent_class)->dispose (object);
}

static void
ward_paper_dialog_class_init (WardPaperDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_paper_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/decision/ward-paper-dialog.ui");
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, WardPaperDialog, name)
  CHILD (title);
  CHILD (group);
  CHILD (recipient);
  CHILD (reason);
  CHILD (secret);
  CHILD (officer);
  CHILD (exact);
  CHILD (exact_row);
  CHILD (make);
  CHILD (spinner);
  CHILD (signer_group);
  CHILD (error_box);
  CHILD (error);
#undef CHILD
  gtk_widget_class_install_action (widget_class, "paper.make", NULL, make_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ward_paper_dialog_init (WardPaperDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ward_dialog_key (GTK_WIDGET (self), "paper.make");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardPaperDialog) self = data;
  g_autoptr (WardDecisionView) view =
      ward_session_decision_finish (WARD_SESSION (source), result, NULL);

  if (view == NULL || self->session == NULL)
    return;
  self->officers = g_ptr_array_ref (view->officers);
  ward_officer_choice_fill (self->officer, self->officers,
                            ward_session_get_district (self->session),
                            ward_session_get_actor (self->session));
}

void
ward_paper_dialog_open (GtkWidget *over, WardSession *session, const char *paper, const char *id)
{
  WardPaperDialog *self =
      g_object_new (WARD_TYPE_PAPER_DIALOG, "transient-for", gtk_widget_get_root (over), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_str_equal (looks[i].paper, paper))
      self->look = i;
  self->session = g_object_ref (session);
  self->id = g_strdup (id);
  gtk_window_set_title (GTK_WINDOW (self), _(looks[self->look].title));
  adw_window_title_set_title (self->title, _(looks[self->look].title));
  adw_preferences_group_set_description (self->group, _(looks[self->look].help));
  gtk_widget_set_visible (self->signer_group, g_str_equal (paper, "bundle"));
  gtk_widget_set_visible (GTK_WIDGET (self->exact_row), !g_str_equal (paper, "bundle"));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->make);
  ward_session_decision_async (session, id, NULL, read_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->recipient));
}
