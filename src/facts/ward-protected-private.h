/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-protected.h"

G_BEGIN_DECLS

/* A site's time, and those of its occurrences that somebody asked about. */
typedef struct {
  WardSiteTime *row;         /* owned */
  WardRecurrence *recurrence;
  GArray *kept;              /* of WardInterval: all that meet [from, to) */
  gint64 from, to;
} WardProtectedTime;

/* A site, or an area to be avoided. */
typedef struct {
  WardSite *site;            /* owned; NULL for an avoided area */
  WardAvoid *avoid;          /* owned; NULL for a site */
  WardFootprint *place;
  GPtrArray *times;          /* of WardProtectedTime; NULL: not read yet */
  GPtrArray *consents;       /* of WardConsent, arrangements alone */
  gint64 pad_seconds;        /* for those who may not see it */
  double pad_metres;
} WardProtectedPlace;

struct _WardProtected {
  WardReader *reader;        /* NULL: everything is read */
  GArray *holidays;          /* of gint64, or NULL */
  GPtrArray *places;         /* of WardProtectedPlace */
  GPtrArray *footprints;     /* theirs, borrowed */
  WardFootprintIndex *index;
};

/* The widest that a place's pads can be. */
#define WARD_PAD_METRES_MAX 60

/* The place with its times read. */
WardProtectedPlace *ward_protected_place (WardProtected *self, guint i);
/* The time's occurrences that meet [from, to), and perhaps more; borrowed until the next call. */
const GArray *ward_protected_time_between (WardProtectedTime *time, gint64 from, gint64 to);

G_END_DECLS
