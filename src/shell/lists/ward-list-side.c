/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-list-side.h"

#include <glib/gi18n-lib.h>

#include "ward-bulk-dialog.h"
#include "ward-drop-down.h"
#include "ward-filter-button.h"
#include "ward-import-window.h"
#include "ward-issue-dialog.h"
#include "ward-record-table.h"
#include "ward-saved-filters.h"
#include "ward-session-import.h"

struct _WardListSide {
  AdwBin parent_instance;
  GtkDropDown *kinds;
  GtkSearchEntry *filter;
  WardFilterButton *filters;
  WardSavedFilters *saved;
  GtkWidget *applied_line;
  GtkLabel *applied_name;
  GtkWidget *selection_bar, *bulk;
  GtkLabel *selection_count;
  GtkStack *list_stack;
  AdwBin *table_place;
  AdwStatusPage *empty;
  GtkButton *empty_new;

  WardSession *session;
  WardRecordTable *table;
  GPtrArray *choices; /* of const WardKind, as in the drop-down */
  const WardKind *kind;
  char *applied; /* the terms of the saved filter that is shown, or NULL */
};

enum { CHOSEN, OPENED, KIND_CHANGED, COUNTED, N_SIGNALS };

G_DEFINE_FINAL_TYPE (WardListSide, ward_list_side, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

/* What the list is narrowed to; the order is the table's. */
static WardListQuery
narrowed (WardListSide *self)
{
  WardListQuery q = { .kind = self->kind, .descending = TRUE };

  q.words = gtk_editable_get_text (GTK_EDITABLE (self->filter));
  ward_filter_button_fill (self->filters, &q);
  return q;
}

static void
query (WardListSide *self)
{
  WardListQuery q = narrowed (self);

  ward_record_table_query (self->table, &q);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardListSide *self = WARD_LIST_SIDE (widget);
  WardListQuery q = narrowed (self);

  if (self->kind == NULL)
    return;
  q.order = ward_record_table_get_order (self->table, &q.descending);
  ward_issue_dialog_open_list (widget, self->session, &q);
}

static WardListTerms *
dup_terms (WardListSide *self)
{
  WardListQuery q = narrowed (self);

  q.order = ward_record_table_get_order (self->table, &q.descending);
  return ward_list_query_dup_terms (&q);
}

/* A saved filter is named while the list is as it keeps it. */
static void
show_applied (WardListSide *self)
{
  g_autoptr (WardListTerms) terms = dup_terms (self);
  g_autofree char *text = ward_list_terms_format (terms);

  ward_saved_filters_set_terms (self->saved, terms);
  if (g_strcmp0 (self->applied, text) != 0)
    g_clear_pointer (&self->applied, g_free);
  gtk_widget_set_visible (self->applied_line, self->applied != NULL);
}

static void
take_terms (WardListSide *self, const WardListTerms *terms)
{
  gtk_editable_set_text (GTK_EDITABLE (self->filter), terms->words != NULL ? terms->words : "");
  ward_filter_button_take (self->filters, terms);
  ward_record_table_set_order (self->table, terms->order, terms->descending);
  query (self);
}

static void
saved_chosen_cb (WardListSide *self, const char *name, const char *text)
{
  g_autoptr (WardListTerms) terms = ward_list_terms_parse (text, NULL);
  g_autoptr (WardListTerms) now = NULL;

  if (terms == NULL || self->kind == NULL)
    return;
  take_terms (self, terms);
  now = dup_terms (self);
  g_free (self->applied);
  self->applied = ward_list_terms_format (now);
  gtk_label_set_label (self->applied_name, name);
  show_applied (self);
  ward_record_table_focus (self->table);
}

static void
leave_filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardListSide *self = WARD_LIST_SIDE (widget);
  g_autoptr (WardListTerms) none = ward_list_terms_new ();

  take_terms (self, none);
  show_applied (self);
  ward_record_table_focus (self->table);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardListSide *self = WARD_LIST_SIDE (widget);

  ward_import_window_ask (widget, self->session, self->kind);
}

static void
tell_empty (WardListSide *self)
{
  g_autofree char *title = g_strdup_printf (_("%s: none yet"), ward_kind_plural (self->kind));
  g_autofree char *new = g_strdup_printf (_("New: %s"), ward_kind_label (self->kind));

  adw_status_page_set_title (self->empty, title);
  gtk_button_set_label (self->empty_new, new);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_new),
                          ward_session_may_write (self->session, self->kind) &&
                              !(self->kind->flags & WARD_KIND_SYSTEM));
}

static void
show_kind (WardListSide *self, const WardKind *kind)
{
  if (self->kind == kind)
    return;
  self->kind = kind;
  tell_empty (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.import",
                                 ward_import_takes (kind) &&
                                     ward_session_may_write (self->session, kind));
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  ward_filter_button_set_kind (self->filters, kind);
  ward_saved_filters_set_kind (self->saved, kind);
  query (self);
  g_signal_emit (self, signals[KIND_CHANGED], 0);
}

static void
kind_chosen_cb (WardListSide *self)
{
  guint i = gtk_drop_down_get_selected (self->kinds);

  if (self->table != NULL && i < self->choices->len)
    show_kind (self, self->choices->pdata[i]);
}

static void
filter_changed_cb (WardListSide *self)
{
  if (self->kind != NULL)
    query (self);
}

static void
counted_cb (WardListSide *self, guint n)
{
  gboolean asked = *gtk_editable_get_text (GTK_EDITABLE (self->filter)) != '\0' ||
                   ward_filter_button_is_set (self->filters);

  show_applied (self);
  gtk_stack_set_visible_child_name (self->list_stack, n > 0   ? "rows"
                                                      : asked ? "nothing"
                                                              : "empty");
  if (ward_record_list_is_settled (ward_record_table_get_list (self->table)))
    g_signal_emit (self, signals[COUNTED], 0, n);
}

static void
chosen_cb (WardListSide *self, const char *id)
{
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

/* What can be done with several rows stands under them while there are several. */
static void
selected_cb (WardListSide *self, guint n)
{
  gboolean may_write =
      self->kind != NULL && ward_session_may_write (self->session, self->kind);
  g_autofree char *text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u selected", "%u selected", n), n);

  gtk_label_set_label (self->selection_count, text);
  gtk_widget_set_visible (self->bulk, may_write && ward_bulk_takes_kind (self->kind));
  gtk_widget_set_visible (self->selection_bar, n > 1);
}

static void
bulk_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardListSide *self = WARD_LIST_SIDE (widget);
  g_autoptr (GArray) rids = ward_record_table_dup_selected (self->table);

  if (self->kind == NULL || rids->len < 2)
    return;
  if (rids->len > WARD_BULK_MAX)
    {
      g_autofree char *text =
          g_strdup_printf (_("At most %d records are changed at once."), WARD_BULK_MAX);

      gtk_widget_activate_action (widget, "win.say", "s", text);
      return;
    }
  ward_bulk_dialog_open (widget, self->session, self->kind, rids);
}

static void
select_one_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ward_record_table_select_one (WARD_LIST_SIDE (widget)->table);
  ward_record_table_focus (WARD_LIST_SIDE (widget)->table);
}

static void
opened_cb (WardListSide *self, const char *id)
{
  g_signal_emit (self, signals[OPENED], 0, id);
}

static void
stop_search_cb (WardListSide *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  ward_record_table_focus (self->table);
}

static void
changed_cb (WardListSide *self, const char *kind)
{
  if (self->kind != NULL && g_strcmp0 (kind, self->kind->name) == 0)
    ward_record_table_reload (self->table);
}

static void
ward_list_side_dispose (GObject *object)
{
  WardListSide *self = WARD_LIST_SIDE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->applied, g_free);
  G_OBJECT_CLASS (ward_list_side_parent_class)->dispose (object);
}

static void
ward_list_side_class_init (WardListSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = WARD_TYPE_LIST_SIDE;

  G_OBJECT_CLASS (klass)->dispose = ward_list_side_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/lists/ward-list-side.ui");
  gtk_widget_class_bind_template_child (widget_class, WardListSide, kinds);
  gtk_widget_class_bind_template_child (widget_class, WardListSide, filter);
  gtk_widget_class_bind_template_child (widget_class, WardListSide, filters);
  gtk_widget_class_bind_template_child (widget_class, WardListSide, saved);
  gtk_widget_class_bind_template_child (widget_class, WardListSide, applied_line);
  gtk_widget_class_bind_template_child (widget_class, WardListSide, applied_name);
  gtk_widget_class_bind_template_child (widget_class, WardListSide, selection_bar);
  gtk_widget_class_bind_template_child (widget_class, WardListSide, selection_count);
  gtk_widget_class_bind_template_child (widget_class, WardListSide, bulk);
  gtk_widget_class_bind_template_child (widget_class, WardListSide, list_stack);
  gtk_widget_class_bind_template_child (widget_class, WardListSide, table_place);
  gtk_widget_class_bind_template_child (widget_class, WardListSide, empty);
  gtk_widget_class_bind_template_child (widget_class, WardListSide, empty_new);
  gtk_widget_class_install_action (widget_class, "list.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "list.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "list.leave-filter", NULL, leave_filter_action);
  gtk_widget_class_install_action (widget_class, "list.bulk", NULL, bulk_action);
  gtk_widget_class_install_action (widget_class, "list.select-one", NULL, select_one_action);
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPENED] = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[KIND_CHANGED] = g_signal_new ("kind-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);
  signals[COUNTED] = g_signal_new ("counted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
ward_list_side_init (WardListSide *self)
{
  g_type_ensure (WARD_TYPE_FILTER_BUTTON);
  g_type_ensure (WARD_TYPE_SAVED_FILTERS);
  gtk_widget_init_template (GTK_WIDGET (self));
  ward_drop_down_prepare (self->kinds, _("Kind of record"));
  g_signal_connect_swapped (self->kinds, "notify::selected", G_CALLBACK (kind_chosen_cb), self);
  g_signal_connect_swapped (self->filter, "search-changed", G_CALLBACK (filter_changed_cb), self);
  g_signal_connect_swapped (self->filter, "stop-search", G_CALLBACK (stop_search_cb), self);
  g_signal_connect_swapped (self->filters, "changed", G_CALLBACK (filter_changed_cb), self);
  g_signal_connect_swapped (self->saved, "chosen", G_CALLBACK (saved_chosen_cb), self);
}

static void
find_choices (WardListSide *self, const WardPanelInfo *info)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->choices = ward_panel_info_kinds (info);
  for (guint i = self->choices->len; i > 0; i--)
    if (!ward_session_may_read (self->session, self->choices->pdata[i - 1]))
      g_ptr_array_remove_index (self->choices, i - 1);
  for (guint i = 0; i < self->choices->len; i++)
    gtk_string_list_append (names, ward_kind_plural (self->choices->pdata[i]));
  gtk_drop_down_set_model (self->kinds, G_LIST_MODEL (names));
}

GtkWidget *
ward_list_side_new (WardSession *session, const WardPanelInfo *info)
{
  WardListSide *self = g_object_new (WARD_TYPE_LIST_SIDE, NULL);

  self->session = g_object_ref (session);
  ward_saved_filters_set_session (self->saved, session);
  find_choices (self, info);
  adw_status_page_set_icon_name (self->empty, info->icon);
  adw_status_page_set_description (self->empty, _(info->what));
  self->table = WARD_RECORD_TABLE (ward_record_table_new (session));
  g_signal_connect_swapped (self->table, "counted", G_CALLBACK (counted_cb), self);
  g_signal_connect_swapped (self->table, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->table, "selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->table, "opened", G_CALLBACK (opened_cb), self);
  adw_bin_set_child (self->table_place, GTK_WIDGET (self->table));
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::veiled", G_CALLBACK (ward_list_side_reload), self,
                           G_CONNECT_SWAPPED);
  kind_chosen_cb (self);
  return GTK_WIDGET (self);
}

void
ward_list_side_show (WardListSide *self, const WardKind *kind)
{
  guint i;

  if (g_ptr_array_find (self->choices, kind, &i))
    gtk_drop_down_set_selected (self->kinds, i);
}

void
ward_list_side_show_all (WardListSide *self, const WardKind *kind)
{
  ward_list_side_show (self, kind);
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  if (ward_filter_button_is_set (self->filters))
    ward_filter_button_clear (self->filters);
}

const WardKind *
ward_list_side_get_kind (WardListSide *self)
{
  return self->kind;
}

void
ward_list_side_select (WardListSide *self, const WardRecord *record)
{
  ward_record_table_select (self->table,
                            record != NULL && record->kind == self->kind ? record : NULL);
}

void
ward_list_side_reload (WardListSide *self)
{
  ward_record_table_reload (self->table);
}

void
ward_list_side_focus (WardListSide *self)
{
  ward_record_table_focus (self->table);
}

void
ward_list_side_find (WardListSide *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->filter));
}
