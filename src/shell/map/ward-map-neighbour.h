/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-types.h"

G_BEGIN_DECLS

/* A feature on the screen that the keyboard may go to. */
typedef struct {
  WardMapFeature feature;
  double x, y; /* pixels, y downwards */
} WardMapCandidate;

/* Which of candidates (WardMapCandidate) lies nearest to x, y within 45 degrees of the direction
 * dx, dy (a unit step), the one called from left out; places straight ahead are preferred to
 * those aside. G_MAXUINT when none. */
guint ward_map_candidate_towards (const GArray *candidates, double x, double y, int dx, int dy,
                                  WardMapFeature from);
/* Puts candidates into reading order, row by row. */
void ward_map_candidates_sort (GArray *candidates);
/* Which comes step (1 or -1) after from in reading order; the first or last when from isn't among
 * them; at the ends round again with wrap. Reorders candidates. G_MAXUINT when there is none. */
guint ward_map_candidate_next (GArray *candidates, int step, WardMapFeature from, gboolean wrap);
/* Whether two features are the same one. */
gboolean ward_map_feature_equal (WardMapFeature a, WardMapFeature b);

G_END_DECLS
