/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is wrong with a pack that a test writes. */
typedef enum {
  WARD_PACK_GOOD,            /* one tile, 9/10/20: north-west half red, south-east half blue */
  WARD_PACK_WHITE,           /* the same place, all white */
  WARD_PACK_DAMAGED_PICTURE, /* the PNG ends after its first bytes */
  WARD_PACK_LYING,           /* metadata says zooms 0 to 99 */
  WARD_PACK_VECTOR,
  WARD_PACK_EMPTY,
  WARD_PACK_NO_TABLE,
  WARD_PACK_HUGE_ZOOM,       /* its only tile is at zoom 99 */
  WARD_PACK_ENDLESS,         /* tiles is a view that never ends */
  WARD_PACK_TRUNCATED,       /* a good file, cut after its first page */
  WARD_PACK_NOT_SQLITE,
} WardPackFault;

/* Writes a pack named after name into the test's own folder; its path, transfer full. */
char *ward_pack_write (const char *name, WardPackFault fault);
/* Writes a pack of plain tiles, zooms low to high, that cover the box of degrees. */
char *ward_pack_write_grid (const char *name, guint low, guint high, double west, double south,
                            double east, double north);

G_END_DECLS
