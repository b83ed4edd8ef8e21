/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-slots.h"

#include <string.h>

#include "ward-error.h"
#include "ward-file.h"
#include "ward-time.h"

/* keys-1.json was written by the first version; every later one must open it. */
#define DATABASE_KEY "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100"
#define PASSPHRASE "correct horse"
#define PHRASE "KBNK-N767-KZF5-TEFR-8WXR-J7FF-PCPV-843Z-35X9-N5HE-NDG0-JVT7"
#define KEYRING "6de4f3053eb1405ce7d8213eb9e748f6078291eb1a0ce913d987b4c0aebc51c5"
#define RAW "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
#define AT G_GINT64_CONSTANT (1793696000)

static char *
read_golden (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "crypto", "keys-1.json", NULL);
  g_autoptr (GError) error = NULL;
  char *text = ward_file_read (path, 65536, NULL, &error);

  g_assert_no_error (error);
  return text;
}

typedef WardKey *(*Unlock) (const char *text, const char *secret, GError **error);

static void
check_opens (Unlock unlock, const char *text, const char *secret)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardKey) key = unlock (text, secret, &error);
  g_autofree char *hex = NULL;

  g_assert_no_error (error);
  hex = ward_key_dup_hex (key);
  g_assert_cmpstr (hex, ==, DATABASE_KEY);
}

static void
check_fails (Unlock unlock, const char *text, const char *secret, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (unlock (text, secret, &error));
  g_assert_error (error, WARD_ERROR, code);
}

static void
test_an_old_file_opens_every_way (void)
{
  g_autofree char *text = read_golden ();

  check_opens (ward_slots_unlock_passphrase, text, PASSPHRASE);
  check_opens (ward_slots_unlock_recovery, text, PHRASE);
  check_opens (ward_slots_unlock_secret, text, KEYRING);
  check_opens (ward_slots_unlock_secret, text, RAW "\n");
}

static void
test_a_wrong_key_opens_nothing (void)
{
  g_autofree char *text = read_golden ();

  check_fails (ward_slots_unlock_passphrase, text, "correct hors", WARD_ERROR_BAD_KEY);
  check_fails (ward_slots_unlock_passphrase, text, "", WARD_ERROR_BAD_KEY);
  check_fails (ward_slots_unlock_recovery, text,
               "1F33-8PAS-FXHV-P4R4-XBZH-4J6T-BSDW-J0MQ-S7V5-0E24-7N9R-EWGW",
               WARD_ERROR_BAD_KEY);
  check_fails (ward_slots_unlock_recovery, text,
               "KBNK-N767-KZF6-TEFR-8WXR-J7FF-PCPV-843Z-35X9-N5HE-NDG0-JVT7",
               WARD_ERROR_INVALID);
  check_fails (ward_slots_unlock_secret, text, DATABASE_KEY, WARD_ERROR_BAD_KEY);
  check_fails (ward_slots_unlock_secret, text, "12", WARD_ERROR_INVALID);
}

static void
test_slots_are_listed (void)
{
  g_autofree char *text = read_golden ();
  g_autoptr (GPtrArray) slots = ward_slots_list (text, NULL);
  static const char *const kinds[] = { "passphrase", "recovery", "keyring", "raw", "other" };

  g_assert_cmpuint (slots->len, ==, 5);
  for (guint i = 0; i < slots->len; i++)
    {
      const WardSlot *slot = slots->pdata[i];

      g_assert_cmpstr (ward_slot_kind_nick (slot->kind), ==, kinds[i]);
      g_assert_cmpint (slot->created_at, ==, i == 4 ? WARD_NONE : AT + i);
    }
  g_assert_cmpstr (((WardSlot *) slots->pdata[0])->id, ==, "9e7a207918bf5b15");
}

/* A file with one passphrase slot, and its key. */
static char *
make_file (WardKey **ret_key)
{
  g_autofree char *empty = ward_slots_new ();
  g_autoptr (WardKey) key = ward_key_new ();
  char *text = ward_slots_add_passphrase (empty, key, "one", &ward_seal_least_cost, AT, NULL);

  g_assert_nonnull (text);
  *ret_key = g_steal_pointer (&key);
  return text;
}

static void
test_slots_are_added (void)
{
  g_autoptr (WardKey) key = NULL;
  g_autoptr (WardKey) secret = ward_key_new ();
  g_autofree char *one = make_file (&key);
  g_autofree char *phrase = NULL;
  g_autofree char *keyring = NULL;
  g_autofree char *raw_hex = ward_key_dup_hex (secret);
  g_autofree char *two = ward_slots_add_recovery (one, key, AT, &phrase, NULL);
  g_autofree char *three = ward_slots_add_keyring (two, key, AT, &keyring, NULL);
  g_autofree char *four = ward_slots_add_raw (three, key, secret, AT, NULL);
  g_autofree char *five = ward_slots_add_passphrase (four, key, "two", &ward_seal_least_cost, AT,
                                                     NULL);
  WardKey *opened[] = {
    ward_slots_unlock_passphrase (five, "one", NULL),
    ward_slots_unlock_passphrase (five, "two", NULL),
    ward_slots_unlock_recovery (five, phrase, NULL),
    ward_slots_unlock_secret (five, keyring, NULL),
    ward_slots_unlock_secret (five, raw_hex, NULL),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (opened); i++)
    {
      g_assert_true (ward_key_equal (opened[i], key));
      ward_key_free (opened[i]);
    }
}

static void
test_the_file_holds_no_secret (void)
{
  g_autoptr (WardKey) key = NULL;
  g_autofree char *one = make_file (&key);
  g_autofree char *phrase = NULL;
  g_autofree char *keyring = NULL;
  g_autofree char *two = ward_slots_add_recovery (one, key, AT, &phrase, NULL);
  g_autofree char *three = ward_slots_add_keyring (two, key, AT, &keyring, NULL);
  g_autofree char *hex = ward_key_dup_hex (key);

  g_assert_null (strstr (three, hex));
  g_assert_null (strstr (three, keyring));
  g_assert_null (strstr (three, phrase));
}

static void
test_a_passphrase_changes (void)
{
  g_autofree char *text = read_golden ();
  g_autofree char *changed = ward_slots_change_passphrase (text, PASSPHRASE, "battery staple",
                                                           &ward_seal_least_cost, AT, NULL);
  g_autoptr (GPtrArray) slots = ward_slots_list (changed, NULL);
  GError *error = NULL;

  check_opens (ward_slots_unlock_passphrase, changed, "battery staple");
  check_opens (ward_slots_unlock_recovery, changed, PHRASE);
  check_fails (ward_slots_unlock_passphrase, changed, PASSPHRASE, WARD_ERROR_BAD_KEY);
  g_assert_cmpuint (slots->len, ==, 5);
  g_assert_nonnull (strstr (changed, "\"smart_card\""));
  g_assert_null (ward_slots_change_passphrase (text, "wrong", "x", &ward_seal_least_cost, AT,
                                               &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_BAD_KEY);
  g_clear_error (&error);
  g_assert_null (ward_slots_change_passphrase (text, PASSPHRASE, "", &ward_seal_least_cost, AT,
                                               &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
  g_clear_error (&error);
}

/* Removes the slots of ids one after the other; the last must fail with code. */
static void
check_removals (const char *const *ids, int code)
{
  g_autofree char *text = read_golden ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; ids[i]; i++)
    {
      char *next = ward_slots_remove (text, ids[i], &error);

      if (ids[i + 1] == NULL)
        {
          g_assert_null (next);
          g_assert_error (error, WARD_ERROR, code);
          return;
        }
      g_assert_no_error (error);
      g_free (text);
      text = next;
    }
}

static void
test_the_last_way_in_stays (void)
{
  static const char *const all[] = { "9e7a207918bf5b15", "16f7b55f00f14785", "ab2af655e67c0365",
                                     "050256eac61c2f91", NULL };
  static const char *const twice[] = { "9e7a207918bf5b15", "9e7a207918bf5b15", NULL };
  static const char *const unknown[] = { "", NULL };

  check_removals (all, WARD_ERROR_CONSTRAINT);
  check_removals (twice, WARD_ERROR_NOT_FOUND);
  check_removals (unknown, WARD_ERROR_NOT_FOUND);
}

static void
test_no_slot_of_the_kind_is_not_found (void)
{
  g_autofree char *empty = ward_slots_new ();

  check_fails (ward_slots_unlock_passphrase, empty, "x", WARD_ERROR_NOT_FOUND);
  check_fails (ward_slots_unlock_secret, empty, RAW, WARD_ERROR_NOT_FOUND);
  check_fails (ward_slots_unlock_recovery, empty, PHRASE, WARD_ERROR_NOT_FOUND);
}

static void
test_other_texts_are_refused (void)
{
  static const struct {
    const char *text;
    int code;
  } cases[] = {
    { "", WARD_ERROR_INVALID },
    { "{}", WARD_ERROR_INVALID },
    { "[]", WARD_ERROR_INVALID },
    { "{\"format\":\"wardlight-keys/2\",\"slots\":[]}", WARD_ERROR_TOO_NEW },
    { "{\"format\":\"wardlight-head/1\",\"slots\":[]}", WARD_ERROR_INVALID },
    { "{\"format\":\"wardlight-keys/1\"}", WARD_ERROR_INVALID },
    { "{\"format\":\"wardlight-keys/1\",\"slots\":{}}", WARD_ERROR_INVALID },
    { "{\"format\":\"wardlight-keys/1\",\"slots\":[1]}", WARD_ERROR_INVALID },
    { "{\"format\":\"wardlight-keys/1\",\"slots\":[{\"id\":\"1\",\"kind\":\"raw\"}]}",
      WARD_ERROR_INVALID },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) list_error = NULL;

      check_fails (ward_slots_unlock_passphrase, cases[i].text, "x", cases[i].code);
      g_assert_null (ward_slots_list (cases[i].text, &list_error));
      g_assert_error (list_error, WARD_ERROR, cases[i].code);
    }
}

/* A damaged slot is told, but doesn't shut the others. */
static void
test_a_damaged_slot_is_told (void)
{
  g_autoptr (WardKey) key = NULL;
  g_autofree char *one = make_file (&key);
  g_autofree char *two = ward_slots_add_passphrase (one, key, "two", &ward_seal_least_cost, AT,
                                                    NULL);
  g_autoptr (WardKey) opened = NULL;

  *(strstr (two, "argon2id") + 12) ^= 1;
  opened = ward_slots_unlock_passphrase (two, "two", NULL);
  g_assert_true (ward_key_equal (opened, key));
  check_fails (ward_slots_unlock_passphrase, two, "one", WARD_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slots/an-old-file-opens-every-way", test_an_old_file_opens_every_way);
  g_test_add_func ("/slots/a-wrong-key-opens-nothing", test_a_wrong_key_opens_nothing);
  g_test_add_func ("/slots/slots-are-listed", test_slots_are_listed);
  g_test_add_func ("/slots/slots-are-added", test_slots_are_added);
  g_test_add_func ("/slots/the-file-holds-no-secret", test_the_file_holds_no_secret);
  g_test_add_func ("/slots/a-passphrase-changes", test_a_passphrase_changes);
  g_test_add_func ("/slots/the-last-way-in-stays", test_the_last_way_in_stays);
  g_test_add_func ("/slots/no-slot-of-the-kind-is-not-found",
                   test_no_slot_of_the_kind_is_not_found);
  g_test_add_func ("/slots/other-texts-are-refused", test_other_texts_are_refused);
  g_test_add_func ("/slots/a-damaged-slot-is-told", test_a_damaged_slot_is_told);
  return g_test_run ();
}
