/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-sketch.h"

G_BEGIN_DECLS

typedef struct {
  GArray *lon_lat; /* gint32 pairs */
  gboolean closed;
} WardSketchRing;

typedef enum {
  WARD_SKETCH_INSERTED,
  WARD_SKETCH_REMOVED,
  WARD_SKETCH_MOVED,
  WARD_SKETCH_CLOSED,
  WARD_SKETCH_OPENED,
  WARD_SKETCH_BEGUN,
  WARD_SKETCH_WIDENED,
} WardSketchDeed;

/* One change, with all that is needed to take it back. */
typedef struct {
  WardSketchDeed deed;
  gboolean follows; /* is undone together with the one before it */
  guint ring, index;
  gint32 was[2], now[2];
  double was_wide, now_wide;
} WardSketchChange;

struct _WardSketch {
  WardSketchKind kind;
  GPtrArray *rings; /* of WardSketchRing */
  double width;
  GArray *changes; /* of WardSketchChange */
  guint n_done;    /* of changes; those after it are undone */
};

/* A ring by its number; borrowed. */
WardSketchRing *ward_sketch_get_ring (const WardSketch *sketch, guint ring);
/* Adds an empty open ring. */
WardSketchRing *ward_sketch_add_ring (WardSketch *sketch);
/* How many edges a ring has, and the ends of one of them (pairs, borrowed). */
guint ward_sketch_n_edges (const WardSketchRing *ring);
void ward_sketch_edge (const WardSketchRing *ring, guint edge, const gint32 **ret_a,
                       const gint32 **ret_b);
/* Whether the edge meets another of the sketch, its neighbours apart; where is told in degrees. */
gboolean ward_sketch_edge_crosses (const WardSketch *sketch, guint ring, guint edge,
                                   WardShapeProblem *ret_problem);

G_END_DECLS
