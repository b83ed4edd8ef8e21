/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-shortcuts.h"

#include <glib/gi18n-lib.h>

#define GENERAL N_("General")
#define PANELS N_("Panels")
#define RECORDS N_("Lists and records")
#define MAP N_("Map")
#define FORMS N_("Forms")

static const WardShortcut shortcuts[] = {
  { GENERAL, "win.protective-action", "F12 <Primary><Shift>p", N_("Record a protective action") },
  { GENERAL, "win.search", "<Primary>f", N_("Search everything") },
  { GENERAL, "win.veil", "<Primary><Shift>v", N_("Lift or draw the veil over places") },
  { GENERAL, "win.lock", "<Primary>l", N_("Lock") },
  { GENERAL, "app.preferences", "<Primary>comma", N_("Preferences") },
  { GENERAL, "app.shortcuts", "<Primary>question", N_("Keyboard shortcuts") },
  { GENERAL, "win.close", "<Primary>w", N_("Close the window") },
  { GENERAL, "app.quit", "<Primary>q", N_("Quit") },
  { PANELS, "win.panel::overview", "<Alt>1", N_("Overview") },
  { PANELS, "win.panel::map", "<Alt>2", N_("Map") },
  { PANELS, "win.panel::patrols", "<Alt>3", N_("Patrols") },
  { PANELS, "win.panel::premises", "<Alt>4", N_("Premises") },
  { PANELS, "win.panel::liaison", "<Alt>5", N_("Liaison") },
  { PANELS, "win.panel::training", "<Alt>6", N_("Training") },
  { PANELS, "win.panel::environment", "<Alt>7", N_("Environment") },
  { PANELS, "win.panel::partners", "<Alt>8", N_("Partners") },
  { PANELS, "win.panel::actions", "<Alt>9", N_("Actions") },
  { PANELS, "win.map-pane", "F9", N_("Show or hide the map") },
  { RECORDS, "win.create", "<Primary>n", N_("New record") },
  { RECORDS, "win.filter", "<Primary>e", N_("Filter the list") },
  { RECORDS, "win.back", "<Alt>Left", N_("Back to the list") },
  { RECORDS, NULL, "Return", N_("Open the record") },
  { RECORDS, NULL, "Down Up", N_("Next and previous row") },
  { FORMS, NULL, "<Primary>Return", N_("Save the form") },
  { FORMS, NULL, "Escape", N_("Leave the form or dialog") },
  { MAP, NULL, "Left Right Up Down", N_("Move the map") },
  { MAP, NULL, "plus minus", N_("Closer and farther") },
  { MAP, NULL, "Home", N_("The whole district") },
  { MAP, NULL, "<Alt>Right <Alt>Up <Alt>Down", N_("Go to the feature in that direction") },
  { NULL, NULL, NULL, NULL },
};

const WardShortcut *
ward_shortcuts (void)
{
  return shortcuts;
}

void
ward_shortcuts_install (GtkApplication *application)
{
  for (const WardShortcut *s = shortcuts; s->keys != NULL; s++)
    {
      g_auto (GStrv) keys = g_strsplit (s->keys, " ", -1);

      if (s->action != NULL)
        gtk_application_set_accels_for_action (application, s->action,
                                               (const char *const *) keys);
    }
}

static GtkWidget *
shortcut_new (const WardShortcut *s)
{
  return g_object_new (GTK_TYPE_SHORTCUTS_SHORTCUT, "accelerator", s->keys, "title", _(s->title),
                       NULL);
}

GtkWidget *
ward_shortcuts_window_new (void)
{
  GtkWidget *window = g_object_new (GTK_TYPE_SHORTCUTS_WINDOW, "modal", TRUE, NULL);
  GtkWidget *section =
      g_object_new (GTK_TYPE_SHORTCUTS_SECTION, "section-name", "all", "visible", TRUE, NULL);
  GtkWidget *group = NULL;
  const char *last = NULL;

  for (const WardShortcut *s = shortcuts; s->keys != NULL; s++)
    {
      if (g_strcmp0 (last, s->group) != 0)
        {
          group = g_object_new (GTK_TYPE_SHORTCUTS_GROUP, "title", _(s->group), NULL);
          gtk_box_append (GTK_BOX (section), group);
          last = s->group;
        }
      gtk_box_append (GTK_BOX (group), shortcut_new (s));
    }
  gtk_window_set_child (GTK_WINDOW (window), section);
  return window;
}
