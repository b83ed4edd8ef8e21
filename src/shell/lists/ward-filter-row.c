/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-filter-row.h"

#include <glib/gi18n-lib.h>

struct _WardFilterRow {
  GtkListBoxRow parent_instance;
  char *id, *name, *terms;
};

enum { RENAME, REMOVE, N_SIGNALS };

G_DEFINE_FINAL_TYPE (WardFilterRow, ward_filter_row, GTK_TYPE_LIST_BOX_ROW)

static guint signals[N_SIGNALS];

static void
rename_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[RENAME], 0);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[REMOVE], 0);
}

static void
ward_filter_row_finalize (GObject *object)
{
  WardFilterRow *self = WARD_FILTER_ROW (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->terms);
  G_OBJECT_CLASS (ward_filter_row_parent_class)->finalize (object);
}

static void
ward_filter_row_class_init (WardFilterRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = WARD_TYPE_FILTER_ROW;

  G_OBJECT_CLASS (klass)->finalize = ward_filter_row_finalize;
  gtk_widget_class_install_action (widget_class, "row.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "row.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.remove", NULL);
  signals[RENAME] = g_signal_new ("rename", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
ward_filter_row_init (WardFilterRow *self)
{
}

static GtkWidget *
button_new (const char *icon, const char *action, const char *what, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *label = g_strdup_printf ("%s: %s", what, name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

static char *
spoken_count (const WardFilter *filter)
{
  if (filter->count < 0)
    return g_strdup_printf (_("%s: its fields are gone"), filter->name);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %d record", "%s, %d records",
                                       filter->count),
                          filter->name, (int) filter->count);
}

static GtkWidget *
count_new (const WardFilter *filter)
{
  g_autofree char *text = filter->count >= 0 ? g_strdup_printf ("%d", (int) filter->count)
                                             : g_strdup ("–");
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

GtkWidget *
ward_filter_row_new (const WardFilter *filter, gboolean may_write)
{
  WardFilterRow *self = g_object_new (WARD_TYPE_FILTER_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (filter->name);
  g_autofree char *spoken = spoken_count (filter);

  self->id = g_strdup (filter->id);
  self->name = g_strdup (filter->name);
  self->terms = filter->count >= 0 ? g_strdup (filter->terms) : NULL;
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_set_tooltip_text (name, filter->name);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count_new (filter));
  if (may_write)
    {
      gtk_box_append (GTK_BOX (box), button_new ("document-edit-symbolic", "row.rename",
                                                 _("Rename"), filter->name));
      gtk_box_append (GTK_BOX (box), button_new ("user-trash-symbolic", "row.remove", _("Remove"),
                                                 filter->name));
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.rename", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.remove", may_write);
  gtk_widget_add_css_class (GTK_WIDGET (self), "filter-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), filter->count >= 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  return GTK_WIDGET (self);
}

const char *
ward_filter_row_get_id (WardFilterRow *self)
{
  return self->id;
}

const char *
ward_filter_row_get_name (WardFilterRow *self)
{
  return self->name;
}

const char *
ward_filter_row_get_terms (WardFilterRow *self)
{
  return self->terms;
}
