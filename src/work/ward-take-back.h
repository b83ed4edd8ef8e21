/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-commit.h"
#include "ward-progress.h"

G_BEGIN_DECLS

/* Taking back what was written: always by a further change, so that nothing is ever unwritten. */

/* Adds to changes the one that takes a record back: before is put back on what stands now, or,
 * where there was nothing (NULL) or the change archived or restored, after is archived or
 * restored. Both are copied. */
void ward_take_back_add (GPtrArray *changes, const WardRecord *before, const WardRecord *after,
                    const char *reason);

/* What came of taking an entry back. outcome: of the one change, refused where a rule says no or
 * somebody changed a record meanwhile; NULL for an import, which is taken back row by row: back
 * rows were, kept rows stay as they were changed since, or as a rule keeps them. */
typedef struct {
  gint64 entry; /* of the chain, what was taken back */
  gint64 back, kept;
  WardOutcome *outcome;
} WardTakenBack;
void ward_taken_back_free (WardTakenBack *taken);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardTakenBack, ward_taken_back_free)

/* Takes back the entry of that number: an import, a bulk edit, or a record written, amended,
 * archived or restored by hand; or such a taking back itself. Steps, merges and disposals aren't
 * taken back: DENIED. 0: the actor's newest entry that can be; NOT_FOUND. progress may be NULL.
 * CANCELLED leaves everything as it was. Transfer full. */
WardTakenBack *ward_take_back (const WardContext *context, gint64 entry, WardProgress *progress,
                       GError **error);

G_END_DECLS
