/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-draw-bar.h"

struct _WardMapDrawBar {
  GtkBox parent_instance;
  GtkLabel *text, *problem;
  GtkWidget *parts, *width_box;
  GtkSpinButton *width;
  gboolean quiet;
};

enum {
  WIDTH_CHANGED,
  SNAP_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WardMapDrawBar, ward_map_draw_bar, GTK_TYPE_BOX)

static void
width_changed_cb (WardMapDrawBar *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[WIDTH_CHANGED], 0, gtk_spin_button_get_value (self->width));
}

static void
snap_toggled_cb (WardMapDrawBar *self, GtkToggleButton *button)
{
  g_signal_emit (self, signals[SNAP_CHANGED], 0, gtk_toggle_button_get_active (button));
}

static void
ward_map_draw_bar_class_init (WardMapDrawBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[WIDTH_CHANGED] =
      g_signal_new ("width-changed", WARD_TYPE_MAP_DRAW_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  signals[SNAP_CHANGED] =
      g_signal_new ("snap-changed", WARD_TYPE_MAP_DRAW_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/map/ward-map-draw-bar.ui");
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, WardMapDrawBar, name)
  CHILD (text);
  CHILD (problem);
  CHILD (parts);
  CHILD (width_box);
  CHILD (width);
#undef CHILD
  gtk_widget_class_bind_template_callback (widget_class, width_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, snap_toggled_cb);
}

static void
ward_map_draw_bar_init (WardMapDrawBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ward_map_draw_bar_show (WardMapDrawBar *self, const WardSketch *sketch, const char *text,
                        const char *problem)
{
  WardSketchKind kind = ward_sketch_kind (sketch);

  gtk_label_set_label (self->text, text);
  gtk_label_set_label (self->problem, problem ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_set_visible (self->parts, kind != WARD_SKETCH_CORRIDOR);
  gtk_widget_set_visible (self->width_box, kind == WARD_SKETCH_CORRIDOR);
  self->quiet = TRUE;
  gtk_spin_button_set_value (self->width, ward_sketch_width (sketch));
  self->quiet = FALSE;
}
