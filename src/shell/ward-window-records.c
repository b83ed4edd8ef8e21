/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-extensions.h"
#include "ward-undo.h"
#include "ward-window-private.h"

void
ward_window_new_record (WardWindow *self, const char *kind, const char *link, const char *parent)
{
  const WardKind *k = ward_kind_find (kind);
  g_autoptr (WardRecord) record = NULL;

  if (k == NULL || self->session == NULL)
    return;
  if (!ward_session_may_write (self->session, k))
    {
      ward_window_say (self, _("Your role does not keep records of this kind."));
      return;
    }
  record = ward_record_new (k);
  if (*link != '\0' && ward_kind_field (k, link) != NULL)
    ward_record_set_text (record, ward_kind_field (k, link), parent);
  ward_editor_open (GTK_WINDOW (self), self->session, record);
}

void
ward_window_edit_record (WardWindow *self, const char *kind, const char *id)
{
  const WardKind *k = ward_kind_find (kind);
  g_autoptr (WardRecord) record = NULL;

  if (k == NULL || self->session == NULL)
    return;
  record = ward_session_dup_record (self->session, k, id);
  if (record != NULL)
    ward_editor_open (GTK_WINDOW (self), self->session, record);
}

typedef struct {
  WardWindow *window; /* owned */
  WardRecord *record;
  gboolean restore;
  GtkEditable *reason; /* in the dialog */
} Archiving;

static void
archiving_free (Archiving *a)
{
  g_object_unref (a->window);
  ward_record_free (a->record);
  g_free (a);
}

static void
archived_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Archiving *a = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardOutcome) outcome =
      ward_session_commit_finish (WARD_SESSION (source), result, &error);
  g_autofree char *refusal = NULL;

  if (outcome == NULL)
    ward_window_say (a->window, error->message);
  else if (outcome->refused || outcome->needs_acceptance)
    {
      refusal = ward_finding_dup_message (outcome->findings->pdata[0]);
      ward_window_toast (a->window, adw_toast_new (refusal));
    }
  else
    ward_undo_offer (GTK_WIDGET (a->window), WARD_SESSION (source),
                     a->restore ? _("Restored") : _("Archived"), a->record,
                     outcome->records->pdata[0]);
  archiving_free (a);
}

static void
archive_now (Archiving *a, const char *reason)
{
  g_autoptr (GPtrArray) changes = ward_changes_new ();

  ward_changes_add (changes, a->restore ? WARD_CHANGE_RESTORE : WARD_CHANGE_ARCHIVE,
                    ward_record_copy (a->record), reason);
  ward_session_commit_async (a->window->session, changes, WARD_GATE_SAVE,
                             a->restore ? "restore" : "archive", NULL, archived_cb, a);
}

static void
archive_response_cb (AdwMessageDialog *dialog, const char *response, Archiving *a)
{
  g_autofree char *reason = g_strdup (gtk_editable_get_text (a->reason));

  if (g_str_equal (response, "archive") && a->window->session != NULL)
    archive_now (a, reason);
  else
    archiving_free (a);
}

static void
reason_changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, "archive", *reason != '\0');
}

static void
ask_reason (Archiving *a)
{
  GtkWidget *dialog = adw_message_dialog_new (
      GTK_WINDOW (a->window), _("Archive this record?"),
      _("It leaves the lists and the map, stays searchable, and can be restored."));
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Reason"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Reason"), -1);
  a->reason = GTK_EDITABLE (entry);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "archive",
                                    _("_Archive"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "archive",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "archive");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "archive", FALSE);
  g_signal_connect (entry, "changed", G_CALLBACK (reason_changed_cb), dialog);
  g_signal_connect (dialog, "response", G_CALLBACK (archive_response_cb), a);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
ward_window_archive_record (WardWindow *self, const char *kind, const char *id, gboolean restore)
{
  const WardKind *k = ward_kind_find (kind);
  WardRecord *record;
  Archiving *a;

  if (k == NULL || self->session == NULL)
    return;
  record = ward_session_dup_record (self->session, k, id);
  if (record == NULL)
    return;
  a = g_new0 (Archiving, 1);
  a->window = g_object_ref (self);
  a->record = record;
  a->restore = restore;
  if (restore)
    archive_now (a, _("restored by hand"));
  else
    ask_reason (a);
}
