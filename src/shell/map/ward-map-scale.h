/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A scale bar in round metres or kilometres. */
#define WARD_TYPE_MAP_SCALE (ward_map_scale_get_type ())
G_DECLARE_FINAL_TYPE (WardMapScale, ward_map_scale, WARD, MAP_SCALE, GtkWidget)

/* Says how many metres on the ground a logical pixel covers; 0 shows nothing. */
void ward_map_scale_set_metres_per_pixel (WardMapScale *self, double metres);

G_END_DECLS
