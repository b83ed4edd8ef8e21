/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-types.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small sample of what the map draws, drawn by the same hand: for legends, switches and the
 * veil's chip. */
#define WARD_TYPE_MAP_SWATCH (ward_map_swatch_get_type ())
G_DECLARE_FINAL_TYPE (WardMapSwatch, ward_map_swatch, WARD, MAP_SWATCH, GtkWidget)

typedef enum {
  WARD_SWATCH_VEIL,    /* a hatched square */
  WARD_SWATCH_POINT,   /* value: WardMapCategory, and WardMapState flags << 8 */
  WARD_SWATCH_STYLE,   /* value: WardMapStyle */
  WARD_SWATCH_CLUSTER, /* a disc with a ring of several categories */
} WardSwatchKind;

/* A sample of value of that kind. Floating. */
GtkWidget *ward_map_swatch_new (WardSwatchKind kind, guint value);

G_END_DECLS
