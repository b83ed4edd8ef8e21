/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session-papers.h"

#include <glib/gi18n-lib.h>

#include "ward-file.h"
#include "ward-issue.h"
#include "ward-persons.h"
#include "ward-session-private.h"

typedef struct {
  char *paper, *id, *recipient, *reason, *officer, *secret, *path;
  gboolean exact, sample;
} Paper;

static void
paper_free (Paper *paper)
{
  g_free (paper->paper);
  g_free (paper->id);
  g_free (paper->recipient);
  g_free (paper->reason);
  g_free (paper->officer);
  ward_secret_free (paper->secret);
  g_free (paper->path);
  g_free (paper);
}

/* context as the officer who signs a bundle. */
static WardContext
acting (const WardContext *context, const Paper *paper, WardRecord **ret_officer)
{
  WardContext own = *context;

  if (paper->officer == NULL)
    return own;
  *ret_officer = ward_reader_get (ward_records_reader (context->db), "officer", paper->officer);
  own.actor = paper->officer;
  own.role = *ret_officer != NULL ? ward_record_get_nick (*ret_officer, "role") : "auditor";
  return own;
}

static GBytes *
make_bundle (const WardContext *context, const Paper *paper, const WardIssue *issue,
             GError **error)
{
  g_autoptr (WardRecord) officer = NULL;
  WardContext own = acting (context, paper, &officer);
  WardSigningKey *key = ward_person_unlock (&own, own.actor, paper->secret, error);
  GBytes *bytes;

  if (key == NULL)
    return NULL;
  bytes = ward_issue_bundle (&own, paper->id, key, issue, error);
  ward_signing_key_free (key);
  return bytes;
}

static gpointer
paper_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Paper *paper = data;
  gboolean court = g_str_equal (paper->paper, "court");
  WardIssue issue = { .recipient = paper->recipient, .reason = paper->reason,
                      .exact_reason = paper->exact ? paper->reason : NULL,
                      .profile = WARD_PROFILE_COURT, .sample = paper->sample };
  g_autoptr (GBytes) bytes =
      g_str_equal (paper->paper, "bundle")
          ? make_bundle (context, paper, &issue, error)
          : ward_issue_paper (context, court ? "court-schedule" : "policy-record", paper->id,
                              &issue, error);

  if (bytes == NULL || !ward_file_write (paper->path, g_bytes_get_data (bytes, NULL),
                                         (gssize) g_bytes_get_size (bytes), error))
    return NULL;
  return g_path_get_basename (paper->path);
}

void
ward_session_paper_async (WardSession *self, const WardPaperAsk *ask, GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Paper *paper = g_new0 (Paper, 1);

  paper->paper = g_strdup (ask->paper);
  paper->id = g_strdup (ask->id);
  paper->recipient = g_strdup (ask->recipient);
  paper->reason = g_strdup (ask->reason);
  paper->officer = g_strdup (ask->officer);
  paper->secret = g_strdup (ask->secret);
  paper->path = g_strdup (ask->path);
  paper->exact = ask->exact;
  paper->sample = self->sample;
  ward_session_submit_async (self, WARD_SESSION_WRITE, paper_job, paper,
                             (GDestroyNotify) paper_free, g_free, NULL, callback, user_data);
}

char *
ward_session_paper_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}
