/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"

G_BEGIN_DECLS

/* The no-person-data guard (PM7) where it may not refuse: what a past event says of a person (a
 * number, an address, a mark, a handle, a link) is cut at once, since what happened is always
 * saved. Elsewhere the rules refuse it with an offer to cut. Only fields that differ from before
 * are read. */
void ward_guard_record (const WardContext *context, WardRecord *record, const WardRecord *before,
                        GPtrArray *findings);

G_END_DECLS
