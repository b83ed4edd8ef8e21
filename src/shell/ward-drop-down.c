/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-drop-down.h"

#include "ward-spoken.h"

static GtkWidget *
find_within (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_within (child, type);
  return found;
}

/* Shows all rows again, so that places in the list are those of the model. */
static void
clear_search (GtkSingleSelection *rows)
{
  GListModel *model = gtk_single_selection_get_model (rows);
  GtkFilter *filter =
      GTK_IS_FILTER_LIST_MODEL (model)
          ? gtk_filter_list_model_get_filter (GTK_FILTER_LIST_MODEL (model)) : NULL;

  if (GTK_IS_STRING_FILTER (filter))
    gtk_string_filter_set_search (GTK_STRING_FILTER (filter), "");
}

static void
activate_cb (GtkListView *list, guint position, GtkDropDown *self)
{
  GtkSingleSelection *rows = GTK_SINGLE_SELECTION (gtk_list_view_get_model (list));
  g_autoptr (GObject) chosen = g_list_model_get_item (G_LIST_MODEL (rows), position);
  GListModel *model = gtk_drop_down_get_model (self);

  gtk_popover_popdown (
      GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_POPOVER)));
  clear_search (rows);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if (item != chosen)
        continue;
      gtk_single_selection_set_selected (rows, i);
      gtk_drop_down_set_selected (self, i);
      return;
    }
}

/* GTK's own handler takes the selected row, and a row is selected by the pointer merely coming to
 * be above it. Ours takes the place of GTK's: the row that was activated is the one chosen. */
static void
choose_by_focus (GtkDropDown *self)
{
  GtkWidget *list = find_within (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW);
  guint signal = g_signal_lookup ("activate", GTK_TYPE_LIST_VIEW);

  if (list != NULL &&
      g_signal_handlers_disconnect_matched (list, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA, signal,
                                            0, NULL, NULL, self) > 0)
    g_signal_connect_object (list, "activate", G_CALLBACK (activate_cb), self, 0);
}

static void
chosen_cb (GtkDropDown *self, GParamSpec *pspec, const char *label)
{
  ward_spoken_choice (gtk_widget_get_first_child (GTK_WIDGET (self)), label,
                      gtk_drop_down_get_selected_item (self));
}

static void
free_label (gpointer data, GClosure *closure)
{
  g_free (data);
}

void
ward_drop_down_prepare (GtkDropDown *self, const char *label)
{
  choose_by_focus (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  ward_spoken_list (gtk_drop_down_get_factory (self));
  g_signal_connect_data (self, "notify::selected-item", G_CALLBACK (chosen_cb), g_strdup (label),
                         free_label, 0);
  chosen_cb (self, NULL, label);
}
