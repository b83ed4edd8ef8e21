/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-step-dialog.h"

#include <glib/gi18n-lib.h>

#include "ward-decision-widgets.h"
#include "ward-cut-offer.h"
#include "ward-dialog-key.h"
#include "ward-dialog-work.h"
#include "ward-file-chooser.h"
#include "ward-finding-row.h"
#include "ward-officer-choice.h"
#include "ward-session-decision.h"
#include "ward-session-steps.h"
#include "ward-sheet-control.h"
#include "ward-window.h"
#include "ward-writing.h"

struct _WardStepDialog {
  AdwWindow parent_instance;
  WardDialogWork work;
  AdwWindowTitle *title;
  AdwPreferencesGroup *who_group;
  AdwComboRow *officer;
  GtkEditable *secret, *at, *reason;
  GtkWidget *secret_row, *at_row, *taker_row;
  GtkWidget *reason_group, *signed_group, *ask;
  GtkLabel *digest, *document;
  AdwBin *findings;

  WardSession *session;
  GPtrArray *officers;
  GCancellable *looking;
  char *kind, *verb, *id;
  char *began;  /* the time that it began with */
  char *chosen; /* the officer to begin with, or NULL */
  WardUnsaved *unsaved; /* given out, to be told when it is saved */
};

static void ward_step_dialog_writing_init (WardWritingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WardStepDialog, ward_step_dialog, ADW_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (WARD_TYPE_WRITING,
                                                      ward_step_dialog_writing_init))

static WardStepDialog *ward_step_dialog_new (GtkWidget *over, WardSession *session,
                                             const char *kind, const char *verb, const char *id);

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

const char *
ward_step_dialog_title (const char *verb)
{
  guint look = look_of (verb);

  return g_str_equal (looks[look].verb, verb) ? _(looks[look].title) : verb;
}

static gboolean
is_oral (WardStepDialog *self)
{
  return g_str_equal (self->verb, "oral");
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
  ward_dialog_work_show_error (&self->work, NULL);
  ward_session_step_preview_async (self->session, &ask, self->looking, previewed_cb,
                                   g_object_ref (self));
}

/* Who may have authorised orally: anybody of a rank but the one who takes it down and the author,
 * with a key on this machine or elsewhere. Transfer full. */
static GPtrArray *
oral_officers (const WardDecisionView *view, const char *actor)
{
  GPtrArray *officers = ward_records_array_new ();

  for (guint i = 0; i < view->commanders->len; i++)
    {
      const WardRecord *officer = view->commanders->pdata[i];

      if (g_strcmp0 (officer->id, actor) != 0 &&
          g_strcmp0 (officer->id, ward_record_get (view->decision, "author")) != 0)
        g_ptr_array_add (officers, ward_record_copy (officer));
    }
  return officers;
}

/* Whom the list begins with. */
static const char *
first_choice (WardStepDialog *self, const WardDecisionView *view)
{
  const char *authoriser = ward_record_get (view->decision, "authoriser");
  const char *actor = ward_session_get_actor (self->session);

  if (self->chosen != NULL)
    return self->chosen;
  if (authoriser != NULL)
    return authoriser;
  if (is_oral (self) || g_strcmp0 (ward_record_get (view->decision, "author"), actor) == 0)
    return NULL;
  return actor;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardStepDialog) self = data;
  g_autoptr (WardDecisionView) view =
      ward_session_decision_finish (WARD_SESSION (source), result, NULL);

  if (view == NULL || self->session == NULL)
    return;
  self->officers = is_oral (self)
                       ? oral_officers (view, ward_session_get_actor (self->session))
                       : g_ptr_array_ref (view->officers);
  ward_officer_choice_fill (self->officer, self->officers,
                            ward_session_get_district (self->session), first_choice (self, view));
  gtk_widget_grab_focus (GTK_WIDGET (self->officer));
  if (self->officers->len == 0)
    ward_dialog_work_show_error (&self->work,
                                 _("Nobody has a personal key on this machine. Ask somebody at "
                                   "another one, or enrol a key from the main menu."));
  gtk_widget_set_sensitive (self->work.deed, self->officers->len > 0);
  officer_changed_cb (self);
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardStepDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardOutcome) outcome =
      ward_session_step_finish (WARD_SESSION (source), result, &error);

  if (self->session == NULL)
    {
      /* Locked meanwhile. */
      if (outcome != NULL && !outcome->refused && !outcome->needs_acceptance)
        ward_unsaved_mark_saved (self->unsaved);
      return;
    }
  ward_dialog_work_set_busy (&self->work, FALSE);
  if (outcome == NULL)
    {
      ward_dialog_work_show_error (&self->work, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->secret));
      return;
    }
  if (outcome->refused || outcome->needs_acceptance)
    {
      ward_dialog_work_show_error (
          &self->work, outcome->refused ? _("Refused. Nothing was changed.") : NULL);
      show_findings (self, outcome->findings);
      if (outcome->needs_acceptance)
        gtk_widget_grab_focus (GTK_WIDGET (self->reason));
      return;
    }
  ward_dialog_toast (GTK_WIDGET (self), is_oral (self) ? _("Taken down") : _("Signed"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
take_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardStepDialog *self = WARD_STEP_DIALOG (widget);
  WardStepAsk ask = ask_of (self);
  g_autoptr (GError) error = NULL;
  gint64 at;

  if (!gtk_widget_get_sensitive (self->work.deed))
    return;
  ward_dialog_work_show_error (&self->work, NULL);
  if (!is_oral (self) && *ask.secret == '\0')
    {
      ward_dialog_work_show_error (&self->work, _("The officer who acts gives their own secret."));
      gtk_widget_grab_focus (GTK_WIDGET (self->secret));
      return;
    }
  if (is_oral (self) && !ward_sheet_time_read (gtk_editable_get_text (self->at), &at, &error))
    {
      ward_dialog_work_show_error (&self->work, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->at));
      return;
    }
  ward_dialog_work_set_busy (&self->work, TRUE);
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
      ward_dialog_work_show_error (&self->work, error->message);
      return;
    }
  ward_dialog_toast (GTK_WIDGET (self),
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
  g_clear_pointer (&self->began, g_free);
  g_clear_pointer (&self->chosen, g_free);
  G_OBJECT_CLASS (ward_step_dialog_parent_class)->dispose (object);
}

static gboolean
ward_step_dialog_close_request (GtkWindow *window)
{
  return ward_writing_asks (WARD_WRITING (window)) ||
         GTK_WINDOW_CLASS (ward_step_dialog_parent_class)->close_request (window);
}

static gboolean
ward_step_dialog_is_dirty (WardWriting *writing)
{
  WardStepDialog *self = WARD_STEP_DIALOG (writing);

  return self->session != NULL &&
         (*gtk_editable_get_text (self->reason) != '\0' ||
          (is_oral (self) && !g_str_equal (gtk_editable_get_text (self->at), self->began)));
}

/* A step as it was about to be taken: never with a secret. */
typedef struct {
  char *kind, *verb, *id, *at, *reason, *officer;
} Stepping;

static void
stepping_free (gpointer data)
{
  Stepping *stepping = data;

  g_free (stepping->kind);
  g_free (stepping->verb);
  g_free (stepping->id);
  g_free (stepping->at);
  g_free (stepping->reason);
  g_free (stepping->officer);
  g_free (stepping);
}

static void
open_again (GtkWindow *parent, WardSession *session, gpointer value)
{
  const Stepping *stepping = value;
  WardStepDialog *self = ward_step_dialog_new (GTK_WIDGET (parent), session, stepping->kind,
                                               stepping->verb, stepping->id);

  gtk_editable_set_text (self->at, stepping->at);
  gtk_editable_set_text (self->reason, stepping->reason);
  gtk_widget_set_visible (self->reason_group, *stepping->reason != '\0');
  self->chosen = g_strdup (stepping->officer);
}

static WardUnsaved *
ward_step_dialog_dup_unsaved (WardWriting *writing)
{
  WardStepDialog *self = WARD_STEP_DIALOG (writing);
  Stepping *stepping = g_new0 (Stepping, 1);

  stepping->kind = g_strdup (self->kind);
  stepping->verb = g_strdup (self->verb);
  stepping->id = g_strdup (self->id);
  stepping->at = g_strdup (gtk_editable_get_text (self->at));
  stepping->reason = g_strdup (gtk_editable_get_text (self->reason));
  stepping->officer = g_strdup (ward_officer_choice_get (self->officer, self->officers));
  g_clear_pointer (&self->unsaved, ward_unsaved_unref);
  self->unsaved = ward_unsaved_new (stepping, stepping_free, open_again);
  return ward_unsaved_ref (self->unsaved);
}

static void
ward_step_dialog_writing_init (WardWritingInterface *iface)
{
  iface->is_dirty = ward_step_dialog_is_dirty;
  iface->dup_unsaved = ward_step_dialog_dup_unsaved;
}

static void
ward_step_dialog_finalize (GObject *object)
{
  g_clear_pointer (&WARD_STEP_DIALOG (object)->unsaved, ward_unsaved_unref);
  G_OBJECT_CLASS (ward_step_dialog_parent_class)->finalize (object);
}

static void
ward_step_dialog_class_init (WardStepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_step_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ward_step_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ward_step_dialog_close_request;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/decision/ward-step-dialog.ui");
  ward_dialog_work_bind (widget_class, G_STRUCT_OFFSET (WardStepDialog, work));
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, WardStepDialog, name)
  CHILD (title);
  CHILD (who_group);
  CHILD (officer);
  CHILD (secret);
  CHILD (secret_row);
  CHILD (at);
  CHILD (at_row);
  CHILD (taker_row);
  CHILD (reason);
  CHILD (reason_group);
  CHILD (signed_group);
  CHILD (ask);
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
  ward_cut_offer_add (self->reason);
  ward_dialog_key (GTK_WIDGET (self), "step.take");
}

static WardStepDialog *
ward_step_dialog_new (GtkWidget *over, WardSession *session, const char *kind, const char *verb,
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
  gtk_button_set_label (GTK_BUTTON (self->work.deed), _(looks[look].button));
  adw_preferences_group_set_description (self->who_group, _(looks[look].help));
  gtk_widget_set_visible (self->secret_row, !is_oral (self));
  gtk_widget_set_visible (self->at_row, is_oral (self));
  gtk_widget_set_visible (self->taker_row, is_oral (self));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->taker_row),
                               ward_session_get_actor_name (session));
  gtk_widget_set_visible (self->signed_group, !is_oral (self));
  gtk_editable_set_text (self->at, now);
  self->began = g_strdup (now);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->work.deed);
  ward_session_decision_async (session, id, NULL, read_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

void
ward_step_dialog_open (GtkWidget *over, WardSession *session, const char *kind, const char *verb,
                       const char *id)
{
  ward_step_dialog_new (over, session, kind, verb, id);
}

/* Why an answer is not taken, with what to do about it. */
static void
tell_refusal (GtkWidget *window, const WardOutcome *outcome)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (window), _("The answer is not taken"),
                                              _("Nothing was changed."));
  g_autoptr (GPtrArray) shown = standing (outcome->findings);

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog),
                                      ward_finding_list_new (shown, _("This stands in the way")));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
answer_taken_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardOutcome) outcome =
      ward_session_step_finish (WARD_SESSION (source), result, &error);

  if (outcome == NULL)
    ward_dialog_toast (window, error->message);
  else if (outcome->refused || outcome->needs_acceptance)
    tell_refusal (window, outcome);
  else
    ward_dialog_toast (window, _("The answer was taken"));
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
