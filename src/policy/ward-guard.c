/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-guard-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
ward_guard_add (GArray *hits, WardGuardKind kind, gsize start, gsize end)
{
  WardGuardHit hit = { kind, kind == WARD_GUARD_NAME ? WARD_SEVERITY_WARN : WARD_SEVERITY_REFUSE,
                       start, end };

  g_array_append_val (hits, hit);
}

gboolean
ward_guard_word_before (const char *text, gsize at, gsize reach, const char *const *words)
{
  gsize from = at > reach ? at - reach : 0;
  g_autofree char *part = g_ascii_strdown (text + from, (gssize) (at - from));

  for (guint i = 0; words[i] != NULL; i++)
    for (const char *p = part; (p = strstr (p, words[i])) != NULL; p++)
      if ((p == part || !g_ascii_isalnum (p[-1])) && !g_ascii_isalpha (p[strlen (words[i])]))
        return TRUE;
  return FALSE;
}

/* What refuses first, then the longer. */
static int
compare_strength (gconstpointer a, gconstpointer b)
{
  const WardGuardHit *one = a, *two = b;

  if (one->severity != two->severity)
    return (int) two->severity - (int) one->severity;
  if (two->end - two->start != one->end - one->start)
    return two->end - two->start > one->end - one->start ? 1 : -1;
  return 0;
}

static int
compare_start (gconstpointer a, gconstpointer b)
{
  const WardGuardHit *one = a, *two = b;

  return one->start < two->start ? -1 : one->start > two->start;
}

static gboolean
overlaps (const GArray *kept, const WardGuardHit *hit)
{
  for (guint i = 0; i < kept->len; i++)
    {
      const WardGuardHit *other = &g_array_index (kept, WardGuardHit, i);

      if (hit->start < other->end && other->start < hit->end)
        return TRUE;
    }
  return FALSE;
}

gboolean
ward_guard_reads (const WardField *field)
{
  return field->type == WARD_TYPE_TEXT &&
         !(field->flags & (WARD_CODE | WARD_CONTACT | WARD_PLACE | WARD_SECRET));
}

GArray *
ward_guard_scan (const char *text)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (WardGuardHit));
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (WardGuardHit));

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return kept;
  ward_guard_find_phones (text, hits);
  ward_guard_find_patterns (text, hits);
  ward_guard_find_names (text, hits);
  g_array_sort (hits, compare_strength);
  for (guint i = 0; i < hits->len; i++)
    if (!overlaps (kept, &g_array_index (hits, WardGuardHit, i)))
      g_array_append_val (kept, g_array_index (hits, WardGuardHit, i));
  g_array_sort (kept, compare_start);
  return kept;
}

static gboolean
has_severity (const GArray *hits, WardSeverity severity)
{
  for (guint i = 0; i < hits->len; i++)
    if (g_array_index (hits, WardGuardHit, i).severity == severity)
      return TRUE;
  return FALSE;
}

gboolean
ward_guard_refuses (const GArray *hits)
{
  return has_severity (hits, WARD_SEVERITY_REFUSE);
}

gboolean
ward_guard_warns (const GArray *hits)
{
  return has_severity (hits, WARD_SEVERITY_WARN);
}

char *
ward_guard_cut (const char *text, const GArray *hits)
{
  GString *out = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      const WardGuardHit *hit = &g_array_index (hits, WardGuardHit, i);

      if (hit->severity != WARD_SEVERITY_REFUSE)
        continue;
      g_string_append_len (out, text + at, (gssize) (hit->start - at));
      g_string_append (out, _("[taken out]"));
      at = hit->end;
    }
  g_string_append (out, text + at);
  return g_string_free (out, FALSE);
}

char *
ward_guard_dup_found (const char *text, const GArray *hits)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const WardGuardHit *hit = &g_array_index (hits, WardGuardHit, i);
      g_autofree char *words = g_strndup (text + hit->start, hit->end - hit->start);

      if (hit->severity == WARD_SEVERITY_REFUSE)
        g_string_append_printf (out, _("%s%s “%s”"), out->len > 0 ? ", " : "",
                                ward_guard_kind_label (hit->kind), words);
    }
  return g_string_free (out, out->len == 0);
}

const char *
ward_guard_kind_label (WardGuardKind kind)
{
  static const char *const labels[] = {
    N_("telephone number"), N_("email address"),     N_("date of birth"),
    N_("vehicle mark"),     N_("handle or account"), N_("web address or advert"),
    N_("possible name"),
  };

  return _ (labels[kind]);
}
