/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-private.h"

#include "ward-map-walk.h"
#include "ward-where.h"

#include <glib/gi18n-lib.h>

/* The square that a pixel can mean: a hundred metres far off, one close by. */
static int
square_for (const WardMapFrame *frame, double lat)
{
  double metres = ward_mercator_metres_per_pixel (lat, 0) * 256 / frame->world;

  return metres > 20 ? 100 : metres > 2 ? 10 : 1;
}

void
ward_map_tell_where (WardMap *self, double x, double y)
{
  g_autofree char *text = NULL;
  WardMapFrame frame;
  double lon, lat;

  if (!self->projection || !ward_draw_layer_get_frame (WARD_DRAW_LAYER (self->points), &frame))
    return;
  ward_mercator_to_degrees (ward_map_frame_unproject (&frame, x, y), &lon, &lat);
  text = ward_where_format (self->projection, lon, lat, square_for (&frame, lat));
  gtk_label_set_text (self->where, text);
}

void
ward_map_tell_middle (WardMap *self)
{
  WardMapFrame frame;

  if (ward_draw_layer_get_frame (WARD_DRAW_LAYER (self->points), &frame))
    ward_map_tell_where (self, frame.width * 0.5, frame.height * 0.5);
}
