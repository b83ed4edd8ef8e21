/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-window-private.h"
#include "ward-writing.h"

/* What is being written in windows over this one: kept through a lock, asked about before the
 * window goes. */

static gboolean
stands_over (GtkWindow *window, WardWindow *self)
{
  GtkWindow *above = gtk_window_get_transient_for (window);

  while (above != NULL && above != GTK_WINDOW (self))
    above = gtk_window_get_transient_for (above);
  return above != NULL;
}

/* The windows over this one; a file chooser shows nothing of a record and closes by itself. */
static GPtrArray *
windows_over (WardWindow *self)
{
  GListModel *all = gtk_window_get_toplevels ();
  GPtrArray *over = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (!GTK_IS_FILE_CHOOSER (window) && stands_over (window, self))
        g_ptr_array_add (over, g_steal_pointer (&window));
    }
  return over;
}

static WardWriting *
unsaved (gpointer window)
{
  return WARD_IS_WRITING (window) && ward_writing_is_dirty (window) ? window : NULL;
}

void
ward_window_close_over (WardWindow *self)
{
  g_autoptr (GPtrArray) over = windows_over (self);

  for (guint i = over->len; i > 0; i--)
    {
      /* none outlives what it stood over */
      gtk_window_set_transient_for (over->pdata[i - 1], NULL);
      gtk_window_destroy (over->pdata[i - 1]);
    }
}

void
ward_window_put_drafts_away (WardWindow *self)
{
  g_autoptr (GPtrArray) over = windows_over (self);

  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  self->drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_unsaved_unref);
  for (guint i = 0; i < over->len; i++)
    if (unsaved (over->pdata[i]) != NULL)
      g_ptr_array_add (self->drafts, ward_writing_dup_unsaved (over->pdata[i]));
  g_free (self->drafts_by);
  self->drafts_by = g_strdup (ward_session_get_actor (self->session));
}

void
ward_window_bring_drafts_back (WardWindow *self)
{
  g_autoptr (GPtrArray) drafts = g_steal_pointer (&self->drafts);
  guint n = 0;

  if (drafts == NULL || g_strcmp0 (self->drafts_by, ward_session_get_actor (self->session)) != 0)
    return;
  for (guint i = 0; i < drafts->len; i++)
    if (!ward_unsaved_is_saved (drafts->pdata[i]))
      {
        ward_unsaved_open (drafts->pdata[i], GTK_WINDOW (self), self->session);
        n++;
      }
  if (n > 0)
    ward_window_say (self, _("What you were writing is here again. It is not saved yet."));
}

static guint
count_unsaved (WardWindow *self)
{
  g_autoptr (GPtrArray) over = windows_over (self);
  guint n = 0;

  for (guint i = 0; i < over->len; i++)
    n += unsaved (over->pdata[i]) != NULL;
  for (guint i = 0; self->drafts != NULL && i < self->drafts->len; i++)
    n += !ward_unsaved_is_saved (self->drafts->pdata[i]);
  return n;
}

static void
leave_cb (AdwMessageDialog *dialog, const char *response, WardWindow *self)
{
  if (!g_str_equal (response, "leave"))
    return;
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL); /* it outlives this window */
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  ward_window_close_over (self);
  gtk_window_close (GTK_WINDOW (self));
}

gboolean
ward_window_asks_before_leaving (WardWindow *self)
{
  guint n = count_unsaved (self);
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  if (n == 0)
    return FALSE;
  body = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u form holds what you wrote and have not saved.",
                   "%u forms hold what you wrote and have not saved.", n),
      n);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Close without saving?"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _("_Keep writing"),
                                    "leave", _("_Discard and close"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "leave",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (leave_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}
