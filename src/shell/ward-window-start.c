/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-error.h"
#include "ward-error-page.h"
#include "ward-unlock-page.h"
#include "ward-welcome-page.h"
#include "ward-window-private.h"

/* What happens before there is a session: the file is looked for, unlocked by what is at hand,
 * or a page asks. */

void
ward_window_show_page (WardWindow *self, GtkWidget *page)
{
  adw_bin_set_child (self->page_place, page);
  gtk_stack_set_visible_child_name (self->stages, "page");
  gtk_widget_grab_focus (page);
  ward_window_update_actions (self);
}

static void
wait (WardWindow *self)
{
  gtk_stack_set_visible_child_name (self->stages, "waiting");
  ward_window_update_actions (self);
}

static void
retry_cb (WardWindow *self)
{
  ward_window_start (self, FALSE);
}

void
ward_window_show_error (WardWindow *self, const GError *error)
{
  GtkWidget *page = ward_error_page_new (error, self->db);

  g_signal_connect_object (page, "retry", G_CALLBACK (retry_cb), self, G_CONNECT_SWAPPED);
  ward_window_show_page (self, page);
}

static void
opened_cb (WardWindow *self, WardSession *session)
{
  ward_window_take_session (self, g_object_ref (session));
}

static void
failed_cb (WardWindow *self, const GError *error)
{
  ward_window_show_error (self, error);
}

void
ward_window_show_unlock (WardWindow *self)
{
  GtkWidget *page = ward_unlock_page_new (self->db, self->offset);

  g_signal_connect_object (page, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  ward_window_show_page (self, page);
}

void
ward_window_show_welcome (WardWindow *self)
{
  GtkWidget *page = ward_welcome_page_new (self->db);

  g_signal_connect_object (page, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "sample", G_CALLBACK (ward_window_open_sample), self,
                           G_CONNECT_SWAPPED);
  ward_window_show_page (self, page);
}

static void
finish_opening (WardSession *session, const GError *error, gpointer data)
{
  g_autoptr (WardWindow) self = data;

  if (session != NULL)
    {
      ward_window_take_session (self, session);
      return;
    }
  if (self->panels == NULL || g_error_matches (error, WARD_ERROR, WARD_ERROR_CANCELLED))
    return;
  if (g_error_matches (error, WARD_ERROR, WARD_ERROR_LOCKED))
    ward_window_show_unlock (self);
  else if (g_error_matches (error, WARD_ERROR, WARD_ERROR_NOT_FOUND) && self->key_file == NULL)
    ward_window_show_welcome (self);
  else
    ward_window_show_error (self, error);
}

void
ward_window_await (WardWindow *self, WardOpening *opening)
{
  wait (self);
  ward_opening_await (opening, finish_opening, g_object_ref (self));
}

void
ward_window_start (WardWindow *self, gboolean sample)
{
  WardUnlocking unlocking = { .path = self->db, .key_file = self->key_file,
                              .offset = self->offset };
  g_autoptr (WardOpening) opening = ward_opening_begin (&unlocking, sample);

  ward_window_await (self, opening);
}

void
ward_window_open_sample (WardWindow *self)
{
  g_autofree char *folder = g_path_get_dirname (self->db);

  g_free (self->db);
  self->db = g_build_filename (folder, "sample.db", NULL);
  ward_window_start (self, TRUE);
}

/* The invented district's own base map: installed, or where the build left it. */
static char *
sample_map (gboolean dark)
{
  const char *name = dark ? "northmoor-dark.mbtiles" : "northmoor-light.mbtiles";
  g_autofree char *installed = g_build_filename (WARD_PKGDATADIR, name, NULL);
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *built = NULL;

  if (g_file_test (installed, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&installed);
  if (folder == NULL)
    return NULL;
  built = g_build_filename (folder, "..", "..", "data", "sample", "tiles", name, NULL);
  return g_file_test (built, G_FILE_TEST_EXISTS) ? g_steal_pointer (&built) : NULL;
}

char **
ward_window_dup_base_maps (WardWindow *self, gboolean dark)
{
  g_auto (GStrv) chosen =
      g_settings_get_strv (self->settings, dark ? "base-maps-dark" : "base-maps");

  if (chosen[0] != NULL)
    return g_steal_pointer (&chosen);
  if (self->session != NULL && ward_session_is_sample (self->session))
    {
      g_autofree char *path = sample_map (dark);
      const char *const paths[] = { path, NULL };

      return path != NULL ? g_strdupv ((char **) paths) : NULL;
    }
  return NULL;
}

static void
remove_response_cb (AdwMessageDialog *dialog, const char *response, WardWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardSession) session = self->session != NULL ? g_object_ref (self->session) : NULL;

  if (!g_str_equal (response, "remove") || session == NULL)
    return;
  if (!ward_session_is_sample (session))
    return;
  if (ward_session_remove_sample (session, &error))
    {
      ward_window_drop_session (self);
      ward_window_show_welcome (self);
    }
  else
    {
      ward_window_drop_session (self);
      ward_window_show_error (self, error);
    }
}

void
ward_window_remove_sample (WardWindow *self)
{
  GtkWidget *dialog = adw_message_dialog_new (
      GTK_WINDOW (self), _("Remove the sample district?"),
      _("Its files are deleted from this computer. It can be made again at any time."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "remove",
                                    _("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "remove",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (remove_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
