/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-key.h"

#include "ward-error.h"
#include "ward-file.h"

#define HEX "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

static void
test_a_key_is_64_hex_digits (void)
{
  g_autoptr (WardKey) key = ward_key_new_from_hex (" " HEX "\n", NULL);
  g_autoptr (WardKey) same = ward_key_new_from_bytes (ward_key_bytes (key));
  char *hex = ward_key_dup_hex (same);

  g_assert_cmpint (ward_key_bytes (key)[31], ==, 0x1f);
  g_assert_cmpstr (hex, ==, HEX);
  g_assert_true (ward_key_equal (key, same));
  ward_secret_free (hex);
}

static void
test_anything_else_is_refused (void)
{
  static const char *const cases[] = { "", "00", (HEX "00"), (HEX " " HEX), ("x" HEX) };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ward_key_new_from_hex (cases[i], &error));
      g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
      g_assert_null (strstr (error->message, "00"));
    }
}

static void
test_fresh_keys_differ (void)
{
  g_autoptr (WardKey) one = ward_key_new ();
  g_autoptr (WardKey) two = ward_key_new ();

  g_assert_false (ward_key_equal (one, two));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key/a-key-is-64-hex-digits", test_a_key_is_64_hex_digits);
  g_test_add_func ("/key/anything-else-is-refused", test_anything_else_is_refused);
  g_test_add_func ("/key/fresh-keys-differ", test_fresh_keys_differ);
  return g_test_run ();
}
