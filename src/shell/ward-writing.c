/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-writing.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _WardUnsaved {
  gpointer value;
  GDestroyNotify free_value;
  WardUnsavedOpen open;
  gboolean saved;
};

G_DEFINE_INTERFACE (WardWriting, ward_writing, GTK_TYPE_WINDOW)

WardUnsaved *
ward_unsaved_new (gpointer value, GDestroyNotify free_value, WardUnsavedOpen open)
{
  WardUnsaved *unsaved = g_rc_box_new0 (WardUnsaved);

  unsaved->value = value;
  unsaved->free_value = free_value;
  unsaved->open = open;
  return unsaved;
}

WardUnsaved *
ward_unsaved_ref (WardUnsaved *unsaved)
{
  return g_rc_box_acquire (unsaved);
}

static void
clear (gpointer data)
{
  WardUnsaved *unsaved = data;

  unsaved->free_value (unsaved->value);
}

void
ward_unsaved_unref (WardUnsaved *unsaved)
{
  g_rc_box_release_full (unsaved, clear);
}

void
ward_unsaved_mark_saved (WardUnsaved *unsaved)
{
  if (unsaved != NULL)
    unsaved->saved = TRUE;
}

gboolean
ward_unsaved_is_saved (const WardUnsaved *unsaved)
{
  return unsaved->saved;
}

void
ward_unsaved_open (WardUnsaved *unsaved, GtkWindow *parent, WardSession *session)
{
  unsaved->open (parent, session, unsaved->value);
}

static void
ward_writing_default_init (WardWritingInterface *iface)
{
}

gboolean
ward_writing_is_dirty (WardWriting *self)
{
  return WARD_WRITING_GET_IFACE (self)->is_dirty (self);
}

WardUnsaved *
ward_writing_dup_unsaved (WardWriting *self)
{
  return WARD_WRITING_GET_IFACE (self)->dup_unsaved (self);
}

static void
discard_cb (AdwMessageDialog *dialog, const char *response, GtkWindow *self)
{
  if (!g_str_equal (response, "discard"))
    return;
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL); /* it outlives this window */
  gtk_window_destroy (self);
}

gboolean
ward_writing_asks (WardWriting *self)
{
  GtkWidget *dialog;

  if (!ward_writing_is_dirty (self))
    return FALSE;
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Discard what you wrote?"),
                                   _("It has not been saved."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _("_Keep writing"),
                                    "discard", _("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (discard_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}
