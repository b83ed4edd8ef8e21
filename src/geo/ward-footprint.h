/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-shape.h"

G_BEGIN_DECLS

/* Shapes laid on the National Grid (EPSG:27700), to be compared again and again in metres. What is
 * compared are an area, where somebody would be, and protected places, each with a reach: all
 * within so many metres of it is protected, and with a reach of 0 the shape itself (DC-07).
 * Touching isn't meeting: what lies less than WARD_FOOTPRINT_TOUCH inside the other only touches,
 * since places are held to the centimetre. */

/* Where shapes are laid out: the projection and the geometry library's own state. Footprints are
 * made on one ground, are compared with others of it, and mustn't outlive it. One thread at a time
 * may use it; it may be handed from one to another. */
typedef struct _WardGround WardGround;
typedef struct _WardFootprint WardFootprint;

#define WARD_FOOTPRINT_TOUCH 0.02
/* The furthest that a reach may go, in metres; the least area that is one, in square metres. */
#define WARD_FOOTPRINT_REACH_MAX 5000
#define WARD_FOOTPRINT_AREA_MIN 1

/* A ground; FAILED when the projection can't be set up. Transfer full. */
WardGround *ward_ground_new (GError **error);
void ward_ground_free (WardGround *ground);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardGround, ward_ground_free)

/* The shape with a reach in metres. INVALID for a reach below 0, TOO_LARGE for one over
 * WARD_FOOTPRINT_REACH_MAX. Transfer full. */
WardFootprint *ward_footprint_new (WardGround *ground, const WardShape *shape, double reach,
                                   GError **error);
/* The same for where somebody would be: INVALID unless it is an area of at least
 * WARD_FOOTPRINT_AREA_MIN. Transfer full. */
WardFootprint *ward_footprint_new_area (WardGround *ground, const WardShape *shape,
                                        GError **error);
void ward_footprint_free (WardFootprint *footprint);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardFootprint, ward_footprint_free)

/* Square metres on the grid, the reach left out; 0 for points and lines. */
double ward_footprint_area (const WardFootprint *footprint);
/* Whether somebody in area would be on the place, its reach grown by more metres. */
gboolean ward_footprint_meets (const WardFootprint *area, const WardFootprint *place, double more);
/* Metres, rounded up and at least 1, by which area and place reach into each other: the part of the
 * reach that is entered, and where the shapes themselves meet how deep. */
gint64 ward_footprint_depth (const WardFootprint *area, const WardFootprint *place);
/* Whether nothing of inner lies further outside outer than a hand's breadth, reaches left out: an
 * area that was cut back lies within what it was. */
gboolean ward_footprint_covers (const WardFootprint *outer, const WardFootprint *inner);
/* What is left of area without places (array of WardFootprint) and their reaches, and a metre more;
 * parts too small to walk in are left out. FAILED when nothing is left. ret_lost, which may be
 * NULL: the share of the area that goes. Transfer full. */
WardShape *ward_footprint_cut (const WardFootprint *area, const GPtrArray *places,
                               double *ret_lost, GError **error);

/* Places sorted for the question which of them an area may meet. It keeps to the order in which the
 * places were given, and borrows them. */
typedef struct _WardFootprintIndex WardFootprintIndex;
/* Of an array of WardFootprint, all of one ground; NULL among them is none. Transfer full. */
WardFootprintIndex *ward_footprint_index_new (WardGround *ground, const GPtrArray *places);
void ward_footprint_index_free (WardFootprintIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardFootprintIndex, ward_footprint_index_free)
/* Appends (guint) those whose box, grown by reach and more metres, meets area's box, in order. */
void ward_footprint_index_find (const WardFootprintIndex *index, const WardFootprint *area,
                                double more, GArray *found);

G_END_DECLS
