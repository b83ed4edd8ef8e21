/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A GeoPackage (OGC 12-128r17, version 1.3) of one layer, made in memory through SQLite, unkeyed:
 * WGS84, a spatial index, all columns text. */
typedef struct _WardGeopackage WardGeopackage;

/* Begins a layer: its table's name (letters, digits, underscores), what it is called and said of
 * it, its columns (names of the same sort, NULL-terminated), and when it was made, seconds UTC.
 * FAILED. Transfer full. */
WardGeopackage *ward_geopackage_new (const char *table, const char *title, const char *about,
                                     const char *const *columns, gint64 now, GError **error);
void ward_geopackage_free (WardGeopackage *package);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardGeopackage, ward_geopackage_free)

/* Adds a feature: its shape as well-known binary in degrees and the box that holds it (west,
 * south, east, north), or NULL for none; its values by column, NULL or "" for empty. */
gboolean ward_geopackage_add (WardGeopackage *package, GBytes *wkb, const double box[4],
                              const char *const *values, GError **error);
/* The file. Transfer full. */
GBytes *ward_geopackage_finish (WardGeopackage *package, GError **error);

G_END_DECLS
