/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-commit.h"

#include <glib/gi18n-lib.h>

#include "ward-commit-private.h"

static WardOutcome *
give_up (WardWork *work, gboolean refused)
{
  WardOutcome *outcome = ward_work_outcome (work, FALSE);

  outcome->refused = refused;
  outcome->needs_acceptance = !refused;
  return outcome;
}

/* Between begin and commit: NULL with error on a failure of the database, else the outcome;
 * *ret_keep says whether to commit. */
static WardOutcome *
run (WardWork *work, WardGate gate, WardJournal *journal, gboolean *ret_keep, GError **error)
{
  *ret_keep = FALSE;
  if (!ward_work_apply (work, error))
    return NULL;
  ward_work_judge (work, gate);
  if (ward_work_is_refused (work))
    return give_up (work, TRUE);
  if (ward_work_needs_acceptance (work))
    return give_up (work, FALSE);
  if (!ward_work_breaches (work, error) || !ward_work_journal (work, journal, error))
    return NULL;
  *ret_keep = TRUE;
  return ward_work_outcome (work, TRUE);
}

/* What was disposed of also leaves the write-ahead log, unless somebody still reads there: then
 * the next checkpoint takes it. */
static void
forget_log (const WardContext *context, const GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    if (((const WardChange *) changes->pdata[i])->verb == WARD_CHANGE_DISPOSE)
      {
        ward_db_exec (context->db, "PRAGMA wal_checkpoint(TRUNCATE)", NULL);
        return;
      }
}

WardOutcome *
ward_commit (const WardContext *context, const GPtrArray *changes, WardGate gate,
             const char *action, GError **error)
{
  g_autoptr (WardTxn) txn = ward_txn_begin (context->db, error);
  g_autoptr (WardJournal) journal = NULL;
  g_autoptr (WardOutcome) outcome = NULL;
  gboolean keep = FALSE;
  WardWork work;

  if (txn == NULL)
    return NULL;
  journal = ward_journal_begin (context->db, context->now, context->actor, action);
  ward_work_init (&work, context, changes);
  outcome = run (&work, gate, journal, &keep, error);
  ward_work_clear (&work);
  if (outcome == NULL || !keep)
    return g_steal_pointer (&outcome);
  if (!ward_journal_end (journal, &outcome->audit, error) ||
      !ward_txn_commit (g_steal_pointer (&txn), error))
    return NULL;
  forget_log (context, changes);
  return g_steal_pointer (&outcome);
}

WardOutcome *
ward_check (const WardContext *context, const GPtrArray *changes, WardGate gate, GError **error)
{
  g_autoptr (WardTxn) txn = ward_txn_begin (context->db, error);
  WardOutcome *outcome = NULL;
  WardWork work;

  if (txn == NULL)
    return NULL;
  ward_work_init (&work, context, changes);
  if (ward_work_apply (&work, error))
    {
      ward_work_judge (&work, gate);
      outcome = ward_work_outcome (&work, TRUE);
      outcome->refused = ward_findings_refuse (outcome->findings);
      outcome->needs_acceptance = !outcome->refused && ward_findings_warn (outcome->findings);
    }
  ward_work_clear (&work);
  if (!ward_db_is_sound (context->db, outcome != NULL ? error : NULL))
    g_clear_pointer (&outcome, ward_outcome_free);
  return outcome;
}

struct _WardBatch {
  WardContext context;
  WardTxn *txn;
  WardJournal *journal;
  gint64 entry;
  gboolean failed; /* by the database: what went before may be gone with it */
};

static gboolean
batch_goes_on (WardBatch *batch, GError **error)
{
  if (batch->failed)
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_FAILED,
                         _("The batch failed before; nothing of it is kept."));
  return !batch->failed;
}

WardBatch *
ward_batch_begin (const WardContext *context, const char *action, GError **error)
{
  WardTxn *txn = ward_txn_begin (context->db, error);
  WardBatch *batch;

  if (txn == NULL)
    return NULL;
  batch = g_new0 (WardBatch, 1);
  batch->context = *context;
  batch->txn = txn;
  batch->journal = ward_journal_begin (context->db, context->now, context->actor, action);
  return batch;
}

void
ward_batch_set_moment (WardBatch *batch, gint64 at, const char *actor)
{
  batch->context.now = at;
  batch->context.actor = actor;
}

static gboolean
disposes (const GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    if (((const WardChange *) changes->pdata[i])->verb == WARD_CHANGE_DISPOSE)
      return TRUE;
  return FALSE;
}

/* A refused row is taken back by hand: a savepoint copies every page that a row touches, which
 * costs more than the row. What is disposed of can't be put back, and has its savepoint. */
static WardOutcome *
add (WardBatch *batch, const GPtrArray *changes, GError **error)
{
  g_autoptr (WardTxn) row = NULL;
  g_autoptr (WardOutcome) outcome = NULL;
  gboolean keep = FALSE, undone = TRUE;
  WardWork work;

  if (disposes (changes) && (row = ward_txn_savepoint (batch->context.db, error)) == NULL)
    return NULL;
  ward_work_init (&work, &batch->context, changes);
  outcome = run (&work, WARD_GATE_SAVE, batch->journal, &keep, error);
  if (outcome != NULL && !keep && row == NULL)
    undone = ward_work_undo (&work, error);
  ward_work_clear (&work);
  if (!undone || (keep && row != NULL && !ward_txn_commit (g_steal_pointer (&row), error)))
    return NULL;
  return g_steal_pointer (&outcome);
}

WardOutcome *
ward_batch_add (WardBatch *batch, const GPtrArray *changes, GError **error)
{
  WardOutcome *outcome = NULL;

  if (!batch_goes_on (batch, error))
    return NULL;
  outcome = add (batch, changes, error);
  batch->failed = outcome == NULL;
  return outcome;
}

gboolean
ward_batch_finish (WardBatch *batch, GError **error)
{
  gint64 entry = 0;

  if (!batch_goes_on (batch, error) || !ward_journal_end (batch->journal, &entry, error) ||
      !ward_txn_commit (g_steal_pointer (&batch->txn), error))
    return FALSE;
  batch->entry = entry;
  return TRUE;
}

gint64
ward_batch_get_entry (const WardBatch *batch)
{
  return batch->entry;
}

void
ward_batch_free (WardBatch *batch)
{
  if (batch == NULL)
    return;
  g_clear_pointer (&batch->txn, ward_txn_rollback);
  g_clear_pointer (&batch->journal, ward_journal_free);
  g_free (batch);
}
