/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-file-chooser.h"

/* GtkFileDialog is newer than Debian 12's GTK, GtkFileChooserNative older than what Debian 13
 * wants: one door for both. */

typedef struct {
  WardFileChosen chosen;
  GObject *data;
} Asking;

static void
asking_free (Asking *asking)
{
  g_object_unref (asking->data);
  g_free (asking);
}

static void
response_cb (GtkNativeDialog *dialog, int response, Asking *asking)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    path = g_file_get_path (file);
  asking->chosen (path, asking->data);
  asking_free (asking);
  g_object_unref (dialog);
}

/* Those whose name ends in one of suffixes, which are space-separated. */
static void
add_filter (GtkFileChooser *chooser, const char *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_auto (GStrv) each = g_strsplit (suffixes, " ", -1);
  g_autofree char *name = g_strjoinv (", ", each);

  for (guint i = 0; each[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, each[i]);
  gtk_file_filter_set_name (filter, name);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
ask (GtkWidget *widget, GtkFileChooserAction action, const char *title, const char *name,
     const char *suffixes, WardFileChosen chosen, gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, GTK_WINDOW (gtk_widget_get_root (widget)), action, NULL, NULL);
  Asking *asking = g_new0 (Asking, 1);

  asking->chosen = chosen;
  asking->data = g_object_ref (data);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  if (suffixes != NULL)
    add_filter (GTK_FILE_CHOOSER (dialog), suffixes);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), asking);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
ward_file_chooser_save (GtkWidget *widget, const char *title, const char *name,
                        WardFileChosen chosen, gpointer data)
{
  ask (widget, GTK_FILE_CHOOSER_ACTION_SAVE, title, name, NULL, chosen, data);
}

void
ward_file_chooser_open (GtkWidget *widget, const char *title, const char *suffixes,
                        WardFileChosen chosen, gpointer data)
{
  ask (widget, GTK_FILE_CHOOSER_ACTION_OPEN, title, NULL, suffixes, chosen, data);
}
