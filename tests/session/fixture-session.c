/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-session.h"

#include <glib/gstdio.h>

#include "ward-setup.h"

#define KEY "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"

void
fixture_done (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

GAsyncResult *
fixture_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

WardRecord *
fixture_record (const char *kind, const char *json)
{
  WardRecord *record = ward_record_new (ward_kind_find (kind));
  g_autoptr (GPtrArray) problems = ward_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (WardJson) object = ward_json_parse (json, -1, &ward_json_file_limits, &error);

  g_assert_no_error (error);
  ward_record_read_json (record, object, problems);
  g_assert_cmpuint (problems->len, ==, 0);
  return record;
}

WardRecord *
fixture_put (Fixture *f, WardRecord *record)
{
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardOutcome) outcome = NULL;

  ward_changes_add (changes, WARD_CHANGE_PUT, record, NULL);
  ward_session_commit_async (f->session, changes, WARD_GATE_SAVE, "record", "a test", fixture_done,
                             &result);
  outcome = ward_session_commit_finish (f->session, fixture_wait (&result), &error);
  g_assert_no_error (error);
  for (guint i = 0; outcome->refused && i < outcome->findings->len; i++)
    {
      g_autofree char *message = ward_finding_dup_message (outcome->findings->pdata[i]);

      g_test_message ("%s", message);
    }
  g_assert_false (outcome->refused);
  g_assert_false (outcome->needs_acceptance);
  return ward_record_copy (outcome->records->pdata[0]);
}

void
fixture_init (Fixture *f)
{
  WardUnlock unlock = { .key_hex = KEY };
  g_autoptr (GError) error = NULL;
  g_autoptr (WardDesk) desk = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  WardVault *vault;

  f->folder = g_dir_make_tmp ("ward-session-XXXXXX", &error);
  f->path = g_build_filename (f->folder, "district.db", NULL);
  desk = ward_setup_district (f->path, &unlock, "ALD", "Aldermere", 1790000000, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&desk, ward_desk_close);
  vault = ward_vault_unlock (f->path, &unlock, &error);
  g_assert_no_error (error);
  ward_session_open_async (vault, 0, NULL, fixture_done, &result);
  f->session = ward_session_open_finish (fixture_wait (&result), &error);
  g_assert_no_error (error);
}

void
fixture_clear (Fixture *f)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;

  if (f->session != NULL)
    ward_session_close (f->session);
  g_clear_object (&f->session);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (f->folder);
  g_free (f->folder);
  g_free (f->path);
}

char *
fixture_ward (Fixture *f)
{
  g_autoptr (WardRecord) ward = fixture_put (f, fixture_record ("area", FIXTURE_WARD));

  return g_strdup (ward->id);
}
