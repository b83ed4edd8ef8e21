/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "ward-mercator.h"

G_BEGIN_DECLS

#define WARD_CLUSTER_CATEGORIES 8
#define WARD_CLUSTER_CELL 64 /* pixels */

/* What the map draws in one cell of the view: a cluster of 2 or more, or a single point. */
typedef struct {
  WardMercator at;  /* the mean of its points in view; a single's own place */
  guint count;      /* its points in view, at least 1 */
  guint point;      /* the first of them in the order given; a single's own */
  guint by_category[WARD_CLUSTER_CATEGORIES];
} WardCluster;

/* Points sorted into world cells of 64 pixels for one whole zoom level (MP5: labels are honest). */
typedef struct _WardClusters WardClusters;

/* Sorts n points (copied) for zoom (0..22). categories: n values of 0..7 (more counts as 7), or
 * NULL for all 0. Points whose coordinates aren't finite are left out. Transfer full. */
WardClusters *ward_clusters_new (const WardMercator *points, const guint8 *categories, guint n,
                                 guint zoom);
void ward_clusters_free (WardClusters *clusters);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardClusters, ward_clusters_free)

/* The zoom level it was sorted for. */
guint ward_clusters_zoom (const WardClusters *clusters);
/* Appends the WardClusters of view to found, north to south, west to east. The counts sum to the
 * number of points in view exactly: where the view's edge cuts a cell, only the points inside are
 * counted. */
void ward_clusters_query (const WardClusters *clusters, const WardMercatorBox *view, GArray *found);
/* Appends (guint32) the points in view that the cluster stands for. */
void ward_clusters_members (const WardClusters *clusters, const WardMercatorBox *view,
                            const WardCluster *cluster, GArray *found);

G_END_DECLS
