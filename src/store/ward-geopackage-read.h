/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether the bytes begin as an SQLite file does. */
gboolean ward_geopackage_is (const char *data, gsize len);
/* Reads the one layer of features of a GeoPackage as a GeoJSON FeatureCollection: its columns but
 * the row number as properties, its geometries in degrees, not yet checked; one that can't be read
 * has the type "Unreadable". The file is somebody else's: its schema isn't trusted, and work is
 * bounded. INVALID when it is no GeoPackage or has none or several layers, UNSUPPORTED for another
 * reference system than WGS84, TOO_LARGE, CORRUPT. Transfer full. */
char *ward_geopackage_to_geojson (const char *data, gsize len, GError **error);

G_END_DECLS
