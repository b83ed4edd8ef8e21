/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-picture.h"
#include "ward-map-style-draw.h"
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

G_END_DECLS
