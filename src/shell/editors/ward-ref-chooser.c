/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-ref-chooser.h"

#include <glib/gi18n-lib.h>

#include "ward-session-records.h"

#define MAX_CHOICES 40

struct _WardRefChooser {
  GtkPopover parent_instance;
  GtkSearchEntry *entry;
  GtkListBox *list;
  GtkWidget *none;
  WardSession *session;
  const WardKind *kind;
  GPtrArray *choices; /* of WardChoice, as in the list */
  GCancellable *running;
};

G_DEFINE_FINAL_TYPE (WardRefChooser, ward_ref_chooser, GTK_TYPE_POPOVER)

static guint chosen_signal;

static GtkWidget *
row_new (const WardChoice *choice)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (choice->title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  choice->title, -1);
  return row;
}

static const char *
entry_text (WardRefChooser *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
show_choices (WardRefChooser *self, GPtrArray *choices)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  self->choices = g_ptr_array_ref (choices);
  for (guint i = 0; i < choices->len; i++)
    gtk_list_box_append (self->list, row_new (choices->pdata[i]));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_label_set_label (GTK_LABEL (self->none),
                       self->kind == NULL && *entry_text (self) == '\0'
                           ? _("Type a name, a reference or a place")
                           : _("Nothing found"));
  gtk_widget_set_visible (self->none, choices->len == 0);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardRefChooser) self = data;
  g_autoptr (GPtrArray) choices =
      ward_session_choices_finish (WARD_SESSION (source), result, NULL);

  if (choices == NULL || self->session == NULL ||
      g_task_get_cancellable (G_TASK (result)) != self->running)
    return;
  g_clear_object (&self->running);
  show_choices (self, choices);
}

static void
search (WardRefChooser *self)
{
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  self->running = g_cancellable_new ();
  ward_session_choices_async (self->session, self->kind,
                              gtk_editable_get_text (GTK_EDITABLE (self->entry)), MAX_CHOICES,
                              self->running, found_cb, g_object_ref (self));
}

static void
choose (WardRefChooser *self, GtkListBoxRow *row)
{
  if (row == NULL || self->choices == NULL)
    return;
  g_signal_emit (self, chosen_signal, 0,
                 ((WardChoice *) self->choices->pdata[gtk_list_box_row_get_index (row)])->id);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, WardRefChooser *self)
{
  choose (self, row);
}

static void
entry_activated_cb (WardRefChooser *self)
{
  choose (self, gtk_list_box_get_selected_row (self->list));
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state,
        WardRefChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int step = key == GDK_KEY_Down ? 1 : key == GDK_KEY_Up ? -1 : 0;
  int i = row != NULL ? gtk_list_box_row_get_index (row) + step : 0;

  if (step == 0)
    return GDK_EVENT_PROPAGATE;
  row = i >= 0 ? gtk_list_box_get_row_at_index (self->list, i) : NULL;
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  return GDK_EVENT_STOP;
}

static void
ward_ref_chooser_show (GtkWidget *widget)
{
  WardRefChooser *self = WARD_REF_CHOOSER (widget);

  GTK_WIDGET_CLASS (ward_ref_chooser_parent_class)->show (widget);
  search (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
ward_ref_chooser_dispose (GObject *object)
{
  WardRefChooser *self = WARD_REF_CHOOSER (object);

  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_object (&self->session);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  G_OBJECT_CLASS (ward_ref_chooser_parent_class)->dispose (object);
}

static void
ward_ref_chooser_class_init (WardRefChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_ref_chooser_dispose;
  GTK_WIDGET_CLASS (klass)->show = ward_ref_chooser_show;
  chosen_signal = g_signal_new ("chosen", WARD_TYPE_REF_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ward_ref_chooser_init (WardRefChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  gtk_search_entry_set_search_delay (self->entry, 80);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (search), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activated_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "choices");
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scroller, 340, 260);
  gtk_box_append (GTK_BOX (box), scroller);
  self->none = gtk_label_new (_("Nothing found"));
  gtk_widget_add_css_class (self->none, "dim-label");
  gtk_widget_set_visible (self->none, FALSE);
  gtk_box_append (GTK_BOX (box), self->none);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
ward_ref_chooser_new (WardSession *session, const WardKind *kind)
{
  WardRefChooser *self = g_object_new (WARD_TYPE_REF_CHOOSER, NULL);
  const char *what = kind != NULL ? ward_kind_label (kind) : _("any record");
  g_autofree char *label = g_strdup_printf (_("Find: %s"), what);

  self->session = g_object_ref (session);
  self->kind = kind;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  kind != NULL ? ward_kind_plural (kind) : _("Records"), -1);
  return GTK_WIDGET (self);
}
