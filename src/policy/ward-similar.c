/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-similar.h"

#include <string.h>

#define PIECE 4
#define SHORT 24 /* letters below which likeness means equality */

struct _WardShingles {
  char *words;
  guint32 *pieces; /* sorted */
  guint n;
};

/* Letters and digits in lower case, one space between words, none at the ends; ret_words counts
 * them. */
static char *
plain_words (const char *text, guint *ret_words)
{
  GString *out = g_string_new (NULL);
  gboolean in_word = FALSE;

  *ret_words = 0;
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c))
        {
          in_word = in_word && (c == '\'' || c == 0x2019);
          continue;
        }
      if (!in_word && out->len > 0)
        g_string_append_c (out, ' ');
      *ret_words += !in_word;
      in_word = TRUE;
      g_string_append_unichar (out, g_unichar_tolower (c));
    }
  return g_string_free (out, FALSE);
}

/* Whether entry ("word", "two words", "stem*") stands in words; ret_at is where. */
static gboolean
stands_in (const char *words, const char *entry, const char **ret_at, gsize *ret_len)
{
  gsize len = strlen (entry);
  gboolean open_end = len > 0 && entry[len - 1] == '*';
  g_autofree char *needle = g_strndup (entry, open_end ? len - 1 : len);

  len = strlen (needle);
  for (const char *at = words; len > 0 && (at = strstr (at, needle)) != NULL; at++)
    if ((at == words || at[-1] == ' ') && (open_end || at[len] == ' ' || at[len] == '\0'))
      {
        *ret_at = at;
        *ret_len = len;
        return TRUE;
      }
  return FALSE;
}

static const char *
first_of (const WardRuleSet *set, const char *list, const char *words, gint64 on)
{
  const GPtrArray *rows = ward_dated_list_rows (ward_rule_set_get_dated (set), list);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const WardListRow *row = g_ptr_array_index (rows, i);
      const char *at;
      gsize len;

      if (ward_row_in_force (row->status, row->from, row->to, on)
          && stands_in (words, row->value, &at, &len))
        return row->value;
    }
  return NULL;
}

static gboolean
equals_one_of (const WardRuleSet *set, const char *list, const char *words, gint64 on)
{
  const GPtrArray *rows = ward_dated_list_rows (ward_rule_set_get_dated (set), list);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const WardListRow *row = g_ptr_array_index (rows, i);
      guint n;
      g_autofree char *entry = plain_words (row->value, &n);

      if (ward_row_in_force (row->status, row->from, row->to, on) && g_str_equal (entry, words))
        return TRUE;
    }
  return FALSE;
}

gboolean
ward_text_is_bare (const WardRuleSet *set, const char *text, gint64 on, gboolean allow_not_known)
{
  guint n;
  g_autofree char *words = plain_words (text, &n);

  if (allow_not_known && g_str_equal (words, "not known"))
    return FALSE;
  return n < 3 || equals_one_of (set, "bare.answers", words, on);
}

gboolean
ward_text_is_police_source (const WardRuleSet *set, const char *text, gint64 on)
{
  guint n;
  g_autofree char *words = plain_words (text, &n);

  if (n == 0)
    return TRUE;
  if (first_of (set, "sources.outside", words, on) != NULL)
    return FALSE;
  return first_of (set, "sources.police", words, on) != NULL
         || equals_one_of (set, "bare.answers", words, on);
}

const char *
ward_text_find_word (const WardRuleSet *set, const char *list, const char *text, gint64 on)
{
  g_autofree char *allowed = g_strconcat (list, ".allowed", NULL);
  guint n;
  g_autofree char *words = plain_words (text, &n);
  const GPtrArray *rows = ward_dated_list_rows (ward_rule_set_get_dated (set), allowed);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const WardListRow *row = g_ptr_array_index (rows, i);
      const char *at;
      gsize len;

      while (stands_in (words, row->value, &at, &len))
        memset ((char *) at, '.', len);
    }
  return first_of (set, list, words, on);
}

static int
compare_pieces (const void *a, const void *b)
{
  guint32 one = *(const guint32 *) a, two = *(const guint32 *) b;

  return one < two ? -1 : one > two;
}

static void
cut (WardShingles *shingles)
{
  glong n_letters;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (shingles->words, -1, &n_letters);

  if (n_letters < PIECE)
    return;
  shingles->n = (guint) (n_letters - PIECE + 1);
  shingles->pieces = g_new (guint32, shingles->n);
  for (guint i = 0; i < shingles->n; i++)
    {
      guint32 hash = 2166136261u;

      for (guint k = 0; k < PIECE; k++)
        hash = (hash ^ letters[i + k]) * 16777619u;
      shingles->pieces[i] = hash;
    }
  qsort (shingles->pieces, shingles->n, sizeof (guint32), compare_pieces);
}

WardShingles *
ward_shingles_new (const char *text)
{
  WardShingles *shingles = g_new0 (WardShingles, 1);
  guint n;

  shingles->words = plain_words (text, &n);
  cut (shingles);
  return shingles;
}

void
ward_shingles_free (WardShingles *shingles)
{
  g_free (shingles->words);
  g_free (shingles->pieces);
  g_free (shingles);
}

guint
ward_shingles_likeness (const WardShingles *a, const WardShingles *b)
{
  guint i = 0, k = 0, shared = 0;

  if (*a->words == '\0' || *b->words == '\0')
    return 0;
  if (g_str_equal (a->words, b->words))
    return 100;
  if (a->n < SHORT || b->n < SHORT)
    return 0;
  while (i < a->n && k < b->n)
    {
      guint32 one = a->pieces[i], two = b->pieces[k];

      shared += one == two;
      i += one <= two;
      k += two <= one;
    }
  return (guint) ((guint64) 200 * shared / ((guint64) a->n + b->n));
}

guint
ward_text_likeness (const char *a, const char *b)
{
  g_autoptr (WardShingles) one = ward_shingles_new (a);
  g_autoptr (WardShingles) two = ward_shingles_new (b);

  return ward_shingles_likeness (one, two);
}
