/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-backup.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static const char vacuum_sql[] = "VACUUM INTO :path";

/* A copy under way. */
typedef struct {
  const char *path;
  gint64 bytes; /* about how many it will have */
  WardProgress *progress;
  GCancellable *cancellable;
} Copying;

/* How far it is, by the size that the file has. */
static gboolean
tick_cb (gpointer data)
{
  const Copying *copying = data;
  struct stat info;

  if (copying->progress != NULL && copying->bytes > 0 && g_stat (copying->path, &info) == 0)
    ward_progress_set (copying->progress,
                       (guint) (MIN (info.st_size, copying->bytes) * 1000 / copying->bytes), 1000);
  return !g_cancellable_is_cancelled (copying->cancellable);
}

static gboolean
copy_to (WardDb *db, const Copying *copying, GError **error)
{
  WardStmt *stmt = ward_db_prepare (db, vacuum_sql, error);
  mode_t mask;
  gboolean ok;

  if (stmt == NULL)
    return FALSE;
  ward_stmt_text (stmt, ":path", copying->path);
  mask = umask (077);
  ward_db_set_tick (db, tick_cb, (gpointer) copying);
  ok = ward_stmt_run (db, stmt, error);
  ward_db_set_tick (db, NULL, NULL);
  umask (mask);
  return ok && !g_cancellable_set_error_if_cancelled (copying->cancellable, error);
}

/* VACUUM INTO leaves writing out to the system. */
static gboolean
sync_file (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return ok;
}

gboolean
ward_backup (WardDb *db, const char *path, WardProgress *progress, GCancellable *cancellable,
             GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  Copying copying = { part, 0, progress, cancellable };

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_EXISTS,
                           _("A file of that name exists already."));
      return FALSE;
    }
  g_unlink (part);
  copying.bytes = ward_db_number (db, "PRAGMA page_count", 0) *
                  ward_db_number (db, "PRAGMA page_size", 0);
  if (!copy_to (db, &copying, error))
    {
      g_unlink (part);
      return FALSE;
    }
  if (!sync_file (part) || g_rename (part, path) != 0)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_FAILED,
                           _("The copy could not be given its name."));
      g_unlink (part);
      return FALSE;
    }
  return TRUE;
}
