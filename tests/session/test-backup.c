/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Long work that goes on in the window: whole, or stopped without a trace. */
#include <glib/gstdio.h>

#include "fixture-session.h"
#include "ward-error.h"
#include "ward-record-list.h"
#include "ward-session-backup.h"
#include "ward-session-decision.h"
#include "ward-session-issue.h"

/* How many files lie in the folder whose names begin so. */
static guint
count_files (Fixture *f, const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_prefix (name, prefix);
  return n;
}

static guint
count_disclosures (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) records = NULL;

  ward_session_all_async (f->session, ward_kind_find ("disclosure"), 10, NULL, fixture_done,
                          &result);
  records = ward_session_all_finish (f->session, fixture_wait (&result), NULL);
  g_assert_nonnull (records);
  return records->len;
}

static void
assert_cancelled (const GError *error)
{
  g_assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
                 g_error_matches (error, WARD_ERROR, WARD_ERROR_CANCELLED));
}

static gboolean
back_up (Fixture *f, const char *path, WardProgress *progress, GCancellable *cancellable,
         GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ward_session_backup_async (f->session, path, progress, cancellable, fixture_done, &result);
  return ward_session_backup_finish (f->session, fixture_wait (&result), error);
}

static void
test_a_backup_is_made_while_one_works_on (void)
{
  Fixture f;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardProgress) progress = ward_progress_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *path = NULL, *ward = NULL;

  fixture_init (&f);
  path = g_build_filename (f.folder, "copy.db", NULL);
  ward_session_backup_async (f.session, path, progress, NULL, fixture_done, &result);
  ward = fixture_ward (&f);
  g_assert_true (ward_session_backup_finish (f.session, fixture_wait (&result), &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (back_up (&f, path, NULL, NULL, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_EXISTS);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  fixture_clear (&f);
}

static gboolean
cancel_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

static void
test_a_backup_that_is_stopped_leaves_no_file (void)
{
  Fixture f;

  fixture_init (&f);
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *name = g_strdup_printf ("stopped-%u.db", i);
      g_autofree char *path = g_build_filename (f.folder, name, NULL);

      if (i == 0)
        g_cancellable_cancel (cancellable);
      else
        g_timeout_add (i, cancel_cb, cancellable);
      if (back_up (&f, path, NULL, cancellable, &error))
        {
          g_assert_cmpuint (count_files (&f, name), >=, 1);
          while (!g_cancellable_is_cancelled (cancellable))
            g_main_context_iteration (NULL, TRUE);
          continue;
        }
      assert_cancelled (error);
      g_assert_cmpuint (i == 0 || g_cancellable_is_cancelled (cancellable), ==, TRUE);
      g_assert_cmpuint (count_files (&f, name), ==, 0);
    }
  fixture_clear (&f);
}

static void
test_an_export_that_is_stopped_saves_and_logs_nothing (void)
{
  Fixture f;
  g_autofree char *path = NULL, *ward = NULL;
  WardListQuery list = { .kind = ward_kind_find ("area") };
  WardIssueAsk ask = { .format = "csv", .list = &list, .recipient = "me", .reason = "a test" };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (WardProgress) progress = ward_progress_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *made = NULL;

  fixture_init (&f);
  ward = fixture_ward (&f);
  path = g_build_filename (f.folder, "areas.csv", NULL);
  ask.path = path;
  ask.progress = progress;
  ward_session_issue_async (f.session, &ask, cancellable, fixture_done, &result);
  g_cancellable_cancel (cancellable);
  g_assert_null (ward_session_issue_finish (f.session, fixture_wait (&result), &error));
  assert_cancelled (error);
  g_clear_error (&error);
  g_assert_cmpuint (count_files (&f, "areas"), ==, 0);
  g_assert_cmpuint (count_disclosures (&f), ==, 0);
  ward_session_issue_async (f.session, &ask, NULL, fixture_done, &again);
  made = ward_session_issue_finish (f.session, fixture_wait (&again), &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (ward_progress_fraction (progress), >=, 0);
  g_assert_cmpuint (count_files (&f, "areas"), ==, 1);
  g_assert_cmpuint (count_disclosures (&f), ==, 1);
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/while-one-works-on", test_a_backup_is_made_while_one_works_on);
  g_test_add_func ("/backup/stopped", test_a_backup_that_is_stopped_leaves_no_file);
  g_test_add_func ("/backup/export-stopped",
                   test_an_export_that_is_stopped_saves_and_logs_nothing);
  return g_test_run ();
}
