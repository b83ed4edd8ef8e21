/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map.h"
#include "ward-sketch.h"

G_BEGIN_DECLS

/* Drawing on the map (MP7), by mouse, touch and keyboard. Signals of the map while it draws:
 *   sketch-changed (): a vertex came, went or moved, by hand, undo or redo
 *   sketch-finished (): a person is done with it and the shape is good
 *   sketch-left (): a person leaves it unfinished
 * Actions (also for AT-SPI): map.draw-add draw-insert draw-remove draw-hole draw-part draw-split
 * draw-remove-part draw-next-part draw-previous-part draw-undo draw-redo
 * draw-finish draw-leave. */

/* Draws on, from sketch (taken); what ("Patrol area") names it for people. */
void ward_map_start_drawing (WardMap *self, WardSketch *sketch, const char *what);
/* Stops and forgets the sketch; nothing is emitted. */
void ward_map_stop_drawing (WardMap *self);
/* The sketch being drawn, borrowed until the next change; NULL when there is none. */
const WardSketch *ward_map_get_sketch (WardMap *self);

G_END_DECLS
