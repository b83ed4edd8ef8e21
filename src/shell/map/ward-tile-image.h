/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define WARD_TILE_SIZE 256

/* Part of a tile picture, pulled up to a whole tile: the square of side 1/2^up at column col,
 * row row of the picture. up 0 takes all of it. dim turns a light map into a dark one, keeping
 * its hues. Any thread; transfer full. */
GdkTexture *ward_tile_image_cut (GdkTexture *picture, guint up, guint col, guint row, gboolean dim);
/* A plain square for where there is no tile; any thread; transfer full. */
GdkTexture *ward_tile_image_neutral (gboolean dark);

G_END_DECLS
