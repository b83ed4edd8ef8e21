/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-phrase.h"

#include <string.h>

#include "ward-error.h"
#include "ward-file.h"

/* Worked out apart from our code. */
#define PHRASE "1F33-8PAS-FXHV-P4R4-XBZH-4J6T-BSDW-J0MQ-S7V5-0E24-7N9R-EWGW"
#define KEY "65a29c3eaa8691f7c756aed68a1c56c842b36981aadf998a00b7f00ae55ffc8e"

static void
check_read (const char *phrase)
{
  g_autoptr (WardKey) key = ward_phrase_to_key (phrase, NULL);
  g_autofree char *hex = ward_key_dup_hex (key);

  g_assert_cmpstr (hex, ==, KEY);
}

static void
test_known_phrase_however_written (void)
{
  check_read (PHRASE);
  check_read ("1f338pasfxhvp4r4xbzh4j6tbsdwj0mqs7v50e247n9rewgw");
  check_read ("  lF33 8PAS FXHV P4R4\nXBZH 4J6T BSDW JoMQ\nS7V5 OE24 7N9R EWGW\n");
  check_read ("IF33-8PAS-FXHV-P4R4--XBZH-4J6T-BSDW-JOMQ-S7V5-oE24-7N9R-EWGW-");
}

static void
check_group (const char *phrase, int group)
{
  g_autofree char *message = g_strdup_printf ("Group %d of the recovery phrase is mistyped.",
                                              group);
  g_autoptr (GError) error = NULL;

  g_assert_null (ward_phrase_to_key (phrase, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, message);
}

/* Every wrong character at every place, and every exchange of neighbours, names its group. */
static void
test_every_single_slip_names_its_group (void)
{
  static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZU!";

  for (gsize i = 0; i < strlen (PHRASE); i++)
    {
      char phrase[] = PHRASE;

      if (phrase[i] == '-')
        continue;
      for (const char *c = alphabet; *c != '\0'; c++)
        {
          phrase[i] = *c;
          if (*c != PHRASE[i])
            check_group (phrase, (int) i / 5 + 1);
        }
      phrase[i] = PHRASE[i];
      if (i % 5 == 3 || phrase[i] == phrase[i + 1])
        continue;
      phrase[i] = PHRASE[i + 1];
      phrase[i + 1] = PHRASE[i];
      check_group (phrase, (int) i / 5 + 1);
    }
}

static void
test_exchanged_groups_are_named (void)
{
  check_group ("8PAS-1F33-FXHV-P4R4-XBZH-4J6T-BSDW-J0MQ-S7V5-0E24-7N9R-EWGW", 1);
  check_group ("1F33-8PAS-FXHV-P4R4-XBZH-4J6T-BSDW-S7V5-J0MQ-0E24-7N9R-EWGW", 8);
  check_group ("1F33-8PAS-P4R4-XBZH-4J6T-BSDW-J0MQ-S7V5-0E24-7N9R-EWGW", 3);
}

static void
test_length_is_checked (void)
{
  static const char *const cases[] = { "", "1F33", "1F33-8PA", PHRASE "-0", PHRASE PHRASE };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ward_phrase_to_key (cases[i], &error));
      g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, "A recovery phrase has 12 groups of four characters.");
    }
}

static void
test_fresh_phrases_are_sound_and_differ (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < 500; i++)
    {
      char *phrase = ward_phrase_new ();
      g_autoptr (WardKey) key = ward_phrase_to_key (phrase, NULL);

      g_assert_nonnull (key);
      g_assert_cmpint (strlen (phrase), ==, strlen (PHRASE));
      g_assert_true (g_hash_table_add (seen, phrase));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrase/known-phrase-however-written", test_known_phrase_however_written);
  g_test_add_func ("/phrase/every-single-slip-names-its-group",
                   test_every_single_slip_names_its_group);
  g_test_add_func ("/phrase/exchanged-groups-are-named", test_exchanged_groups_are_named);
  g_test_add_func ("/phrase/length-is-checked", test_length_is_checked);
  g_test_add_func ("/phrase/fresh-phrases-are-sound-and-differ",
                   test_fresh_phrases_are_sound_and_differ);
  return g_test_run ();
}
