/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fact tables of every kind, and facts in and out. */
#include "policy-packs.h"

#include "ward-error.h"
#include "ward-premises.h"

#include <string.h>

static PolicyPacks *packs;

/* Every kind has its table; common facts first, own fields under their names, each once. */
static void
test_tables (void)
{
  guint n_kinds, n_common;
  const WardKind *const *kinds = ward_kinds (&n_kinds);
  const WardFactSpec *common = ward_fact_specs_common (&n_common);

  for (guint i = 0; i < n_kinds; i++)
    {
      const WardFactTable *table = ward_fact_tables_get (packs->tables, kinds[i]->name);

      g_assert_nonnull (table);
      for (guint k = 0; k < n_common; k++)
        g_assert_cmpint (ward_fact_table_find (table, common[k].name), ==, k);
      for (guint k = 0; k < kinds[i]->n_fields; k++)
        g_assert_cmpint (ward_fact_table_find (table, kinds[i]->fields[k].name), >=, 0);
      for (guint k = 0; k < ward_fact_table_get_n (table); k++)
        g_assert_cmpint (ward_fact_table_find (table, ward_fact_table_get (table, k)->name), ==, k);
    }
  g_assert_null (ward_fact_tables_get (packs->tables, "unicorn"));
}

/* Computed facts are declared for kinds that exist. */
static void
test_specs_are_of_kinds (void)
{
  const WardFactSpecs *const parts[] = { ward_fact_specs_enforcement, ward_fact_specs_premises,
                                         ward_fact_specs_people, ward_fact_specs_partners,
                                         ward_fact_specs_plans };

  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    for (const WardFactSpecs *specs = parts[p]; specs->kind != NULL; specs++)
      g_assert_nonnull (ward_kind_find (specs->kind));
}

static void
test_fields_become_facts (void)
{
  g_autoptr (WardJson) object =
      ward_json_parse ("{\"reference\":\"NM-1\",\"occupancy\":\"sole\",\"identified_on\":\"2026-11-"
                       "03\",\"source\":[\"officer\",\"visit\"],"
                       "\"restricted\":true}",
                       -1, &ward_json_line_limits, NULL);
  g_autoptr (WardRecord) record = ward_record_new (ward_kind_find ("premises"));
  g_autoptr (GPtrArray) problems = ward_problems_new ();
  g_autoptr (WardFacts) facts = ward_facts_new (ward_fact_tables_get (packs->tables, "premises"));
  guint n;
  WardFactSource source;
  g_autofree char *shown = NULL;

  ward_record_read_json (record, object, problems);
  g_assert_cmpuint (problems->len, ==, 0);
  ward_facts_set_fields (facts, record);
  g_assert_cmpstr (ward_facts_get_text (facts, ward_facts_index (facts, "occupancy")), ==, "sole");
  g_assert_cmpstr (ward_facts_get_text (facts, ward_facts_index (facts, "reference")), ==, "NM-1");
  g_assert_cmpint (ward_facts_get_number (facts, ward_facts_index (facts, "restricted")), ==, 1);
  g_assert_nonnull (ward_facts_get_list (facts, ward_facts_index (facts, "source"), &n));
  g_assert_cmpuint (n, ==, 2);
  g_assert_false (ward_facts_is_known (facts, ward_facts_index (facts, "category_reason")));
  source = ward_facts_get_source (facts, ward_facts_index (facts, "occupancy"));
  g_assert_cmpstr (source.kind, ==, "premises");
  g_assert_cmpstr (source.field, ==, "occupancy");
  shown = ward_facts_dup_display (facts, ward_facts_index (facts, "source"));
  g_assert_cmpstr (shown, ==, "officer, visit");
}

/* A finding's source names the record, and never where it is or what was written about it. */
static void
test_labels_tell_no_place (void)
{
  g_autoptr (WardJson) object =
      ward_json_parse ("{\"address\":\"14 Harbour Street\",\"uprn\":\"100012345678\"}", -1,
                       &ward_json_line_limits, NULL);
  g_autoptr (WardRecord) record = ward_record_new (ward_kind_find ("place"));
  g_autoptr (GPtrArray) problems = ward_problems_new ();
  g_autoptr (WardFacts) facts = ward_facts_new (ward_fact_tables_get (packs->tables, "place"));
  g_autoptr (WardJsonWriter) writer = ward_json_writer_new (FALSE);
  g_autofree char *shown = NULL, *text = NULL;

  ward_record_read_json (record, object, problems);
  ward_facts_set_fields (facts, record);
  g_assert_cmpstr (ward_facts_get_source (facts, 0).label, ==, "Place");
  shown = ward_facts_dup_display (facts, ward_facts_index (facts, "address"));
  g_assert_cmpstr (shown, ==, "not shown");
  ward_json_begin_object (writer, NULL);
  ward_facts_write (facts, ward_facts_index (facts, "address"), "address", writer);
  ward_json_end_object (writer);
  text = ward_json_writer_finish (writer);
  g_assert_cmpstr (text, ==, "{\"address\":\"not shown\"}");
}

static void
test_json_is_checked (void)
{
  static const struct
  {
    const char *name, *value;
    gboolean ok;
  } rows[] = {
    { "urgent", "true", TRUE },
    { "urgent", "1", FALSE },
    { "notice_hours", "48", TRUE },
    { "notice_hours", "\"48\"", FALSE },
    { "review_on", "\"2026-11-03\"", TRUE },
    { "review_on", "\"2026-02-30\"", FALSE },
    { "authorised_at", "\"2026-11-03T09:00:00Z\"", TRUE },
    { "authorised_at", "\"noon\"", FALSE },
    { "ladder_missing", "[\"a\"]", TRUE },
    { "ladder_missing", "[1]", FALSE },
    { "ladder_missing", "\"a\"", FALSE },
    { "home", "\"x\"", TRUE },
    { "home", "3", FALSE },
    { "home", "null", TRUE },
    { "unicorn", "true", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (WardFacts) facts =
          ward_facts_new (ward_fact_tables_get (packs->tables, "decision"));
      g_autoptr (WardJson) value =
          ward_json_parse (rows[i].value, -1, &ward_json_line_limits, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (ward_facts_set_json (facts, rows[i].name, value, &error), ==, rows[i].ok);
      g_assert_cmpint (error == NULL, ==, rows[i].ok);
    }
}

static void
test_values_round_trip (void)
{
  const char *text = "{\"urgent\":false,\"notice_hours\":48,\"review_on\":\"2026-11-03\","
                     "\"authorised_at\":\"2026-11-03T09:00:00Z\",\"ladder_missing\":[\"a\",\"b\"],"
                     "\"home\":\"x\\ny\","
                     "\"power\":\"soa2a\"}";
  g_autoptr (WardJson) object = ward_json_parse (text, -1, &ward_json_line_limits, NULL);
  g_autoptr (WardFacts) facts = policy_facts (packs, "decision", object);
  g_autoptr (WardJsonWriter) writer = ward_json_writer_new (FALSE);
  g_autofree char *again = NULL;

  ward_json_begin_object (writer, NULL);
  for (guint i = 0; i < ward_json_length (object); i++)
    {
      const char *name = ward_json_member_name (object, i);

      ward_facts_write (facts, ward_facts_index (facts, name), name, writer);
    }
  ward_json_end_object (writer);
  again = ward_json_writer_finish (writer);
  g_assert_cmpstr (again, ==, text);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  packs = policy_packs_read ();
  g_test_add_func ("/policy/facts/every kind has its table", test_tables);
  g_test_add_func ("/policy/facts/computed ones are of kinds that exist", test_specs_are_of_kinds);
  g_test_add_func ("/policy/facts/fields become facts", test_fields_become_facts);
  g_test_add_func ("/policy/facts/labels tell no place", test_labels_tell_no_place);
  g_test_add_func ("/policy/facts/JSON is checked", test_json_is_checked);
  g_test_add_func ("/policy/facts/values round trip", test_values_round_trip);
  result = g_test_run ();
  policy_packs_free (packs);
  return result;
}
