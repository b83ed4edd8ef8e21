/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-private.h"

#include <math.h>

#define FIT_PADDING 48 /* logical pixels left free around what is fitted */
#define GO_MS 400
#define NUDGE_MS 200
#define MAX_FIT_ZOOM 16.0

static gboolean
nudge_cb (gpointer data)
{
  WardMap *self = data;

  self->nudge = 0;
  g_object_notify (G_OBJECT (self->viewport), "zoom-level");
  return G_SOURCE_REMOVE;
}

/* libshumate 1.4 puts off tiles while it thinks the map moves fast, and may never think again:
 * after a jump, tell it once more. */
static void
nudge (WardMap *self)
{
  g_clear_handle_id (&self->nudge, g_source_remove);
  self->nudge = g_timeout_add (NUDGE_MS, nudge_cb, self);
}

static double
clamp_zoom (WardMap *self, double zoom)
{
  return CLAMP (zoom, shumate_viewport_get_min_zoom_level (self->viewport),
                shumate_viewport_get_max_zoom_level (self->viewport));
}

static gboolean
may_animate (WardMap *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_object_get_property (G_OBJECT (settings), "gtk-enable-animations", &value);
  return g_value_get_boolean (&value) && gtk_widget_get_mapped (GTK_WIDGET (self));
}

void
ward_map_go_to (WardMap *self, double lon, double lat, double zoom, gboolean animate)
{
  double to = clamp_zoom (self, zoom > 0 ? zoom : shumate_viewport_get_zoom_level (self->viewport));

  if (!isfinite (lon) || !isfinite (lat))
    return;
  lon = CLAMP (lon, -180, 180);
  lat = CLAMP (lat, -85, 85);
  self->placed = TRUE;
  self->has_wanted = FALSE;
  if (animate && may_animate (self))
    shumate_map_go_to_full_with_duration (self->view, lat, lon, to, GO_MS);
  else
    {
      shumate_map_stop_go_to (self->view);
      shumate_viewport_set_zoom_level (self->viewport, to);
      shumate_location_set_location (SHUMATE_LOCATION (self->viewport), lat, lon);
    }
  nudge (self);
}

/* Pixels that the world is wide at zoom. */
static double
world_at (WardMap *self, double zoom)
{
  ShumateMapSource *source = shumate_viewport_get_reference_map_source (self->viewport);

  return shumate_map_source_get_x (source, zoom, 180)
         - shumate_map_source_get_x (source, zoom, -180);
}

static double
fitting_zoom (WardMap *self, const WardMercatorBox *box, int width, int height)
{
  double w = MAX (width - 2 * FIT_PADDING, 32), h = MAX (height - 2 * FIT_PADDING, 32);
  double low = shumate_viewport_get_min_zoom_level (self->viewport);

  for (double zoom = clamp_zoom (self, MAX_FIT_ZOOM); zoom > low; zoom -= 0.1)
    {
      double world = world_at (self, zoom);

      if ((box->x2 - box->x1) * world <= w && (box->y2 - box->y1) * world <= h)
        return zoom;
    }
  return low;
}

void
ward_map_fit (WardMap *self, const WardMapBox *box, gboolean animate)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->view)),
      height = gtk_widget_get_height (GTK_WIDGET (self->view));
  WardMercator a = ward_mercator_from_degrees (box->west, box->north),
               b = ward_mercator_from_degrees (box->east, box->south);
  WardMercatorBox wanted = { a.x, a.y, b.x, b.y };
  double lon, lat;

  if (!isfinite (a.x + a.y + b.x + b.y))
    return;
  self->placed = TRUE;
  if (width <= 0 || height <= 0)
    {
      self->wanted = *box;
      self->has_wanted = TRUE;
      return;
    }
  ward_mercator_to_degrees ((WardMercator) { (a.x + b.x) / 2, (a.y + b.y) / 2 }, &lon, &lat);
  ward_map_go_to (self, lon, lat, fitting_zoom (self, &wanted, width, height), animate);
}

void
ward_map_apply_wanted (WardMap *self)
{
  WardMapBox box = self->wanted;

  if (!self->has_wanted)
    return;
  self->has_wanted = FALSE;
  ward_map_fit (self, &box, FALSE);
}

void
ward_map_set_home (WardMap *self, const WardMapBox *home)
{
  self->home = *home;
  self->has_home = TRUE;
  if (!self->placed)
    ward_map_fit (self, home, FALSE);
}

void
ward_map_reset_view (WardMap *self)
{
  if (self->has_home)
    ward_map_fit (self, &self->home, TRUE);
}

void
ward_map_zoom_by (WardMap *self, double steps)
{
  ShumateLocation *location = SHUMATE_LOCATION (self->viewport);

  ward_map_go_to (self, shumate_location_get_longitude (location),
                  shumate_location_get_latitude (location),
                  shumate_viewport_get_zoom_level (self->viewport) + steps, TRUE);
}

void
ward_map_pan_by (WardMap *self, double dx, double dy)
{
  WardMapFrame frame;
  double lon, lat;

  if (!ward_draw_layer_get_frame (WARD_DRAW_LAYER (self->points), &frame))
    return;
  ward_mercator_to_degrees (
      ward_map_frame_unproject (&frame, frame.width * 0.5 + dx, frame.height * 0.5 + dy), &lon,
      &lat);
  ward_map_go_to (self, lon, lat, 0, FALSE);
}

WardMapBox
ward_map_get_view (WardMap *self)
{
  WardMapFrame frame;

  if (!ward_draw_layer_get_frame (WARD_DRAW_LAYER (self->points), &frame))
    return (WardMapBox) { 0 };
  return ward_map_frame_box (&frame);
}

void
ward_map_get_place (WardMap *self, double *ret_lon, double *ret_lat, double *ret_zoom)
{
  *ret_lon = shumate_location_get_longitude (SHUMATE_LOCATION (self->viewport));
  *ret_lat = shumate_location_get_latitude (SHUMATE_LOCATION (self->viewport));
  *ret_zoom = shumate_viewport_get_zoom_level (self->viewport);
}
