/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-kinds.h"

static const struct {
  const char *kind;
  WardGatherKind gather;
} kinds[] = {
  { "decision", ward_gather_decision },
  { "ladder_step", ward_gather_ladder_step },
  { "option", ward_gather_option },
  { "condition", ward_gather_condition },
  { "service", ward_gather_service },
  { "order_event", ward_gather_order_event },
  { "entry", ward_gather_decision_part },
  { "followup", ward_gather_decision_part },
  { "premises", ward_gather_premises },
  { "place", ward_gather_place },
  { "assessment", ward_gather_assessment },
  { "visit", ward_gather_visit },
  { "telling", ward_gather_telling },
  { "escalation", ward_gather_escalation },
  { "protective_action", ward_gather_protective_action },
  { "protective_note", ward_gather_protective_note },
  { "enforcement_duty", ward_gather_enforcement_duty },
  { "patrol", ward_gather_patrol },
  { "consultation", ward_gather_consultation },
  { "debrief", ward_gather_debrief },
};

/* Marks what the rules of the kind rest on. */
static guint8 *
wanted_of (WardRuleSet *rules, const WardFacts *facts)
{
  WardFactTable *table = ward_facts_get_table (facts);
  const GPtrArray *own = ward_rule_set_get_rules_of (rules, ward_fact_table_get_kind (table));
  guint n = ward_fact_table_get_n (table);
  guint8 *wanted = g_new0 (guint8, n);

  for (guint i = 0; i < own->len; i++)
    {
      const WardRule *rule = own->pdata[i];

      for (guint f = 0; f < rule->facts->len; f++)
        if (g_array_index (rule->facts, guint, f) < n)
          wanted[g_array_index (rule->facts, guint, f)] = TRUE;
    }
  return wanted;
}

WardFacts *
ward_gather (const WardFactTables *tables, WardReader *reader, const WardRecord *record,
             const WardGatherContext *context)
{
  const char *kind = record->kind->name;
  WardGather g = { .facts = ward_facts_new (ward_fact_tables_get (tables, kind)),
                   .reader = reader,
                   .record = record,
                   .context = context,
                   .today = ward_time_local_date (context->now) };

  g.held = ward_records_array_new ();
  if (context->rules != NULL && !context->every_fact)
    g.wanted = wanted_of (context->rules, g.facts);
  ward_facts_set_fields (g.facts, record);
  ward_gather_any (&g);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      kinds[i].gather (&g);
  g_ptr_array_unref (g.held);
  g_free (g.wanted);
  return g.facts;
}
