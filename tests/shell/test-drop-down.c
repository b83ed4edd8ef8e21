/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "ward-drop-down.h"

static GtkWidget *
find_within (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_within (child, type);
  return found;
}

static GtkDropDown *
drop_down_new (gboolean searchable)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr (GtkExpression) word =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkDropDown *self;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *text = g_strdup_printf ("Street %02u", i);

      gtk_string_list_append (words, text);
    }
  self = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_object_ref (words)),
                                           gtk_expression_ref (word)));
  gtk_drop_down_set_enable_search (self, searchable);
  ward_drop_down_prepare (self, "Place");
  return g_object_ref_sink (self);
}

static GtkSingleSelection *
rows_of (GtkDropDown *self)
{
  GtkWidget *list = find_within (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW);

  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

static void
activate (GtkDropDown *self, guint position)
{
  g_signal_emit_by_name (find_within (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW), "activate",
                         position);
}

/* What a pointer does that comes to rest above a row while keys walk the list. */
static void
test_the_row_of_the_focus_is_chosen (void)
{
  g_autoptr (GtkDropDown) self = drop_down_new (TRUE);

  gtk_single_selection_set_selected (rows_of (self), 5);
  activate (self, 16);
  g_assert_cmpuint (gtk_drop_down_get_selected (self), ==, 16);
}

static void
test_a_row_that_was_searched_for_is_chosen (void)
{
  g_autoptr (GtkDropDown) self = drop_down_new (TRUE);
  GListModel *model = gtk_single_selection_get_model (rows_of (self));
  GtkFilter *filter = gtk_filter_list_model_get_filter (GTK_FILTER_LIST_MODEL (model));

  gtk_string_filter_set_search (GTK_STRING_FILTER (filter), "Street 3");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 10);
  activate (self, 4);
  g_assert_cmpuint (gtk_drop_down_get_selected (self), ==, 34);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 40);
  activate (self, 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (self), ==, 2);
}

static void
test_a_list_without_search_chooses_too (void)
{
  g_autoptr (GtkDropDown) self = drop_down_new (FALSE);

  gtk_single_selection_set_selected (rows_of (self), 39);
  activate (self, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (self), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/drop-down/focus-is-chosen", test_the_row_of_the_focus_is_chosen);
  g_test_add_func ("/drop-down/searched-is-chosen", test_a_row_that_was_searched_for_is_chosen);
  g_test_add_func ("/drop-down/without-search", test_a_list_without_search_chooses_too);
  return g_test_run ();
}
