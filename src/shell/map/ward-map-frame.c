/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-frame.h"

gboolean
ward_map_frame_init (WardMapFrame *frame, ShumateViewport *viewport, GtkWidget *widget,
                     gboolean dark)
{
  ShumateMapSource *source = shumate_viewport_get_reference_map_source (viewport);
  ShumateLocation *location = SHUMATE_LOCATION (viewport);
  double zoom = shumate_viewport_get_zoom_level (viewport);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (!source || width <= 0 || height <= 0)
    return FALSE;
  *frame = (WardMapFrame) {
    .centre = ward_mercator_from_degrees (shumate_location_get_longitude (location),
                                          shumate_location_get_latitude (location)),
    /* Between whole zooms libshumate scales tiles evenly, not by powers: ask it. */
    .world = shumate_map_source_get_x (source, zoom, 180)
             - shumate_map_source_get_x (source, zoom, -180),
    .zoom = zoom,
    .width = width,
    .height = height,
    .scale = gtk_widget_get_scale_factor (widget),
    .dark = !!dark,
  };
  return frame->world > 0;
}

WardMercatorBox
ward_map_frame_bounds (const WardMapFrame *frame, double margin)
{
  double ex = (frame->width * 0.5 + margin) / frame->world,
         ey = (frame->height * 0.5 + margin) / frame->world;

  return (WardMercatorBox) { frame->centre.x - ex, frame->centre.y - ey, frame->centre.x + ex,
                             frame->centre.y + ey };
}

WardMapBox
ward_map_frame_box (const WardMapFrame *frame)
{
  WardMercatorBox bounds = ward_map_frame_bounds (frame, 0);
  WardMapBox box;

  ward_mercator_to_degrees ((WardMercator) { bounds.x1, bounds.y2 }, &box.west, &box.south);
  ward_mercator_to_degrees ((WardMercator) { bounds.x2, bounds.y1 }, &box.east, &box.north);
  return box;
}
