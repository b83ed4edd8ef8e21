/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-guarding.h"
void
ward_guard_record (const WardContext *context, WardRecord *record, const WardRecord *before,
                   GPtrArray *findings)
{
}
