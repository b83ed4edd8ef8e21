/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-finder.h"

#include <glib/gi18n-lib.h>

#include "ward-session-places.h"
#include "ward-where.h"

#define MAX_RECENT 8
#define PLACE_ZOOM 15.0

struct _WardMapFinder {
  AdwBin parent_instance;
  WardSession *session; /* borrowed */
  WardMap *map;         /* borrowed */
  WardProjection *projection;
  GtkMenuButton *button;
  GtkSearchEntry *entry;
  GtkListBox *rows;
  GtkLabel *none;
  GPtrArray *found, *recent; /* of WardNamedPlace */
  GCancellable *looking;
};

G_DEFINE_FINAL_TYPE (WardMapFinder, ward_map_finder, ADW_TYPE_BIN)

static WardNamedPlace *
place_new (const char *name, const char *ward, double lon, double lat)
{
  WardNamedPlace *place = g_new0 (WardNamedPlace, 1);

  *place = (WardNamedPlace) { g_strdup (name), g_strdup (ward), lon, lat };
  return place;
}

static GPtrArray *
places_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) ward_named_place_free);
}

static void
add_row (WardMapFinder *self, const WardNamedPlace *place)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_markup_escape_text (place->name, -1);
  g_autofree char *where = ward_where_format (self->projection, place->lon, place->lat, 100);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), where);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->rows, row);
}

static void
show (WardMapFinder *self, GPtrArray *places, const char *none)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  g_ptr_array_ref (places);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = places;
  for (guint i = 0; i < places->len; i++)
    add_row (self, places->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), places->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->none), places->len == 0);
  gtk_label_set_label (self->none, none);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardMapFinder) self = data;
  g_autoptr (GPtrArray) places =
      ward_session_places_finish (WARD_SESSION (source), result, NULL);

  if (places != NULL && self->map != NULL &&
      g_task_get_cancellable (G_TASK (result)) == self->looking)
    show (self, places,
          _("Nothing of that name. Postcodes and places come with an imported gazetteer."));
}

static void
changed_cb (WardMapFinder *self)
{
  g_autofree char *text =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autoptr (GPtrArray) one = places_new ();
  double lon, lat;

  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  if (self->map == NULL)
    return;
  if (*text == '\0')
    show (self, self->recent, _("A grid reference, coordinates, a postcode or a place."));
  else if (ward_where_parse (self->projection, text, &lon, &lat))
    {
      g_ptr_array_add (one, place_new (text, NULL, lon, lat));
      show (self, one, "");
    }
  else
    {
      self->looking = g_cancellable_new ();
      ward_session_places_async (self->session, text, self->looking, found_cb,
                                 g_object_ref (self));
    }
}

/* The last place gone to stands first, each once. */
static void
remember (WardMapFinder *self, const WardNamedPlace *place)
{
  g_autoptr (GPtrArray) recent = places_new ();

  g_ptr_array_add (recent, place_new (place->name, place->ward, place->lon, place->lat));
  for (guint i = 0; i < self->recent->len && recent->len < MAX_RECENT; i++)
    {
      const WardNamedPlace *old = self->recent->pdata[i];

      if (!g_str_equal (old->name, place->name))
        g_ptr_array_add (recent, place_new (old->name, old->ward, old->lon, old->lat));
    }
  g_ptr_array_unref (self->recent);
  self->recent = g_steal_pointer (&recent);
}

static void
go (WardMapFinder *self, guint i)
{
  const WardNamedPlace *place;

  if (self->map == NULL || i >= self->found->len)
    return;
  place = self->found->pdata[i];
  ward_map_go_to (self->map, place->lon, place->lat, PLACE_ZOOM, TRUE);
  remember (self, place);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_menu_button_popdown (self->button);
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

static void
row_activated_cb (WardMapFinder *self, GtkListBoxRow *row)
{
  go (self, gtk_list_box_row_get_index (row));
}

static void
activate_cb (WardMapFinder *self)
{
  go (self, 0);
}

static void
ward_map_finder_dispose (GObject *object)
{
  WardMapFinder *self = WARD_MAP_FINDER (object);

  ward_map_finder_stop (self);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->recent, g_ptr_array_unref);
  g_clear_pointer (&self->projection, ward_projection_free);
  G_OBJECT_CLASS (ward_map_finder_parent_class)->dispose (object);
}

static void
ward_map_finder_class_init (WardMapFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_map_finder_dispose;
}

static GtkWidget *
popover_new (WardMapFinder *self)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  self->none = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->none, TRUE);
  gtk_label_set_xalign (self->none, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->none), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "boxed-list");
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Go to a place"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Places found"), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->none));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  gtk_widget_set_size_request (box, 300, -1);
  gtk_widget_add_css_class (box, "filters");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->rows, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (changed_cb), self);
  return popover;
}

static void
ward_map_finder_init (WardMapFinder *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->button = GTK_MENU_BUTTON (button);
  self->projection = ward_projection_new (NULL);
  self->recent = places_new ();
  self->found = places_new ();
  gtk_menu_button_set_icon_name (self->button, "mark-location-symbolic");
  gtk_menu_button_set_direction (self->button, GTK_ARROW_LEFT);
  gtk_menu_button_set_popover (self->button, popover_new (self));
  gtk_widget_set_tooltip_text (button, _("Go to a place (G)"));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Go to a place"), -1);
  adw_bin_set_child (ADW_BIN (self), button);
}

GtkWidget *
ward_map_finder_new (WardSession *session, WardMap *map)
{
  WardMapFinder *self = g_object_new (WARD_TYPE_MAP_FINDER, NULL);

  self->session = session;
  self->map = map;
  gtk_widget_set_visible (GTK_WIDGET (self), self->projection != NULL);
  return GTK_WIDGET (self);
}

void
ward_map_finder_open (WardMapFinder *self)
{
  gtk_menu_button_popup (self->button);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
ward_map_finder_stop (WardMapFinder *self)
{
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->session = NULL;
  self->map = NULL;
}
