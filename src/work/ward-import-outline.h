/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "ward-json.h"

G_BEGIN_DECLS

/* A row's geometry as it may be drawn, good or bad: so that whoever sends a bad one sees which. */

#define WARD_IMPORT_OUTLINES 3000 /* as many rows as are kept */
#define WARD_OUTLINE_POINTS 2000  /* as many vertices of one */

/* Of GeoJSON's positions in degrees WGS84, longitude first. */
typedef struct {
  double lon, lat;
} WardOutlinePoint;

typedef struct {
  guint line;       /* as of WardImportReject: the feature's number */
  gboolean refused; /* its row would stay out */
  GPtrArray *parts; /* of GArray of WardOutlinePoint: points, lines and rings alike */
} WardImportOutline;
void ward_import_outline_free (WardImportOutline *outline);

/* What geometry (a GeoJSON one, its coordinates multiplied by scale) looks like; positions that are
 * no places on the globe are left out. NULL when nothing of it can be drawn; transfer full. */
WardImportOutline *ward_import_outline_new (guint line, const WardJson *geometry, double scale);

G_END_DECLS
