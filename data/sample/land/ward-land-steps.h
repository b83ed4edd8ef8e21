/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-land-private.h"

G_BEGIN_DECLS

/* The steps of making, in this order. */
void ward_land_make_coast (WardLand *land);
void ward_land_make_towns (WardLand *land);
void ward_land_make_wards (WardLand *land);
void ward_land_make_roads (WardLand *land);
void ward_land_make_cover (WardLand *land);
void ward_land_make_addresses (WardLand *land);

gboolean ward_land_is_dry (const WardLand *land, WardLandPoint at);
/* Metres to the coast, negative at sea, at most 600 either way. */
double ward_land_inland (const WardLand *land, WardLandPoint at);
/* Metres to the nearest river's edge, negative in it, at most 600. */
double ward_land_from_river (const WardLand *land, WardLandPoint at);

/* Takes line. */
WardLandRoad *ward_land_add_road (GPtrArray *roads, GArray *line, WardLandRoadClass class,
                                  int town);
/* Takes ring; name may be NULL and is copied. */
WardLandBlock *ward_land_add_block (WardLand *land, GArray *ring, WardLandUse use, int town,
                                    const char *name);
void ward_land_add_label (WardLand *land, WardLandLabelKind kind, const char *name,
                          WardLandPoint at);

/* A road leads into a town: where it meets the town's edge. */
typedef struct {
  int town;
  WardLandPoint at;
  WardLandRoadClass class;
  const char *number; /* static, or NULL */
} WardLandEntry;
/* The streets of one town, from the roads that lead to it. */
void ward_land_build_town (WardLand *land, int town, const WardLandEntry *entries, guint n_entries);
/* Cuts a block into smaller ones with streets between, and gives each its use. Takes ring. */
typedef struct {
  int town;
  WardLandPoint centre;
  double radius;
  guint32 seed;
  double industry_angle; /* where the works stand, radians; beyond 10 when there are none */
} WardLandPlan;
void ward_land_divide_block (WardLand *land, const WardLandPlan *plan, GArray *ring);
/* Whether the town is built up there, between 0 (outside) and 1 (the middle). */
double ward_land_built_up (const WardLandPlan *plan, WardLandPoint at);
/* Bends the town's plan, so that nothing in it is quite straight; nothing moves at its edge. */
WardLandPoint ward_land_bend (const WardLandPlan *plan, WardLandPoint at);
/* Adds the parts of a street's line that lie on dry ground; takes line. One that leads through
 * goes on beyond the last houses. */
void ward_land_lay_street (WardLand *land, const WardLandPlan *plan, GArray *line,
                           WardLandRoadClass class, const char *number, gboolean through);
/* A name not yet used in the town: "Tallow Street"; transfer full. */
char *ward_land_street_name (WardLand *land, WardLandRoadClass class);
char *ward_land_area_name (WardLand *land, WardLandUse use, int town);

/* The shape text of rings: each a part of its own. Transfer full. */
char *ward_land_shape_text (const GPtrArray *rings);
int ward_land_district_at (const WardLand *land, WardLandPoint at);
int ward_land_ward_at (const WardLand *land, WardLandPoint at);

G_END_DECLS
