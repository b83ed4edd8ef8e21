/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-session-decision.h"

G_BEGIN_DECLS

/* What the pages of a decision show, from its value alone: pure. */

/* One step of the bar. */
typedef enum { WARD_STAGE_PAST, WARD_STAGE_NOW, WARD_STAGE_AHEAD } WardStageState;
typedef struct {
  const char *label; /* translated; static */
  WardStageState state;
} WardStage;
#define WARD_STAGES_MOST 6
/* The steps of a decision in order, as its option and status have it; how many. */
guint ward_decision_stages (const WardRecord *decision, WardStage ret[WARD_STAGES_MOST]);

/* What comes next. */
typedef struct {
  const char *action; /* "step", "serve" or "event": what the page does; static */
  const char *target; /* a step's verb, an event's nick; "" for service; static */
  const char *label;  /* of the button, translated; static */
  const char *before; /* heading of what stands before it, translated; static */
  guint refusals, warnings, notes;
  gboolean ready;     /* nothing refuses */
} WardNextStep;
/* The next step of a decision and how much stands before it at gate. */
WardNextStep ward_decision_next (const WardRecord *decision, const GPtrArray *findings);
/* Whether a finding stands before the next step: it applies now, or it is of the gate. */
gboolean ward_finding_stands (const WardFinding *finding);
/* "3 things stand in the way, 2 warnings"; transfer full. */
char *ward_decision_next_text (const WardNextStep *next);

/* A step of the ladder and the latest answer to it (EF1). */
typedef struct {
  const char *nick, *label; /* of the rules or the dictionary; borrowed from rules */
  const WardRecord *answer; /* the latest, NULL when there is none; borrowed */
  guint answers;            /* how many were given: none is ever overwritten */
} WardLadderRow;
/* The six steps on a date: array of WardLadderRow, transfer full. */
GArray *ward_ladder_rows (const WardRuleSet *rules, const GPtrArray *ladder, gint64 today);

/* The options compared, one a column: close, do not close, support only, then those recorded
 * beside. NULL where nothing is recorded yet. Array of const WardRecord * in ret_values' order
 * (of ward_enum_decision_option). */
guint ward_option_columns (const GPtrArray *options, gint64 ret_values[4],
                           const WardRecord *ret_options[4]);

/* A statutory condition, or a content of the notice, and the row that answers it. */
typedef struct {
  const WardListRow *row;   /* borrowed from rules */
  const WardRecord *answer; /* the latest; NULL */
} WardConditionRow;
/* Those that a decision's power asks for at a stage ("authorise", "serve"): array of
 * WardConditionRow, transfer full. */
GArray *ward_condition_rows (const WardRuleSet *rules, const WardRecord *decision,
                             const GPtrArray *conditions, const char *stage, gint64 today);

/* "in 5 h 20 min", "in 3 days", "over since 2 h"; transfer full. */
char *ward_clock_left_text (gint64 due, gint64 now);
/* What a clock is called, translated; static. */
const char *ward_clock_title (const WardClock *clock);
/* Chip tone and icon of a clock by its state and level; static. */
const char *ward_clock_tone (const WardClock *clock);

/* Where a finding is mended: a field of the decision, or a part; name of the tab and, for a
 * field, *ret_field; static or borrowed from the finding. */
const char *ward_finding_place (const WardFinding *finding, const char **ret_field);

G_END_DECLS
