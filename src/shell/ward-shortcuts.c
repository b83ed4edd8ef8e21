/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-shortcuts.h"

#include <glib/gi18n-lib.h>

#define GENERAL N_("General")
#define PANELS N_("Panels")
#define RECORDS N_("Lists and records")
#define MAP N_("Map")
#define DRAWING N_("Drawing on the map")
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
  { RECORDS, "win.import", "<Primary>o", N_("Import a file") },
  { RECORDS, "win.filter", "<Primary>e", N_("Filter the list") },
  { RECORDS, "win.back", "<Alt>Left", N_("Back to the list") },
  { RECORDS, "win.undo", "<Alt>BackSpace", N_("Take back what was done last") },
  { RECORDS, NULL, "Return", N_("Open the record") },
  { RECORDS, NULL, "Down Up", N_("Next and previous row") },
  { RECORDS, NULL, "<Shift>Down <Shift>Up", N_("Select further rows") },
  { RECORDS, NULL, "space", N_("Select the row besides, or leave it out") },
  { RECORDS, NULL, "<Primary>a", N_("Select all rows") },
  { RECORDS, NULL, "F2 Delete", N_("Rename or remove the saved filter") },
  { FORMS, NULL, "<Primary>Return", N_("Save the form") },
  { FORMS, NULL, "Escape", N_("Leave the form or dialog") },
  { MAP, NULL, "Left Right Up Down", N_("Move the map") },
  { MAP, NULL, "plus minus", N_("Closer and farther") },
  { MAP, NULL, "Home", N_("The whole district") },
  { MAP, NULL, "<Alt>Left <Alt>Right <Alt>Up <Alt>Down",
    N_("Go to the feature in that direction") },
  { MAP, NULL, "Tab <Shift>Tab", N_("Next and previous feature in view") },
  { MAP, NULL, "Return", N_("Open the feature") },
  { MAP, NULL, "l", N_("What is here, as a list") },
  { MAP, NULL, "g", N_("Go to a place") },
  { MAP, NULL, "t", N_("Time of the week") },
  { MAP, NULL, "p", N_("Save the map as a page or picture") },
  { MAP, NULL, "Escape", N_("Leave the feature, then the map") },
  { DRAWING, NULL, "space", N_("Put a corner at the middle of the map") },
  { DRAWING, NULL, "Tab <Shift>Tab", N_("Next and previous corner") },
  { DRAWING, NULL, "<Shift>Left <Shift>Right <Shift>Up <Shift>Down", N_("Move the corner") },
  { DRAWING, NULL, "Insert", N_("Add a corner after this one") },
  { DRAWING, NULL, "Delete", N_("Take the corner away") },
  { DRAWING, NULL, "h", N_("Begin a hole") },
  { DRAWING, NULL, "n", N_("Begin another part") },
  { DRAWING, NULL, "s", N_("Split by a line") },
  { DRAWING, NULL, "<Primary>Page_Down <Primary>Page_Up", N_("Next and previous part or hole") },
  { DRAWING, NULL, "<Primary>Delete", N_("Take the part or hole away") },
  { DRAWING, NULL, "<Primary>z <Primary><Shift>z", N_("Undo and redo") },
  { DRAWING, NULL, "Return", N_("Finish") },
  { DRAWING, NULL, "Escape", N_("Leave") },
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

static void
append_property (GString *xml, const char *name, const char *value)
{
  g_autofree char *text = g_markup_escape_text (value, -1);

  g_string_append_printf (xml, "<property name=\"%s\">%s</property>", name, text);
}

static void
append_shortcut (GString *xml, const WardShortcut *s)
{
  g_string_append (xml, "<child><object class=\"GtkShortcutsShortcut\">");
  append_property (xml, "accelerator", s->keys);
  append_property (xml, "title", _(s->title));
  g_string_append (xml, "</object></child>");
}

/* Only a builder can put groups into a section so that it breaks them into columns and pages. */
GtkWidget *
ward_shortcuts_window_new (void)
{
  g_autoptr (GString) xml = g_string_new ("<interface><object class=\"GtkShortcutsWindow\" "
                                          "id=\"window\"><child><object "
                                          "class=\"GtkShortcutsSection\">");
  g_autoptr (GtkBuilder) builder = NULL;
  const char *last = NULL;

  append_property (xml, "section-name", "all");
  append_property (xml, "max-height", "14");
  for (const WardShortcut *s = shortcuts; s->keys != NULL; s++)
    {
      if (g_strcmp0 (last, s->group) != 0)
        {
          g_string_append (xml, last != NULL ? "</object></child>" : "");
          g_string_append (xml, "<child><object class=\"GtkShortcutsGroup\">");
          append_property (xml, "title", _(s->group));
          last = s->group;
        }
      append_shortcut (xml, s);
    }
  g_string_append (xml, "</object></child></object></child></object></interface>");
  builder = gtk_builder_new_from_string (xml->str, xml->len);
  gtk_window_set_modal (GTK_WINDOW (gtk_builder_get_object (builder, "window")), TRUE);
  return GTK_WIDGET (gtk_builder_get_object (builder, "window"));
}
