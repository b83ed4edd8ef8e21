/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-rules.h"

#include "ward-time.h"

/* What of the record bears on every rule. */
typedef struct {
  WardGate gate;
  gint64 on;
  gboolean past, urgent;
  const char *const *excepted;
  guint n_excepted;
} Asked;

static gboolean
true_fact (const WardFacts *facts, const char *name)
{
  int index = ward_fact_table_find (ward_facts_get_table (facts), name);

  return index >= 0 && ward_facts_get_number (facts, (guint) index) != 0;
}

static const char *const *
excepted_rules (const WardFacts *facts, guint *ret_n)
{
  int index = ward_fact_table_find (ward_facts_get_table (facts), "excepted_rules");

  *ret_n = 0;
  return index >= 0 ? ward_facts_get_list (facts, (guint) index, ret_n) : NULL;
}

static gboolean
fires (const WardRule *rule, const WardFacts *facts, const Asked *asked)
{
  return ward_row_in_force (rule->status, rule->from, rule->to, asked->on)
         && (!asked->past || rule->past_breach) && ward_expr_eval (rule->when, facts, asked->on);
}

static void
judge (WardFinding *finding, const Asked *asked)
{
  const WardRule *rule = finding->rule;
  const guint save = 1u << WARD_GATE_SAVE, gate = 1u << asked->gate;

  finding->waived = rule->waived_by_urgent && asked->urgent;
  finding->excepted =
      rule->exceptable && asked->excepted != NULL && g_strv_contains (asked->excepted, rule->id);
  if (finding->waived || finding->excepted)
    finding->severity = WARD_SEVERITY_NOTE;
  finding->applies = (rule->gates & (save | gate)) != 0;
  if (rule->gates & gate)
    finding->gate = asked->gate;
  finding->refuses = finding->applies && finding->severity == WARD_SEVERITY_REFUSE && !asked->past;
  finding->breach = finding->severity == WARD_SEVERITY_REFUSE && asked->past;
}

static int
weight (const WardFinding *finding)
{
  return (finding->refuses || finding->breach ? 8 : 0) + (finding->applies ? 4 : 0)
         + (int) finding->severity;
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  return weight (*(WardFinding *const *) b) - weight (*(WardFinding *const *) a);
}

gboolean
ward_rule_bears (const WardRule *rule, WardGate gate, gint64 on, gboolean past)
{
  const guint gates = 1u << WARD_GATE_SAVE | 1u << gate;

  return rule->severity == WARD_SEVERITY_REFUSE
         && ward_row_in_force (rule->status, rule->from, rule->to, on)
         && (past ? rule->past_breach : (rule->gates & gates) != 0);
}

static GPtrArray *
evaluate (WardRuleSet *set, const char *kind, WardFacts *facts, Asked *asked, gboolean bearing)
{
  const GPtrArray *rules = ward_rule_set_get_rules_of (set, kind);
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_finding_free);

  asked->urgent = true_fact (facts, "urgent");
  asked->excepted = excepted_rules (facts, &asked->n_excepted);
  for (guint i = 0; i < rules->len; i++)
    {
      const WardRule *rule = g_ptr_array_index (rules, i);
      WardFinding *finding;

      if ((bearing && !ward_rule_bears (rule, asked->gate, asked->on, asked->past))
          || !fires (rule, facts, asked))
        continue;
      finding = ward_finding_new (set, rule, facts, asked->on);
      judge (finding, asked);
      g_ptr_array_add (findings, finding);
    }
  g_ptr_array_sort (findings, compare_findings);
  return findings;
}

GPtrArray *
ward_rule_set_evaluate (WardRuleSet *set, const char *kind, WardFacts *facts, WardGate gate,
                        gint64 on, gboolean past)
{
  Asked asked = { .gate = gate, .on = on, .past = past };

  return evaluate (set, kind, facts, &asked, FALSE);
}

static gboolean
has_bearing (WardRuleSet *set, const char *kind, const Asked *asked)
{
  const GPtrArray *rules = ward_rule_set_get_rules_of (set, kind);

  for (guint i = 0; i < rules->len; i++)
    if (ward_rule_bears (rules->pdata[i], asked->gate, asked->on, asked->past))
      return TRUE;
  return FALSE;
}

GPtrArray *
ward_rule_set_evaluate_bearing (WardRuleSet *set, const char *kind, WardFacts *facts,
                                WardGate gate, gint64 on, gboolean past)
{
  Asked asked = { .gate = gate, .on = on, .past = past };

  if (!has_bearing (set, kind, &asked))
    return NULL;
  return facts != NULL ? evaluate (set, kind, facts, &asked, TRUE)
                       : g_ptr_array_new_with_free_func ((GDestroyNotify) ward_finding_free);
}
