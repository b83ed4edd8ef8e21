/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"

G_BEGIN_DECLS

/* What can be told of a record from its own fields and its neighbours' keys: missing and
 * unreadable fields, shapes that aren't sound, a natural key that is taken. Appends WardFinding;
 * a past record is never refused for what is missing (EM2). */
void ward_validate (const WardContext *context, const WardRecord *record, GPtrArray *findings);

G_END_DECLS
