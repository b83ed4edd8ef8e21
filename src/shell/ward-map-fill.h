/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map.h"
#include "ward-session-map.h"

G_BEGIN_DECLS

/* From what the session read to what the map shows, and back by handle. */

/* Gives map the shapes, cells and points of feed; with at (seconds UTC, 0 for none) only what
 * happens then, and the boundaries (MP12). */
void ward_map_fill (WardMap *map, const WardMapFeed *feed, gint64 at);
/* Tells map where home is: the outline of the district of that name, else all there is. */
void ward_map_fill_home (WardMap *map, const WardMapFeed *feed, const char *district);
/* The record behind a handle that ward_map_fill() gave, NULL for a premises; borrowed.
 * ret_around (may be NULL): whether it is the area around it. */
WardMapRecord *ward_map_fill_record (const WardMapFeed *feed, guint32 handle,
                                     gboolean *ret_around);
/* Where on the map the record is that isn't a premises; FALSE when it isn't in the feed. */
gboolean ward_map_fill_find (const WardMapFeed *feed, const WardKind *kind, const char *id,
                             WardMapFeature *ret_feature);

G_END_DECLS
