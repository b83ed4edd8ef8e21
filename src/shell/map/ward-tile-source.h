/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

/* Base map tiles from MBTiles packs, read and decoded in workers: the main thread only hands
 * pictures over. Past a pack's deepest zoom its last tile is enlarged; where a pack has a hole
 * there is a neutral square, never an error. */
#define WARD_TYPE_TILE_SOURCE (ward_tile_source_get_type ())
G_DECLARE_FINAL_TYPE (WardTileSource, ward_tile_source, WARD, TILE_SOURCE, ShumateMapSource)

/* Opens all of the packs (NULL-terminated paths, asked in this order; none or NULL makes a
 * source of neutral squares), or none of them: the errors are ward_base_map_open()'s. dark
 * chooses the neutral square; dim darkens light packs for want of dark ones. Transfer full. */
WardTileSource *ward_tile_source_new (const char *const *paths, gboolean dark, gboolean dim,
                                      GError **error);
/* Number of packs. */
guint ward_tile_source_get_n_packs (WardTileSource *self);
/* Who must be named beside the map: the packs' attributions, each once; borrowed, "" when none. */
const char *ward_tile_source_get_attribution (WardTileSource *self);
/* What lies at zoom z, column x, row y: never NULL; blocks, any thread; transfer full. */
GdkTexture *ward_tile_source_load (WardTileSource *self, guint z, guint x, guint y);

G_END_DECLS
