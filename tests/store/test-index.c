/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is found beside the tables: boxes of shapes, words, the schema that stands. */
#include <string.h>

#include "../domain/ward-random-record.h"
#include "ward-records.h"
#include "ward-scratch.h"
#include "ward-search.h"

static Scratch scratch;
static WardDb *db;

static WardRecord *
blank (const char *kind)
{
  WardRecord *record = ward_record_new (ward_kind_find (kind));

  record->id = ward_id_new (1000);
  record->created_at = record->changed_at = 1;
  return record;
}

static void
insert (WardRecord *record)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ward_records_insert (db, record, &error));
  g_assert_no_error (error);
}

static void
update (WardRecord *record)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ward_records_update (db, record, &error));
  g_assert_no_error (error);
}

static void
set (WardRecord *record, const char *field, const char *value)
{
  ward_record_set_text (record, ward_kind_field (record->kind, field), value);
}

/* The columns of a table as the database tells them. */
static char *
columns (const char *table)
{
  WardStmt *stmt = ward_db_prepare (
      db, "SELECT name || ' ' || type || ' ' || \"notnull\" || ' ' || pk FROM "
          "pragma_table_info (:t)", NULL);
  GString *out = g_string_new (NULL);
  gboolean more = FALSE;

  ward_stmt_text (stmt, ":t", table);
  while (ward_stmt_step (db, stmt, &more, NULL) && more)
    g_string_append_printf (out, "%s\n", ward_stmt_get_text (stmt, 0));
  return g_string_free (out, FALSE);
}

static gint64
count_indexes (const char *table)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND tbl_name = '%s'", table);

  return ward_db_number (db, sql, -1);
}

/* A fresh database beside one made of the field tables alone. */
static void
test_a_fresh_database_is_what_the_field_tables_say (void)
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);
  Scratch other;
  g_autoptr (WardDb) made = NULL;
  WardDb *fresh = db;

  scratch_init (&other);
  made = ward_db_open (other.path, SCRATCH_KEY, WARD_DB_CREATE, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sql = ward_records_schema (kinds[i]);
      g_autofree char *have = columns (kinds[i]->name), *want = NULL;
      gint64 indexes = count_indexes (kinds[i]->name);

      g_assert_true (ward_db_exec (made, sql, NULL));
      db = made;
      want = columns (kinds[i]->name);
      g_assert_cmpint (count_indexes (kinds[i]->name), ==, indexes);
      db = fresh;
      g_assert_cmpstr (have, ==, want);
    }
  g_clear_pointer (&made, ward_db_close);
  scratch_clear (&other);
}

static void
test_a_box_is_written_only_when_the_shape_moves (void)
{
  g_autoptr (WardRecord) place = blank ("place");
  const char *here = "{\"type\":\"Point\",\"coordinates\":[13500000,544500000]}";
  const char *there = "{\"type\":\"Point\",\"coordinates\":[13600000,544600000]}";

  set (place, "point", here);
  insert (place);
  g_assert_cmpint (ward_db_number (db, "SELECT count(*) FROM place_box WHERE w = 13500000", -1),
                   ==, 1);
  /* A mark that a second writing would wipe out. */
  g_assert_true (ward_db_exec (db, "UPDATE place_box SET e = 13500007", NULL));
  set (place, "address", "2 Some Street");
  update (place);
  g_assert_cmpint (ward_db_number (db, "SELECT count(*) FROM place_box WHERE e = 13500007", -1),
                   ==, 1);
  set (place, "point", there);
  update (place);
  g_assert_cmpint (ward_db_number (db, "SELECT count(*) FROM place_box WHERE e = 13600000", -1),
                   ==, 1);
  set (place, "point", NULL);
  update (place);
  g_assert_cmpint (ward_db_number (db, "SELECT count(*) FROM place_box", -1), ==, 0);
  g_assert_true (ward_records_delete (db, place->kind, place->id, NULL));
}

static guint
hits (const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = ward_search (db, words, 1000, &error);

  g_assert_no_error (error);
  return found->len;
}

/* Every text field of every kind holds a word; those that say where are never found by it. */
static void
test_a_place_is_never_found (void)
{
  guint n, places = 0;
  const WardKind *const *kinds = ward_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WardRecord) record = blank (kinds[i]->name);

      for (guint f = 0; f < kinds[i]->n_fields; f++)
        {
          const WardField *field = &kinds[i]->fields[f];

          if (field->type != WARD_TYPE_TEXT)
            continue;
          places += (field->flags & WARD_PLACE) != 0;
          ward_record_set_text (record, field,
                                field->flags & (WARD_PLACE | WARD_SECRET) ? "hiddenlane"
                                : field->flags & WARD_SEARCH              ? "openlane"
                                                                          : "quietlane");
        }
      insert (record);
    }
  g_assert_cmpuint (places, >=, 2);
  g_assert_cmpuint (hits ("hiddenlane"), ==, 0);
  g_assert_cmpuint (hits ("quietlane"), ==, 0);
  g_assert_cmpuint (hits ("openlane"), >=, 15);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\"", kinds[i]->name);

      g_assert_true (ward_db_exec (db, sql, NULL));
    }
  g_assert_true (ward_db_exec (db, "DELETE FROM search", NULL));
}

static void
action (const char *title)
{
  g_autoptr (WardRecord) record = blank ("action");

  set (record, "title", title);
  insert (record);
}

static void
test_the_best_hit_stands_first (void)
{
  g_autoptr (GPtrArray) found = NULL;
  const WardHit *first;

  action ("A long title about this and that, and somewhere in the middle of it the word lantern, "
          "before it goes on about other matters altogether");
  action ("Lantern lantern");
  action ("Nothing of the kind");
  found = ward_search (db, "lantern", 10, NULL);
  g_assert_cmpuint (found->len, ==, 2);
  first = found->pdata[0];
  g_assert_nonnull (strstr (first->snippet, "Lantern"));
  g_assert_null (strstr (first->snippet, "middle"));
  g_assert_nonnull (first->id);
  g_assert_cmpuint (hits ("lant"), ==, 2);
  g_assert_cmpuint (hits ("antern"), ==, 0);
}

/* Words gone from a record are gone from the index, and once forgotten from its pages. */
static void
test_words_leave_with_the_record (void)
{
  g_autoptr (WardRecord) record = blank ("action");
  static const char pages_sql[] =
      "SELECT count(*) FROM search_data WHERE instr (block, CAST ('rumpelstilt' AS BLOB)) > 0";

  set (record, "title", "Ask xrumpelstilt");
  insert (record);
  g_assert_cmpuint (hits ("xrumpelstilt"), ==, 1);
  set (record, "title", "Ask nobody");
  update (record);
  g_assert_cmpuint (hits ("xrumpelstilt"), ==, 0);
  g_assert_true (ward_search_forget (db, NULL));
  g_assert_cmpint (ward_db_number (db, pages_sql, -1), ==, 0);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  scratch_init (&scratch);
  db = scratch_open (&scratch, WARD_DB_CREATE);
#define ADD(name, func) g_test_add_func ("/store/index/" name, func)
  ADD ("a-fresh-database-is-what-the-field-tables-say",
       test_a_fresh_database_is_what_the_field_tables_say);
  ADD ("a-box-is-written-only-when-the-shape-moves",
       test_a_box_is_written_only_when_the_shape_moves);
  ADD ("a-place-is-never-found", test_a_place_is_never_found);
  ADD ("the-best-hit-stands-first", test_the_best_hit_stands_first);
  ADD ("words-leave-with-the-record", test_words_leave_with_the_record);
  result = g_test_run ();
  ward_db_close (db);
  scratch_clear (&scratch);
  return result;
}
