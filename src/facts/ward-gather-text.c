/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-text.h"

#include "ward-guard.h"
#include "ward-similar.h"

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      return FALSE;
  return TRUE;
}

gboolean
ward_gather_says_nothing (const WardGather *g, const char *text, gint64 on,
                          gboolean allow_not_known)
{
  if (is_blank (text))
    return TRUE;
  return g->context->rules != NULL
         && ward_text_is_bare (g->context->rules, text, on, allow_not_known);
}

void
ward_gather_bare_answers (WardGather *g, gint64 on, const char *const *may_be_unknown)
{
  const WardKind *kind = g->record->kind;
  g_autoptr (GPtrArray) names = NULL;

  if (g->context->rules == NULL || !ward_gather_wants (g, "bare_answers"))
    return;
  names = g_ptr_array_new ();
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const WardField *field = &kind->fields[i];
      const char *text = (field->flags & WARD_LONG) ? ward_record_text (g->record, field) : NULL;

      if (!is_blank (text)
          && ward_gather_says_nothing (g, text, on,
                                       may_be_unknown != NULL
                                           && g_strv_contains (may_be_unknown, field->name)))
        g_ptr_array_add (names, (gpointer) field->name);
    }
  ward_gather_list (g, "bare_answers", names);
}

typedef struct {
  GPtrArray *data, *names, *words;
} Guarded;

static void
scan (WardGather *g, const WardField *field, const char *text, Guarded *found)
{
  g_autoptr (GArray) hits = ward_guard_scan (text);

  if (ward_guard_refuses (hits))
    g_ptr_array_add (found->data, (gpointer) field->name);
  if (ward_guard_warns (hits))
    g_ptr_array_add (found->names, (gpointer) field->name);
  if (g->context->rules != NULL
      && ward_text_find_word (g->context->rules, "vocabulary", text, g->today) != NULL)
    g_ptr_array_add (found->words, (gpointer) field->name);
}

void
ward_gather_guarded (WardGather *g)
{
  const WardKind *kind = g->record->kind;
  g_autoptr (GPtrArray) data = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  Guarded found = { data, names, words };

  if (!ward_gather_wants_any (g, "person_data_fields", "person_name_fields", "vocabulary_fields",
                              NULL))
    return;
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *text = ward_guard_reads (&kind->fields[i])
                             ? ward_record_text (g->record, &kind->fields[i])
                             : NULL;

      if (!is_blank (text))
        scan (g, &kind->fields[i], text, &found);
    }
  ward_gather_list (g, "person_data_fields", data);
  ward_gather_list (g, "person_name_fields", names);
  if (g->context->rules != NULL)
    ward_gather_list (g, "vocabulary_fields", words);
}
