/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The map by itself, over an invented town, to look at; --shot saves a picture and ends. */
#include "fixture-picture.h"
#include "fixture-town.h"
#include "ward-map.h"

#include <adwaita.h>
#include <stdio.h>

static double lon = -1.548, lat = 53.80, zoom;
static int width = 1366, height = 768, n_points = 300, select_handle, wait_ms = 1200;
static char *tiles, *dark_tiles, *shot, *districts, *wards, *popover;
static gboolean dark, veiled, revealed, blanked, unclustered, graticule;
static const GOptionEntry entries[] = {
  { "tiles", 't', 0, G_OPTION_ARG_FILENAME, &tiles, "Base map (MBTiles)", "FILE" },
  { "dark-tiles", 0, 0, G_OPTION_ARG_FILENAME, &dark_tiles, "Dark base map (MBTiles)", "FILE" },
  { "districts", 0, 0, G_OPTION_ARG_FILENAME, &districts, "District outlines (GeoJSON)", "FILE" },
  { "wards", 0, 0, G_OPTION_ARG_FILENAME, &wards, "Ward outlines (GeoJSON)", "FILE" },
  { "shot", 's', 0, G_OPTION_ARG_FILENAME, &shot, "Save a picture and end", "FILE" },
  { "lon", 0, 0, G_OPTION_ARG_DOUBLE, &lon, "Longitude of the town", "DEGREES" },
  { "lat", 0, 0, G_OPTION_ARG_DOUBLE, &lat, "Latitude of the town", "DEGREES" },
  { "zoom", 'z', 0, G_OPTION_ARG_DOUBLE, &zoom, "Zoom instead of the whole town", "Z" },
  { "width", 0, 0, G_OPTION_ARG_INT, &width, "Window width", "PX" },
  { "height", 0, 0, G_OPTION_ARG_INT, &height, "Window height", "PX" },
  { "points", 'n', 0, G_OPTION_ARG_INT, &n_points, "How many points", "N" },
  { "select", 0, 0, G_OPTION_ARG_INT, &select_handle, "Select the point of that number", "N" },
  { "wait", 0, 0, G_OPTION_ARG_INT, &wait_ms, "Milliseconds before the picture", "MS" },
  { "open", 0, 0, G_OPTION_ARG_STRING, &popover, "Open a popover first", "layers|legend" },
  { "dark", 'd', 0, G_OPTION_ARG_NONE, &dark, "Dark", NULL },
  { "veiled", 0, 0, G_OPTION_ARG_NONE, &veiled, "Veiled", NULL },
  { "revealed", 0, 0, G_OPTION_ARG_NONE, &revealed, "Revealed for a while", NULL },
  { "blanked", 0, 0, G_OPTION_ARG_NONE, &blanked, "Blanked", NULL },
  { "unclustered", 0, 0, G_OPTION_ARG_NONE, &unclustered, "Every point by itself", NULL },
  { "graticule", 0, 0, G_OPTION_ARG_NONE, &graticule, "Grid lines", NULL },
  { NULL },
};

static char *
describe (WardMapFeature feature, gpointer data)
{
  return feature.kind == WARD_MAP_FEATURE_POINT
           ? g_strdup_printf ("Premises NM-%03u", feature.handle)
           : NULL;
}

static void
feature_cb (WardMap *map, int kind, guint handle, const char *what)
{
  printf ("%s: kind %d, handle %u; %u points in view\n", what, kind, handle,
          ward_map_count_in_view (map));
}

static void
fill (WardMap *map)
{
  g_autoptr (WardTown) town = ward_town_new (lon, lat, n_points, 7);
  g_autoptr (GError) error = NULL;

  if (districts && !ward_town_add_outlines (town, districts, WARD_MAP_DISTRICT, &error))
    g_printerr ("%s\n", error->message);
  if (wards && !ward_town_add_outlines (town, wards, WARD_MAP_WARD, &error))
    g_printerr ("%s\n", error->message);
  ward_town_add_areas (town, lon, lat);
  if (districts)
    g_array_index (town->shapes, WardMapShape, town->shapes->len - 9).style = WARD_MAP_WARD;
  ward_town_add_cells (town);
  ward_map_set_points (map, (const WardMapPoint *) town->points->data, town->points->len);
  ward_map_set_shapes (map, (const WardMapShape *) town->shapes->data, town->shapes->len);
  ward_map_set_cells (map, (const WardMapCell *) town->cells->data, town->cells->len);
}

static void
set_up (WardMap *map)
{
  const char *const light[] = { tiles, NULL }, *const night[] = { dark_tiles, NULL };
  WardMapBox home = { lon - 0.11, lat - 0.05, lon + 0.11, lat + 0.05 };
  g_autoptr (GError) error = NULL;
  WardMapShow shown = ward_map_get_shown (map);

  if (!ward_map_set_base (map, light, night, &error))
    g_printerr ("%s\n", error->message);
  ward_map_set_describe (map, describe, NULL, NULL);
  fill (map);
  ward_map_set_home (map, &home);
  if (zoom > 0)
    ward_map_go_to (map, lon, lat, zoom, FALSE);
  ward_map_set_selected (map, (WardMapFeature) { WARD_MAP_FEATURE_POINT, select_handle }, FALSE,
                         FALSE);
  if (veiled)
    ward_map_set_veil (map, WARD_MAP_VEIL_ON, "Veiled: cells of 500 m");
  if (revealed)
    ward_map_set_veil (map, WARD_MAP_VEIL_REVEALED, "Revealed for 14 minutes");
  ward_map_set_blanked (map, blanked);
  shown = unclustered ? shown & ~WARD_MAP_SHOW_CLUSTERS : shown;
  ward_map_set_shown (map, graticule ? shown | WARD_MAP_SHOW_GRATICULE : shown);
  g_signal_connect (map, "feature-selected", G_CALLBACK (feature_cb), (gpointer) "selected");
  g_signal_connect (map, "feature-activated", G_CALLBACK (feature_cb), (gpointer) "activated");
}

static GtkWidget *
find_button (GtkWidget *in, const char *icon)
{
  if (GTK_IS_MENU_BUTTON (in)
      && g_strcmp0 (gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (in)), icon) == 0)
    return in;
  for (GtkWidget *child = gtk_widget_get_first_child (in); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, icon);

      if (found)
        return found;
    }
  return NULL;
}

static gboolean
shoot_cb (gpointer window)
{
  GtkWidget *target = window;
  GtkWidget *button = popover ? find_button (window, g_str_equal (popover, "legend")
                                                       ? "ward-legend-symbolic"
                                                       : "ward-layers-symbolic")
                              : NULL;

  if (button)
    target = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  if (!ward_picture_save (target, shot))
    g_printerr ("no picture\n");
  gtk_window_destroy (window);
  return G_SOURCE_REMOVE;
}

static gboolean
open_cb (gpointer window)
{
  GtkWidget *button = find_button (
    window, g_str_equal (popover, "legend") ? "ward-legend-symbolic" : "ward-layers-symbolic");

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  return G_SOURCE_REMOVE;
}

static void
activate_cb (GtkApplication *app)
{
  GtkWidget *window = adw_application_window_new (app);
  WardMap *map = ward_map_new ();

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
  set_up (map);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), GTK_WIDGET (map));
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (GTK_WIDGET (map));
  if (popover)
    g_timeout_add (wait_ms / 2, open_cb, window);
  if (shot)
    g_timeout_add (wait_ms, shoot_cb, window);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("— look at the map");
  g_autoptr (GError) error = NULL;
  g_autoptr (AdwApplication) app =
    adw_application_new ("org.wardlight.MapDemo", G_APPLICATION_NON_UNIQUE);

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  g_signal_connect (app, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (app), 1, argv);
}
