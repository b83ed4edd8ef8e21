/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-partners.h"
#include "ward-patrol.h"
#include "ward-protected.h"

G_BEGIN_DECLS

/* Partners' places and patrols on ground whose metres are known: an invented corner of the grid.
 * Everything aborts the test when it can't be made. */

/* Metres from that corner. */
typedef struct {
  int west, south, east, north;
} FixtureRect;

/* The record's text of a rectangle; transfer full. */
char *fixture_rect_text (FixtureRect rect);
/* Metres from the corner of a position in 1e-7 degree. */
void fixture_place_of (double lon_e7, double lat_e7, double *ret_x, double *ret_y);
/* Whether the middle of the rectangle lies in the shape. */
gboolean fixture_holds_middle (const WardShape *shape, FixtureRect rect);
/* A site of that id, seen by all who may see partners; transfer full. */
WardSite *fixture_site (const char *id, FixtureRect rect, gint64 buffer);
/* A time of the site; rrule and left_out (a date) may be NULL. Transfer full. */
WardSiteTime *fixture_time (const char *id, const char *site, const char *starts, gint64 minutes,
                            const char *rrule, const char *left_out);
/* A reassurance patrol; transfer full. */
WardPatrol *fixture_patrol (const char *id, FixtureRect rect, gint64 starts, gint64 minutes,
                            const char *rrule, const char *left_out);

/* A reader that holds some records and is asked for all of a kind alone. */
typedef struct {
  WardReader vtable;
  GPtrArray *records; /* of WardRecord, owned */
} FixtureReader;
void fixture_reader_init (FixtureReader *reader);
void fixture_reader_clear (FixtureReader *reader);

G_END_DECLS
