/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-shape.h"

G_BEGIN_DECLS

/* A shape while it is drawn (MP7): every change can be undone, an outline that would cross itself
 * is refused with the place of the crossing. Positions are 1e-7 degree WGS84. For one thread. */
typedef struct _WardSketch WardSketch;

typedef enum {
  WARD_SKETCH_POINT,
  WARD_SKETCH_AREA,     /* outlines, and holes in them */
  WARD_SKETCH_LINE,     /* may cross itself */
  WARD_SKETCH_CORRIDOR, /* a line that becomes all within half its width */
} WardSketchKind;

typedef enum {
  WARD_SKETCH_OUTLINE, /* of an area's part; lines and points too */
  WARD_SKETCH_HOLE,    /* in the innermost outline round its first vertex */
  WARD_SKETCH_CUT,     /* the line that an area is to be split along */
} WardSketchRole;

#define WARD_SKETCH_WIDTH 50 /* metres of a new corridor */

/* An empty sketch; transfer full. */
WardSketch *ward_sketch_new (WardSketchKind kind);
/* A sketch of shape for changing it, all its parts and holes; transfer full. */
WardSketch *ward_sketch_from_shape (const WardShape *shape);
/* The text of ward_sketch_to_text(), undone changes and all others forgotten; NULL when it isn't
 * one. Transfer full. */
WardSketch *ward_sketch_parse (const char *text);
/* The journal's text: kind, width and rings; transfer full. */
char *ward_sketch_to_text (const WardSketch *sketch);
void ward_sketch_free (WardSketch *sketch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardSketch, ward_sketch_free)

/* What is drawn. */
WardSketchKind ward_sketch_kind (const WardSketch *sketch);
/* Rings begun: outlines and holes, lines, points. */
guint ward_sketch_n_rings (const WardSketch *sketch);
WardSketchRole ward_sketch_role (const WardSketch *sketch, guint ring);
/* Outlines, lines or points of the shape itself. */
guint ward_sketch_n_parts (const WardSketch *sketch);
/* Which piece a ring belongs to: 0 the shape itself, others what was split off. */
guint ward_sketch_piece (const WardSketch *sketch, guint ring);
/* 1, and one for each piece split off. */
guint ward_sketch_n_pieces (const WardSketch *sketch);
/* n pairs lon, lat of a ring, without a closing vertex; borrowed until the next change. */
const gint32 *ward_sketch_ring (const WardSketch *sketch, guint ring, guint *ret_n);
gboolean ward_sketch_is_closed (const WardSketch *sketch, guint ring);
/* The ring that grows, or G_MAXUINT when all are closed. */
guint ward_sketch_open_ring (const WardSketch *sketch);
guint ward_sketch_n_vertices (const WardSketch *sketch);
/* Metres from side to side of a corridor. */
double ward_sketch_width (const WardSketch *sketch);

/* Changes. All refuse what would cross itself (CROSSING), leave Britain (RANGE) or grow over 5,000
 * vertices (TOO_MANY): FALSE, nothing changed, ret_problem (may be NULL) says what and where. */
/* Puts a vertex before the one at index (n appends). A point moves instead. */
gboolean ward_sketch_insert (WardSketch *sketch, guint ring, guint index, gint32 lon, gint32 lat,
                             WardShapeProblem *ret_problem);
gboolean ward_sketch_move (WardSketch *sketch, guint ring, guint index, gint32 lon, gint32 lat,
                           WardShapeProblem *ret_problem);
/* Takes a vertex away; a closed ring of three opens again. */
gboolean ward_sketch_remove (WardSketch *sketch, guint ring, guint index,
                             WardShapeProblem *ret_problem);
/* Joins a ring's last vertex to its first; TOO_FEW under three. */
gboolean ward_sketch_close (WardSketch *sketch, guint ring, WardShapeProblem *ret_problem);
/* Begins a hole in a closed outline: FALSE when there is none or a ring is still open. */
gboolean ward_sketch_begin_hole (WardSketch *sketch);
/* Begins another part of the shape; FALSE while a ring is open, for corridors, and for a part
 * that is empty. */
gboolean ward_sketch_begin_part (WardSketch *sketch);
/* Takes a hole away, or a part with its holes; the last part leaves an empty sketch. */
void ward_sketch_remove_ring (WardSketch *sketch, guint ring);
/* Begins the line that splits an area; FALSE when there is none or a ring is still open. */
gboolean ward_sketch_begin_cut (WardSketch *sketch);
/* Splits along the line begun: of each part that it goes right through the largest piece stays,
 * the others are split off. THROUGH when it goes through none. */
gboolean ward_sketch_cut (WardSketch *sketch, WardShapeProblem *ret_problem);
/* Changes the width, 1 to 5,000 metres. */
void ward_sketch_set_width (WardSketch *sketch, double metres);

/* One change back and forth; FALSE when there is none. */
gboolean ward_sketch_undo (WardSketch *sketch);
gboolean ward_sketch_redo (WardSketch *sketch);
gboolean ward_sketch_can_undo (const WardSketch *sketch);
gboolean ward_sketch_can_redo (const WardSketch *sketch);

/* Of the shape itself: square metres inside (0 while open, and for points and lines), and metres
 * round or along. A corridor tells of its line. */
void ward_sketch_measure (const WardSketch *sketch, double *ret_area, double *ret_length);
/* The finished shape; INVALID and ret_problem when it isn't good. Transfer full. */
WardShape *ward_sketch_to_shape (const WardSketch *sketch, WardShapeProblem *ret_problem,
                                 GError **error);
/* The same of a piece split off, 1 to n_pieces - 1. */
WardShape *ward_sketch_piece_to_shape (const WardSketch *sketch, guint piece,
                                       WardShapeProblem *ret_problem, GError **error);

G_END_DECLS
