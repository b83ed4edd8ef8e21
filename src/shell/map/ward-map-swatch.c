/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-swatch.h"

#include "ward-map-style-draw.h"
#include "ward-map-symbol-draw.h"

#include <adwaita.h>

struct _WardMapSwatch {
  GtkWidget parent_instance;

  WardSwatchKind kind;
  guint value;
};

G_DEFINE_FINAL_TYPE (WardMapSwatch, ward_map_swatch, GTK_TYPE_WIDGET)

static void
draw_veil (cairo_t *cr, int width, int height, gboolean dark)
{
  ward_map_style_sample (cr, WARD_MAP_CELL_STYLE + 1, width, height, dark);
  ward_map_style_sample (cr, WARD_MAP_BUFFER, width, height, dark);
}

static void
draw_cluster (cairo_t *cr, int width, int height, gboolean dark)
{
  static const guint8 parts[WARD_MAP_N_CATEGORIES] = {
    [WARD_MAP_RISK] = 2, [WARD_MAP_NUISANCE] = 4, [WARD_MAP_NON_NUISANCE] = 6
  };

  cairo_translate (cr, width * 0.5, height * 0.5);
  ward_symbol_draw_disc (cr, 12, parts, dark);
}

static void
ward_map_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WardMapSwatch *self = WARD_MAP_SWATCH (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean dark = adw_style_manager_get_dark (
      adw_style_manager_get_for_display (gtk_widget_get_display (widget)));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  if (self->kind == WARD_SWATCH_STYLE)
    ward_map_style_sample (cr, self->value, width, height, dark);
  else if (self->kind == WARD_SWATCH_VEIL)
    draw_veil (cr, width, height, dark);
  else if (self->kind == WARD_SWATCH_CLUSTER)
    draw_cluster (cr, width, height, dark);
  else
    {
      cairo_translate (cr, width * 0.5, height * 0.5);
      ward_symbol_draw (cr, self->value & 0xff, self->value >> 8, 0, dark);
    }
  cairo_destroy (cr);
}

static void
ward_map_swatch_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  WardMapSwatch *self = WARD_MAP_SWATCH (widget);
  int wide = self->kind == WARD_SWATCH_VEIL ? 20 : 34, high = self->kind == WARD_SWATCH_VEIL ? 20
                                                              : self->kind == WARD_SWATCH_STYLE
                                                                  ? 22
                                                                  : 28;

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? wide : high;
}

static void
ward_map_swatch_class_init (WardMapSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = ward_map_swatch_snapshot;
  widget_class->measure = ward_map_swatch_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ward_map_swatch_init (WardMapSwatch *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
ward_map_swatch_new (WardSwatchKind kind, guint value)
{
  WardMapSwatch *self = g_object_new (WARD_TYPE_MAP_SWATCH, NULL);

  self->kind = kind;
  self->value = value;
  return GTK_WIDGET (self);
}
