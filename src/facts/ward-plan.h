/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-patrol.h"
#include "ward-reader.h"

G_BEGIN_DECLS

/* What partners were consulted on: the part of a patrol plan that consultation is about, as the
 * consultation's field plan keeps it (PA10). */

/* A JSON object of shape, starts, ends, rrule, exdates, purpose, public_purpose; other members
 * may be added. Transfer full. */
char *ward_plan_write (const WardPatrol *patrol);
/* The plan as a patrol without the rest; NULL when text isn't such an object. Transfer full. */
WardPatrol *ward_plan_read (const char *text);
/* Whether patrol lies wholly inside plan: its area and each of its times in the plan's, its purpose
 * the same. */
gboolean ward_plan_holds (const WardPatrol *plan, const WardPatrol *patrol);

/* Whether anything came back: no reply and a refusal to answer are no support (PA3). */
gboolean ward_consultation_is_answered (const WardConsultation *row);
/* Whether a was sent after than, or entered after it when sent at once; NULL is before all. */
gboolean ward_consultation_is_later (const WardConsultation *a, const WardConsultation *than);
/* Whether the patrol approaches people without a live individual consent, which an arrangement
 * with a partner doesn't allow (DC-07). */
gboolean ward_plan_approaches_people (WardReader *reader, const WardPatrol *patrol);

/* One thing in which patrol isn't what was consulted on, for consulting on it anew (PA10). */
typedef struct {
  const char *field; /* "shape", "times", "purpose" or "public_purpose"; static */
  char *was, *now;   /* in words; owned */
  gboolean within;   /* lies inside what was consulted on: doesn't make it stale */
} WardPlanDifference;
void ward_plan_difference_free (WardPlanDifference *difference);
/* What differs, within or not; array of WardPlanDifference, transfer full. */
GPtrArray *ward_plan_differences (const WardPatrol *plan, const WardPatrol *patrol);

G_END_DECLS
