/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A base map that a person chose: raster tiles from one MBTiles file. Reading is safe from any
 * thread; it needs no session and no key, since base maps hold nothing secret. */
typedef struct _WardBaseMap WardBaseMap;

/* Opens the file; ward_mbtiles_open()'s errors, each a sentence that names it. Transfer full. */
WardBaseMap *ward_base_map_open (const char *path, GError **error);
/* Closes it, when the last read is done. */
void ward_base_map_free (WardBaseMap *map);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardBaseMap, ward_base_map_free)

/* The zooms that the file holds. */
guint ward_base_map_min_zoom (const WardBaseMap *map);
guint ward_base_map_max_zoom (const WardBaseMap *map);
/* What the file calls itself, and whom it wants named; plain text, borrowed, never NULL. */
const char *ward_base_map_name (const WardBaseMap *map);
const char *ward_base_map_attribution (const WardBaseMap *map);
/* The encoded picture at zoom z, column x, row y from the north; NULL when there is none or it
 * can't be read; blocks; transfer full. */
GBytes *ward_base_map_read (WardBaseMap *map, guint z, guint x, guint y);

G_END_DECLS
