/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-chip.h"
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
  GtkWidget *icon = gtk_image_new_from_icon_name (looks[need->state].icon);
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

static GtkWidget *
card (const WardDutyRow *duty)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *id = label_new (duty->id, "caption-heading");
  GtkWidget *chip = ward_chip_new ();

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "duty");
  gtk_label_set_width_chars (GTK_LABEL (id), -1);
  gtk_widget_set_hexpand (id, TRUE);
  gtk_widget_add_css_class (id, "dim-label");
  gtk_box_append (GTK_BOX (head), id);
  ward_chip_set (WARD_CHIP (chip), _(looks[duty->state].text), looks[duty->state].icon,
                 looks[duty->state].tone);
  gtk_box_append (GTK_BOX (head), chip);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), label_new (duty->title, NULL));
  for (guint i = 0; i < duty->needs->len; i++)
    gtk_box_append (GTK_BOX (box), need_row (duty->needs->pdata[i]));
  return box;
}

GtkWidget *
ward_duty_cards_new (const GPtrArray *rows)
{
  GtkWidget *flow = gtk_flow_box_new ();

  if (rows->len == 0)
    {
      g_object_ref_sink (flow);
      g_object_unref (flow);
      return label_new (_("No pack of duties is loaded, so nothing can be said of them."),
                        "dim-label");
    }
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 12);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 12);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 3);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), TRUE);
  for (guint i = 0; i < rows->len; i++)
    {
      const WardDutyRow *duty = rows->pdata[i];
      GtkWidget *child = gtk_flow_box_child_new ();

      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), card (duty));
      gtk_widget_set_focusable (child, FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      duty->title, -1);
      gtk_flow_box_append (GTK_FLOW_BOX (flow), child);
    }
  return flow;
}
