/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "ward-application.h"
#include "ward-shortcuts.h"

static gboolean
is_listed (const char *action, const char *key)
{
  for (const WardShortcut *s = ward_shortcuts (); s->keys != NULL; s++)
    {
      g_auto (GStrv) keys = g_strsplit (s->keys, " ", -1);

      for (guint i = 0; keys[i] != NULL; i++)
        {
          guint wanted, has;
          GdkModifierType wanted_mods, has_mods;

          gtk_accelerator_parse (key, &wanted, &wanted_mods);
          gtk_accelerator_parse (keys[i], &has, &has_mods);
          if (g_strcmp0 (s->action, action) == 0 && wanted == has && wanted_mods == has_mods)
            return TRUE;
        }
    }
  return FALSE;
}

static void
test_every_accelerator_is_in_the_window (void)
{
  g_autoptr (WardApplication) application = ward_application_new ();
  g_auto (GStrv) actions = NULL;
  guint n = 0;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) keys =
          gtk_application_get_accels_for_action (GTK_APPLICATION (application), actions[i]);

      for (guint k = 0; keys[k] != NULL; k++, n++)
        {
          g_test_message ("%s %s", actions[i], keys[k]);
          g_assert_true (is_listed (actions[i], keys[k]));
        }
    }
  g_assert_cmpuint (n, >, 15);
}

static void
test_every_key_can_be_read_and_stands_once (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const WardShortcut *s = ward_shortcuts (); s->keys != NULL; s++)
    {
      g_auto (GStrv) keys = g_strsplit (s->keys, " ", -1);

      for (guint i = 0; keys[i] != NULL; i++)
        {
          guint key;
          GdkModifierType mods;

          g_assert_true (gtk_accelerator_parse (keys[i], &key, &mods));
          if (s->action != NULL)
            g_assert_true (g_hash_table_add (seen, gtk_accelerator_name (key, mods)));
        }
    }
}

static void
test_window_can_be_made (void)
{
  GtkWidget *window = ward_shortcuts_window_new ();

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/shortcuts/every-accelerator-is-listed",
                   test_every_accelerator_is_in_the_window);
  g_test_add_func ("/shortcuts/every-key-stands-once", test_every_key_can_be_read_and_stands_once);
  g_test_add_func ("/shortcuts/window", test_window_can_be_made);
  return g_test_run ();
}
