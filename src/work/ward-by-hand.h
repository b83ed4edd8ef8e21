/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"

G_BEGIN_DECLS

/* What nobody writes by hand: fields that a step's verb writes, that follow from other records, or
 * that the program keeps of every record (who entered it and when, archived, sync state). */

/* Puts such fields of record back to what stood before (NULL: empty). */
void ward_by_hand_protect (WardRecord *record, const WardRecord *before);
/* Appends a finding for each such field in which given (as the caller gave it) wanted something
 * other than what now stands in record: FIELD-STEP refuses, save in a past event; FIELD-DERIVED is
 * a note. */
void ward_by_hand_findings (const WardContext *context, const WardRecord *given,
                            const WardRecord *record, const WardRecord *before,
                            GPtrArray *findings);

G_END_DECLS
