/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-dated.h"
#include "ward-gather-enforcement.h"

/* The latest row of a step; NULL when it has none. */
static const WardLadderStep *
row_of (const GPtrArray *rows, const char *step)
{
  const WardLadderStep *latest = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const WardLadderStep *row = rows->pdata[i];

      if (ward_record_is (&row->meta, "step", step)
          && (latest == NULL || row->meta.created_at >= latest->meta.created_at))
        latest = row;
    }
  return latest;
}

typedef struct {
  GPtrArray *missing, *not_available, *unsafe_to_wait;
  gint64 not_tried;
} Ladder;

static void
count_step (Ladder *ladder, const char *step, const WardLadderStep *row)
{
  const char *state = row != NULL ? ward_record_get_nick (&row->meta, "state") : NULL;

  if (state == NULL)
    {
      g_ptr_array_add (ladder->missing, (gpointer) step);
      return;
    }
  if (g_str_equal (state, "not_available"))
    g_ptr_array_add (ladder->not_available, (gpointer) step);
  else if (g_str_equal (state, "unsafe_to_wait"))
    g_ptr_array_add (ladder->unsafe_to_wait, (gpointer) step);
  if (!g_str_equal (state, "tried") && !g_str_equal (state, "offered_not_taken_up"))
    ladder->not_tried++;
}

static void
set_ladder (WardGather *g, const Ladder *ladder)
{
  ward_gather_list (g, "ladder_missing", ladder->missing);
  ward_gather_list (g, "ladder_not_available", ladder->not_available);
  ward_gather_list (g, "ladder_unsafe_to_wait", ladder->unsafe_to_wait);
  ward_gather_int (g, "ladder_not_tried_count", ladder->not_tried);
}

void
ward_gather_decision_ladder (WardGather *g, const WardDeciding *d)
{
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autoptr (GPtrArray) not_available = g_ptr_array_new ();
  g_autoptr (GPtrArray) unsafe = g_ptr_array_new ();
  Ladder ladder = { missing, not_available, unsafe, 0 };

  if (g->context->rules == NULL
      || !ward_gather_wants_any (g, "ladder_missing", "ladder_not_available",
                                 "ladder_unsafe_to_wait", "ladder_not_tried_count", NULL))
    return;
  steps = ward_rule_set_list_rows (g->context->rules, "ladder", NULL, NULL, d->day);
  if (steps->len == 0)
    return;
  rows = ward_gather_rows (g, "ladder_step", "decision", g->record->id);
  for (guint i = 0; i < steps->len; i++)
    {
      const WardListRow *step = steps->pdata[i];

      count_step (&ladder, step->value, row_of (rows, step->value));
    }
  set_ladder (g, &ladder);
}
