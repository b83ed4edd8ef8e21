/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-time.h"

G_BEGIN_DECLS

/* What happens again and again at a local time: a first start on the clock of Europe/London, its
 * length in elapsed minutes, an RFC 5545 rule, and the dates on which it doesn't happen. A drop-in
 * at 21:00 stays at 21:00 over a change of the clocks. Immutable. */
typedef struct _WardRecurrence WardRecurrence;

/* Seconds UTC, half-open. */
typedef struct {
  gint64 starts, ends;
} WardInterval;

/* As many as are ever given at once; longest length in minutes (a week). */
#define WARD_RECURRENCE_MAX 10000
#define WARD_RECURRENCE_MAX_MINUTES 10080

/* Among the dates left out: every bank holiday. */
#define WARD_RECURRENCE_HOLIDAYS "bank_holidays"

/* From a local start ("2026-06-01T21:00") and 1 to 10,080 minutes. rrule NULL or "": it happens
 * once. Taken are FREQ DAILY to YEARLY with INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH,
 * BYSETPOS, WKST. exdates (NULL-terminated, may be NULL) are dates or local times, each of which
 * takes the occurrences that start on that day or at that minute out, or
 * WARD_RECURRENCE_HOLIDAYS. INVALID names what can't be read. Transfer full. */
WardRecurrence *ward_recurrence_new (const char *starts, gint64 minutes, const char *rrule,
                                     const char *const *exdates, GError **error);
/* The same from an instant and its end, seconds UTC; begun at the whole minute before. The first
 * occurrence is that instant, also in the hour that comes twice. */
WardRecurrence *ward_recurrence_new_at (gint64 starts, gint64 ends, const char *rrule,
                                        const char *const *exdates, GError **error);
void ward_recurrence_free (WardRecurrence *recurrence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardRecurrence, ward_recurrence_free)

/* The occurrences that meet [from, to), whole and in order; array of WardInterval, transfer full.
 * TOO_LARGE when there are more than WARD_RECURRENCE_MAX. */
GArray *ward_recurrence_expand (const WardRecurrence *recurrence, gint64 from, gint64 to,
                                GError **error);
/* Tells which local dates (array of gint64) are bank holidays: what is not on them is left out
 * then. Until it is told it takes place on them too, which protects more. */
void ward_recurrence_set_holidays (WardRecurrence *recurrence, const GArray *dates);
/* Whether it says when it ends, by COUNT or UNTIL, or happens once. */
gboolean ward_recurrence_has_end (const WardRecurrence *recurrence);
/* Whether its rule names days or months, so that a first start on another day is none of it. */
gboolean ward_recurrence_is_by_day (const WardRecurrence *recurrence);
/* Whether it ever happens: a rule may name days that don't exist. */
gboolean ward_recurrence_happens (const WardRecurrence *recurrence);

/* It in words: “every Thursday 21:00–23:30, until 3 December 2026, except 19 November 2026”. starts
 * NULL leaves days and hours that follow from the first start unsaid, minutes WARD_NONE the end;
 * what is too odd for words is told as the rule is written. Transfer full. */
char *ward_recurrence_say (const char *starts, gint64 minutes, const char *rrule,
                           const char *const *exdates);

G_END_DECLS
