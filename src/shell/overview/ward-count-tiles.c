/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-overview-parts.h"
#include "ward-icon.h"

static const struct {
  const char *kind, *icon;
} counted[] = {
  { "premises", "ward-premises-symbolic" },
  { "decision", "ward-decision-symbolic" },
  { "patrol", "ward-patrols-symbolic" },
  { "action", "ward-actions-symbolic" },
};

static GtkWidget *
tile_new (const WardKind *kind, const char *icon, gint64 n)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, n);
  g_autofree char *name = g_strdup_printf ("%s: %s", ward_kind_plural (kind), text);
  GtkWidget *figure = gtk_label_new (text);
  GtkWidget *label = gtk_label_new (ward_kind_plural (kind));
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (head), ward_icon_new (icon));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (head), label);
  gtk_widget_add_css_class (head, "dim-label");
  gtk_box_append (GTK_BOX (box), head);
  gtk_label_set_xalign (GTK_LABEL (figure), 0);
  gtk_widget_add_css_class (figure, "title-2");
  gtk_widget_add_css_class (figure, "numeric");
  gtk_box_append (GTK_BOX (box), figure);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "tile");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.list-kind");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", kind->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  return button;
}

void
ward_count_tiles_fill (GtkFlowBox *box, WardSession *session, const WardCounts *counts)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_flow_box_remove (box, child);
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    {
      const WardKind *kind = ward_kind_find (counted[i].kind);
      GtkWidget *holder;

      if (!ward_session_may_read (session, kind))
        continue;
      holder = gtk_flow_box_child_new ();
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (holder),
                                    tile_new (kind, counted[i].icon,
                                              ward_counts_get (counts, kind->name)));
      gtk_widget_set_focusable (holder, FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (holder), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      ward_kind_plural (kind), -1);
      gtk_flow_box_append (box, holder);
    }
}
