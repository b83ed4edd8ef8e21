/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-land-plane.h"
#include "ward-land.h"

G_BEGIN_DECLS

typedef enum {
  WARD_LAND_MOTORWAY,
  WARD_LAND_TRUNK,     /* an A road */
  WARD_LAND_SECONDARY, /* a B road */
  WARD_LAND_TERTIARY,  /* a through street or a broad lane */
  WARD_LAND_STREET,
  WARD_LAND_LANE,      /* in the country */
  WARD_LAND_SERVICE,
} WardLandRoadClass;

typedef struct {
  GArray *line;
  WardLandRoadClass class;
  char *name;   /* or NULL */
  char *number; /* "A9910", or NULL */
  int town;     /* or -1 */
  WardLandBox box;
} WardLandRoad;

typedef struct {
  GArray *line;
  double half_width_1, half_width_2; /* at the spring and at the mouth */
  const char *name;
} WardLandRiver;

typedef enum {
  WARD_LAND_USE_RESIDENTIAL,
  WARD_LAND_USE_CENTRE,
  WARD_LAND_USE_RETAIL,
  WARD_LAND_USE_INDUSTRY,
  WARD_LAND_USE_PARK,
  WARD_LAND_USE_SCHOOL,
  WARD_LAND_USE_HOSPITAL,
  WARD_LAND_USE_CEMETERY,
  WARD_LAND_USE_SPORT,
  WARD_LAND_USE_WOOD,
  WARD_LAND_USE_MOOR,
  WARD_LAND_USE_FIELD,
  WARD_LAND_USE_LAKE,
  WARD_LAND_USE_BEACH,
} WardLandUse;

typedef struct {
  GArray *ring;
  WardLandUse use;
  char *name; /* or NULL */
  int town;   /* or -1 */
  WardLandBox box;
} WardLandBlock;

typedef enum {
  WARD_LAND_LABEL_DISTRICT,
  WARD_LAND_LABEL_CITY,
  WARD_LAND_LABEL_TOWN,
  WARD_LAND_LABEL_SMALL_TOWN,
  WARD_LAND_LABEL_VILLAGE,
  WARD_LAND_LABEL_QUARTER,
  WARD_LAND_LABEL_SEA,
  WARD_LAND_LABEL_BAY,
  WARD_LAND_LABEL_HILL,
} WardLandLabelKind;

typedef struct {
  WardLandLabelKind kind;
  const char *name;
  WardLandPoint at;
} WardLandLabel;

struct _WardLand {
  guint32 seed;
  GRand *rng;
  GArray *coast;      /* a ring */
  GPtrArray *islands; /* rings */
  GPtrArray *coast_bands; /* edges of land by 100 m of northing */
  WardLandNear *near_sea;
  WardLandNear *near_river;
  GPtrArray *rivers;  /* WardLandRiver */
  GPtrArray *roads;   /* WardLandRoad, main ones first */
  GPtrArray *rails;   /* WardLandRoad */
  GPtrArray *blocks;  /* WardLandBlock */
  GArray *junctions;  /* WardLandPoint: where a motorway can be left */
  GArray *labels;     /* WardLandLabel */
  GPtrArray *borders; /* lines between districts */
  GPtrArray *ward_borders;
  GPtrArray *district_rings[5], *ward_rings[40]; /* rings each */
  WardLandBox ward_boxes[40];
  WardLandDistrict districts[5];
  GArray *wards, *towns, *areas, *streets, *stations;
  GPtrArray *street_points; /* the doubles of each street */
  GArray *district_streets[5]; /* guint: streets with houses */
  GHashTable *names;  /* of streets of the town being built */
};

G_END_DECLS
