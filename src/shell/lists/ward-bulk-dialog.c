/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-bulk-dialog.h"

#include <glib/gi18n-lib.h>

#include "ward-bulk-state.h"
#include "ward-detail-fields.h"
#include "ward-dialog-key.h"
#include "ward-drop-down.h"
#include "ward-form-row.h"
#include "ward-icon.h"
#include "ward-undo.h"

#define PREVIEW_DELAY_MS 250

struct _WardBulkDialog {
  AdwWindow parent_instance;
  AdwWindowTitle *title;
  GtkButton *apply;
  GtkListBox *value_list, *rows;
  GtkDropDown *fields;
  GtkCheckButton *empty;
  GtkWidget *empty_row, *preview, *accept_row, *problem;
  GtkLabel *summary, *problem_text;
  GtkEditable *accept;

  WardSession *session;
  const WardKind *kind;
  GArray *rids;
  GPtrArray *choices; /* of const WardField, as in the drop-down from its second row on */
  const WardField *field;
  WardForm *form;     /* a record that holds the value */
  GtkWidget *value;   /* its row, borrowed */
  WardBulk *bulk;     /* what was seen last, NULL while it isn't known */
  GCancellable *looking;
  guint timer;
  gboolean writing;
};

G_DEFINE_FINAL_TYPE (WardBulkDialog, ward_bulk_dialog, ADW_TYPE_WINDOW)

/* The state, from what is known, and nothing else. */
static void
update (WardBulkDialog *self)
{
  gboolean can = self->bulk != NULL && !self->writing &&
                 ward_bulk_can_apply (self->bulk, gtk_editable_get_text (self->accept));
  guint n = self->bulk != NULL ? ward_bulk_count (self->bulk, WARD_BULK_CHANGES) +
                                     ward_bulk_count (self->bulk, WARD_BULK_WARNS)
                               : 0;
  g_autofree char *label =
      n > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Change %u", "_Change %u", n), n)
            : g_strdup (_("_Change"));

  gtk_button_set_label (self->apply, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bulk.apply", can);
  gtk_widget_set_visible (self->accept_row,
                          self->bulk != NULL &&
                              ward_bulk_count (self->bulk, WARD_BULK_WARNS) > 0);
  gtk_widget_set_visible (self->preview, self->bulk != NULL);
}

static void
show_problem (WardBulkDialog *self, const char *text)
{
  gtk_label_set_label (self->problem_text, text != NULL ? text : "");
  gtk_widget_set_visible (self->problem, text != NULL);
}

static const char *
state_word (WardBulkState state)
{
  static const char *const words[] = {
    [WARD_BULK_CHANGES] = N_("changes"),
    [WARD_BULK_WARNS] = N_("changes, with a warning"),
    [WARD_BULK_SAME] = N_("holds it already"),
    [WARD_BULK_REFUSED] = N_("refused"),
  };

  return _(words[state]);
}

static GtkWidget *
icon_new (WardBulkState state)
{
  static const struct {
    const char *icon, *tone;
  } looks[] = {
    [WARD_BULK_CHANGES] = { "document-edit-symbolic", "good" },
    [WARD_BULK_WARNS] = { "dialog-warning-symbolic", "warn" },
    [WARD_BULK_SAME] = { "object-select-symbolic", "dim-label" },
    [WARD_BULK_REFUSED] = { "action-unavailable-symbolic", "bad" },
  };
  GtkWidget *icon = ward_icon_new (looks[state].icon);

  gtk_widget_add_css_class (icon, looks[state].tone);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  return icon;
}

static GtkWidget *
line_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
state_new (WardBulkState state)
{
  GtkWidget *label = gtk_label_new (state_word (state));

  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  return label;
}

static char *
dup_change (WardBulkDialog *self, const WardBulkRow *row)
{
  g_autofree char *was = ward_session_dup_text (self->session, row->before, self->field);
  g_autofree char *becomes = ward_session_dup_text (self->session, row->after, self->field);

  if (row->state == WARD_BULK_SAME || row->state == WARD_BULK_REFUSED)
    return g_strdup (*was != '\0' ? was : _("not given"));
  return g_strdup_printf ("%s → %s", *was != '\0' ? was : _("not given"),
                          *becomes != '\0' ? becomes : _("not given"));
}

static GtkWidget *
row_new (WardBulkDialog *self, const WardBulkRow *row)
{
  GtkWidget *list_row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const char *name = ward_session_name (self->session, self->kind, row->before->id);
  g_autofree char *change = dup_change (self, row);
  g_autofree char *reasons = ward_bulk_row_dup_reasons (row);
  g_autofree char *spoken = g_strdup_printf ("%s: %s, %s%s%s", name, change,
                                             state_word (row->state), *reasons != '\0' ? ". " : "",
                                             reasons);

  gtk_box_append (GTK_BOX (words), line_new (name, "finding-title"));
  gtk_box_append (GTK_BOX (words), line_new (change, "dim-label"));
  if (*reasons != '\0')
    gtk_box_append (GTK_BOX (words),
                    line_new (reasons, row->state == WARD_BULK_REFUSED ? "bad" : "warn"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), icon_new (row->state));
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), state_new (row->state));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (list_row), FALSE);
  gtk_widget_add_css_class (list_row, "bulk-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  return list_row;
}

static void
clear_preview (WardBulkDialog *self)
{
  GtkWidget *row;

  g_clear_pointer (&self->bulk, ward_bulk_free);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
}

static void
take_bulk (WardBulkDialog *self, WardBulk *bulk)
{
  g_autoptr (GPtrArray) rows = ward_bulk_shown_rows (bulk);
  g_autofree char *summary = ward_bulk_dup_summary (bulk);

  clear_preview (self);
  self->bulk = bulk;
  for (guint i = 0; i < rows->len; i++)
    gtk_list_box_append (self->rows, row_new (self, rows->pdata[i]));
  gtk_label_set_label (self->summary, summary);
  update (self);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardBulkDialog) self = data;
  g_autoptr (GError) error = NULL;
  WardBulk *bulk = ward_session_preview_bulk_finish (WARD_SESSION (source), result, &error);

  if (self->form == NULL || g_task_get_cancellable (G_TASK (result)) != self->looking)
    {
      ward_bulk_free (bulk);
      return;
    }
  if (bulk != NULL)
    take_bulk (self, bulk);
  else
    show_problem (self, error->message);
}

/* The record that holds the value: the form's, or a blank one where the field is emptied. */
static WardRecord *
dup_value (WardBulkDialog *self)
{
  return gtk_check_button_get_active (self->empty) ? ward_record_new (self->kind)
                                                   : ward_record_copy (ward_form_get_record (
                                                         self->form));
}

static gboolean
look_cb (gpointer data)
{
  WardBulkDialog *self = data;
  g_autoptr (WardRecord) value = dup_value (self);

  self->timer = 0;
  self->looking = g_cancellable_new ();
  ward_session_preview_bulk_async (self->session, self->rids, self->field, value, self->looking,
                                   looked_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
forget_look (WardBulkDialog *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

static void
show_note (WardBulkDialog *self)
{
  const char *problem = gtk_check_button_get_active (self->empty)
                            ? NULL
                            : ward_form_get_problem (self->form, self->field);
  WardFormNote note = { WARD_SEVERITY_REFUSE, problem != NULL, (char *) problem };

  ward_form_row_set_note (WARD_FORM_ROW (self->value), &note);
}

/* A value that is empty is asked for by its own tick alone, never by not having been given yet. */
static void
value_changed_cb (WardBulkDialog *self)
{
  gboolean empties = gtk_check_button_get_active (self->empty);
  const WardRecord *record = ward_form_get_record (self->form);

  forget_look (self);
  clear_preview (self);
  show_problem (self, NULL);
  show_note (self);
  gtk_widget_set_sensitive (self->value, !empties);
  if (empties || (!ward_form_has_problems (self->form) &&
                  !ward_record_is_empty (record, self->field)))
    self->timer = g_timeout_add (PREVIEW_DELAY_MS, look_cb, self);
  update (self);
}

static void
show_value (WardBulkDialog *self)
{
  g_autoptr (WardRecord) blank = ward_record_new (self->kind);

  if (self->value != NULL)
    gtk_list_box_remove (self->value_list, self->value);
  if (self->form != NULL)
    g_signal_handlers_disconnect_by_data (self->form, self);
  g_clear_object (&self->form);
  self->form = ward_form_new (blank, ward_session_now (self->session));
  g_signal_connect_swapped (self->form, "changed", G_CALLBACK (value_changed_cb), self);
  self->value = NULL;
  gtk_widget_set_visible (self->empty_row,
                          self->field != NULL && !(self->field->flags & WARD_REQ));
  gtk_check_button_set_active (self->empty, FALSE);
  if (self->field == NULL)
    return;
  self->value = ward_form_row_new (self->session, self->form, self->field);
  gtk_list_box_insert (self->value_list, self->value, 1);
}

static void
field_chosen_cb (WardBulkDialog *self)
{
  guint chosen = gtk_drop_down_get_selected (self->fields);

  forget_look (self);
  clear_preview (self);
  show_problem (self, NULL);
  self->field = chosen > 0 && chosen <= self->choices->len ? self->choices->pdata[chosen - 1]
                                                           : NULL;
  show_value (self);
  update (self);
}

static void
empty_toggled_cb (WardBulkDialog *self)
{
  if (self->field != NULL && self->value != NULL)
    value_changed_cb (self);
}

static void
offer_undo (WardBulkDialog *self, const WardBulk *bulk)
{
  g_autoptr (GPtrArray) befores = ward_records_array_new ();
  g_autoptr (GPtrArray) afters = ward_records_array_new ();
  guint n = bulk->rows->len;
  g_autofree char *title = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u record changed", "%u records changed", n), n);

  for (guint i = 0; i < n; i++)
    {
      const WardBulkRow *row = bulk->rows->pdata[i];

      g_ptr_array_add (befores, ward_record_copy (row->before));
      g_ptr_array_add (afters, ward_record_copy (row->after));
    }
  ward_undo_offer_many (GTK_WIDGET (self), self->session, title, befores, afters);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardBulkDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardBulk) bulk =
      ward_session_write_bulk_finish (WARD_SESSION (source), result, &error);

  self->writing = FALSE;
  if (self->form == NULL)
    return;
  if (bulk != NULL && bulk->written)
    {
      offer_undo (self, bulk);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  show_problem (self, bulk != NULL ? _("Nothing was changed: something came between. Look again.")
                                   : error->message);
  if (bulk != NULL)
    take_bulk (self, g_steal_pointer (&bulk));
  update (self);
}

static void
apply_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardBulkDialog *self = WARD_BULK_DIALOG (widget);
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->accept)));
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (WardRecord) value = NULL;

  if (self->bulk == NULL || self->writing || !ward_bulk_can_apply (self->bulk, reason))
    return;
  records = ward_bulk_dup_changing (self->bulk);
  value = dup_value (self);
  self->writing = TRUE;
  update (self);
  ward_session_write_bulk_async (self->session, records, self->field, value,
                                 *reason != '\0' ? reason : NULL, written_cb,
                                 g_object_ref (self));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!WARD_BULK_DIALOG (widget)->writing)
    gtk_window_destroy (GTK_WINDOW (widget));
}

static void
ward_bulk_dialog_dispose (GObject *object)
{
  WardBulkDialog *self = WARD_BULK_DIALOG (object);

  forget_look (self);
  if (self->form != NULL)
    g_signal_handlers_disconnect_by_data (self->form, self);
  g_clear_object (&self->form);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rids, g_array_unref);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->bulk, ward_bulk_free);
  G_OBJECT_CLASS (ward_bulk_dialog_parent_class)->dispose (object);
}

static void
ward_bulk_dialog_class_init (WardBulkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_bulk_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/lists/ward-bulk-dialog.ui");
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, WardBulkDialog, name)
  CHILD (title);
  CHILD (apply);
  CHILD (value_list);
  CHILD (rows);
  CHILD (fields);
  CHILD (empty);
  CHILD (empty_row);
  CHILD (preview);
  CHILD (accept_row);
  CHILD (accept);
  CHILD (problem);
  CHILD (problem_text);
  CHILD (summary);
#undef CHILD
  gtk_widget_class_install_action (widget_class, "bulk.apply", NULL, apply_action);
  gtk_widget_class_install_action (widget_class, "bulk.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "bulk.cancel", NULL);
}

static void
ward_bulk_dialog_init (WardBulkDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ward_dialog_key (GTK_WIDGET (self), "bulk.apply");
  g_signal_connect_swapped (self->empty, "toggled", G_CALLBACK (empty_toggled_cb), self);
  g_signal_connect_swapped (self->accept, "changed", G_CALLBACK (update), self);
}

static void
fill_fields (WardBulkDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->choices = ward_bulk_fields (self->kind);
  gtk_string_list_append (names, _("Choose a field"));
  for (guint i = 0; i < self->choices->len; i++)
    gtk_string_list_append (names, ward_field_label (self->choices->pdata[i]));
  gtk_drop_down_set_model (self->fields, G_LIST_MODEL (names));
  ward_drop_down_prepare (self->fields, _("Field"));
  g_signal_connect_swapped (self->fields, "notify::selected", G_CALLBACK (field_chosen_cb), self);
}

void
ward_bulk_dialog_open (GtkWidget *over, WardSession *session, const WardKind *kind, GArray *rids)
{
  WardBulkDialog *self = g_object_new (WARD_TYPE_BULK_DIALOG, "transient-for",
                                       gtk_widget_get_root (over), NULL);
  g_autofree char *n = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u record", "%u records", rids->len), rids->len);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", ward_kind_plural (kind), n);

  self->session = g_object_ref (session);
  self->kind = kind;
  self->rids = g_array_ref (rids);
  adw_window_title_set_subtitle (self->title, subtitle);
  fill_fields (self);
  field_chosen_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->fields));
}
