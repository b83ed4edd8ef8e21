/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-application.h"

#include <glib/gi18n-lib.h>

#include "ward-preferences.h"
#include "ward-shortcuts.h"
#include "ward-time.h"
#include "ward-window.h"

struct _WardApplication {
  AdwApplication parent_instance;
  GSettings *settings;
  WardOpening *opening; /* for the first window */
  char *db, *key_file;
  gboolean sample;
  gint64 offset;
};

G_DEFINE_FINAL_TYPE (WardApplication, ward_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Look at the invented sample district"), NULL },
  { "db", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Open this database"), N_("FILE") },
  { "key-file", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Unlock it with the key in this file"),
    N_("FILE") },
  { "at", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Set the sample district’s clock (ISO 8601, UTC)"),
    N_("TIME") },
  { NULL },
};

static void
follow_scheme (WardApplication *self)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  guint chosen = g_settings_get_enum (self->settings, "colour-scheme");

  adw_style_manager_set_color_scheme (
      adw_application_get_style_manager (ADW_APPLICATION (self)),
      schemes[MIN (chosen, G_N_ELEMENTS (schemes) - 1)]);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  WardApplication *self = data;
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (WARD_IS_WINDOW (l->data))
      gtk_window_close (l->data);
  g_list_free (windows);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ward_preferences_open (gtk_application_get_active_window (data));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWidget *window = ward_shortcuts_window_new ();

  gtk_window_set_transient_for (GTK_WINDOW (window), gtk_application_get_active_window (data));
  gtk_window_present (GTK_WINDOW (window));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adw_show_about_window (gtk_application_get_active_window (data),
                         "application-name", "Wardlight",
                         "application-icon", "org.wardlight.Wardlight",
                         "version", WARD_VERSION,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("For commanders of police districts: the safety of people "
                                       "who sell sex, before everything else."),
                         NULL);
}

static const GActionEntry actions[] = {
  { "quit", quit_cb },
  { "preferences", preferences_cb },
  { "shortcuts", shortcuts_cb },
  { "about", about_cb },
};

static void
ward_application_activate (GApplication *application)
{
  WardApplication *self = WARD_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  WardWindowStart start = { self->db, self->key_file, self->sample, self->offset, self->opening };

  if (window == NULL)
    window = GTK_WINDOW (ward_window_new (GTK_APPLICATION (self), &start));
  g_clear_pointer (&self->opening, ward_opening_free);
  gtk_window_present (window);
}

/* The database is opened while GTK starts. */
static void
open_early (WardApplication *self)
{
  WardUnlocking unlocking = { .key_file = self->key_file, .offset = self->offset };

  if (self->db == NULL)
    self->db = g_build_filename (g_get_user_data_dir (), "wardlight",
                                 self->sample ? "sample.db" : "wardlight.db", NULL);
  unlocking.path = self->db;
  self->opening = ward_opening_begin (&unlocking, self->sample);
}

static void
ward_application_startup (GApplication *application)
{
  WardApplication *self = WARD_APPLICATION (application);

  open_early (self);
  G_APPLICATION_CLASS (ward_application_parent_class)->startup (application);
  self->settings = g_settings_new ("org.wardlight.Wardlight");
  g_signal_connect_swapped (self->settings, "changed::colour-scheme", G_CALLBACK (follow_scheme),
                            self);
  follow_scheme (self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  ward_shortcuts_install (GTK_APPLICATION (self));
}

static int
ward_application_handle_local_options (GApplication *application, GVariantDict *dict)
{
  WardApplication *self = WARD_APPLICATION (application);
  const char *at = NULL;
  gint64 time = 0;
  g_autoptr (GError) error = NULL;

  self->sample = g_variant_dict_contains (dict, "sample");
  g_variant_dict_lookup (dict, "db", "^ay", &self->db);
  g_variant_dict_lookup (dict, "key-file", "^ay", &self->key_file);
  if (g_variant_dict_lookup (dict, "at", "&s", &at))
    {
      if (!ward_time_parse (at, &time, &error))
        {
          g_printerr ("wardlight: %s\n", error->message);
          return 2;
        }
      self->offset = time - g_get_real_time () / G_USEC_PER_SEC;
    }
  return -1;
}

static void
ward_application_finalize (GObject *object)
{
  WardApplication *self = WARD_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->opening, ward_opening_free);
  g_free (self->db);
  g_free (self->key_file);
  G_OBJECT_CLASS (ward_application_parent_class)->finalize (object);
}

static void
ward_application_class_init (WardApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ward_application_finalize;
  application_class->activate = ward_application_activate;
  application_class->startup = ward_application_startup;
  application_class->handle_local_options = ward_application_handle_local_options;
}

static void
ward_application_init (WardApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

WardApplication *
ward_application_new (void)
{
  return g_object_new (WARD_TYPE_APPLICATION, "application-id", "org.wardlight.Wardlight",
                       "resource-base-path", "/org/wardlight/Wardlight", "flags",
                       G_APPLICATION_NON_UNIQUE, NULL);
}
