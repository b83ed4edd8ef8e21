/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-patrol.h"
#include "ward-recurrence.h"

G_BEGIN_DECLS

/* What partners were consulted on: the part of a patrol plan that consultation is about, as the
 * consultation's field plan keeps it (PA10). */

/* A JSON object of shape, starts, ends, rrule, purpose, public_purpose; other members may be added.
 * Transfer full. */
char *ward_plan_write (const WardPatrol *patrol);
/* The plan as a patrol without the rest; NULL when text isn't such an object. Transfer full. */
WardPatrol *ward_plan_read (const char *text);
/* Whether patrol lies wholly inside plan: its area and each of its times in the plan's, its purpose
 * the same. */
gboolean ward_plan_holds (const WardPatrol *plan, const WardPatrol *patrol);

/* When a patrol takes place, in order, up to a year on from the later of its start and now; itself
 * alone when it doesn't recur or its recurrence can't be read. Array of WardInterval, transfer
 * full. */
GArray *ward_patrol_intervals (const WardPatrol *patrol, gint64 now);

G_END_DECLS
