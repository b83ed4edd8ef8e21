/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"
#include "ward-duties.h"

G_BEGIN_DECLS

/* One duty judged by what the database holds (OV3): never a score. */
typedef struct {
  const WardDuty *duty; /* owned by the rule set */
  WardDutyState state;
  GPtrArray *needs;     /* of WardDutyShown, one for each of the duty's needs */
} WardDutyEvidence;

typedef struct {
  const WardDutyNeed *need;
  WardDutyState state;
  WardDutyCount count;
  GPtrArray *ids;       /* of char *: the records that prove it, newest first, at most 50 */
} WardDutyShown;

void ward_duty_evidence_free (WardDutyEvidence *evidence);
/* Every duty of the packs that asks for evidence, in their order; array of WardDutyEvidence. */
GPtrArray *ward_duty_evidence_list (const WardContext *context, GError **error);

G_END_DECLS
