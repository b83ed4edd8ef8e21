/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-clocks.h"
#include "ward-commit.h"
#include "ward-session.h"

G_BEGIN_DECLS

/* All that the window shows of one decision, read in one go: its parts (arrays of WardRecord,
 * oldest first), what stands before its next step, its clocks. */
typedef struct {
  WardRecord *decision;
  WardRecord *premises; /* NULL when none is named, or not held */
  GPtrArray *assessments, *ladder, *options, *conditions, *services, *events, *entries;
  GPtrArray *followups, *signatures;
  GPtrArray *sittings;  /* of the courts, from now on, in order of their start */
  GPtrArray *officers;  /* in post, with a personal key in force: who may sign here */
  GPtrArray *commanders; /* in post from inspector up, with a key here or without */
  GPtrArray *findings;  /* at gate */
  WardGate gate;        /* of the next step */
  GPtrArray *clocks;    /* of WardClock */
  WardRuleSet *rules;
  gint64 now;           /* seconds UTC, when read */
} WardDecisionView;
void ward_decision_view_free (WardDecisionView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardDecisionView, ward_decision_view_free)

/* The gate before a decision's next step, by its status and option: authorise, close (not
 * closing), serve, share. Pure. */
WardGate ward_decision_gate (const WardRecord *decision);

/* Reads a decision; NOT_FOUND. */
void ward_session_decision_async (WardSession *self, const char *id, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
/* Transfer full. */
WardDecisionView *ward_session_decision_finish (WardSession *self, GAsyncResult *result,
                                                GError **error);

/* All assessments and the category history of a premises; whether one is in date (PM2, PM3, PM4).
 * */
typedef struct {
  WardRecord *premises;
  GPtrArray *assessments; /* of WardRecord, oldest first */
  GPtrArray *decisions;
  gint64 in_date_until;   /* a date, WARD_NONE when none is in date */
  WardRuleSet *rules;
  gint64 today;
} WardPremisesView;
void ward_premises_view_free (WardPremisesView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardPremisesView, ward_premises_view_free)
/* The review date of the assessment that is in date on a day, WARD_NONE when none is; pure. */
gint64 ward_assessments_in_date (const GPtrArray *assessments, gint64 today);
/* Reads them; NOT_FOUND. */
void ward_session_premises_async (WardSession *self, const char *id, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
/* Transfer full. */
WardPremisesView *ward_session_premises_finish (WardSession *self, GAsyncResult *result,
                                                GError **error);

/* Officers in post and partners, for forms: an array of WardRecord of kind, archived ones left
 * out, at most limit. */
void ward_session_all_async (WardSession *self, const WardKind *kind, guint limit,
                             GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data);
/* Transfer full. */
GPtrArray *ward_session_all_finish (WardSession *self, GAsyncResult *result, GError **error);

/* The officers in post with a personal key in force: who may sign here; array of WardRecord. */
void ward_session_signers_async (WardSession *self, GAsyncReadyCallback callback,
                                 gpointer user_data);
/* Transfer full. */
GPtrArray *ward_session_signers_finish (WardSession *self, GAsyncResult *result, GError **error);

/* The rules in force; the read side's, for the lists of a form. */
void ward_session_rules_async (WardSession *self, GAsyncReadyCallback callback,
                               gpointer user_data);
/* Transfer full. */
WardRuleSet *ward_session_rules_finish (WardSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
