/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-decision-widgets.h"

#include "ward-chip.h"

GtkWidget *
ward_words_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

GtkWidget *
ward_section_new (const char *heading, const char *help, GtkWidget *button, GtkBox **ret_box)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), ward_words_new (heading, "heading"));
  if (help != NULL)
    gtk_box_append (GTK_BOX (words), ward_words_new (help, "dim-label"));
  gtk_box_append (GTK_BOX (head), words);
  if (button != NULL)
    {
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (head), button);
    }
  gtk_box_append (GTK_BOX (section), head);
  *ret_box = GTK_BOX (section);
  return section;
}

GtkWidget *
ward_section_list_new (const char *heading, const char *help, GtkWidget *button,
                       GtkListBox **ret_list)
{
  GtkBox *box;
  GtkWidget *section = ward_section_new (heading, help, button, &box);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  gtk_box_append (box, list);
  *ret_list = GTK_LIST_BOX (list);
  return section;
}

GtkWidget *
ward_deed_button_new (const char *label, const char *name, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

GtkWidget *
ward_pair_row_new (const char *title, const char *subtitle, GtkWidget *before, GtkWidget *after)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), ward_words_new (title, NULL));
  if (subtitle != NULL && *subtitle != '\0')
    gtk_box_append (GTK_BOX (words), ward_words_new (subtitle, "pair-sub"));
  if (before != NULL)
    gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), words);
  if (after != NULL)
    gtk_box_append (GTK_BOX (box), after);
  gtk_widget_add_css_class (row, "pair-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return row;
}

GtkWidget *
ward_word_chip_new (const char *text, const char *icon, const char *tone)
{
  GtkWidget *chip = ward_chip_new ();

  ward_chip_set (WARD_CHIP (chip), text, icon, tone);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  return chip;
}

GtkWidget *
ward_empty_row_new (const char *text)
{
  GtkWidget *row = gtk_list_box_row_new (), *label = ward_words_new (text, "dim-label");

  gtk_widget_add_css_class (row, "pair-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}
