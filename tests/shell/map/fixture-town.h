/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-types.h"

G_BEGIN_DECLS

/* An invented town for demonstrations, tests and measurements of the map. */
typedef struct {
  GArray *points;     /* WardMapPoint */
  GArray *shapes;     /* WardMapShape, over the store below */
  GArray *cells;      /* WardMapCell */
  GPtrArray *store;   /* what shapes and cells borrow */
} WardTown;

/* n points about lon, lat, seven in ten of them in twelve quarters; the same seed, the same
 * town. */
WardTown *ward_town_new (double lon, double lat, guint n, guint32 seed);
void ward_town_free (WardTown *town);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardTown, ward_town_free)

/* Adds a wavy ring of n vertices and radius metres. */
void ward_town_add_ring (WardTown *town, double lon, double lat, double radius, guint n,
                         WardMapStyle style, const char *label);
/* Adds what stands about a town: district, patrol and problem areas, buffers, a route. */
void ward_town_add_areas (WardTown *town, double lon, double lat);
/* Adds the outlines of a GeoJSON file of (multi)polygons in degrees; FALSE when it can't be
 * read. */
gboolean ward_town_add_outlines (WardTown *town, const char *path, WardMapStyle style,
                                 GError **error);
/* Adds bands of 500 m cells over the points, upright in degrees. */
void ward_town_add_cells (WardTown *town);

G_END_DECLS
