/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "policy-packs.h"

#include <string.h>

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

GPtrArray *
policy_list (const char *path, const char *suffix)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

PolicyPacks *
policy_packs_read (void)
{
  PolicyPacks *packs = g_new0 (PolicyPacks, 1);
  g_autofree char *folder =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "resources", "policy", NULL);
  g_autoptr (GPtrArray) names = policy_list (folder, ".json");
  g_autofree WardPackText *texts = g_new0 (WardPackText, names->len);
  g_autoptr (GError) error = NULL;

  packs->texts = g_ptr_array_new_with_free_func (g_free);
  packs->tables = ward_fact_tables_new ();
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      char *text;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_ptr_array_add (packs->texts, text);
      texts[i].text = text;
      texts[i].len = -1;
    }
  packs->set =
      ward_rule_set_new (texts, names->len, ward_fact_tables_lookup, packs->tables, &error);
  g_assert_no_error (error);
  return packs;
}

void
policy_packs_free (PolicyPacks *packs)
{
  ward_rule_set_unref (packs->set);
  ward_fact_tables_unref (packs->tables);
  g_ptr_array_unref (packs->texts);
  g_free (packs);
}

WardJson *
policy_read_json (const char *folder, const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "policy", folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  WardJson *json;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  json = ward_json_parse (text, -1, &ward_json_file_limits, &error);
  g_assert_no_error (error);
  return json;
}

WardFacts *
policy_facts (PolicyPacks *packs, const char *kind, const WardJson *object)
{
  WardFactTable *table = ward_fact_tables_get (packs->tables, kind);
  WardFacts *facts;

  g_assert_nonnull (table);
  facts = ward_facts_new (table);
  for (guint i = 0; i < ward_json_length (object); i++)
    {
      g_autoptr (GError) error = NULL;

      ward_facts_set_json (facts, ward_json_member_name (object, i),
                           ward_json_member_at (object, i), &error);
      g_assert_no_error (error);
    }
  return facts;
}
