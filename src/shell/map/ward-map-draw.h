/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-drawing.h"

G_BEGIN_DECLS

/* Drawing, for the other files of the map. */

/* ward-map-draw.c: what is done to the sketch. */
typedef struct _WardMapDraw WardMapDraw;
/* Whether a sketch is being drawn. */
gboolean ward_map_is_drawing (WardMap *self);
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
 * last) away; begins a hole; undoes or redoes; finishes; leaves. */
void ward_map_draw_add (WardMap *self);
void ward_map_draw_insert (WardMap *self);
void ward_map_draw_remove (WardMap *self);
void ward_map_draw_hole (WardMap *self);
void ward_map_draw_undo (WardMap *self, gboolean redo);
void ward_map_draw_finish (WardMap *self);
void ward_map_draw_leave (WardMap *self);
/* The width of a corridor, metres; whether vertices snap to what is there. */
void ward_map_draw_set_width (WardMap *self, double metres);
void ward_map_draw_set_snap (WardMap *self, gboolean snap);
/* Lets go of everything (dispose). */
void ward_map_draw_dispose (WardMap *self);

/* ward-map-draw-input.c: actions, keys, gestures and the bar. */
void ward_map_draw_install_actions (GtkWidgetClass *klass);
void ward_map_draw_add_input (WardMap *self);
/* Bar and actions follow the sketch. text says what it is and how large; problem is the refusal,
 * NULL none. */
void ward_map_draw_update_bar (WardMap *self, const char *text, const char *problem);

G_END_DECLS
