/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-guard-private.h"

#include <string.h>

/* A pattern, and what else must hold of a match before it counts. */
typedef gboolean (*Check) (const char *text, gsize start, gsize end);

static gboolean
is_not_public_body (const char *text, gsize start, gsize end)
{
  static const char *const bodies[] = { ".gov.uk",         ".police.uk",    ".nhs.uk",
                                        ".parliament.uk",  ".ac.uk",        ".mod.uk",
                                        "legislation.gov", "college.police" };
  g_autofree char *part = g_ascii_strdown (text + start, (gssize) (end - start));
  char *path = strstr (part, "://");

  path = strchr (path != NULL ? path + 3 : part, '/');
  if (path != NULL)
    *path = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    if (g_str_has_suffix (part, bodies[i]))
      return FALSE;
  return TRUE;
}

/* "@home" and "@ 14:00" are places and times; "@" inside an email is the email's. */
static gboolean
is_handle (const char *text, gsize start, gsize end)
{
  static const char *const words[] = {
    "@home",  "@work",    "@night", "@about", "@approx", "@the",
    "@court", "@station", "@hq",    "@scene", "@and",    "@least"
  };
  g_autofree char *part = g_ascii_strdown (text + start, (gssize) (end - start));

  if (start > 0 && (g_ascii_isalnum (text[start - 1]) || text[start - 1] == '.'))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (part, words[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_account (const char *text, gsize start, gsize end)
{
  static const char *const words[] = { "account", "page", "group",    "team",  "policy", "officer",
                                       "poll",    "post", "and",      "the",   "or",     "for",
                                       "is",      "was",  "were",     "are",   "to",     "of",
                                       "in",      "on",   "messages", "alert", "alerts", "channel",
                                       "appeal",  "by",   "use",      "used" };
  g_autofree char *part = g_ascii_strdown (text + start, (gssize) (end - start));
  char *last = strrchr (part, ' ');

  for (guint i = 0; last != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (last + 1, words[i]))
      return FALSE;
  return TRUE;
}

static const char *const car_words[] = { "reg",   "vrm",   "registration", "registered",
                                         "index", "plate", "plates",       "vehicle",
                                         "car",   "van",   "taxi",         "mark",
                                         NULL };

static gboolean
is_told_vehicle (const char *text, gsize start, gsize end)
{
  static const char *const common[] = { "the", "and", "for", "was", "not", "are", "has", "had",
                                        "but", "per", "via", "due", "npt", "psu", "hrs" };
  g_autofree char *tail = g_ascii_strdown (text + end - 3, 3);

  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    if (g_str_equal (tail, common[i]))
      return FALSE;
  return ward_guard_word_before (text, start, 28, car_words);
}

/* The current form, AB12 CDE: counts in capitals, or joined, or where the words say so. */
static gboolean
is_vehicle (const char *text, gsize start, gsize end)
{
  gboolean capitals = TRUE, joined = TRUE;

  for (gsize i = start; i < end; i++)
    {
      capitals = capitals && !g_ascii_islower (text[i]);
      joined = joined && !g_ascii_isspace (text[i]);
    }
  if (!capitals && !joined)
    return is_told_vehicle (text, start, end);
  return joined || is_told_vehicle (text, start, end)
         || (strncmp (text + end - 3, "THE", 3) != 0 && strncmp (text + end - 3, "AND", 3) != 0);
}

/* A date whose year is one that adults are born in. */
static gboolean
is_birth_year (const char *text, gsize start, gsize end)
{
  int year;

  if (!g_ascii_isdigit (text[end - 4]))
    return FALSE;
  year = (int) g_ascii_strtoll (text + end - 4, NULL, 10);
  return year >= 1930 && year <= 2005;
}

static gboolean
is_iso_birth_year (const char *text, gsize start, gsize end)
{
  int year = (int) g_ascii_strtoll (text + start, NULL, 10);

  return year >= 1930 && year <= 2005;
}

#define MONTH "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
#define DAY "(?:3[01]|[12][0-9]|0?[1-9])"
#define ANY_DATE                                                                                   \
  "(?:" DAY "[ ./-]+(?:1[0-2]|0?[1-9])[ ./-]+(?:19|20)?[0-9]{2}|" DAY                              \
  "(?:st|nd|rd|th)?(?: of)? " MONTH ",? (?:19|20)?[0-9]{2}|" MONTH " " DAY                         \
  "(?:st|nd|rd|th)?,? (?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9])"

static const struct
{
  const char *pattern;
  WardGuardKind kind;
  Check check;
  const char
      *hint; /* a byte that every match holds, or NULL: spares the pattern where it can't match */
} patterns[] = {
  { "[a-z0-9._%+-]+ ?@ ?[a-z0-9-]+(?:\\.[a-z0-9-]+)+", WARD_GUARD_EMAIL, NULL, "@" },
  { "[a-z0-9._%+-]+ ?[\\[({<] ?at ?[\\])}>] ?[a-z0-9-]+ ?(?:\\.|[\\[({<] ?dot ?[\\])}>]| dot ) "
    "?[a-z]{2,}",
    WARD_GUARD_EMAIL, NULL, NULL },
  { "[a-z0-9._%+-]+ at [a-z0-9-]+ dot [a-z]{2,}(?: dot [a-z]{2,})?", WARD_GUARD_EMAIL, NULL, NULL },
  { "[a-z0-9._%+-]+ at "
    "(?:gmail|hotmail|outlook|yahoo|icloud|proton(?:mail)?|live|aol)\\b(?:\\.com|\\.co\\.uk)?",
    WARD_GUARD_EMAIL, NULL, NULL },
  { "\\b(?:d\\.?o\\.?b\\.?|date of birth|birth ?date|birthday|born(?: on| in)?|b\\.)[ :=]*(?:the "
    ")?" ANY_DATE,
    WARD_GUARD_BIRTH_DATE, NULL, NULL },
  { "\\b(?:d\\.?o\\.?b\\.?|year of birth|born(?: in)?)[ :=]*(?:" MONTH
    " )?(?:19[3-9][0-9]|200[0-9])\\b",
    WARD_GUARD_BIRTH_DATE, NULL, NULL },
  { "(?<![0-9/.-])" DAY "[/.-](?:1[0-2]|0?[1-9])[/.-][12][0-9]{3}(?![0-9/-])",
    WARD_GUARD_BIRTH_DATE, is_birth_year, NULL },
  { "(?<![0-9/-])(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9/-])", WARD_GUARD_BIRTH_DATE,
    is_iso_birth_year, "-" },
  { "\\b[a-z]{2}(?:0[1-9]|[1-7][0-9]) ?[a-hj-pr-z]{3}\\b", WARD_GUARD_VEHICLE, is_vehicle, NULL },
  { "\\b[a-hj-npr-tv-y][0-9]{1,3} ?[a-z]{3}\\b", WARD_GUARD_VEHICLE, is_told_vehicle, NULL },
  { "\\b[a-z]{3} ?[0-9]{1,3} ?[a-hj-npr-tv-y]\\b", WARD_GUARD_VEHICLE, is_told_vehicle, NULL },
  { "\\b(?:reg(?:istration)?|vrm|index|plate|plates)(?: mark| number| no\\.?)?[ :]+(?:is |was )?"
    "(?=[a-z0-9 ]*[0-9])(?=[0-9 ]*[a-z])[a-z0-9]{2,4} ?[a-z0-9]{2,4}\\b",
    WARD_GUARD_VEHICLE, NULL, NULL },
  { "@[a-z_][a-z0-9_.]{2,}", WARD_GUARD_HANDLE, is_handle, "@" },
  { "\\b(?:instagram|insta|snapchat|snap|telegram|tiktok|onlyfans|only fans|whats "
    "?app|twitter|facebook|signal|kik)"
    "(?: (?:handle|user ?name|user|account|name|id|profile))?(?: is| under| as|[ ]?[:=]| -)[ "
    "]?[\"'\\x{201c}\\x{2018}]?[a-z0-9_.]{3,}",
    WARD_GUARD_HANDLE, is_account, NULL },
  { "\\b(?:user ?name|handle|screen ?name|profile name)(?: is| was|[ ]?[:=])[ "
    "]?[\"'\\x{201c}\\x{2018}]?[a-z0-9_.]{3,}",
    WARD_GUARD_HANDLE, is_account, NULL },
  { "\\bhttps?://[^\\s<>\"]+", WARD_GUARD_LINK, is_not_public_body, ":" },
  { "\\bhxxps?://[^\\s<>\"]+", WARD_GUARD_LINK, NULL, ":" },
  { "\\bwww\\.[^\\s<>\"]+[a-z0-9/]", WARD_GUARD_LINK, is_not_public_body, "." },
  { "(?<![@a-z0-9.])(?:[a-z0-9-]+\\.)+(?:com|net|org|info|biz|xxx|co\\.uk|org\\.uk|me\\.uk|online|"
    "site|club|adult|escort|"
    "(?:ly|me|gl|io)/[a-z0-9]+)(?:/[^\\s<>\"]*)?(?![a-z0-9])",
    WARD_GUARD_LINK, is_not_public_body, "." },
  { "[a-z0-9-]+ ?[\\[(] ?(?:dot|\\.) ?[\\])] ?(?:com|net|org|co|uk|xxx)\\b", WARD_GUARD_LINK, NULL,
    NULL },
  { "\\b[a-z0-9-]+ dot (?:com|net|org|xxx|co dot uk)\\b", WARD_GUARD_LINK, NULL, NULL },
  { "\\b(?:ad|advert|adverts|listing|profile)(?: (?:id|no|no\\.|number|ref|reference))?[ "
    ":#]+[0-9]{5,}\\b",
    WARD_GUARD_LINK, NULL, NULL },
  { "\\b(?:adultwork|adult work|vivastreet|viva street|eurogirlsescort|escort "
    "?guide|locanto|massage ?republic|kommons|"
    "friday-ad|craigslist)\\b[^.\\n]{0,40}?[0-9]{5,}",
    WARD_GUARD_LINK, NULL, NULL },
};

static GRegex *
compiled (guint i)
{
  static GRegex *made[G_N_ELEMENTS (patterns)];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint k = 0; k < G_N_ELEMENTS (patterns); k++)
        made[k] = g_regex_new (patterns[k].pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&once, 1);
    }
  return made[i];
}

static void
find_one (const char *text, guint i, GArray *hits)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (compiled (i), text, 0, &match);
  while (g_match_info_matches (match))
    {
      int start, end;

      g_match_info_fetch_pos (match, 0, &start, &end);
      if (end > start
          && (patterns[i].check == NULL || patterns[i].check (text, (gsize) start, (gsize) end)))
        ward_guard_add (hits, patterns[i].kind, (gsize) start, (gsize) end);
      if (!g_match_info_next (match, NULL))
        break;
    }
}

void
ward_guard_find_patterns (const char *text, GArray *hits)
{
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (patterns[i].hint == NULL || strpbrk (text, patterns[i].hint) != NULL)
      find_one (text, i, hits);
}
