/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the keyboard stands on the map: what is drawn has no accessible of its own in GTK 4.8, so
 * the selected feature gets a widget over its symbol, and the focus itself tells a screen reader
 * or a magnifier what and where it is. */
#define WARD_TYPE_MAP_SPOT (ward_map_spot_get_type ())
G_DECLARE_FINAL_TYPE (WardMapSpot, ward_map_spot, WARD, MAP_SPOT, GtkWidget)

/* A spot of that role (a button where something opens), at x, y of its parent (logical pixels);
 * name is the feature's, unique on the map. Floating. */
GtkWidget *ward_map_spot_new (GtkAccessibleRole role, const char *name);
/* Tells where the feature lies ("350 m north-east of the map centre"); NULL for nothing. */
void ward_map_spot_set_direction (WardMapSpot *self, const char *direction);
/* Allocates the spot around x, y of its parent, logical pixels. */
void ward_map_spot_place (WardMapSpot *self, double x, double y);

G_END_DECLS
