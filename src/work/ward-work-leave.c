/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-commit-private.h"
#include "ward-premises.h"

/* Commit's leavings: breaches, history, and the outcome. */

static WardRecord *
breach_of (const WardWork *work, const WardTouched *touched, const WardFinding *finding)
{
  WardBreach *breach = ward_new (WardBreach, "breach");
  gint64 at = ward_record_get_number (touched->after, "at");

  breach->record = g_strdup (touched->after->id);
  breach->rule = g_strdup (finding->rule->id);
  breach->at = at != WARD_NONE ? at : work->context->now;
  breach->what = ward_finding_dup_message (finding);
  return &breach->meta;
}

gboolean
ward_work_breaches (WardWork *work, GError **error)
{
  const WardTouched *first = work->touched->len > 0 ? work->touched->pdata[0] : NULL;
  guint n = work->queue->len;

  for (guint i = 0; i < work->findings->len; i++)
    {
      const WardFinding *finding = work->findings->pdata[i];

      if (finding->breach && first != NULL)
        ward_changes_add (work->queue, WARD_CHANGE_PUT, breach_of (work, first, finding), NULL)
            ->step = TRUE;
    }
  return ward_work_apply_from (work, n, error);
}

static const char *
what_happened (const WardTouched *touched)
{
  switch (touched->change->verb)
    {
    case WARD_CHANGE_ARCHIVE:
    case WARD_CHANGE_MERGE:
      return "archive";
    case WARD_CHANGE_RESTORE:
      return "restore";
    case WARD_CHANGE_DISPOSE:
      return "dispose";
    default:
      return touched->before == NULL && (touched->after->kind->flags & WARD_KIND_APPEND) ? "append"
                                                                                         : "put";
    }
}

gboolean
ward_work_journal (WardWork *work, WardJournal *journal, GError **error)
{
  for (guint i = 0; i < work->touched->len; i++)
    {
      const WardTouched *touched = work->touched->pdata[i];
      const char *reason = touched->change->reason != NULL ? touched->change->reason
                                                           : work->context->accept;

      if (!ward_journal_add (journal, touched->before, touched->after, what_happened (touched),
                             touched->asked ? reason : touched->change->reason, error))
        return FALSE;
    }
  return TRUE;
}

static int
by_weight (gconstpointer a, gconstpointer b)
{
  const WardFinding *x = *(WardFinding *const *) a, *y = *(WardFinding *const *) b;

  return (y->refuses - x->refuses) * 4 + ((int) y->severity - (int) x->severity);
}

WardOutcome *
ward_work_outcome (WardWork *work, gboolean written)
{
  WardOutcome *outcome = g_new0 (WardOutcome, 1);

  outcome->findings = g_steal_pointer (&work->findings);
  g_ptr_array_sort (outcome->findings, by_weight);
  outcome->records = ward_records_array_new ();
  for (guint i = 0; written && i < work->touched->len; i++)
    {
      WardTouched *touched = work->touched->pdata[i];

      if (touched->after != NULL)
        g_ptr_array_add (outcome->records, g_steal_pointer (&touched->after));
    }
  return outcome;
}
