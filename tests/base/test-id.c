/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-id.h"

static void
test_new_ids_are_version_7_and_differ (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < 10000; i++)
    {
      char *id = ward_id_new (G_GINT64_CONSTANT (0x0123456789ab));

      g_assert_true (ward_id_is_valid (id));
      g_assert_true (g_str_has_prefix (id, "01234567-89ab-7"));
      g_assert_nonnull (strchr ("89ab", id[19]));
      g_assert_true (g_hash_table_add (seen, id));
    }
}

static void
test_ids_sort_by_time (void)
{
  g_autofree char *early = ward_id_new (1767225600000);
  g_autofree char *late = ward_id_new (1767225600001);
  g_autofree char *ancient = ward_id_new (-5);

  g_assert_cmpstr (early, <, late);
  g_assert_true (g_str_has_prefix (ancient, "00000000-0000-7"));
}

static void
test_a_seed_repeats (void)
{
  g_autoptr (GRand) one = g_rand_new_with_seed (42);
  g_autoptr (GRand) two = g_rand_new_with_seed (42);
  g_autofree char *a = ward_id_new_seeded (1767225600000, one);
  g_autofree char *b = ward_id_new_seeded (1767225600000, two);
  g_autofree char *c = ward_id_new_seeded (1767225600000, two);

  g_assert_cmpstr (a, ==, "019b76da-a800-7acb-9c03-62f30e95f52e");
  g_assert_cmpstr (a, ==, b);
  g_assert_cmpstr (b, !=, c);
}

static void
test_what_is_no_id_is_refused (void)
{
  static const char *const cases[] = {
    NULL, "", "019b76da-a800-7ffe", "019B76DA-A800-7FFE-9B7A-0D7E9F0F3E3A",
    "019b76da-a800-7ffe-9b7a-0d7e9f0f3e3a ", "019b76daa8007ffe9b7a0d7e9f0f3e3a",
    "{019b76da-a800-7ffe-9b7a-0d7e9f0f3e3a}", "019b76da-a800-7ffe-9b7a-0d7e9f0f3e3g",
    "019b76da-a800-7ffe-9b7a00d7e9f0f3e3a", "019b76da-a800-7ffe-9b7a-0d7e9f0f3e3",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_false (ward_id_is_valid (cases[i]));
  g_assert_true (ward_id_is_valid ("019b76da-a800-7ffe-9b7a-0d7e9f0f3e3a"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id/new-ids-are-version-7-and-differ", test_new_ids_are_version_7_and_differ);
  g_test_add_func ("/id/ids-sort-by-time", test_ids_sort_by_time);
  g_test_add_func ("/id/a-seed-repeats", test_a_seed_repeats);
  g_test_add_func ("/id/what-is-no-id-is-refused", test_what_is_no_id_is_refused);
  return g_test_run ();
}
