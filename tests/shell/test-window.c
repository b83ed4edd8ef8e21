/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "fixture-session.h"
#include "ward-application.h"
#include "ward-error.h"
#include "ward-error-page.h"
#include "ward-kind-panel.h"
#include "ward-panels.h"
#include "ward-window.h"

static void
settle (guint rounds)
{
  for (guint i = 0; i < rounds; i++)
    g_main_context_iteration (NULL, FALSE);
}

static gboolean
wake_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets timers and frames come round once. */
static void
let_pass (guint ms)
{
  gboolean woken = FALSE;

  g_timeout_add (ms, wake_cb, &woken);
  while (!woken)
    g_main_context_iteration (NULL, TRUE);
}

static WardApplication *application;

static WardWindow *
open_window (Fixture *f)
{
  WardWindowStart start = { f->path, NULL, FALSE, 0 };
  WardWindow *window;

  window = ward_window_new (GTK_APPLICATION (application), &start);
  gtk_window_present (GTK_WINDOW (window));
  let_pass (200);
  ward_window_take_session (window, g_object_ref (f->session));
  let_pass (200);
  return window;
}

static void
test_panels_are_built_when_shown (void)
{
  Fixture f = { 0 };
  WardWindow *window;
  guint n;

  fixture_init (&f);
  window = open_window (&f);
  g_assert_cmpstr (ward_window_get_panel (window), ==, "overview");
  g_assert_cmpuint (ward_window_count_panels (window), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.panel", "s", "premises");
  g_assert_cmpuint (ward_window_count_panels (window), ==, 2);
  for (guint i = 0; i < (ward_panel_infos (&n), n); i++)
    {
      ward_window_show_panel (window, ward_panel_infos (&n)[i].name);
      settle (20);
    }
  g_assert_cmpuint (ward_window_count_panels (window), ==, n);
  let_pass (300);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_clear (&f);
}

static void
test_a_record_is_opened_in_its_panel (void)
{
  Fixture f = { 0 };
  g_autofree char *ward = NULL;
  WardWindow *window;

  fixture_init (&f);
  ward = fixture_ward (&f);
  window = open_window (&f);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-record", "(sss)", "area", ward, "");
  g_assert_cmpstr (ward_window_get_panel (window), ==, "map");
  let_pass (300);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_clear (&f);
}

static void
test_lock_takes_the_records_away (void)
{
  Fixture f = { 0 };
  WardWindow *window;

  fixture_init (&f);
  window = open_window (&f);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.lock", NULL);
  g_assert_null (ward_window_get_session (window));
  g_assert_cmpuint (ward_window_count_panels (window), ==, 0);
  let_pass (200);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_clear (&f);
}

static void
test_protective_action_opens_from_any_page (void)
{
  Fixture f = { 0 };
  GListModel *windows;
  WardWindow *window;
  guint before;

  fixture_init (&f);
  window = open_window (&f);
  windows = gtk_window_get_toplevels ();
  before = g_list_model_get_n_items (windows);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.protective-action", NULL);
  let_pass (200);
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, before + 1);
  gtk_window_destroy (GTK_WINDOW (window));
  settle (20);
  fixture_clear (&f);
}

static void
test_each_error_has_its_page (void)
{
  static const WardErrorCode codes[] = { WARD_ERROR_BAD_KEY, WARD_ERROR_NOT_ENCRYPTED,
                                         WARD_ERROR_TOO_NEW, WARD_ERROR_CORRUPT, WARD_ERROR_FULL,
                                         WARD_ERROR_BUSY, WARD_ERROR_READ_ONLY };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (WARD_ERROR, codes[i], "A sentence.");
      GtkWidget *page = g_object_ref_sink (ward_error_page_new (error, "/x.db"));

      g_assert_true (WARD_IS_ERROR_PAGE (page));
      g_object_unref (page);
    }
}

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  application = ward_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_test_add_func ("/window/panels-are-built-when-shown", test_panels_are_built_when_shown);
  g_test_add_func ("/window/a-record-is-opened-in-its-panel",
                   test_a_record_is_opened_in_its_panel);
  g_test_add_func ("/window/lock-takes-the-records-away", test_lock_takes_the_records_away);
  g_test_add_func ("/window/protective-action-from-any-page",
                   test_protective_action_opens_from_any_page);
  g_test_add_func ("/window/each-error-has-its-page", test_each_error_has_its_page);
  status = g_test_run ();
  g_clear_object (&application);
  return status;
}
