/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines: a local start, minutes, a rule, then dates on which it doesn't happen. Whatever they say,
 * it is said in words. */
#include "fuzz-target.h"

#include "ward-error.h"
#include "ward-recurrence.h"
#include "ward-time.h"

#define FROM G_GINT64_CONSTANT (1780000000)
#define TO (FROM + 400 * 24 * WARD_HOUR)

static void
check_error (const GError *error)
{
  g_assert_true (error->domain == WARD_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* In order, whole, and each meets the window asked for. */
static void
check_taken (const WardRecurrence *recurrence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = ward_recurrence_expand (recurrence, FROM, TO, &error);

  if (found == NULL)
    {
      check_error (error);
      return;
    }
  g_assert_cmpuint (found->len, <=, WARD_RECURRENCE_MAX);
  for (guint i = 0; i < found->len; i++)
    {
      WardInterval now = g_array_index (found, WardInterval, i);

      g_assert_cmpint (now.starts, <, now.ends);
      g_assert_true (now.starts < TO && now.ends > FROM);
      g_assert_true (i == 0 || g_array_index (found, WardInterval, i - 1).starts <= now.starts);
    }
  g_assert_true (found->len == 0 || ward_recurrence_happens (recurrence));
}

static void
check_words (const char *starts, gint64 minutes, const char *rrule, const char *const *exdates)
{
  g_autofree char *words = ward_recurrence_say (starts, minutes, rrule, exdates);
  g_autofree char *bare = ward_recurrence_say (NULL, WARD_NONE, rrule, NULL);

  g_assert_true (*words != '\0' && g_utf8_validate (words, -1, NULL));
  g_assert_true (*bare != '\0' && g_utf8_validate (bare, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  /* A record's text is UTF-8 whatever the file held. */
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 12);
  guint n = g_strv_length (lines);
  const char *const *exdates;
  gint64 minutes;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardRecurrence) recurrence = NULL;

  if (n < 3)
    return 0;
  minutes = g_ascii_strtoll (lines[1], NULL, 10);
  exdates = n > 3 ? (const char *const *) lines + 3 : NULL;
  check_words (lines[0], minutes, lines[2], exdates);
  recurrence = ward_recurrence_new (lines[0], minutes, lines[2], exdates, &error);
  if (recurrence != NULL)
    check_taken (recurrence);
  else
    check_error (error);
  return 0;
}
