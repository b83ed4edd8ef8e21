/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "ward-error.h"
#include "ward-fact-tables.h"
#include "ward-rules.h"

static const char *const kinds[] = { "decision", "premises", "patrol" };

/* What could be read can be judged by, whatever is known. */
static void
evaluate (WardRuleSet *set, WardFactTables *tables)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (WardFacts) facts = ward_facts_new (ward_fact_tables_get (tables, kinds[i]));

      for (WardGate gate = WARD_GATE_SAVE; gate <= WARD_GATE_SHARE; gate++)
        {
          g_autoptr (GPtrArray) found =
              ward_rule_set_evaluate (set, kinds[i], facts, gate, 20500, FALSE);

          for (guint f = 0; f < found->len; f++)
            {
              g_autofree char *message = ward_finding_dup_message (found->pdata[f]);

              g_assert_nonnull (message);
            }
        }
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static WardFactTables *tables;
  WardPackText pack = { (const char *) data, (gssize) size };
  g_autoptr (GError) error = NULL;
  WardRuleSet *set;

  if (tables == NULL)
    tables = ward_fact_tables_new ();
  set = ward_rule_set_new (&pack, 1, ward_fact_tables_lookup, tables, &error);
  if (set == NULL)
    {
      g_assert_true (error->domain == WARD_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }
  evaluate (set, tables);
  ward_rule_set_unref (set);
  return 0;
}
