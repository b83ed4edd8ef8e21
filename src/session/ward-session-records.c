/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session-records.h"

#include "ward-migrate.h"
#include "ward-records.h"
#include "ward-session-private.h"

typedef struct {
  GPtrArray *changes;
  WardGate gate;
  char *action, *accept;
} Write;

static void
write_free (Write *write)
{
  g_ptr_array_unref (write->changes);
  g_free (write->action);
  g_free (write->accept);
  g_free (write);
}

static Write *
write_new (GPtrArray *changes, WardGate gate, const char *action, const char *accept)
{
  Write *write = g_new0 (Write, 1);

  write->changes = g_ptr_array_ref (changes);
  write->gate = gate;
  write->action = g_strdup (action);
  write->accept = g_strdup (accept);
  return write;
}

static gpointer
commit_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Write *write = data;
  WardContext own = *context;

  own.accept = write->accept;
  return ward_commit (&own, write->changes, write->gate, write->action, error);
}

static void
committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  WardSession *self = WARD_SESSION (source);
  GError *error = NULL;
  WardOutcome *outcome = ward_session_submit_finish (self, result, &error);

  if (outcome == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  ward_session_tell_changed (self, outcome->records);
  g_task_return_pointer (task, outcome, (GDestroyNotify) ward_outcome_free);
}

void
ward_session_commit_async (WardSession *self, GPtrArray *changes, WardGate gate, const char *action,
                           const char *accept, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, ward_session_commit_async);
  ward_session_submit_async (self, WARD_SESSION_WRITE, commit_job,
                             write_new (changes, gate, action, accept),
                             (GDestroyNotify) write_free, (GDestroyNotify) ward_outcome_free, NULL,
                             committed_cb, task);
}

WardOutcome *
ward_session_commit_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
check_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Write *write = data;

  return ward_check (context, write->changes, write->gate, error);
}

void
ward_session_check_async (WardSession *self, GPtrArray *changes, WardGate gate,
                          GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data)
{
  ward_session_submit_async (self, WARD_SESSION_WRITE, check_job,
                             write_new (changes, gate, "check", NULL),
                             (GDestroyNotify) write_free, (GDestroyNotify) ward_outcome_free,
                             cancellable, callback, user_data);
}

WardOutcome *
ward_session_check_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}

typedef struct {
  char *words;
  guint limit;
} Search;

static void
search_free (Search *search)
{
  g_free (search->words);
  g_free (search);
}

static gpointer
search_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Search *search = data;

  return ward_staff_search (context, search->words, search->limit, error);
}

void
ward_session_search_async (WardSession *self, const char *words, guint limit,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Search *search = g_new0 (Search, 1);

  search->words = g_strdup (words);
  search->limit = limit;
  ward_session_submit_async (self, WARD_SESSION_READ, search_job, search,
                             (GDestroyNotify) search_free, (GDestroyNotify) g_ptr_array_unref,
                             cancellable, callback, user_data);
}

GPtrArray *
ward_session_search_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  GPtrArray *hits = ward_session_submit_finish (self, result, error);

  for (guint i = hits != NULL ? hits->len : 0; i > 0; i--)
    {
      const WardHit *hit = hits->pdata[i - 1];

      if (!ward_session_may_read (self, hit->kind))
        g_ptr_array_remove_index (hits, i - 1);
    }
  return hits;
}

void
ward_counts_free (WardCounts *counts)
{
  if (counts == NULL)
    return;
  g_hash_table_unref (counts->by_kind);
  g_free (counts);
}

static gint64
count_conflicts (const WardContext *context)
{
  g_autoptr (WardQuery) query = ward_query_new (ward_kind_find ("conflict"));

  return MAX (ward_records_count (context->db, query, NULL), 0);
}

static gpointer
counts_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (WardCounts) counts = g_new0 (WardCounts, 1);
  g_autofree char *central = ward_setting_get (context->db, "central_at");
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  counts->by_kind = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WardQuery) query = ward_query_new (kinds[i]);
      gint64 count = ward_records_count (context->db, query, error);

      if (count < 0)
        return NULL;
      g_hash_table_insert (counts->by_kind, (gpointer) kinds[i]->name, GINT_TO_POINTER (count));
    }
  counts->unsent = ward_outbox_count (context->db);
  counts->conflicts = count_conflicts (context);
  counts->central_at = WARD_NONE;
  if (central != NULL)
    ward_time_parse (central, &counts->central_at, NULL);
  return g_steal_pointer (&counts);
}

void
ward_session_counts_async (WardSession *self, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  ward_session_submit_async (self, WARD_SESSION_READ, counts_job, NULL, NULL,
                             (GDestroyNotify) ward_counts_free, cancellable, callback, user_data);
}

WardCounts *
ward_session_counts_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}

gint64
ward_counts_get (const WardCounts *counts, const char *kind)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (counts->by_kind, kind));
}
