/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-sketch.h"

G_BEGIN_DECLS

typedef struct {
  GArray *lon_lat; /* gint32 pairs */
  gboolean closed;
  WardSketchRole role;
  guint piece; /* 0, or the piece split off that it belongs to */
} WardSketchRing;

typedef enum {
  WARD_SKETCH_INSERTED,
  WARD_SKETCH_REMOVED,
  WARD_SKETCH_MOVED,
  WARD_SKETCH_CLOSED,
  WARD_SKETCH_OPENED,
  WARD_SKETCH_BEGUN,
  WARD_SKETCH_WIDENED,
  WARD_SKETCH_REPLACED, /* all rings by others */
} WardSketchDeed;

/* One change, with all that is needed to take it back. */
typedef struct {
  WardSketchDeed deed;
  gboolean follows; /* is undone together with the one before it */
  guint ring, index;
  gint32 was[2], now[2];
  double was_wide, now_wide;
  WardSketchRole role;             /* of the ring begun */
  GPtrArray *was_rings, *now_rings; /* owned, of WardSketchRing; NULL save when REPLACED */
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
WardSketchRing *ward_sketch_add_ring (WardSketch *sketch, WardSketchRole role);
/* An empty list of rings that owns them, and a ring of its own in it; transfer full and none. */
GPtrArray *ward_sketch_rings_new (void);
WardSketchRing *ward_sketch_rings_add (GPtrArray *rings, const WardSketchRing *like);
/* Puts rings (taken) in place of all there are, as one change. */
void ward_sketch_replace (WardSketch *sketch, GPtrArray *rings);
/* Does a change, taking what it owns, and remembers it; what had been undone is forgotten. */
void ward_sketch_record (WardSketch *sketch, WardSketchChange change);
/* ward-sketch-parts.c: the innermost outline, of the same piece, that a hole lies in; NULL when in
 * none. Of any piece when piece is FALSE. */
WardSketchRing *ward_sketch_outline_round (const WardSketch *sketch, const WardSketchRing *hole,
                                           gboolean piece);
/* ward-sketch-shape.c: the outline with its holes; as ward_sketch_to_shape(). */
WardShape *ward_sketch_part_to_shape (const WardSketch *sketch, const WardSketchRing *outline,
                                      WardShapeProblem *ret_problem, GError **error);
/* How many edges a ring has, and the ends of one of them (pairs, borrowed). */
guint ward_sketch_n_edges (const WardSketchRing *ring);
void ward_sketch_edge (const WardSketchRing *ring, guint edge, const gint32 **ret_a,
                       const gint32 **ret_b);
/* Whether the edge meets another of the sketch, its neighbours apart; where is told in degrees. */
gboolean ward_sketch_edge_crosses (const WardSketch *sketch, guint ring, guint edge,
                                   WardShapeProblem *ret_problem);

G_END_DECLS
