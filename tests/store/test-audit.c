/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chain: whatever is altered is found, and the first bad entry named (AU1). */
#include "ward-id.h"
#include "ward-journal.h"
#include "ward-records.h"
#include "ward-scratch.h"

#define ENTRIES 7
#define BAD 4

static Scratch scratch;
static WardDb *db;
static char *subject;

static WardRecord *
action (const char *title)
{
  WardRecord *record = ward_record_new (ward_kind_find ("action"));

  record->id = g_strdup (subject);
  record->created_at = record->changed_at = 1000;
  record->changed_by = g_strdup ("me");
  ward_record_set_text (record, ward_kind_field (record->kind, "title"), title);
  return record;
}

static void
journal (const WardRecord *before, const WardRecord *after, const char *what)
{
  g_autoptr (WardJournal) entry = ward_journal_begin (db, 5, "me", "test");
  g_autoptr (GError) error = NULL;

  g_assert_true (ward_journal_add (entry, before, after, what, "because", &error));
  g_assert_true (ward_journal_end (entry, NULL, &error));
  g_assert_no_error (error);
}

static void
fill (void)
{
  g_autoptr (WardRecord) before = NULL;

  g_assert_true (ward_db_exec (db, "DELETE FROM history; DELETE FROM audit; DELETE FROM outbox",
                               NULL));
  g_free (subject);
  subject = ward_id_new (1000);
  for (guint i = 0; i < ENTRIES; i++)
    {
      g_autofree char *title = g_strdup_printf ("title %u", i);
      g_autoptr (WardRecord) after = action (title);

      journal (before, after, "put");
      g_clear_pointer (&before, ward_record_free);
      before = g_steal_pointer (&after);
    }
}

static gint64
first_bad (void)
{
  gint64 n = 0, bad = 0;
  g_autoptr (GError) error = NULL;

  if (ward_audit_verify (db, &n, &bad, &error))
    {
      g_assert_no_error (error);
      return 0;
    }
  g_assert_error (error, WARD_ERROR, WARD_ERROR_CORRUPT);
  return bad;
}

/* What verifying says after sql, which is undone. */
static gint64
bad_after (const char *sql)
{
  gint64 bad;
  g_autoptr (GError) error = NULL;

  g_assert_true (ward_db_exec (db, "BEGIN", NULL));
  if (!ward_db_exec (db, sql, &error))
    g_error ("%s: %s", sql, error->message);
  bad = first_bad ();
  g_assert_true (ward_db_exec (db, "ROLLBACK", NULL));
  return bad;
}

/* Each column of a table, made something else in one row. */
static guint
tamper_columns (const char *table, const char *row)
{
  static const char columns_sql[] =
      "SELECT name, type FROM pragma_table_info (:t) WHERE name <> 'seq'";
  WardStmt *stmt = ward_db_prepare (db, columns_sql, NULL);
  g_autoptr (GPtrArray) sqls = g_ptr_array_new_with_free_func (g_free);
  gboolean more = FALSE;

  ward_stmt_text (stmt, ":t", table);
  while (ward_stmt_step (db, stmt, &more, NULL) && more)
    g_ptr_array_add (sqls, g_strdup_printf ("UPDATE %s SET \"%s\" = %s WHERE %s", table,
                                            ward_stmt_get_text (stmt, 0),
                                            g_str_equal (ward_stmt_get_text (stmt, 1), "TEXT")
                                                ? "'forged'"
                                                : "1234567",
                                            row));
  for (guint i = 0; i < sqls->len; i++)
    if (bad_after (sqls->pdata[i]) != BAD)
      g_error ("not found at once: %s", (char *) sqls->pdata[i]);
  return sqls->len;
}

static void
test_any_column_of_any_row_is_found (void)
{
  fill ();
  g_assert_cmpint (first_bad (), ==, 0);
  g_assert_cmpuint (tamper_columns ("audit", "seq = 4"), ==, 9);
  g_assert_cmpuint (tamper_columns ("history", "audit = 4"), ==, 11);
}

static void
test_rows_taken_out_added_or_moved_are_found (void)
{
  static const struct {
    const char *sql;
    gint64 bad;
  } tampers[] = {
    { "DELETE FROM audit WHERE seq = 4", BAD },
    { "DELETE FROM history WHERE audit = 4", BAD },
    { "DELETE FROM audit WHERE seq = 1", 1 },
    { "DELETE FROM audit WHERE seq = 7", 7 },
    { "UPDATE audit SET seq = seq + 1 WHERE seq = 7", 7 },
    { "INSERT INTO history (audit, kind, record, at, by, what, commitment) "
      "VALUES (4, 'action', 'x', 1, 'me', 'put', 'c')", BAD },
    { "INSERT INTO history (audit, kind, record, at, by, what, commitment) "
      "VALUES (9, 'action', 'x', 1, 'me', 'put', 'c')", 8 },
    { "UPDATE history SET was = NULL, \"set\" = NULL, reason = NULL, salt = NULL "
      "WHERE audit = 4", BAD },
    { "UPDATE history SET salt = NULL WHERE audit = 4", BAD },
    { "UPDATE history SET \"set\" = NULL WHERE audit = 4", BAD },
    { "UPDATE history SET audit = 5 WHERE audit = 4", BAD },
    { "UPDATE audit SET hash = prev", 1 },
  };

  fill ();
  for (guint i = 0; i < G_N_ELEMENTS (tampers); i++)
    {
      gint64 bad = bad_after (tampers[i].sql);

      if (bad != tampers[i].bad)
        g_error ("%s: entry %d is named", tampers[i].sql, (int) bad);
    }
  g_assert_cmpint (first_bad (), ==, 0);
}

static void
test_disposal_destroys_values_and_keeps_the_proof (void)
{
  g_autoptr (WardRecord) record = NULL;

  fill ();
  record = action ("title 6");
  g_assert_true (ward_history_dispose (db, "action", subject, NULL));
  /* Not before it is on record. */
  g_assert_cmpint (first_bad (), ==, 1);
  journal (record, record, "dispose");
  g_assert_cmpint (first_bad (), ==, 0);
  g_assert_cmpint (ward_db_number (db, "SELECT count(*) FROM history WHERE \"set\" LIKE '%title%' "
                                       "OR was LIKE '%title%'", -1), ==, 0);
  g_assert_cmpint (ward_db_number (db, "SELECT count(*) FROM outbox WHERE \"set\" LIKE '%title%' "
                                       "OR was LIKE '%title%'", -1), ==, 0);
  /* A value put back afterwards is found. */
  g_assert_cmpint (bad_after ("UPDATE history SET \"set\" = '{\"title\":\"x\"}' WHERE audit = 4"),
                   ==, BAD);
}

static void
test_history_and_outbox_hold_what_changed (void)
{
  g_autoptr (WardRecord) before = NULL, after = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const WardHistoryRow *row;

  fill ();
  before = action ("one");
  after = action ("two");
  journal (before, after, "put");
  rows = ward_history (db, "action", subject, 0, NULL);
  g_assert_cmpuint (rows->len, ==, ENTRIES + 1);
  row = rows->pdata[ENTRIES];
  g_assert_cmpstr (row->was, ==, "{\"title\":\"one\"}");
  g_assert_cmpstr (row->set, ==, "{\"title\":\"two\"}");
  g_assert_cmpstr (row->reason, ==, "because");
  g_assert_cmpint (ward_outbox_count (db), ==, ENTRIES + 1);
  g_assert_cmpint (ward_db_number (db, "SELECT count(*) FROM history h JOIN outbox o USING "
                                       "(record, kind, what, \"set\") WHERE o.was IS h.was", -1),
                   ==, ENTRIES + 1);
}

/* A protective note never leaves this machine (PM11), nor do the program's own kinds. */
static void
test_what_never_leaves_is_in_no_outbox (void)
{
  static const char *const kinds[] = { "protective_note", "person_key", "disclosure", "seen" };

  fill ();
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (WardRecord) record = ward_record_new (ward_kind_find (kinds[i]));

      record->id = ward_id_new (1);
      record->changed_at = 1;
      journal (NULL, record, "put");
    }
  g_assert_cmpint (ward_outbox_count (db), ==, ENTRIES);
}

/* Sealed keys stand in no history. */
static void
test_a_secret_is_in_no_history (void)
{
  g_autoptr (WardRecord) key = ward_record_new (ward_kind_find ("person_key"));

  fill ();
  key->id = ward_id_new (1);
  key->changed_at = 1;
  ward_record_set_text (key, ward_kind_field (key->kind, "sealed"), "hushhush");
  journal (NULL, key, "put");
  g_assert_cmpint (ward_db_number (db, "SELECT count(*) FROM history WHERE \"set\" LIKE "
                                       "'%hushhush%'", -1), ==, 0);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  scratch_init (&scratch);
  db = scratch_open (&scratch, WARD_DB_CREATE);
#define ADD(name, func) g_test_add_func ("/store/audit/" name, func)
  ADD ("any-column-of-any-row-is-found", test_any_column_of_any_row_is_found);
  ADD ("rows-taken-out-added-or-moved-are-found", test_rows_taken_out_added_or_moved_are_found);
  ADD ("disposal-destroys-values-and-keeps-the-proof",
       test_disposal_destroys_values_and_keeps_the_proof);
  ADD ("history-and-outbox-hold-what-changed", test_history_and_outbox_hold_what_changed);
  ADD ("what-never-leaves-is-in-no-outbox", test_what_never_leaves_is_in_no_outbox);
  ADD ("a-secret-is-in-no-history", test_a_secret_is_in_no_history);
  result = g_test_run ();
  ward_db_close (db);
  scratch_clear (&scratch);
  g_free (subject);
  return result;
}
