/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-feed.h"
#include "ward-partners.h"
#include "ward-patrol.h"

G_BEGIN_DECLS

/* What the map may show of a partner's site, and when it is used: on the partner's terms (PS5). */
typedef enum {
  WARD_TERMS_HIDDEN, /* withdrawn, not for this role, or not to be shown */
  WARD_TERMS_WARD,   /* the ward and the half-day */
  WARD_TERMS_EXACT,
} WardTerms;

/* What context's role may see of site at context's time. */
WardTerms ward_map_terms (const WardContext *context, const WardSite *site);
/* Makes record (of the site) say no more than its ward, the first among records that holds it;
 * FALSE when there is none. */
gboolean ward_map_blur (WardMapRecord *record, const WardSite *site, const GPtrArray *records);
/* When the site's times run between two instants: array of WardInterval; half-days where terms
 * say no more. Transfer full. */
GArray *ward_map_site_times (const WardContext *context, const WardSite *site, WardTerms terms,
                             gint64 from, gint64 to);
/* When a patrol that isn't cancelled runs between two instants; transfer full. */
GArray *ward_map_patrol_times (const WardPatrol *patrol, gint64 from, gint64 to);

G_END_DECLS
