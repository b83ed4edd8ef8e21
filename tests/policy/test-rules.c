/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The engine: gates, waiving, exceptions, what has happened, dates, findings as JSON, and packs
 * that can't be read. */
#include "policy-packs.h"

#include "ward-error.h"
#include "ward-time.h"

#include <string.h>

static PolicyPacks *packs;

#define RULE(id, more)                                                                             \
  "{\"id\":\"" id                                                                                  \
  "\",\"kind\":\"decision\",\"source\":\"s\",\"severity\":\"refuse\",\"message\":\"m {author}\","  \
  "\"remedy\":\"r\"," more "\"when\":[\"is\",\"option\",\"close\"]}"
#define PACK(version, rules) "{\"pack\":\"t\",\"version\":\"" version "\",\"rules\":[" rules "]}"

static WardRuleSet *
read_pack (const char *text, GError **error)
{
  WardPackText pack = { text, -1 };

  return ward_rule_set_new (&pack, 1, ward_fact_tables_lookup, packs->tables, error);
}

static WardFacts *
facts_of (const char *kind, const char *text)
{
  g_autoptr (WardJson) object = ward_json_parse (text, -1, &ward_json_file_limits, NULL);

  g_assert_nonnull (object);
  return policy_facts (packs, kind, object);
}

static gint64
day (const char *text)
{
  gint64 date;

  g_assert_true (ward_date_parse (text, &date, NULL));
  return date;
}

static const WardFinding *
only (const GPtrArray *findings)
{
  g_assert_cmpuint (findings->len, ==, 1);
  return g_ptr_array_index (findings, 0);
}

static void
test_gates (void)
{
  static const struct
  {
    const char *gate; /* of the rule */
    WardGate asked;
    gboolean refuses;
  } rows[] = {
    { "\"gate\":\"save\",", WARD_GATE_SAVE, TRUE },
    { "\"gate\":\"save\",", WARD_GATE_SERVE, TRUE },
    { "\"gate\":\"authorise\",", WARD_GATE_SAVE, FALSE },
    { "\"gate\":\"authorise\",", WARD_GATE_AUTHORISE, TRUE },
    { "\"gate\":\"authorise\",", WARD_GATE_SERVE, FALSE },
    { "\"gate\":[\"authorise\",\"serve\"],", WARD_GATE_SERVE, TRUE },
    { "", WARD_GATE_CLOSE, TRUE },
  };
  g_autoptr (WardFacts) facts = facts_of ("decision", "{\"option\":\"close\"}");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *rule = g_strdup_printf (RULE ("T-1", "%s"), rows[i].gate);
      g_autofree char *text = g_strdup_printf (PACK ("1", "%s"), rule);
      g_autoptr (WardRuleSet) set = read_pack (text, NULL);
      g_autoptr (GPtrArray) findings =
          ward_rule_set_evaluate (set, "decision", facts, rows[i].asked, day ("2026-11-03"), FALSE);

      g_assert_cmpint (only (findings)->refuses, ==, rows[i].refuses);
      g_assert_cmpint (ward_findings_refuse (findings), ==, rows[i].refuses);
    }
}

static void
test_past (void)
{
  g_autoptr (WardRuleSet) set =
      read_pack (PACK ("1", RULE ("T-1", "") "," RULE ("T-2", "\"past\":\"none\",")), NULL);
  g_autoptr (WardFacts) facts = facts_of ("decision", "{\"option\":\"close\"}");
  g_autoptr (GPtrArray) now =
      ward_rule_set_evaluate (set, "decision", facts, WARD_GATE_SAVE, day ("2026-11-03"), FALSE);
  g_autoptr (GPtrArray) past =
      ward_rule_set_evaluate (set, "decision", facts, WARD_GATE_SAVE, day ("2026-11-03"), TRUE);

  g_assert_cmpuint (now->len, ==, 2);
  g_assert_true (only (past)->breach);
  g_assert_false (only (past)->refuses);
  g_assert_cmpstr (only (past)->rule->id, ==, "T-1");
}

static void
test_urgent_waives_what_it_may (void)
{
  g_autoptr (WardRuleSet) set =
      read_pack (PACK ("1", RULE ("T-1", "\"waived_by_urgent\":true,") "," RULE ("T-2", "")), NULL);
  g_autoptr (WardFacts) facts = facts_of ("decision", "{\"option\":\"close\",\"urgent\":true}");
  g_autoptr (GPtrArray) findings =
      ward_rule_set_evaluate (set, "decision", facts, WARD_GATE_SAVE, day ("2026-11-03"), FALSE);
  const WardFinding *first = g_ptr_array_index (findings, 0),
                    *second = g_ptr_array_index (findings, 1);

  g_assert_cmpstr (first->rule->id, ==, "T-2");
  g_assert_true (first->refuses);
  g_assert_true (second->waived);
  g_assert_false (second->refuses);
  g_assert_cmpint (second->severity, ==, WARD_SEVERITY_NOTE);
}

static void
test_exceptions (void)
{
  g_autoptr (WardRuleSet) set =
      read_pack (PACK ("1", RULE ("T-1", "\"exceptable\":true,") "," RULE ("T-2", "")), NULL);
  g_autoptr (WardFacts) facts =
      facts_of ("decision", "{\"option\":\"close\",\"excepted_rules\":[\"T-1\",\"T-2\"]}");
  g_autoptr (GPtrArray) findings =
      ward_rule_set_evaluate (set, "decision", facts, WARD_GATE_SAVE, day ("2026-11-03"), FALSE);

  g_assert_cmpstr (((WardFinding *) g_ptr_array_index (findings, 0))->rule->id, ==, "T-2");
  g_assert_true (((WardFinding *) g_ptr_array_index (findings, 0))->refuses);
  g_assert_true (((WardFinding *) g_ptr_array_index (findings, 1))->excepted);
}

static void
test_dates_and_status (void)
{
  static const struct
  {
    const char *more, *on;
    gboolean fires;
  } rows[] = {
    { "\"from\":\"2026-11-03\",", "2026-11-02", FALSE },
    { "\"from\":\"2026-11-03\",", "2026-11-03", TRUE },
    { "\"to\":\"2026-11-03\",", "2026-11-02", TRUE },
    { "\"to\":\"2026-11-03\",", "2026-11-03", FALSE },
    { "\"status\":\"pending\",", "2026-11-03", FALSE },
    { "\"status\":\"superseded\",", "2026-11-03", TRUE },
  };
  g_autoptr (WardFacts) facts = facts_of ("decision", "{\"option\":\"close\"}");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *rule = g_strdup_printf (RULE ("T-1", "%s"), rows[i].more);
      g_autofree char *text = g_strdup_printf (PACK ("1", "%s"), rule);
      g_autoptr (WardRuleSet) set = read_pack (text, NULL);
      g_autoptr (GPtrArray) findings =
          ward_rule_set_evaluate (set, "decision", facts, WARD_GATE_SAVE, day (rows[i].on), FALSE);

      g_assert_cmpint (findings->len == 1, ==, rows[i].fires);
    }
}

/* A pending row stays out even where its dates would let it in; one entered with its date comes
 * into force that day. */
static void
test_a_later_parameter_takes_over (void)
{
  const char *text =
      "{\"pack\":\"t\",\"version\":\"1\",\"parameters\":["
      "{\"power\":\"a\",\"parameter\":\"h\",\"value\":48,\"from\":\"2014-10-20\"},"
      "{\"power\":\"a\",\"parameter\":\"h\",\"value\":96,\"from\":\"2014-10-20\",\"status\":"
      "\"pending\"},"
      "{\"power\":\"a\",\"parameter\":\"h\",\"value\":72,\"from\":\"2027-01-01\"}],\"rules\":[]}";
  g_autoptr (WardRuleSet) set = read_pack (text, NULL);

  g_assert_cmpint (ward_rule_set_get_number (set, "a.h", day ("2026-12-31"), 0), ==, 48);
  g_assert_cmpint (ward_rule_set_get_number (set, "a.h", day ("2027-01-01"), 0), ==, 72);
  g_assert_cmpint (ward_rule_set_get_number (set, "a.h", day ("2014-10-19"), 7), ==, 7);
  g_assert_cmpint (ward_rule_set_get_number (set, "a.x", day ("2027-01-01"), 7), ==, 7);
}

static void
test_shipped_law (void)
{
  gint64 on = day ("2026-11-03");
  g_autoptr (GPtrArray) conditions = ward_rule_set_list_rows (
      packs->set, "soa2a.conditions", "authorise", "prostitution_offence", on);
  g_autoptr (GPtrArray) contents =
      ward_rule_set_list_rows (packs->set, "soa2a.conditions", "serve", NULL, on);
  g_autoptr (GPtrArray) asb =
      ward_rule_set_list_rows (packs->set, "asb2014.conditions", "serve", NULL, on);
  g_autoptr (GPtrArray) child = ward_rule_set_list_rows (packs->set, "soa2a.conditions",
                                                         "authorise", "child_sex_offence", on);

  g_assert_cmpint (ward_rule_set_get_number (packs->set, "asb2014.hearing_by", on, 0), ==, 48);
  g_assert_cmpint (ward_rule_set_get_number (packs->set, "soa2a.hearing_by", on, 0), ==, 48);
  g_assert_cmpuint (conditions->len, ==, 5);
  g_assert_cmpuint (contents->len, ==, 6);
  g_assert_cmpuint (asb->len, ==, 7);
  g_assert_cmpuint (child->len, ==, 0);
  g_assert_cmpstr (ward_rule_set_get_text (packs->set, "ladder", "mediation"), ==, "Mediation");
  g_assert_cmpstr (ward_rule_set_get_text (packs->set, "ladder", "x"), ==, "x");
}

static void
test_nothing_refuses_a_protective_action (void)
{
  const GPtrArray *rules = ward_rule_set_get_rules_of (packs->set, "protective_action");
  g_autoptr (GError) error = NULL;
  g_autoptr (WardFacts) facts =
      facts_of ("protective_action",
                "{\"person_data_fields\":[\"what\"],\"missing_references\":[\"premises\"]}");
  g_autoptr (GPtrArray) findings = ward_rule_set_evaluate (
      packs->set, "protective_action", facts, WARD_GATE_SAVE, day ("2026-11-03"), TRUE);

  for (guint i = 0; i < rules->len; i++)
    {
      const WardRule *rule = g_ptr_array_index (rules, i);

      g_assert_true (rule->severity != WARD_SEVERITY_REFUSE || g_str_equal (rule->kind, "*"));
    }
  g_assert_cmpuint (findings->len, >=, 1);
  g_assert_false (ward_findings_refuse (findings));
  g_assert_null (read_pack (
      "{\"pack\":\"t\",\"version\":\"1\",\"rules\":[{\"id\":\"T-1\",\"kind\":\"protective_action\","
      "\"source\":\"s\",\"severity\":\"refuse\",\"message\":\"m\",\"remedy\":\"r\","
      "\"when\":[\"missing\",\"told\"]}]}",
      &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
}

static void
test_finding_as_json (void)
{
  g_autoptr (WardFacts) facts = facts_of (
      "decision",
      "{\"option\":\"close\",\"power\":\"soa2a\",\"authoriser_rank\":\"chief_inspector\"}");
  WardFactSource source = { "rank_period", "r1", "rank", "Rank period from 2024" };
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (WardJsonWriter) writer = ward_json_writer_new (FALSE);
  g_autofree char *text = NULL;
  g_autoptr (WardJson) json = NULL;
  const WardFinding *finding = NULL;

  ward_facts_set_record (facts, "d1", "Decision 7");
  ward_facts_set_source (facts, ward_facts_index (facts, "authoriser_rank"), &source);
  findings = ward_rule_set_evaluate (packs->set, "decision", facts, WARD_GATE_AUTHORISE,
                                     day ("2026-11-03"), FALSE);
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((WardFinding *) g_ptr_array_index (findings, i))->rule->id, "ENF-RANK-01"))
      finding = g_ptr_array_index (findings, i);
  g_assert_nonnull (finding);
  ward_finding_write (finding, NULL, writer);
  text = ward_json_writer_finish (writer);
  json = ward_json_parse (text, -1, &ward_json_file_limits, NULL);
  g_assert_cmpstr (ward_json_get_string (json, "rule"), ==, "ENF-RANK-01");
  g_assert_cmpstr (ward_json_get_string (json, "severity"), ==, "refuse");
  g_assert_cmpstr (ward_json_get_string (json, "gate"), ==, "authorise");
  g_assert_cmpstr (ward_json_get_string (json, "message"), ==,
                   "The authoriser's rank at the time (chief inspector) is below superintendent.");
  g_assert_true (ward_json_get_bool (json, "refuses", FALSE));
  g_assert_cmpstr (ward_json_get_string (ward_json_member (json, "facts"), "authoriser_rank"), ==,
                   "chief_inspector");
  g_assert_cmpstr (
      ward_json_get_string (
          ward_json_member (ward_json_member (json, "sources"), "authoriser_rank"), "id"),
      ==, "r1");
  g_assert_cmpstr (
      ward_json_get_string (ward_json_member (ward_json_member (json, "sources"), "option"), "id"),
      ==, "d1");
  g_assert_cmpuint (ward_json_length (ward_json_member (json, "fields")), ==, 1);
}

/* A form shows a finding beside the fields that its lists name, else beside those of its rule. */
static void
test_fields_of_a_finding (void)
{
  g_autoptr (WardFacts) facts = facts_of (
      "decision", "{\"option\":\"close\",\"bare_answers\":[\"home\"],\"media_excluded\":false}");
  g_autoptr (GPtrArray) findings = ward_rule_set_evaluate (
      packs->set, "decision", facts, WARD_GATE_AUTHORISE, day ("2026-11-03"), FALSE);
  guint seen = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const WardFinding *finding = g_ptr_array_index (findings, i);
      g_auto (GStrv) fields = ward_finding_dup_fields (finding);

      if (g_str_equal (finding->rule->id, "ENF-BARE-01"))
        seen += g_strv_contains ((const char *const *) fields, "home");
      if (g_str_equal (finding->rule->id, "ENF-MEDIA-01"))
        seen += g_strv_contains ((const char *const *) fields, "media_excluded");
    }
  g_assert_cmpuint (seen, ==, 2);
}

/* Lists in a message are told in people's words. */
static void
test_message_names_things (void)
{
  g_autoptr (WardFacts) facts =
      facts_of ("decision",
                "{\"option\":\"close\",\"blank_harm_sections\":[\"harm_trust\",\"harm_housing\"]}");
  g_autoptr (GPtrArray) findings = ward_rule_set_evaluate (
      packs->set, "decision", facts, WARD_GATE_AUTHORISE, day ("2026-11-03"), FALSE);
  g_autofree char *message = NULL;

  for (guint i = 0; message == NULL && i < findings->len; i++)
    if (g_str_equal (((WardFinding *) g_ptr_array_index (findings, i))->rule->id, "ENF-HARM-01"))
      message = ward_finding_dup_message (g_ptr_array_index (findings, i));
  g_assert_cmpstr (message, ==,
                   "The harm that this would do has not been weighed: Harm: trust; Harm: housing.");
}

static void
test_plain_finding (void)
{
  g_autoptr (WardFinding) finding = ward_finding_new_plain (
      "FIELD-REQ", WARD_SEVERITY_REFUSE, "Premises is needed.", "Fill it.", "premises", FALSE);
  g_autoptr (WardFinding) past = ward_finding_new_plain (
      "FIELD-REQ", WARD_SEVERITY_REFUSE, "Premises is needed.", "Fill it.", NULL, TRUE);
  g_autoptr (WardJsonWriter) writer = ward_json_writer_new (FALSE);
  g_autofree char *text = NULL, *message = ward_finding_dup_message (finding);

  g_assert_true (finding->refuses);
  g_assert_false (past->refuses);
  g_assert_true (past->breach);
  g_assert_cmpstr (message, ==, "Premises is needed.");
  ward_finding_write (finding, NULL, writer);
  text = ward_json_writer_finish (writer);
  g_assert_nonnull (strstr (text, "\"facts\":{}"));
}

static void
test_bad_packs (void)
{
  static const struct
  {
    const char *text, *says;
  } rows[] = {
    { "", "" },
    { "[]", "pack and version" },
    { "{\"pack\":\"t\"}", "pack and version" },
    { PACK ("1", "{\"id\":\"T-1\"}"), "id and kind" },
    { PACK ("1", "{\"id\":\"T-1\",\"kind\":\"unicorn\"}"), "T-1: there is no kind 'unicorn'" },
    { PACK ("1", RULE ("T-1", "\"gat\":\"save\",")), "T-1: there is no member 'gat' of a rule" },
    { PACK ("1", RULE ("T-1", "\"gate\":\"sav\",")), "T-1: gate: there is no gate 'sav'" },
    { PACK ("1", RULE ("T-1", "\"past\":\"gone\",")), "T-1: past must be breach or none" },
    { PACK ("1", RULE ("T-1", "\"from\":\"2026-02-30\",")), "T-1: from isn't a date" },
    { PACK ("1", RULE ("T-1", "\"status\":\"maybe\",")), "T-1: status must be" },
    { PACK ("1", RULE ("T-1", "\"fields\":[\"unicorn\"],")), "T-1: fields[0]: no field 'unicorn'" },
    { PACK ("1", RULE ("T-1", "\"shows\":[\"unicorn\"],")), "T-1: shows[0]: no such fact" },
    { PACK ("1", RULE ("T-1", "\"duties\":\"DC-01\",")), "T-1: duties must be a list" },
    { PACK ("1", RULE ("T-1", "") "," RULE ("T-1", "")), "T-1: the id is used twice" },
    { PACK ("1", "{\"id\":\"T-1\",\"kind\":\"decision\",\"source\":\"s\",\"severity\":\"bad\"}"),
      "T-1: severity must be" },
    { PACK ("1", "{\"id\":\"T-1\",\"kind\":\"decision\",\"source\":\"s\",\"severity\":\"warn\"}"),
      "T-1: source, message" },
    { PACK ("1", "{\"id\":\"T-1\",\"kind\":\"decision\",\"source\":\"s\",\"severity\":\"warn\","
                 "\"message\":\"{unicorn}\","
                 "\"remedy\":\"r\",\"when\":[\"missing\",\"power\"]}"),
      "T-1: message: no fact 'unicorn' of kind decision" },
    { "{\"pack\":\"t\",\"version\":\"1\",\"parameters\":[{\"power\":\"a\"}]}",
      "parameters[0]: power and parameter" },
    { "{\"pack\":\"t\",\"version\":\"1\",\"parameters\":[{\"power\":\"a\",\"parameter\":\"b\","
      "\"value\":1.5}]}",
      "parameters[0]: value must be" },
    { "{\"pack\":\"t\",\"version\":\"1\",\"lists\":[{\"list\":\"a\",\"items\":[{}]}]}",
      "items[0]: value is needed" },
    { "{\"pack\":\"t\",\"version\":\"1\",\"duties\":[{\"duty\":\"X\"}]}",
      "duties[0]: duty and title" },
    { "{\"pack\":\"t\",\"version\":\"1\",\"duties\":[{\"duty\":\"X\",\"title\":\"t\",\"needs\":[{"
      "\"kind\":\"k\"}]}]}",
      "X: needs[0]: a need has kind and text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_pack (rows[i].text, &error));
      g_assert_cmpint (error->domain, ==, WARD_ERROR);
      if (strstr (error->message, rows[i].says) == NULL)
        g_assert_cmpstr (error->message, ==, rows[i].says);
    }
}

/* Bytes changed and cut at random must give an error or a set, never a crash. */
static void
test_damaged_packs (void)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (7);

  for (guint round = 0; round < 300; round++)
    {
      const char *whole = g_ptr_array_index (packs->texts, round % packs->texts->len);
      gsize len = strlen (whole);
      g_autofree char *text = g_strdup (whole);
      WardPackText pack = { text, (gssize) len };
      g_autoptr (GError) error = NULL;
      g_autoptr (WardRuleSet) set = NULL;

      for (guint k = 0; k < 3; k++)
        text[g_rand_int_range (rng, 0, (gint32) len)] =
            "{}[]\",:0a \\"[g_rand_int_range (rng, 0, 11)];
      if (round % 3 == 0)
        pack.len = g_rand_int_range (rng, 0, (gint32) len);
      set = ward_rule_set_new (&pack, 1, ward_fact_tables_lookup, packs->tables, &error);
      g_assert_true ((set == NULL) == (error != NULL));
    }
}

static void
test_compare (void)
{
  g_autoptr (WardRuleSet) a =
      read_pack (PACK ("1", RULE ("T-1", "") "," RULE ("T-2", "") "," RULE ("T-4", "")), NULL);
  g_autoptr (WardRuleSet) b = read_pack (
      PACK ("2", RULE ("T-1", "\"gate\":\"serve\",") "," RULE ("T-2", "") "," RULE ("T-3", "")),
      NULL);
  g_autoptr (GPtrArray) changes = ward_rule_set_compare (a, b);
  g_autoptr (GPtrArray) none = ward_rule_set_compare (a, a);
  static const char *const wanted[][3] = {
    { "pack", "t", "changed" },
    { "rule", "T-1", "changed" },
    { "rule", "T-3", "added" },
    { "rule", "T-4", "removed" },
  };

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (changes->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < changes->len; i++)
    {
      const WardRuleChange *change = g_ptr_array_index (changes, i);

      g_assert_cmpstr (change->what, ==, wanted[i][0]);
      g_assert_cmpstr (change->id, ==, wanted[i][1]);
      g_assert_cmpstr (change->change, ==, wanted[i][2]);
    }
}

static void
test_version (void)
{
  g_autoptr (WardRuleSet) a = read_pack (PACK ("2026-11-01.1", RULE ("T-1", "")), NULL);
  g_autoptr (WardRuleSet) b = read_pack (PACK ("2026-11-01.1", RULE ("T-2", "")), NULL);

  g_assert_true (g_str_has_prefix (ward_rule_set_get_version (a), "2026-11-01.1+"));
  g_assert_cmpstr (ward_rule_set_get_version (a), !=, ward_rule_set_get_version (b));
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  packs = policy_packs_read ();
  g_test_add_func ("/policy/rules/the asked gate and save refuse", test_gates);
  g_test_add_func ("/policy/rules/what has happened is a breach", test_past);
  g_test_add_func ("/policy/rules/the urgent path waives what it may",
                   test_urgent_waives_what_it_may);
  g_test_add_func ("/policy/rules/an exception lifts what it may", test_exceptions);
  g_test_add_func ("/policy/rules/dates are half open and pending never fires",
                   test_dates_and_status);
  g_test_add_func ("/policy/rules/a later parameter takes over on its day",
                   test_a_later_parameter_takes_over);
  g_test_add_func ("/policy/rules/the shipped law", test_shipped_law);
  g_test_add_func ("/policy/rules/nothing refuses a protective action",
                   test_nothing_refuses_a_protective_action);
  g_test_add_func ("/policy/rules/a finding as JSON", test_finding_as_json);
  g_test_add_func ("/policy/rules/fields of a finding", test_fields_of_a_finding);
  g_test_add_func ("/policy/rules/a message names things", test_message_names_things);
  g_test_add_func ("/policy/rules/a plain finding", test_plain_finding);
  g_test_add_func ("/policy/rules/packs that can't be read say where", test_bad_packs);
  g_test_add_func ("/policy/rules/damaged packs never crash", test_damaged_packs);
  g_test_add_func ("/policy/rules/comparing two sets", test_compare);
  g_test_add_func ("/policy/rules/the version tells texts apart", test_version);
  result = g_test_run ();
  policy_packs_free (packs);
  return result;
}
