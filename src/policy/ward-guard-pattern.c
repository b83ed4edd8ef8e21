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
  static const char *const words[] = {
    "account", "page", "group",    "team",  "policy", "officer", "poll",    "post", "and",
    "the",     "or",   "for",      "is",    "was",    "were",    "are",     "to",   "of",
    "in",      "on",   "messages", "alert", "alerts", "channel", "appeal",  "by",   "use",
    "used",    "not",  "never",    "also",  "only",   "full",    "checked", "down", "quiet",
    "where",   "what", "how",      "a",     "an",     "it",      "they",    "we"
  };
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

static const char *const plate_words[] = { "of",  "no",  "nr",  "at",  "in",  "on", "is",
                                           "to",  "the", "and", "for", "was", "by", "or",
                                           "per", "are", "has", "not", "a",   NULL };

/* "reg 12 of the Regulations", "plate no 4": the letters are words, and this is no plate. */
static gboolean
is_told_plate (const char *text, gsize start, gsize end)
{
  g_autofree char *part = g_ascii_strdown (text + start, (gssize) (end - start));
  g_auto (GStrv) words = g_strsplit_set (part, " :", -1);
  guint n = g_strv_length (words);

  if (g_strv_contains (plate_words, words[n - 1]))
    return FALSE;
  return n < 3 || !g_strv_contains (plate_words, words[n - 2]) || !g_ascii_isdigit (*words[n - 1]);
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
#define YEAR "(?:19|20)?[0-9]{2}"
#define FULL_YEAR "(?:19|20)[0-9]{2}"
#define FIGURES DAY "[ ./-]+(?:1[0-2]|0?[1-9])[ ./-]+" YEAR
#define WORDS DAY "(?:st|nd|rd|th)?(?: of)?[ ./-]+" MONTH ",?[ ./-]+" YEAR
#define AMERICAN MONTH " " DAY "(?:st|nd|rd|th)?,? " FULL_YEAR
#define ISO FULL_YEAR "[/-][01]?[0-9][/-][0-3]?[0-9]"
#define ANY_DATE "(?:" FIGURES "|" WORDS "|" AMERICAN "|" ISO ")"
#define BIRTH "\\b(?:d\\.?o\\.?b\\.?|(?:date|year)[ -]of[ -]birth|birth ?date|birthday|born|b\\.)"
#define USER "[a-z0-9._%+-]+"
#define OPEN "[\\[({<]"
#define SHUT "[\\])}>]"
#define PLACES                                                                                     \
  "instagram|insta|ig|snapchat|snap|telegram|tiktok|only ?fans|whats "                             \
  "?app|twitter|facebook|signal|kik"
#define SAYS "(?: is| was| under| as|[ ]?[:=]| -)[ ]?[\"'\\x{201c}\\x{2018}]?"
#define ENDINGS "com|net|org|info|biz|xxx|co\\.uk|org\\.uk|me\\.uk|online|site|club|adult|escort"

static const struct
{
  const char *pattern;
  WardGuardKind kind;
  Check check;
  const char *hint; /* bytes of which every match holds one, or NULL: spares a search in vain */
} patterns[] = {
  { USER " ?@ ?[a-z0-9-]+(?:(?:\\.| \\. ?)[a-z0-9-]{2,})+", WARD_GUARD_EMAIL, NULL, "@" },
  { USER " ?" OPEN " ?at ?" SHUT " ?[a-z0-9-]+ ?(?:\\.|" OPEN " ?dot ?" SHUT "| dot ) ?[a-z]{2,}",
    WARD_GUARD_EMAIL, NULL, "[({<" },
  { USER " at [a-z0-9-]+ dot [a-z]{2,}(?: dot [a-z]{2,})?", WARD_GUARD_EMAIL, NULL, NULL },
  { USER
    " at (?:gmail|hotmail|outlook|yahoo|icloud|proton(?:mail)?|live|aol)\\b(?:\\.com|\\.co\\.uk)?",
    WARD_GUARD_EMAIL, NULL, NULL },
  { BIRTH "(?: on| in)?[ :=]*(?:is |was )?(?:on )?(?:the )?" ANY_DATE, WARD_GUARD_BIRTH_DATE, NULL,
    NULL },
  { BIRTH "(?: in)?[ :=]*(?:is |was )?(?:" MONTH " )?(?:19[3-9][0-9]|200[0-9])\\b",
    WARD_GUARD_BIRTH_DATE, NULL, NULL },
  { "(?<![0-9/.-])" DAY "[/.-](?:1[0-2]|0?[1-9])[/.-][12][0-9]{3}(?![0-9/-])",
    WARD_GUARD_BIRTH_DATE, is_birth_year, NULL },
  { "(?<![0-9/-])" FULL_YEAR "-[01][0-9]-[0-3][0-9](?![0-9/-])", WARD_GUARD_BIRTH_DATE,
    is_iso_birth_year, "-" },
  { "\\b[a-z]{2}(?:0[1-9]|[1-7][0-9]) ?[a-hj-pr-z]{3}\\b", WARD_GUARD_VEHICLE, is_vehicle, NULL },
  { "\\b[a-hj-npr-tv-y][0-9]{1,3} ?[a-z]{3}\\b", WARD_GUARD_VEHICLE, is_told_vehicle, NULL },
  { "\\b[a-z]{3} ?[0-9]{1,3} ?[a-hj-npr-tv-y]\\b", WARD_GUARD_VEHICLE, is_told_vehicle, NULL },
  { "\\b(?:reg(?:istration)?|vrm|index|plates?)(?: mark| number| no\\.?)?[ :]+(?:is |was )?"
    "(?:[a-z]{1,3} ?[0-9]{1,4}(?: ?[a-z]{1,3})?|[0-9]{1,4} ?[a-z]{2,3})\\b",
    WARD_GUARD_VEHICLE, is_told_plate, NULL },
  { "@[a-z_][a-z0-9_.]{2,}", WARD_GUARD_HANDLE, is_handle, "@" },
  { "\\b(?:" PLACES ")(?: (?:handle|user ?name|user|account|name|id|profile))?" SAYS
    "[a-z0-9_.]{3,}",
    WARD_GUARD_HANDLE, is_account, NULL },
  { "\\b(?:" PLACES ")(?: name| user| id)? (?=[a-z0-9_.]*[0-9_.][a-z0-9_])[a-z][a-z0-9_.]{3,}",
    WARD_GUARD_HANDLE, NULL, NULL },
  { "\\b(?:user ?name|handle|screen ?name|profile name)" SAYS "[a-z0-9_.]{3,}", WARD_GUARD_HANDLE,
    is_account, NULL },
  { "\\bhttps?://[^\\s<>\"]+", WARD_GUARD_LINK, is_not_public_body, ":" },
  { "\\bhxxps?://[^\\s<>\"]+", WARD_GUARD_LINK, NULL, ":" },
  { "\\bwww\\.[^\\s<>\"]+[a-z0-9/]", WARD_GUARD_LINK, is_not_public_body, "." },
  { "(?<![@a-z0-9.])(?:[a-z0-9-]+\\.)+(?:" ENDINGS "|(?:ly|me|gl|io)/[a-z0-9]+)(?:/[^\\s<>\"]*)?"
    "(?![a-z0-9])",
    WARD_GUARD_LINK, is_not_public_body, "." },
  { "[a-z0-9-]+ ?[\\[(] ?(?:dot|\\.) ?[\\])] ?(?:com|net|org|co|uk|xxx)\\b", WARD_GUARD_LINK, NULL,
    "[(" },
  { "\\b[a-z0-9-]+ dot (?:com|net|org|xxx|co dot uk)\\b", WARD_GUARD_LINK, NULL, NULL },
  { "\\b(?:ad|adverts?|listing|profile)(?: (?:id|no|no\\.|number|ref|reference))?[ "
    ":#]+[0-9]{5,}\\b",
    WARD_GUARD_LINK, NULL, "0123456789" },
  { "\\b(?:adult ?work|viva ?street|eurogirlsescort|escort ?guide|locanto|massage "
    "?republic|kommons|"
    "friday-ad|craigslist)\\b[^.\\n]{0,40}?[0-9]{5,}",
    WARD_GUARD_LINK, NULL, "0123456789" },
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
