/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-spoken.h"

/* GTK 4.8 gives the widgets that it makes by itself, a drop-down's button and the rows of lists,
 * the names of their types. */

static void
set_name (GtkWidget *widget, const char *name)
{
  if (widget != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);
  gpointer item = gtk_list_item_get_item (list_item);

  if (child != NULL && GTK_IS_STRING_OBJECT (item))
    set_name (gtk_widget_get_parent (child), gtk_string_object_get_string (item));
}

void
ward_spoken_list (GtkListItemFactory *factory)
{
  if (GTK_IS_SIGNAL_LIST_ITEM_FACTORY (factory))
    g_signal_connect_after (factory, "bind", G_CALLBACK (bind_cb), NULL);
}

void
ward_spoken_choice (GtkWidget *widget, const char *label, gpointer item)
{
  g_autofree char *name =
      GTK_IS_STRING_OBJECT (item)
          ? g_strdup_printf ("%s: %s", label, gtk_string_object_get_string (item))
          : g_strdup (label);

  set_name (widget, name);
}

static void
combo_cb (AdwComboRow *self)
{
  ward_spoken_choice (GTK_WIDGET (self),
                      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                      adw_combo_row_get_selected_item (self));
}

void
ward_spoken_combo (AdwComboRow *self)
{
  ward_spoken_list (adw_combo_row_get_factory (self));
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  g_signal_connect (self, "notify::selected-item", G_CALLBACK (combo_cb), NULL);
  combo_cb (self);
}

GtkWidget *
ward_spoken_entry (GtkWidget *entry, const char *label)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (entry, TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), entry);
  gtk_widget_set_focusable (row, FALSE);
  set_name (entry, label);
  return row;
}

void
ward_spoken_row (GtkWidget *cell, const char *text)
{
  GtkWidget *place = gtk_widget_get_parent (cell);

  set_name (place != NULL ? gtk_widget_get_parent (place) : NULL, text);
}
