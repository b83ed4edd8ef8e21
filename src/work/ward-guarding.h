/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"

G_BEGIN_DECLS

/* The no-person-data guard (PM7) over a record's language: a number, address, mark, handle or link of a person is refused with an offer to cut it; in a
 * past event it is cut at once, since what happened is always saved. A name near "worker" warns. Only fields that differ from before are read. */
void ward_guard_record (const WardContext *context, WardRecord *record, const WardRecord *before,
                        GPtrArray *findings);

G_END_DECLS
