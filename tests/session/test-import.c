/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "fixture-session.h"
#include "ward-error.h"
#include "ward-session-import.h"

#define MAP "{\"columns\":{\"Collar No\":\"collar\",\"Name\":\"name\",\"From\":\"from\"}}"

static WardImportOpened *
open_file (Fixture *f, const char *name, const char *text, GError **error)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);
  g_autoptr (GAsyncResult) result = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  ward_session_import_open_async (f->session, path, NULL, NULL, NULL, fixture_done, &result);
  return ward_session_import_open_finish (f->session, fixture_wait (&result), error);
}

static WardImportOpened *
open_officers (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  WardImportOpened *opened =
      open_file (f, "officers.csv",
                 "Collar No,Name,From\n1,Ann,2020-01-01\n2,Bo,2020-01-01\n3,,2020-01-01\n", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (opened->kind->name, ==, "officer");
  return opened;
}

static WardImportResult *
import (Fixture *f, const WardImportOpened *opened, gboolean dry_run, GCancellable *cancellable,
        GError **error)
{
  WardImportAsk ask = { opened, ward_kind_find ("officer"), MAP, dry_run, FALSE };
  g_autoptr (GAsyncResult) result = NULL;

  ward_session_import_async (f->session, &ask, NULL, cancellable, fixture_done, &result);
  return ward_session_import_finish (f->session, fixture_wait (&result), error);
}

/* As another program sees it: on a connection of its own. */
static gint64
count (Fixture *f, const char *kind)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WardCounts) counts = NULL;

  ward_session_counts_async (f->session, NULL, fixture_done, &result);
  counts = ward_session_counts_finish (f->session, fixture_wait (&result), NULL);
  return ward_counts_get (counts, kind);
}

static void
told_cb (WardSession *session, const char *kind, GString *told)
{
  g_string_append_printf (told, "%s ", kind);
}

static void
test_a_file_is_tried_imported_and_taken_back (void)
{
  Fixture f = { 0 };
  g_autoptr (WardImportOpened) opened = NULL;
  g_autoptr (WardImportResult) tried = NULL;
  g_autoptr (WardImportResult) done = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gint64 before, kept = -1;

  fixture_init (&f);
  before = count (&f, "officer");
  opened = open_officers (&f);
  g_signal_connect (f.session, "changed", G_CALLBACK (told_cb), told);
  tried = import (&f, opened, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tried->n_new, ==, 2);
  g_assert_cmpuint (tried->rejects->len, ==, 1);
  g_assert_null (tried->written);
  g_assert_cmpint (count (&f, "officer"), ==, before);
  g_assert_cmpstr (told->str, ==, "");
  done = import (&f, opened, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (done->n_new, ==, 2);
  g_assert_cmpint (count (&f, "officer"), ==, before + 2);
  g_assert_nonnull (strstr (told->str, "officer "));
  ward_session_import_undo_async (f.session, done, NULL, NULL, fixture_done, &result);
  g_assert_cmpint (ward_session_import_undo_finish (f.session, fixture_wait (&result), &kept,
                                                    &error), >=, 2);
  g_assert_cmpint (kept, ==, 0);
  g_assert_cmpint (count (&f, "officer"), ==, before);
  fixture_clear (&f);
}

static void
test_what_is_stopped_or_unreadable_changes_nothing (void)
{
  Fixture f = { 0 };
  g_autoptr (WardImportOpened) opened = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gint64 before;

  fixture_init (&f);
  before = count (&f, "officer");
  opened = open_officers (&f);
  g_cancellable_cancel (cancellable);
  g_assert_null (import (&f, opened, FALSE, cancellable, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (open_file (&f, "none.geojson", "{\"type\":\"Point\"}", &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
  g_assert_cmpint (count (&f, "officer"), ==, before);
  fixture_clear (&f);
}

static void
test_what_was_opened_is_imported_whatever_becomes_of_the_file (void)
{
  Fixture f = { 0 };
  g_autoptr (WardImportOpened) opened = NULL;
  g_autoptr (WardImportResult) done = NULL;

  fixture_init (&f);
  opened = open_officers (&f);
  g_assert_true (g_file_set_contents (opened->path, "x", -1, NULL));
  done = import (&f, opened, FALSE, NULL, NULL);
  g_assert_cmpint (done->n_new, ==, 2);
  fixture_clear (&f);
}

static void
test_kinds_are_those_that_may_come_in (void)
{
  Fixture f = { 0 };
  g_autoptr (GPtrArray) kinds = NULL;

  fixture_init (&f);
  kinds = ward_session_import_kinds (f.session);
  g_assert_true (g_ptr_array_find (kinds, ward_kind_find ("result"), NULL));
  g_assert_true (g_ptr_array_find (kinds, ward_kind_find ("gazetteer"), NULL));
  g_assert_false (g_ptr_array_find (kinds, ward_kind_find ("disclosure"), NULL));
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-import/a-file-is-tried-imported-and-taken-back",
                   test_a_file_is_tried_imported_and_taken_back);
  g_test_add_func ("/session-import/what-is-stopped-or-unreadable-changes-nothing",
                   test_what_is_stopped_or_unreadable_changes_nothing);
  g_test_add_func ("/session-import/what-was-opened-is-imported-whatever-becomes-of-the-file",
                   test_what_was_opened_is_imported_whatever_becomes_of_the_file);
  g_test_add_func ("/session-import/kinds-are-those-that-may-come-in",
                   test_kinds_are_those_that_may_come_in);
  return g_test_run ();
}
