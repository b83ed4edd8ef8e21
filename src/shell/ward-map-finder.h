/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-map.h"
#include "ward-session.h"

G_BEGIN_DECLS

/* "Go to": a grid reference, coordinates, a postcode or a place of the gazetteer, or where one
 * went before; a button with its popover. Where one looks is kept in memory alone. */
#define WARD_TYPE_MAP_FINDER (ward_map_finder_get_type ())
G_DECLARE_FINAL_TYPE (WardMapFinder, ward_map_finder, WARD, MAP_FINDER, AdwBin)

/* Over session and map; both are borrowed until ward_map_finder_stop(). Floating. */
GtkWidget *ward_map_finder_new (WardSession *session, WardMap *map);
/* Opens the popover with the keyboard in its entry. */
void ward_map_finder_open (WardMapFinder *self);
/* Lets go of session and map. */
void ward_map_finder_stop (WardMapFinder *self);

G_END_DECLS
