/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-patrol.h"
#include "ward-recurrence.h"

G_BEGIN_DECLS

/* When a patrol takes place. */

/* The longest that one window, and a whole plan, may last. */
#define WARD_WINDOW_MAX_DAYS 7
#define WARD_PLAN_MAX_DAYS 366

/* Every window of the patrol, in order: array of WardInterval, transfer full. The first start is
 * one of them even where the rule names other days, unless it is left out. INVALID for times that
 * are missing, a window that ends before it begins or lasts over a week, a rule that can't be read,
 * has no end (neither COUNT nor UNTIL) or reaches over a year, and a plan that never takes place;
 * TOO_LARGE for one that happens too often to be counted. The error's sentence says which. */
GArray *ward_patrol_windows (const WardPatrol *patrol, GError **error);

/* The same as far as it can be told, for comparing: up to a year on from the later of its start and
 * now, and the first window alone where the rule can't be read. Empty without times. */
GArray *ward_patrol_intervals (const WardPatrol *patrol, gint64 now);

/* How the windows' first start is moved by seconds, which may be negative: a copy of patrol whose
 * local times are that much later. Days that are left out stay left out. Transfer full. */
WardPatrol *ward_patrol_moved (const WardPatrol *patrol, gint64 starts_by, gint64 ends_by);
/* A copy that also leaves out the local days of some of its windows (array of gint64 dates).
 * Transfer full. */
WardPatrol *ward_patrol_without_days (const WardPatrol *patrol, const GArray *days);

G_END_DECLS
