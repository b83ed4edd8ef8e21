/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-chip.h"
#include "ward-icon.h"
#include "ward-overview-parts.h"

static const struct {
  const char *text, *icon, *tone;
} looks[] = {
  [WARD_DUTY_NO_EVIDENCE] = { N_("No evidence"), "action-unavailable-symbolic", "bad" },
  [WARD_DUTY_GAP] = { N_("Gap"), "dialog-warning-symbolic", "warn" },
  [WARD_DUTY_MET] = { N_("Met"), "object-select-symbolic", "good" },
};

static GtkWidget *
label_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* What was counted for one need, as a button that opens the records that count. */
static GtkWidget *
need_row (const WardDutyNeedRow *need)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = ward_icon_new (looks[need->state].icon);
  GtkWidget *text = label_new (need->text, "caption");
  GtkWidget *button = gtk_button_new ();
  g_autofree char *n = g_strdup_printf ("%u", need->shown);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 12);
  gtk_widget_add_css_class (icon, looks[need->state].tone);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), label_new (n, "numeric"));
  gtk_label_set_width_chars (GTK_LABEL (gtk_widget_get_last_child (box)), -1);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "need");
  if (need->kind != NULL)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.list-kind");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", need->kind->name);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  need->text, -1);
  return button;
}

/* Id, title and state in a line; what was asked for opens under it. */
static GtkWidget *
duty_row (const WardDutyRow *duty)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *expander = gtk_expander_new (NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *needs = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *chip = ward_chip_new ();
  GtkWidget *id = label_new (duty->id, "caption-heading");
  GtkWidget *title = label_new (duty->title, NULL);

  gtk_label_set_width_chars (GTK_LABEL (id), 7);
  gtk_widget_add_css_class (id, "dim-label");
  gtk_box_append (GTK_BOX (head), id);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 60);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  ward_chip_set (WARD_CHIP (chip), _(looks[duty->state].text), looks[duty->state].icon,
                 looks[duty->state].tone);
  gtk_box_append (GTK_BOX (head), chip);
  gtk_widget_set_hexpand (head, TRUE);
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), head);
  for (guint i = 0; i < duty->needs->len; i++)
    gtk_box_append (GTK_BOX (needs), need_row (duty->needs->pdata[i]));
  gtk_widget_add_css_class (needs, "needs");
  gtk_expander_set_child (GTK_EXPANDER (expander), needs);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), expander);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "duty");
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  duty->title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  duty->title, -1);
  return row;
}

static void
show_met_cb (GtkToggleButton *button, GtkListBox *list)
{
  gboolean all = gtk_toggle_button_get_active (button);

  for (int i = 0; gtk_list_box_get_row_at_index (list, i) != NULL; i++)
    {
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, i));

      if (gtk_widget_has_css_class (row, "met"))
        gtk_widget_set_visible (row, all);
    }
}

/* What isn't proven comes first, each state in the order of the policy. */
static void
append_state (GtkListBox *list, const GPtrArray *rows, WardDutyState state)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const WardDutyRow *duty = rows->pdata[i];
      GtkWidget *row;

      if (duty->state != state)
        continue;
      row = duty_row (duty);
      if (state == WARD_DUTY_MET)
        {
          gtk_widget_add_css_class (row, "met");
          gtk_widget_set_visible (row, FALSE);
        }
      gtk_list_box_append (list, row);
    }
}

GtkWidget *
ward_duty_list_new (const GPtrArray *rows)
{
  GtkWidget *box, *list, *met;

  if (rows->len == 0)
    return label_new (_("No pack of duties is loaded, so nothing can be said of them."),
                      "dim-label");
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Duties and their evidence"), -1);
  append_state (GTK_LIST_BOX (list), rows, WARD_DUTY_NO_EVIDENCE);
  append_state (GTK_LIST_BOX (list), rows, WARD_DUTY_GAP);
  append_state (GTK_LIST_BOX (list), rows, WARD_DUTY_MET);
  gtk_box_append (GTK_BOX (box), list);
  met = gtk_toggle_button_new_with_label (_("Show those that are met, too"));
  gtk_widget_add_css_class (met, "flat");
  gtk_widget_set_halign (met, GTK_ALIGN_CENTER);
  g_signal_connect_object (met, "toggled", G_CALLBACK (show_met_cb), list, 0);
  gtk_box_append (GTK_BOX (box), met);
  return box;
}
