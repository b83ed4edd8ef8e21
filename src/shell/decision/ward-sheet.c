/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-sheet.h"

#include <glib/gi18n-lib.h>

#include "ward-dialog-key.h"
#include "ward-in-view.h"
#include "ward-session-decision.h"
#include "ward-sheet-row.h"
#include "ward-undo.h"
#include "ward-writing.h"

#define PAUSE_MS 300

struct _WardSheet {
  AdwWindow parent_instance;
  GtkBox *body;
  GtkLabel *banner, *hint;
  GtkWidget *banner_box, *reason_box, *save, *spinner;
  GtkEditable *reason;
  AdwWindowTitle *title;

  const WardSheetSpec *spec;
  WardSession *session;
  WardRecord *was, *is;
  WardRuleSet *rules;
  GPtrArray *rows;     /* of WardSheetRow, borrowed */
  GPtrArray *findings; /* of WardFinding, the last check's; NULL before it */
  GCancellable *checking;
  char *field;
  WardUnsaved *unsaved; /* given out, to be told when it is saved */
  guint timer;
  gboolean saving, settling;
};

static gboolean check_cb (gpointer data);

static void ward_sheet_writing_init (WardWritingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WardSheet, ward_sheet, ADW_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (WARD_TYPE_WRITING, ward_sheet_writing_init))

/* Takes what is entered; the sentences of what can't be read go beneath their rows. */
static gboolean
read_rows (WardSheet *self)
{
  gboolean good = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      WardSheetRow *row = self->rows->pdata[i];
      g_autoptr (GError) error = NULL;

      if (gtk_widget_get_visible (GTK_WIDGET (row)) &&
          !ward_sheet_control_store (ward_sheet_row_get_control (row), self->is, &error))
        {
          ward_sheet_row_set_findings (row, self->findings, error->message);
          good = FALSE;
        }
    }
  return good;
}

static void
show_hint (WardSheet *self)
{
  g_autofree char *text = NULL;

  if (self->spec->hint != NULL)
    text = self->spec->hint (self->is, self->rules, ward_session_today (self->session));
  gtk_label_set_label (self->hint, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), text != NULL);
}

/* A heading with nothing beneath it says nothing. */
static void
show_group (GtkWidget *list)
{
  gboolean any = FALSE;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    any |= gtk_widget_get_visible (row);
  gtk_widget_set_visible (gtk_widget_get_ancestor (list, ADW_TYPE_PREFERENCES_GROUP), any);
}

static void
apply_shows (WardSheet *self)
{
  show_hint (self);
  for (guint i = 0; self->spec->shows != NULL && i < self->rows->len; i++)
    {
      WardSheetControl *control = ward_sheet_row_get_control (self->rows->pdata[i]);

      gtk_widget_set_visible (
          self->rows->pdata[i],
          self->spec->shows (self->is, ward_sheet_control_get_field (control)->name));
    }
  for (guint i = 0; self->spec->shows != NULL && i < self->rows->len; i++)
    show_group (gtk_widget_get_parent (self->rows->pdata[i]));
}

/* Whether a row of the form shows the finding. */
static gboolean
has_row (WardSheet *self, const WardFinding *finding)
{
  char **fields = finding->rule->fields;

  for (guint i = 0; fields != NULL && i < self->rows->len; i++)
    {
      WardSheetControl *control = ward_sheet_row_get_control (self->rows->pdata[i]);

      if (gtk_widget_get_visible (self->rows->pdata[i]) &&
          g_strv_contains ((const char *const *) fields,
                           ward_sheet_control_get_field (control)->name))
        return TRUE;
    }
  return FALSE;
}

static void
set_banner (WardSheet *self, const char *text, const char *style)
{
  gtk_widget_remove_css_class (self->banner_box, "refuse");
  gtk_widget_remove_css_class (self->banner_box, "warn");
  gtk_widget_add_css_class (self->banner_box, style);
  gtk_label_set_label (self->banner, text != NULL ? text : "");
  gtk_widget_set_visible (self->banner_box, text != NULL && *text != '\0');
}

static void
show_findings (WardSheet *self)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  gboolean refuses = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    ward_sheet_row_set_findings (self->rows->pdata[i], self->findings, NULL);
  for (guint i = 0; self->findings != NULL && i < self->findings->len; i++)
    {
      const WardFinding *finding = self->findings->pdata[i];
      g_autofree char *text = NULL;

      if (!finding->applies || finding->severity == WARD_SEVERITY_NOTE || has_row (self, finding))
        continue;
      text = ward_finding_dup_message (finding);
      refuses |= finding->refuses;
      g_string_append_printf (rest, "%s%s", rest->len > 0 ? "\n" : "", text);
    }
  set_banner (self, rest->str, refuses ? "refuse" : "warn");
  ward_keep_focus_in_view (GTK_SCROLLED_WINDOW (
      gtk_widget_get_ancestor (GTK_WIDGET (self->body), GTK_TYPE_SCROLLED_WINDOW)));
}

static GPtrArray *
changes_of (WardSheet *self)
{
  GPtrArray *changes = ward_changes_new ();

  ward_changes_add (changes, WARD_CHANGE_PUT, ward_record_copy (self->is), NULL);
  return changes;
}

/* What is told would push the list that a person chooses from away. */
static gboolean
is_choosing (WardSheet *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardSheet) self = data;
  g_autoptr (WardOutcome) outcome =
      ward_session_check_finish (WARD_SESSION (source), result, NULL);

  if (outcome == NULL || self->rows == NULL || self->saving)
    return;
  if (is_choosing (self))
    {
      if (self->timer == 0)
        self->timer = g_timeout_add (PAUSE_MS, check_cb, self);
      return;
    }
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = g_ptr_array_ref (outcome->findings);
  show_findings (self);
}

static gboolean
check_cb (gpointer data)
{
  WardSheet *self = data;
  g_autoptr (GPtrArray) changes = NULL;

  if (is_choosing (self))
    return G_SOURCE_CONTINUE;
  self->timer = 0;
  if (self->checking != NULL)
    g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  if (!read_rows (self))
    return G_SOURCE_REMOVE;
  self->checking = g_cancellable_new ();
  changes = changes_of (self);
  ward_session_check_async (self->session, changes, WARD_GATE_SAVE, self->checking, checked_cb,
                            g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* Settles what follows from a change, and shows it where it stands. */
static void
settle (WardSheet *self, const char *changed)
{
  g_autoptr (WardRecord) before = ward_record_copy (self->is);

  self->spec->settle (self->is, changed, self->rules);
  self->settling = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      WardSheetControl *control = ward_sheet_row_get_control (self->rows->pdata[i]);

      if (!ward_record_field_equal (before, self->is, ward_sheet_control_get_field (control)))
        ward_sheet_control_show (control, self->is);
    }
  self->settling = FALSE;
}

static void
changed_cb (WardSheetControl *control, WardSheet *self)
{
  if (self->saving || self->settling)
    return;
  ward_sheet_control_store (control, self->is, NULL);
  if (self->spec->settle != NULL)
    settle (self, ward_sheet_control_get_field (control)->name);
  apply_shows (self);
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (PAUSE_MS, check_cb, self);
}

static void
set_saving (WardSheet *self, gboolean saving)
{
  self->saving = saving;
  gtk_widget_set_sensitive (self->save, !saving);
  gtk_widget_set_visible (self->spinner, saving);
}

/* To the first row that stands in the way. */
static void
focus_refused (WardSheet *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_get_visible (self->rows->pdata[i]) &&
        ward_sheet_row_is_refused (self->rows->pdata[i]))
      {
        ward_sheet_control_focus (ward_sheet_row_get_control (self->rows->pdata[i]));
        return;
      }
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardSheet) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardOutcome) outcome =
      ward_session_commit_finish (WARD_SESSION (source), result, &error);

  if (self->rows == NULL)
    {
      /* Locked meanwhile. */
      if (outcome != NULL && !outcome->refused && !outcome->needs_acceptance)
        ward_unsaved_mark_saved (self->unsaved);
      return;
    }
  set_saving (self, FALSE);
  if (outcome == NULL)
    {
      set_banner (self, error->message, "refuse");
      return;
    }
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = g_ptr_array_ref (outcome->findings);
  show_findings (self);
  if (outcome->needs_acceptance)
    {
      gtk_widget_set_visible (self->reason_box, TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->reason));
    }
  if (outcome->refused)
    focus_refused (self);
  if (outcome->refused || outcome->needs_acceptance)
    return;
  ward_undo_offer (GTK_WIDGET (self), self->session, _(self->spec->done),
                   self->was->id != NULL ? self->was : NULL, outcome->records->pdata[0]);
  if (self->spec->opens)
    {
      const WardRecord *saved = outcome->records->pdata[0];

      gtk_widget_activate_action (
          GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), "win.open-record",
          "(sss)", saved->kind->name, saved->id, "");
    }
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardSheet *self = WARD_SHEET (widget);
  g_autoptr (GPtrArray) changes = NULL;
  const char *reason = gtk_editable_get_text (self->reason);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->saving)
    return;
  if (!read_rows (self))
    {
      focus_refused (self);
      return;
    }
  changes = changes_of (self);
  set_saving (self, TRUE);
  ward_session_commit_async (self->session, changes, WARD_GATE_SAVE,
                             self->was->id != NULL ? "amend" : "record",
                             *reason != '\0' ? reason : NULL, saved_cb, g_object_ref (self));
}

static void
ward_sheet_dispose (GObject *object)
{
  WardSheet *self = WARD_SHEET (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->checking != NULL)
    g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->rules, ward_rule_set_unref);
  g_clear_pointer (&self->was, ward_record_free);
  g_clear_pointer (&self->is, ward_record_free);
  g_clear_pointer (&self->field, g_free);
  G_OBJECT_CLASS (ward_sheet_parent_class)->dispose (object);
}

static gboolean
ward_sheet_close_request (GtkWindow *window)
{
  return ward_writing_asks (WARD_WRITING (window)) ||
         GTK_WINDOW_CLASS (ward_sheet_parent_class)->close_request (window);
}

static gboolean
ward_sheet_is_dirty (WardWriting *writing)
{
  WardSheet *self = WARD_SHEET (writing);

  if (self->is == NULL)
    return FALSE;
  for (guint i = 0; i < self->is->kind->n_fields; i++)
    if (!ward_record_field_equal (self->was, self->is, &self->is->kind->fields[i]))
      return TRUE;
  return FALSE;
}

/* A sheet as it stood. */
typedef struct {
  const WardSheetSpec *spec;
  WardRecord *was, *is;
} Written;

static void
written_free (gpointer data)
{
  Written *written = data;

  ward_record_free (written->was);
  ward_record_free (written->is);
  g_free (written);
}

static void
open_again (GtkWindow *parent, WardSession *session, gpointer value)
{
  const Written *written = value;
  WardSheet *self = WARD_SHEET (
      ward_sheet_open (GTK_WIDGET (parent), session, written->spec, written->was, NULL));

  ward_record_free (self->is);
  self->is = ward_record_copy (written->is);
}

static WardUnsaved *
ward_sheet_dup_unsaved (WardWriting *writing)
{
  WardSheet *self = WARD_SHEET (writing);
  Written *written = g_new0 (Written, 1);

  read_rows (self);
  written->spec = self->spec;
  written->was = ward_record_copy (self->was);
  written->is = ward_record_copy (self->is);
  g_clear_pointer (&self->unsaved, ward_unsaved_unref);
  self->unsaved = ward_unsaved_new (written, written_free, open_again);
  return ward_unsaved_ref (self->unsaved);
}

static void
ward_sheet_writing_init (WardWritingInterface *iface)
{
  iface->is_dirty = ward_sheet_is_dirty;
  iface->dup_unsaved = ward_sheet_dup_unsaved;
}

static void
ward_sheet_finalize (GObject *object)
{
  g_clear_pointer (&WARD_SHEET (object)->unsaved, ward_unsaved_unref);
  G_OBJECT_CLASS (ward_sheet_parent_class)->finalize (object);
}

static void
ward_sheet_class_init (WardSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = ward_sheet_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ward_sheet_close_request;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/decision/ward-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, WardSheet, body);
  gtk_widget_class_bind_template_child (widget_class, WardSheet, banner);
  gtk_widget_class_bind_template_child (widget_class, WardSheet, hint);
  gtk_widget_class_bind_template_child (widget_class, WardSheet, banner_box);
  gtk_widget_class_bind_template_child (widget_class, WardSheet, reason_box);
  gtk_widget_class_bind_template_child (widget_class, WardSheet, reason);
  gtk_widget_class_bind_template_child (widget_class, WardSheet, save);
  gtk_widget_class_bind_template_child (widget_class, WardSheet, spinner);
  gtk_widget_class_bind_template_child (widget_class, WardSheet, title);
  gtk_widget_class_install_action (widget_class, "sheet.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ward_sheet_init (WardSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ward_dialog_key (GTK_WIDGET (self), "sheet.save");
  self->rows = g_ptr_array_new ();
}

static GtkListBox *
group_new (WardSheet *self, const WardSheetGroup *group)
{
  AdwPreferencesGroup *outer = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *list = gtk_list_box_new ();

  if (group->heading != NULL)
    adw_preferences_group_set_title (outer, _(group->heading));
  if (group->help != NULL)
    adw_preferences_group_set_description (outer, _(group->help));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  adw_preferences_group_add (outer, list);
  gtk_box_append (self->body, GTK_WIDGET (outer));
  return GTK_LIST_BOX (list);
}

static void
add_row (WardSheet *self, GtkListBox *list, const char *name)
{
  const WardField *field = ward_kind_field (self->is->kind, name);
  g_autoptr (GPtrArray) choices = NULL;
  GtkWidget *control, *row;

  g_return_if_fail (field != NULL);
  if (self->spec->choices != NULL)
    choices = self->spec->choices (self->is, field, self->rules,
                                   ward_session_today (self->session));
  control = ward_sheet_control_new (self->session, self->is, field, choices);
  row = ward_sheet_row_new (control);
  gtk_list_box_append (list, row);
  g_ptr_array_add (self->rows, row);
  g_signal_connect (control, "changed", G_CALLBACK (changed_cb), self);
  if (g_strcmp0 (self->field, name) == 0)
    ward_sheet_control_focus (WARD_SHEET_CONTROL (control));
}

static void
fill (WardSheet *self)
{
  for (const WardSheetGroup *group = self->spec->groups; group->fields != NULL; group++)
    {
      g_auto (GStrv) names = g_strsplit (group->fields, " ", -1);
      GtkListBox *list = group_new (self, group);

      for (guint i = 0; names[i] != NULL; i++)
        add_row (self, list, names[i]);
    }
  apply_shows (self);
  if (self->field == NULL && self->rows->len > 0)
    ward_sheet_control_focus (ward_sheet_row_get_control (self->rows->pdata[0]));
  self->timer = g_timeout_add (PAUSE_MS, check_cb, self);
}

static void
rules_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardSheet) self = data;
  WardRuleSet *rules = ward_session_rules_finish (WARD_SESSION (source), result, NULL);

  if (self->rows == NULL || rules == NULL)
    {
      g_clear_pointer (&rules, ward_rule_set_unref);
      return;
    }
  self->rules = rules;
  fill (self);
}

GtkWidget *
ward_sheet_open (GtkWidget *over, WardSession *session, const WardSheetSpec *spec,
                 const WardRecord *record, const char *field)
{
  WardSheet *self = g_object_new (WARD_TYPE_SHEET, "transient-for", gtk_widget_get_root (over),
                                  "modal", TRUE, "title", _(spec->title), NULL);

  self->spec = spec;
  self->session = g_object_ref (session);
  self->was = ward_record_copy (record);
  self->is = ward_record_copy (record);
  self->field = g_strdup (field);
  adw_window_title_set_title (self->title, _(spec->title));
  if (spec->save != NULL)
    gtk_button_set_label (GTK_BUTTON (self->save), _(spec->save));
  if (spec->small)
    gtk_window_set_default_size (GTK_WINDOW (self), 560, 480);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->save);
  ward_session_rules_async (session, rules_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
