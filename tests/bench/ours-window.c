/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ours-window [--visit] DATABASE KEYFILE: the program itself, started as a person would start it.
 * Reports when overview and map stand painted; with --visit once more when the list of premises
 * has been shown too. Then it ends. */
#include "bench-report.h"
#include "ward-application.h"
#include "ward-map.h"
#include "ward-record-table.h"
#include "ward-window.h"

#include <unistd.h>
#include <string.h>

static gboolean visit, visiting, settled;

typedef gboolean (*Test) (GtkWidget *widget);

static gboolean
any (GtkWidget *widget, Test test)
{
  if (test (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (any (child, test))
      return TRUE;
  return FALSE;
}

static gboolean
is_filled (GtkWidget *widget, const char *id)
{
  return g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0 &&
         gtk_widget_get_first_child (widget) != NULL;
}

static gboolean
has_attention (GtkWidget *widget)
{
  return is_filled (widget, "attention");
}

static gboolean
has_duties (GtkWidget *widget)
{
  return is_filled (widget, "duties");
}

static gboolean
has_map (GtkWidget *widget)
{
  return WARD_IS_MAP (widget) && gtk_widget_get_width (widget) > 0 &&
         ward_map_get_view (WARD_MAP (widget)).east > 0 && ward_map_is_settled (WARD_MAP (widget));
}

static gboolean
has_list (GtkWidget *widget)
{
  return WARD_IS_RECORD_TABLE (widget) &&
         ward_record_list_is_settled (ward_record_table_get_list (WARD_RECORD_TABLE (widget)));
}

static void
update_cb (GdkFrameClock *clock, GtkWidget *window)
{
  settled = any (window, has_map) &&
            (visiting ? any (window, has_list)
                      : any (window, has_attention) && any (window, has_duties));
}

static gboolean
frame_cb (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
painted_cb (GdkFrameClock *clock, GtkWidget *window)
{
  if (!settled)
    return;
  settled = FALSE;
  bench_report ();
  if (visiting || !visit)
    _exit (0); /* threads still read */
  visiting = TRUE;
  ward_window_show_panel (WARD_WINDOW (window), "premises");
}

static void
window_added_cb (GtkApplication *application, GtkWidget *window)
{
  GdkFrameClock *clock;

  gtk_widget_realize (window);
  clock = gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (window)));
  gtk_widget_add_tick_callback (window, frame_cb, NULL, NULL);
  g_signal_connect (clock, "update", G_CALLBACK (update_cb), window);
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), window);
}

int
main (int argc, char **argv)
{
  g_autoptr (WardApplication) application = NULL;
  char program[] = "wardlight", db[] = "--db", key_file[] = "--key-file";
  char *words[] = { program, db, NULL, key_file, NULL, NULL };

  g_set_prgname ("wardlight");
  visit = argc > 1 && strcmp (argv[1], "--visit") == 0;
  if (argc != 3 + visit)
    return 2;
  words[2] = argv[1 + visit];
  words[4] = argv[2 + visit];
  application = ward_application_new ();
  g_signal_connect_after (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), 5, words);
}
