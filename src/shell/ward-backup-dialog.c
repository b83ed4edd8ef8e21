/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-backup-dialog.h"

#include <glib/gi18n-lib.h>

#include "ward-error.h"
#include "ward-file-chooser.h"
#include "ward-progress-dialog.h"
#include "ward-session-backup.h"
#include "ward-window.h"

/* From the file chosen to the file made. */
typedef struct {
  WardWindow *window;         /* owned */
  WardProgressDialog *dialog; /* owned */
  char *name;
} Backup;

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Backup *backup = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (ward_session_backup_finish (WARD_SESSION (source), result, &error))
    text = g_strdup_printf (_("Backed up and checked: %s"), backup->name);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
           g_error_matches (error, WARD_ERROR, WARD_ERROR_CANCELLED))
    text = g_strdup (_("Stopped: no backup was made"));
  else
    text = g_strdup (error->message);
  ward_progress_dialog_end (backup->dialog);
  ward_window_toast (backup->window, adw_toast_new (text));
  g_object_unref (backup->window);
  g_free (backup->name);
  g_free (backup);
}

static void
path_chosen_cb (const char *path, gpointer data)
{
  WardWindow *window = data;
  WardSession *session = ward_window_get_session (window);
  g_autoptr (GCancellable) cancellable = NULL;
  g_autoptr (WardProgress) progress = NULL;
  Backup *backup;

  if (path == NULL || session == NULL || !ward_session_is_open (session))
    return;
  backup = g_new0 (Backup, 1);
  backup->window = g_object_ref (window);
  backup->name = g_path_get_basename (path);
  backup->dialog = ward_progress_dialog_begin (GTK_WINDOW (window), _("Back up"),
                                               _("Copying and checking the database…"),
                                               &cancellable, &progress);
  ward_session_backup_async (session, path, progress, cancellable, made_cb, backup);
}

void
ward_backup_dialog_ask (GtkWidget *over, WardSession *session)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *name = g_strdup_printf ("%s %s.db", ward_session_get_district (session), day);

  ward_file_chooser_save (over, _("Back up the database"), name, path_chosen_cb,
                          gtk_widget_get_root (over));
}
