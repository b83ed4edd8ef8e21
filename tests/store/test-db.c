/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ward-backup.h"
#include "ward-records.h"
#include "ward-scratch.h"

#define OTHER_KEY "ff112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"

static void
assert_opening_fails (const char *path, const char *key, WardDbFlags flags, int code)
{
  g_autoptr (GError) error = NULL;
  WardDb *db = ward_db_open (path, key, flags, &error);

  g_assert_null (db);
  g_assert_error (error, WARD_ERROR, code);
}

static void
write_file (const char *path, const char *text, gssize n)
{
  g_assert_true (g_file_set_contents (path, text, n, NULL));
}

static void
test_each_fault_of_a_file_has_its_name (void)
{
  Scratch scratch;
  g_autofree char *junk = g_malloc (8192);

  scratch_init (&scratch);
  assert_opening_fails (scratch.path, SCRATCH_KEY, 0, WARD_ERROR_NOT_FOUND);
  assert_opening_fails (scratch.path, "abc", WARD_DB_CREATE, WARD_ERROR_BAD_KEY);
  g_unlink (scratch.path);
  ward_db_close (scratch_open (&scratch, WARD_DB_CREATE));
  assert_opening_fails (scratch.path, SCRATCH_KEY, WARD_DB_CREATE, WARD_ERROR_EXISTS);
  assert_opening_fails (scratch.path, OTHER_KEY, 0, WARD_ERROR_BAD_KEY);
  write_file (scratch.path, "", 0);
  assert_opening_fails (scratch.path, SCRATCH_KEY, 0, WARD_ERROR_CORRUPT);
  memset (junk, 'x', 8192);
  write_file (scratch.path, junk, 8192);
  assert_opening_fails (scratch.path, SCRATCH_KEY, 0, WARD_ERROR_BAD_KEY);
  memcpy (junk, "SQLite format 3", 16);
  write_file (scratch.path, junk, 8192);
  assert_opening_fails (scratch.path, SCRATCH_KEY, 0, WARD_ERROR_NOT_ENCRYPTED);
  scratch_clear (&scratch);
}

static void
test_a_newer_schema_is_left_alone (void)
{
  Scratch scratch;
  g_autoptr (WardDb) db = NULL;
  g_autoptr (GError) error = NULL;

  scratch_init (&scratch);
  db = scratch_open (&scratch, WARD_DB_CREATE);
  g_assert_true (ward_db_exec (db, "PRAGMA user_version=99", NULL));
  g_assert_false (ward_migrate (db, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_TOO_NEW);
  g_assert_cmpint (ward_db_number (db, "PRAGMA user_version", 0), ==, 99);
  g_clear_pointer (&db, ward_db_close);
  scratch_clear (&scratch);
}

static void
test_nothing_on_the_disk_can_be_read (void)
{
  static const char address[] = "14 Unmistakable Crescent";
  static const char *const suffixes[] = { "", "-wal" };
  Scratch scratch;
  g_autoptr (WardDb) db = NULL;

  scratch_init (&scratch);
  db = scratch_open (&scratch, WARD_DB_CREATE);
  g_assert_true (ward_setting_set (db, "x", address, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (scratch.path, suffixes[i], NULL);
      g_autofree char *bytes = NULL;
      gsize n = 0;

      g_assert_true (g_file_get_contents (path, &bytes, &n, NULL));
      g_assert_null (memmem (bytes, n, address, strlen (address)));
      g_assert_null (memmem (bytes, n, "SQLite format 3", 15));
    }
  g_clear_pointer (&db, ward_db_close);
  scratch_clear (&scratch);
}

static void
test_damage_is_found (void)
{
  Scratch scratch;
  WardDb *db;
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize n = 0;

  scratch_init (&scratch);
  db = scratch_open (&scratch, WARD_DB_CREATE);
  g_assert_true (ward_db_check (db, &error));
  g_assert_no_error (error);
  ward_db_close (db);
  g_assert_true (g_file_get_contents (scratch.path, &bytes, &n, NULL));
  for (gsize i = n / 2; i < n / 2 + 5000; i += 7)
    bytes[i] ^= 0x5a;
  write_file (scratch.path, bytes, n);
  db = ward_db_open (scratch.path, SCRATCH_KEY, 0, NULL);
  g_assert_nonnull (db);
  g_assert_false (ward_db_check (db, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_CORRUPT);
  ward_db_close (db);
  scratch_clear (&scratch);
}

static void
test_a_full_disk_changes_nothing (void)
{
  Scratch scratch;
  g_autoptr (WardDb) db = NULL;
  g_autofree char *big = g_strnfill (1000000, 'x');
  g_autofree char *limit = NULL;
  g_autoptr (GError) error = NULL;

  scratch_init (&scratch);
  db = scratch_open (&scratch, WARD_DB_CREATE);
  limit = g_strdup_printf ("PRAGMA max_page_count=%d",
                           (int) ward_db_number (db, "PRAGMA page_count", 0) + 10);
  g_assert_true (ward_db_exec (db, limit, NULL));
  g_assert_false (ward_setting_set (db, "big", big, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_FULL);
  g_assert_cmpint (ward_db_number (db, "SELECT count(*) FROM setting", -1), ==, 0);
  g_clear_pointer (&db, ward_db_close);
  scratch_clear (&scratch);
}

static void
test_two_writers_do_not_meet (void)
{
  Scratch scratch;
  g_autoptr (WardDb) a = NULL, b = NULL;
  g_autoptr (WardTxn) txn = NULL;
  g_autoptr (GError) error = NULL;

  scratch_init (&scratch);
  a = scratch_open (&scratch, WARD_DB_CREATE);
  b = ward_db_open (scratch.path, SCRATCH_KEY, 0, NULL);
  g_assert_true (ward_db_exec (b, "PRAGMA busy_timeout=10", NULL));
  txn = ward_txn_begin (a, NULL);
  g_assert_null (ward_txn_begin (b, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_BUSY);
  g_clear_pointer (&txn, ward_txn_rollback);
  g_clear_pointer (&a, ward_db_close);
  g_clear_pointer (&b, ward_db_close);
  scratch_clear (&scratch);
}

/* Whether another process finds a lock on the file. */
static gboolean
is_held (const char *path)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
      int fd = open (path, O_RDWR);

      _exit (fd >= 0 && fcntl (fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFEXITED (status) && WEXITSTATUS (status) == 1;
}

/* A process that opens and closes the file a second time by its own hand loses the locks of its
 * first connection; another program that closes then deletes the log, and what is written to it. */
static void
test_further_connections_leave_the_first_ones_lock (void)
{
  Scratch scratch;
  g_autoptr (WardDb) first = NULL;
  g_autoptr (GError) error = NULL;

  scratch_init (&scratch);
  first = scratch_open (&scratch, WARD_DB_CREATE);
  g_assert_true (ward_db_exec (first, "CREATE TABLE t (a)", NULL));
  g_assert_true (is_held (scratch.path));
  ward_db_close (scratch_open (&scratch, WARD_DB_READ_ONLY));
  g_assert_true (is_held (scratch.path));
  g_assert_true (ward_db_check_file (scratch.path, 0, &error));
  g_assert_no_error (error);
  assert_opening_fails (scratch.path, OTHER_KEY, 0, WARD_ERROR_BAD_KEY);
  g_assert_true (is_held (scratch.path));
  /* as a dialog for files does, which looks into what it lists */
  close (open (scratch.path, O_RDONLY));
  g_assert_true (is_held (scratch.path));
  g_clear_pointer (&first, ward_db_close);
  g_assert_false (is_held (scratch.path));
  scratch_clear (&scratch);
}

static void
test_a_reader_can_not_write (void)
{
  Scratch scratch;
  g_autoptr (WardDb) db = NULL;
  g_autoptr (GError) error = NULL;

  scratch_init (&scratch);
  ward_db_close (scratch_open (&scratch, WARD_DB_CREATE));
  db = ward_db_open (scratch.path, SCRATCH_KEY, WARD_DB_READ_ONLY, NULL);
  g_assert_false (ward_setting_set (db, "x", "y", &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_READ_ONLY);
  g_clear_pointer (&db, ward_db_close);
  scratch_clear (&scratch);
}

static void
test_a_backup_made_amid_edits_is_whole (void)
{
  Scratch scratch;
  g_autoptr (WardDb) db = NULL, copy = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  scratch_init (&scratch);
  path = g_build_filename (scratch.folder, "copy.db", NULL);
  db = scratch_open (&scratch, WARD_DB_CREATE);
  g_assert_true (ward_setting_set (db, "a", "1", NULL));
  g_assert_true (ward_backup (db, path, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (ward_setting_set (db, "a", "2", NULL));
  copy = ward_db_open (path, SCRATCH_KEY, 0, &error);
  g_assert_no_error (error);
  g_assert_true (ward_db_check (copy, &error));
  g_assert_cmpint (ward_db_number (copy, "SELECT value = '1' FROM setting", 0), ==, 1);
  g_assert_false (ward_backup (db, path, NULL, NULL, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_EXISTS);
  g_clear_pointer (&db, ward_db_close);
  g_clear_pointer (&copy, ward_db_close);
  scratch_clear (&scratch);
}

/* A child writes settings in pairs until it is killed; both of a pair stand, or neither. */
static void
write_pairs (const char *path, int told)
{
  WardDb *db = ward_db_open (path, SCRATCH_KEY, 0, NULL);

  for (int i = 0;; i++)
    {
      g_autoptr (WardTxn) txn = ward_txn_begin (db, NULL);
      g_autofree char *value = g_strdup_printf ("%d", i);

      ward_setting_set (db, "left", value, NULL);
      ward_setting_set (db, "right", value, NULL);
      ward_txn_commit (g_steal_pointer (&txn), NULL);
      if (write (told, "", 1) != 1)
        _exit (1);
    }
}

static void
test_kill_leaves_before_or_after (void)
{
  Scratch scratch;

  scratch_init (&scratch);
  ward_db_close (scratch_open (&scratch, WARD_DB_CREATE));
  for (guint round = 0; round < 12; round++)
    {
      int pipes[2], pairs = g_test_rand_int_range (1, 40);
      g_autoptr (WardDb) db = NULL;
      g_autoptr (GError) error = NULL;
      pid_t child;
      char byte;

      g_assert_cmpint (pipe (pipes), ==, 0);
      child = fork ();
      if (child == 0)
        write_pairs (scratch.path, pipes[1]);
      while (pairs-- > 0)
        g_assert_cmpint (read (pipes[0], &byte, 1), ==, 1);
      kill (child, SIGKILL);
      close (pipes[0]);
      close (pipes[1]);
      waitpid (child, NULL, 0);
      db = ward_db_open (scratch.path, SCRATCH_KEY, 0, &error);
      g_assert_no_error (error);
      g_assert_true (ward_db_check (db, &error));
      g_assert_cmpint (ward_db_number (db, "SELECT count(DISTINCT value) FROM setting", 0), <=, 1);
    }
  scratch_clear (&scratch);
}

/* Fails as a damaged page does: while it is stepped, and without a word to who asks a reader. */
static void
read_in_vain (WardDb *db)
{
  g_assert_cmpint (ward_db_number (db, "SELECT abs(-9223372036854775807 - 1)", -5), ==, -5);
}

static void
test_nothing_is_committed_on_what_could_not_be_read (void)
{
  Scratch scratch;
  g_autoptr (WardDb) db = NULL;
  g_autoptr (GError) error = NULL;
  WardTxn *txn;

  scratch_init (&scratch);
  db = scratch_open (&scratch, WARD_DB_CREATE);
  txn = ward_txn_begin (db, NULL);
  g_assert_true (ward_setting_set (db, "a", "1", NULL));
  g_assert_true (ward_db_is_sound (db, NULL));
  read_in_vain (db);
  g_assert_false (ward_txn_commit (txn, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_FAILED);
  g_assert_cmpint (ward_db_number (db, "SELECT count(*) FROM setting", 0), ==, 0);
  ward_db_expect_sound (db);
  txn = ward_txn_begin (db, NULL);
  g_assert_true (ward_setting_set (db, "a", "1", NULL));
  g_assert_true (ward_txn_commit (txn, NULL));
  g_assert_cmpint (ward_db_number (db, "SELECT count(*) FROM setting", 0), ==, 1);
  g_clear_pointer (&db, ward_db_close);
  scratch_clear (&scratch);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/db/each-fault-of-a-file-has-its-name",
                   test_each_fault_of_a_file_has_its_name);
  g_test_add_func ("/store/db/a-newer-schema-is-left-alone", test_a_newer_schema_is_left_alone);
  g_test_add_func ("/store/db/nothing-on-the-disk-can-be-read",
                   test_nothing_on_the_disk_can_be_read);
  g_test_add_func ("/store/db/damage-is-found", test_damage_is_found);
  g_test_add_func ("/store/db/a-full-disk-changes-nothing", test_a_full_disk_changes_nothing);
  g_test_add_func ("/store/db/two-writers-do-not-meet", test_two_writers_do_not_meet);
  g_test_add_func ("/store/db/nothing-is-committed-on-what-could-not-be-read",
                   test_nothing_is_committed_on_what_could_not_be_read);
  g_test_add_func ("/store/db/further-connections-leave-the-first-ones-lock",
                   test_further_connections_leave_the_first_ones_lock);
  g_test_add_func ("/store/db/a-reader-can-not-write", test_a_reader_can_not_write);
  g_test_add_func ("/store/db/a-backup-made-amid-edits-is-whole",
                   test_a_backup_made_amid_edits_is_whole);
  g_test_add_func ("/store/db/kill-leaves-before-or-after", test_kill_leaves_before_or_after);
  return g_test_run ();
}
