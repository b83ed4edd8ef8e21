/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session-backup.h"

#include "ward-session-private.h"

typedef struct {
  WardVault *vault;
  char *path;
  WardProgress *progress;
} Copying;

static void
copying_free (Copying *copying)
{
  ward_vault_free (copying->vault);
  g_free (copying->path);
  g_clear_pointer (&copying->progress, ward_progress_unref);
  g_free (copying);
}

static void
backup_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Copying *copying = data;
  WardWatch watch = { copying->progress, cancellable };
  GError *error = NULL;

  if (ward_vault_backup (copying->vault, copying->path, &watch, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
ward_session_backup_async (WardSession *self, const char *path, WardProgress *progress,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Copying *copying = g_new0 (Copying, 1);

  copying->vault = ward_vault_copy (self->vault);
  copying->path = g_strdup (path);
  copying->progress = progress != NULL ? ward_progress_ref (progress) : NULL;
  g_task_set_source_tag (task, ward_session_backup_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, copying, (GDestroyNotify) copying_free);
  g_task_run_in_thread (task, backup_thread);
}

gboolean
ward_session_backup_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
