/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-protective-dialog.h"

#include <glib/gi18n-lib.h>

#include "ward-cut-offer.h"
#include "ward-dialog-key.h"
#include "ward-dialog-work.h"
#include "ward-premises.h"
#include "ward-sheet-control.h"
#include "ward-spoken.h"
#include "ward-writing.h"

struct _WardProtectiveDialog {
  AdwWindow parent_instance;
  WardDialogWork work;
  GtkTextView *what;
  AdwComboRow *whose, *power;
  GtkEditable *at, *reference, *told;
  AdwWindowTitle *title;

  WardSession *session;
  WardRecord *record;
  gboolean again; /* it holds what a lock put away */
  WardUnsaved *unsaved; /* given out, to be told when it is saved */
};

static WardProtectiveDialog *ward_protective_dialog_new (GtkWindow *parent, WardSession *session,
                                                         const WardRecord *record);
static void ward_protective_dialog_writing_init (WardWritingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WardProtectiveDialog, ward_protective_dialog, ADW_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (WARD_TYPE_WRITING,
                                                      ward_protective_dialog_writing_init))

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardProtectiveDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardOutcome) outcome =
      ward_session_commit_finish (WARD_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (self->session == NULL)
    {
      /* Locked meanwhile. */
      if (outcome != NULL && !outcome->refused)
        ward_unsaved_mark_saved (self->unsaved);
      return;
    }
  ward_dialog_work_set_busy (&self->work, FALSE);
  if (outcome == NULL || outcome->refused)
    {
      text = outcome == NULL ? g_strdup (error->message)
                             : ward_finding_dup_message (outcome->findings->pdata[0]);
      ward_dialog_work_show_error (&self->work, text);
      return;
    }
  ward_dialog_toast (GTK_WIDGET (self), _("Kept. A review falls due in 24 hours."));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
set_text (WardRecord *record, const char *name, const char *text)
{
  g_autofree char *clean = g_strstrip (g_strdup (text));

  ward_record_set_text (record, ward_kind_field (record->kind, name),
                        *clean != '\0' ? clean : NULL);
}

static gboolean
read_fields (WardProtectiveDialog *self, GError **error)
{
  WardProtectiveAction *action = (WardProtectiveAction *) self->record;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->what);
  g_autofree char *what = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  what = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  set_text (self->record, "what", what);
  set_text (self->record, "case_reference", gtk_editable_get_text (self->reference));
  set_text (self->record, "told", gtk_editable_get_text (self->told));
  action->whose_safety = adw_combo_row_get_selected (self->whose);
  action->power = adw_combo_row_get_selected (self->power);
  return ward_sheet_time_read (gtk_editable_get_text (self->at), &action->at, error);
}

/* What isn't filled in can be added later: what counts is that it is kept. */
static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardProtectiveDialog *self = WARD_PROTECTIVE_DIALOG (widget);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  ward_dialog_work_show_error (&self->work, NULL);
  if (!read_fields (self, &error))
    {
      ward_dialog_work_show_error (&self->work, error->message);
      return;
    }
  changes = ward_changes_new ();
  ward_changes_add (changes, WARD_CHANGE_PUT, ward_record_copy (self->record), NULL);
  ward_dialog_work_set_busy (&self->work, TRUE);
  ward_session_commit_async (self->session, changes, WARD_GATE_SAVE,
                             self->record->id != NULL ? "amend" : "record",
                             _("protective action"), saved_cb, g_object_ref (self));
}

static void
ward_protective_dialog_dispose (GObject *object)
{
  WardProtectiveDialog *self = WARD_PROTECTIVE_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->record, ward_record_free);
  G_OBJECT_CLASS (ward_protective_dialog_parent_class)->dispose (object);
}

static gboolean
ward_protective_dialog_close_request (GtkWindow *window)
{
  return ward_writing_asks (WARD_WRITING (window)) ||
         GTK_WINDOW_CLASS (ward_protective_dialog_parent_class)->close_request (window);
}

/* Nothing but what was typed counts: the rest is filled in again. */
static gboolean
ward_protective_dialog_is_dirty (WardWriting *writing)
{
  WardProtectiveDialog *self = WARD_PROTECTIVE_DIALOG (writing);
  g_autoptr (WardRecord) was = NULL;
  gboolean dirty = self->again;

  if (self->session == NULL)
    return FALSE;
  was = ward_record_copy (self->record);
  read_fields (self, NULL);
  for (guint i = 0; i < was->kind->n_fields && !dirty; i++)
    dirty = was->kind->fields[i].type == WARD_TYPE_TEXT &&
            !ward_record_field_equal (was, self->record, &was->kind->fields[i]);
  ward_record_free (self->record);
  self->record = g_steal_pointer (&was);
  return dirty;
}

static void
open_again (GtkWindow *parent, WardSession *session, gpointer record)
{
  ward_protective_dialog_new (parent, session, record)->again = TRUE;
}

static WardUnsaved *
ward_protective_dialog_dup_unsaved (WardWriting *writing)
{
  WardProtectiveDialog *self = WARD_PROTECTIVE_DIALOG (writing);

  read_fields (self, NULL);
  g_clear_pointer (&self->unsaved, ward_unsaved_unref);
  self->unsaved = ward_unsaved_new (ward_record_copy (self->record),
                                (GDestroyNotify) ward_record_free, open_again);
  return ward_unsaved_ref (self->unsaved);
}

static void
ward_protective_dialog_writing_init (WardWritingInterface *iface)
{
  iface->is_dirty = ward_protective_dialog_is_dirty;
  iface->dup_unsaved = ward_protective_dialog_dup_unsaved;
}

static void
ward_protective_dialog_finalize (GObject *object)
{
  g_clear_pointer (&WARD_PROTECTIVE_DIALOG (object)->unsaved, ward_unsaved_unref);
  G_OBJECT_CLASS (ward_protective_dialog_parent_class)->finalize (object);
}

static void
ward_protective_dialog_class_init (WardProtectiveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_protective_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ward_protective_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ward_protective_dialog_close_request;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/decision/ward-protective-dialog.ui");
  ward_dialog_work_bind (widget_class, G_STRUCT_OFFSET (WardProtectiveDialog, work));
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, WardProtectiveDialog, name)
  CHILD (what);
  CHILD (whose);
  CHILD (power);
  CHILD (at);
  CHILD (reference);
  CHILD (told);
  CHILD (title);
#undef CHILD
  gtk_widget_class_install_action (widget_class, "protective.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fill_choice (AdwComboRow *row, const WardEnum *e, gint64 value)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; i < e->n; i++)
    gtk_string_list_append (words, ward_enum_label (e, i));
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
  adw_combo_row_set_selected (row, value != WARD_NONE ? (guint) value : 0);
  ward_spoken_combo (row);
}

static void
ward_protective_dialog_init (WardProtectiveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ward_cut_offer_add (self->what);
  ward_cut_offer_add (self->reference);
  ward_cut_offer_add (self->told);
  ward_dialog_key (GTK_WIDGET (self), "protective.save");
}

static void
show_record (WardProtectiveDialog *self)
{
  const WardProtectiveAction *action = (const WardProtectiveAction *) self->record;
  gint64 at = action->at != WARD_NONE ? action->at : ward_session_now (self->session);
  g_autofree char *time = ward_sheet_time_text (at);

  fill_choice (self->whose, &ward_enum_safety_of, action->whose_safety);
  fill_choice (self->power, &ward_enum_protective_power, action->power);
  gtk_editable_set_text (self->at, time);
  if (action->what != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->what), action->what, -1);
  if (action->case_reference != NULL)
    gtk_editable_set_text (self->reference, action->case_reference);
  if (action->told != NULL)
    gtk_editable_set_text (self->told, action->told);
}

static void
add_actor (WardProtectiveDialog *self)
{
  WardProtectiveAction *action = (WardProtectiveAction *) self->record;
  const char *actor = ward_session_get_actor (self->session);

  if (actor == NULL || action->by != NULL)
    return;
  action->by = g_new0 (char *, 2);
  action->by[0] = g_strdup (actor);
}

static WardProtectiveDialog *
ward_protective_dialog_new (GtkWindow *parent, WardSession *session, const WardRecord *record)
{
  WardProtectiveDialog *self =
      g_object_new (WARD_TYPE_PROTECTIVE_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->record = ward_record_copy (record);
  if (record->id == NULL)
    add_actor (self);
  show_record (self);
  gtk_window_set_title (GTK_WINDOW (self), _("Protective action"));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->work.deed);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->what));
  return self;
}

void
ward_protective_dialog_open (GtkWindow *parent, WardSession *session, const WardRecord *record)
{
  ward_protective_dialog_new (parent, session, record);
}
