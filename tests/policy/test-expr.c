/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conditions: what can't be read, each operator on known and unknown facts, and bounds. */
#include "policy-packs.h"

#include "ward-error.h"

#include <string.h>

static PolicyPacks *packs;

static WardExpr *
parse (const WardJson *when, const WardJson *terms, GError **error)
{
  WardExprScope scope = { ward_fact_tables_get (packs->tables, "decision"),
                          ward_rule_set_get_dated (packs->set), terms };

  return ward_expr_parse (when, &scope, "when", error);
}

static void
test_errors (void)
{
  g_autoptr (WardJson) file = policy_read_json (".", "expr-errors.json");
  const WardJson *cases = ward_json_member (file, "cases");

  for (guint i = 0; i < ward_json_length (cases); i++)
    {
      const WardJson *one = ward_json_item (cases, i);
      g_autoptr (GError) error = NULL;
      WardExpr *expr = parse (ward_json_member (one, "when"), NULL, &error);

      g_assert_null (expr);
      g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
      if (!g_str_has_prefix (error->message, ward_json_get_string (one, "error")))
        g_assert_cmpstr (error->message, ==, ward_json_get_string (one, "error"));
    }
}

/* when, facts, what it gives. */
static const struct
{
  const char *when, *facts;
  gboolean holds;
} operations[] = {
  { "[\"all\",[\"missing\",\"power\"],[\"missing\",\"ground\"]]", "{}", TRUE },
  { "[\"all\",[\"missing\",\"power\"],[\"missing\",\"ground\"]]", "{\"power\":\"none\"}", FALSE },
  { "[\"any\",[\"present\",\"power\"],[\"present\",\"ground\"]]", "{\"power\":\"none\"}", TRUE },
  { "[\"any\",[\"present\",\"power\"],[\"present\",\"ground\"]]", "{}", FALSE },
  { "[\"not\",[\"is\",\"power\",\"none\"]]", "{}", TRUE },
  { "[\"is_not\",\"power\",\"none\"]", "{}", FALSE },
  { "[\"is_not\",\"power\",\"none\"]", "{\"power\":\"soa2a\"}", TRUE },
  { "[\"true\",\"urgent\"]", "{\"urgent\":true}", TRUE },
  { "[\"true\",\"urgent\"]", "{}", FALSE },
  { "[\"false\",\"urgent\"]", "{}", FALSE },
  { "[\"false\",\"urgent\"]", "{\"urgent\":false}", TRUE },
  { "[\"is\",\"urgent\",false]", "{\"urgent\":false}", TRUE },
  { "[\"is\",\"notice_hours\",48]", "{\"notice_hours\":48}", TRUE },
  { "[\"is\",\"review_on\",\"2026-11-03\"]", "{\"review_on\":\"2026-11-03\"}", TRUE },
  { "[\"is\",\"authorised_at\",\"2026-11-03T09:00:00Z\"]",
    "{\"authorised_at\":\"2026-11-03T10:00:00+01:00\"}", TRUE },
  { "[\"blank\",\"home\"]", "{\"home\":\" \\n\\t\"}", TRUE },
  { "[\"blank\",\"home\"]", "{\"home\":\"x\"}", FALSE },
  { "[\"blank\",\"home\"]", "{}", TRUE },
  { "[\"filled\",\"specified_offences\"]", "{\"specified_offences\":[]}", FALSE },
  { "[\"blank\",\"notice_hours\"]", "{\"notice_hours\":0}", FALSE },
  { "[\"in\",\"power\",[\"soa2a\",\"asb2014\"]]", "{\"power\":\"asb2014\"}", TRUE },
  { "[\"not_in\",\"power\",[\"soa2a\"]]", "{\"power\":\"asb2014\"}", TRUE },
  { "[\"not_in\",\"power\",[\"soa2a\"]]", "{}", FALSE },
  { "[\"has_any\",\"specified_offences\",[\"a\",\"b\"]]", "{\"specified_offences\":[\"c\",\"b\"]}",
    TRUE },
  { "[\"has_none\",\"specified_offences\",[\"a\"]]", "{\"specified_offences\":[\"c\"]}", TRUE },
  { "[\"has_none\",\"specified_offences\",[\"a\"]]", "{}", FALSE },
  { "[\"has_outside\",\"specified_offences\",[\"a\"]]", "{\"specified_offences\":[\"a\"]}", FALSE },
  { "[\"has_outside\",\"specified_offences\",[\"a\"]]", "{\"specified_offences\":[\"a\",\"z\"]}",
    TRUE },
  { "[\"count_at_least\",\"ladder_missing\",1]", "{\"ladder_missing\":[]}", FALSE },
  { "[\"count_below\",\"ladder_missing\",1]", "{\"ladder_missing\":[]}", TRUE },
  { "[\"count_below\",\"ladder_missing\",1]", "{}", FALSE },
  { "[\"at_least\",\"notice_hours\",24]", "{\"notice_hours\":24}", TRUE },
  { "[\"above\",\"notice_hours\",24]", "{\"notice_hours\":24}", FALSE },
  { "[\"below\",\"notice_hours\",24]", "{\"notice_hours\":23}", TRUE },
  { "[\"below\",\"notice_hours\",24]", "{}", FALSE },
  { "[\"more_than\",\"notice_hours\",\"option_count\"]", "{\"notice_hours\":2,\"option_count\":1}",
    TRUE },
  { "[\"more_than\",\"notice_hours\",\"option_count\"]", "{\"notice_hours\":2}", FALSE },
  { "[\"same\",\"author\",\"authoriser\"]", "{\"author\":\"a\",\"authoriser\":\"a\"}", TRUE },
  { "[\"same\",\"author\",\"authoriser\"]", "{}", FALSE },
  { "[\"differs\",\"author\",\"authoriser\"]", "{\"author\":\"a\"}", FALSE },
  { "[\"differs\",\"author\",\"authoriser\"]", "{\"author\":\"a\",\"authoriser\":\"b\"}", TRUE },
  { "[\"among\",\"author\",\"excepted_rules\"]", "{\"author\":\"a\",\"excepted_rules\":[\"a\"]}",
    TRUE },
  { "[\"before\",\"last_use_on\",\"considered_at\"]",
    "{\"last_use_on\":\"2026-11-02\",\"considered_at\":\"2026-11-03T00:00:00Z\"}", TRUE },
  { "[\"before\",\"last_use_on\",\"considered_at\"]",
    "{\"last_use_on\":\"2026-11-03\",\"considered_at\":\"2026-11-03T00:00:00Z\"}", FALSE },
  { "[\"after\",\"now\",\"authorised_at\"]",
    "{\"now\":\"2026-11-03T00:00:01Z\",\"authorised_at\":\"2026-11-03T00:00:00Z\"}", TRUE },
  { "[\"not_before\",\"now\",\"authorised_at\"]",
    "{\"now\":\"2026-11-03T00:00:00Z\",\"authorised_at\":\"2026-11-03T00:00:00Z\"}", TRUE },
  { "[\"not_after\",\"now\",\"authorised_at\"]", "{\"now\":\"2026-11-03T00:00:00Z\"}", FALSE },
  { "[\"more_than_hours_after\",\"now\",\"authorised_at\",24]",
    "{\"now\":\"2026-10-26T09:00:00Z\",\"authorised_at\":\"2026-10-25T09:00:00Z\"}", FALSE },
  { "[\"more_than_days_after\",\"today\",\"review_on\",2]",
    "{\"today\":\"2026-11-05\",\"review_on\":\"2026-11-02\"}", TRUE },
  { "[\"more_than_months_after\",\"today\",\"review_on\",1]",
    "{\"today\":\"2027-02-28\",\"review_on\":\"2027-01-31\"}", FALSE },
  { "[\"not_in_months_to\",\"last_use_on\",\"today\",3]",
    "{\"today\":\"2026-11-03\",\"last_use_on\":\"2026-08-04\"}", FALSE },
  { "[\"rank_below\",\"authoriser_rank\",\"superintendent\"]",
    "{\"authoriser_rank\":\"inspector\"}", TRUE },
  { "[\"rank_below\",\"authoriser_rank\",\"superintendent\"]", "{}", FALSE },
  { "[\"rank_at_least\",\"authoriser_rank\",\"superintendent\"]",
    "{\"authoriser_rank\":\"chief_constable\"}", TRUE },
  { "[\"rank_at_least\",\"authoriser_rank\",\"constable\"]", "{\"authoriser_rank\":\"none\"}",
    FALSE },
};

static void
test_operations (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WardJson) when =
          ward_json_parse (operations[i].when, -1, &ward_json_line_limits, &error);
      g_autoptr (WardJson) object =
          ward_json_parse (operations[i].facts, -1, &ward_json_line_limits, &error);
      g_autoptr (WardFacts) facts = policy_facts (packs, "decision", object);
      g_autoptr (WardExpr) expr = parse (when, NULL, &error);

      g_assert_no_error (error);
      g_test_message ("%s on %s", operations[i].when, operations[i].facts);
      g_assert_cmpint (ward_expr_eval (expr, facts, 20760), ==, operations[i].holds);
    }
}

static void
test_every_operator_is_tested (void)
{
  const char *const *names = ward_expr_operators ();

  for (guint k = 0; names[k] != NULL; k++)
    {
      g_autofree char *opening = g_strdup_printf ("[\"%s\",", names[k]);
      gboolean found = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
        found = found || strstr (operations[i].when, opening) != NULL;
      g_assert_true (found);
    }
}

static void
test_depth_is_bounded (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (WardJson) when = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 30; i++)
    g_string_append (text, "[\"not\",");
  g_string_append (text, "[\"missing\",\"power\"]");
  for (guint i = 0; i < 30; i++)
    g_string_append_c (text, ']');
  when = ward_json_parse (text->str, -1, &ward_json_file_limits, NULL);
  if (when == NULL)
    return;
  g_assert_null (parse (when, NULL, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
}

/* Terms that name each other twofold would grow without end. */
static void
test_terms_are_bounded (void)
{
  const char *text = "{\"a\":[\"all\",[\"term\",\"b\"],[\"term\",\"b\"]],\"b\":[\"all\",[\"term\","
                     "\"a\"],[\"term\",\"a\"]]}";
  g_autoptr (WardJson) terms = ward_json_parse (text, -1, &ward_json_file_limits, NULL);
  g_autoptr (WardJson) when =
      ward_json_parse ("[\"term\",\"a\"]", -1, &ward_json_file_limits, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (parse (when, terms, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "too deep"));
}

static void
test_facts_are_collected_once (void)
{
  g_autoptr (WardJson) when = ward_json_parse ("[\"any\",[\"missing\",\"power\"],[\"is\",\"power\","
                                               "\"none\"],[\"same\",\"author\",\"authoriser\"]]",
                                               -1, &ward_json_file_limits, NULL);
  g_autoptr (WardExpr) expr = parse (when, NULL, NULL);
  g_autoptr (GArray) indexes = g_array_new (FALSE, FALSE, sizeof (guint));

  ward_expr_collect_facts (expr, indexes);
  g_assert_cmpuint (indexes->len, ==, 3);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  packs = policy_packs_read ();
  g_test_add_func ("/policy/expr/errors name the path", test_errors);
  g_test_add_func ("/policy/expr/every operator, known and unknown", test_operations);
  g_test_add_func ("/policy/expr/every operator is in the table", test_every_operator_is_tested);
  g_test_add_func ("/policy/expr/depth is bounded", test_depth_is_bounded);
  g_test_add_func ("/policy/expr/terms are bounded", test_terms_are_bounded);
  g_test_add_func ("/policy/expr/facts are collected once", test_facts_are_collected_once);
  result = g_test_run ();
  policy_packs_free (packs);
  return result;
}
