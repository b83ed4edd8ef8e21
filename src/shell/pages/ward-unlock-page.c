/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-unlock-page.h"

#include <glib/gi18n-lib.h>

#include "ward-error.h"
#include "ward-file.h"
#include "ward-file-chooser.h"
#include "ward-keyring.h"
#include "ward-session-setup.h"

struct _WardUnlockPage {
  AdwBin parent_instance;
  GtkEditable *passphrase, *recovery;
  AdwPreferencesRow *passphrase_row, *recovery_row;
  GtkSwitch *remember;
  GtkWidget *remember_row;
  GtkLabel *problem, *unlock_label;
  GtkSpinner *spinner;
  GtkButton *unlock, *use_key_file;
  GtkToggleButton *use_recovery;

  char *path, *keyring;
  gint64 offset;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (WardUnlockPage, ward_unlock_page, ADW_TYPE_BIN)

static guint opened_signal, failed_signal;

static gboolean
can_try (WardUnlockPage *self)
{
  gboolean recovery = gtk_toggle_button_get_active (self->use_recovery);
  const char *text = gtk_editable_get_text (recovery ? self->recovery : self->passphrase);

  return !self->busy && (*text != '\0' || (!recovery && self->keyring != NULL));
}

static void
update (WardUnlockPage *self)
{
  gboolean recovery = gtk_toggle_button_get_active (self->use_recovery);

  gtk_widget_set_visible (GTK_WIDGET (self->passphrase_row), !recovery);
  gtk_widget_set_visible (GTK_WIDGET (self->recovery_row), recovery);
  gtk_widget_set_visible (self->remember_row, self->keyring == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), self->busy);
  gtk_spinner_set_spinning (self->spinner, self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->unlock), can_try (self));
}

static void
show_problem (WardUnlockPage *self, const char *text)
{
  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardSession) session = data;
  g_autoptr (GError) error = NULL;

  if (!ward_keyring_store_finish (result, &error))
    ward_session_say (session, error->message);
}

static void
discard (WardSession *session, char *keyring)
{
  ward_secret_free (keyring);
  if (session != NULL)
    ward_session_close (session);
  g_clear_object (&session);
}

/* A wrong secret is told of here, where another can be tried; what another doesn't mend has a
 * page of its own. */
static void
tell (WardUnlockPage *self, const GError *error)
{
  gboolean recovery = gtk_toggle_button_get_active (self->use_recovery);

  if (!g_error_matches (error, WARD_ERROR, WARD_ERROR_BAD_KEY) &&
      !g_error_matches (error, WARD_ERROR, WARD_ERROR_INVALID))
    {
      g_signal_emit (self, failed_signal, 0, error);
      return;
    }
  show_problem (self, error->message);
  gtk_widget_grab_focus (GTK_WIDGET (recovery ? self->recovery : self->passphrase));
}

static void
unlocked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardUnlockPage) self = data;
  g_autoptr (GError) error = NULL;
  char *keyring = NULL;
  WardSession *session = ward_session_unlock_finish (result, &keyring, &error);

  if (self->path == NULL)
    {
      /* the page was left meanwhile */
      discard (session, keyring);
      return;
    }
  self->busy = FALSE;
  update (self);
  if (session == NULL)
    {
      tell (self, error);
      return;
    }
  gtk_editable_set_text (self->passphrase, "");
  gtk_editable_set_text (self->recovery, "");
  if (keyring != NULL)
    ward_keyring_store_async (self->path, keyring, NULL, stored_cb, g_object_ref (session));
  ward_secret_free (keyring);
  g_signal_emit (self, opened_signal, 0, session);
  g_object_unref (session);
}

static void
begin (WardUnlockPage *self, const WardUnlocking *unlocking)
{
  self->busy = TRUE;
  show_problem (self, NULL);
  update (self);
  ward_session_unlock_async (unlocking, NULL, unlocked_cb, g_object_ref (self));
}

static void
unlock_cb (WardUnlockPage *self)
{
  gboolean recovery = gtk_toggle_button_get_active (self->use_recovery);
  const char *typed = gtk_editable_get_text (recovery ? self->recovery : self->passphrase);
  WardUnlocking unlocking = { .path = self->path, .offset = self->offset };

  if (!can_try (self))
    return;
  if (recovery)
    unlocking.recovery = typed;
  else if (*typed != '\0')
    unlocking.passphrase = typed;
  else
    unlocking.keyring = self->keyring;
  unlocking.remember = self->keyring == NULL && gtk_switch_get_active (self->remember);
  begin (self, &unlocking);
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardUnlockPage) self = data;

  /* No keyring is no error here: the passphrase always works. */
  self->keyring = ward_keyring_lookup_finish (result, NULL);
  if (self->keyring != NULL)
    adw_preferences_row_set_title (self->passphrase_row,
                                   _("Passphrase (remembered on this computer)"));
  update (self);
}

static void
key_file_chosen_cb (const char *path, gpointer data)
{
  WardUnlockPage *self = data;
  WardUnlocking unlocking = { .path = self->path, .key_file = path, .offset = self->offset };

  if (path == NULL || self->path == NULL || self->busy)
    return;
  begin (self, &unlocking);
}

static void
key_file_cb (WardUnlockPage *self)
{
  ward_file_chooser_open (GTK_WIDGET (self), _("Unlock with a key file"), NULL, key_file_chosen_cb,
                          self);
}

static void
ward_unlock_page_dispose (GObject *object)
{
  WardUnlockPage *self = WARD_UNLOCK_PAGE (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->keyring, ward_secret_free);
  G_OBJECT_CLASS (ward_unlock_page_parent_class)->dispose (object);
}

static gboolean
ward_unlock_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WARD_UNLOCK_PAGE (widget)->passphrase));
}

static void
ward_unlock_page_class_init (WardUnlockPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = ward_unlock_page_grab_focus;

  G_OBJECT_CLASS (klass)->dispose = ward_unlock_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/pages/ward-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WardUnlockPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, WardUnlockPage, recovery);
  gtk_widget_class_bind_template_child (widget_class, WardUnlockPage, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, WardUnlockPage, recovery_row);
  gtk_widget_class_bind_template_child (widget_class, WardUnlockPage, remember);
  gtk_widget_class_bind_template_child (widget_class, WardUnlockPage, remember_row);
  gtk_widget_class_bind_template_child (widget_class, WardUnlockPage, problem);
  gtk_widget_class_bind_template_child (widget_class, WardUnlockPage, unlock_label);
  gtk_widget_class_bind_template_child (widget_class, WardUnlockPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, WardUnlockPage, unlock);
  gtk_widget_class_bind_template_child (widget_class, WardUnlockPage, use_recovery);
  gtk_widget_class_bind_template_child (widget_class, WardUnlockPage, use_key_file);
  opened_signal = g_signal_new ("opened", WARD_TYPE_UNLOCK_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, WARD_TYPE_SESSION);
  failed_signal = g_signal_new ("failed", WARD_TYPE_UNLOCK_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
ward_unlock_page_init (WardUnlockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->passphrase, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->passphrase, "activate", G_CALLBACK (unlock_cb), self);
  g_signal_connect_swapped (self->recovery, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->recovery, "activate", G_CALLBACK (unlock_cb), self);
  g_signal_connect_swapped (self->use_recovery, "toggled", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->unlock, "clicked", G_CALLBACK (unlock_cb), self);
  g_signal_connect_swapped (self->use_key_file, "clicked", G_CALLBACK (key_file_cb), self);
}

GtkWidget *
ward_unlock_page_new (const char *path, gint64 offset)
{
  WardUnlockPage *self = g_object_new (WARD_TYPE_UNLOCK_PAGE, NULL);

  self->path = g_strdup (path);
  self->offset = offset;
  update (self);
  ward_keyring_lookup_async (path, NULL, looked_up_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}
