/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-sign.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ward-error.h"
#include "ward-file.h"
#include "ward-hash.h"

/* RFC 8032, section 7.1, test 1. */
#define SEED "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
#define PUBLIC "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
#define SIGNATURE \
  "5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKM7rMYeOXAc+bRr0lv18FlbviRlUUFDjnoQCw=="
#define PEM \
  "-----BEGIN PUBLIC KEY-----\n" \
  "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n" \
  "-----END PUBLIC KEY-----\n"

static WardSigningKey *
key_from_hex (const char *hex)
{
  guint8 seed[WARD_SEED_BYTES];

  g_assert_true (ward_hex_decode (hex, seed, sizeof seed));
  return ward_signing_key_new_from_seed (seed);
}

static void
test_known_answer (void)
{
  g_autoptr (WardSigningKey) key = key_from_hex (SEED);
  g_autofree char *public = ward_signing_key_dup_public_hex (key);
  g_autofree char *signature = ward_sign (key, "", 0);
  g_autofree char *id = ward_public_key_id (PUBLIC);
  g_autofree char *seed = ward_hex_encode (ward_signing_key_seed (key), WARD_SEED_BYTES);

  g_assert_cmpstr (public, ==, PUBLIC);
  g_assert_cmpstr (signature, ==, SIGNATURE);
  g_assert_cmpstr (id, ==, "21fe31dfa154a261");
  g_assert_cmpstr (seed, ==, SEED);
  g_assert_true (ward_verify (PUBLIC, "", 0, SIGNATURE));
}

static void
test_any_change_is_seen (void)
{
  g_autoptr (WardSigningKey) key = ward_signing_key_new ();
  g_autoptr (WardSigningKey) other = ward_signing_key_new ();
  g_autofree char *public = ward_signing_key_dup_public_hex (key);
  g_autofree char *other_public = ward_signing_key_dup_public_hex (other);
  char text[] = "order 17: authorised";
  g_autofree char *signature = ward_sign (key, text, sizeof text);

  g_assert_true (ward_verify (public, text, sizeof text, signature));
  g_assert_false (ward_verify (other_public, text, sizeof text, signature));
  g_assert_false (ward_verify (public, text, sizeof text - 1, signature));
  for (gsize i = 0; i < sizeof text; i++)
    {
      text[i] ^= 1;
      g_assert_false (ward_verify (public, text, sizeof text, signature));
      text[i] ^= 1;
    }
  for (gsize i = 0; signature[i] != '\0'; i++)
    {
      char was = signature[i];

      signature[i] = was == 'A' ? 'B' : 'A';
      g_assert_false (ward_verify (public, text, sizeof text, signature));
      signature[i] = was;
    }
}

static void
test_what_is_no_signature_verifies_nothing (void)
{
  static const char *const bad[] = {
    NULL, "", "AAAA", SIGNATURE "A", " " SIGNATURE, SIGNATURE SIGNATURE, "5VZDAMNgrHK!",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (ward_verify (PUBLIC, "", 0, bad[i]));
  g_assert_false (ward_verify (NULL, "", 0, SIGNATURE));
  g_assert_false (ward_verify ("", "", 0, SIGNATURE));
  g_assert_false (ward_verify (PUBLIC "00", "", 0, SIGNATURE));
  g_assert_null (ward_public_key_id ("d75a"));
  g_assert_null (ward_public_key_to_pem ("d75a"));
}

static void
test_pem_goes_both_ways (void)
{
  static const char *const bad[] = {
    "", "-----BEGIN PUBLIC KEY-----", "-----BEGIN PUBLIC KEY----------END PUBLIC KEY-----",
    "-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----", PEM PEM,
    /* X25519: one byte of the object identifier differs */
    ("-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VuAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n"
     "-----END PUBLIC KEY-----\n"),
  };
  g_autofree char *pem = ward_public_key_to_pem (PUBLIC);
  g_autofree char *public = ward_public_key_from_pem (PEM, NULL);

  g_assert_cmpstr (pem, ==, PEM);
  g_assert_cmpstr (public, ==, PUBLIC);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ward_public_key_from_pem (bad[i], &error));
      g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
    }
}

static int
run_openssl (const char *folder)
{
  const char *const argv[] = { g_getenv ("WARD_OPENSSL"), "pkeyutl", "-verify", "-pubin", "-inkey",
                               "pub.pem", "-rawin", "-in", "payload", "-sigfile", "sig", NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (folder, (char **) argv, NULL,
                G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  return status;
}

static void
write_in (const char *folder, const char *name, const void *data, gssize len)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (ward_file_write (path, data, len, NULL));
}

/* EV1: another machine with nothing but openssl sees what we see. */
static void
test_openssl_agrees (void)
{
  static const char *const names[] = { "pub.pem", "payload", "sig" };
  g_autofree char *folder = g_dir_make_tmp ("ward-sign-XXXXXX", NULL);
  g_autoptr (WardSigningKey) key = ward_signing_key_new ();
  g_autofree char *public = ward_signing_key_dup_public_hex (key);
  g_autofree char *pem = ward_public_key_to_pem (public);
  g_autofree char *signature = ward_sign (key, "the payload", 11);
  gsize len;
  g_autofree guchar *raw = g_base64_decode (signature, &len);

  if (*g_getenv ("WARD_OPENSSL") == '\0')
    {
      g_test_skip ("no openssl program on this machine");
      return;
    }
  write_in (folder, "pub.pem", pem, -1);
  write_in (folder, "sig", raw, (gssize) len);
  write_in (folder, "payload", "the payload", 11);
  g_assert_cmpint (run_openssl (folder), ==, 0);
  write_in (folder, "payload", "the payloae", 11);
  g_assert_cmpint (run_openssl (folder), !=, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sign/known-answer", test_known_answer);
  g_test_add_func ("/sign/any-change-is-seen", test_any_change_is_seen);
  g_test_add_func ("/sign/what-is-no-signature-verifies-nothing",
                   test_what_is_no_signature_verifies_nothing);
  g_test_add_func ("/sign/pem-goes-both-ways", test_pem_goes_both_ways);
  g_test_add_func ("/sign/openssl-agrees", test_openssl_agrees);
  return g_test_run ();
}
