/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"

G_BEGIN_DECLS

/* What newer rules do to a decision that is still open (EF7). */
typedef struct {
  WardRecord *decision;
  gint64 on;           /* the date from which they say something else of it */
  guint appear, vanish; /* findings that they add, and that they no longer make */
} WardPackCase;
void ward_pack_case_free (WardPackCase *affected);

/* The open decisions of which next says something else than the rules in force, today or from a
 * later day on which a rule of next comes into force; ended ones keep what they were decided under
 * and are not looked at. In the order of the records; array of WardPackCase, transfer full. */
GPtrArray *ward_pack_cases (const WardContext *context, WardRuleSet *next);

G_END_DECLS
