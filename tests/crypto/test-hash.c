/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-hash.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ward-error.h"
#include "ward-file.h"

#define EMPTY "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
#define MILLION "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"

static void
test_known_answers (void)
{
  g_autofree char *empty = ward_sha256_hex ("", 0);
  g_autofree char *abc = ward_sha256_hex ("abc", 3);

  g_assert_cmpstr (empty, ==, EMPTY);
  g_assert_cmpstr (abc, ==, ABC);
}

static void
test_pieces_make_the_whole (void)
{
  g_autoptr (WardHash) hash = ward_hash_new ();
  g_autofree char *piece = g_strnfill (1000, 'a');
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  for (int i = 0; i < 1000; i++)
    ward_hash_update (hash, piece, 1000);
  first = ward_hash_finish_hex (hash);
  ward_hash_update (hash, "abc", 3);
  second = ward_hash_finish_hex (hash);
  g_assert_cmpstr (first, ==, MILLION);
  g_assert_cmpstr (second, ==, ABC);
}

static void
test_a_file_is_hashed_whole (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ward-hash-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "file", NULL);
  g_autofree char *text = g_strnfill (1000000, 'a');
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;

  g_assert_null (ward_sha256_file_hex (path, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_NOT_FOUND);
  g_assert_true (ward_file_write (path, text, 1000000, NULL));
  hash = ward_sha256_file_hex (path, NULL);
  g_assert_cmpstr (hash, ==, MILLION);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_hex_goes_both_ways (void)
{
  static const char *const bad[] = { NULL, "", "00", "000", "0000000", "00000g", "0x0000",
                                     "00 000" };
  g_autofree char *hex = ward_hex_encode ("\x00\x7f\xff", 3);
  guint8 bytes[3];

  g_assert_cmpstr (hex, ==, "007fff");
  g_assert_true (ward_hex_decode ("00aBfF", bytes, 3));
  g_assert_cmpmem (bytes, 3, "\x00\xab\xff", 3);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (ward_hex_decode (bad[i], bytes, 3));
}

static void
test_random_bytes_differ (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < 1000; i++)
    {
      char *hex = ward_random_hex (16);

      g_assert_cmpint (strlen (hex), ==, 32);
      g_assert_true (g_hash_table_add (seen, hex));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hash/known-answers", test_known_answers);
  g_test_add_func ("/hash/pieces-make-the-whole", test_pieces_make_the_whole);
  g_test_add_func ("/hash/a-file-is-hashed-whole", test_a_file_is_hashed_whole);
  g_test_add_func ("/hash/hex-goes-both-ways", test_hex_goes_both_ways);
  g_test_add_func ("/hash/random-bytes-differ", test_random_bytes_differ);
  return g_test_run ();
}
