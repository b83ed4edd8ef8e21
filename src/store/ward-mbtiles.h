/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A raster base map pack (MBTiles 1.3): an unkeyed SQLite file of PNG, JPEG or WebP tiles. The
 * file is somebody else's: it is opened read-only, its schema isn't trusted, and each read is
 * bounded in bytes and steps. Reads may come from any thread. */
typedef struct _WardMbtiles WardMbtiles;

/* What the pack says of itself, made safe: zooms are those that the file truly holds, texts are
 * plain and short. */
typedef struct {
  char *path;
  char *name;        /* never NULL: the file's base name when the pack has none */
  char *attribution; /* plain text, "" when the pack has none */
  guint min_zoom;
  guint max_zoom;    /* at most 24 */
  double west, south, east, north; /* WGS84 degrees */
} WardMbtilesInfo;

/* Opens a pack. NOT_FOUND or DENIED for the file, INVALID when it isn't MBTiles or holds no
 * tiles, UNSUPPORTED for a vector pack, CORRUPT when SQLite can't read it; each names the file.
 * Transfer full. */
WardMbtiles *ward_mbtiles_open (const char *path, GError **error);
/* One more owner; thread-safe. */
WardMbtiles *ward_mbtiles_ref (WardMbtiles *pack);
/* One owner less; the last closes the file; thread-safe. */
void ward_mbtiles_unref (WardMbtiles *pack);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardMbtiles, ward_mbtiles_unref)

/* The pack's description, borrowed, constant for the pack's life. */
const WardMbtilesInfo *ward_mbtiles_info (const WardMbtiles *pack);

/* The encoded image at zoom z, column x, row y counted from the north (XYZ, not TMS); transfer
 * full. NULL without error when the pack has no such tile; CORRUPT when the row can't be read or
 * is no picture, TOO_LARGE over 4 MiB or 1,024 pixels a side. Blocks while another thread reads.
 */
GBytes *ward_mbtiles_read (WardMbtiles *pack, guint z, guint x, guint y, GError **error);

G_END_DECLS
