/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-frame.h"
#include "ward-shape-set.h"

G_BEGIN_DECLS

/* Where a vertex put at at goes when what is there already pulls it: the nearest corner of a shape
 * of the styles in mask within reach pixels, else the nearest place on an edge; FALSE when nothing
 * is near. */
gboolean ward_map_snap (const WardShapeSet *set, guint mask, const WardMapFrame *frame,
                        WardMercator at, double reach, WardMercator *ret_at);

G_END_DECLS
