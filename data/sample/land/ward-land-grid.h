/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-land-steps.h"

G_BEGIN_DECLS

/* Ways found over open country, on a grid of places 250 m apart; ways share what they can. */
typedef struct _WardLandGrid WardLandGrid;

typedef struct {
  guint from, to; /* nodes */
  WardLandRoadClass class;
  const char *number;
} WardLandLink;

/* keep_from_towns: metres to stay outside of towns, or negative to be free to enter. Grids of other
 * taste find other ways. */
WardLandGrid *ward_land_grid_new (const WardLand *land, double keep_from_towns, guint32 taste);
void ward_land_grid_free (WardLandGrid *grid);
/* The node nearest to a place. */
guint ward_land_grid_node (const WardLandGrid *grid, WardLandPoint at);
WardLandPoint ward_land_grid_place (const WardLandGrid *grid, guint node);
gboolean ward_land_grid_is_open (const WardLandGrid *grid, guint node);
/* Whether any way passes there. */
gboolean ward_land_grid_is_used (const WardLandGrid *grid, guint node);
/* Puts a node exactly there and leaves it there. */
void ward_land_grid_fix (WardLandGrid *grid, guint node, WardLandPoint at);
/* Finds a way and lays it; FALSE when there is none. A lesser class never replaces a greater. */
gboolean ward_land_grid_connect (WardLandGrid *grid, guint from, guint to, WardLandRoadClass class,
                                 const char *number);
/* Lets all free nodes slip so that ways run smoothly. */
void ward_land_grid_relax (WardLandGrid *grid, guint rounds);
/* The links laid, an array of WardLandLink; borrowed. */
const GArray *ward_land_grid_links (const WardLandGrid *grid);

G_END_DECLS
