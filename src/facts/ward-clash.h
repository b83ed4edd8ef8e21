/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-footprint.h"
#include "ward-force.h"
#include "ward-partners.h"
#include "ward-windows.h"

G_BEGIN_DECLS

typedef struct _WardProtected WardProtected;

/* Where and when somebody would be, and who asks. Borrowed throughout. */
typedef struct {
  const char *patrol;        /* id, whose own arrangements count; may be NULL */
  const WardFootprint *area; /* by ward_footprint_new_area() */
  const GArray *windows;     /* of WardInterval, in order of their starts */
  const char *role;          /* nick; NULL sees everything */
} WardPresence;

/* What one window shares with a protected time. */
typedef struct {
  guint window;          /* of the presence's */
  WardInterval overlap;
  WardInterval guarded;  /* the protected time, as it is asked about */
  gboolean arranged;     /* the partner's arrangement covers all of it (PA4) */
} WardOverlap;

/* One protected time of one place that is met. To a role that may not see it (PS5) it is wider by
 * an amount that stays the same and is told nobody, and site, time and overlaps are not to be
 * shown. Records are borrowed from the WardProtected. */
typedef struct {
  const WardSite *site;      /* NULL for an area to be avoided */
  const WardSiteTime *time;
  const WardFootprint *place;
  gboolean may_be_seen;
  GArray *overlaps;          /* of WardOverlap, in order */
  guint n_barred, n_arranged; /* of them */
} WardClash;
void ward_clash_free (WardClash *clash);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardClash, ward_clash_free)

/* Every protected time that the presence meets, arranged ones among them; array of WardClash,
 * transfer full. Costs by what meets, not by what is held. Touching, in space or time, isn't
 * meeting (DC-07). */
GPtrArray *ward_clashes (WardProtected *protected, const WardPresence *presence);

/* Overlaps that no arrangement covers, and those that one does, over all clashes. */
guint ward_clashes_n_barred (const GPtrArray *clashes);
guint ward_clashes_n_arranged (const GPtrArray *clashes);
/* Whether any of them may not be seen by who asks (PS5). */
gboolean ward_clashes_hide_any (const GPtrArray *clashes);
/* Minutes of an overlap, begun ones counted. */
gint64 ward_overlap_minutes (const WardOverlap *overlap);
/* The clash's longest barred overlap, NULL when all are arranged; borrowed. */
const WardOverlap *ward_clash_worst (const WardClash *clash);
/* The clash that holds the longest of all, of equals the deepest; NULL when none is barred.
 * Borrowed. */
const WardClash *ward_clashes_worst (const GPtrArray *clashes, const WardFootprint *area);

G_END_DECLS
