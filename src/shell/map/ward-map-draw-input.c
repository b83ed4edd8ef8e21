/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-draw.h"
#include "ward-map-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NUDGE_PIXELS 4

/* --- actions --- */

static void
draw_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const struct {
    const char *action;
    void (*func) (WardMap *self);
  } deeds[] = {
    { "map.draw-add", ward_map_draw_add },       { "map.draw-insert", ward_map_draw_insert },
    { "map.draw-remove", ward_map_draw_remove }, { "map.draw-hole", ward_map_draw_hole },
    { "map.draw-finish", ward_map_draw_finish }, { "map.draw-leave", ward_map_draw_leave },
    { "map.draw-part", ward_map_draw_part },     { "map.draw-split", ward_map_draw_split },
    { "map.draw-remove-part", ward_map_draw_remove_part },
    { "map.draw-next-part", ward_map_draw_next_part },
    { "map.draw-previous-part", ward_map_draw_previous_part },
  };
  WardMap *self = WARD_MAP (widget);

  for (guint i = 0; ward_map_is_drawing (self) && i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (action, deeds[i].action))
      {
        deeds[i].func (self);
        return;
      }
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (ward_map_is_drawing (WARD_MAP (widget)))
    ward_map_draw_undo (WARD_MAP (widget), g_str_equal (action, "map.draw-redo"));
}

static gboolean
nudge_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  int dx, dy;

  if (!ward_map_is_drawing (WARD_MAP (widget)))
    return FALSE;
  g_variant_get (arguments, "(ii)", &dx, &dy);
  ward_map_draw_nudge (WARD_MAP (widget), dx, dy);
  return TRUE;
}

static void
bind_nudges (GtkWidgetClass *klass, GdkModifierType modifiers, int step)
{
  static const struct {
    guint key;
    int dx, dy;
  } keys[] = { { GDK_KEY_Left, -1, 0 }, { GDK_KEY_Right, 1, 0 },
               { GDK_KEY_Up, 0, -1 },   { GDK_KEY_Down, 0, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (klass, keys[i].key, modifiers, nudge_cb, "(ii)",
                                  keys[i].dx * step, keys[i].dy * step);
}

void
ward_map_draw_install_actions (GtkWidgetClass *klass)
{
  static const char *const deeds[] = { "map.draw-add",  "map.draw-insert", "map.draw-remove",
                                       "map.draw-hole", "map.draw-finish", "map.draw-leave",
                                       "map.draw-part", "map.draw-split", "map.draw-remove-part",
                                       "map.draw-next-part", "map.draw-previous-part" };

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    gtk_widget_class_install_action (klass, deeds[i], NULL, draw_cb);
  gtk_widget_class_install_action (klass, "map.draw-undo", NULL, undo_cb);
  gtk_widget_class_install_action (klass, "map.draw-redo", NULL, undo_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_space, 0, "map.draw-add", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Insert, 0, "map.draw-insert", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Delete, 0, "map.draw-remove", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_BackSpace, 0, "map.draw-remove", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Delete, GDK_CONTROL_MASK,
                                       "map.draw-remove-part", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_h, 0, "map.draw-hole", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, 0, "map.draw-part", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_s, 0, "map.draw-split", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Down, GDK_CONTROL_MASK,
                                       "map.draw-next-part", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Up, GDK_CONTROL_MASK,
                                       "map.draw-previous-part", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK, "map.draw-undo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "map.draw-redo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_y, GDK_CONTROL_MASK, "map.draw-redo", NULL);
  bind_nudges (klass, GDK_SHIFT_MASK, NUDGE_PIXELS);
  bind_nudges (klass, GDK_SHIFT_MASK | GDK_CONTROL_MASK, 1);
}

/* --- dragging --- */

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, WardMap *self)
{
  gboolean mine = ward_map_is_drawing (self)
                  && ward_map_draw_grab (self, x, y,
                                         ward_map_corner_reach (self, GTK_EVENT_CONTROLLER (drag)));

  if (ward_map_is_drawing (self))
    self->draw->pressed = FALSE;
  gtk_gesture_set_state (GTK_GESTURE (drag),
                         mine ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, WardMap *self)
{
  double x, y;

  if (ward_map_is_drawing (self) && !self->draw->pressed
      && gtk_gesture_drag_get_start_point (drag, &x, &y))
    ward_map_draw_point_at (self, x + dx, y + dy);
}

static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, WardMap *self)
{
  double x, y, reach = ward_map_corner_reach (self, GTK_EVENT_CONTROLLER (drag));

  if (!ward_map_is_drawing (self) || self->draw->pressed
      || !gtk_gesture_drag_get_start_point (drag, &x, &y))
    return;
  /* A vertex that was held but not moved was only chosen. */
  if (hypot (dx, dy) > 3)
    ward_map_draw_drop (self, x + dx, y + dy);
  else
    ward_map_draw_click (self, 1, x, y, reach);
}

/* What a finger has no Delete and Insert for. */
static void
long_pressed_cb (GtkGestureLongPress *press, double x, double y, WardMap *self)
{
  if (ward_map_is_drawing (self)
      && ward_map_draw_press (self, x, y,
                              ward_map_corner_reach (self, GTK_EVENT_CONTROLLER (press))))
    gtk_gesture_set_state (GTK_GESTURE (press), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
width_changed_cb (WardMap *self, double metres)
{
  ward_map_draw_set_width (self, metres);
}

static void
snap_changed_cb (WardMap *self, gboolean snap)
{
  ward_map_draw_set_snap (self, snap);
}

void
ward_map_draw_add_input (WardMap *self)
{
  GtkGesture *drag = gtk_gesture_drag_new (), *press = gtk_gesture_long_press_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (press));
  g_signal_connect_object (self->draw_bar, "width-changed", G_CALLBACK (width_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draw_bar, "snap-changed", G_CALLBACK (snap_changed_cb), self,
                           G_CONNECT_SWAPPED);
  ward_map_draw_update_bar (self, NULL, NULL);
}

void
ward_map_draw_update_bar (WardMap *self, const char *text, const char *problem)
{
  const WardSketch *sketch = ward_map_get_sketch (self);
  GtkWidget *widget = GTK_WIDGET (self);
  guint n = sketch ? ward_sketch_n_vertices (sketch) : 0;
  gboolean parts = n > 0 && ward_sketch_kind (sketch) != WARD_SKETCH_CORRIDOR;
  gboolean area = n > 2 && ward_sketch_kind (sketch) == WARD_SKETCH_AREA;

  gtk_widget_set_visible (GTK_WIDGET (self->draw_bar), sketch != NULL);
  gtk_widget_action_set_enabled (widget, "map.draw-undo", sketch && ward_sketch_can_undo (sketch));
  gtk_widget_action_set_enabled (widget, "map.draw-redo", sketch && ward_sketch_can_redo (sketch));
  gtk_widget_action_set_enabled (widget, "map.draw-hole", area);
  gtk_widget_action_set_enabled (widget, "map.draw-split", area);
  gtk_widget_action_set_enabled (widget, "map.draw-part", parts);
  gtk_widget_action_set_enabled (widget, "map.draw-remove-part", parts);
  gtk_widget_action_set_enabled (widget, "map.draw-next-part", n > 0);
  gtk_widget_action_set_enabled (widget, "map.draw-previous-part", n > 0);
  gtk_widget_action_set_enabled (widget, "map.draw-remove", n > 0);
  gtk_widget_action_set_enabled (widget, "map.draw-insert", n > 1);
  gtk_widget_action_set_enabled (widget, "map.draw-add", sketch != NULL);
  gtk_widget_action_set_enabled (widget, "map.draw-finish", n > 0);
  gtk_widget_action_set_enabled (widget, "map.draw-leave", sketch != NULL);
  if (!sketch)
    return;
  ward_map_draw_bar_show (self->draw_bar, sketch, text, problem);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  problem ? problem : text, -1);
}
