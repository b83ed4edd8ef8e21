/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each number of the overview equals the list that it opens (OV1), whatever that list was narrowed
 * to before. */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "ward-application.h"
#include "ward-search-window.h"
#include "ward-window-private.h"

typedef struct {
  char *kind;
  guint number;
} Tile;

static void
tile_clear (gpointer data)
{
  g_free (((Tile *) data)->kind);
}

static WardApplication *application;
static WardWindow *window;

static gboolean
wake_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets the program work until done says so, at most ten seconds. */
static void
until (gboolean (*done) (gpointer data), gpointer data)
{
  gboolean late = FALSE;
  guint timer = g_timeout_add_seconds (10, wake_cb, &late);

  while (!done (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (timer);
  g_assert_true (done (data));
}

static const char *
figure_of (GtkWidget *widget)
{
  const char *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title-2"))
    return gtk_label_get_label (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = figure_of (child);
  return found;
}

static void
find_tiles (GtkWidget *widget, GArray *tiles)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "tile"))
    {
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));
      Tile tile = { g_variant_dup_string (target, NULL),
                    (guint) g_ascii_strtoull (figure_of (widget), NULL, 10) };

      g_array_append_val (tiles, tile);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_tiles (child, tiles);
}

static gboolean
has_tiles (gpointer data)
{
  GArray *tiles = data;

  g_array_set_size (tiles, 0);
  find_tiles (GTK_WIDGET (window), tiles);
  return tiles->len > 0;
}

static gboolean
list_tells_number (gpointer data)
{
  const Tile *tile = data;
  WardPanel *panel = ward_window_ensure_panel (window, ward_window_get_panel (window));
  g_autofree char *wanted =
      g_strdup_printf ("%s · %u", ward_kind_plural (ward_kind_find (tile->kind)), tile->number);

  return g_strcmp0 (ward_panel_get_subtitle (panel), wanted) == 0;
}

static GtkWidget *
find_search (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_SEARCH_ENTRY (widget) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_search (child);
  return found;
}

static GtkWidget *
find_hit (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LIST_BOX_ROW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_hit (child);
  return found;
}

static gboolean
list_is_narrowed (gpointer data)
{
  return !list_tells_number (data);
}

static void
test_each_number_is_that_of_its_list (void)
{
  g_autoptr (GArray) tiles = g_array_new (FALSE, TRUE, sizeof (Tile));

  g_array_set_clear_func (tiles, tile_clear);
  until (has_tiles, tiles);
  for (guint i = 0; i < tiles->len; i++)
    {
      Tile *tile = &g_array_index (tiles, Tile, i);

      g_assert_cmpuint (tile->number, >, 0);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.list-kind", "s", tile->kind);
      until (list_tells_number, tile);
      gtk_editable_set_text (GTK_EDITABLE (find_search (GTK_WIDGET (window))), "zzzz");
      until (list_is_narrowed, tile);
      ward_window_show_panel (window, "overview");
      gtk_widget_activate_action (GTK_WIDGET (window), "win.list-kind", "s", tile->kind);
      until (list_tells_number, tile);
    }
}

static GtkWidget *
search_window (void)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (all, i);

      if (WARD_IS_SEARCH_WINDOW (toplevel))
        return toplevel;
    }
  return NULL;
}

static gboolean
has_hits (gpointer data)
{
  return search_window () != NULL && find_hit (search_window ()) != NULL;
}

static gboolean
has_no_search (gpointer data)
{
  return search_window () == NULL;
}

/* Closed with what it found still shown, and used to open a record. */
static void
test_search_opens_finds_and_closes (void)
{
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
      gtk_editable_set_text (GTK_EDITABLE (find_search (search_window ())), "light");
      until (has_hits, NULL);
      if (i == 0)
        g_signal_emit_by_name (find_search (search_window ()), "stop-search");
      else
        g_signal_emit_by_name (find_search (search_window ()), "activate");
      until (has_no_search, NULL);
    }
  g_assert_cmpstr (ward_window_get_panel (window), ==, "environment");
}

static void
open_sample (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "sample.db", NULL);
  WardWindowStart start = { path, NULL, TRUE, 0 };

  window = ward_window_new (GTK_APPLICATION (application), &start);
  gtk_window_present (GTK_WINDOW (window));
  while (ward_window_get_session (window) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  application = ward_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  folder = g_dir_make_tmp ("overview-XXXXXX", NULL);
  open_sample (folder);
  g_test_add_func ("/overview/each-number-is-that-of-its-list",
                   test_each_number_is_that_of_its_list);
  g_test_add_func ("/overview/search-opens-finds-and-closes", test_search_opens_finds_and_closes);
  status = g_test_run ();
  gtk_window_destroy (GTK_WINDOW (window));
  g_clear_object (&application);
  remove_folder (folder);
  return status;
}
