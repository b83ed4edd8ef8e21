/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ward-import-draft.h"
#include "ward-import-look.h"
#include "ward-roles.h"

/* How sure a column stands for something. */
enum { SAME = 100, ALIKE = 80, HOLDS = 60, CONTENT = 50, PART = 45 };

/* How other systems call what ours call otherwise: words that mean the same. */
static const char *const synonyms[][2] = {
  { "number", "collar" },    { "warrant", "collar" },   { "shoulder", "collar" },
  { "number", "officer" },   { "collar", "officer" },   { "staff", "officer" },
  { "learner", "officer" },  { "employee", "officer" }, { "name", "title" },
  { "module", "course" },    { "training", "course" },  { "mark", "outcome" },
  { "grade", "outcome" },    { "score", "outcome" },    { "passed", "outcome" },
  { "completed", "on" },     { "taken", "on" },         { "done", "on" },
  { "joined", "from" },      { "start", "from" },       { "started", "from" },
  { "begins", "from" },      { "end", "to" },           { "ends", "to" },
  { "until", "to" },         { "surname", "name" },     { "expiry", "expires" },
  { "organisation", "name" },{ "building", "address" }, { "type", "kind" },
  { "use", "kind" },         { "telephone", "phone" },  { "url", "web" },
};

/* Words that tell nothing. */
static gboolean
is_noise (const char *word)
{
  static const char *const noise[] = { "no", "ref", "the", "of", "a", "is", "in", "for", "code",
                                       "date", "" };

  for (guint i = 0; i < G_N_ELEMENTS (noise); i++)
    if (g_str_equal (noise[i], word))
      return TRUE;
  return FALSE;
}

static char **
words_of (const char *name)
{
  g_autofree char *plain = ward_plan_plain_name (name);
  g_auto (GStrv) all = g_strsplit (plain, "_", -1);
  GStrvBuilder *builder = g_strv_builder_new ();
  char **words;

  for (guint i = 0; all[i] != NULL; i++)
    if (!is_noise (all[i]))
      g_strv_builder_add (builder, all[i]);
  words = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return words;
}

static gboolean
has_word (char **words, const char *word)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_equal (words[i], word))
        return TRUE;
      for (guint s = 0; s < G_N_ELEMENTS (synonyms); s++)
        if (g_str_equal (words[i], synonyms[s][0]) && g_str_equal (word, synonyms[s][1]))
          return TRUE;
    }
  return FALSE;
}

static guint
count_in (char **of, char **in)
{
  guint n = 0;

  for (guint i = 0; of[i] != NULL; i++)
    n += has_word (in, of[i]);
  return n;
}

/* By words: all of both, or all of one of them. */
static guint
fit_words (char **column, const char *name)
{
  g_auto (GStrv) words = words_of (name);
  guint n_column = g_strv_length (column), n_words = g_strv_length (words);
  guint common = count_in (words, column);

  if (n_column == 0 || n_words == 0 || common == 0)
    return 0;
  if (common == n_words)
    return n_column <= n_words ? ALIKE : PART;
  return common >= n_column ? PART : 0;
}

static gboolean
reads (const char *pattern, const char *text)
{
  gint64 value;
  const char *rest = NULL;

  if (pattern == NULL)
    return ward_date_parse (text, &value, NULL) || ward_time_parse (text, &value, NULL);
  return ward_pattern_date (pattern, text, &value, &rest) &&
         (*rest == '\0' || ward_pattern_time (pattern, text, &value));
}

/* Of a column of dates a few may be wrong. */
static gboolean
most_read (const WardImportColumn *column, const char *pattern)
{
  guint n = 0;

  for (guint i = 0; i < column->texts->len; i++)
    n += reads (pattern, column->texts->pdata[i]);
  return n > 0 && n * 2 >= column->texts->len;
}

static gboolean
are_dates (const WardImportColumn *column)
{
  const char *const *patterns = ward_import_date_patterns ();
  gboolean any = most_read (column, NULL);

  for (guint i = 0; patterns[i] != NULL && !any; i++)
    any = most_read (column, patterns[i]);
  return any;
}

gboolean
ward_import_is_value (const WardEnum *e, const char *text)
{
  for (guint i = 0; i < e->n; i++)
    if (g_ascii_strcasecmp (text, e->values[i].nick) == 0 ||
        g_ascii_strcasecmp (text, e->values[i].label) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
are_values (const WardImportColumn *column, const WardField *field)
{
  const WardEnum *e = ward_field_enum (field);

  if (e == NULL || field->type != WARD_TYPE_ENUM || column->many)
    return FALSE;
  for (guint i = 0; i < column->texts->len; i++)
    if (!ward_import_is_value (e, column->texts->pdata[i]))
      return FALSE;
  return column->texts->len > 1;
}

/* What stands in the column speaks for the field, or against it. */
static guint
weigh_content (const WardImportColumn *column, const WardField *field, guint by_name)
{
  gboolean dated = field != NULL &&
                   (field->type == WARD_TYPE_DATE || field->type == WARD_TYPE_TIME);

  if (dated && column->texts->len > 0 && !are_dates (column))
    return by_name == SAME ? SAME : 0;
  if (by_name == 0 && field != NULL && are_values (column, field))
    return CONTENT;
  return by_name == PART && (dated || (field != NULL && are_values (column, field))) ? HOLDS
                                                                                     : by_name;
}

static guint
fit (const WardKind *kind, const WardImportColumn *column, char **words,
     const WardImportTarget *target)
{
  WardTarget means, is;
  guint by_name;

  ward_plan_find_target (kind, column->name, &means);
  ward_plan_find_target (kind, target->name, &is);
  if (means.use != WARD_TARGET_NOTHING && means.use == is.use && means.field == is.field &&
      means.part == is.part)
    return SAME;
  by_name = MAX (fit_words (words, target->name), fit_words (words, target->label));
  return weigh_content (column, target->field, by_name);
}

/* The surest pair first, no column and no target twice. */
static guint
assign (WardImportLook *look, const GArray *targets, guint8 *fits)
{
  guint sum = 0;

  for (;;)
    {
      guint best = 0, at = 0;

      for (guint i = 0; i < look->columns->len * targets->len; i++)
        if (fits[i] > best)
          {
            best = fits[i];
            at = i;
          }
      if (best < PART)
        return sum;
      sum += best;
      ((WardImportColumn *) look->columns->pdata[at / targets->len])->target = g_strdup (
          g_array_index (targets, WardImportTarget, at % targets->len).name);
      for (guint c = 0; c < look->columns->len; c++)
        fits[c * targets->len + at % targets->len] = 0;
      memset (fits + at / targets->len * targets->len, 0, targets->len);
    }
}

double
ward_import_guess (WardImportLook *look, const WardKind *kind)
{
  g_autoptr (GArray) targets = ward_import_targets (kind);
  g_autofree guint8 *fits = g_new0 (guint8, look->columns->len * targets->len + 1);

  for (guint c = 0; c < look->columns->len; c++)
    {
      WardImportColumn *column = look->columns->pdata[c];
      g_auto (GStrv) words = words_of (column->name);

      g_clear_pointer (&column->target, g_free);
      for (guint t = 0; t < targets->len; t++)
        fits[c * targets->len + t] =
            fit (kind, column, words, &g_array_index (targets, WardImportTarget, t));
    }
  return look->columns->len > 0
             ? assign (look, targets, fits) / (double) (SAME * look->columns->len)
             : 0;
}

static gboolean
is_told (const WardImportLook *look, const char *field)
{
  for (guint i = 0; i < look->columns->len; i++)
    if (g_strcmp0 (((WardImportColumn *) look->columns->pdata[i])->target, field) == 0)
      return TRUE;
  return FALSE;
}

/* Of what a record of kind can't do without, the part that the file tells. */
static double
needs_told (const WardImportLook *look, const WardKind *kind)
{
  guint needed = 0, told = 0;

  for (guint i = 0; i < kind->n_fields; i++)
    if ((kind->fields[i].flags & WARD_REQ) && !(kind->fields[i].flags & WARD_DERIVED) &&
        kind->fields[i].type != WARD_TYPE_SHAPE)
      {
        needed++;
        told += is_told (look, kind->fields[i].name);
      }
  return needed > 0 ? (double) told / needed : 1;
}

static gboolean
is_named (const WardKind *kind, const char *name)
{
  g_autofree char *base = name != NULL ? g_path_get_basename (name) : g_strdup ("");
  g_autofree char *file = ward_plan_plain_name (base);
  g_autofree char *plural = ward_plan_plain_name (kind->plural);

  return g_str_has_prefix (file, kind->name) || g_str_has_prefix (file, plural);
}

static double
fit_kind (WardImportLook *look, const WardKind *kind, const char *name,
          const WardKind *preferred)
{
  double fits = ward_import_guess (look, kind);

  if (fits == 0)
    return 0;
  return fits + 0.5 * needs_told (look, kind) + (is_named (kind, name) ? 0.3 : 0) +
         (kind == preferred ? 0.2 : 0) +
         (look->shaped && ward_kind_shape (kind) != NULL ? 0.2 : 0);
}

const WardKind *
ward_import_guess_kind (WardImportLook *look, const char *role, const char *name,
                        const WardKind *preferred)
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);
  const WardKind *best = NULL;
  double most = 0.3;

  for (guint i = 0; i < n; i++)
    {
      double fits = ward_import_takes (kinds[i]) && ward_role_may_write (role, kinds[i])
                        ? fit_kind (look, kinds[i], name, preferred)
                        : 0;

      if (fits > most)
        {
          most = fits;
          best = kinds[i];
        }
    }
  if (best != NULL)
    ward_import_guess (look, best);
  return best;
}

const char *const *
ward_import_date_patterns (void)
{
  static const char *const patterns[] = { "dd/mm/yyyy", "dd/mm/yy",   "dd.mm.yyyy", "dd-mm-yyyy",
                                          "d mmm yyyy", "d-mmm-yyyy", "d-mmm-yy",   "mm/dd/yyyy",
                                          "yyyymmdd",   NULL };

  return patterns;
}

static gboolean
is_dated (const WardKind *kind, const WardImportColumn *column)
{
  const WardField *field =
      column->target != NULL ? ward_kind_field (kind, column->target) : NULL;

  return field != NULL && column->texts->len > 0 &&
         (field->type == WARD_TYPE_DATE || field->type == WARD_TYPE_TIME);
}

const char *
ward_import_guess_dates (const WardImportLook *look, const WardKind *kind)
{
  const char *const *patterns = ward_import_date_patterns ();
  const char *best = NULL;
  guint most = 0;

  for (guint p = 0; p == 0 || patterns[p - 1] != NULL; p++)
    {
      const char *pattern = p == 0 ? NULL : patterns[p - 1];
      guint n = 0;

      for (guint c = 0; c < look->columns->len; c++)
        if (is_dated (kind, look->columns->pdata[c]))
          for (guint i = 0; i < ((WardImportColumn *) look->columns->pdata[c])->texts->len; i++)
            n += reads (pattern, ((WardImportColumn *) look->columns->pdata[c])->texts->pdata[i]);
      if (n > most)
        {
          most = n;
          best = pattern;
        }
    }
  return best;
}

gint64
ward_import_guess_value (const WardEnum *e, const char *text)
{
  g_autofree char *plain = ward_plan_plain_name (text);
  gint64 found = WARD_NONE;

  for (guint i = 0; *plain != '\0' && i < e->n; i++)
    {
      g_autofree char *label = ward_plan_plain_name (e->values[i].label);

      if (!g_str_has_prefix (e->values[i].nick, plain) && !g_str_has_prefix (label, plain) &&
          !g_str_has_prefix (plain, e->values[i].nick))
        continue;
      if (found != WARD_NONE)
        return WARD_NONE;
      found = i;
    }
  return found;
}
