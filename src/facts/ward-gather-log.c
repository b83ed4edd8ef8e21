/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-enforcement.h"
#include "ward-gather-officers.h"

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const WardEntry *const *one = a, *const *two = b;

  return (*one)->number < (*two)->number ? -1 : (*one)->number > (*two)->number;
}

static gboolean
has_gap (GPtrArray *rows)
{
  g_ptr_array_sort (rows, compare_numbers);
  for (guint i = 0; i < rows->len; i++)
    if (((const WardEntry *) rows->pdata[i])->number != (gint64) i + 1)
      return TRUE;
  return FALSE;
}

/* EM3: by a superintendent or above of another district, in time. */
static gboolean
is_outside_review (WardGather *g, const WardDeciding *d, const WardEntry *row)
{
  gint64 start = d->decision->authorised_at;
  gint64 hours = ward_gather_number (g, "policy.urgent_review_hours", d->day, 72);
  const WardRecord *by;
  WardRankThen then;

  if (!ward_record_is (&row->meta, "use", "review") || start == WARD_NONE
      || row->entered_at == WARD_NONE || row->entered_at < start
      || row->entered_at > start + hours * WARD_HOUR)
    return FALSE;
  by = ward_gather_officer (g, row->by);
  return by != NULL && by->district != NULL && g->record->district != NULL
         && !g_str_equal (by->district, g->record->district)
         && ward_gather_rank (g, row->by, ward_time_local_date (row->entered_at), &then)
         && then.rank != WARD_NONE && then.rank >= WARD_RANK_SUPERINTENDENT;
}

static void
entries (WardGather *g, const WardDeciding *d)
{
  g_autoptr (GPtrArray) rows = NULL;
  const WardRecord *review = NULL;
  gint64 rationales = 0;

  if (!ward_gather_wants_any (g, "rationale_count", "entry_gap", "urgent_review_done", NULL))
    return;
  rows = ward_gather_rows (g, "entry", "decision", g->record->id);
  for (guint i = 0; i < rows->len; i++)
    {
      const WardEntry *row = rows->pdata[i];

      rationales += ward_record_is (&row->meta, "use", "rationale");
      if (review == NULL && is_outside_review (g, d, row))
        review = &row->meta;
    }
  ward_gather_int (g, "rationale_count", rationales);
  ward_gather_bool (g, "entry_gap", has_gap (rows));
  ward_gather_bool (g, "urgent_review_done", review != NULL);
  ward_gather_source (g, "urgent_review_done", review, NULL);
}

static void
followups (WardGather *g)
{
  g_autoptr (GPtrArray) rows = NULL;
  const WardRecord *late = NULL;
  gint64 overdue = 0;

  if (!ward_gather_wants_any (g, "followups_overdue", "followup_count", NULL))
    return;
  rows = ward_gather_rows (g, "followup", "decision", g->record->id);
  for (guint i = 0; i < rows->len; i++)
    {
      const WardFollowup *row = rows->pdata[i];

      if (row->done_on != WARD_NONE || row->due_on == WARD_NONE || row->due_on >= g->today)
        continue;
      overdue++;
      late = late != NULL ? late : &row->meta;
    }
  ward_gather_int (g, "followups_overdue", overdue);
  ward_gather_source (g, "followups_overdue", late, "due_on");
  ward_gather_int (g, "followup_count", rows->len);
}

void
ward_gather_decision_log (WardGather *g, const WardDeciding *d)
{
  entries (g, d);
  followups (g);
}
