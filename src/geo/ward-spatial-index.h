/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "ward-mercator.h"

G_BEGIN_DECLS

/* A fixed set of points, sorted into a grid of buckets, for a map's questions. A point is known by
 * its place in the array it was made from. */
typedef struct _WardSpatialIndex WardSpatialIndex;

/* Sorts n points (copied; one whose coordinates aren't finite is left out). Transfer full. */
WardSpatialIndex *ward_spatial_index_new (const WardMercator *points, guint n);
void ward_spatial_index_free (WardSpatialIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardSpatialIndex, ward_spatial_index_free)

/* The points in the order given; borrowed. */
const WardMercator *ward_spatial_index_points (const WardSpatialIndex *index, guint *ret_n);
/* Appends (guint32) the points in box to found, in no order to rely on. */
void ward_spatial_index_query (const WardSpatialIndex *index, const WardMercatorBox *box,
                               GArray *found);
/* How many points lie in box. */
guint ward_spatial_index_count (const WardSpatialIndex *index, const WardMercatorBox *box);
/* The point nearest to at within reach (in world widths); of equals the first. FALSE when none. */
gboolean ward_spatial_index_nearest (const WardSpatialIndex *index, WardMercator at, double reach,
                                     guint *ret_point);
/* The point nearest to at within pixels on a map at zoom; FALSE when none. */
gboolean ward_spatial_index_hit (const WardSpatialIndex *index, WardMercator at, double zoom,
                                 double pixels, guint *ret_point);

G_END_DECLS
