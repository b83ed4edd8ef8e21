/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-context.h"

G_BEGIN_DECLS

typedef enum {
  WARD_CHANGE_PUT,     /* a new record, or the stored one of that id replaced */
  WARD_CHANGE_ARCHIVE,
  WARD_CHANGE_RESTORE,
  WARD_CHANGE_DISPOSE, /* content gone from every local copy, a tombstone stays */
  WARD_CHANGE_MERGE,   /* archived as a duplicate: its id leads to another record */
} WardVerb;

typedef struct {
  WardVerb verb;
  WardRecord *record;   /* owned */
  char *reason;         /* owned, may be NULL */
  char *into;           /* id of the record that a merged one leads to; owned */
  gboolean follows;     /* from another change of the set: no rule is asked of it by itself */
  gboolean step;        /* made by a step's verb: may write WARD_STEP and WARD_DERIVED fields */
} WardChange;

/* An array of WardChange that frees them. */
GPtrArray *ward_changes_new (void);
/* Adds a change and returns it; takes record. */
WardChange *ward_changes_add (GPtrArray *changes, WardVerb verb, WardRecord *record,
                              const char *reason);

/* What came of it. refused: a rule of the asked gate says no, nothing was written.
 * needs_acceptance: only warnings stand, nothing was written; ask again with context.accept.
 * Otherwise everything was written, the derived records among it. */
typedef struct {
  gboolean refused, needs_acceptance;
  GPtrArray *findings; /* of WardFinding, refusals first */
  /* of WardRecord: the changed ones as stored, in the order asked, then what followed from them */
  GPtrArray *records;
  gint64 audit;        /* number of the entry in the chain, 0 when nothing was written */
} WardOutcome;
void ward_outcome_free (WardOutcome *outcome);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardOutcome, ward_outcome_free)

/* The one path of every write: one transaction; write, derive, gather facts, judge; roll back on
 * a refusal at gate, else history, outbox, audit, commit. action is the chain's verb ("record",
 * "amend", "authorise" …). The changes are not altered. */
WardOutcome *ward_commit (const WardContext *context, const GPtrArray *changes, WardGate gate,
                          const char *action, GError **error);
/* The same, always rolled back: all findings of every gate, as if written. */
WardOutcome *ward_check (const WardContext *context, const GPtrArray *changes, WardGate gate,
                         GError **error);
/* The findings of a stored record at a gate, nothing written; array of WardFinding, transfer
 * full. */
GPtrArray *ward_judge (const WardContext *context, const WardRecord *record, WardGate gate);

/* For imports: many changes in one transaction and one audit entry. begin, add row by row, then
 * finish. A refused row leaves nothing; after a failure of the database nothing can be finished. Of
 * an import's rows only the rules that refuse, or that leave a breach, are asked. */
typedef struct _WardBatch WardBatch;
WardBatch *ward_batch_begin (const WardContext *context, const char *action, GError **error);
/* What follows is written as by actor at a time: for the invented district's history. */
void ward_batch_set_moment (WardBatch *batch, gint64 at, const char *actor);
/* One row's changes; NULL on a failure of the database alone, which ends the batch: nothing of it
 * can be kept. */
WardOutcome *ward_batch_add (WardBatch *batch, const GPtrArray *changes, GError **error);
gboolean ward_batch_finish (WardBatch *batch, GError **error);
/* The number of its entry in the chain, 0 until it is finished. */
gint64 ward_batch_get_entry (const WardBatch *batch);
/* Rolls back what isn't finished. */
void ward_batch_free (WardBatch *batch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardBatch, ward_batch_free)

G_END_DECLS
