/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-pack.h"
#include "fixture-picture.h"
#include "fixture-town.h"
#include "ward-map-private.h"

#define LON 1.35
#define LAT 54.45

typedef struct {
  GtkWidget *window;
  WardMap *map;
  WardTown *town;
  WardMapFeature selected, activated;
  guint n_selected, n_activated, n_views;
} Fixture;

static void
selected_cb (WardMap *map, int kind, guint handle, Fixture *f)
{
  f->selected = (WardMapFeature) { kind, handle };
  f->n_selected++;
}

static void
activated_cb (WardMap *map, int kind, guint handle, Fixture *f)
{
  f->activated = (WardMapFeature) { kind, handle };
  f->n_activated++;
}

static void
view_cb (WardMap *map, Fixture *f)
{
  f->n_views++;
}

static void
wait_draw (Fixture *f)
{
  gtk_widget_queue_draw (GTK_WIDGET (f->map));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (f->map));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->window = gtk_window_new ();
  f->map = ward_map_new ();
  f->town = ward_town_new (LON, LAT, 200, 5);
  ward_town_add_areas (f->town, LON, LAT);
  ward_town_add_cells (f->town);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->map));
  gtk_window_set_default_size (GTK_WINDOW (f->window), 900, 700);
  ward_map_set_points (f->map, (const WardMapPoint *) f->town->points->data, f->town->points->len);
  ward_map_set_shapes (f->map, (const WardMapShape *) f->town->shapes->data, f->town->shapes->len);
  ward_map_set_cells (f->map, (const WardMapCell *) f->town->cells->data, f->town->cells->len);
  ward_map_go_to (f->map, LON, LAT, 13, FALSE);
  g_signal_connect (f->map, "feature-selected", G_CALLBACK (selected_cb), f);
  g_signal_connect (f->map, "feature-activated", G_CALLBACK (activated_cb), f);
  g_signal_connect (f->map, "view-changed", G_CALLBACK (view_cb), f);
  gtk_window_present (GTK_WINDOW (f->window));
  wait_draw (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (f->map), (gpointer *) &f->map);
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (f->map);
  ward_town_free (f->town);
}

static void
act (Fixture *f, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->map), action, NULL));
  wait_draw (f);
}

static void
test_pans_and_zooms_by_action (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *action;
    int east, north, nearer;
  } cases[] = {
    { "map.pan-left", -1, 0, 0 }, { "map.pan-right", 1, 0, 0 }, { "map.pan-up", 0, 1, 0 },
    { "map.pan-down", 0, -1, 0 }, { "map.zoom-in", 0, 0, 1 },   { "map.zoom-out", 0, 0, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double lon, lat, zoom, lon_after, lat_after, zoom_after;

      ward_map_get_place (f->map, &lon, &lat, &zoom);
      act (f, cases[i].action);
      ward_map_get_place (f->map, &lon_after, &lat_after, &zoom_after);
      g_assert_cmpint ((lon_after > lon + 1e-6) - (lon_after < lon - 1e-6), ==, cases[i].east);
      g_assert_cmpint ((lat_after > lat + 1e-6) - (lat_after < lat - 1e-6), ==, cases[i].north);
      g_assert_cmpint ((zoom_after > zoom) - (zoom_after < zoom), ==, cases[i].nearer);
    }
  g_assert_cmpuint (f->n_views, >, 0);
}

static void
test_home_shows_all_of_it (Fixture *f, gconstpointer data)
{
  WardMapBox home = { LON - 0.1, LAT - 0.05, LON + 0.1, LAT + 0.05 }, view;

  ward_map_set_home (f->map, &home);
  act (f, "map.reset-view");
  view = ward_map_get_view (f->map);
  g_assert_cmpfloat (view.west, <=, home.west);
  g_assert_cmpfloat (view.east, >=, home.east);
  g_assert_cmpfloat (view.south, <=, home.south);
  g_assert_cmpfloat (view.north, >=, home.north);
  g_assert_cmpfloat (view.east - view.west, <, 2.5 * (home.east - home.west));
}

static void
test_count_is_the_points_in_view (Fixture *f, gconstpointer data)
{
  WardMapBox view = ward_map_get_view (f->map);
  guint n = 0;

  for (guint i = 0; i < f->town->points->len; i++)
    {
      const WardMapPoint *p = &g_array_index (f->town->points, WardMapPoint, i);

      n += p->lon >= view.west && p->lon <= view.east && p->lat >= view.south
           && p->lat <= view.north;
    }
  g_assert_cmpuint (ward_map_count_in_view (f->map), ==, n);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, f->town->points->len);
}

static void
test_walks_in_the_direction_asked (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *action;
    int east, north;
  } cases[] = { { "map.feature-left", -1, 0 }, { "map.feature-right", 1, 0 },
                { "map.feature-up", 0, 1 }, { "map.feature-down", 0, -1 } };

  act (f, "map.next-feature");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double lon, lat, lon_after, lat_after;
      WardMapFeature before = ward_map_get_selected (f->map);

      g_assert_true (ward_map_locate (f->map, before, &lon, &lat));
      f->n_selected = 0;
      act (f, cases[i].action);
      if (!f->n_selected)
        continue; /* nothing lies that way */
      g_assert_true (ward_map_locate (f->map, f->selected, &lon_after, &lat_after));
      g_assert_cmpfloat ((lon_after - lon) * cases[i].east + (lat_after - lat) * cases[i].north, >,
                         0);
    }
}

static void
test_reading_order_visits_each_once (Fixture *f, gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n = 0;

  ward_map_go_to (f->map, LON, LAT, 14, FALSE);
  wait_draw (f);
  for (n = 0; n < 500; n++)
    {
      WardMapFeature next = ward_map_next (f->map, 1, TRUE);

      g_assert_cmpint (next.kind, !=, WARD_MAP_FEATURE_NONE);
      if (!g_hash_table_add (seen, GUINT_TO_POINTER (next.handle << 2 | next.kind)))
        break;
      ward_map_set_selected (f->map, next, FALSE, FALSE);
    }
  g_assert_cmpuint (n, >=, ward_map_count_in_view (f->map));
  g_assert_cmpuint (n, <, 500);
}

static void
test_enter_and_escape (Fixture *f, gconstpointer data)
{
  act (f, "map.next-feature");
  g_assert_cmpuint (f->n_selected, ==, 1);
  act (f, "map.activate-feature");
  g_assert_cmpuint (f->n_activated, ==, 1);
  g_assert_cmpuint (f->activated.handle, ==, f->selected.handle);
  act (f, "map.leave");
  g_assert_cmpint (f->selected.kind, ==, WARD_MAP_FEATURE_NONE);
  g_assert_cmpint (ward_map_get_selected (f->map).kind, ==, WARD_MAP_FEATURE_NONE);
}

static char *
describe (WardMapFeature feature, gpointer data)
{
  return g_strdup_printf ("Premises NM-%03u, nuisance", feature.handle);
}

static void
test_says_name_distance_and_direction (Fixture *f, gconstpointer data)
{
  const WardMapPoint *p = &g_array_index (f->town->points, WardMapPoint, 41);
  WardMapFeature feature = { WARD_MAP_FEATURE_POINT, p->handle };
  g_autofree char *text = NULL;

  ward_map_set_describe (f->map, describe, NULL, NULL);
  ward_map_go_to (f->map, p->lon - 0.003, p->lat - 0.00175, 14, FALSE);
  wait_draw (f);
  text = ward_map_describe_feature (f->map, feature);
  g_assert_cmpstr (text, ==, "Premises NM-042, nuisance, 270 m north-east of the map centre");
  ward_map_set_selected (f->map, feature, FALSE, FALSE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (f->map),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (f->map), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Map");
}

static void
test_veil_gives_no_point_away (Fixture *f, gconstpointer data)
{
  WardMapFeature premises = { WARD_MAP_FEATURE_POINT, 0 };
  double lon, lat;

  for (guint i = 0; !premises.handle; i++)
    if (g_array_index (f->town->points, WardMapPoint, i).category == WARD_MAP_RISK)
      premises.handle = g_array_index (f->town->points, WardMapPoint, i).handle;
  ward_map_set_selected (f->map, premises, TRUE, FALSE);
  g_assert_cmpint (ward_map_get_selected (f->map).kind, ==, WARD_MAP_FEATURE_POINT);
  ward_map_set_veil (f->map, WARD_MAP_VEIL_ON, "Veiled");
  wait_draw (f);
  g_assert_cmpint (ward_map_get_selected (f->map).kind, ==, WARD_MAP_FEATURE_NONE);
  g_assert_false (ward_map_locate (f->map, premises, &lon, &lat));
  g_assert_null (ward_map_name_feature (f->map, premises));
  for (guint i = 0; i < 400; i++)
    {
      guint count;
      WardMapFeature feature = ward_map_pick (f->map, i % 20 * 45, i / 20 * 35, 20, &count);

      if (feature.kind == WARD_MAP_FEATURE_POINT)
        g_assert_cmpint (
            g_array_index (f->town->points, WardMapPoint, feature.handle - 1).category, ==,
            WARD_MAP_SITE);
    }
  ward_map_set_veil (f->map, WARD_MAP_VEIL_REVEALED, "Revealed");
  g_assert_true (ward_map_locate (f->map, premises, &lon, &lat));
}

static void
test_hit_finds_what_is_drawn (Fixture *f, gconstpointer data)
{
  const GArray *marks = ward_point_layer_get_marks (f->map->points);

  g_assert_cmpuint (marks->len, >, 5);
  for (guint i = 0; i < marks->len; i++)
    {
      const WardPointMark *mark = &g_array_index (marks, WardPointMark, i);
      WardPointHit hit;

      g_assert_true (ward_point_layer_hit (f->map->points, mark->x, mark->y, 1, &hit));
      g_assert_cmpuint (hit.count, ==, mark->count);
      g_assert_cmpuint (hit.handle, ==,
                        ward_point_set_handle (ward_point_layer_get_set (f->map->points),
                                               mark->index));
    }
}

static void
test_touch_reaches_further_than_the_mouse (Fixture *f, gconstpointer data)
{
  WardMapPoint alone = { .lon = LON, .lat = LAT, .handle = 1, .category = WARD_MAP_NUISANCE };
  guint count;

  ward_map_set_shapes (f->map, NULL, 0);
  ward_map_set_points (f->map, &alone, 1);
  wait_draw (f);
  /* 16 px from its middle: 8 beyond the rim. */
  g_assert_cmpint (ward_map_pick (f->map, 450 + 16, 350, 2, &count).kind, ==,
                   WARD_MAP_FEATURE_NONE);
  g_assert_cmpint (ward_map_pick (f->map, 450 + 16, 350, 9, &count).kind, ==,
                   WARD_MAP_FEATURE_POINT);
}

static void
test_never_blank (Fixture *f, gconstpointer data)
{
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = NULL;
  g_autoptr (GHashTable) colours = g_hash_table_new (NULL, NULL);
  int width, height;

  ward_map_set_points (f->map, NULL, 0);
  while (!ward_shape_layer_is_current (f->map->shapes))
    g_main_context_iteration (NULL, TRUE);
  wait_draw (f);
  texture = ward_picture_take (GTK_WIDGET (f->map));
  width = gdk_texture_get_width (texture);
  height = gdk_texture_get_height (texture);
  pixels = g_new (guint32, (gsize) width * height);
  gdk_texture_download (texture, (guchar *) pixels, width * 4);
  for (int i = 0; i < width * height; i++)
    g_hash_table_add (colours, GUINT_TO_POINTER (pixels[i]));
  g_assert_cmpuint (g_hash_table_size (colours), >, 100);
}

static void
test_blanked_says_nothing (Fixture *f, gconstpointer data)
{
  guint count;

  act (f, "map.next-feature");
  ward_map_set_blanked (f->map, TRUE);
  wait_draw (f);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (f->map),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Hidden");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (f->map->view)));
  g_assert_cmpint (ward_map_pick (f->map, 450, 350, 500, &count).kind, ==, WARD_MAP_FEATURE_NONE);
  g_assert_cmpint (ward_map_next (f->map, 1, TRUE).kind, ==, WARD_MAP_FEATURE_NONE);
}

static void
test_bad_base_keeps_the_old_one (Fixture *f, gconstpointer data)
{
  g_autofree char *good = ward_pack_write ("base-good", WARD_PACK_GOOD);
  g_autofree char *bad = ward_pack_write ("base-bad", WARD_PACK_NOT_SQLITE);
  const char *const right[] = { good, NULL }, *const wrong[] = { bad, NULL };
  g_autoptr (GError) error = NULL;
  ShumateMapLayer *before;

  g_assert_true (ward_map_set_base (f->map, right, NULL, &error));
  g_assert_no_error (error);
  before = f->map->base;
  g_assert_nonnull (before);
  g_assert_false (ward_map_set_base (f->map, wrong, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (f->map->base == before);
}

static void
test_stays_north_up (Fixture *f, gconstpointer data)
{
  shumate_viewport_set_rotation (f->map->viewport, 0.7);
  g_assert_cmpfloat (shumate_viewport_get_rotation (f->map->viewport), ==, 0);
}

#define ADD(name, func) g_test_add ("/map/widget/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  if (!g_getenv ("DISPLAY") && !g_getenv ("WAYLAND_DISPLAY"))
    {
      g_print ("1..0 # SKIP no DISPLAY: run under Xvfb\n");
      return 0;
    }
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_setenv ("ADW_DISABLE_PORTAL", "1", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("pans-and-zooms-by-action", test_pans_and_zooms_by_action);
  ADD ("home-shows-all-of-it", test_home_shows_all_of_it);
  ADD ("count-is-the-points-in-view", test_count_is_the_points_in_view);
  ADD ("walks-in-the-direction-asked", test_walks_in_the_direction_asked);
  ADD ("reading-order-visits-each-once", test_reading_order_visits_each_once);
  ADD ("enter-and-escape", test_enter_and_escape);
  ADD ("says-name-distance-and-direction", test_says_name_distance_and_direction);
  ADD ("veil-gives-no-point-away", test_veil_gives_no_point_away);
  ADD ("hit-finds-what-is-drawn", test_hit_finds_what_is_drawn);
  ADD ("touch-reaches-further-than-the-mouse", test_touch_reaches_further_than_the_mouse);
  ADD ("never-blank", test_never_blank);
  ADD ("blanked-says-nothing", test_blanked_says_nothing);
  ADD ("bad-base-keeps-the-old-one", test_bad_base_keeps_the_old_one);
  ADD ("stays-north-up", test_stays_north_up);
  return g_test_run ();
}
