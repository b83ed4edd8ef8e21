/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-partner-names.h"
#include "ward-gather-patrol.h"
#include "ward-partners.h"
#include "ward-windows.h"

static void
times (WardGather *g, const WardPatrol *patrol)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) windows = NULL;
  gint64 first, last;

  if (patrol->starts == WARD_NONE || patrol->ends == WARD_NONE || patrol->ends <= patrol->starts
      || !ward_gather_wants_any (g, "times_problem", "span_days", NULL))
    return;
  windows = ward_patrol_windows (patrol, &error);
  if (windows == NULL)
    {
      ward_gather_text (g, "times_problem", error->message);
      return;
    }
  first = ward_time_local_date (g_array_index (windows, WardInterval, 0).starts);
  last = ward_time_local_date (g_array_index (windows, WardInterval, windows->len - 1).starts);
  ward_gather_int (g, "span_days", last - first + 1);
}

/* Whether a sentence says that something is not done. */
static gboolean
says_no (const char *sentence)
{
  static const char *const words[] = { "no", "not", "never", "nobody", "nor", "neither", "without",
                                       "don't", "won't", "isn't", "aren't", "instead of" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (ward_text_names (sentence, words[i]))
      return TRUE;
  return FALSE;
}

static void
add_words_of (const GPtrArray *rows, const char *text, GPtrArray *found)
{
  g_auto (GStrv) sentences = NULL;

  if (text == NULL)
    return;
  sentences = g_strsplit_set (text, ".;!?\n", -1);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *word = ((const WardListRow *) rows->pdata[i])->value;

      for (char **sentence = sentences; *sentence != NULL; sentence++)
        if (ward_text_names (*sentence, word) && !says_no (*sentence)
            && !g_ptr_array_find_with_equal_func (found, word, g_str_equal, NULL))
          g_ptr_array_add (found, (gpointer) word);
    }
}

static void
enforcement_words (WardGather *g, const WardPatrol *patrol)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (g->context->rules == NULL || !ward_gather_wants (g, "enforcement_words"))
    return;
  rows = ward_rule_set_list_rows (g->context->rules, "patrol.enforcement_words", NULL, NULL,
                                  g->today);
  found = g_ptr_array_new ();
  add_words_of (rows, patrol->purpose, found);
  add_words_of (rows, patrol->public_purpose, found);
  ward_gather_list (g, "enforcement_words", found);
}

static void
add_languages (const WardPartner *partner, GPtrArray *languages)
{
  for (char **one = partner->languages; one != NULL && *one != NULL; one++)
    if (g_ascii_strcasecmp (*one, "English") != 0 && g_ascii_strcasecmp (*one, "en") != 0
        && !g_ptr_array_find_with_equal_func (languages, *one, g_str_equal, NULL))
      g_ptr_array_add (languages, *one);
}

static void
languages_spoken (WardGather *g, const WardPatrol *patrol)
{
  g_autoptr (GPtrArray) partners = NULL;
  g_autoptr (GPtrArray) languages = NULL;

  if (!ward_gather_wants (g, "languages_spoken") || !ward_gather_holds (g, "partner"))
    return;
  partners = ward_reader_all (g->reader, "partner");
  languages = g_ptr_array_new ();
  for (guint i = 0; i < partners->len; i++)
    if (g_strcmp0 (((WardRecord *) partners->pdata[i])->district, g->record->district) == 0
        && ward_partner_speaks_for_workers (partners->pdata[i]))
      add_languages (partners->pdata[i], languages);
  ward_gather_list (g, "languages_spoken", languages);
}

void
ward_gather_plan (WardGather *g, const WardPatrol *patrol)
{
  times (g, patrol);
  enforcement_words (g, patrol);
  languages_spoken (g, patrol);
}
