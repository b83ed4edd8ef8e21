/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Faults by real means: other users' files, other processes' locks, full disks, damaged pages. */
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ward-backup.h"
#include "ward-scratch.h"

#define NOBODY 65534

/* The error's code, or -1 when it worked. */
typedef int (*Deed) (const char *path);

static int
code_of (const GError *error)
{
  g_assert_true (error->domain == WARD_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  return error->code;
}

static int
try_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardDb) db = ward_db_open (path, SCRATCH_KEY, 0, &error);

  return db != NULL ? -1 : code_of (error);
}

static int
try_create (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardDb) db = ward_db_open (path, SCRATCH_KEY, WARD_DB_CREATE, &error);

  return db != NULL ? -1 : code_of (error);
}

static int
try_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardDb) db = ward_db_open (path, SCRATCH_KEY, WARD_DB_READ_ONLY, &error);

  if (db == NULL)
    return code_of (error);
  return ward_db_number (db, "SELECT count(*) FROM setting", -1) == 1 ? -1 : -2;
}

static int
try_write (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardDb) db = ward_db_open (path, SCRATCH_KEY, 0, &error);
  g_autofree char *big = g_strnfill (2000000, 'x');

  if (db != NULL && ward_setting_set (db, "big", big, &error))
    return -1;
  return code_of (error);
}

/* What a deed comes to in a process of its own, as a user who isn't root, behind limit. */
static int
apart (Deed deed, const char *path, gboolean as_nobody, rlim_t limit)
{
  pid_t child = fork ();
  int status = 0;

  if (child == 0)
    {
      struct rlimit size = { limit, limit };

      signal (SIGXFSZ, SIG_IGN);
      if ((limit != RLIM_INFINITY && setrlimit (RLIMIT_FSIZE, &size) != 0) ||
          (as_nobody && getuid () == 0 && setresuid (NOBODY, NOBODY, NOBODY) != 0))
        _exit (120);
      _exit (deed (path) + 10);
    }
  waitpid (child, &status, 0);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), !=, 120);
  return WEXITSTATUS (status) - 10;
}

static void
make (Scratch *scratch)
{
  WardDb *db;

  scratch_init (scratch);
  db = scratch_open (scratch, WARD_DB_CREATE);
  g_assert_true (ward_setting_set (db, "kept", "1", NULL));
  ward_db_close (db);
}

static void
assert_kept (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardDb) db = ward_db_open (path, SCRATCH_KEY, 0, &error);

  g_assert_no_error (error);
  g_assert_true (ward_db_check (db, &error));
  g_assert_cmpint (ward_db_number (db, "SELECT count(*) FROM setting", -1), ==, 1);
}

static void
test_files_that_are_none (void)
{
  Scratch scratch;
  g_autofree char *inside = NULL;

  scratch_init (&scratch);
  inside = g_build_filename (scratch.folder, "nowhere", "x.db", NULL);
  g_assert_cmpint (try_open (inside), ==, WARD_ERROR_NOT_FOUND);
  g_assert_cmpint (try_create (inside), ==, WARD_ERROR_NOT_FOUND);
  g_assert_cmpint (try_open (scratch.folder), !=, -1);
  g_assert_true (g_file_set_contents (scratch.path, "Just a note.\n", -1, NULL));
  g_assert_cmpint (try_open (scratch.path), ==, WARD_ERROR_CORRUPT);
  scratch_clear (&scratch);
}

static void
test_what_another_user_owns (void)
{
  Scratch scratch;

  make (&scratch);
  if (getuid () == 0)
    g_assert_cmpint (chmod (scratch.folder, 0755), ==, 0);
  g_assert_cmpint (chmod (scratch.path, getuid () == 0 ? 0600 : 0000), ==, 0);
  g_assert_cmpint (apart (try_open, scratch.path, TRUE, RLIM_INFINITY), ==, WARD_ERROR_DENIED);
  /* Readable, not writable, in a folder that isn't either. */
  g_assert_cmpint (chmod (scratch.path, 0444), ==, 0);
  g_assert_cmpint (chmod (scratch.folder, 0555), ==, 0);
  g_assert_cmpint (apart (try_write, scratch.path, TRUE, RLIM_INFINITY), ==,
                   WARD_ERROR_READ_ONLY);
  g_assert_cmpint (apart (try_create, scratch.path, TRUE, RLIM_INFINITY), ==, WARD_ERROR_EXISTS);
  g_assert_cmpint (chmod (scratch.folder, 0700), ==, 0);
  g_assert_cmpint (chmod (scratch.path, 0600), ==, 0);
  assert_kept (scratch.path);
  scratch_clear (&scratch);
}

/* A process that holds the whole file; tells when it does, until told to go. */
static void
hold (const char *path, int tell, int wait)
{
  g_autoptr (WardDb) db = ward_db_open (path, SCRATCH_KEY, 0, NULL);
  char go;

  if (db != NULL && ward_db_exec (db, "BEGIN EXCLUSIVE", NULL) && write (tell, "x", 1) == 1 &&
      read (wait, &go, 1) >= 0)
    _exit (0);
  _exit (1);
}

static void
test_what_another_process_holds (void)
{
  Scratch scratch;
  int told[2], go[2];
  char byte;
  pid_t child;
  g_autoptr (WardDb) db = NULL;
  g_autoptr (GError) error = NULL;

  make (&scratch);
  g_assert_true (pipe (told) == 0 && pipe (go) == 0);
  child = fork ();
  if (child == 0)
    hold (scratch.path, told[1], go[0]);
  g_assert_cmpint (read (told[0], &byte, 1), ==, 1);
  /* Readers go on meanwhile; writers are told who is in the way. */
  g_assert_cmpint (try_read (scratch.path), ==, -1);
  db = ward_db_open (scratch.path, SCRATCH_KEY, 0, &error);
  g_assert_no_error (error);
  g_assert_true (ward_db_exec (db, "PRAGMA busy_timeout=20", NULL));
  g_assert_false (ward_setting_set (db, "x", "y", &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_BUSY);
  g_assert_cmpint (write (go[1], "x", 1), ==, 1);
  waitpid (child, NULL, 0);
  g_clear_error (&error);
  g_assert_true (ward_setting_set (db, "kept", "2", &error));
  g_clear_pointer (&db, ward_db_close);
  assert_kept (scratch.path);
  scratch_clear (&scratch);
}

static void
test_a_file_that_may_not_grow (void)
{
  Scratch scratch;

  make (&scratch);
  g_assert_cmpint (apart (try_write, scratch.path, FALSE, 1500000), ==, WARD_ERROR_FULL);
  assert_kept (scratch.path);
  scratch_clear (&scratch);
}

static int
try_on_a_full_disk (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "x.db", NULL);
  g_autofree char *copy = g_build_filename (folder, "copy.db", NULL);
  g_autofree char *big = g_strnfill (3000000, 'x');
  g_autoptr (WardDb) db = NULL;
  g_autoptr (GError) error = NULL, backup_error = NULL;

  if (unshare (CLONE_NEWNS) != 0 || mount ("none", "/", "", MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount ("tmpfs", folder, "tmpfs", 0, "size=4m") != 0)
    return 77;
  db = ward_db_open (path, SCRATCH_KEY, WARD_DB_CREATE, &error);
  if (db == NULL || !ward_migrate (db, &error) || !ward_setting_set (db, "kept", "1", &error))
    return code_of (error);
  if (ward_setting_set (db, "big", big, &error) || !ward_db_check (db, NULL) ||
      ward_db_number (db, "SELECT count(*) FROM setting", -1) != 1)
    return -1;
  if (ward_setting_set (db, "kept", "2", NULL) && ward_backup (db, copy, NULL, NULL, &backup_error))
    return code_of (error);
  /* A copy that had no room isn't there. */
  return g_file_test (copy, G_FILE_TEST_EXISTS) ? -2 : code_of (error);
}

static void
test_a_disk_that_is_full (void)
{
  Scratch scratch;
  int code;

  make (&scratch);
  code = apart (try_on_a_full_disk, scratch.folder, FALSE, RLIM_INFINITY);
  if (code == 77)
    g_test_skip ("no disk of one's own can be mounted here");
  else
    g_assert_cmpint (code, ==, WARD_ERROR_FULL);
  scratch_clear (&scratch);
}

/* Bytes flipped in each page in turn, then the file cut at each of some lengths: a named error or
 * a finding of the check, never a crash, never a silence. */
static gboolean
is_found (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardDb) db = ward_db_open (path, SCRATCH_KEY, WARD_DB_READ_ONLY, &error);

  if (db != NULL && ward_db_check (db, &error))
    return FALSE;
  g_assert_true (g_error_matches (error, WARD_ERROR, WARD_ERROR_CORRUPT) ||
                 g_error_matches (error, WARD_ERROR, WARD_ERROR_BAD_KEY));
  return TRUE;
}

static void
test_damage_anywhere_is_found (void)
{
  Scratch scratch;
  g_autofree char *bytes = NULL;
  gsize n = 0;

  make (&scratch);
  g_assert_true (g_file_get_contents (scratch.path, &bytes, &n, NULL));
  g_assert_cmpuint (n % 4096, ==, 0);
  for (gsize page = 0; page < n / 4096; page += 13)
    {
      gsize at = page * 4096 + (gsize) g_test_rand_int_range (0, 4096);

      bytes[at] ^= 0x10;
      g_assert_true (g_file_set_contents (scratch.path, bytes, (gssize) n, NULL));
      if (!is_found (scratch.path))
        g_error ("byte %d", (int) at);
      bytes[at] ^= 0x10;
    }
  for (gsize cut = 1; cut < 6; cut++)
    {
      g_assert_true (g_file_set_contents (scratch.path, bytes, (gssize) (n * cut / 6 + cut), NULL));
      g_assert_true (is_found (scratch.path));
    }
  g_assert_true (g_file_set_contents (scratch.path, bytes, (gssize) n, NULL));
  g_assert_false (is_found (scratch.path));
  scratch_clear (&scratch);
}

/* A reader too tells an older program that the file is newer. */
static void
test_a_reader_tells_a_newer_schema (void)
{
  Scratch scratch;
  g_autoptr (WardDb) db = NULL;
  g_autoptr (GError) error = NULL;

  make (&scratch);
  db = ward_db_open (scratch.path, SCRATCH_KEY, 0, NULL);
  g_assert_true (ward_db_exec (db, "PRAGMA user_version=7", NULL));
  g_assert_false (ward_migrate_check (db, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_TOO_NEW);
  g_clear_error (&error);
  g_assert_true (ward_db_exec (db, "PRAGMA user_version=0", NULL));
  g_assert_false (ward_migrate_check (db, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_FAILED);
  g_clear_pointer (&db, ward_db_close);
  scratch_clear (&scratch);
}

static void
test_a_savepoint_begins_no_transaction (void)
{
  Scratch scratch;
  g_autoptr (WardDb) db = NULL;
  g_autoptr (GError) error = NULL;

  make (&scratch);
  db = ward_db_open (scratch.path, SCRATCH_KEY, 0, NULL);
  g_assert_null (ward_txn_savepoint (db, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_FAILED);
  g_clear_pointer (&db, ward_db_close);
  scratch_clear (&scratch);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add_func ("/store/faults/" name, func)
  ADD ("files-that-are-none", test_files_that_are_none);
  ADD ("what-another-user-owns", test_what_another_user_owns);
  ADD ("what-another-process-holds", test_what_another_process_holds);
  ADD ("a-file-that-may-not-grow", test_a_file_that_may_not_grow);
  ADD ("a-disk-that-is-full", test_a_disk_that_is_full);
  ADD ("damage-anywhere-is-found", test_damage_anywhere_is_found);
  ADD ("a-reader-tells-a-newer-schema", test_a_reader_tells_a_newer_schema);
  ADD ("a-savepoint-begins-no-transaction", test_a_savepoint_begins_no_transaction);
  return g_test_run ();
}
