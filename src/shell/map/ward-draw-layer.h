/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-frame.h"

G_BEGIN_DECLS

/* A layer that is one widget and draws everything it has in one go, following the viewport; the
 * mother of ours. */
#define WARD_TYPE_DRAW_LAYER (ward_draw_layer_get_type ())
G_DECLARE_DERIVABLE_TYPE (WardDrawLayer, ward_draw_layer, WARD, DRAW_LAYER, ShumateLayer)

struct _WardDrawLayerClass {
  ShumateLayerClass parent_class;

  /* Appends the layer's picture; the snapshot is clipped to the widget already. */
  void (*draw) (WardDrawLayer *self, GtkSnapshot *snapshot, const WardMapFrame *frame);
};

/* Draws for a dark or a light map from now on. */
void ward_draw_layer_set_dark (WardDrawLayer *self, gboolean dark);
/* Whether it draws for a dark map. */
gboolean ward_draw_layer_get_dark (WardDrawLayer *self);
/* The present look at the map; FALSE before the first allocation. */
gboolean ward_draw_layer_get_frame (WardDrawLayer *self, WardMapFrame *ret_frame);

G_END_DECLS
