/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-draw-layer.h"
#include "ward-sketch.h"

G_BEGIN_DECLS

/* What is being drawn, on top of everything: outline, handles, the place that a crossing refused,
 * the line to where the next vertex would go. */
#define WARD_TYPE_SKETCH_LAYER (ward_sketch_layer_get_type ())
G_DECLARE_FINAL_TYPE (WardSketchLayer, ward_sketch_layer, WARD, SKETCH_LAYER, WardDrawLayer)

/* What the layer shows beside the sketch. */
typedef struct {
  gboolean has_chosen;
  guint ring, index; /* of the chosen vertex */
  gboolean has_next; /* where the next vertex would go, degrees */
  double lon, lat;
  gboolean cross_hairs; /* at the middle of the map: where the keyboard puts it */
  WardShapeProblem problem; /* of the change refused last */
} WardSketchMarks;

/* An empty layer. Floating. */
WardSketchLayer *ward_sketch_layer_new (ShumateViewport *viewport);
/* Shows sketch (borrowed until the next call; NULL none) and marks (copied). */
void ward_sketch_layer_show (WardSketchLayer *self, const WardSketch *sketch,
                             const WardSketchMarks *marks);
/* The vertex within reach pixels of x, y; FALSE when none. */
gboolean ward_sketch_layer_hit_vertex (WardSketchLayer *self, double x, double y, double reach,
                                       guint *ret_ring, guint *ret_index);
/* The edge within reach pixels of x, y, by the vertex after which it begins; FALSE when none. */
gboolean ward_sketch_layer_hit_edge (WardSketchLayer *self, double x, double y, double reach,
                                     guint *ret_ring, guint *ret_index);

G_END_DECLS
