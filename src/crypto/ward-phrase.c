/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-phrase.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "ward-error.h"
#include "ward-hash.h"

#define GROUPS 12
#define GROUP_DIGITS 4
#define DIGITS (GROUPS * GROUP_DIGITS)
#define KEY_NAME "wardlight-recovery/1:"

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* Times x in GF(32) with x^5 = x^2 + 1. */
static guint
times_x (guint a)
{
  a <<= 1;
  return a & 32 ? a ^ 37 : a;
}

/* The check of a group: x, x^2 and x^3 weigh its digits, so that none weighs the same as another
 * or as the check itself. */
static guint8
check_digit (const guint8 digits[3], guint group)
{
  guint sum = group;

  for (int i = 0; i < 3; i++)
    {
      guint term = digits[i];

      for (int j = 0; j <= i; j++)
        term = times_x (term);
      sum ^= term;
    }
  return (guint8) sum;
}

/* The value of a character, as Crockford reads them; -1 for none. */
static int
digit_value (char c)
{
  const char *at;

  c = g_ascii_toupper (c);
  if (c == 'O')
    c = '0';
  if (c == 'I' || c == 'L')
    c = '1';
  at = c == '\0' ? NULL : strchr (alphabet, c);
  return at ? (int) (at - alphabet) : -1;
}

char *
ward_phrase_new (void)
{
  char *phrase = g_malloc (DIGITS + GROUPS);
  char *p = phrase;

  for (guint group = 0; group < GROUPS; group++)
    {
      guint8 digits[GROUP_DIGITS];

      ward_random_bytes (digits, sizeof digits);
      for (int i = 0; i < 3; i++)
        digits[i] &= 31;
      digits[3] = check_digit (digits, group);
      for (int i = 0; i < GROUP_DIGITS; i++)
        *p++ = alphabet[digits[i]];
      *p++ = group == GROUPS - 1 ? '\0' : '-';
    }
  return phrase;
}

/* Reads as many digits as there are, up to one more than wanted; -1 less the index of the one that
 * can't be read. */
static int
read_digits (const char *phrase, guint8 digits[DIGITS])
{
  int n = 0;

  for (; *phrase != '\0'; phrase++)
    {
      int value = digit_value (*phrase);

      if (value < 0 && (g_ascii_isspace (*phrase) || *phrase == '-'))
        continue;
      if (value < 0)
        return -1 - n;
      if (n == DIGITS)
        return DIGITS + 1;
      digits[n++] = (guint8) value;
    }
  return n;
}

/* The first group in which something is wrong, from 0, or -1. */
static int
find_bad_group (const guint8 digits[DIGITS], int n)
{
  for (int group = 0; (group + 1) * GROUP_DIGITS <= MIN (n, DIGITS); group++)
    {
      const guint8 *at = digits + group * GROUP_DIGITS;

      if (check_digit (at, (guint) group) != at[3])
        return group;
    }
  return n < 0 ? (-1 - n) / GROUP_DIGITS : -1;
}

/* The phrase's digits without their checks, hashed to a key under a name of their own. */
static WardKey *
make_key (const guint8 digits[DIGITS])
{
  char text[sizeof KEY_NAME + GROUPS * 3] = KEY_NAME;
  char *p = text + strlen (KEY_NAME);
  guint8 bytes[WARD_SHA256_BYTES];
  WardKey *key;

  for (int i = 0; i < DIGITS; i++)
    if (i % GROUP_DIGITS != 3)
      *p++ = alphabet[digits[i]];
  ward_sha256 (text, strlen (text), bytes);
  key = ward_key_new_from_bytes (bytes);
  sodium_memzero (bytes, sizeof bytes);
  sodium_memzero (text, sizeof text);
  return key;
}

WardKey *
ward_phrase_to_key (const char *phrase, GError **error)
{
  guint8 digits[DIGITS];
  int n = read_digits (phrase, digits);
  int bad = find_bad_group (digits, n);
  WardKey *key = NULL;

  if (bad >= 0)
    g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID,
                 _("Group %d of the recovery phrase is mistyped."), bad + 1);
  else if (n != DIGITS)
    g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID,
                 _("A recovery phrase has %d groups of four characters."), GROUPS);
  else
    key = make_key (digits);
  sodium_memzero (digits, sizeof digits);
  return key;
}
