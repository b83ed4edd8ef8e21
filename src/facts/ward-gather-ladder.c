/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-dated.h"
#include "ward-gather-enforcement.h"
#include "ward-gather-text.h"

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
  GPtrArray *missing, *not_available, *unsafe_to_wait, *unreasoned;
  gint64 not_tried;
} Ladder;

/* A step that was taken has a day; every step has evidence or a reason. */
static gboolean
is_unreasoned (WardGather *g, const WardDeciding *d, const WardLadderStep *row, gboolean taken)
{
  return (taken && row->on == WARD_NONE)
         || ward_gather_says_nothing (g, row->reason, d->day, FALSE);
}

static void
count_step (WardGather *g, const WardDeciding *d, Ladder *ladder, const char *step,
            const WardLadderStep *row)
{
  gboolean taken;
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
  taken = g_str_equal (state, "tried") || g_str_equal (state, "offered_not_taken_up");
  ladder->not_tried += !taken;
  if (is_unreasoned (g, d, row, taken))
    g_ptr_array_add (ladder->unreasoned, (gpointer) step);
}

static void
set_ladder (WardGather *g, const Ladder *ladder)
{
  ward_gather_list (g, "ladder_missing", ladder->missing);
  ward_gather_list (g, "ladder_not_available", ladder->not_available);
  ward_gather_list (g, "ladder_unsafe_to_wait", ladder->unsafe_to_wait);
  ward_gather_list (g, "ladder_unreasoned", ladder->unreasoned);
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
  g_autoptr (GPtrArray) unreasoned = g_ptr_array_new ();
  Ladder ladder = { missing, not_available, unsafe, unreasoned, 0 };

  if (g->context->rules == NULL
      || !ward_gather_wants_any (g, "ladder_missing", "ladder_not_available",
                                 "ladder_unsafe_to_wait", "ladder_unreasoned",
                                 "ladder_not_tried_count", NULL))
    return;
  steps = ward_rule_set_list_rows (g->context->rules, "ladder", NULL, NULL, d->day);
  if (steps->len == 0)
    return;
  rows = ward_gather_rows (g, "ladder_step", "decision", g->record->id);
  for (guint i = 0; i < steps->len; i++)
    {
      const WardListRow *step = steps->pdata[i];

      count_step (g, d, &ladder, step->value, row_of (rows, step->value));
    }
  set_ladder (g, &ladder);
}
