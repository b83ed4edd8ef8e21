/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-cluster.h"
#include "ward-map-types.h"
#include "ward-mercator.h"

G_BEGIN_DECLS

/* The map's points, flat: own copies, sorted for drawing, hitting and walking. No GTK here. */
typedef struct _WardPointSet WardPointSet;

#define WARD_POINT_NONE G_MAXUINT32

/* One thing to draw: a single point, or a cluster of count >= 2. */
typedef struct {
  double x, y; /* pixels from the view's north-west corner */
  guint count;
  guint32 index; /* of the single point; of one of the cluster's */
  guint by_category[WARD_CLUSTER_CATEGORIES];
} WardPointMark;

/* An empty set; transfer full. */
WardPointSet *ward_point_set_new (void);
void ward_point_set_free (WardPointSet *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardPointSet, ward_point_set_free)

/* Takes copies of n points in place of those held. */
void ward_point_set_assign (WardPointSet *set, const WardMapPoint *points, gsize n);
/* Adds one point, or moves and relabels the one with the same handle. */
void ward_point_set_put (WardPointSet *set, const WardMapPoint *point);
/* Shows only categories of mask (bits by WardMapCategory), and, with only_open, only points that
 * are public knowledge. */
void ward_point_set_filter (WardPointSet *set, guint mask, gboolean only_open);

/* Points held, and points that pass the filter. */
guint ward_point_set_size (const WardPointSet *set);
guint ward_point_set_n_shown (WardPointSet *set);
/* The point of that handle if it passes the filter, else WARD_POINT_NONE. */
guint32 ward_point_set_find (const WardPointSet *set, guint32 handle);
/* Place, handle, category and state of a point by index. */
WardMercator ward_point_set_at (const WardPointSet *set, guint32 index);
guint32 ward_point_set_handle (const WardPointSet *set, guint32 index);
WardMapCategory ward_point_set_category (const WardPointSet *set, guint32 index);
guint ward_point_set_state (const WardPointSet *set, guint32 index);

/* Fills marks (WardPointMark) for a view whose north-west corner is at view's and whose world is
 * world pixels wide: the counts sum to the points in view exactly. clustered FALSE makes every
 * point a mark of its own; apart is a point that is never clustered, or NONE. */
void ward_point_set_marks (WardPointSet *set, const WardMercatorBox *view, double world,
                           gboolean clustered, guint32 apart, GArray *marks);
/* Appends the mark of one point, if there is such a point and it lies in view. */
void ward_point_set_append_mark (WardPointSet *set, const WardMercatorBox *view, double world,
                                 guint32 index, GArray *marks);
/* Shown points in box: appended (guint32 indices) to found. */
void ward_point_set_query (WardPointSet *set, const WardMercatorBox *box, GArray *found);
/* The shown point nearest to at, within reach world widths; WARD_POINT_NONE when none. */
guint32 ward_point_set_nearest (WardPointSet *set, WardMercator at, double reach);
/* Bytes the set holds, beside the allocator's own. */
gsize ward_point_set_bytes (const WardPointSet *set);

G_END_DECLS
