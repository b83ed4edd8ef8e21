/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-look.h"

G_BEGIN_DECLS

typedef struct {
  double lon, lat; /* WGS84 degrees */
  guint32 handle;  /* the caller's own number for the record, unique among points */
  guint8 category; /* WardMapCategory */
  guint8 state;    /* WardMapState */
} WardMapPoint;

/* Rings (or lines, for WARD_MAP_ROUTE) one after another; the inside is by the even-odd rule, so
 * holes and several parts need no more. Everything is copied by whoever takes it. */
typedef struct {
  const double *lonlat;     /* lon, lat, lon, lat …, WGS84 degrees */
  const guint32 *ring_ends; /* index of the vertex after the last of each ring */
  guint n_rings;
  WardMapStyle style;
  const char *label; /* or NULL */
  guint32 handle;    /* the caller's own number, unique among shapes */
} WardMapShape;

/* A disclosure cell of the veiled map: a square of the National Grid, and what may be said of
 * it. */
typedef struct {
  double corners[8]; /* lon, lat of the four corners in order, WGS84 degrees */
  const char *band;  /* "1–4", "5–9" …; copied by whoever takes it */
  guint32 handle;
  guint8 weight; /* 0 palest … 3 strongest, by band */
} WardMapCell;

typedef enum {
  WARD_MAP_FEATURE_NONE,
  WARD_MAP_FEATURE_POINT,
  WARD_MAP_FEATURE_SHAPE,
  WARD_MAP_FEATURE_CELL,
} WardMapFeatureKind;

/* One thing on the map, by kind and the caller's handle. */
typedef struct {
  WardMapFeatureKind kind;
  guint32 handle;
} WardMapFeature;

typedef enum {
  WARD_MAP_VEIL_OFF,      /* no veil applies, as for the invented sample */
  WARD_MAP_VEIL_ON,       /* cells instead of points */
  WARD_MAP_VEIL_REVEALED, /* points, for a while and for a reason */
} WardMapVeil;

/* What of the map is switched on; flags. */
typedef enum {
  WARD_MAP_SHOW_BASE = 1 << 0,
  WARD_MAP_SHOW_GRATICULE = 1 << 1,
  WARD_MAP_SHOW_PREMISES = 1 << 2,
  WARD_MAP_SHOW_SITES = 1 << 3,
  WARD_MAP_SHOW_EVENTS = 1 << 4,
  WARD_MAP_SHOW_BOUNDARIES = 1 << 5,
  WARD_MAP_SHOW_AREAS = 1 << 6,
  WARD_MAP_SHOW_LABELS = 1 << 7,
  WARD_MAP_SHOW_CLUSTERS = 1 << 8,
  WARD_MAP_SHOW_BOUNDARY_NAMES = 1 << 9,
  WARD_MAP_SHOW_ALL = (1 << 10) - 1,
} WardMapShow;

/* West, south, east, north; WGS84 degrees. */
typedef struct {
  double west, south, east, north;
} WardMapBox;

G_END_DECLS
