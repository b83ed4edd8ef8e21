/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-sidebar.h"

#include <glib/gi18n-lib.h>

#include "ward-enums.h"
#include "ward-icon.h"
#include "ward-panels.h"

#define MAX_PANELS 16
#define WIDTH 216
#define RAIL_WIDTH 64

struct _WardSidebar {
  AdwBin parent_instance;
  GtkListBox *list;
  GtkLabel *name, *badge, *district, *officer;
  GtkWidget *who, *protective, *protective_label;
  GtkLabel *titles[MAX_PANELS], *counts[MAX_PANELS];
  gboolean sample, rail, quiet;
};

G_DEFINE_FINAL_TYPE (WardSidebar, ward_sidebar, ADW_TYPE_BIN)

static guint chosen_signal;

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row, WardSidebar *self)
{
  guint n;
  const WardPanelInfo *infos = ward_panel_infos (&n);

  if (row != NULL && !self->quiet)
    g_signal_emit (self, chosen_signal, 0, infos[gtk_list_box_row_get_index (row)].name);
}

static GtkWidget *
row_new (WardSidebar *self, const WardPanelInfo *info, guint i)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), ward_icon_new (info->icon));
  self->titles[i] = GTK_LABEL (gtk_label_new (ward_panel_info_title (info)));
  gtk_label_set_xalign (self->titles[i], 0);
  gtk_label_set_ellipsize (self->titles[i], PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->titles[i]), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->titles[i]));
  self->counts[i] = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->counts[i]), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->counts[i]), "count");
  gtk_widget_add_css_class (GTK_WIDGET (self->counts[i]), "numeric");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->counts[i]));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, ward_panel_info_title (info));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ward_panel_info_title (info), -1);
  return row;
}

/* The list is one stop: the arrows choose within it, Tab leaves it. A list of GTK's would choose
 * each row that Tab passes. */
static gboolean
ward_sidebar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WardSidebar *self = WARD_SIDEBAR (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *chosen = GTK_WIDGET (gtk_list_box_get_selected_row (self->list));
  gboolean inside = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
  gboolean at_end = focus == self->protective;

  if (direction == GTK_DIR_TAB_FORWARD && !inside && !at_end && chosen != NULL)
    return gtk_widget_grab_focus (chosen);
  if (direction == GTK_DIR_TAB_FORWARD && inside)
    return gtk_widget_grab_focus (self->protective);
  if (direction == GTK_DIR_TAB_BACKWARD && inside)
    return FALSE;
  if (direction == GTK_DIR_TAB_BACKWARD && at_end && chosen != NULL)
    return gtk_widget_grab_focus (chosen);
  return GTK_WIDGET_CLASS (ward_sidebar_parent_class)->focus (widget, direction);
}

static void
ward_sidebar_class_init (WardSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = ward_sidebar_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wardlight/Wardlight/ui/ward-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, WardSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, WardSidebar, name);
  gtk_widget_class_bind_template_child (widget_class, WardSidebar, badge);
  gtk_widget_class_bind_template_child (widget_class, WardSidebar, district);
  gtk_widget_class_bind_template_child (widget_class, WardSidebar, officer);
  gtk_widget_class_bind_template_child (widget_class, WardSidebar, who);
  gtk_widget_class_bind_template_child (widget_class, WardSidebar, protective);
  gtk_widget_class_bind_template_child (widget_class, WardSidebar, protective_label);
  chosen_signal = g_signal_new ("chosen", WARD_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ward_sidebar_init (WardSidebar *self)
{
  guint n;
  const WardPanelInfo *infos = ward_panel_infos (&n);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < n && i < MAX_PANELS; i++)
    gtk_list_box_append (self->list, row_new (self, &infos[i], i));
  g_signal_connect (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  gtk_widget_set_size_request (GTK_WIDGET (self), WIDTH, -1);
}

void
ward_sidebar_set_session (WardSidebar *self, WardSession *session)
{
  const char *role = session != NULL ? ward_session_get_role (session) : NULL;
  const char *officer = session != NULL ? ward_session_get_actor_name (session) : NULL;
  const char *district = session != NULL ? ward_session_get_district_name (session) : NULL;
  const char *role_label =
      role != NULL ? ward_enum_label (&ward_enum_role, ward_enum_find (&ward_enum_role, role)) : "";
  g_autofree char *text = officer != NULL
                              ? g_strdup_printf ("%s%s%s", officer, *role_label ? " · " : "",
                                                 role_label)
                              : g_strdup (_("This computer’s own user"));

  self->sample = session != NULL && ward_session_is_sample (session);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), self->sample && !self->rail);
  gtk_label_set_label (self->district, district != NULL ? district
                                       : self->sample   ? _("Northmoor Police")
                                                        : _("No district"));
  gtk_label_set_label (self->officer, text);
}

static void
set_count (WardSidebar *self, guint i, gint64 n)
{
  g_autofree char *text = n > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, n) : g_strdup ("");

  gtk_label_set_label (self->counts[i], text);
}

void
ward_sidebar_set_counts (WardSidebar *self, const WardCounts *counts)
{
  guint n;
  const WardPanelInfo *infos = ward_panel_infos (&n);

  for (guint i = 0; i < n; i++)
    if (infos[i].kind != NULL)
      set_count (self, i, ward_counts_get (counts, infos[i].kind));
}

void
ward_sidebar_set_attention (WardSidebar *self, guint n, gboolean overdue)
{
  set_count (self, 0, n);
  if (overdue)
    gtk_widget_add_css_class (GTK_WIDGET (self->counts[0]), "overdue");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->counts[0]), "overdue");
}

void
ward_sidebar_select (WardSidebar *self, const char *panel)
{
  guint n;
  const WardPanelInfo *infos = ward_panel_infos (&n);

  self->quiet = TRUE;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (infos[i].name, panel) == 0)
      gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, i));
  self->quiet = FALSE;
}

void
ward_sidebar_set_rail (WardSidebar *self, gboolean rail)
{
  guint n;

  ward_panel_infos (&n);
  self->rail = rail;
  for (guint i = 0; i < n; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->titles[i]), !rail);
      gtk_widget_set_visible (GTK_WIDGET (self->counts[i]), !rail);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->name), !rail);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), !rail && self->sample);
  gtk_widget_set_visible (self->who, !rail);
  gtk_widget_set_visible (self->protective_label, !rail);
  gtk_widget_set_size_request (GTK_WIDGET (self), rail ? RAIL_WIDTH : WIDTH, -1);
}
