/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-saved-filters.h"

#include <glib/gi18n-lib.h>

#include "ward-filter-dialog.h"
#include "ward-filter-row.h"
#include "ward-session-filters.h"
#include "ward-window.h"

struct _WardSavedFilters {
  AdwBin parent_instance;
  GtkMenuButton *button;
  GtkPopover *popover;
  GtkListBox *rows;
  GtkWidget *scroller, *none, *keep;

  WardSession *session;
  const WardKind *kind;
  WardListTerms *terms;
  GPtrArray *names; /* of char *, those in the menu */
  GCancellable *loading;
};

enum { CHOSEN, N_SIGNALS };

G_DEFINE_FINAL_TYPE (WardSavedFilters, ward_saved_filters, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

/* What a dialog is to ask for once the menu is gone, which takes the focus when it goes. */
typedef struct {
  WardSavedFilters *self; /* owned */
  char *id, *name;        /* of the filter to be renamed, or NULL: keep the list */
} Asking;

static gboolean
ask_cb (gpointer data)
{
  g_autofree Asking *asking = data;
  g_autoptr (WardSavedFilters) self = asking->self;
  g_autofree char *id = asking->id, *name = asking->name;

  if (self->session == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return G_SOURCE_REMOVE;
  if (id != NULL)
    ward_filter_dialog_rename (GTK_WIDGET (self), self->session, id, name, self->names);
  else if (self->kind != NULL && self->terms != NULL)
    ward_filter_dialog_keep (GTK_WIDGET (self), self->session, self->kind, self->terms,
                             self->names);
  return G_SOURCE_REMOVE;
}

static void
ask_later (WardSavedFilters *self, WardFilterRow *row)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->self = g_object_ref (self);
  asking->id = row != NULL ? g_strdup (ward_filter_row_get_id (row)) : NULL;
  asking->name = row != NULL ? g_strdup (ward_filter_row_get_name (row)) : NULL;
  gtk_popover_popdown (self->popover);
  g_idle_add_full (G_PRIORITY_LOW, ask_cb, asking, NULL);
}

static void
rename_cb (WardFilterRow *row, WardSavedFilters *self)
{
  ask_later (self, row);
}

static void
keep_cb (WardSavedFilters *self)
{
  ask_later (self, NULL);
}

/* What was removed, until it is known whether it is wanted back. */
typedef struct {
  WardSavedFilters *self; /* weak */
  WardSession *session;   /* owned */
  char *id, *name;
} Removed;

static void
removed_free (gpointer data, GClosure *closure)
{
  Removed *removed = data;

  g_clear_weak_pointer (&removed->self);
  g_object_unref (removed->session);
  g_free (removed->id);
  g_free (removed->name);
  g_free (removed);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean done = ward_session_filter_finish (WARD_SESSION (source), result, &error);

  ward_session_say (WARD_SESSION (source), done ? _("Taken back") : error->message);
}

static void
undo_cb (AdwToast *toast, Removed *removed)
{
  ward_session_remove_filter_async (removed->session, removed->id, TRUE, restored_cb, NULL);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Removed *removed = data;
  g_autoptr (GError) error = NULL;
  gboolean done = ward_session_filter_finish (WARD_SESSION (source), result, &error);
  g_autofree char *text =
      done ? g_strdup_printf (_("Removed: %s"), removed->name) : g_strdup (error->message);
  AdwToast *toast;

  if (removed->self == NULL || gtk_widget_get_root (GTK_WIDGET (removed->self)) == NULL)
    {
      removed_free (removed, NULL);
      return;
    }
  toast = adw_toast_new (text);
  if (done)
    adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), removed, removed_free, 0);
  ward_window_toast (WARD_WINDOW (gtk_widget_get_root (GTK_WIDGET (removed->self))), toast);
}

static void
remove_cb (WardFilterRow *row, WardSavedFilters *self)
{
  Removed *removed = g_new0 (Removed, 1);

  g_set_weak_pointer (&removed->self, self);
  removed->session = g_object_ref (self->session);
  removed->id = g_strdup (ward_filter_row_get_id (row));
  removed->name = g_strdup (ward_filter_row_get_name (row));
  gtk_popover_popdown (self->popover);
  ward_session_remove_filter_async (self->session, removed->id, FALSE, removed_cb, removed);
}

static void
row_activated_cb (WardSavedFilters *self, WardFilterRow *row)
{
  g_autofree char *name = g_strdup (ward_filter_row_get_name (row));
  g_autofree char *terms = g_strdup (ward_filter_row_get_terms (row));

  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[CHOSEN], 0, name, terms);
}

static void
clear_rows (WardSavedFilters *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
}

static void
show_filters (WardSavedFilters *self, const GPtrArray *filters)
{
  gboolean may_write =
      ward_session_may_write (self->session, ward_kind_find ("saved_filter"));

  clear_rows (self);
  g_ptr_array_unref (self->names);
  self->names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < filters->len; i++)
    {
      const WardFilter *filter = filters->pdata[i];
      GtkWidget *row = ward_filter_row_new (filter, may_write);

      g_ptr_array_add (self->names, g_strdup (filter->name));
      g_signal_connect (row, "rename", G_CALLBACK (rename_cb), self);
      g_signal_connect (row, "remove", G_CALLBACK (remove_cb), self);
      gtk_list_box_append (self->rows, row);
    }
  gtk_widget_set_visible (self->scroller, filters->len > 0);
  gtk_widget_set_visible (self->none, filters->len == 0);
  gtk_widget_set_sensitive (self->keep, may_write);
  if (filters->len > 0)
    gtk_widget_child_focus (GTK_WIDGET (self->rows), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->keep);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardSavedFilters) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) filters =
      ward_session_filters_finish (WARD_SESSION (source), result, &error);

  if (self->session == NULL || g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;
  if (filters != NULL)
    show_filters (self, filters);
  else
    ward_session_say (self->session, error->message);
}

static void
load (WardSavedFilters *self)
{
  if (self->session == NULL || self->kind == NULL)
    return;
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  ward_session_filters_async (self->session, self->kind, self->loading, loaded_cb,
                              g_object_ref (self));
}

static void
ward_saved_filters_dispose (GObject *object)
{
  WardSavedFilters *self = WARD_SAVED_FILTERS (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->session);
  g_clear_pointer (&self->terms, ward_list_terms_free);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  G_OBJECT_CLASS (ward_saved_filters_parent_class)->dispose (object);
}

static void
ward_saved_filters_class_init (WardSavedFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_saved_filters_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", WARD_TYPE_SAVED_FILTERS, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static GtkWidget *
rows_new (WardSavedFilters *self)
{
  self->scroller = gtk_scrolled_window_new ();
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Saved filters"), -1);
  g_signal_connect_swapped (self->rows, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->rows));
  return self->scroller;
}

static GtkWidget *
none_new (WardSavedFilters *self)
{
  self->none = gtk_label_new (_("Narrow or order the list, then keep it here under a name."));
  gtk_label_set_wrap (GTK_LABEL (self->none), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->none), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (self->none), 32);
  gtk_widget_add_css_class (self->none, "dim-label");
  gtk_widget_set_visible (self->none, FALSE);
  return self->none;
}

static void
ward_saved_filters_init (WardSavedFilters *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (_("Saved filters"));

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->popover = GTK_POPOVER (gtk_popover_new ());
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "user-bookmarks-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Saved filters"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Saved filters"), -1);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), rows_new (self));
  gtk_box_append (GTK_BOX (box), none_new (self));
  self->keep = gtk_button_new_with_label (_("Keep this list…"));
  g_signal_connect_swapped (self->keep, "clicked", G_CALLBACK (keep_cb), self);
  gtk_box_append (GTK_BOX (box), self->keep);
  gtk_widget_set_size_request (box, 300, -1);
  gtk_widget_add_css_class (box, "filters");
  gtk_popover_set_child (self->popover, box);
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (self->popover));
  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (load), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

void
ward_saved_filters_set_session (WardSavedFilters *self, WardSession *session)
{
  g_set_object (&self->session, session);
}

void
ward_saved_filters_set_kind (WardSavedFilters *self, const WardKind *kind)
{
  self->kind = kind;
  clear_rows (self);
  g_ptr_array_unref (self->names);
  self->names = g_ptr_array_new_with_free_func (g_free);
}

void
ward_saved_filters_set_terms (WardSavedFilters *self, const WardListTerms *terms)
{
  g_autofree char *text = ward_list_terms_format (terms);

  g_clear_pointer (&self->terms, ward_list_terms_free);
  self->terms = ward_list_terms_parse (text, NULL);
}
