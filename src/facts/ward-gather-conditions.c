/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-dated.h"
#include "ward-gather-enforcement.h"

static const WardCondition *
met_row (const GPtrArray *rows, const char *code)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const WardCondition *row = rows->pdata[i];

      if (row->met == 1 && g_strcmp0 (row->condition, code) == 0)
        return row;
    }
  return NULL;
}

/* Codes of the wanted ones that no row meets. A condition of no stage is asked for first. */
static void
unmet (WardGather *g, const char *name, const GPtrArray *wanted, const char *stage,
       const GPtrArray *rows)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < wanted->len; i++)
    {
      const WardListRow *row = wanted->pdata[i];

      if (g_str_equal (row->stage != NULL ? row->stage : "authorise", stage)
          && met_row (rows, row->value) == NULL)
        g_ptr_array_add (codes, row->value);
    }
  ward_gather_list (g, name, codes);
}

/* Whether the code is asked for at that stage: a notice is written after authorising. */
static gboolean
is_of_stage (const GPtrArray *wanted, const char *code, const char *stage)
{
  for (guint i = 0; wanted != NULL && i < wanted->len; i++)
    {
      const WardListRow *row = wanted->pdata[i];

      if (g_str_equal (row->value, code) && g_strcmp0 (row->stage, stage) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
poor_rows (WardGather *g, const WardDeciding *d, const GPtrArray *wanted, const GPtrArray *rows)
{
  g_autoptr (GPtrArray) bare = g_ptr_array_new ();
  g_autoptr (GPtrArray) late = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const WardCondition *row = rows->pdata[i];

      if (row->met != 1 || row->condition == NULL || is_of_stage (wanted, row->condition, "serve"))
        continue;
      if (row->evidence_reference == NULL)
        g_ptr_array_add (bare, row->condition);
      if (row->at == WARD_NONE
          || (d->decision->authorised_at != WARD_NONE && row->at > d->decision->authorised_at))
        g_ptr_array_add (late, row->condition);
    }
  ward_gather_list (g, "conditions_without_evidence", bare);
  ward_gather_list (g, "conditions_late", late);
}

/* The conditions that a power asks for on the ground; none for power none; NULL when power is
 * empty. */
static GPtrArray *
wanted_conditions (WardGather *g, const WardDeciding *d)
{
  const char *power = ward_record_get_nick (&d->decision->meta, "power");
  const char *ground = ward_record_get_nick (&d->decision->meta, "ground");
  g_autofree char *list = NULL;

  if (power == NULL || g->context->rules == NULL)
    return NULL;
  if (g_str_equal (power, "none"))
    return g_ptr_array_new ();
  list = g_strconcat (power, ".conditions", NULL);
  return ward_rule_set_list_rows (g->context->rules, list, NULL, ground, d->day);
}

void
ward_gather_decision_conditions (WardGather *g, const WardDeciding *d)
{
  g_autoptr (GPtrArray) wanted = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (!ward_gather_wants_any (g, "conditions_unmet", "notice_contents_unmet",
                              "conditions_without_evidence", "conditions_late", NULL))
    return;
  rows = ward_gather_rows (g, "condition", "decision", g->record->id);
  wanted = wanted_conditions (g, d);
  if (wanted != NULL)
    {
      unmet (g, "conditions_unmet", wanted, "authorise", rows);
      unmet (g, "notice_contents_unmet", wanted, "serve", rows);
    }
  poor_rows (g, d, wanted, rows);
}
