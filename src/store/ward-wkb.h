/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-json.h"

G_BEGIN_DECLS

/* Writes the member "geometry" for the blob of a GeoPackage (its head, then well-known binary, of
 * either byte order, with or without heights and measures, which are let go): GeoJSON as far as
 * the bytes go. Empty and missing geometries are null; what can't be read has the type
 * "Unreadable", another type than GeoJSON's its number. */
void ward_wkb_write_geometry (WardJsonWriter *w, const guint8 *blob, gsize n);

G_END_DECLS
