/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-backup.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static const char vacuum_sql[] = "VACUUM INTO :path";

static gboolean
copy_to (WardDb *db, const char *path, GError **error)
{
  WardStmt *stmt = ward_db_prepare (db, vacuum_sql, error);
  mode_t mask;
  gboolean ok;

  if (stmt == NULL)
    return FALSE;
  ward_stmt_text (stmt, ":path", path);
  mask = umask (077);
  ok = ward_stmt_run (db, stmt, error);
  umask (mask);
  return ok;
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
ward_backup (WardDb *db, const char *path, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_EXISTS,
                           _("A file of that name exists already."));
      return FALSE;
    }
  g_unlink (part);
  if (!copy_to (db, part, error))
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
