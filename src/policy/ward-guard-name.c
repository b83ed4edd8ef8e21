/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-guard-private.h"

#include <string.h>

#define NEAR 3 /* words between the role and the name */

typedef struct {
  gsize start, end;
  gboolean capital, first; /* first of a sentence */
  gboolean comma;          /* punctuation after it that parts phrases */
} Word;

static const char *const roles[] = {
  "worker",    "workers", "woman",  "women",    "girl",     "girls",      "lady", "ladies",
  "female",    "females", "escort", "escorts",  "masseuse", "occupant",   "she",  "her",
  "sexworker", "victim",  "male",   "teenager", "migrant",  "transwoman", NULL,
};

/* A worker of these is a partner's or a council's, and may be named elsewhere. */
static const char *const other_workers[] = {
  "outreach",  "social",  "support",   "project",   "health",    "youth", "key",    "case",
  "care",      "housing", "council",   "charity",   "link",      "drug",  "drugs",  "alcohol",
  "nhs",       "welfare", "advocacy",  "community", "shop",      "duty",  "street", "isva",
  "substance", "agency",  "probation", "hospital",  "transport", NULL,
};

static const char *const namings[] = { "called",  "named",    "calls",    "known",     "alias",
                                       "aka",     "name",     "nickname", "nicknamed", "goes",
                                       "surname", "forename", NULL };

static const char *const titles[] = { "ms", "miss", "mrs", "mr", "mx", NULL };

static const char *const ranks[] = {
  "pc",
  "dc",
  "ps",
  "ds",
  "sgt",
  "sergeant",
  "insp",
  "inspector",
  "di",
  "dci",
  "ci",
  "supt",
  "superintendent",
  "chief",
  "constable",
  "pcso",
  "detective",
  "acting",
  "temporary",
  "det",
  "dsupt",
  "csupt",
  "cllr",
  "councillor",
  "dr",
  "judge",
  "officer",
  "officers",
  NULL,
};

/* Words with a capital that are no person's name. */
static const char *const not_names[] = {
  "i",
  "the",
  "a",
  "an",
  "and",
  "but",
  "or",
  "we",
  "they",
  "it",
  "he",
  "she",
  "her",
  "his",
  "this",
  "that",
  "these",
  "there",
  "when",
  "where",
  "who",
  "what",
  "why",
  "how",
  "if",
  "in",
  "on",
  "at",
  "by",
  "for",
  "from",
  "to",
  "of",
  "no",
  "not",
  "yes",
  "all",
  "some",
  "both",
  "each",
  "none",
  "is",
  "was",
  "were",
  "are",
  "has",
  "have",
  "had",
  "will",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
  "christmas",
  "easter",
  "english",
  "romanian",
  "polish",
  "chinese",
  "thai",
  "brazilian",
  "british",
  "welsh",
  "spanish",
  "hungarian",
  "albanian",
  "vietnamese",
  "european",
  "asian",
  "eastern",
  "western",
  "northern",
  "southern",
  "police",
  "council",
  "project",
  "projects",
  "outreach",
  "alliance",
  "group",
  "team",
  "teams",
  "service",
  "services",
  "centre",
  "house",
  "hotel",
  "hospital",
  "clinic",
  "court",
  "crown",
  "act",
  "acts",
  "part",
  "section",
  "order",
  "notice",
  "street",
  "road",
  "lane",
  "avenue",
  "drive",
  "close",
  "square",
  "park",
  "bridge",
  "station",
  "green",
  "hill",
  "mill",
  "way",
  "place",
  "terrace",
  "grove",
  "north",
  "south",
  "east",
  "west",
  "city",
  "town",
  "district",
  "ward",
  "estate",
  "national",
  "ugly",
  "mugs",
  "num",
  "nrm",
  "isva",
  "sarc",
  "nhs",
  "asb",
  "cctv",
  "anpr",
  "pace",
  "mash",
  "ndm",
  "swlo",
  "cps",
  "hmrc",
  "pcso",
  "crimestoppers",
  "samaritans",
  "salvation",
  "army",
  "home",
  "office",
  "modern",
  "slavery",
  "human",
  "rights",
  "sexual",
  "offences",
  "children",
  "adult",
  "safeguarding",
  "health",
  "social",
  "care",
  "support",
  "women",
  "woman",
  "worker",
  "workers",
  "sex",
  "red",
  "umbrella",
  "collective",
  "drop",
  "van",
  "database",
  "northmoor",
  "aldermere",
  "brackenford",
  "calderholt",
  "ravenby",
  "thornwick",
  "leeds",
  "bradford",
  "wakefield",
  "kirklees",
  "calderdale",
  "huddersfield",
  "halifax",
  "london",
  "manchester",
  "england",
  "wales",
  "uk",
  "eu",
  "facebook",
  "google",
  "instagram",
  "chief",
  "commander",
  "liaison",
  "niche",
  "english",
  "december",
  "operation",
  "patrol",
  "bulletin",
  "portuguese",
  "bulgarian",
  "ukrainian",
  "russian",
  "nigerian",
  "language",
  "line",
  "red",
  "safe",
  "safety",
  "unit",
  "network",
  "trust",
  "charity",
  "association",
  "university",
  "college",
  "church",
  "after",
  "before",
  "during",
  "since",
  "until",
  "then",
  "also",
  "now",
  "today",
  "yesterday",
  "tomorrow",
  "tonight",
  "please",
  "ask",
  "asked",
  "told",
  "offered",
  "agreed",
  "visit",
  "visited",
  "level",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  NULL,
};

static gboolean
word_is (const char *text, const Word *word, const char *const *list)
{
  gsize len = word->end - word->start;

  for (guint i = 0; list[i] != NULL; i++)
    if (strlen (list[i]) == len && g_ascii_strncasecmp (text + word->start, list[i], len) == 0)
      return TRUE;
  return FALSE;
}

static GArray *
words_of (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  gboolean first = TRUE;

  for (const char *p = text; *p != '\0';)
    {
      Word word = { 0 };

      if (!g_unichar_isalnum (g_utf8_get_char (p)))
        {
          first = first || strchr (".!?\n", *p) != NULL;
          if (strchr (".!?\n;:,(", *p) != NULL && words->len > 0)
            g_array_index (words, Word, words->len - 1).comma = TRUE;
          p = g_utf8_next_char (p);
          continue;
        }
      word.start = (gsize) (p - text);
      word.capital = g_unichar_isupper (g_utf8_get_char (p))
                     && g_unichar_islower (g_utf8_get_char (g_utf8_next_char (p)));
      word.first = first;
      while (*p != '\0'
             && (g_unichar_isalnum (g_utf8_get_char (p)) || (*p == '-' && g_ascii_isalpha (p[1]))))
        p = g_utf8_next_char (p);
      word.end = (gsize) (p - text);
      g_array_append_val (words, word);
      first = FALSE;
    }
  return words;
}

static const Word *
word_at (const GArray *words, gssize i)
{
  return i >= 0 && i < (gssize) words->len ? &g_array_index (words, Word, i) : NULL;
}

static gboolean
is_name (const char *text, const GArray *words, gssize i)
{
  const Word *word = word_at (words, i), *before = word_at (words, i - 1);

  if (word == NULL || !word->capital || word->end - word->start < 3
      || word_is (text, word, not_names) || word_is (text, word, ranks)
      || word_is (text, word, titles))
    return FALSE;
  if (before != NULL && !before->comma && word_is (text, before, ranks))
    return FALSE;
  /* A second part of an officer's or a street's name. */
  if (before != NULL && !before->comma && before->capital && word_at (words, i - 2) != NULL
      && word_is (text, word_at (words, i - 2), ranks))
    return FALSE;
  return word_at (words, i + 1) == NULL || word->comma || !word_at (words, i + 1)->capital
         || !word_is (text, word_at (words, i + 1), not_names);
}

static gboolean
is_role (const char *text, const GArray *words, gssize i)
{
  const Word *word = word_at (words, i), *before = word_at (words, i - 1);

  return word != NULL && word_is (text, word, roles)
         && (before == NULL || before->comma || !word_is (text, before, other_workers));
}

static const char *const pronouns[] = { "she", "her", NULL };

/* "the worker Maria", "a woman called Maria", "her name is Maria". */
static gboolean
names_after (const char *text, const GArray *words, gssize role, gssize *ret_name)
{
  gboolean naming = FALSE;

  for (gssize i = role + 1; i <= role + (naming ? 2 * NEAR : NEAR); i++)
    {
      const Word *word = word_at (words, i), *before = word_at (words, i - 1);

      if (word == NULL || (word->first && i > role))
        return FALSE;
      naming = naming || word_is (text, word, namings);
      if (is_name (text, words, i)
          && (naming || (i == role + 1 && !before->comma && !word_is (text, before, pronouns))
              || word_is (text, before, titles)))
        {
          *ret_name = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* "Maria, a sex worker", "Maria is a worker there". */
static gboolean
names_before (const char *text, const GArray *words, gssize role, gssize *ret_name)
{
  static const char *const joins[] = { "is",    "was",     "a",    "an",    "the",   "sex",
                                       "young", "another", "one",  "who",   "works", "as",
                                       "older", "trans",   "this", "other", NULL };

  for (gssize i = role - 1; i >= role - NEAR - 1; i--)
    {
      const Word *word = word_at (words, i);

      if (word == NULL)
        return FALSE;
      if (is_name (text, words, i) && i < role - 1)
        {
          *ret_name = i;
          return TRUE;
        }
      if (!word_is (text, word, joins))
        return FALSE;
    }
  return FALSE;
}

void
ward_guard_find_names (const char *text, GArray *hits)
{
  g_autoptr (GArray) words = words_of (text);

  for (gssize i = 0; i < (gssize) words->len; i++)
    {
      gssize name, last;

      if (!is_role (text, words, i))
        continue;
      if (!names_after (text, words, i, &name) && !names_before (text, words, i, &name))
        continue;
      last = is_name (text, words, name + 1) && !word_at (words, name)->comma ? name + 1 : name;
      ward_guard_add (hits, WARD_GUARD_NAME, word_at (words, name)->start,
                      word_at (words, last)->end);
    }
}
