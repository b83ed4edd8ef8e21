/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-swatch.h"

G_BEGIN_DECLS

/* The map's layer switches. Signal: changed (). */
#define WARD_TYPE_MAP_LAYERS (ward_map_layers_get_type ())
G_DECLARE_FINAL_TYPE (WardMapLayers, ward_map_layers, WARD, MAP_LAYERS, GtkBox)

/* Which layers are switched on. */
WardMapShow ward_map_layers_get_shown (WardMapLayers *self);
/* Sets the switches without emitting. */
void ward_map_layers_set_shown (WardMapLayers *self, WardMapShow shown);

G_END_DECLS
