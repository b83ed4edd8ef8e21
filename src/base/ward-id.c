/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-id.h"

#include <string.h>
#include <sys/random.h>

/* Sets time, version 7 and variant over sixteen random bytes (RFC 9562, section 5.7). */
static char *
format_v7 (gint64 unix_ms, guint8 b[16])
{
  static const char digits[] = "0123456789abcdef";
  guint64 ms = (guint64) MAX (unix_ms, 0);
  char *text = g_malloc (37), *p = text;

  for (int i = 0; i < 6; i++)
    b[i] = (guint8) (ms >> (40 - 8 * i));
  b[6] = (b[6] & 0x0f) | 0x70;
  b[8] = (b[8] & 0x3f) | 0x80;
  for (int i = 0; i < 16; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        *p++ = '-';
      *p++ = digits[b[i] >> 4];
      *p++ = digits[b[i] & 15];
    }
  *p = '\0';
  return text;
}

char *
ward_id_new (gint64 unix_ms)
{
  guint8 bytes[16];
  gssize n = getrandom (bytes, sizeof bytes, 0);

  /* Up to 256 bytes never come short, and the call can only fail for want of the system call. */
  g_assert (n == (gssize) sizeof bytes);
  return format_v7 (unix_ms, bytes);
}

char *
ward_id_new_seeded (gint64 unix_ms, GRand *rng)
{
  guint8 bytes[16];

  for (int i = 0; i < 4; i++)
    {
      guint32 word = GUINT32_TO_LE (g_rand_int (rng));

      memcpy (bytes + 4 * i, &word, 4);
    }
  return format_v7 (unix_ms, bytes);
}

gboolean
ward_id_is_valid (const char *text)
{
  if (text == NULL)
    return FALSE;
  for (int i = 0; i < 36; i++)
    {
      gboolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      gboolean digit = g_ascii_isdigit (text[i]) || (text[i] >= 'a' && text[i] <= 'f');

      if (dash ? text[i] != '-' : !digit)
        return FALSE;
    }
  return text[36] == '\0';
}
