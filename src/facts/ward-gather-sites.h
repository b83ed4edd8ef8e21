/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-gather-private.h"
#include "ward-partners.h"
#include "ward-recurrence.h"
#include "ward-shape.h"

G_BEGIN_DECLS

/* Protected sites and their times (DC-07). */

/* The furthest that a site's buffer may reach, in metres. */
#define WARD_BUFFER_MAX 5000

/* A shape's box, grown by metres on each side. */
WardShapeBox ward_box_grown (WardShapeBox box, double metres);
/* The shape of a record's text, NULL when there is none or it can't be read; transfer full. */
WardShape *ward_shape_of (const char *text);
/* The boundary of the district that the record lies in; NULL when none is held. Transfer full. */
WardShape *ward_gather_district_shape (WardGather *g);
/* Records of kind whose box meets the box; transfer full array. */
GPtrArray *ward_gather_in_box (WardGather *g, const char *kind, WardShapeBox box);

/* Whether the site stands no more on that local day. */
gboolean ward_site_is_withdrawn (const WardSite *site, gint64 day);
/* How far the site's buffered shape reaches over the shape, in metres: the buffer less the gap
 * between them. Negative when they don't meet; WARD_NONE when the site has no shape that can be
 * read. */
gint64 ward_site_reach (const WardSite *site, const WardShape *shape);
/* When the time is protected within [from, to), its own from and to minded: array of WardInterval,
 * transfer full. Empty when it can't be read: such a time is refused when it is saved. */
GArray *ward_site_time_intervals (const WardSiteTime *time, gint64 from, gint64 to);

/* Whether one consent of use stands for the record that field names, over an interval. */
gboolean ward_consent_covers (const WardConsent *consent, WardInterval interval);
/* The individual consent among rows that stands over an interval; NULL when none does. */
const WardRecord *ward_consent_find_individual (const GPtrArray *rows, WardInterval interval);
/* Whether there is a live individual consent whose field (patrol, visit) is the record judged. */
void ward_gather_individual_consent (WardGather *g, const char *field, WardInterval interval);

G_END_DECLS
