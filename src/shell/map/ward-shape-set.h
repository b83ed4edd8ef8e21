/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-types.h"
#include "ward-mercator.h"

G_BEGIN_DECLS

/* Shapes projected once; immutable, so that workers may read it. No GTK here. */
typedef struct _WardShapeSet WardShapeSet;

#define WARD_SHAPE_NONE G_MAXUINT

/* One shape, borrowed from its set. */
typedef struct {
  WardMapStyle style;
  guint32 handle;
  const char *label; /* or NULL */
  WardMercatorBox box;
  guint first_ring, n_rings;
  WardMercator anchor;  /* where its label is best put: the middle of its widest inner span */
  double span;          /* the width there, world widths */
} WardShapeItem;

/* Copies n shapes, sorted by style from the ground upwards. Shapes with no finite vertex are
 * left out. Transfer full. */
WardShapeSet *ward_shape_set_new (const WardMapShape *shapes, gsize n);
WardShapeSet *ward_shape_set_ref (WardShapeSet *set);
void ward_shape_set_unref (WardShapeSet *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardShapeSet, ward_shape_set_unref)

/* How many shapes. */
guint ward_shape_set_size (const WardShapeSet *set);
/* All vertices of all shapes. */
guint ward_shape_set_n_vertices (const WardShapeSet *set);
const WardShapeItem *ward_shape_set_item (const WardShapeSet *set, guint i);
/* Vertices of a ring by its number in the set; borrowed. */
const WardMercator *ward_shape_set_ring (const WardShapeSet *set, guint ring, guint *ret_n);
/* The shape of that handle, or WARD_SHAPE_NONE. */
guint ward_shape_set_find (const WardShapeSet *set, guint32 handle);
/* Whether two boxes touch. */
gboolean ward_shape_boxes_meet (const WardMercatorBox *a, const WardMercatorBox *b);
/* The smallest shape of the styles in mask (bits) under at, lines within reach world widths;
 * WARD_SHAPE_NONE when none. */
guint ward_shape_set_hit (const WardShapeSet *set, guint mask, WardMercator at, double reach);

G_END_DECLS
