/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-gather-officers.h"

G_BEGIN_DECLS

/* One enforcement fact of an officer, as the separation of duties counts it (DC-05e, LO9). */
typedef struct {
  WardRecord *record; /* owned */
  WardDays days;
} WardEnforced;

/* What an officer did or is tasked to do against people selling sex or their workplace:
 * enforcement duties; author, applicant or authoriser of a decision to close, or of another measure
 * that isn't directed at those who exploit; service of a notice; patrols of style enforcement;
 * periods in other districts. Array of WardEnforced, transfer full. */
GArray *ward_gather_enforced (WardGather *g, const char *officer);

G_END_DECLS
