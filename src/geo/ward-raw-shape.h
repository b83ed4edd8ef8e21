/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-shape.h"

G_BEGIN_DECLS

/* A shape with more vertices than a record may hold, as it was read: positions and rings are
 * good, whether it crosses itself is asked only of what it is simplified to. Immutable. */
typedef struct _WardRawShape WardRawShape;

#define WARD_RAW_SHAPE_MAX_VERTICES 250000

/* Reads a geometry, in degrees or whole 1e-7 degree, or the text of a record. They fail and fill
 * ret_problem as ward_shape_from_json() does; TOO_LARGE over 250,000 vertices. Transfer full. */
WardRawShape *ward_raw_shape_from_json (const WardJson *geometry, gboolean degrees,
                                        WardShapeProblem *ret_problem, GError **error);
WardRawShape *ward_raw_shape_parse (const char *text, WardShapeProblem *ret_problem,
                                    GError **error);
void ward_raw_shape_free (WardRawShape *raw);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardRawShape, ward_raw_shape_free)

/* All vertices, closing ones included. */
guint ward_raw_shape_n_vertices (const WardRawShape *raw);
/* The shape with every line within metres of where it was, rings and holes kept apart; TOO_LARGE
 * when over 5,000 vertices are left still, INVALID when it isn't sound. ret_n (may be NULL) is how
 * many are left, even then. Transfer full. */
WardShape *ward_raw_shape_simplify (const WardRawShape *raw, double metres,
                                    WardProjection *projection, guint *ret_n, GError **error);
/* The least of 1, 2, 5, 10, 20, 50, 100 metres that leaves a shape that may be kept, and how many
 * vertices it then has; 0 when none does. */
double ward_raw_shape_suggest (const WardRawShape *raw, WardProjection *projection, guint *ret_n);

G_END_DECLS
