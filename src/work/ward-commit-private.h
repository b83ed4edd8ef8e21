/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-commit.h"
#include "ward-journal.h"

G_BEGIN_DECLS

/* One record that a commit touches: what stood before (NULL when new) and what stands now. */
typedef struct {
  WardChange *change; /* borrowed from the queue */
  WardRecord *before, *after;
  gboolean asked;     /* by the caller, not derived */
  gboolean written;   /* the store has it */
} WardTouched;

/* A commit under way. Changes that follow from others are appended to queue by ward_derive(). */
typedef struct {
  const WardContext *context;
  GPtrArray *queue;    /* of WardChange, owned */
  GPtrArray *touched;  /* of WardTouched, owned */
  GPtrArray *findings; /* of WardFinding, owned */
  guint n_asked;
} WardWork;

/* Takes copies of the changes asked for. */
void ward_work_init (WardWork *work, const WardContext *context, const GPtrArray *changes);
/* Frees what a commit gathered. */
void ward_work_clear (WardWork *work);
/* Writes every change of the queue, deriving as it goes; a change that can't stand adds a
 * finding instead. */
gboolean ward_work_apply (WardWork *work, GError **error);
/* The same from the i-th change on. */
gboolean ward_work_apply_from (WardWork *work, guint i, GError **error);
/* Judges what was asked at gate, the first change's record at that gate and its companions at
 * save. */
void ward_work_judge (WardWork *work, WardGate gate);
/* Whether rules or code refuse it; whether a reason must be asked for. */
gboolean ward_work_is_refused (const WardWork *work);
gboolean ward_work_needs_acceptance (const WardWork *work);
/* Writes breach records for what past events broke. */
gboolean ward_work_breaches (WardWork *work, GError **error);
/* History and outbox rows of everything touched. */
gboolean ward_work_journal (WardWork *work, WardJournal *journal, GError **error);
/* Takes back what was written, the last first; not for what was disposed of. */
gboolean ward_work_undo (WardWork *work, GError **error);
/* Moves findings out, and with written the records too. */
WardOutcome *ward_work_outcome (WardWork *work, gboolean written);

/* What follows from a written change: fields of the record itself before it is written
 * (defaults, numbers, labels) … */
void ward_derive_fields (const WardContext *context, WardRecord *record, const WardRecord *before);
/* … and further changes after it (a category set by an assessment, follow-ups, a status). */
void ward_derive_changes (const WardContext *context, const WardTouched *touched, GPtrArray *queue);

G_END_DECLS
