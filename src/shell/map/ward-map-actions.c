/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-draw.h"
#include "ward-map-private.h"

#include "ward-map-neighbour.h"

#define PAN_PIXELS 96

typedef struct {
  const char *name;
  int dx, dy;
} Direction;

static const Direction directions[] = {
  { "left", -1, 0 }, { "right", 1, 0 }, { "up", 0, -1 }, { "down", 0, 1 }
};

static const Direction *
direction_of (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    if (g_str_has_suffix (action, directions[i].name))
      return &directions[i];
  g_assert_not_reached ();
}

static void
zoom_in_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ward_map_zoom_by (WARD_MAP (widget), 1);
}

static void
zoom_out_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ward_map_zoom_by (WARD_MAP (widget), -1);
}

static void
reset_view_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ward_map_reset_view (WARD_MAP (widget));
}

static void
pan_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const Direction *direction = direction_of (action);

  ward_map_pan_by (WARD_MAP (widget), direction->dx * PAN_PIXELS, direction->dy * PAN_PIXELS);
}

static void
select_if_any (WardMap *self, WardMapFeature feature)
{
  if (feature.kind != WARD_MAP_FEATURE_NONE)
    ward_map_select_by_person (self, feature, TRUE);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
feature_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WardMap *self = WARD_MAP (widget);
  const Direction *direction = direction_of (action);

  select_if_any (self, ward_map_neighbour (self, direction->dx, direction->dy));
}

static void
next_feature_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  select_if_any (WARD_MAP (widget), ward_map_next (WARD_MAP (widget), 1, TRUE));
}

static void
previous_feature_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  select_if_any (WARD_MAP (widget), ward_map_next (WARD_MAP (widget), -1, TRUE));
}

static void
activate_feature_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WardMap *self = WARD_MAP (widget);

  if (ward_map_is_drawing (self))
    ward_map_draw_finish (self);
  else if (self->selected.kind != WARD_MAP_FEATURE_NONE)
    ward_map_activate_by_person (self, self->selected);
  else
    select_if_any (self, ward_map_next (self, 1, TRUE));
}

/* First lets go of the selection, then gives the focus back to where it came from. */
static void
leave_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WardMap *self = WARD_MAP (widget);

  if (ward_map_is_drawing (self))
    ward_map_draw_leave (self);
  else if (self->selected.kind != WARD_MAP_FEATURE_NONE)
    ward_map_select_by_person (self, (WardMapFeature) { WARD_MAP_FEATURE_NONE, 0 }, FALSE);
  else if (self->focus_before)
    gtk_widget_grab_focus (self->focus_before);
}

static void
toggle_here_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WardMap *self = WARD_MAP (widget);
  gboolean shown = !gtk_toggle_button_get_active (self->here_button);

  gtk_toggle_button_set_active (self->here_button, shown);
  if (shown)
    gtk_widget_child_focus (GTK_WIDGET (self->here), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (widget);
}

static void
bind (GtkWidgetClass *klass, guint key, guint keypad, GdkModifierType modifiers, const char *action)
{
  gtk_widget_class_add_binding_action (klass, key, modifiers, action, NULL);
  if (keypad)
    gtk_widget_class_add_binding_action (klass, keypad, modifiers, action, NULL);
}

static void
bind_arrows (GtkWidgetClass *klass, GdkModifierType modifiers, const char *prefix)
{
  static const guint keys[][2] = { { GDK_KEY_Left, GDK_KEY_KP_Left },
                                   { GDK_KEY_Right, GDK_KEY_KP_Right },
                                   { GDK_KEY_Up, GDK_KEY_KP_Up },
                                   { GDK_KEY_Down, GDK_KEY_KP_Down } };

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      g_autofree char *action = g_strconcat (prefix, directions[i].name, NULL);

      gtk_widget_class_install_action (klass, action, NULL, modifiers ? feature_cb : pan_cb);
      bind (klass, keys[i][0], keys[i][1], modifiers, action);
    }
}

void
ward_map_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "map.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (klass, "map.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (klass, "map.reset-view", NULL, reset_view_cb);
  gtk_widget_class_install_action (klass, "map.next-feature", NULL, next_feature_cb);
  gtk_widget_class_install_action (klass, "map.previous-feature", NULL, previous_feature_cb);
  gtk_widget_class_install_action (klass, "map.activate-feature", NULL, activate_feature_cb);
  gtk_widget_class_install_action (klass, "map.leave", NULL, leave_cb);
  gtk_widget_class_install_action (klass, "map.here", NULL, toggle_here_cb);
  ward_map_draw_install_actions (klass);
  bind_arrows (klass, 0, "map.pan-");
  bind_arrows (klass, GDK_ALT_MASK, "map.feature-");
  bind (klass, GDK_KEY_plus, GDK_KEY_KP_Add, 0, "map.zoom-in");
  bind (klass, GDK_KEY_equal, 0, 0, "map.zoom-in");
  bind (klass, GDK_KEY_minus, GDK_KEY_KP_Subtract, 0, "map.zoom-out");
  bind (klass, GDK_KEY_Home, GDK_KEY_KP_Home, 0, "map.reset-view");
  bind (klass, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, "map.next-feature");
  bind (klass, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, "map.previous-feature");
  bind (klass, GDK_KEY_Return, GDK_KEY_KP_Enter, 0, "map.activate-feature");
  bind (klass, GDK_KEY_Escape, 0, 0, "map.leave");
  bind (klass, GDK_KEY_l, GDK_KEY_L, 0, "map.here");
}
