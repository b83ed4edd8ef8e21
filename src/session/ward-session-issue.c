/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session-issue.h"

#include <glib/gi18n-lib.h>

#include "ward-file.h"
#include "ward-issue.h"
#include "ward-persons.h"
#include "ward-records.h"
#include "ward-session-private.h"

typedef struct {
  char *paper, *id, *format, *recipient, *reason, *path, *second, *secret;
  const WardKind *kind;
  WardQuery *query;
  gboolean sample, exact;
  WardProgress *progress;
} Issuing;

static void
issuing_free (Issuing *issuing)
{
  g_free (issuing->paper);
  g_free (issuing->id);
  g_free (issuing->format);
  g_free (issuing->recipient);
  g_free (issuing->reason);
  g_free (issuing->path);
  g_free (issuing->second);
  ward_secret_free (issuing->secret);
  g_clear_pointer (&issuing->query, ward_query_free);
  g_clear_pointer (&issuing->progress, ward_progress_unref);
  g_free (issuing);
}

static WardQuery *
query_of (const WardListQuery *list)
{
  WardQuery *query = ward_query_new (list->kind);

  if (list->words != NULL && *list->words != '\0')
    ward_query_match (query, list->words);
  ward_query_order (query, list->order, list->descending);
  ward_query_archived (query, list->archived);
  for (guint i = 0; i < WARD_LIST_WHERES; i++)
    if (list->where[i][0] != NULL)
      ward_query_where (query, list->where[i][0], list->where[i][1], list->where[i][2], NULL);
  return query;
}

static char *
told (const Issuing *issuing, gint64 n)
{
  g_autofree char *name = g_path_get_basename (issuing->path);

  if (issuing->paper != NULL)
    return g_steal_pointer (&name);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %d record", "%s, %d records", n), name,
                          (int) n);
}

static GBytes *
make (const WardContext *context, const Issuing *issuing, const WardIssue *issue, gint64 *ret_n,
      GError **error)
{
  return issuing->paper != NULL
             ? ward_issue_paper (context, issuing->paper, issuing->id, issue, error)
             : ward_issue_export (context, issuing->format, issuing->kind, issuing->query, issue,
                                  ret_n, error);
}

static gpointer
issue_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Issuing *issuing = data;
  WardIssue issue = { .recipient = issuing->recipient, .reason = issuing->reason,
                      .exact_reason = issuing->exact ? issuing->reason : NULL,
                      .profile = WARD_PROFILE_COMMAND, .sample = issuing->sample,
                      .progress = issuing->progress };
  g_autoptr (WardSigningKey) key = NULL;
  WardSecond second = { issuing->second };
  gint64 n = 0;
  g_autoptr (GBytes) bytes = NULL;

  if (issuing->second != NULL)
    {
      second.key = key = ward_person_unlock (context, issuing->second, issuing->secret, error);
      if (key == NULL)
        return NULL;
      issue.second = &second;
    }
  bytes = make (context, issuing, &issue, &n, error);
  if (bytes == NULL || !ward_file_write (issuing->path, g_bytes_get_data (bytes, NULL),
                                         (gssize) g_bytes_get_size (bytes), error))
    return NULL;
  return told (issuing, n);
}

void
ward_session_issue_async (WardSession *self, const WardIssueAsk *ask, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  Issuing *issuing = g_new0 (Issuing, 1);

  issuing->paper = g_strdup (ask->paper);
  issuing->id = g_strdup (ask->id);
  issuing->format = g_strdup (ask->format);
  issuing->recipient = g_strdup (ask->recipient);
  issuing->reason = g_strdup (ask->reason);
  issuing->path = g_strdup (ask->path);
  issuing->exact = ask->exact;
  issuing->second = g_strdup (ask->second);
  issuing->secret = g_strdup (ask->second_secret);
  issuing->sample = self->sample;
  issuing->progress = ask->progress != NULL ? ward_progress_ref (ask->progress) : NULL;
  if (ask->list != NULL)
    {
      issuing->kind = ask->list->kind;
      issuing->query = query_of (ask->list);
    }
  ward_session_submit_async (self, WARD_SESSION_WRITE, issue_job, issuing,
                             (GDestroyNotify) issuing_free, g_free, cancellable, callback,
                             user_data);
}

char *
ward_session_issue_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}
