/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-picture.h"
#include "ward-shape-set.h"

G_BEGIN_DECLS

/* What a worker draws: a set, which styles of it, and whether districts are the ground (no tiles
 * beneath). */
typedef struct {
  WardShapeSet *set; /* a reference of its own */
  guint mask;        /* bits by WardMapStyle */
  gboolean ground;
} WardShapeScene;

/* Empties a scene (a GDestroyNotify). */
void ward_shape_scene_clear (gpointer scene);
/* A WardPictureFunc over a WardShapeScene: all its shapes that meet the view, from the ground
 * upwards. */
gboolean ward_shape_scene_draw (cairo_t *cr, const WardPictureView *view, gconstpointer scene);
/* Adds an item's rings to the path, without steps too small to see. */
void ward_shape_item_path (cairo_t *cr, const WardPictureView *view, const WardShapeSet *set,
                           const WardShapeItem *item);
/* Draws a rectangle (polygons) or a stroke (routes) in style, for legends; logical pixels. */
void ward_shape_draw_sample (cairo_t *cr, WardMapStyle style, int width, int height, gboolean dark);
/* The ink of a style, for its label and outline. */
void ward_shape_colour (WardMapStyle style, gboolean dark, GdkRGBA *ret_colour);
/* The name of a style for legends and screen readers; translated, static. */
const char *ward_map_style_name (WardMapStyle style);

G_END_DECLS
