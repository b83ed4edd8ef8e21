/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-scale.h"

#include "ward-map-look.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_BAR 110 /* logical pixels */

struct _WardMapScale {
  GtkWidget parent_instance;

  PangoLayout *layout;
  double metres_per_pixel, length; /* length of the bar, metres */
};

G_DEFINE_FINAL_TYPE (WardMapScale, ward_map_scale, GTK_TYPE_WIDGET)

static void
ward_map_scale_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WardMapScale *self = WARD_MAP_SCALE (widget);
  int height = gtk_widget_get_height (widget), text_width, text_height;
  float bar;
  gboolean dark = adw_style_manager_get_dark (
      adw_style_manager_get_for_display (gtk_widget_get_display (widget)));
  GdkRGBA ink =
      dark ? (GdkRGBA) { 0.9f, 0.92f, 0.96f, 0.95f } : (GdkRGBA) { 0.11f, 0.14f, 0.19f, 0.9f };

  if (!(self->length > 0))
    return;
  bar = floor (self->length / self->metres_per_pixel + 0.5);
  gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT (0, height - 2, bar, 2));
  gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT (0, height - 7, 1.5, 6));
  gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT (bar - 1.5, height - 7, 1.5, 6));
  pango_layout_get_pixel_size (self->layout, &text_width, &text_height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (MAX (4, floor ((bar - text_width) / 2)),
                                                          height - 3 - text_height));
  gtk_snapshot_append_layout (snapshot, self->layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static void
ward_map_scale_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX_BAR : 18;
}

static void
ward_map_scale_finalize (GObject *object)
{
  g_clear_object (&WARD_MAP_SCALE (object)->layout);
  G_OBJECT_CLASS (ward_map_scale_parent_class)->finalize (object);
}

static void
ward_map_scale_class_init (WardMapScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ward_map_scale_finalize;
  widget_class->snapshot = ward_map_scale_snapshot;
  widget_class->measure = ward_map_scale_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ward_map_scale_init (WardMapScale *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
}

void
ward_map_scale_set_metres_per_pixel (WardMapScale *self, double metres)
{
  double length = ward_map_scale_round (metres, MAX_BAR);

  self->metres_per_pixel = metres;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (length != self->length)
    {
      g_autofree char *text = ward_map_scale_text (length);
      g_autofree char *label = g_strdup_printf (_("Scale bar: %s"), text);

      self->length = length;
      pango_layout_set_text (self->layout, text, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
    }
}
