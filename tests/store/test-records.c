/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "../domain/ward-random-record.h"
#include "ward-records.h"
#include "ward-scratch.h"
#include "ward-search.h"

static Scratch scratch;
static WardDb *db;

static char *
squeeze (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p) && *p != ';')
      g_string_append_c (out, *p);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_the_schema_is_what_the_field_tables_say (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (
      "/org/wardlight/Wardlight/schema/0001-first.sql", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *whole = squeeze (g_bytes_get_data (bytes, NULL));
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sql = ward_records_schema (kinds[i]);
      g_autofree char *part = squeeze (sql);

      if (strstr (whole, part) == NULL)
        g_error ("the schema of %s is not its field table's", kinds[i]->name);
    }
}

static void
test_every_kind_comes_back_as_it_went (void)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (g_test_rand_int ());
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  for (guint i = 0; i < n * 4; i++)
    {
      const WardKind *kind = kinds[i % n];
      g_autoptr (WardRecord) record = random_record (rng, kind);
      g_autoptr (WardRecord) other = random_record (rng, kind);
      g_autoptr (WardRecord) back = NULL, changed = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (ward_records_insert (db, record, &error));
      g_assert_no_error (error);
      back = ward_records_get (db, kind, record->id, NULL);
      assert_equal_records (record, back);
      g_free (other->id);
      other->id = g_strdup (record->id);
      g_assert_true (ward_records_update (db, other, &error));
      changed = ward_records_get_rid (db, kind, record->rid, NULL);
      assert_equal_records (other, changed);
      g_assert_true (ward_records_delete (db, kind, record->id, &error));
      g_assert_null (ward_records_get (db, kind, record->id, NULL));
    }
  g_assert_cmpint (ward_db_number (db, "SELECT count(*) FROM search", -1), ==, 0);
  g_assert_cmpint (ward_db_number (db, "SELECT count(*) FROM place_box", -1), ==, 0);
}

static WardRecord *
action (const char *title)
{
  WardRecord *record = ward_record_new (ward_kind_find ("action"));

  record->id = ward_id_new (1000);
  record->created_at = record->changed_at = 1;
  ward_record_set_text (record, ward_kind_field (record->kind, "title"), title);
  return record;
}

static guint
hits (const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = ward_search (db, words, 50, &error);

  g_assert_no_error (error);
  return found->len;
}

static void
test_search_takes_whatever_people_type (void)
{
  static const char *const hostile[] = { "\"",   "a AND", "NEAR(", "*",     "title:x", "-lamp",
                                         "a OR", "(((",   "'; --", "lamp^2", "", "  " };
  g_autoptr (WardRecord) a = action ("Mend the lämp near the café");
  g_autoptr (WardRecord) b = action ("Lamps for the yard");

  g_assert_true (ward_records_insert (db, a, NULL));
  g_assert_true (ward_records_insert (db, b, NULL));
  g_assert_cmpuint (hits ("lamp"), ==, 2);
  g_assert_cmpuint (hits ("lamps"), ==, 1);
  g_assert_cmpuint (hits ("cafe mend"), ==, 1);
  g_assert_cmpuint (hits ("church"), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    g_assert_cmpuint (hits (hostile[i]), <=, 2);
  g_assert_true (ward_records_delete (db, a->kind, a->id, NULL));
  g_assert_true (ward_records_delete (db, b->kind, b->id, NULL));
}

static void
test_queries_say_what_they_can_not_read (void)
{
  g_autoptr (WardQuery) query = ward_query_new (ward_kind_find ("premises"));
  g_autoptr (GError) error = NULL;

  g_assert_false (ward_query_where (query, "colour", "=", "red", &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (ward_query_where (query, "category", "=", "bad", &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (ward_query_where (query, "category", "LIKE", "risk", &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  scratch_init (&scratch);
  db = scratch_open (&scratch, WARD_DB_CREATE);
  g_test_add_func ("/store/records/the-schema-is-what-the-field-tables-say",
                   test_the_schema_is_what_the_field_tables_say);
  g_test_add_func ("/store/records/every-kind-comes-back-as-it-went",
                   test_every_kind_comes_back_as_it_went);
  g_test_add_func ("/store/records/search-takes-whatever-people-type",
                   test_search_takes_whatever_people_type);
  g_test_add_func ("/store/records/queries-say-what-they-can-not-read",
                   test_queries_say_what_they_can_not_read);
  result = g_test_run ();
  ward_db_close (db);
  scratch_clear (&scratch);
  return result;
}
