/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"

G_BEGIN_DECLS

/* Where premises are shown when exact places may not be (IE8, IE9): the published cells of all
 * premises held here, so that one output says no more than another. Sole workers' homes aren't
 * counted (PM11). */
typedef struct _WardVeil WardVeil;

/* Counts the places held here. Transfer full. */
WardVeil *ward_veil_new (const WardContext *context);
void ward_veil_free (WardVeil *veil);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardVeil, ward_veil_free)

/* "500 m cell TG 525 135" of a premises, NULL when no cell is published for it; transfer full. */
char *ward_veil_dup_name (WardVeil *veil, const char *premises);
/* The cell as a GeoJSON polygon in degrees, NULL when none is published; transfer full. */
char *ward_veil_dup_geometry (WardVeil *veil, const char *premises);

G_END_DECLS
