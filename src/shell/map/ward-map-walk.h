/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map.h"

G_BEGIN_DECLS

/* The map by keyboard: the spot that has the focus, and the list "what is here". */

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

G_END_DECLS
