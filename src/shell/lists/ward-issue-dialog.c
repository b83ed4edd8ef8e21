/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-issue-dialog.h"

#include <glib/gi18n-lib.h>

#include "ward-drop-down.h"
#include "ward-file-chooser.h"
#include "ward-file.h"
#include "ward-officer-choice.h"
#include "ward-progress-dialog.h"
#include "ward-session-decision.h"
#include "ward-session-issue.h"
#include "ward-spoken.h"
#include "ward-window.h"

static const struct {
  const char *paper, *title, *help, *file;
} papers[] = {
  { "premises-summary", N_("Print a summary"),
    N_("What is held of these premises, on paper. The ward stands for the address."),
    N_("Premises summary.pdf") },
  { "command-brief", N_("Command brief"),
    N_("What falls due, the duties and the decisions, on two pages at most, without any address."),
    N_("Command brief.pdf") },
};

static const char *const formats[] = { "csv", "geojson" };

/* What is asked for, from the dialog to the file. */
struct _WardIssueAsking {
  GObject parent_instance;
  AdwMessageDialog *dialog; /* borrowed, while it is asked */
  WardWindow *window;   /* owned */
  WardSession *session; /* owned */
  GtkEditable *recipient, *reason;
  GtkDropDown *format;  /* NULL for a paper */
  GtkSwitch *exact;     /* NULL where there are no places */
  AdwComboRow *second;  /* owned: its list may come when the dialog is gone */
  GtkEditable *secret;
  GPtrArray *officers;
  const char *paper;
  char *id, *words, *for_whom, *why, *file, *second_id, *second_secret;
  guint chosen;
  gboolean is_exact;
  WardListQuery list;
  WardProgressDialog *working; /* owned, while the file is made */
};

#define WARD_TYPE_ISSUE_ASKING (ward_issue_asking_get_type ())
G_DECLARE_FINAL_TYPE (WardIssueAsking, ward_issue_asking, WARD, ISSUE_ASKING, GObject)
G_DEFINE_FINAL_TYPE (WardIssueAsking, ward_issue_asking, G_TYPE_OBJECT)

static void
ward_issue_asking_finalize (GObject *object)
{
  WardIssueAsking *asking = WARD_ISSUE_ASKING (object);

  g_clear_object (&asking->window);
  g_clear_object (&asking->session);
  g_clear_object (&asking->second);
  g_free (asking->id);
  g_free (asking->words);
  g_free (asking->for_whom);
  g_free (asking->why);
  g_free (asking->file);
  g_free (asking->second_id);
  ward_secret_free (asking->second_secret);
  g_clear_pointer (&asking->officers, g_ptr_array_unref);
  G_OBJECT_CLASS (ward_issue_asking_parent_class)->finalize (object);
}

static void
ward_issue_asking_class_init (WardIssueAskingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ward_issue_asking_finalize;
}

static void
ward_issue_asking_init (WardIssueAsking *asking)
{
}

static void
issued_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardIssueAsking) asking = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *made = ward_session_issue_finish (WARD_SESSION (source), result, &error);
  gboolean stopped = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_autofree char *text = made != NULL ? g_strdup_printf (_("Saved: %s"), made)
                          : stopped    ? g_strdup (_("Stopped: nothing was saved or logged"))
                                       : g_strdup (error->message);

  ward_progress_dialog_end (g_steal_pointer (&asking->working));
  ward_window_toast (asking->window, adw_toast_new (text));
}

static void
path_chosen_cb (const char *path, gpointer data)
{
  WardIssueAsking *asking = data;
  WardIssueAsk ask = { .paper = asking->paper, .id = asking->id, .recipient = asking->for_whom,
                       .reason = asking->why, .path = path };
  g_autoptr (GCancellable) cancellable = NULL;
  g_autoptr (WardProgress) progress = NULL;

  if (path == NULL || !ward_session_is_open (asking->session))
    return;
  asking->working = ward_progress_dialog_begin (GTK_WINDOW (asking->window), _("Export"),
                                                _("Making the file…"), &cancellable, &progress);
  ask.progress = progress;
  if (asking->paper == NULL)
    {
      ask.list = &asking->list;
      ask.format = formats[asking->chosen];
      ask.exact = asking->is_exact;
      ask.second = asking->second_id;
      ask.second_secret = asking->second_secret;
    }
  ward_session_issue_async (asking->session, &ask, cancellable, issued_cb, g_object_ref (asking));
}

/* Who gives no secret doesn't sign. */
static void
take_exact (WardIssueAsking *asking)
{
  const char *secret = gtk_editable_get_text (asking->secret);

  asking->is_exact = TRUE;
  if (*secret == '\0')
    return;
  asking->second_id = g_strdup (ward_officer_choice_get (asking->second, asking->officers));
  asking->second_secret = g_strdup (secret);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, WardIssueAsking *asking)
{
  if (!g_str_equal (response, "save"))
    return;
  asking->for_whom = g_strdup (gtk_editable_get_text (asking->recipient));
  asking->why = g_strdup (gtk_editable_get_text (asking->reason));
  asking->chosen = asking->format != NULL ? gtk_drop_down_get_selected (asking->format) : 0;
  if (asking->exact != NULL && gtk_switch_get_active (asking->exact))
    take_exact (asking);
  if (asking->paper == NULL)
    asking->file = g_strdup_printf ("%s.%s", ward_kind_plural (asking->list.kind),
                                    formats[asking->chosen]);
  ward_file_chooser_save (GTK_WIDGET (asking->window), _("Save"), asking->file, path_chosen_cb,
                          asking);
}

static void
changed_cb (WardIssueAsking *asking)
{
  GtkEditable *both[] = { asking->recipient, asking->reason };
  gboolean filled = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (both[i])));

      filled &= *text != '\0';
    }
  adw_message_dialog_set_response_enabled (asking->dialog, "save", filled);
}

static GtkEditable *
entry_new (GtkBox *box, const char *label)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_box_append (box, entry);
  return GTK_EDITABLE (entry);
}

static void
officers_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardIssueAsking) asking = data;
  g_autoptr (GPtrArray) officers =
      ward_session_signers_finish (WARD_SESSION (source), result, NULL);

  if (officers == NULL)
    return;
  asking->officers = g_steal_pointer (&officers);
  ward_officer_choice_fill (asking->second, asking->officers,
                            ward_session_get_district (asking->session), NULL);
}

/* Whether records of kind say, or stand for, where somebody works. */
static gboolean
has_places (const WardKind *kind)
{
  return g_str_equal (kind->name, "premises") || g_str_equal (kind->name, "place");
}

static GtkWidget *
seconds_new (WardIssueAsking *asking)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _("For more than 20 places a second officer signs with a key of their own. For fewer leave "
        "the secret empty."));
  asking->second = g_object_ref_sink (ADW_COMBO_ROW (adw_combo_row_new ()));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (asking->second), _("Second officer"));
  adw_combo_row_set_use_subtitle (asking->second, TRUE);
  asking->secret = GTK_EDITABLE (gtk_password_entry_new ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (asking->second));
  adw_preferences_group_add (
      ADW_PREFERENCES_GROUP (group),
      ward_spoken_entry (GTK_WIDGET (asking->secret), _("Their own secret")));
  g_object_bind_property (asking->exact, "active", group, "visible", G_BINDING_SYNC_CREATE);
  return group;
}

static void
add_exact (WardIssueAsking *asking, GtkBox *box)
{
  GtkWidget *group, *row, *exact;

  if (!has_places (asking->list.kind))
    return;
  group = adw_preferences_group_new ();
  row = adw_action_row_new ();
  exact = gtk_switch_new ();
  asking->exact = GTK_SWITCH (exact);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Exact places"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _("Only where they are needed: otherwise the ward stands for them"));
  gtk_widget_set_valign (exact, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (exact), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Exact places"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), exact);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_box_append (box, group);
  gtk_box_append (box, seconds_new (asking));
  ward_session_signers_async (asking->session, officers_cb, g_object_ref (asking));
}

static GtkWidget *
body_new (WardIssueAsking *asking)
{
  const char *words[] = { _("Table (CSV)"), NULL, NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  asking->recipient = entry_new (GTK_BOX (box), _("For whom (body and role)"));
  asking->reason = entry_new (GTK_BOX (box), _("Why"));
  if (asking->paper != NULL)
    return box;
  add_exact (asking, GTK_BOX (box));
  if (ward_kind_shape (asking->list.kind) != NULL || has_places (asking->list.kind))
    words[1] = _("Map file (GeoJSON)");
  asking->format = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (words));
  ward_drop_down_prepare (asking->format, _("Format"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (asking->format));
  return box;
}

static void
open_dialog (WardIssueAsking *asking, const char *title, const char *help)
{
  g_autofree char *body = g_strdup_printf ("%s %s", help, _("For whom and why are logged."));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (asking->window), title, body);

  asking->dialog = ADW_MESSAGE_DIALOG (dialog);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), body_new (asking));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "save",
                                    _("_Save…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "save", FALSE);
  g_signal_connect_swapped (asking->recipient, "changed", G_CALLBACK (changed_cb), asking);
  g_signal_connect_swapped (asking->reason, "changed", G_CALLBACK (changed_cb), asking);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), asking,
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static WardIssueAsking *
asking_new (GtkWidget *over, WardSession *session)
{
  WardIssueAsking *asking = g_object_new (WARD_TYPE_ISSUE_ASKING, NULL);

  asking->window = g_object_ref (WARD_WINDOW (gtk_widget_get_root (over)));
  asking->session = g_object_ref (session);
  return asking;
}

void
ward_issue_dialog_open_paper (GtkWidget *over, WardSession *session, const char *paper,
                              const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_str_equal (papers[i].paper, paper))
      {
        WardIssueAsking *asking = asking_new (over, session);

        asking->paper = papers[i].paper;
        asking->id = g_strdup (id);
        asking->file = g_strdup (_(papers[i].file));
        open_dialog (asking, _(papers[i].title), _(papers[i].help));
      }
}

void
ward_issue_dialog_open_list (GtkWidget *over, WardSession *session, const WardListQuery *list)
{
  WardIssueAsking *asking = asking_new (over, session);
  g_autofree char *title = g_strdup_printf (_("Export: %s"), ward_kind_plural (list->kind));

  asking->list = *list;
  asking->list.words = asking->words = g_strdup (list->words);
  open_dialog (asking, title,
               _("All rows of the list, as it is narrowed now. Places are veiled unless exact ones "
                 "are asked for."));
}
