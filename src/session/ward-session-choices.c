/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-records.h"
#include "ward-session-private.h"
#include "ward-session-records.h"

typedef struct {
  const WardKind *kind;
  char *words;
  guint limit;
} Asked;

static void
asked_free (Asked *asked)
{
  g_free (asked->words);
  g_free (asked);
}

void
ward_choice_free (WardChoice *choice)
{
  g_free (choice->id);
  g_free (choice->title);
  g_free (choice);
}

static WardChoice *
choice_new (const WardRecord *record, gboolean with_kind)
{
  WardChoice *choice = g_new0 (WardChoice, 1);
  g_autofree char *title = ward_titles_title (record);

  choice->kind = record->kind;
  choice->id = g_strdup (record->id);
  choice->title = with_kind ? g_strdup_printf ("%s: %s", ward_kind_label (record->kind), title)
                            : g_steal_pointer (&title);
  return choice;
}

/* What a search over everything finds. */
static GPtrArray *
find_anything (const WardContext *context, const Asked *asked, GError **error)
{
  g_autoptr (GPtrArray) hits = NULL;
  GPtrArray *choices;

  if (*asked->words != '\0')
    {
      hits = ward_staff_search (context, asked->words, asked->limit, error);
      if (hits == NULL)
        return NULL;
    }
  choices = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_choice_free);
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    {
      const WardHit *hit = hits->pdata[i];
      g_autoptr (WardRecord) record = ward_records_get (context->db, hit->kind, hit->id, NULL);

      if (record != NULL)
        g_ptr_array_add (choices, choice_new (record, TRUE));
    }
  return choices;
}

static gpointer
choices_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;
  g_autoptr (WardQuery) query = NULL;
  g_autoptr (GPtrArray) records = NULL;
  GPtrArray *choices;

  if (asked->kind == NULL)
    return find_anything (context, asked, error);
  query = ward_query_new (asked->kind);
  if (*asked->words != '\0')
    ward_query_match (query, asked->words);
  ward_query_order (query, NULL, TRUE);
  ward_query_limit (query, asked->limit, 0);
  if (!ward_staff_check (context, query, error) ||
      (records = ward_records_list (context->db, query, error)) == NULL)
    return NULL;
  choices = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_choice_free);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (choices, choice_new (records->pdata[i], FALSE));
  return choices;
}

void
ward_session_choices_async (WardSession *self, const WardKind *kind, const char *words, guint limit,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->kind = kind;
  asked->words = g_strdup (words);
  asked->limit = limit;
  ward_session_submit_async (self, WARD_SESSION_READ, choices_job, asked,
                             (GDestroyNotify) asked_free, (GDestroyNotify) g_ptr_array_unref,
                             cancellable, callback, user_data);
}

GPtrArray *
ward_session_choices_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  GPtrArray *choices = ward_session_submit_finish (self, result, error);

  for (guint i = choices != NULL ? choices->len : 0; i > 0; i--)
    if (!ward_session_may_read (self, ((WardChoice *) choices->pdata[i - 1])->kind))
      g_ptr_array_remove_index (choices, i - 1);
  return choices;
}
