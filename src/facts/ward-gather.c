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
  { "intervention", ward_gather_intervention },
  { "action", ward_gather_action },
  { "rank_period", ward_gather_rank_period },
  { "result", ward_gather_result },
  { "booking", ward_gather_booking },
  { "session", ward_gather_session },
  { "appointment", ward_gather_appointment },
  { "contact_point", ward_gather_contact_point },
  { "grant", ward_gather_grant },
  { "exception", ward_gather_exception },
  { "partner", ward_gather_partner },
  { "agreement", ward_gather_agreement },
  { "site", ward_gather_site },
  { "site_time", ward_gather_site_time },
  { "bulletin", ward_gather_bulletin },
  { "consent", ward_gather_consent },
  { "engagement", ward_gather_engagement },
  { "scheme", ward_gather_scheme },
  { "disclosure", ward_gather_disclosure },
  { "officer", ward_gather_officer_record },
};

static gboolean
is_asked (const WardRule *rule, const WardGather *g, gboolean past)
{
  return !g->context->bearing || ward_rule_bears (rule, WARD_GATE_SAVE, g->today, past);
}

/* Marks what the rules of the kind rest on. */
static guint8 *
wanted_of (const WardGather *g)
{
  WardRuleSet *rules = g->context->rules;
  const WardFacts *facts = g->facts;
  gboolean past = ward_record_is_past (g->record, g->context->now);
  WardFactTable *table = ward_facts_get_table (facts);
  const GPtrArray *own = ward_rule_set_get_rules_of (rules, ward_fact_table_get_kind (table));
  guint n = ward_fact_table_get_n (table);
  guint8 *wanted = g_new0 (guint8, n);

  for (guint i = 0; i < own->len; i++)
    {
      const WardRule *rule = own->pdata[i];

      for (guint f = 0; f < rule->facts->len && is_asked (rule, g, past); f++)
        if (g_array_index (rule->facts, guint, f) < n)
          wanted[g_array_index (rule->facts, guint, f)] = TRUE;
    }
  return wanted;
}

/* What only the caller knows: of those facts that the kind has. */
static void
take_given (WardGather *g, const WardJson *given)
{
  WardFactTable *table = ward_facts_get_table (g->facts);

  for (guint i = 0; i < ward_json_length (given); i++)
    {
      const char *name = ward_json_member_name (given, i);

      if (ward_fact_table_find (table, name) >= 0)
        ward_facts_set_json (g->facts, name, ward_json_member_at (given, i), NULL);
    }
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
    g.wanted = wanted_of (&g);
  ward_facts_set_fields (g.facts, record);
  ward_gather_any (&g);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      kinds[i].gather (&g);
  take_given (&g, context->given);
  g_ptr_array_unref (g.held);
  g_free (g.wanted);
  return g.facts;
}
