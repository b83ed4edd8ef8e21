/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ward-error.h"

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("ward-file-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "file", NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_remove (f->path);
  g_assert_cmpint (g_rmdir (f->folder), ==, 0); /* no temporary file is left */
  g_free (f->path);
  g_free (f->folder);
}

static void
test_what_is_written_is_read (Fixture *f, gconstpointer data)
{
  g_autofree char *read = NULL;
  struct stat st;
  gsize len;

  g_assert_true (ward_file_write (f->path, "first", -1, NULL));
  g_assert_true (ward_file_write (f->path, "se\0cond", 7, NULL));
  read = ward_file_read (f->path, 7, &len, NULL);
  g_assert_cmpmem (read, len, "se\0cond", 7);
  g_assert_cmpint (read[len], ==, '\0');
  g_assert_cmpint (stat (f->path, &st), ==, 0);
  g_assert_cmpint (st.st_mode & 0777, ==, 0600);
}

static void
test_a_large_file_comes_whole (Fixture *f, gconstpointer data)
{
  gsize size = 3 * 1024 * 1024 + 17, len;
  g_autofree char *text = g_malloc (size);
  g_autofree char *read = NULL;

  for (gsize i = 0; i < size; i++)
    text[i] = (char) (i * 7 + i / 251);
  g_assert_true (ward_file_write (f->path, text, (gssize) size, NULL));
  read = ward_file_read (f->path, G_MAXSIZE, &len, NULL);
  g_assert_cmpmem (read, len, text, size);
}

static void
test_too_large_is_refused (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ward_file_write (f->path, "12345", -1, NULL));
  g_assert_null (ward_file_read (f->path, 4, NULL, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_TOO_LARGE);
}

static void
test_missing_is_not_found (Fixture *f, gconstpointer data)
{
  g_autofree char *deep = g_build_filename (f->folder, "no", "such", NULL);
  g_autoptr (GError) read = NULL;
  g_autoptr (GError) write = NULL;

  g_assert_null (ward_file_read (f->path, 4, NULL, &read));
  g_assert_error (read, WARD_ERROR, WARD_ERROR_NOT_FOUND);
  g_assert_false (ward_file_write (deep, "x", -1, &write));
  g_assert_error (write, WARD_ERROR, WARD_ERROR_NOT_FOUND);
}

static void
test_a_folder_is_no_file (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) folder_error = NULL;

  g_assert_null (ward_file_read (f->folder, 4, NULL, &folder_error));
  g_assert_error (folder_error, WARD_ERROR, WARD_ERROR_FAILED);
  /* A folder in the way: nothing is written, and what is there stays. */
  g_assert_cmpint (g_mkdir (f->path, 0700), ==, 0);
  g_assert_false (ward_file_write (f->path, "x", -1, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_FAILED);
  g_assert_true (g_file_test (f->path, G_FILE_TEST_IS_DIR));
}

/* A descriptor from which text can be read. */
static int
pipe_with (const char *text, gsize len)
{
  int fds[2];

  g_assert_cmpint (pipe (fds), ==, 0);
  g_assert_cmpint (write (fds[1], text, len), ==, (gssize) len);
  close (fds[1]);
  return fds[0];
}

static void
test_a_secret_is_one_line (void)
{
  int fd = pipe_with ("first secret\nsecond", 19);
  char *first = ward_secret_read_fd (fd, NULL);
  char *second = ward_secret_read_fd (fd, NULL);

  g_assert_cmpstr (first, ==, "first secret");
  g_assert_cmpstr (second, ==, "second");
  ward_secret_free (first);
  ward_secret_free (second);
  ward_secret_free (NULL);
  close (fd);
}

static void
check_no_secret (const char *text, gsize len, int code)
{
  g_autoptr (GError) error = NULL;
  int fd = pipe_with (text, len);

  g_assert_null (ward_secret_read_fd (fd, &error));
  g_assert_error (error, WARD_ERROR, code);
  close (fd);
}

static void
test_bad_secrets_are_refused (void)
{
  g_autofree char *longest = g_strnfill (4097, 'x');
  g_autoptr (GError) error = NULL;
  int fd = pipe_with (longest, 4096);
  char *secret = ward_secret_read_fd (fd, NULL);

  g_assert_cmpint (strlen (secret), ==, 4096);
  ward_secret_free (secret);
  close (fd);
  check_no_secret (longest, 4097, WARD_ERROR_TOO_LARGE);
  check_no_secret ("", 0, WARD_ERROR_INVALID);
  check_no_secret ("\nx", 2, WARD_ERROR_INVALID);
  check_no_secret ("a\0b", 3, WARD_ERROR_INVALID);
  g_assert_null (ward_secret_read_fd (-1, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_FAILED);
}

#define ADD(name, func) g_test_add ("/file/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("what-is-written-is-read", test_what_is_written_is_read);
  ADD ("a-large-file-comes-whole", test_a_large_file_comes_whole);
  ADD ("too-large-is-refused", test_too_large_is_refused);
  ADD ("missing-is-not-found", test_missing_is_not_found);
  ADD ("a-folder-is-no-file", test_a_folder_is_no_file);
  g_test_add_func ("/file/a-secret-is-one-line", test_a_secret_is_one_line);
  g_test_add_func ("/file/bad-secrets-are-refused", test_bad_secrets_are_refused);
  return g_test_run ();
}
