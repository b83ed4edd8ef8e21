/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-private.h"

#include "ward-map-draw.h"
#include "ward-map-neighbour.h"
#include "ward-map-walk.h"

#include <glib/gi18n-lib.h>

#define LIST_DELAY_MS 180
#define MAX_ROWS 80

/* --- the spot --- */

static GtkWidget *
get_focus (WardMap *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root ? gtk_root_get_focus (root) : NULL;
}

gboolean
ward_map_walk_has_focus (WardMap *self)
{
  GtkWidget *focus = get_focus (self);

  return focus && (focus == GTK_WIDGET (self) || focus == GTK_WIDGET (self->spot));
}

static void
drop_spot (WardMap *self)
{
  GtkWidget *spot = GTK_WIDGET (self->spot);

  if (!spot)
    return;
  if (get_focus (self) == spot)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->spot = NULL;
  gtk_widget_unparent (spot);
}

void
ward_map_walk_place (WardMap *self)
{
  WardMapFrame frame;
  graphene_point_t corner = GRAPHENE_POINT_INIT (0, 0);
  double x, y, lon, lat;

  if (!self->spot)
    return;
  if (ward_draw_layer_get_frame (WARD_DRAW_LAYER (self->points), &frame)
      && ward_map_locate (self, self->spot_at, &lon, &lat)
      && gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self), &corner, &corner))
    {
      ward_map_frame_project (&frame, ward_mercator_from_degrees (lon, lat), &x, &y);
      ward_map_spot_place (self->spot, x + corner.x, y + corner.y);
    }
  else
    ward_map_spot_place (self->spot, -100, -100);
}

void
ward_map_walk_to (WardMap *self)
{
  g_autofree char *name = ward_map_name_feature (self, self->selected);
  gboolean opens = self->selected.kind != WARD_MAP_FEATURE_CELL;
  WardMapSpot *spot;

  if (!ward_map_walk_has_focus (self))
    return;
  if (!name)
    {
      drop_spot (self);
      return;
    }
  spot = WARD_MAP_SPOT (
      ward_map_spot_new (opens ? GTK_ACCESSIBLE_ROLE_BUTTON : GTK_ACCESSIBLE_ROLE_IMG, name));
  gtk_widget_set_parent (GTK_WIDGET (spot), GTK_WIDGET (self));
  drop_spot (self);
  self->spot = spot;
  self->spot_at = self->selected;
  ward_map_walk_follow (self);
  gtk_widget_grab_focus (GTK_WIDGET (spot));
}

gboolean
ward_map_walk_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WardMap *self = WARD_MAP (widget);
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  gboolean tab = forward || direction == GTK_DIR_TAB_BACKWARD;
  WardMapFeature next;

  if (tab && ward_map_is_drawing (self) && ward_map_walk_has_focus (self)
      && ward_map_draw_step (self, forward ? 1 : -1))
    return TRUE;
  if (tab && !ward_map_is_drawing (self) && ward_map_walk_has_focus (self)
      && (forward || self->spot))
    {
      next = ward_map_next (self, forward ? 1 : -1, FALSE);
      if (next.kind != WARD_MAP_FEATURE_NONE)
        {
          ward_map_select_by_person (self, next, TRUE);
          return TRUE;
        }
      /* Past the last one: on to the controls, or backwards to the map itself. */
      if (forward)
        return gtk_widget_child_focus (GTK_WIDGET (self->stack), direction);
      return gtk_widget_grab_focus (widget);
    }
  return GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->focus (widget, direction);
}

/* --- the list --- */

static void
set_sign (WardMap *self, WardMapFeature feature, WardMapHereItem *item)
{
  WardPointSet *set = ward_point_layer_get_set (self->points);
  WardShapeLayer *layer = feature.kind == WARD_MAP_FEATURE_CELL ? self->cells : self->shapes;
  const WardShapeSet *shapes = ward_shape_layer_get_set (layer);
  guint i;

  if (feature.kind == WARD_MAP_FEATURE_POINT)
    {
      i = ward_point_set_find (set, feature.handle);
      item->swatch_kind = WARD_SWATCH_POINT;
      item->swatch_value =
          ward_point_set_category (set, i) | ward_point_set_state (set, i) << 8;
      return;
    }
  i = ward_shape_set_find (shapes, feature.handle);
  item->swatch_kind = WARD_SWATCH_STYLE;
  item->swatch_value = ward_shape_set_item (shapes, i)->style;
}

static gboolean
list_cb (gpointer data)
{
  WardMap *self = data;
  g_autoptr (GArray) found = ward_map_collect (self);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  WardMapHereItem items[MAX_ROWS];
  guint n = 0;

  self->list = 0;
  for (guint i = 0; found && i < found->len && n < MAX_ROWS; i++)
    {
      WardMapFeature feature = g_array_index (found, WardMapCandidate, i).feature;
      char *name = ward_map_name_feature (self, feature), *brief,
           *direction = ward_map_direct_to (self, feature, &brief);

      if (!name || !direction)
        continue;
      g_ptr_array_add (words, name);
      g_ptr_array_add (words, direction);
      g_ptr_array_add (words, brief);
      items[n] = (WardMapHereItem) { feature, name, brief, direction };
      set_sign (self, feature, &items[n++]);
    }
  ward_map_here_set_items (self->here, items, n, found ? found->len : 0);
  ward_map_here_set_selected (self->here, self->selected);
  return G_SOURCE_REMOVE;
}

/* The list is made when the view has come to rest, and only while it is looked at. */
static void
list_soon (WardMap *self)
{
  g_clear_handle_id (&self->list, g_source_remove);
  if (gtk_toggle_button_get_active (self->here_button))
    self->list = g_timeout_add (LIST_DELAY_MS, list_cb, self);
}

void
ward_map_walk_follow (WardMap *self)
{
  g_autofree char *direction = NULL;

  if (self->spot && (!ward_map_feature_equal (self->spot_at, self->selected) || self->blanked))
    drop_spot (self);
  if (self->spot)
    {
      direction = ward_map_direct_to (self, self->spot_at, NULL);
      ward_map_spot_set_direction (self->spot, direction);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
  list_soon (self);
}

static void
chosen_cb (WardMap *self, WardMapFeatureKind kind, guint handle)
{
  ward_map_select_by_person (self, (WardMapFeature) { kind, handle }, TRUE);
}

static void
opened_cb (WardMap *self, WardMapFeatureKind kind, guint handle)
{
  ward_map_select_by_person (self, (WardMapFeature) { kind, handle }, TRUE);
  ward_map_activate_by_person (self, self->selected);
}

void
ward_map_walk_init (WardMap *self)
{
  g_signal_connect_object (self->here, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->here, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->here_button, "toggled", G_CALLBACK (list_soon), self,
                           G_CONNECT_SWAPPED);
}

void
ward_map_walk_dispose (WardMap *self)
{
  g_clear_handle_id (&self->list, g_source_remove);
  g_clear_pointer ((GtkWidget **) &self->spot, gtk_widget_unparent);
}
