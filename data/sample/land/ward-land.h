/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The invented land of the sample: Northmoor, five districts on a coast that isn't there, in the
 * open North Sea round 54.45 N 1.35 E. The same seed always makes the same land. Coordinates are
 * WGS84 degrees; a shape_text is a record's shape value (GeoJSON geometry in whole numbers of 1e-7
 * degree). All handed out is borrowed. A land isn't changed once made: threads may share one. */
typedef struct _WardLand WardLand;

#define WARD_LAND_SEED 1829
#define WARD_LAND_FORCE "Northmoor Police"

typedef struct {
  const char *code;            /* "ALD", "BRA", "CAL", "RAV", "THO" */
  const char *name;            /* "Aldermere" */
  const char *local_authority; /* "Aldermere City Council" */
  char *shape_text;            /* Polygon or MultiPolygon */
  double lon, lat;             /* the middle of its chief town */
} WardLandDistrict;

typedef struct {
  guint district;
  const char *name;
  char *shape_text;
  double lon, lat; /* inside */
} WardLandWard;

typedef enum {
  WARD_LAND_CITY,
  WARD_LAND_TOWN,
  WARD_LAND_SMALL_TOWN,
  WARD_LAND_VILLAGE,
} WardLandTownRank;

typedef struct {
  guint district;
  const char *name;
  WardLandTownRank rank;
  double lon, lat;
  double radius; /* metres, of the built-up area */
} WardLandTown;

typedef enum {
  WARD_LAND_PARK,
  WARD_LAND_INDUSTRY,
  WARD_LAND_RETAIL,
  WARD_LAND_SCHOOL,
  WARD_LAND_HOSPITAL,
  WARD_LAND_WOOD,
  WARD_LAND_CEMETERY,
} WardLandAreaKind;

typedef struct {
  WardLandAreaKind kind;
  guint district;
  char *name;
  char *shape_text;
  double lon, lat;
} WardLandArea;

typedef struct {
  const char *name;
  guint district;
  guint town;
  gboolean busy; /* a shopping or through street, not a quiet residential one */
  guint n_points;
  const double *lon_lat; /* n_points pairs */
  double metres;
} WardLandStreet;

typedef struct {
  const char *name; /* "Aldermere Central" */
  guint district;
  double lon, lat;
} WardLandStation;

/* Makes the land, which takes about a second; transfer full. */
WardLand *ward_land_new (guint32 seed);
void ward_land_free (WardLand *land);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardLand, ward_land_free)

/* Each list's length and its i-th member. */
guint ward_land_n_districts (const WardLand *land);
const WardLandDistrict *ward_land_district (const WardLand *land, guint i);
guint ward_land_n_wards (const WardLand *land);
const WardLandWard *ward_land_ward (const WardLand *land, guint i);
guint ward_land_n_towns (const WardLand *land);
const WardLandTown *ward_land_town (const WardLand *land, guint i);
guint ward_land_n_areas (const WardLand *land);
const WardLandArea *ward_land_area (const WardLand *land, guint i);
guint ward_land_n_streets (const WardLand *land);
const WardLandStreet *ward_land_street (const WardLand *land, guint i);
guint ward_land_n_stations (const WardLand *land);
const WardLandStation *ward_land_station (const WardLand *land, guint i);

/* The ward in which a place lies; FALSE at sea. */
gboolean ward_land_find_ward (const WardLand *land, double lon, double lat, guint *ret_ward);
/* A plausible house in the district, from rng alone: a place beside a named street, its street and
 * house number. More of them lie where more streets are. ret_street is an index of streets. */
void ward_land_random_address (const WardLand *land, GRand *rng, guint district, double *ret_lon,
                               double *ret_lat, guint *ret_street, guint *ret_number);
/* The same within metres of a place, for things that lie near one another; FALSE when no street of
 * the district is near. */
gboolean ward_land_random_address_near (const WardLand *land, GRand *rng, guint district,
                                        double lon,
                                        double lat, double metres, double *ret_lon,
                                        double *ret_lat, guint *ret_street, guint *ret_number);
/* The shape text of a patrol area of the district: some blocks round a busy street, bounded by a
 * simple closed outline of 8 to 16 vertices, about metres across. Transfer full. */
char *ward_land_random_patrol_area (const WardLand *land, GRand *rng, guint district, double metres,
                                    double *ret_lon, double *ret_lat);
/* An invented postcode for a place, "NM4 7QZ": the same ward gives the same first half. Transfer
 * full. */
char *ward_land_postcode (const WardLand *land, double lon, double lat, guint number);

G_END_DECLS
