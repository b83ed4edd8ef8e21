/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-guard-private.h"

#include <string.h>

#define MAX_DIGITS 20

/* A run of digits with separators: "07700 900123", "+44 (0)7700-900123", "o7700 9oo 123". */
typedef struct {
  gsize start, end; /* bytes */
  char digits[MAX_DIGITS + 1];
  guint n;
  gboolean plus;
  guint n_groups;
  guint group_len[MAX_DIGITS];
  gboolean hyphens, spaces;
} Run;

static gboolean
is_separator (char c)
{
  return c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || c == '_' || c == '\t';
}

/* in_run: the byte before was taken for a digit. The letter o written for a nought stands beside
 * digits and other such o's, and never in a word. */
static char
as_digit (const char *text, gsize at, gboolean in_run)
{
  gsize next = at;

  if (g_ascii_isdigit (text[at]))
    return text[at];
  while (text[next] == 'o' || text[next] == 'O')
    next++;
  if (next == at || g_ascii_isalpha (text[next]))
    return '\0';
  return in_run || g_ascii_isdigit (text[next]) ? '0' : '\0';
}

static void
read_run (const char *text, gsize at, Run *run)
{
  gsize gap = 0;
  guint group = 0;

  memset (run, 0, sizeof *run);
  run->start = at;
  if (text[at] == '+')
    {
      run->plus = TRUE;
      at++;
    }
  for (; text[at] != '\0' && run->n < MAX_DIGITS; at++)
    {
      char digit = as_digit (text, at, run->n > 0 && gap == 0);

      if (digit != '\0')
        {
          run->digits[run->n++] = digit;
          group++;
          run->end = at + 1;
          gap = 0;
          continue;
        }
      if (!is_separator (text[at]) || ++gap > 3)
        break;
      run->hyphens |= text[at] == '-';
      run->spaces |= text[at] == ' ';
      if (group > 0)
        run->group_len[run->n_groups++] = group;
      group = 0;
    }
  if (group > 0 && run->n_groups < MAX_DIGITS)
    run->group_len[run->n_groups++] = group;
}

/* Four-figure groups that are all times of day: "0800-1600", "0730 0815 1000". */
static gboolean
is_times (const Run *run)
{
  for (guint i = 0, at = 0; i < run->n_groups; at += run->group_len[i], i++)
    {
      const char *d = run->digits + at;

      if (run->group_len[i] != 4 || (d[0] - '0') * 10 + d[1] - '0' > 24 || d[2] > '5')
        return FALSE;
    }
  return run->n_groups > 0;
}

/* "07-2026-00123", "01 11 2026 0930": a reference or a date with a year in it, and not a telephone
 * number. */
static gboolean
has_year_group (const Run *run)
{
  for (guint i = 0, at = 0; i < run->n_groups; at += run->group_len[i], i++)
    if (run->group_len[i] == 4 && i > 0 && (run->hyphens || i > 1)
        && (strncmp (run->digits + at, "20", 2) == 0 || strncmp (run->digits + at, "19", 2) == 0))
      return TRUE;
  return FALSE;
}

/* What stands before the digits says that they are no telephone number. */
static gboolean
is_reference (const char *text, gsize start)
{
  static const char *const words[] = {
    "ref",      "reference",  "case",    "urn",      "uprn",    "log",  "crime",
    "niche",    "occurrence", "exhibit", "incident", "collar",  "grid", "easting",
    "northing", "invoice",    "order",   "cad",      "account", "isbn", NULL,
  };
  static const char *const phone_words[] = { "tel",  "phone",  "mobile",   "mob", "call", "text",
                                             "ring", "number", "whatsapp", "on",  NULL };

  if (start > 0
      && (text[start - 1] == '/' || text[start - 1] == '_' || text[start - 1] == ':'
          || g_ascii_isalpha (text[start - 1])))
    return text[start - 1] != ':' || g_ascii_isdigit (start > 1 ? text[start - 2] : ' ');
  return ward_guard_word_before (text, start, 14, words)
         && !ward_guard_word_before (text, start, 10, phone_words);
}

static gboolean
is_uk_number (const Run *run)
{
  const char *d = run->digits;

  if (run->n == 10 || run->n == 11)
    return d[0] == '0' && strchr ("123578", d[1]) != NULL && !is_times (run)
           && !has_year_group (run);
  return FALSE;
}

static gboolean
is_international (const Run *run)
{
  if (run->plus)
    return run->n >= 9 && run->n <= 15;
  if (strncmp (run->digits, "00", 2) == 0)
    return run->n >= 12 && run->n <= 16 && run->digits[2] != '0';
  return FALSE;
}

/* 7700 900123, the nought left out: taken for a telephone number where the words say so. */
static gboolean
is_told_number (const char *text, const Run *run)
{
  static const char *const words[] = { "tel",  "telephone", "phone",  "mobile",   "mob",     "call",
                                       "text", "ring",      "number", "whatsapp", "contact", NULL };

  return run->n >= 9 && run->n <= 12 && !is_times (run) && !has_year_group (run)
         && ward_guard_word_before (text, run->start, 24, words);
}

static gboolean
starts_run (const char *text, gsize at)
{
  if (at > 0 && (g_ascii_isdigit (text[at - 1]) || text[at - 1] == '+'))
    return FALSE;
  return as_digit (text, at, FALSE) != '\0' || (text[at] == '+' && g_ascii_isdigit (text[at + 1]))
         || (text[at] == '(' && g_ascii_isdigit (text[at + 1]));
}

static const char *const digit_words[] = { "zero",   "nought", "oh",     "one",   "two",   "three",
                                           "four",   "five",   "six",    "seven", "eight", "nine",
                                           "double", "treble", "triple", NULL };

static gsize
digit_word_at (const char *text, gsize at)
{
  for (guint i = 0; digit_words[i] != NULL; i++)
    {
      gsize len = strlen (digit_words[i]);

      if (g_ascii_strncasecmp (text + at, digit_words[i], len) == 0
          && !g_ascii_isalpha (text[at + len]))
        return len;
    }
  return 0;
}

/* "zero seven seven double zero nine …": eight or more in a row. */
static void
find_spoken (const char *text, GArray *hits)
{
  gsize start = 0, end = 0;
  guint n = 0;

  for (gsize at = 0;; at++)
    {
      gsize len = at == 0 || !g_ascii_isalpha (text[at - 1]) ? digit_word_at (text, at) : 0;

      if (len > 0)
        {
          start = n == 0 ? at : start;
          n++;
          end = at + len;
          at = end - 1;
        }
      else if (text[at] == '\0' || g_ascii_isalnum (text[at]))
        {
          if (n >= 8)
            ward_guard_add (hits, WARD_GUARD_PHONE, start, end);
          n = 0;
        }
      if (text[at] == '\0')
        break;
    }
}

void
ward_guard_find_phones (const char *text, GArray *hits)
{
  for (gsize at = 0; text[at] != '\0'; at++)
    {
      Run run;

      if (!starts_run (text, at))
        continue;
      read_run (text, at, &run);
      if ((is_uk_number (&run) && !is_reference (text, run.start)) || is_international (&run)
          || is_told_number (text, &run))
        ward_guard_add (hits, WARD_GUARD_PHONE, run.start, run.end);
      if (run.end > at + 1)
        at = run.end - 1;
    }
  find_spoken (text, hits);
}
