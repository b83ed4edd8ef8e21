/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-seal.h"

#include <string.h>

#include "ward-error.h"
#include "ward-hash.h"

/* Sealed once; every later version must open them. */
#define TEXT "the sealed text"
#define PASSPHRASE "caf\xc3\xa9"
#define BY_PASSPHRASE \
  "wardseal1$argon2id$2$64$ERDwUtU1qhTzrdiHIoRLfw$navGqgmWANnWg2Rg4gLsrX3UbBmXp2u7$" \
  "8bceKawRKqmw6vKelmFB-xepQx7y3AHM2hsOjm6YCA$b7156eeb"
#define KEY "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
#define BY_KEY \
  "wardseal1$raw$tl_0hqvRSaxSd-rRzksEKUV5Q3Fh3826$" \
  "KwfMndABWFrG_iu6pDJd5tMaEho4r2696-k3jb-ZWQ$dbe9eebe"

static void
check_opens (const char *sealed, const char *passphrase, const WardKey *key)
{
  g_autoptr (GError) error = NULL;
  gsize len;
  guint8 *data = key ? ward_seal_open_with_key (sealed, key, &len, &error)
                     : ward_seal_open (sealed, passphrase, &len, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (data, len, TEXT, strlen (TEXT));
  g_assert_cmpint (data[len], ==, 0);
  ward_sealed_free (data);
}

static void
test_old_seals_open (void)
{
  g_autoptr (WardKey) key = ward_key_new_from_hex (KEY, NULL);

  check_opens (BY_PASSPHRASE, PASSPHRASE, NULL);
  check_opens (BY_PASSPHRASE, "cafe\xcc\x81", NULL); /* the same, decomposed */
  check_opens (BY_KEY, NULL, key);
}

static void
check_fails (const char *sealed, const char *passphrase, const WardKey *key, int code)
{
  g_autoptr (GError) error = NULL;
  gsize len = 7;

  g_assert_null (key ? ward_seal_open_with_key (sealed, key, &len, &error)
                     : ward_seal_open (sealed, passphrase, &len, &error));
  g_assert_error (error, WARD_ERROR, code);
  g_assert_cmpuint (len, ==, 7);
}

static void
test_a_wrong_passphrase_is_a_bad_key (void)
{
  g_autoptr (WardKey) other = ward_key_new ();

  check_fails (BY_PASSPHRASE, "cafe", NULL, WARD_ERROR_BAD_KEY);
  check_fails (BY_PASSPHRASE, "", NULL, WARD_ERROR_BAD_KEY);
  check_fails (BY_PASSPHRASE, PASSPHRASE " ", NULL, WARD_ERROR_BAD_KEY);
  check_fails (BY_KEY, NULL, other, WARD_ERROR_BAD_KEY);
}

/* One changed, one missing and one added character, at every place: damage, never a wrong key. */
static void
check_damage (const char *sealed, const char *passphrase, const WardKey *key)
{
  for (gsize i = 0; i < strlen (sealed); i++)
    {
      g_autofree char *changed = g_strdup (sealed);
      g_autofree char *shorter = g_strdup_printf ("%.*s%s", (int) i, sealed, sealed + i + 1);
      g_autofree char *longer = g_strdup_printf ("%.*sA%s", (int) i, sealed, sealed + i);

      changed[i] = changed[i] == 'A' ? 'B' : 'A';
      check_fails (changed, passphrase, key, WARD_ERROR_INVALID);
      check_fails (shorter, passphrase, key, WARD_ERROR_INVALID);
      check_fails (longer, passphrase, key, WARD_ERROR_INVALID);
    }
}

static void
test_damage_is_told_from_a_wrong_key (void)
{
  g_autoptr (WardKey) key = ward_key_new_from_hex (KEY, NULL);

  check_damage (BY_PASSPHRASE, PASSPHRASE, NULL);
  check_damage (BY_KEY, NULL, key);
  check_fails (BY_KEY, PASSPHRASE, NULL, WARD_ERROR_INVALID);
  check_fails (BY_PASSPHRASE, NULL, key, WARD_ERROR_INVALID);
  check_fails ("", PASSPHRASE, NULL, WARD_ERROR_INVALID);
  check_fails ("$", PASSPHRASE, NULL, WARD_ERROR_INVALID);
}

/* text with the check that belongs to it. */
static char *
with_check (const char *text)
{
  g_autofree char *hash = ward_sha256_hex (text, strlen (text));

  return g_strdup_printf ("%s$%.8s", text, hash);
}

/* A text may be sound and still ask for what we won't do. */
static void
test_sound_texts_with_bad_parts_are_refused (void)
{
  static const struct {
    const char *text;
    int code;
  } cases[] = {
    { "wardseal2$argon2id$2$64$AA$AA$AA", WARD_ERROR_TOO_NEW },
    { "wardseal1$argon2id$0$64$ERDwUtU1qhTzrdiHIoRLfw$AA$AA", WARD_ERROR_INVALID },
    { "wardseal1$argon2id$17$64$ERDwUtU1qhTzrdiHIoRLfw$AA$AA", WARD_ERROR_INVALID },
    { "wardseal1$argon2id$2$7$ERDwUtU1qhTzrdiHIoRLfw$AA$AA", WARD_ERROR_INVALID },
    { "wardseal1$argon2id$2$99999999$ERDwUtU1qhTzrdiHIoRLfw$AA$AA", WARD_ERROR_INVALID },
    { "wardseal1$argon2id$2$64x$ERDwUtU1qhTzrdiHIoRLfw$AA$AA", WARD_ERROR_INVALID },
    { "wardseal1$argon2id$2$64$ERDw$AA$AA", WARD_ERROR_INVALID },
    { "wardseal1$argon2id$1$8$ERDwUtU1qhTzrdiHIoRLfw$AA$AA", WARD_ERROR_INVALID },
    { "wardseal1$argon2id$1$8$ERDwUtU1qhTzrdiHIoRLfw$navGqgmWANnWg2Rg4gLsrX3UbBmXp2u7$AA",
      WARD_ERROR_INVALID },
    { "wardseal1$argon2id$1$8$ERDwUtU1qhTzrdiHIoRLfw$navGqgmWANnWg2Rg4gLsrX3UbBmXp2u7$",
      WARD_ERROR_INVALID },
    { "wardseal1$scrypt$1$8$AA$AA$AA", WARD_ERROR_INVALID },
    { "other1$argon2id$1$8$AA$AA$AA", WARD_ERROR_INVALID },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sealed = with_check (cases[i].text);

      check_fails (sealed, PASSPHRASE, NULL, cases[i].code);
    }
}

static void
test_seals_differ_and_open (void)
{
  g_autofree char *one = ward_seal (TEXT, strlen (TEXT), "p", &ward_seal_least_cost, NULL);
  g_autofree char *two = ward_seal (TEXT, strlen (TEXT), "p", &ward_seal_least_cost, NULL);
  g_autofree char *none = ward_seal ("", 0, "p", &ward_seal_least_cost, NULL);
  g_autofree char *usual = ward_seal (TEXT, strlen (TEXT), "p", NULL, NULL);
  gsize len;
  guint8 *data = ward_seal_open (none, "p", &len, NULL);

  g_assert_cmpstr (one, !=, two);
  check_opens (one, "p", NULL);
  check_opens (two, "p", NULL);
  check_opens (usual, "p", NULL);
  g_assert_true (g_str_has_prefix (usual, "wardseal1$argon2id$2$98304$"));
  g_assert_nonnull (data);
  g_assert_cmpuint (len, ==, 0);
  ward_sealed_free (data);
}

static void
test_an_empty_passphrase_seals_nothing (void)
{
  const WardSealCost bad[] = { { 0, 8 }, { 17, 8 }, { 1, 7 }, { 1, 1024 * 1024 + 1 } };
  g_autoptr (GError) error = NULL;

  g_assert_null (ward_seal ("x", 1, "", &ward_seal_least_cost, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
  g_assert_null (ward_seal ("x", 1, NULL, &ward_seal_least_cost, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (ward_seal ("x", 1, "p", &bad[i], NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seal/old-seals-open", test_old_seals_open);
  g_test_add_func ("/seal/a-wrong-passphrase-is-a-bad-key", test_a_wrong_passphrase_is_a_bad_key);
  g_test_add_func ("/seal/damage-is-told-from-a-wrong-key", test_damage_is_told_from_a_wrong_key);
  g_test_add_func ("/seal/sound-texts-with-bad-parts-are-refused",
                   test_sound_texts_with_bad_parts_are_refused);
  g_test_add_func ("/seal/seals-differ-and-open", test_seals_differ_and_open);
  g_test_add_func ("/seal/an-empty-passphrase-seals-nothing",
                   test_an_empty_passphrase_seals_nothing);
  return g_test_run ();
}
