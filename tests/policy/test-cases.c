/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every rule has a file of cases: facts on which it fires, and facts on which it doesn't. */
#include "policy-packs.h"

#include "ward-time.h"

#include <string.h>

typedef struct {
  PolicyPacks *packs;
  const WardRule *rule;
  const WardJson *json;
  gboolean fires;
} Case;

static gint64
day_of (const WardJson *json)
{
  const char *text = ward_json_get_string (json, "on");
  gint64 day;

  g_assert_true (ward_date_parse (text != NULL ? text : "2026-11-03", &day, NULL));
  return day;
}

static WardGate
gate_of (const Case *c)
{
  const char *text = ward_json_get_string (c->json, "gate");
  WardGate gate = c->rule->gate;

  if (text != NULL)
    g_assert_true (ward_gate_from_nick (text, &gate));
  return gate;
}

static const WardFinding *
finding_of (const GPtrArray *findings, const WardRule *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (((const WardFinding *) g_ptr_array_index (findings, i))->rule == rule)
      return g_ptr_array_index (findings, i);
  return NULL;
}

static void
check_message (const WardFinding *finding)
{
  g_autofree char *message = ward_finding_dup_message (finding);
  g_autofree char *remedy = ward_finding_dup_remedy (finding);

  g_assert_null (strchr (message, '{'));
  g_assert_null (strchr (remedy, '{'));
  g_assert_cmpuint (strlen (message), >, 10);
  g_assert_cmpuint (strlen (remedy), >, 4);
}

static void
check_finding (const Case *c, const WardFinding *finding, gboolean past)
{
  gboolean refuse = c->rule->severity == WARD_SEVERITY_REFUSE;
  gboolean lifted = finding->waived || finding->excepted;

  g_assert_true (finding->applies);
  g_assert_cmpint (finding->refuses, ==, refuse && !past && !lifted);
  g_assert_cmpint (finding->breach, ==, refuse && past && !lifted);
  check_message (finding);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (WardFacts) facts =
      policy_facts (c->packs, c->rule->kind, ward_json_member (c->json, "facts"));
  gboolean past = ward_json_get_bool (c->json, "past", FALSE);
  gint64 day = day_of (c->json);
  g_autoptr (GPtrArray) findings =
      ward_rule_set_evaluate (c->packs->set, c->rule->kind, facts, gate_of (c), day, past);
  const WardFinding *finding = finding_of (findings, c->rule);

  if (c->rule->status == WARD_ROW_PENDING)
    {
      g_assert_null (finding);
      g_assert_cmpint (ward_expr_eval (c->rule->when, facts, day), ==, c->fires);
    }
  else if (!c->fires)
    g_assert_null (finding);
  else
    {
      g_assert_nonnull (finding);
      check_finding (c, finding, past);
    }
}

static void
add_cases (PolicyPacks *packs, const WardRule *rule, const WardJson *file, const char *member)
{
  const WardJson *list = ward_json_member (file, member);

  for (guint i = 0; i < ward_json_length (list); i++)
    {
      Case *c = g_new0 (Case, 1);
      g_autofree char *path = NULL;

      c->packs = packs;
      c->rule = rule;
      c->json = ward_json_item (list, i);
      c->fires = g_str_equal (member, "fires");
      path = g_strdup_printf ("/policy/cases/%s/%s %u: %s", rule->id, member, i + 1,
                              ward_json_get_string (c->json, "name"));
      g_test_add_data_func_full (path, c, test_case, g_free);
    }
}

/* Reads every file; they must outlive the tests. */
static GPtrArray *
add_all_cases (PolicyPacks *packs)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_json_free);
  g_autofree char *folder = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "policy", "cases", NULL);
  g_autoptr (GPtrArray) names = policy_list (folder, ".json");

  for (guint i = 0; i < names->len; i++)
    {
      WardJson *file = policy_read_json ("cases", g_ptr_array_index (names, i));
      const char *id = ward_json_get_string (file, "rule");
      const WardRule *rule = ward_rule_set_find (packs->set, id);
      g_autofree char *wanted = g_strconcat (id, ".json", NULL);

      g_assert_nonnull (rule);
      g_assert_cmpstr (wanted, ==, g_ptr_array_index (names, i));
      g_assert_cmpstr (ward_json_get_string (file, "kind"), ==, rule->kind);
      add_cases (packs, rule, file, "fires");
      add_cases (packs, rule, file, "quiet");
      g_ptr_array_add (files, file);
    }
  return files;
}

static void
test_every_rule_has_both (gconstpointer data)
{
  const PolicyPacks *packs = data;
  const GPtrArray *rules = ward_rule_set_get_rules (packs->set);

  for (guint i = 0; i < rules->len; i++)
    {
      const WardRule *rule = g_ptr_array_index (rules, i);
      g_autofree char *name = g_strconcat (rule->id, ".json", NULL);
      g_autoptr (WardJson) file = policy_read_json ("cases", name);

      g_assert_cmpuint (ward_json_length (ward_json_member (file, "fires")), >=, 1);
      g_assert_cmpuint (ward_json_length (ward_json_member (file, "quiet")), >=, 1);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (PolicyPacks) packs = NULL;
  g_autoptr (GPtrArray) files = NULL;

  g_test_init (&argc, &argv, NULL);
  packs = policy_packs_read ();
  files = add_all_cases (packs);
  g_test_add_data_func ("/policy/cases/every rule has one that fires and one that doesn't", packs,
                        test_every_rule_has_both);
  return g_test_run ();
}
