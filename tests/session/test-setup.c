/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture-session.h"
#include "ward-enums.h"
#include "ward-error.h"
#include "ward-file.h"
#include "ward-session-setup.h"

static void
begin (Fixture *f, char **ret_recovery)
{
  WardBeginning beginning = {
    .passphrase = "four ordinary words here",
    .district = "ALD",
    .district_name = "Aldermere",
    .collar = "1201",
    .name = "Marian Holt",
    .rank = WARD_RANK_SUPERINTENDENT,
    .role = ward_enum_find (&ward_enum_role, "commander"),
    .secret = "quite another secret",
  };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("ward-setup-XXXXXX", &error);
  f->path = g_build_filename (f->folder, "wardlight.db", NULL);
  beginning.path = f->path;
  ward_session_begin_async (&beginning, NULL, fixture_done, &result);
  f->session = ward_session_begin_finish (fixture_wait (&result), ret_recovery, &error);
  g_assert_no_error (error);
}

static void
unlock (Fixture *f, const WardUnlocking *how, WardErrorCode wanted, gboolean good)
{
  WardUnlocking unlocking = *how;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WardSession *session;

  unlocking.path = f->path;
  ward_session_unlock_async (&unlocking, NULL, fixture_done, &result);
  session = ward_session_unlock_finish (fixture_wait (&result), NULL, &error);
  if (good)
    g_assert_no_error (error);
  else
    g_assert_error (error, WARD_ERROR, (int) wanted);
  g_assert_true ((session != NULL) == good);
  if (session != NULL)
    ward_session_close (session);
  g_clear_object (&session);
}

static void
test_first_run_makes_an_officer_and_two_ways_in (void)
{
  Fixture f = { 0 };
  char *recovery = NULL;
  WardUnlocking nothing = { 0 };
  WardUnlocking wrong = { .passphrase = "something else entirely" };
  WardUnlocking right = { .passphrase = "four ordinary words here" };
  WardUnlocking sheet = { 0 };

  begin (&f, &recovery);
  g_assert_cmpstr (ward_session_get_actor_name (f.session), ==, "Marian Holt");
  g_assert_cmpstr (ward_session_get_role (f.session), ==, "commander");
  g_assert_cmpstr (ward_session_get_district_name (f.session), ==, "Aldermere");
  g_assert_true (ward_session_is_veiled (f.session));
  g_assert_nonnull (recovery);
  ward_session_close (f.session);
  g_clear_object (&f.session);
  unlock (&f, &nothing, WARD_ERROR_LOCKED, FALSE);
  unlock (&f, &wrong, WARD_ERROR_BAD_KEY, FALSE);
  unlock (&f, &right, 0, TRUE);
  sheet.recovery = recovery;
  unlock (&f, &sheet, 0, TRUE);
  ward_secret_free (recovery);
  fixture_clear (&f);
}

static void
test_keyring_slot_opens_and_is_not_the_key (void)
{
  Fixture f = { 0 };
  char *recovery = NULL, *keyring = NULL;
  WardUnlocking right = { .passphrase = "four ordinary words here", .remember = TRUE };
  WardUnlocking kept = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  begin (&f, &recovery);
  ward_session_close (f.session);
  g_clear_object (&f.session);
  right.path = f.path;
  ward_session_unlock_async (&right, NULL, fixture_done, &result);
  f.session = ward_session_unlock_finish (fixture_wait (&result), &keyring, &error);
  g_assert_no_error (error);
  g_assert_nonnull (keyring);
  ward_session_close (f.session);
  g_clear_object (&f.session);
  kept.keyring = keyring;
  unlock (&f, &kept, 0, TRUE);
  ward_secret_free (keyring);
  ward_secret_free (recovery);
  fixture_clear (&f);
}

static void
test_recovery_sheet_is_a_pdf_of_one_time (void)
{
  Fixture f = { 0 };
  char *recovery = NULL;
  g_autofree char *pdf = NULL, *text = NULL;
  g_autoptr (GError) error = NULL;

  begin (&f, &recovery);
  pdf = g_build_filename (f.folder, "sheet.pdf", NULL);
  g_assert_true (ward_session_print_recovery (f.session, recovery, pdf, &error));
  text = ward_file_read (pdf, 1 << 20, NULL, &error);
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
  ward_secret_free (recovery);
  fixture_clear (&f);
}

static void
test_a_clock_can_be_moved_for_the_sample_alone (void)
{
  Fixture f = { 0 };
  char *recovery = NULL;
  WardUnlocking moved = { .passphrase = "four ordinary words here", .offset = 3600 };

  begin (&f, &recovery);
  ward_session_close (f.session);
  g_clear_object (&f.session);
  unlock (&f, &moved, WARD_ERROR_USAGE, FALSE);
  ward_secret_free (recovery);
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/setup/first-run-makes-officer-and-two-ways-in",
                   test_first_run_makes_an_officer_and_two_ways_in);
  g_test_add_func ("/setup/keyring-slot-opens", test_keyring_slot_opens_and_is_not_the_key);
  g_test_add_func ("/setup/recovery-sheet-is-a-pdf", test_recovery_sheet_is_a_pdf_of_one_time);
  g_test_add_func ("/setup/clock-moves-for-the-sample-alone",
                   test_a_clock_can_be_moved_for_the_sample_alone);
  return g_test_run ();
}
