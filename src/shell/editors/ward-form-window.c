/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-form-window.h"

#include <glib/gi18n-lib.h>

#include "ward-dialog-key.h"
#include "ward-finding-row.h"
#include "ward-form-row.h"
#include "ward-undo.h"
#include "ward-writing.h"

#define CHECK_DELAY_MS 350

struct _WardFormWindow {
  AdwWindow parent_instance;
  AdwWindowTitle *title;
  GtkScrolledWindow *scroller;
  GtkWidget *banner, *accept_box, *account;
  GtkLabel *banner_text;
  AdwBin *banner_findings;
  GtkEditable *accept;
  GtkListBox *facts, *narratives;

  WardSession *session;
  WardForm *form;
  WardUnsaved *unsaved; /* given out, to be told when it is saved */
  GPtrArray *rows; /* of WardFormRow, borrowed */
  GPtrArray *findings; /* of the last check or try, or NULL */
  GCancellable *checking;
  guint check_timer;
  gboolean tried, saving;
};

static void ward_form_window_writing_init (WardWritingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WardFormWindow, ward_form_window, ADW_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (WARD_TYPE_WRITING,
                                                      ward_form_window_writing_init))

static void
apply_notes (WardFormWindow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      WardFormRow *row = self->rows->pdata[i];
      WardFormNote note;

      ward_form_note_compute (self->form, ward_form_row_get_field (row), self->findings,
                              self->tried, &note);
      ward_form_row_set_note (row, &note);
      ward_form_note_clear (&note);
    }
}

static void
show_banner (WardFormWindow *self, const char *text, const char *style, gboolean ask)
{
  g_autoptr (GPtrArray) apart = ward_form_findings_apart (self->form, self->findings);

  gtk_widget_remove_css_class (self->banner, "refuse");
  gtk_widget_remove_css_class (self->banner, "warn");
  gtk_widget_set_visible (self->banner, text != NULL);
  if (text == NULL)
    return;
  gtk_widget_add_css_class (self->banner, style);
  gtk_label_set_label (self->banner_text, text);
  adw_bin_set_child (self->banner_findings, ward_finding_list_new (apart, NULL));
  gtk_widget_set_visible (self->accept_box, ask);
}

static void
keep_findings (WardFormWindow *self, const WardOutcome *outcome)
{
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = g_ptr_array_ref (outcome->findings);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardFormWindow) self = data;
  g_autoptr (WardOutcome) outcome =
      ward_session_check_finish (WARD_SESSION (source), result, NULL);

  if (outcome == NULL || self->form == NULL || self->saving ||
      g_task_get_cancellable (G_TASK (result)) != self->checking)
    return;
  keep_findings (self, outcome);
  apply_notes (self);
  if (!outcome->refused && !outcome->needs_acceptance)
    show_banner (self, NULL, NULL, FALSE);
}

static gboolean
check_cb (gpointer data)
{
  WardFormWindow *self = data;
  g_autoptr (GPtrArray) changes = ward_form_dup_changes (self->form);

  self->check_timer = 0;
  if (self->checking != NULL)
    g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  self->checking = g_cancellable_new ();
  ward_session_check_async (self->session, changes, WARD_GATE_SAVE, self->checking, checked_cb,
                            g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (WardFormWindow *self)
{
  apply_notes (self);
  g_clear_handle_id (&self->check_timer, g_source_remove);
  self->check_timer = g_timeout_add (CHECK_DELAY_MS, check_cb, self);
}

static void
focus_first_refusal (WardFormWindow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_has_css_class (self->rows->pdata[i], "has-refusal"))
      {
        ward_form_row_focus (self->rows->pdata[i]);
        return;
      }
}

static void
scroll_up (WardFormWindow *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
close_saved (WardFormWindow *self, const WardOutcome *outcome)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  const WardRecord *record = outcome->records->pdata[0];
  gboolean is_new = ward_form_is_new (self->form);
  g_autofree char *title = g_strdup_printf (is_new ? _("Saved: %s") : _("Changed: %s"),
                                            ward_kind_label (record->kind));

  ward_undo_offer (GTK_WIDGET (self), self->session, title, ward_form_get_original (self->form),
                   record);
  if (is_new && parent != NULL && record->kind->panel != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-record", "(sss)",
                                record->kind->name, record->id, "");
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardFormWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardOutcome) outcome =
      ward_session_commit_finish (WARD_SESSION (source), result, &error);

  self->saving = FALSE;
  if (self->form == NULL)
    {
      /* Locked meanwhile. */
      if (outcome != NULL && !outcome->refused && !outcome->needs_acceptance)
        ward_unsaved_mark_saved (self->unsaved);
      return;
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", TRUE);
  if (outcome == NULL)
    {
      show_banner (self, error->message, "refuse", FALSE);
      scroll_up (self);
      return;
    }
  keep_findings (self, outcome);
  apply_notes (self);
  if (outcome->refused)
    {
      show_banner (self, _("Not saved: a rule refuses it. What to do stands beside each field."),
                   "refuse", FALSE);
      focus_first_refusal (self);
      scroll_up (self);
    }
  else if (outcome->needs_acceptance)
    {
      show_banner (self, _("Not saved yet: read the warnings. To go on, say why."), "warn", TRUE);
      scroll_up (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->accept));
    }
  else
    close_saved (self, outcome);
}

static void
save (WardFormWindow *self, const char *accept)
{
  g_autoptr (GPtrArray) changes = NULL;

  if (self->saving)
    return;
  self->tried = TRUE;
  g_clear_handle_id (&self->check_timer, g_source_remove);
  if (ward_form_has_problems (self->form))
    {
      apply_notes (self);
      focus_first_refusal (self);
      return;
    }
  self->saving = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", FALSE);
  changes = ward_form_dup_changes (self->form);
  ward_session_commit_async (self->session, changes, WARD_GATE_SAVE,
                             ward_form_is_new (self->form) ? "record" : "amend", accept, saved_cb,
                             g_object_ref (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (WARD_FORM_WINDOW (widget), NULL);
}

static void
accept_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardFormWindow *self = WARD_FORM_WINDOW (widget);
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->accept)));

  if (*reason != '\0')
    save (self, reason);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->accept));
}

static gboolean
ward_form_window_close_request (GtkWindow *window)
{
  return ward_writing_asks (WARD_WRITING (window)) ||
         GTK_WINDOW_CLASS (ward_form_window_parent_class)->close_request (window);
}

static gboolean
ward_form_window_is_dirty (WardWriting *writing)
{
  WardForm *form = WARD_FORM_WINDOW (writing)->form;

  return form != NULL && ward_form_is_dirty (form);
}

static void
open_again (GtkWindow *parent, WardSession *session, gpointer form)
{
  ward_form_window_open_form (parent, session, form);
}

static WardUnsaved *
ward_form_window_dup_unsaved (WardWriting *writing)
{
  WardFormWindow *self = WARD_FORM_WINDOW (writing);

  g_clear_pointer (&self->unsaved, ward_unsaved_unref);
  self->unsaved = ward_unsaved_new (g_object_ref (self->form), g_object_unref, open_again);
  return ward_unsaved_ref (self->unsaved);
}

static void
ward_form_window_writing_init (WardWritingInterface *iface)
{
  iface->is_dirty = ward_form_window_is_dirty;
  iface->dup_unsaved = ward_form_window_dup_unsaved;
}

static void
ward_form_window_finalize (GObject *object)
{
  g_clear_pointer (&WARD_FORM_WINDOW (object)->unsaved, ward_unsaved_unref);
  G_OBJECT_CLASS (ward_form_window_parent_class)->finalize (object);
}

static void
ward_form_window_dispose (GObject *object)
{
  WardFormWindow *self = WARD_FORM_WINDOW (object);

  g_clear_handle_id (&self->check_timer, g_source_remove);
  if (self->checking != NULL)
    g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  if (self->form != NULL)
    g_signal_handlers_disconnect_by_data (self->form, self);
  g_clear_object (&self->form);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  G_OBJECT_CLASS (ward_form_window_parent_class)->dispose (object);
}

static void
ward_form_window_class_init (WardFormWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_form_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = ward_form_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ward_form_window_close_request;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/editors/ward-form-window.ui");
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, WardFormWindow, name)
  CHILD (title);
  CHILD (scroller);
  CHILD (banner);
  CHILD (banner_text);
  CHILD (banner_findings);
  CHILD (accept_box);
  CHILD (accept);
  CHILD (account);
  CHILD (facts);
  CHILD (narratives);
#undef CHILD
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.accept", NULL, accept_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ward_form_window_init (WardFormWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ward_dialog_key (GTK_WIDGET (self), "form.save");
  self->rows = g_ptr_array_new ();
}

static void
add_rows (WardFormWindow *self, const WardKind *kind)
{
  gboolean has_account = FALSE;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const WardField *field = &kind->fields[i];
      GtkWidget *row;

      if (!ward_form_shows (field))
        continue;
      row = ward_form_row_new (self->session, self->form, field);
      g_ptr_array_add (self->rows, row);
      gtk_list_box_append (field->flags & WARD_LONG ? self->narratives : self->facts, row);
      has_account |= (field->flags & WARD_LONG) != 0;
    }
  gtk_widget_set_visible (self->account, has_account);
}

void
ward_form_window_open (GtkWindow *parent, WardSession *session, const WardRecord *record)
{
  g_autoptr (WardForm) form = ward_form_new (record, ward_session_now (session));

  ward_form_window_open_form (parent, session, form);
}

WardForm *
ward_form_window_get_form (WardFormWindow *self)
{
  return self->form;
}

void
ward_form_window_open_form (GtkWindow *parent, WardSession *session, WardForm *form)
{
  WardFormWindow *self = g_object_new (WARD_TYPE_FORM_WINDOW, "transient-for", parent, NULL);
  const WardRecord *record = ward_form_get_record (form);
  g_autofree char *name = ward_record_title (record);

  self->session = g_object_ref (session);
  self->form = g_object_ref (form);
  if (ward_form_is_new (self->form))
    {
      g_autofree char *title = g_strdup_printf (_("New: %s"), ward_kind_label (record->kind));

      adw_window_title_set_title (self->title, title);
    }
  else
    {
      adw_window_title_set_title (self->title, ward_kind_label (record->kind));
      adw_window_title_set_subtitle (self->title, name);
    }
  gtk_window_set_title (GTK_WINDOW (self), adw_window_title_get_title (self->title));
  add_rows (self, record->kind);
  g_signal_connect_swapped (self->form, "changed", G_CALLBACK (changed_cb), self);
  gtk_window_present (GTK_WINDOW (self));
  if (self->rows->len > 0)
    ward_form_row_focus (self->rows->pdata[0]);
}
