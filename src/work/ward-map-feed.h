/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-cells.h"
#include "ward-context.h"
#include "ward-recurrence.h"
#include "ward-shape.h"

G_BEGIN_DECLS

/* What a map shows of the records. Premises carry their row number, by which
 * ward_session_map_premises() finds them again. */
typedef struct {
  gint32 lon, lat; /* 1e-7 degree */
  guint32 handle;  /* the row number */
  guint8 category; /* of ward_enum_category */
  guint8 closed, restricted, overdue;
} WardMapPremises;
/* Any other record with a shape. */
typedef struct {
  const WardKind *kind;
  gint64 use;       /* of its “use” field, WARD_NONE when it has none */
  char *id, *label;
  guint namesake, namesakes; /* of how many of its kind that are called so it is which, from 1 */
  WardShape *shape;
  gint64 buffer_m;  /* of a protected site */
  gboolean open;    /* public knowledge */
  GArray *times;    /* of WardInterval: a site's and a patrol's week from today; NULL for others */
} WardMapRecord;
/* One square of the veiled map. */
typedef struct {
  double corners[8]; /* lon, lat, WGS84 degrees */
  int easting, northing, size; /* of the National Grid, metres */
  WardBand band;
} WardMapSquare;
typedef struct {
  GArray *premises;   /* of WardMapPremises; empty under the veil */
  GPtrArray *records; /* of WardMapRecord */
  GArray *squares;    /* of WardMapSquare: the premises by disclosure cells */
} WardMapFeed;
/* Reads it as context's role may see it; veiled, premises come as squares and kinds whose shape
 * is a place not at all (MP13, IE9), and no exact place is read. Transfer full. */
WardMapFeed *ward_map_feed_new (const WardContext *context, gboolean veiled, GError **error);
void ward_map_feed_free (WardMapFeed *feed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardMapFeed, ward_map_feed_free)

G_END_DECLS
