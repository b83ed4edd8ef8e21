/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-error-page.h"

#include <glib/gi18n-lib.h>

#include "ward-error.h"

struct _WardErrorPage {
  AdwBin parent_instance;
  AdwStatusPage *status;
  GtkLabel *advice, *file;
  GtkButton *retry;
};

G_DEFINE_FINAL_TYPE (WardErrorPage, ward_error_page, ADW_TYPE_BIN)

static guint retry_signal;

/* What each error means to a person, and what to do. The first row is for all others. */
static const struct {
  int code;
  const char *icon, *title, *advice;
} texts[] = {
  { WARD_ERROR_FAILED, "dialog-error-symbolic", N_("The database could not be opened"),
    N_("Nothing was changed. Try again; if it stays so, “wardlightctl doctor” says more.") },
  { WARD_ERROR_BAD_KEY, "dialog-password-symbolic", N_("That key does not open this database"),
    N_("The key file belongs to another database, or the database’s key file (.keys) was "
       "exchanged. Use the passphrase or the printed recovery sheet.") },
  { WARD_ERROR_NOT_ENCRYPTED, "channel-insecure-symbolic", N_("This file is not encrypted"),
    N_("Wardlight opens encrypted databases alone. It may be another program’s file, or this "
       "build has no encryption and opens nothing but the sample.") },
  { WARD_ERROR_TOO_NEW, "software-update-available-symbolic",
    N_("A newer version wrote this database"),
    N_("Nothing was changed. Install the newer Wardlight on this computer and open it again.") },
  { WARD_ERROR_CORRUPT, "dialog-warning-symbolic", N_("The database is damaged"),
    N_("Nothing was changed. Keep the file as it is, put back the last backup with "
       "“wardlightctl restore”, and tell whoever looks after this computer.") },
  { WARD_ERROR_FULL, "drive-harddisk-symbolic", N_("The disk is full"),
    N_("Make room on the disk and try again. Nothing that was saved is lost.") },
  { WARD_ERROR_BUSY, "process-working-symbolic", N_("Another program is writing to it"),
    N_("Close the other Wardlight, or wait until its import is done, and try again.") },
  { WARD_ERROR_READ_ONLY, "changes-prevent-symbolic", N_("The file can’t be written to"),
    N_("Ask for the right to write to the file and its folder, or copy the database to where "
       "you have it.") },
  { WARD_ERROR_DENIED, "changes-prevent-symbolic", N_("You may not open this file"),
    N_("Ask for the right to read and write the file and its folder.") },
  { WARD_ERROR_NOT_FOUND, "edit-find-symbolic", N_("There is no such database"),
    N_("Check the name of the file, or plug in the drive on which it lies.") },
  { WARD_ERROR_LOCKED, "dialog-password-symbolic", N_("The key file is missing"),
    N_("Put the database’s key file (its name ends in .keys) back beside it, or start Wardlight "
       "with --key-file and the key that the database was made with.") },
  { WARD_ERROR_INVALID, "dialog-error-symbolic", N_("The key file can’t be read"),
    N_("A key file is one line of 64 hexadecimal digits, for its owner’s eyes only.") },
};

static void
retry_cb (WardErrorPage *self)
{
  g_signal_emit (self, retry_signal, 0);
}

static gboolean
ward_error_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WARD_ERROR_PAGE (widget)->retry));
}

static void
ward_error_page_class_init (WardErrorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = ward_error_page_grab_focus;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/pages/ward-error-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WardErrorPage, status);
  gtk_widget_class_bind_template_child (widget_class, WardErrorPage, advice);
  gtk_widget_class_bind_template_child (widget_class, WardErrorPage, file);
  gtk_widget_class_bind_template_child (widget_class, WardErrorPage, retry);
  retry_signal = g_signal_new ("retry", WARD_TYPE_ERROR_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
}

static void
ward_error_page_init (WardErrorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->retry, "clicked", G_CALLBACK (retry_cb), self);
}

GtkWidget *
ward_error_page_new (const GError *error, const char *path)
{
  WardErrorPage *self = g_object_new (WARD_TYPE_ERROR_PAGE, NULL);
  guint found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_error_matches (error, WARD_ERROR, texts[i].code))
      found = i;
  adw_status_page_set_icon_name (self->status, texts[found].icon);
  adw_status_page_set_title (self->status, _(texts[found].title));
  adw_status_page_set_description (self->status, error->message);
  gtk_label_set_label (self->advice, _(texts[found].advice));
  gtk_label_set_label (self->file, path);
  return GTK_WIDGET (self);
}
