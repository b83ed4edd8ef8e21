/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every file in cases/ holds records that all its cases share, and cases: records of its own, the
 * record judged, and the facts that must come of it (null: not known). */
#include "ward-gather.h"
#include "ward-json-reader.h"

typedef struct {
  WardFactTables *tables;
  WardRuleSet *rules;
  GHashTable *seen; /* "kind.fact" that some case knows */
  GPtrArray *files; /* of WardJson, owned; the cases borrow from them */
  GPtrArray *cases; /* of Case, owned */
} Fixture;

typedef struct {
  Fixture *fixture;
  char *name;
  const WardJson *file; /* shared by the cases of a file */
  const WardJson *test;
} Case;

static void
free_case (gpointer data)
{
  g_free (((Case *) data)->name);
  g_free (data);
}

static WardJson *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;
  WardJson *json;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  json = ward_json_parse (text, (gssize) length, &ward_json_file_limits, &error);
  if (json == NULL)
    g_test_message ("%s: %s", path, error->message);
  g_assert_nonnull (json);
  return json;
}

static gboolean
verify (const WardRecord *record, const WardRecord *signature, gpointer data)
{
  return g_strcmp0 (ward_record_get (signature, "sig"), "good") == 0
         && g_strcmp0 (ward_record_get (signature, "record"), record->id) == 0;
}

/* A member of the case, or of its file. */
static const WardJson *
member (const Case *c, const char *name)
{
  const WardJson *own = ward_json_member (c->test, name);

  return own != NULL ? own : ward_json_member (c->file, name);
}

static const char *
text_member (const Case *c, const char *name)
{
  return ward_json_string (member (c, name));
}

/* The one record of {"kind": {…}}; NULL when json is. */
static WardRecord *
only_record (const WardJson *json)
{
  if (json == NULL)
    return NULL;
  g_assert_cmpuint (ward_json_length (json), ==, 1);
  return ward_json_reader_record (ward_json_member_name (json, 0), ward_json_member_at (json, 0));
}

static char *
fact_text (const WardFacts *facts, const char *name)
{
  int index = ward_fact_table_find (ward_facts_get_table (facts), name);
  g_autoptr (WardJsonWriter) writer = ward_json_writer_new (FALSE);

  if (index < 0)
    return g_strdup ("no such fact");
  ward_facts_write (facts, (guint) index, NULL, writer);
  return ward_json_writer_finish (writer);
}

static void
check_facts (const Case *c, const WardFacts *facts)
{
  const WardJson *expected = ward_json_member (c->test, "facts");
  const char *kind = ward_fact_table_get_kind (ward_facts_get_table (facts));

  g_assert_cmpuint (ward_json_length (expected), >, 0);
  for (guint i = 0; i < ward_json_length (expected); i++)
    {
      const char *name = ward_json_member_name (expected, i);
      g_autofree char *want = ward_json_to_text (ward_json_member_at (expected, i));
      g_autofree char *got = fact_text (facts, name);

      if (!g_str_equal (want, got))
        g_test_fail_printf ("%s is %s, not %s", name, got, want);
      else if (!g_str_equal (want, "null"))
        g_hash_table_add (c->fixture->seen, g_strdup_printf ("%s.%s", kind, name));
    }
}

static void
check_sources (const Case *c, const WardFacts *facts)
{
  const WardJson *expected = ward_json_member (c->test, "sources");

  for (guint i = 0; i < ward_json_length (expected); i++)
    {
      const char *name = ward_json_member_name (expected, i);
      WardFactSource source = ward_facts_get_source (facts, ward_facts_index (facts, name));
      g_autofree char *got = g_strdup_printf ("%s %s", source.id, source.label);

      if (g_strcmp0 (got, ward_json_string (ward_json_member_at (expected, i))) != 0)
        g_test_fail_printf ("%s comes from %s", name, got);
    }
}

static void
run (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (WardJsonReader) reader = ward_json_reader_new ();
  g_autoptr (WardRecord) subject = only_record (member (c, "subject"));
  g_autoptr (WardRecord) before = only_record (ward_json_member (c->test, "before"));
  WardGatherContext context = { .actor = text_member (c, "actor"),
                                .role = text_member (c, "role"),
                                .scopes = text_member (c, "scopes"),
                                .rules = c->fixture->rules,
                                .before = before,
                                .archiving = ward_json_get_bool (c->test, "archiving", FALSE),
                                .verify = ward_json_get_bool (c->test, "verify", TRUE) ? verify
                                                                                       : NULL,
                                .given = ward_json_member (c->test, "given"),
                                .every_fact = TRUE };
  g_autoptr (WardFacts) facts = NULL;

  g_assert_nonnull (subject);
  g_assert_true (ward_time_parse (text_member (c, "now"), &context.now, NULL));
  ward_json_reader_add (reader, ward_json_member (c->file, "records"));
  ward_json_reader_add (reader, ward_json_member (c->test, "records"));
  ward_json_reader_put (reader, subject);
  ward_json_reader_set_history (reader, ward_json_member (c->test, "history"));
  facts = ward_gather (c->fixture->tables, ward_json_reader_get (reader), subject, &context);
  check_facts (c, facts);
  check_sources (c, facts);
}

static void
add_cases (Fixture *fixture, const char *folder, const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *stem = g_strndup (file, strlen (file) - strlen (".json"));
  WardJson *json = read_file (path);
  const WardJson *cases = ward_json_member (json, "cases");

  g_ptr_array_add (fixture->files, json);
  for (guint i = 0; i < ward_json_length (cases); i++)
    {
      Case *c = g_new0 (Case, 1);

      g_ptr_array_add (fixture->cases, c);
      c->fixture = fixture;
      c->file = json;
      c->test = ward_json_item (cases, i);
      c->name = g_strdup_printf ("/%s/%s", stem, ward_json_get_string (c->test, "name"));
      g_assert_nonnull (ward_json_get_string (c->test, "name"));
      g_test_add_data_func (c->name, c, run);
    }
}

static void
look_for (const Fixture *fixture, const char *kind, const WardFactSpec *specs, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s.%s", kind, specs[i].name);

      if (g_hash_table_contains (fixture->seen, name))
        continue;
      g_test_message ("%s is forgotten", name);
      g_test_fail ();
    }
}

/* A computed fact that no case knows has been forgotten, in the code or here. */
static void
no_fact_is_forgotten (gconstpointer data)
{
  const Fixture *fixture = data;
  guint n_kinds, n;
  const WardKind *const *kinds = ward_kinds (&n_kinds);
  const WardFactSpec *common = ward_fact_specs_common (&n);

  look_for (fixture, "decision", common, n);
  for (guint k = 0; k < n_kinds; k++)
    {
      const WardFactSpec *specs = ward_fact_specs_of (kinds[k]->name, &n);

      look_for (fixture, kinds[k]->name, specs, n);
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static WardRuleSet *
read_pack (Fixture *fixture, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  WardPackText pack = { NULL, -1 };
  WardRuleSet *rules;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  pack.text = text;
  rules = ward_rule_set_new (&pack, 1, ward_fact_tables_lookup, fixture->tables, &error);
  g_assert_no_error (error);
  return rules;
}

int
main (int argc, char **argv)
{
  Fixture fixture = { 0 };
  g_autofree char *folder = NULL;
  g_autofree char *pack = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  const char *file;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "facts", "cases", NULL);
  pack = g_test_build_filename (G_TEST_DIST, "facts", "pack.json", NULL);
  fixture.tables = ward_fact_tables_new ();
  fixture.rules = read_pack (&fixture, pack);
  fixture.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fixture.files = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_json_free);
  fixture.cases = g_ptr_array_new_with_free_func (free_case);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((file = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (files, g_strdup (file));
  g_ptr_array_sort (files, compare_names);
  for (guint i = 0; i < files->len; i++)
    add_cases (&fixture, folder, files->pdata[i]);
  g_test_add_data_func ("/over-all/no-computed-fact-is-forgotten", &fixture, no_fact_is_forgotten);
  status = g_test_run ();
  g_ptr_array_unref (fixture.cases);
  g_ptr_array_unref (fixture.files);
  g_hash_table_unref (fixture.seen);
  ward_rule_set_unref (fixture.rules);
  ward_fact_tables_unref (fixture.tables);
  return status;
}
