/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-draw-layer.h"
#include "ward-shape-set.h"

G_BEGIN_DECLS

/* Areas, outlines, buffers, routes and cells, drawn by a worker, with labels and selection on
 * top. */
#define WARD_TYPE_SHAPE_LAYER (ward_shape_layer_get_type ())
G_DECLARE_FINAL_TYPE (WardShapeLayer, ward_shape_layer, WARD, SHAPE_LAYER, WardDrawLayer)

/* An empty layer; viewport is referenced. Floating. */
WardShapeLayer *ward_shape_layer_new (ShumateViewport *viewport);
/* Takes copies of n shapes in place of those held. */
void ward_shape_layer_set_shapes (WardShapeLayer *self, const WardMapShape *shapes, gsize n);
/* Shows only styles of mask (bits by WardMapStyle). */
void ward_shape_layer_set_filter (WardShapeLayer *self, guint mask);
/* TRUE fills districts as the ground, for when there are no tiles. */
void ward_shape_layer_set_ground (WardShapeLayer *self, gboolean ground);
/* The set behind it, borrowed until the next set_shapes. */
const WardShapeSet *ward_shape_layer_get_set (WardShapeLayer *self);
/* Which styles are shown. */
guint ward_shape_layer_get_filter (WardShapeLayer *self);
/* Brings out the shape of that handle; selected FALSE brings out none. */
void ward_shape_layer_set_selected (WardShapeLayer *self, gboolean selected, guint32 handle);
/* The smallest shape at x, y, outlines of districts and wards apart; WARD_SHAPE_NONE when none. */
guint ward_shape_layer_hit (WardShapeLayer *self, double x, double y, double reach);
/* Whether the worker has drawn all that was asked of it. */
gboolean ward_shape_layer_is_current (WardShapeLayer *self);

G_END_DECLS
