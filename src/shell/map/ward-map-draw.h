/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-drawing.h"
#include "ward-sketch-layer.h"

G_BEGIN_DECLS

/* Drawing, for the other files of the map. */

typedef struct _WardMapDraw WardMapDraw;
struct _WardMapDraw {
  WardSketch *sketch;
  char *what;
  WardSketchMarks marks;
  gboolean snap, holds; /* holds: a vertex is being dragged */
  gboolean pressed;     /* a long press has been answered: what follows of it counts no more */
};

/* ward-map-draw.c: what is done to the sketch. */
/* Whether a sketch is being drawn. */
gboolean ward_map_is_drawing (WardMap *self);
/* Shows the sketch as it is now, on the map, in the bar and to assistive technology. */
void ward_map_draw_update (WardMap *self);
/* After a change that was tried: shows it, or its problem until the next one. */
void ward_map_draw_settle (WardMap *self, gboolean done, const WardShapeProblem *problem);
/* Chooses a vertex; whether the one chosen is still there. */
void ward_map_draw_choose (WardMap *self, guint ring, guint index);
gboolean ward_map_draw_has_chosen (WardMap *self);
/* Brings the chosen vertex to the middle of the map. */
void ward_map_draw_show_chosen (WardMap *self);
/* A press that did not move: adds, inserts, chooses or closes at x, y; n_press 2 finishes. */
void ward_map_draw_click (WardMap *self, int n_press, double x, double y, double reach);
/* The pointer is at x, y: where the next vertex would go. */
void ward_map_draw_point_at (WardMap *self, double x, double y);
/* The vertex under x, y is taken hold of; FALSE when there is none. */
gboolean ward_map_draw_grab (WardMap *self, double x, double y, double reach);
/* The vertex held is let go at x, y. */
void ward_map_draw_drop (WardMap *self, double x, double y);
/* Chooses the next (1) or previous (-1) vertex; FALSE past the end. */
gboolean ward_map_draw_step (WardMap *self, int step);
/* Moves the chosen vertex by dx, dy pixels. */
void ward_map_draw_nudge (WardMap *self, double dx, double dy);
/* Adds a vertex where the cross hairs are; inserts one after the chosen; takes the chosen (or the
 * last) away; undoes or redoes; finishes; leaves. */
void ward_map_draw_add (WardMap *self);
void ward_map_draw_insert (WardMap *self);
void ward_map_draw_remove (WardMap *self);
void ward_map_draw_undo (WardMap *self, gboolean redo);
void ward_map_draw_finish (WardMap *self);
void ward_map_draw_leave (WardMap *self);
/* The width of a corridor, metres; whether vertices snap to what is there. */
void ward_map_draw_set_width (WardMap *self, double metres);
void ward_map_draw_set_snap (WardMap *self, gboolean snap);
/* Touch: a vertex long pressed is taken away, an edge gets one there; FALSE when neither is. */
gboolean ward_map_draw_press (WardMap *self, double x, double y, double reach);
/* Lets go of everything (dispose). */
void ward_map_draw_dispose (WardMap *self);

/* ward-map-draw-parts.c: begins another part, a hole, a line to split along; takes away the part
 * or hole of the chosen vertex. */
void ward_map_draw_part (WardMap *self);
void ward_map_draw_hole (WardMap *self);
void ward_map_draw_remove_part (WardMap *self);
void ward_map_draw_split (WardMap *self);
/* The line to split along is done: splits. FALSE when no such line is being drawn. */
gboolean ward_map_draw_cut (WardMap *self);
/* Chooses the first vertex of the next or previous part or hole, round again at the ends. */
void ward_map_draw_next_part (WardMap *self);
void ward_map_draw_previous_part (WardMap *self);
/* "2 parts, 1 piece split off, corner 3 of part 2"; empty for the plain case. Transfer full. */
char *ward_map_draw_dup_parts (WardMap *self);

/* ward-map-draw-input.c: actions, keys, gestures and the bar. */
void ward_map_draw_install_actions (GtkWidgetClass *klass);
void ward_map_draw_add_input (WardMap *self);
/* Bar and actions follow the sketch. text says what it is and how large; problem is the refusal,
 * NULL none. */
void ward_map_draw_update_bar (WardMap *self, const char *text, const char *problem);

G_END_DECLS
