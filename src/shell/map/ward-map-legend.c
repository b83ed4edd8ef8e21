/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-legend.h"

#include "ward-map-style-draw.h"
#include "ward-map-symbol-draw.h"

#include <glib/gi18n-lib.h>

struct _WardMapLegend {
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (WardMapLegend, ward_map_legend, GTK_TYPE_BOX)

static void
add_heading (GtkBox *column, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "heading");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (column, label);
}

static void
add_row (GtkBox *column, WardSwatchKind kind, guint value, const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (row), ward_map_swatch_new (kind, value));
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (column, row);
}

static GtkBox *
add_column (WardMapLegend *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (self), column);
  return GTK_BOX (column);
}

static void
ward_map_legend_class_init (WardMapLegendClass *klass)
{
}

static void
ward_map_legend_init (WardMapLegend *self)
{
  static const WardMapCategory premises[] = { WARD_MAP_RISK, WARD_MAP_NUISANCE,
                                              WARD_MAP_NON_NUISANCE, WARD_MAP_UNASSESSED };
  static const WardMapCategory others[] = { WARD_MAP_SITE, WARD_MAP_INTERVENTION, WARD_MAP_OUTREACH,
                                            WARD_MAP_EVENT };
  GtkBox *column;

  gtk_widget_add_css_class (GTK_WIDGET (self), "map-legend");
  gtk_box_set_spacing (GTK_BOX (self), 28);
  column = add_column (self);
  add_heading (column, _("Premises"));
  for (guint i = 0; i < G_N_ELEMENTS (premises); i++)
    add_row (column, WARD_SWATCH_POINT, premises[i], ward_map_category_name (premises[i]));
  add_row (column, WARD_SWATCH_CLUSTER, 0, _("Several, by category"));
  add_heading (column, _("Marks"));
  add_row (column, WARD_SWATCH_POINT, WARD_MAP_NON_NUISANCE | WARD_MAP_OVERDUE << 8,
           _("Review overdue"));
  add_row (column, WARD_SWATCH_POINT, WARD_MAP_NON_NUISANCE | WARD_MAP_CLOSED << 8, _("Closed"));
  add_row (column, WARD_SWATCH_POINT, WARD_MAP_NON_NUISANCE | WARD_MAP_RESTRICTED << 8,
           _("Restricted record"));
  column = add_column (self);
  add_heading (column, _("Places and events"));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    add_row (column, WARD_SWATCH_POINT, others[i], ward_map_category_name (others[i]));
  add_heading (column, _("Areas"));
  for (guint i = 0; i < WARD_MAP_N_STYLES; i++)
    add_row (column, WARD_SWATCH_STYLE, i, ward_map_style_name (i));
  add_row (column, WARD_SWATCH_STYLE, WARD_MAP_CELL_STYLE + 2,
           _("Veiled cell of 500 m, with a band"));
}
