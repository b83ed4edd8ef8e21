/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-cells.h"
#include "ward-context.h"

G_BEGIN_DECLS

/* Where premises are shown when exact places may not be (IE8, IE9): the published cells of all
 * premises held here, the same for the map, prints and exports, so that one output says no more
 * than another. Sole workers' homes aren't counted (PM11). */
typedef struct _WardVeil WardVeil;

/* Counts the places held here. Transfer full. */
WardVeil *ward_veil_new (const WardContext *context, GError **error);
void ward_veil_free (WardVeil *veil);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardVeil, ward_veil_free)

/* "500 m cell TG 525 135" of a premises, NULL when no cell is published for it; transfer full. */
char *ward_veil_dup_name (WardVeil *veil, const char *premises);
/* All published cells (WardCell), north to south then west to east; borrowed. */
const GArray *ward_veil_cells (const WardVeil *veil);
/* A cell's corners: lon, lat from the south-west anticlockwise, WGS84 degrees. */
void ward_veil_corners (const WardVeil *veil, const WardCell *cell, double ret_corners[8]);

G_END_DECLS
