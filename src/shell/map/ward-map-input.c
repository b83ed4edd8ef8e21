/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-private.h"

#include "ward-map-draw.h"
#include "ward-map-neighbour.h"
#include "ward-map-walk.h"

#include <math.h>

#define SYMBOL_RADIUS 8
#define MOUSE_TARGET 14 /* logical pixels across, at least the symbol itself */
#define TOUCH_TARGET_MM 9
#define CLICK_SLOP 6 /* a pointer that moved further has panned */

/* Logical pixels to a millimetre on the monitor, within what monitors can be. */
static double
pixels_per_mm (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native ? gtk_native_get_surface (native) : NULL;
  GdkMonitor *monitor =
      surface ? gdk_display_get_monitor_at_surface (gtk_widget_get_display (widget), surface)
              : NULL;
  GdkRectangle area = { 0 };
  int mm = monitor ? gdk_monitor_get_width_mm (monitor) : 0;

  if (mm <= 0)
    return 96 / 25.4;
  gdk_monitor_get_geometry (monitor, &area);
  return CLAMP ((double) area.width / mm, 2.5, 8);
}

double
ward_map_reach (WardMap *self, GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);
  gboolean touch = device && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
  double target = touch ? TOUCH_TARGET_MM * pixels_per_mm (GTK_WIDGET (self)) : MOUSE_TARGET;

  return MAX (target * 0.5 - SYMBOL_RADIUS, 1);
}

double
ward_map_corner_reach (WardMap *self, GtkEventController *controller)
{
  return ward_map_reach (self, controller) + SYMBOL_RADIUS;
}

static gboolean
is_deepest (WardMap *self)
{
  return shumate_viewport_get_zoom_level (self->viewport) + 0.5
         > shumate_viewport_get_max_zoom_level (self->viewport);
}

/* A cluster opens by coming nearer; where there is no nearer, its points are selected in turn. */
static void
open_cluster (WardMap *self, WardMapFeature one, double x, double y)
{
  WardMapFrame frame;
  double lon, lat;

  if (!ward_draw_layer_get_frame (WARD_DRAW_LAYER (self->points), &frame))
    return;
  if (is_deepest (self))
    {
      ward_map_select_by_person (self, one, FALSE);
      return;
    }
  ward_mercator_to_degrees (ward_map_frame_unproject (&frame, x, y), &lon, &lat);
  ward_map_go_to (self, lon, lat, floor (frame.zoom) + 2, TRUE);
}

static void
zoom_at (WardMap *self, double x, double y)
{
  WardMapFrame frame;
  WardMercator at;
  double lon, lat;

  if (!ward_draw_layer_get_frame (WARD_DRAW_LAYER (self->points), &frame))
    return;
  at = ward_map_frame_unproject (&frame, (x + frame.width * 0.5) / 2, (y + frame.height * 0.5) / 2);
  ward_mercator_to_degrees (at, &lon, &lat);
  ward_map_go_to (self, lon, lat, frame.zoom + 1, TRUE);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, WardMap *self)
{
  self->press_x = x;
  self->press_y = y;
  self->placed = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, WardMap *self)
{
  WardMapFeature feature;
  guint count;

  if (hypot (x - self->press_x, y - self->press_y) > CLICK_SLOP)
    return;
  if (ward_map_is_drawing (self))
    {
      if (!self->draw->pressed)
        ward_map_draw_click (self, n_press, x, y,
                             ward_map_corner_reach (self, GTK_EVENT_CONTROLLER (gesture)));
      return;
    }
  feature = ward_map_pick (self, x, y, ward_map_reach (self, GTK_EVENT_CONTROLLER (gesture)),
                           &count);
  if (count > 1)
    open_cluster (self, feature, x, y);
  else if (n_press == 1)
    {
      if (!ward_map_feature_equal (feature, self->selected))
        ward_map_select_by_person (self, feature, FALSE);
      /* Areas lie under everything: only a point opens at one click. */
      if (feature.kind == WARD_MAP_FEATURE_POINT)
        ward_map_activate_by_person (self, feature);
    }
  else if (n_press == 2 && feature.kind != WARD_MAP_FEATURE_NONE)
    ward_map_activate_by_person (self, feature);
  else if (n_press == 2)
    zoom_at (self, x, y);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, WardMap *self)
{
  double reach = ward_map_reach (self, GTK_EVENT_CONTROLLER (controller));
  WardMapFeature feature;
  guint count;

  ward_map_tell_where (self, x, y);
  if (ward_map_is_drawing (self))
    {
      ward_map_draw_point_at (self, x, y);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self->view), "crosshair");
      return;
    }
  ward_point_layer_set_hover (self->points, x, y, reach);
  feature = ward_map_pick (self, x, y, reach, &count);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->view),
                                   feature.kind == WARD_MAP_FEATURE_POINT ? "pointer" : NULL);
}

static void
left_cb (GtkEventControllerMotion *controller, WardMap *self)
{
  ward_point_layer_set_hover (self->points, 0, 0, 0);
}

static gboolean
query_tooltip_cb (GtkWidget *view, int x, int y, gboolean keyboard, GtkTooltip *tooltip,
                  WardMap *self)
{
  guint count;
  WardMapFeature feature = ward_map_pick (self, x, y, 1, &count);
  gboolean names = count == 1 && !keyboard && !ward_map_is_drawing (self);
  g_autofree char *name = names ? ward_map_name_feature (self, feature) : NULL;

  gtk_tooltip_set_text (tooltip, name);
  return name != NULL;
}

void
ward_map_add_input (WardMap *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), motion);
  ward_map_draw_add_input (self);
  g_signal_connect_object (self->view, "query-tooltip", G_CALLBACK (query_tooltip_cb), self, 0);
}
