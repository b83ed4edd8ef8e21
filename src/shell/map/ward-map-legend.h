/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-swatch.h"

G_BEGIN_DECLS

/* What every symbol, mark and area on the map means, by the real symbols. */
#define WARD_TYPE_MAP_LEGEND (ward_map_legend_get_type ())
G_DECLARE_FINAL_TYPE (WardMapLegend, ward_map_legend, WARD, MAP_LEGEND, GtkBox)

G_END_DECLS
