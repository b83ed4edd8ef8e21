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

GPtrArray *
ward_rule_set_evaluate (WardRuleSet *set, const char *kind, WardFacts *facts, WardGate gate,
                        gint64 on, gboolean past)
{
  const GPtrArray *rules = ward_rule_set_get_rules_of (set, kind);
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_finding_free);
  Asked asked = { gate, on, past, true_fact (facts, "urgent"), NULL, 0 };

  asked.excepted = excepted_rules (facts, &asked.n_excepted);
  for (guint i = 0; i < rules->len; i++)
    {
      const WardRule *rule = g_ptr_array_index (rules, i);
      WardFinding *finding;

      if (!fires (rule, facts, &asked))
        continue;
      finding = ward_finding_new (set, rule, facts, on);
      judge (finding, &asked);
      g_ptr_array_add (findings, finding);
    }
  g_ptr_array_sort (findings, compare_findings);
  return findings;
}
