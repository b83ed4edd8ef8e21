/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session-import.h"

#include <glib/gi18n-lib.h>

#include "ward-file.h"
#include "ward-roles.h"
#include "ward-session-private.h"

#define LARGEST (256 * 1024 * 1024) /* bytes */

typedef struct {
  char *path, *map;
  GBytes *bytes;
  const WardKind *kind;
  GPtrArray *written;
  gboolean dry_run, bring_back;
  WardProgress *progress;
} Importing;

typedef struct {
  gint64 back, kept;
} TakenBack;

static void
importing_free (Importing *importing)
{
  g_free (importing->path);
  g_free (importing->map);
  g_clear_pointer (&importing->bytes, g_bytes_unref);
  g_clear_pointer (&importing->written, g_ptr_array_unref);
  g_clear_pointer (&importing->progress, ward_progress_unref);
  g_free (importing);
}

static Importing *
importing_new (const char *path, const WardKind *kind, WardProgress *progress)
{
  Importing *importing = g_new0 (Importing, 1);

  importing->path = g_strdup (path);
  importing->kind = kind;
  importing->progress = progress != NULL ? ward_progress_ref (progress) : NULL;
  return importing;
}

void
ward_import_opened_free (WardImportOpened *opened)
{
  if (opened == NULL)
    return;
  g_free (opened->path);
  g_clear_pointer (&opened->bytes, g_bytes_unref);
  g_clear_pointer (&opened->look, ward_import_look_free);
  g_free (opened);
}

static WardImportFile
file_of (const Importing *importing, GBytes *bytes)
{
  WardImportFile file = { .name = importing->path, .dry_run = importing->dry_run,
                          .bring_back = importing->bring_back, .trace = !importing->dry_run,
                          .progress = importing->progress };

  file.data = g_bytes_get_data (bytes, &file.len);
  if (file.data == NULL)
    file.data = "";
  return file;
}

static gpointer
open_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Importing *importing = data;
  g_autoptr (WardImportOpened) opened = g_new0 (WardImportOpened, 1);
  gsize len = 0;
  char *text = ward_file_read (importing->path, LARGEST, &len, error);
  WardImportFile file;

  if (text == NULL)
    return NULL;
  opened->path = g_strdup (importing->path);
  opened->bytes = g_bytes_new_take (text, len);
  file = file_of (importing, opened->bytes);
  opened->look = ward_import_look (&file, cancellable, error);
  if (opened->look == NULL)
    return NULL;
  opened->kind = ward_import_guess_kind (opened->look, context->role, opened->path,
                                         importing->kind);
  return g_steal_pointer (&opened);
}

void
ward_session_import_open_async (WardSession *self, const char *path, const WardKind *preferred,
                                WardProgress *progress, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  ward_session_submit_async (self, WARD_SESSION_READ, open_job,
                             importing_new (path, preferred, progress),
                             (GDestroyNotify) importing_free,
                             (GDestroyNotify) ward_import_opened_free, cancellable, callback,
                             user_data);
}

WardImportOpened *
ward_session_import_open_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}

static gpointer
import_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Importing *importing = data;
  WardImportFile file = file_of (importing, importing->bytes);
  g_autoptr (WardImportMap) map = ward_import_map_read (importing->map, error);

  file.map = map;
  return map != NULL ? ward_import (context, importing->kind, &file, error) : NULL;
}

/* Every kind that was written to, once. */
static void
tell_written (WardSession *self, const GPtrArray *written)
{
  g_autoptr (GHashTable) kinds = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) one_of_each = ward_records_array_new ();

  for (guint i = 0; i < written->len; i++)
    {
      const WardImportWritten *w = written->pdata[i];
      WardRecord *record;

      if (self->names != NULL)
        ward_titles_forget (self->names, w->id);
      if (!g_hash_table_add (kinds, (gpointer) w->kind))
        continue;
      record = ward_record_new (w->kind);
      record->id = g_strdup (w->id);
      g_ptr_array_add (one_of_each, record);
    }
  ward_session_tell_changed (self, one_of_each);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  WardImportResult *done = ward_session_submit_finish (WARD_SESSION (source), result, &error);

  if (done == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (done->written != NULL)
    tell_written (WARD_SESSION (source), done->written);
  g_task_return_pointer (task, done, (GDestroyNotify) ward_import_result_free);
}

void
ward_session_import_async (WardSession *self, const WardImportAsk *ask, WardProgress *progress,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Importing *importing = importing_new (ask->opened->path, ask->kind, progress);

  g_task_set_source_tag (task, ward_session_import_async);
  importing->bytes = g_bytes_ref (ask->opened->bytes);
  importing->map = g_strdup (ask->map);
  importing->dry_run = ask->dry_run;
  importing->bring_back = ask->bring_back;
  ward_session_submit_async (self, WARD_SESSION_DEED, import_job, importing,
                             (GDestroyNotify) importing_free,
                             (GDestroyNotify) ward_import_result_free, cancellable, imported_cb,
                             task);
}

WardImportResult *
ward_session_import_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
undo_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Importing *importing = data;
  TakenBack back = { 0 };

  back.back = ward_import_undo (context, importing->written, importing->progress, &back.kept,
                                error);
  return back.back >= 0 ? g_memdup2 (&back, sizeof back) : NULL;
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const GPtrArray *written = g_task_get_task_data (task);
  GError *error = NULL;
  TakenBack *back = ward_session_submit_finish (WARD_SESSION (source), result, &error);

  if (back == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  tell_written (WARD_SESSION (source), written);
  g_task_return_pointer (task, back, g_free);
}

void
ward_session_import_undo_async (WardSession *self, const WardImportResult *result,
                                WardProgress *progress, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Importing *importing = importing_new (NULL, NULL, progress);

  g_task_set_source_tag (task, ward_session_import_undo_async);
  g_task_set_task_data (task, g_ptr_array_ref (result->written),
                        (GDestroyNotify) g_ptr_array_unref);
  importing->written = g_ptr_array_ref (result->written);
  ward_session_submit_async (self, WARD_SESSION_DEED, undo_job, importing,
                             (GDestroyNotify) importing_free, g_free, cancellable, undone_cb,
                             task);
}

gint64
ward_session_import_undo_finish (WardSession *self, GAsyncResult *result, gint64 *ret_kept,
                                 GError **error)
{
  g_autofree TakenBack *back = g_task_propagate_pointer (G_TASK (result), error);

  if (back == NULL)
    return -1;
  *ret_kept = back->kept;
  return back->back;
}

static int
compare_plurals (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (ward_kind_plural (*(const WardKind *const *) a),
                         ward_kind_plural (*(const WardKind *const *) b));
}

GPtrArray *
ward_session_import_kinds (WardSession *self)
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);
  GPtrArray *out = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (ward_import_takes (kinds[i]) && ward_session_may_write (self, kinds[i]))
      g_ptr_array_add (out, (gpointer) kinds[i]);
  g_ptr_array_sort (out, compare_plurals);
  return out;
}
