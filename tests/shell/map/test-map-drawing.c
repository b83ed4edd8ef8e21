/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-draw.h"
#include "ward-map-private.h"

/* Drawing by pointer and finger on a real map in a window. */

typedef struct {
  GtkWidget *window;
  WardMap *map;
  guint n_finished;
} Fixture;

static void
finished_cb (WardMap *map, Fixture *f)
{
  f->n_finished++;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->window = gtk_window_new ();
  f->map = ward_map_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->map));
  gtk_window_set_default_size (GTK_WINDOW (f->window), 900, 700);
  ward_map_go_to (f->map, 1.35, 54.45, 13, FALSE);
  g_signal_connect (f->map, "sketch-finished", G_CALLBACK (finished_cb), f);
  gtk_window_present (GTK_WINDOW (f->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (f->map));
  ward_map_start_drawing (f->map, ward_sketch_new (WARD_SKETCH_AREA), "Patrol area");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* The map's own gesture of that type. */
static GtkEventController *
gesture (Fixture *f, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (f->map->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type)
          && g_signal_handler_find (controller, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, f->map))
        return controller;
    }
  g_assert_not_reached ();
}

static void
click (Fixture *f, double x, double y, int n_press)
{
  GtkEventController *click = gesture (f, GTK_TYPE_GESTURE_CLICK);

  g_signal_emit_by_name (click, "pressed", n_press, x, y);
  g_signal_emit_by_name (click, "released", n_press, x, y);
}

static void
press_long (Fixture *f, double x, double y)
{
  g_signal_emit_by_name (gesture (f, GTK_TYPE_GESTURE_LONG_PRESS), "pressed", x, y);
}

static void
act (Fixture *f, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->map), action, NULL));
}

static guint
corners (Fixture *f)
{
  return ward_sketch_n_vertices (ward_map_get_sketch (f->map));
}

static void
draw_square (Fixture *f)
{
  click (f, 200, 200, 1);
  click (f, 400, 200, 1);
  click (f, 400, 400, 1);
  click (f, 200, 400, 1);
  g_assert_cmpuint (corners (f), ==, 4);
  click (f, 200, 200, 1); /* the first corner closes */
  g_assert_true (ward_sketch_is_closed (ward_map_get_sketch (f->map), 0));
}

static void
test_a_finger_takes_corners_away_and_adds_them (Fixture *f, gconstpointer data)
{
  draw_square (f);
  press_long (f, 300, 203); /* on an edge */
  g_assert_cmpuint (corners (f), ==, 5);
  press_long (f, 396, 404); /* on a corner */
  g_assert_cmpuint (corners (f), ==, 4);
  press_long (f, 300, 600); /* on neither */
  g_assert_cmpuint (corners (f), ==, 4);
  act (f, "map.draw-undo");
  act (f, "map.draw-undo");
  g_assert_cmpuint (corners (f), ==, 4);
  g_assert_cmpuint (f->n_finished, ==, 0);
}

/* Lifting the finger after a long press is not another tap. */
static void
test_a_long_press_is_not_followed_by_a_tap (Fixture *f, gconstpointer data)
{
  click (f, 200, 200, 1);
  click (f, 400, 200, 1);
  click (f, 400, 400, 1);
  press_long (f, 300, 200);
  g_assert_cmpuint (corners (f), ==, 4);
  g_signal_emit_by_name (gesture (f, GTK_TYPE_GESTURE_CLICK), "released", 1, 300.0, 200.0);
  g_assert_cmpuint (corners (f), ==, 4);
}

static void
test_a_line_of_clicks_splits_the_area (Fixture *f, gconstpointer data)
{
  draw_square (f);
  act (f, "map.draw-split");
  click (f, 300, 100, 1);
  click (f, 310, 200, 1); /* over an edge: a corner of the line, not of the area */
  click (f, 300, 500, 1);
  g_assert_cmpuint (corners (f), ==, 7);
  click (f, 300, 500, 2);
  g_assert_cmpuint (ward_sketch_n_pieces (ward_map_get_sketch (f->map)), ==, 2);
  g_assert_cmpuint (f->n_finished, ==, 0);
  act (f, "map.draw-finish");
  g_assert_cmpuint (f->n_finished, ==, 1);
}

static void
test_a_line_that_ends_inside_is_refused_and_can_be_drawn_on (Fixture *f, gconstpointer data)
{
  draw_square (f);
  act (f, "map.draw-split");
  click (f, 300, 100, 1);
  click (f, 300, 300, 1);
  act (f, "map.draw-finish");
  g_assert_cmpint (f->map->draw->marks.problem.fault, ==, WARD_SHAPE_FAULT_THROUGH);
  click (f, 300, 500, 1);
  act (f, "map.draw-finish");
  g_assert_cmpuint (ward_sketch_n_pieces (ward_map_get_sketch (f->map)), ==, 2);
}

static void
test_parts_and_holes_are_chosen_in_turn_and_taken_away (Fixture *f, gconstpointer data)
{
  draw_square (f);
  act (f, "map.draw-hole");
  click (f, 250, 250, 1);
  click (f, 300, 250, 1);
  click (f, 300, 300, 1);
  act (f, "map.draw-part"); /* closes the hole */
  click (f, 500, 200, 1);
  click (f, 600, 200, 1);
  click (f, 600, 300, 1);
  act (f, "map.draw-next-part"); /* after the last: round again */
  g_assert_cmpuint (f->map->draw->marks.ring, ==, 0);
  act (f, "map.draw-previous-part");
  g_assert_cmpuint (f->map->draw->marks.ring, ==, 2);
  act (f, "map.draw-previous-part");
  g_assert_cmpuint (f->map->draw->marks.ring, ==, 1);
  act (f, "map.draw-remove-part");
  g_assert_cmpuint (corners (f), ==, 7);
  g_assert_cmpuint (ward_sketch_n_parts (ward_map_get_sketch (f->map)), ==, 2);
  act (f, "map.draw-finish");
  g_assert_cmpuint (f->n_finished, ==, 1);
}

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
#define ADD(func) \
  g_test_add ("/shell/map-drawing/" #func, Fixture, NULL, set_up, test_##func, tear_down)
  ADD (a_finger_takes_corners_away_and_adds_them);
  ADD (a_long_press_is_not_followed_by_a_tap);
  ADD (a_line_of_clicks_splits_the_area);
  ADD (a_line_that_ends_inside_is_refused_and_can_be_drawn_on);
  ADD (parts_and_holes_are_chosen_in_turn_and_taken_away);
  return g_test_run ();
}
