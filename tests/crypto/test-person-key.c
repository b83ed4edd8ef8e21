/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-person-key.h"

#include "ward-error.h"

static void
test_only_the_secret_unlocks (void)
{
  g_autofree char *public = NULL;
  g_autofree char *sealed = NULL;
  g_autofree char *signature = NULL;
  g_autoptr (WardSigningKey) key = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ward_person_key_new ("sample", &ward_seal_least_cost, &public, &sealed, NULL));
  g_assert_null (ward_person_key_unlock (sealed, "Sample", &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_BAD_KEY);
  key = ward_person_key_unlock (sealed, "sample", NULL);
  signature = ward_sign (key, "text", 4);
  g_assert_true (ward_verify (public, "text", 4, signature));
}

static void
test_a_secret_changes_and_the_key_stays (void)
{
  g_autofree char *public = NULL;
  g_autofree char *sealed = NULL;
  g_autofree char *again = NULL;
  g_autofree char *same = NULL;
  g_autoptr (WardSigningKey) key = NULL;
  g_autoptr (WardSigningKey) unlocked = NULL;

  g_assert_true (ward_person_key_new ("old", &ward_seal_least_cost, &public, &sealed, NULL));
  key = ward_person_key_unlock (sealed, "old", NULL);
  again = ward_person_key_seal (key, "new", &ward_seal_least_cost, NULL);
  unlocked = ward_person_key_unlock (again, "new", NULL);
  same = ward_signing_key_dup_public_hex (unlocked);
  g_assert_cmpstr (same, ==, public);
}

static void
test_what_is_no_key_is_refused (void)
{
  g_autofree char *other = ward_seal ("short", 5, "sample", &ward_seal_least_cost, NULL);
  g_autofree char *public = NULL;
  g_autofree char *sealed = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) damaged = NULL;
  g_autoptr (GError) empty = NULL;

  g_assert_null (ward_person_key_unlock (other, "sample", &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
  g_assert_null (ward_person_key_unlock ("nothing", "sample", &damaged));
  g_assert_error (damaged, WARD_ERROR, WARD_ERROR_INVALID);
  g_assert_false (ward_person_key_new ("", &ward_seal_least_cost, &public, &sealed, &empty));
  g_assert_error (empty, WARD_ERROR, WARD_ERROR_INVALID);
  g_assert_null (public);
  g_assert_null (sealed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person-key/only-the-secret-unlocks", test_only_the_secret_unlocks);
  g_test_add_func ("/person-key/a-secret-changes-and-the-key-stays",
                   test_a_secret_changes_and_the_key_stays);
  g_test_add_func ("/person-key/what-is-no-key-is-refused", test_what_is_no_key_is_refused);
  return g_test_run ();
}
