/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record with everything in order meets no rule that refuses or warns, at any gate; an empty one
 * meets many; and judging is quick. */
#include "policy-packs.h"

#include "ward-time.h"

#define ROUNDS 2000
#define MOST_MICROSECONDS                                                                          \
  100 /* for all rules of a decision; the bar of the bench, with room for a busy machine below */
#define SLACK 20

typedef struct {
  PolicyPacks *packs;
  WardJson *file;
} Clean;

static gint64
day (void)
{
  gint64 date;

  g_assert_true (ward_date_parse ("2026-11-03", &date, NULL));
  return date;
}

static void
test_clean (gconstpointer data)
{
  const Clean *c = data;
  const char *kind = ward_json_get_string (c->file, "kind");
  g_autoptr (WardFacts) facts = policy_facts (c->packs, kind, ward_json_member (c->file, "facts"));

  for (WardGate gate = WARD_GATE_SAVE; gate <= WARD_GATE_SHARE; gate++)
    {
      g_autoptr (GPtrArray) findings =
          ward_rule_set_evaluate (c->packs->set, kind, facts, gate, day (), FALSE);

      for (guint i = 0; i < findings->len; i++)
        {
          const WardFinding *finding = g_ptr_array_index (findings, i);

          if (finding->severity != WARD_SEVERITY_NOTE)
            g_test_message ("%s at %s", finding->rule->id, ward_gate_nick (gate));
          g_assert_cmpint (finding->severity, ==, WARD_SEVERITY_NOTE);
        }
    }
}

static void
test_empty_closing_is_refused (gconstpointer data)
{
  PolicyPacks *packs = (PolicyPacks *) data;
  g_autoptr (WardJson) object =
      ward_json_parse ("{\"option\":\"close\"}", -1, &ward_json_line_limits, NULL);
  g_autoptr (WardFacts) facts = policy_facts (packs, "decision", object);
  g_autoptr (GPtrArray) findings =
      ward_rule_set_evaluate (packs->set, "decision", facts, WARD_GATE_AUTHORISE, day (), FALSE);
  guint refusing = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const WardFinding *finding = g_ptr_array_index (findings, i);

      g_assert_true (!finding->refuses || i == refusing); /* refusals come first */
      refusing += finding->refuses;
    }
  g_assert_cmpuint (refusing, >=, 15);
}

static double
microseconds (PolicyPacks *packs, WardFacts *facts)
{
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GPtrArray) findings =
          ward_rule_set_evaluate (packs->set, "decision", facts, WARD_GATE_AUTHORISE, 20760, FALSE);

      g_assert_nonnull (findings);
    }
  return (double) (g_get_monotonic_time () - start) / ROUNDS;
}

static void
test_judging_is_quick (gconstpointer data)
{
  PolicyPacks *packs = (PolicyPacks *) data;
  g_autoptr (WardJson) file = policy_read_json ("clean", "soa2a.json");
  g_autoptr (WardJson) object =
      ward_json_parse ("{\"option\":\"close\"}", -1, &ward_json_line_limits, NULL);
  g_autoptr (WardFacts) full = policy_facts (packs, "decision", ward_json_member (file, "facts"));
  g_autoptr (WardFacts) empty = policy_facts (packs, "decision", object);
  double of_full = microseconds (packs, full), of_empty = microseconds (packs, empty);

  g_test_message ("%u rules: %.1f us in order, %.1f us with many findings",
                  ward_rule_set_get_rules_of (packs->set, "decision")->len, of_full, of_empty);
  g_assert_cmpfloat (of_full, <, MOST_MICROSECONDS * SLACK);
  g_assert_cmpfloat (of_empty, <, MOST_MICROSECONDS * SLACK);
}

static void
clean_free (Clean *clean)
{
  ward_json_free (clean->file);
  g_free (clean);
}

static void
add_clean (PolicyPacks *packs)
{
  g_autofree char *folder = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "policy", "clean", NULL);
  g_autoptr (GPtrArray) names = policy_list (folder, ".json");

  for (guint i = 0; i < names->len; i++)
    {
      Clean *c = g_new0 (Clean, 1);
      g_autofree char *path =
          g_strdup_printf ("/policy/clean/%s", (const char *) g_ptr_array_index (names, i));

      c->packs = packs;
      c->file = policy_read_json ("clean", g_ptr_array_index (names, i));
      g_test_add_data_func_full (path, c, test_clean, (GDestroyNotify) clean_free);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (PolicyPacks) packs = NULL;

  g_test_init (&argc, &argv, NULL);
  packs = policy_packs_read ();
  add_clean (packs);
  g_test_add_data_func ("/policy/clean/an empty closing is refused", packs,
                        test_empty_closing_is_refused);
  g_test_add_data_func ("/policy/clean/judging is quick", packs, test_judging_is_quick);
  return g_test_run ();
}
