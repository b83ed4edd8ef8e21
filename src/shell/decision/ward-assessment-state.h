/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-session-decision.h"

G_BEGIN_DECLS

/* What the pages of premises show, from values alone: pure. */

/* A change of category: from one assessment to the next. */
typedef struct {
  gint64 was, is;          /* of ward_enum_category; was WARD_NONE at the first */
  const WardRecord *by;    /* the assessment; borrowed */
} WardCategoryChange;
/* The changes, oldest first; assessments in order of their day. Array of WardCategoryChange,
 * transfer full. */
GArray *ward_category_changes (const GPtrArray *assessments);

/* A field of two assessments side by side. */
typedef struct {
  const WardField *field;
  gboolean differs;
} WardComparedField;
/* The fields that either has, in the order of the table: array of WardComparedField, transfer
 * full. */
GArray *ward_compare_assessments (const WardRecord *a, const WardRecord *b);

/* Why no decision can begin at these premises (PM4, PM11), a sentence, or NULL when it can;
 * static. */
const char *ward_premises_no_decision (const WardPremisesView *view);
/* "Superintendent or above authorises; …" for what a new decision names, from the rules in force
 * on a day; transfer full, NULL when nothing is known yet. */
char *ward_decision_rank_text (const WardRecord *decision, const WardRuleSet *rules, gint64 today);

G_END_DECLS
