/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-step-dialog.h"

#include <glib/gi18n-lib.h>

#include "ward-decision-widgets.h"
#include "ward-dialog-key.h"
#include "ward-file-chooser.h"
#include "ward-finding-row.h"
#include "ward-officer-choice.h"
#include "ward-session-decision.h"
#include "ward-session-steps.h"
#include "ward-sheet-control.h"
#include "ward-window.h"

struct _WardStepDialog {
  AdwWindow parent_instance;
  AdwWindowTitle *title;
  AdwPreferencesGroup *who_group;
  AdwComboRow *officer;
  GtkEditable *secret, *at, *reason;
  GtkWidget *secret_row, *at_row;
  GtkWidget *take, *spinner, *reason_group, *signed_group, *ask, *error_box;
  GtkLabel *digest, *document, *error;
  AdwBin *findings;

  WardSession *session;
  GPtrArray *officers;
  GCancellable *looking;
  char *kind, *verb, *id;
};

G_DEFINE_FINAL_TYPE (WardStepDialog, ward_step_dialog, ADW_TYPE_WINDOW)

static const struct {
  const char *verb, *title, *button, *help;
} looks[] = {
  { "authorise", N_("Authorise"), N_("Sign and authorise"),
    N_("The officer who authorises signs with a key of their own. The author can’t.") },
  { "close", N_("Record that it is not closed"), N_("Sign"),
    N_("Not closing is a decision like any other, and signed like one.") },
  { "confirm", N_("Confirm in writing"), N_("Sign and confirm"),
    N_("The officer who authorised orally confirms with a key of their own.") },
  { "seal", N_("Seal the record"), N_("Sign and seal"),
    N_("A signature over the record as it stands now.") },
  { "oral", N_("Authorised orally"), N_("Take down"),
    N_("By whom and when. It is to be confirmed in writing as soon as practicable.") },
};

static guint
look_of (const char *verb)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_str_equal (looks[i].verb, verb))
      return i;
  return 0;
}

static gboolean
is_oral (WardStepDialog *self)
{
  return g_str_equal (self->verb, "oral");
}

static void
show_error (WardStepDialog *self, const char *text)
{
  gtk_label_set_label (self->error, text != NULL ? text : "");
  gtk_widget_set_visible (self->error_box, text != NULL);
}

static void
set_busy (WardStepDialog *self, gboolean busy)
{
  gtk_widget_set_sensitive (self->take, !busy);
  gtk_widget_set_visible (self->spinner, busy);
}

/* Those that apply to this step. */
static GPtrArray *
standing (const GPtrArray *findings)
{
  GPtrArray *out = g_ptr_array_new ();

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    if (((const WardFinding *) findings->pdata[i])->applies)
      g_ptr_array_add (out, findings->pdata[i]);
  return out;
}

static void
show_findings (WardStepDialog *self, const GPtrArray *findings)
{
  g_autoptr (GPtrArray) shown = standing (findings);
  gboolean refuses = ward_findings_refuse (shown), warns = ward_findings_warn (shown);
  GtkWidget *list = ward_finding_list_new (shown, refuses ? _("This stands in the way")
                                                          : _("What the rules say"));

  adw_bin_set_child (self->findings, list);
  gtk_widget_set_visible (GTK_WIDGET (self->findings), list != NULL);
  gtk_widget_set_visible (self->reason_group, warns && !refuses);
  gtk_widget_set_visible (self->ask, !is_oral (self));
}

static WardStepAsk
ask_of (WardStepDialog *self)
{
  const char *reason = gtk_editable_get_text (self->reason);

  return (WardStepAsk){ .kind = self->kind, .verb = is_oral (self) ? "authorise" : self->verb,
                        .id = self->id,
                        .officer = ward_officer_choice_get (self->officer, self->officers),
                        .secret = gtk_editable_get_text (self->secret),
                        .accept = *reason != '\0' ? reason : NULL };
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardStepDialog) self = data;
  g_autoptr (WardStepPreview) preview =
      ward_session_step_preview_finish (WARD_SESSION (source), result, NULL);

  if (preview == NULL || self->session == NULL)
    return;
  gtk_label_set_label (self->digest, preview->digest);
  gtk_label_set_label (self->document, preview->document);
  show_findings (self, preview->outcome->findings);
}

static void
officer_changed_cb (WardStepDialog *self)
{
  WardStepAsk ask = ask_of (self);

  if (ask.officer == NULL)
    return;
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  show_error (self, NULL);
  ward_session_step_preview_async (self->session, &ask, self->looking, previewed_cb,
                                   g_object_ref (self));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardStepDialog) self = data;
  g_autoptr (WardDecisionView) view =
      ward_session_decision_finish (WARD_SESSION (source), result, NULL);
  const char *author, *actor;

  if (view == NULL || self->session == NULL)
    return;
  author = ward_record_get (view->decision, "author");
  actor = ward_session_get_actor (self->session);
  self->officers = g_ptr_array_ref (view->officers);
  ward_officer_choice_fill (self->officer, self->officers,
                            ward_session_get_district (self->session),
                            ward_record_get (view->decision, "authoriser") != NULL
                                ? ward_record_get (view->decision, "authoriser")
                            : g_strcmp0 (author, actor) != 0 ? actor
                                                             : NULL);
  if (self->officers->len == 0)
    show_error (self, _("Nobody has a personal key on this machine. Ask somebody at another one, "
                        "or enrol a key from the main menu."));
  gtk_widget_set_sensitive (self->take, self->officers->len > 0);
  officer_changed_cb (self);
}

void
ward_decision_toast (GtkWidget *widget, const char *text)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));

  while (window != NULL && !WARD_IS_WINDOW (window))
    window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (window)));
  if (window != NULL)
    ward_window_toast (WARD_WINDOW (window), adw_toast_new (text));
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardStepDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardOutcome) outcome =
      ward_session_step_finish (WARD_SESSION (source), result, &error);

  if (self->session == NULL)
    return;
  set_busy (self, FALSE);
  if (outcome == NULL)
    {
      show_error (self, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->secret));
      return;
    }
  if (outcome->refused || outcome->needs_acceptance)
    {
      show_error (self, outcome->refused ? _("Refused. Nothing was changed.") : NULL);
      show_findings (self, outcome->findings);
      if (outcome->needs_acceptance)
        gtk_widget_grab_focus (GTK_WIDGET (self->reason));
      return;
    }
  ward_decision_toast (GTK_WIDGET (self), is_oral (self) ? _("Taken down") : _("Signed"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
take_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardStepDialog *self = WARD_STEP_DIALOG (widget);
  WardStepAsk ask = ask_of (self);
  g_autoptr (GError) error = NULL;
  gint64 at;

  if (!gtk_widget_get_sensitive (self->take))
    return;
  show_error (self, NULL);
  if (!is_oral (self) && *ask.secret == '\0')
    {
      show_error (self, _("The officer who acts gives their own secret."));
      gtk_widget_grab_focus (GTK_WIDGET (self->secret));
      return;
    }
  if (is_oral (self) && !ward_sheet_time_read (gtk_editable_get_text (self->at), &at, &error))
    {
      show_error (self, error->message);
      return;
    }
  set_busy (self, TRUE);
  if (is_oral (self))
    ward_session_oral_async (self->session, &ask, at, taken_cb, g_object_ref (self));
  else
    ward_session_step_async (self->session, &ask, taken_cb, g_object_ref (self));
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardStepDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (!ward_session_done_finish (WARD_SESSION (source), result, &error))
    {
      show_error (self, error->message);
      return;
    }
  ward_decision_toast (GTK_WIDGET (self),
                       _("Request saved. Take the answer under “Other steps”."));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
request_chosen (const char *path, gpointer data)
{
  WardStepDialog *self = data;
  WardStepAsk ask = ask_of (self);

  if (path != NULL && self->session != NULL)
    ward_session_request_async (self->session, &ask, path, asked_cb, g_object_ref (self));
}

static void
ask_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ward_file_chooser_save (widget, _("Save the request"), _("request.wardlight.json"),
                          request_chosen, widget);
}

static void
ward_step_dialog_dispose (GObject *object)
{
  WardStepDialog *self = WARD_STEP_DIALOG (object);

  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_object (&self->session);
  g_clear_pointer (&self->officers, g_ptr_array_unref);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->verb, g_free);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (ward_step_dialog_parent_class)->dispose (object);
}

static void
ward_step_dialog_class_init (WardStepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_step_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/decision/ward-step-dialog.ui");
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, WardStepDialog, name)
  CHILD (title);
  CHILD (who_group);
  CHILD (officer);
  CHILD (secret);
  CHILD (secret_row);
  CHILD (at);
  CHILD (at_row);
  CHILD (reason);
  CHILD (reason_group);
  CHILD (signed_group);
  CHILD (take);
  CHILD (spinner);
  CHILD (ask);
  CHILD (error);
  CHILD (error_box);
  CHILD (digest);
  CHILD (document);
  CHILD (findings);
#undef CHILD
  gtk_widget_class_bind_template_callback (widget_class, officer_changed_cb);
  gtk_widget_class_install_action (widget_class, "step.take", NULL, take_action);
  gtk_widget_class_install_action (widget_class, "step.ask", NULL, ask_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ward_step_dialog_init (WardStepDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ward_dialog_key (GTK_WIDGET (self), "step.take");
}

void
ward_step_dialog_open (GtkWidget *over, WardSession *session, const char *kind, const char *verb,
                       const char *id)
{
  WardStepDialog *self =
      g_object_new (WARD_TYPE_STEP_DIALOG, "transient-for", gtk_widget_get_root (over), NULL);
  guint look = look_of (verb);
  g_autofree char *now = ward_sheet_time_text (ward_session_now (session));

  self->session = g_object_ref (session);
  self->kind = g_strdup (kind);
  self->verb = g_strdup (verb);
  self->id = g_strdup (id);
  gtk_window_set_title (GTK_WINDOW (self), _(looks[look].title));
  adw_window_title_set_title (self->title, _(looks[look].title));
  gtk_button_set_label (GTK_BUTTON (self->take), _(looks[look].button));
  adw_preferences_group_set_description (self->who_group, _(looks[look].help));
  gtk_widget_set_visible (self->secret_row, !is_oral (self));
  gtk_widget_set_visible (self->at_row, is_oral (self));
  gtk_widget_set_visible (self->signed_group, !is_oral (self));
  gtk_editable_set_text (self->at, now);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->take);
  ward_session_decision_async (session, id, NULL, read_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->officer));
}

static void
answer_taken_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardOutcome) outcome =
      ward_session_step_finish (WARD_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (outcome == NULL)
    text = g_strdup (error->message);
  else if ((outcome->refused || outcome->needs_acceptance) && outcome->findings->len > 0)
    text = ward_finding_dup_message (outcome->findings->pdata[0]);
  else
    text = g_strdup (_("The answer was taken"));
  ward_decision_toast (widget, text);
}

static void
answer_chosen (const char *path, gpointer data)
{
  GtkWidget *widget = data;
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));

  if (path == NULL || !WARD_IS_WINDOW (window) ||
      ward_window_get_session (WARD_WINDOW (window)) == NULL)
    return;
  ward_session_accept_answer_async (ward_window_get_session (WARD_WINDOW (window)), path,
                                    answer_taken_cb, g_object_ref (window));
}

void
ward_step_dialog_take_answer (GtkWidget *over, WardSession *session)
{
  ward_file_chooser_open (over, _("Open the answer"), "json", answer_chosen, over);
}
