/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-gather-officers.h"
#include "ward-people.h"

G_BEGIN_DECLS

/* The courses that requirements in force on a day demand. */
typedef struct {
  GPtrArray *requirements; /* of WardRequirement, in force, owned */
  gint64 day;
} WardTrainingNeed;

/* Requirements read once for many officers; clear it after use. */
void ward_training_need_init (WardTrainingNeed *need, WardGather *g, gint64 day);
void ward_training_need_clear (WardTrainingNeed *need);
/* Adds the ids of courses (char *, borrowed from need) demanded of all, of frontline, or of the
 * officer's role for which the officer has no result in date; with post, only those demanded of
 * that post or of the role. */
void ward_training_missing (WardGather *g, const WardTrainingNeed *need, const WardOfficer *officer,
                            const char *post, GPtrArray *courses);
/* Whether a result of a course holds on a day: passed or exempt, or attended where nothing is
 * assessed, not of later, not out of date. */
gboolean ward_result_holds (WardGather *g, const WardResult *result, gint64 day);

/* Sets untrained_officers (collar numbers) over officers, a NULL-terminated list that may be NULL,
 * on a local day, and count_name, unless NULL, to the number of those who are trained. */
void ward_gather_untrained (WardGather *g, char **officers, gint64 day, const char *count_name);

G_END_DECLS
