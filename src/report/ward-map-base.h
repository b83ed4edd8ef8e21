/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-mercator.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Base maps for paper: MBTiles packs of PNG tiles, each used at the zooms that it has, beyond them
 * the nearest one enlarged. */
typedef struct _WardMapBase WardMapBase;

/* Opens packs (NULL-terminated paths, at least one); ward_mbtiles_open()'s errors. Transfer
 * full. */
WardMapBase *ward_map_base_open (const char *const *paths, GError **error);
void ward_map_base_free (WardMapBase *base);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardMapBase, ward_map_base_free)

/* What must be said of whose data it is, "" for nothing; borrowed. */
const char *ward_map_base_attribution (const WardMapBase *base);
/* FALSE, UNSUPPORTED, when the tile in the middle of view is there but isn't PNG. */
gboolean ward_map_base_check (const WardMapBase *base, const WardMercatorView *view,
                              GError **error);
/* Paints what there is for view, whose units are 1/96 inch. */
void ward_map_base_paint (const WardMapBase *base, cairo_t *cr, const WardMercatorView *view);

G_END_DECLS
