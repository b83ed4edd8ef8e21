/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-paper-dialog.h"

#include <glib/gi18n-lib.h>

#include "ward-cut-offer.h"
#include "ward-dialog-key.h"
#include "ward-dialog-work.h"
#include "ward-file-chooser.h"
#include "ward-officer-choice.h"
#include "ward-session-decision.h"
#include "ward-session-papers.h"
#include "ward-writing.h"

struct _WardPaperDialog {
  AdwWindow parent_instance;
  WardDialogWork work;
  AdwWindowTitle *title;
  AdwPreferencesGroup *group;
  GtkEditable *recipient, *reason, *secret;
  AdwComboRow *officer;
  AdwActionRow *exact_row;
  GtkSwitch *exact;
  GtkWidget *signer_group;

  WardSession *session;
  GPtrArray *officers;
  char *id;
  WardUnsaved *unsaved; /* given out, to be told when it is saved */
  guint look;
};

static void ward_paper_dialog_writing_init (WardWritingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WardPaperDialog, ward_paper_dialog, ADW_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (WARD_TYPE_WRITING,
                                                      ward_paper_dialog_writing_init))

static WardPaperDialog *ward_paper_dialog_new (GtkWidget *over, WardSession *session,
                                               const char *paper, const char *id);

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
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardPaperDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *made = ward_session_paper_finish (WARD_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (self->session == NULL)
    {
      /* Locked meanwhile. */
      if (made != NULL)
        ward_unsaved_mark_saved (self->unsaved);
      return;
    }
  text = g_strdup_printf (_("Saved: %s"), made);
  ward_dialog_work_finish (&self->work, GTK_WIDGET (self), error, text);
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
  ward_dialog_work_set_busy (&self->work, TRUE);
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

  ward_dialog_work_show_error (&self->work, NULL);
  if (is_blank (self->recipient) || is_blank (self->reason))
    {
      ward_dialog_work_show_error (&self->work,
                                   _("Say for whom it is, and why: both are logged."));
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

static gboolean
ward_paper_dialog_close_request (GtkWindow *window)
{
  return ward_writing_asks (WARD_WRITING (window)) ||
         GTK_WINDOW_CLASS (ward_paper_dialog_parent_class)->close_request (window);
}

static gboolean
ward_paper_dialog_is_dirty (WardWriting *writing)
{
  WardPaperDialog *self = WARD_PAPER_DIALOG (writing);

  return self->session != NULL && (!is_blank (self->recipient) || !is_blank (self->reason));
}

/* A paper as it was asked for. */
typedef struct {
  char *id, *recipient, *reason;
  const char *paper;
  gboolean exact;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_free (asked->id);
  g_free (asked->recipient);
  g_free (asked->reason);
  g_free (asked);
}

static void
open_again (GtkWindow *parent, WardSession *session, gpointer value)
{
  const Asked *asked = value;
  WardPaperDialog *self =
      ward_paper_dialog_new (GTK_WIDGET (parent), session, asked->paper, asked->id);

  gtk_editable_set_text (self->recipient, asked->recipient);
  gtk_editable_set_text (self->reason, asked->reason);
  gtk_switch_set_active (self->exact, asked->exact);
}

static WardUnsaved *
ward_paper_dialog_dup_unsaved (WardWriting *writing)
{
  WardPaperDialog *self = WARD_PAPER_DIALOG (writing);
  Asked *asked = g_new0 (Asked, 1);

  asked->id = g_strdup (self->id);
  asked->recipient = g_strdup (gtk_editable_get_text (self->recipient));
  asked->reason = g_strdup (gtk_editable_get_text (self->reason));
  asked->paper = looks[self->look].paper;
  asked->exact = gtk_switch_get_active (self->exact);
  g_clear_pointer (&self->unsaved, ward_unsaved_unref);
  self->unsaved = ward_unsaved_new (asked, asked_free, open_again);
  return ward_unsaved_ref (self->unsaved);
}

static void
ward_paper_dialog_writing_init (WardWritingInterface *iface)
{
  iface->is_dirty = ward_paper_dialog_is_dirty;
  iface->dup_unsaved = ward_paper_dialog_dup_unsaved;
}

static void
ward_paper_dialog_finalize (GObject *object)
{
  g_clear_pointer (&WARD_PAPER_DIALOG (object)->unsaved, ward_unsaved_unref);
  G_OBJECT_CLASS (ward_paper_dialog_parent_class)->finalize (object);
}

static void
ward_paper_dialog_class_init (WardPaperDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_paper_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ward_paper_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ward_paper_dialog_close_request;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/decision/ward-paper-dialog.ui");
  ward_dialog_work_bind (widget_class, G_STRUCT_OFFSET (WardPaperDialog, work));
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, WardPaperDialog, name)
  CHILD (title);
  CHILD (group);
  CHILD (recipient);
  CHILD (reason);
  CHILD (secret);
  CHILD (officer);
  CHILD (exact);
  CHILD (exact_row);
  CHILD (signer_group);
#undef CHILD
  gtk_widget_class_install_action (widget_class, "paper.make", NULL, make_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ward_paper_dialog_init (WardPaperDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ward_cut_offer_add (self->recipient);
  ward_cut_offer_add (self->reason);
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

static WardPaperDialog *
ward_paper_dialog_new (GtkWidget *over, WardSession *session, const char *paper, const char *id)
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
  gtk_window_set_default_widget (GTK_WINDOW (self), self->work.deed);
  ward_session_decision_async (session, id, NULL, read_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->recipient));
  return self;
}

void
ward_paper_dialog_open (GtkWidget *over, WardSession *session, const char *paper, const char *id)
{
  ward_paper_dialog_new (over, session, paper, id);
}
