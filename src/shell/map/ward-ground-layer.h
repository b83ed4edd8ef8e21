/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-draw-layer.h"

G_BEGIN_DECLS

/* What is there when nothing else is: plain ground and the National Grid with its
 * letters (degrees, off the grid), so that the map is never blank. */
#define WARD_TYPE_GROUND_LAYER (ward_ground_layer_get_type ())
G_DECLARE_FINAL_TYPE (WardGroundLayer, ward_ground_layer, WARD, GROUND_LAYER, WardDrawLayer)

/* viewport is referenced. Floating. */
WardGroundLayer *ward_ground_layer_new (ShumateViewport *viewport);
/* Whether it fills the view (no tiles beneath) and whether it draws the graticule. */
void ward_ground_layer_set_parts (WardGroundLayer *self, gboolean fill, gboolean graticule);

G_END_DECLS
