/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session-sheet.h"

#include "ward-file.h"
#include "ward-session-private.h"

typedef struct {
  WardIssueMap map;
  char *format, *recipient, *reason, *path;
  char **base;
  gboolean exact, sample;
} Making;

static void
making_free (Making *making)
{
  g_free (making->format);
  g_free (making->recipient);
  g_free (making->reason);
  g_free (making->path);
  g_strfreev (making->base);
  g_free (making);
}

static gpointer
make_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Making *making = data;
  WardIssue issue = { .recipient = making->recipient, .reason = making->reason,
                      .exact_reason = making->exact ? making->reason : NULL,
                      .profile = WARD_PROFILE_COMMAND, .sample = making->sample };
  gint64 n;
  g_autoptr (GBytes) bytes = ward_issue_map (context, &making->map, &issue, &n, error);

  if (bytes == NULL || !ward_file_write (making->path, g_bytes_get_data (bytes, NULL),
                                         (gssize) g_bytes_get_size (bytes), error))
    return NULL;
  return g_path_get_basename (making->path);
}

void
ward_session_sheet_async (WardSession *self, const WardSheetAsk *ask, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  Making *making = g_new0 (Making, 1);

  making->format = g_strdup (ask->map.format);
  making->base = g_strdupv ((char **) ask->map.base);
  making->recipient = g_strdup (ask->recipient);
  making->reason = g_strdup (ask->reason);
  making->path = g_strdup (ask->path);
  making->exact = ask->exact && !self->veiled;
  making->sample = self->sample;
  making->map = ask->map;
  making->map.format = making->format;
  making->map.base = (const char *const *) making->base;
  ward_session_submit_async (self, WARD_SESSION_WRITE, make_job, making,
                             (GDestroyNotify) making_free, g_free, cancellable, callback,
                             user_data);
}

char *
ward_session_sheet_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}
