/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-footprint.h"
#include "ward-shape-private.h"

G_BEGIN_DECLS

struct _WardGround {
  GEOSContextHandle_t geos;
  WardProjection *projection;
};

typedef struct {
  double x, y;
} WardFootprintCorner;

struct _WardFootprint {
  WardGround *ground;
  double reach;
  double west, south, east, north; /* of the shape, the reach left out */
  GEOSGeometry *shape;
  GEOSGeometry *edge; /* of an area; NULL for points and lines */
  /* Of an area that is asked: all but its outermost 2 cm, made ready to be asked often. */
  GEOSGeometry *core;
  const GEOSPreparedGeometry *ready;
  GArray *corners; /* of WardFootprintCorner: the outer rings' own vertices */
};

G_END_DECLS
