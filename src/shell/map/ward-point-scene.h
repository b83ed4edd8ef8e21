/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-picture.h"
#include "ward-point-set.h"

G_BEGIN_DECLS

/* Every shown point, copied for a worker to draw: for when nothing is clustered and there are more
 * than a frame could draw. */
typedef struct {
  GArray *points; /* of place, category and state; private */
} WardPointScene;

/* Copies what set shows; memory for ward_map_picture_take_data(), to be emptied by
 * ward_point_scene_clear(). */
WardPointScene *ward_point_scene_new (WardPointSet *set);
/* Empties a scene (a GDestroyNotify). */
void ward_point_scene_clear (gpointer scene);
/* A WardPictureFunc over a WardPointScene; of equal symbols on one pixel it draws the first. */
gboolean ward_point_scene_draw (cairo_t *cr, const WardPictureView *view, gconstpointer scene);

G_END_DECLS
