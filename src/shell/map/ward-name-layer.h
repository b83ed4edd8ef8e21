/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-shape-layer.h"

G_BEGIN_DECLS

/* The names of shapes, above everything that could shade them, none on another. */
#define WARD_TYPE_NAME_LAYER (ward_name_layer_get_type ())
G_DECLARE_FINAL_TYPE (WardNameLayer, ward_name_layer, WARD, NAME_LAYER, WardDrawLayer)

/* Names the shapes of both layers (referenced), of first before second. Floating. */
WardNameLayer *ward_name_layer_new (ShumateViewport *viewport, WardShapeLayer *first,
                                    WardShapeLayer *second);
/* Which styles (bits by WardMapStyle) of the second layer are named. */
void ward_name_layer_set_second (WardNameLayer *self, guint mask);

G_END_DECLS
