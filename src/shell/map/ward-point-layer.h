/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-draw-layer.h"
#include "ward-point-set.h"

G_BEGIN_DECLS

/* All points of the map in one widget: symbols by category and state, honest clusters, selection
 * and hover. */
#define WARD_TYPE_POINT_LAYER (ward_point_layer_get_type ())
G_DECLARE_FINAL_TYPE (WardPointLayer, ward_point_layer, WARD, POINT_LAYER, WardDrawLayer)

/* What lies under the pointer. */
typedef struct {
  guint count;     /* 1 a point, more a cluster */
  guint32 handle;  /* of the point, of one of the cluster's */
  double lon, lat; /* degrees */
} WardPointHit;

/* An empty layer; viewport is referenced. Floating. */
WardPointLayer *ward_point_layer_new (ShumateViewport *viewport);
/* Takes copies of n points in place of those held. */
void ward_point_layer_set_points (WardPointLayer *self, const WardMapPoint *points, gsize n);
/* Adds one point, or changes the one with its handle. */
void ward_point_layer_put_point (WardPointLayer *self, const WardMapPoint *point);
/* Shows only categories of mask, and only public ones with only_open (the veil). */
void ward_point_layer_set_filter (WardPointLayer *self, guint mask, gboolean only_open);
/* FALSE draws every point by itself. */
void ward_point_layer_set_clustered (WardPointLayer *self, gboolean clustered);
/* The set behind it, borrowed: not to be changed. */
WardPointSet *ward_point_layer_get_set (WardPointLayer *self);
/* Rings the point of that handle, which then always stands by itself; selected FALSE rings none. */
void ward_point_layer_set_selected (WardPointLayer *self, gboolean selected, guint32 handle);
/* Lights up what lies at x, y within reach pixels (nothing when reach is 0). */
void ward_point_layer_set_hover (WardPointLayer *self, double x, double y, double reach);
/* The topmost point or cluster within reach pixels of x, y; FALSE when none. */
gboolean ward_point_layer_hit (WardPointLayer *self, double x, double y, double reach,
                               WardPointHit *ret_hit);
/* The marks of the present view (WardPointMark), as drawn; borrowed until the next call. */
const GArray *ward_point_layer_get_marks (WardPointLayer *self);

G_END_DECLS
