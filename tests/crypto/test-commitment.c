/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-commitment.h"

/* These answers were worked out apart from our code, from the netstrings alone. */
#define START "12db819f05904ea26d708f5a1170c5180321cce70fcf82366c519fb89757df5f"
#define FIRST "805e08e28847645f2cd86a19cafaca26354d75dc5782323382e51e46081d89a8"
#define SECOND "ca36c68e86d377685f7a7215b868fe3da2501a5b5a1409bceb1562f4b8df6e08"
#define COMMITTED "71f2640aa027ba8f3f6a31ee15471f5d7f9e3c758d9ed647e8187fba252924b5"
#define ABSENT "4147307f0ecd1fee32f15660532eda432b28d078d770b29e47bcf99d35ff4b19"
#define SALT "00112233445566778899aabbccddeeff"

static void
test_known_chain (void)
{
  const char *const first[] = { "a", "b" };
  const char *const second[] = { "premises", NULL, "", " \xc3\xa9" };
  g_autofree char *h0 = ward_chain_next (NULL, NULL, 0);
  g_autofree char *h1 = ward_chain_next (NULL, first, 2);
  g_autofree char *h2 = ward_chain_next (h1, second, 4);

  g_assert_cmpstr (h0, ==, START);
  g_assert_cmpstr (h1, ==, FIRST);
  g_assert_cmpstr (h2, ==, SECOND);
}

static void
test_known_commitments (void)
{
  g_autofree char *made = ward_commitment_make ("audit", SALT, "address", "12 Hill Street");
  g_autofree char *absent = ward_commitment_make ("audit", SALT, "address", NULL);

  g_assert_cmpstr (made, ==, COMMITTED);
  g_assert_cmpstr (absent, ==, ABSENT);
}

static void
test_only_the_same_parts_check (void)
{
  const char *sample = "12 Hill Street";

  g_assert_true (ward_commitment_check (COMMITTED, "audit", SALT, "address", sample));
  g_assert_false (ward_commitment_check (COMMITTED, "bundle", SALT, "address", sample));
  g_assert_false (ward_commitment_check (COMMITTED, "audit", SALT "0", "address", sample));
  g_assert_false (ward_commitment_check (COMMITTED, "audit", SALT, "addres", sample));
  g_assert_false (ward_commitment_check (COMMITTED, "audit", SALT, "address", "12 Hill Stree"));
  g_assert_false (ward_commitment_check (COMMITTED, "audit", SALT, "address", NULL));
  g_assert_false (ward_commitment_check (NULL, "audit", SALT, "address", sample));
}

/* Lists that would run together without lengths must all hash differently. */
static void
test_no_two_lists_run_together (void)
{
  static const char *const lists[][3] = {
    { "ab", "c", NULL }, { "a", "bc", NULL }, { "abc", "", NULL }, { "", "abc", NULL },
    { "abc", NULL, NULL }, { NULL, "abc", NULL }, { "1:a,", "b", NULL }, { "a,1:b", "", NULL },
    { "-,", NULL, NULL }, { NULL, NULL, NULL }, { "", NULL, NULL }, { "-", NULL, NULL },
  };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint n = 2; n <= 3; n++)
      g_assert_true (g_hash_table_add (seen, ward_chain_next ("x", lists[i], n)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/commitment/known-chain", test_known_chain);
  g_test_add_func ("/commitment/known-commitments", test_known_commitments);
  g_test_add_func ("/commitment/only-the-same-parts-check", test_only_the_same_parts_check);
  g_test_add_func ("/commitment/no-two-lists-run-together", test_no_two_lists_run_together);
  return g_test_run ();
}
