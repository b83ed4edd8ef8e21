/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-preferences.h"

#include <glib/gi18n-lib.h>

#include "ward-base-map.h"
#include "ward-file-chooser.h"

struct _WardPreferences {
  AdwPreferencesWindow parent_instance;
  AdwComboRow *scheme;
  GtkSpinButton *veil, *idle;
  AdwPreferencesGroup *maps;
  GtkButton *add_map, *reset;
  GSettings *settings;
  GPtrArray *rows; /* of the base maps, borrowed */
};

G_DEFINE_FINAL_TYPE (WardPreferences, ward_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static void
scheme_cb (WardPreferences *self)
{
  g_settings_set_enum (self->settings, "colour-scheme", adw_combo_row_get_selected (self->scheme));
}

static void
remove_cb (GtkButton *button, WardPreferences *self)
{
  const char *path = gtk_widget_get_name (GTK_WIDGET (button));
  g_auto (GStrv) paths = g_settings_get_strv (self->settings, "base-maps");
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) next = NULL;

  for (guint i = 0; paths[i] != NULL; i++)
    if (!g_str_equal (paths[i], path))
      g_strv_builder_add (kept, paths[i]);
  next = g_strv_builder_end (kept);
  g_settings_set_strv (self->settings, "base-maps", (const char *const *) next);
}

static GtkWidget *
map_row (WardPreferences *self, const char *path)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = g_path_get_basename (path);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), path);
  gtk_widget_set_name (remove, path);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _("Remove this base map"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Remove this base map"), -1);
  g_signal_connect (remove, "clicked", G_CALLBACK (remove_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  return row;
}

static void
show_maps (WardPreferences *self)
{
  g_auto (GStrv) paths = g_settings_get_strv (self->settings, "base-maps");

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->maps, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      GtkWidget *row = map_row (self, paths[i]);

      adw_preferences_group_add (self->maps, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
map_chosen_cb (const char *path, gpointer data)
{
  WardPreferences *self = data;
  g_auto (GStrv) paths = g_settings_get_strv (self->settings, "base-maps");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) next = NULL;
  WardBaseMap *map;

  if (path == NULL)
    return;
  map = ward_base_map_open (path, &error);
  if (map == NULL)
    {
      adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self),
                                        adw_toast_new (error->message));
      return;
    }
  ward_base_map_free (map);
  g_strv_builder_addv (builder, (const char **) paths);
  g_strv_builder_add (builder, path);
  next = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "base-maps", (const char *const *) next);
}

static void
add_map_cb (WardPreferences *self)
{
  ward_file_chooser_open (GTK_WIDGET (self), _("Add a base map"), "mbtiles", map_chosen_cb, self);
}

static void
reset_cb (WardPreferences *self)
{
  static const char *const keys[] = { "colour-scheme", "veil-minutes", "idle-lock-minutes",
                                      "base-maps", "base-maps-dark" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (self->settings, keys[i]);
  adw_combo_row_set_selected (self->scheme, g_settings_get_enum (self->settings, "colour-scheme"));
}

static void
ward_preferences_dispose (GObject *object)
{
  WardPreferences *self = WARD_PREFERENCES (object);

  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (ward_preferences_parent_class)->dispose (object);
}

static void
ward_preferences_class_init (WardPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_preferences_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/wardlight/Wardlight/ui/ward-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, WardPreferences, scheme);
  gtk_widget_class_bind_template_child (widget_class, WardPreferences, veil);
  gtk_widget_class_bind_template_child (widget_class, WardPreferences, idle);
  gtk_widget_class_bind_template_child (widget_class, WardPreferences, maps);
  gtk_widget_class_bind_template_child (widget_class, WardPreferences, add_map);
  gtk_widget_class_bind_template_child (widget_class, WardPreferences, reset);
}

static void
ward_preferences_init (WardPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->settings = g_settings_new ("org.wardlight.Wardlight");
  adw_combo_row_set_selected (self->scheme, g_settings_get_enum (self->settings, "colour-scheme"));
  g_signal_connect_swapped (self->scheme, "notify::selected", G_CALLBACK (scheme_cb), self);
  g_settings_bind (self->settings, "veil-minutes", self->veil, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "idle-lock-minutes", self->idle, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_swapped (self->settings, "changed::base-maps", G_CALLBACK (show_maps), self);
  g_signal_connect_swapped (self->add_map, "clicked", G_CALLBACK (add_map_cb), self);
  g_signal_connect_swapped (self->reset, "clicked", G_CALLBACK (reset_cb), self);
  show_maps (self);
}

void
ward_preferences_open (GtkWindow *parent)
{
  GtkWidget *window = g_object_new (WARD_TYPE_PREFERENCES, "transient-for", parent, NULL);

  gtk_window_present (GTK_WINDOW (window));
}
