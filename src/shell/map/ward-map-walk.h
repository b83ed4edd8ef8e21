/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map.h"

G_BEGIN_DECLS

/* The map by keyboard: the spot that has the focus, the list "what is here", and where the pointer
 * or the middle lies. */

/* Moves the focus to the selected feature's spot if the focus is on the map at all. */
void ward_map_walk_to (WardMap *self);
/* The spot and the list follow selection and view. */
void ward_map_walk_follow (WardMap *self);
/* Allocates the spot over its feature. */
void ward_map_walk_place (WardMap *self);
/* Whether the focus is on the map or its spot, not on a control. */
gboolean ward_map_walk_has_focus (WardMap *self);
/* GtkWidget.focus: Tab goes through the features in view, then to the controls. */
gboolean ward_map_walk_focus (GtkWidget *widget, GtkDirectionType direction);
/* Connects the list and its button. */
void ward_map_walk_init (WardMap *self);
void ward_map_walk_dispose (WardMap *self);

/* ward-map-where.c: the read-out at the foot, of x, y in pixels, or of the middle. */
void ward_map_tell_where (WardMap *self, double x, double y);
void ward_map_tell_middle (WardMap *self);

G_END_DECLS
