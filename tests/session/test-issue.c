/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists that leave with exact places: few by one's own right, many with a second signature. */
#include <glib/gstdio.h>
#include <string.h>

#include "fixture-session.h"
#include "ward-error.h"
#include "ward-session-decision.h"
#include "ward-session-issue.h"
#include "ward-session-setup.h"

static void
sample_init (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("ward-issue-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "sample.db", NULL);
  ward_session_sample_async (f->path, 0, NULL, fixture_done, &result);
  f->session = ward_session_sample_finish (fixture_wait (&result), &error);
  g_assert_no_error (error);
}

/* The officer of that collar; transfer full. */
static char *
officer_id (Fixture *f, const char *collar)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) officers = NULL;

  ward_session_signers_async (f->session, fixture_done, &result);
  officers = ward_session_signers_finish (f->session, fixture_wait (&result), NULL);
  for (guint i = 0; i < officers->len; i++)
    if (g_strcmp0 (ward_record_get (officers->pdata[i], "collar"), collar) == 0)
      return g_strdup (((WardRecord *) officers->pdata[i])->id);
  g_assert_not_reached ();
}

/* What the file holds, NULL with an error of that code. */
static char *
export (Fixture *f, gboolean exact, const char *second, const char *secret, int code)
{
  g_autofree char *path = g_build_filename (f->folder, "premises.geojson", NULL);
  WardListQuery list = { .kind = ward_kind_find ("premises") };
  WardIssueAsk ask = { .format = "geojson", .list = &list,
                       .recipient = "Court", .reason = "Hearing",
                       .exact = exact, .second = second, .second_secret = secret, .path = path };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *made = NULL;
  char *text = NULL;

  g_unlink (path);
  ward_session_issue_async (f->session, &ask, NULL, fixture_done, &result);
  made = ward_session_issue_finish (f->session, fixture_wait (&result), &error);
  if (made == NULL)
    {
      g_assert_error (error, WARD_ERROR, code);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
      return NULL;
    }
  g_assert_cmpint (code, ==, -1);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
test_many_exact_places_need_a_second_signature (void)
{
  Fixture f = { 0 };
  g_autofree char *second = NULL, *veiled = NULL, *exact = NULL;

  sample_init (&f);
  second = officer_id (&f, "1002");
  veiled = export (&f, FALSE, NULL, NULL, -1);
  g_assert_null (export (&f, TRUE, NULL, NULL, WARD_ERROR_DENIED));
  g_assert_null (export (&f, TRUE, second, "wrong secret", WARD_ERROR_BAD_KEY));
  g_assert_null (export (&f, TRUE, ward_session_get_actor (f.session), "sample",
                         WARD_ERROR_DENIED));
  exact = export (&f, TRUE, second, "sample", -1);
  g_assert_nonnull (strstr (veiled, "\"Polygon\""));
  g_assert_null (strstr (exact, "\"Polygon\""));
  g_assert_nonnull (strstr (exact, "\"Point\""));
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-issue/many-exact-places-need-a-second-signature",
                   test_many_exact_places_need_a_second_signature);
  return g_test_run ();
}
