/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-pane.h"

#include <glib/gi18n-lib.h>

#include "ward-map-clock.h"
#include "ward-map-fill.h"
#include "ward-map-finder.h"
#include "ward-map-issue.h"
#include "ward-map-names.h"
#include "ward-map-sketching.h"
#include "ward-map.h"
#include "ward-session-map.h"
#include "ward-session-records.h"

struct _WardMapPane {
  AdwBin parent_instance;
  WardSession *session;
  WardMap *map;
  WardMapSketching *sketching;
  WardMapFinder *finder; /* borrowed from the map */
  WardMapClock *clock;   /* likewise */
  char **base;           /* files of the light base map, or NULL */
  WardMapFeed *feed;
  GCancellable *loading;
  guint reload_timer;
  const WardKind *wanted_kind; /* to be selected when the feed has come */
  char *wanted_id;
};

G_DEFINE_FINAL_TYPE (WardMapPane, ward_map_pane, ADW_TYPE_BIN)

#define RELOAD_DELAY_MS 150

static char *
describe (WardMapFeature feature, gpointer data)
{
  WardMapPane *self = data;

  return ward_map_name (self->session, self->feed, feature);
}

static void
open_feature (WardMapPane *self, WardMapFeatureKind kind, guint handle)
{
  const WardMapRecord *record =
      self->feed != NULL ? ward_map_fill_record (self->feed, handle, NULL) : NULL;
  g_autoptr (WardRecord) premises = NULL;

  if (kind == WARD_MAP_FEATURE_NONE || kind == WARD_MAP_FEATURE_CELL)
    return;
  if (record == NULL)
    premises = ward_session_map_premises (self->session, handle);
  if (premises != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sss)", "premises",
                                premises->id, "");
  else if (record != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sss)", record->kind->name,
                                record->id, "");
}

static void
activated_cb (WardMapPane *self, WardMapFeatureKind kind, guint handle)
{
  open_feature (self, kind, handle);
}

static void
update_veil (WardMapPane *self)
{
  gint64 until = ward_session_get_reveal_until (self->session);
  g_autofree char *when = until > 0 ? ward_time_display (until) : NULL;
  g_autofree char *text = when != NULL ? g_strdup_printf (_("Exact places until %s"), when)
                                       : g_strdup (_("Places are veiled"));

  if (ward_session_is_veiled (self->session))
    ward_map_set_veil (self->map, WARD_MAP_VEIL_ON, text);
  else if (ward_session_is_sample (self->session))
    ward_map_set_veil (self->map, WARD_MAP_VEIL_OFF, NULL);
  else
    ward_map_set_veil (self->map, WARD_MAP_VEIL_REVEALED, text);
}

static gboolean
find_feature (WardMapPane *self, const WardKind *kind, const char *id, WardMapFeature *ret)
{
  g_autoptr (WardRecord) record = NULL;

  if (ward_map_fill_find (self->feed, kind, id, ret))
    return TRUE;
  record = ward_session_dup_record (self->session, kind, id);
  if (record == NULL)
    return FALSE;
  if (g_str_equal (kind->name, "premises"))
    {
      ret->kind = WARD_MAP_FEATURE_POINT;
      ret->handle = record->rid;
      return TRUE;
    }
  return ward_record_get (record, "premises") != NULL &&
         find_feature (self, ward_kind_find ("premises"), ward_record_get (record, "premises"),
                       ret);
}

static void
fill (WardMapPane *self)
{
  ward_map_fill (self->map, self->feed,
                 self->clock != NULL ? ward_map_clock_get_time (self->clock) : 0);
}

static void
fed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WardMapPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardMapFeed) feed = ward_session_map_finish (WARD_SESSION (source), result, &error);

  if (self->session == NULL || g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;
  g_clear_object (&self->loading);
  if (feed == NULL)
    {
      ward_session_say (self->session, error->message);
      return;
    }
  g_clear_pointer (&self->feed, ward_map_feed_free);
  self->feed = g_steal_pointer (&feed);
  update_veil (self);
  ward_map_fill_home (self->map, self->feed, ward_session_get_district_name (self->session));
  fill (self);
  if (self->wanted_id != NULL)
    ward_map_pane_select (self, self->wanted_kind, self->wanted_id, TRUE);
}

static gboolean
load_cb (gpointer data)
{
  WardMapPane *self = data;

  self->reload_timer = 0;
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  ward_session_map_async (self->session, self->loading, fed_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
veiled_cb (WardMapPane *self)
{
  if (ward_session_is_veiled (self->session))
    {
      ward_map_set_points (self->map, NULL, 0);
      update_veil (self);
    }
  load_cb (self);
}

static void
changed_cb (WardMapPane *self, const char *kind)
{
  static const char *const mapped[] = { "premises", "place", "assessment", "district", "area",
                                        "site", "intervention", "patrol", NULL };

  if (g_strv_contains (mapped, kind) && self->reload_timer == 0)
    self->reload_timer = g_timeout_add (RELOAD_DELAY_MS, load_cb, self);
}

static void
ward_map_pane_dispose (GObject *object)
{
  WardMapPane *self = WARD_MAP_PANE (object);

  g_clear_handle_id (&self->reload_timer, g_source_remove);
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->finder != NULL)
    ward_map_finder_stop (self->finder);
  self->finder = NULL;
  self->clock = NULL;
  if (self->sketching != NULL)
    ward_map_sketching_stop (self->sketching);
  g_clear_object (&self->sketching);
  if (self->map != NULL)
    ward_map_set_describe (self->map, NULL, NULL, NULL);
  self->map = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->session);
  g_clear_pointer (&self->feed, ward_map_feed_free);
  g_clear_pointer (&self->wanted_id, g_free);
  g_clear_pointer (&self->base, g_strfreev);
  G_OBJECT_CLASS (ward_map_pane_parent_class)->dispose (object);
}

static void
draw_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *use, *kind;

  g_variant_get (parameter, "(&s&s)", &use, &kind);
  ward_map_sketching_new_area (WARD_MAP_PANE (widget)->sketching, use,
                               g_str_equal (kind, "corridor") ? WARD_SKETCH_CORRIDOR
                                                              : WARD_SKETCH_AREA);
}

static void
clock_changed_cb (WardMapPane *self)
{
  if (self->feed != NULL && self->session != NULL)
    fill (self);
}

static void
clock_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardMapPane *self = WARD_MAP_PANE (widget);
  gboolean open = !gtk_widget_get_visible (GTK_WIDGET (self->clock));

  ward_map_clock_set_open (self->clock, open, ward_session_now (self->session));
  if (!open)
    gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

static void
add_button (WardMapPane *self, const char *icon, const char *action, const char *label,
            const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  ward_map_add_tool (self->map, button);
}

/* The scrubber at the map's foot, and the button that opens it. */
static void
add_clock (WardMapPane *self)
{
  GtkWidget *clock = ward_map_clock_new (ward_session_today (self->session));

  self->clock = WARD_MAP_CLOCK (clock);
  g_signal_connect_object (clock, "changed", G_CALLBACK (clock_changed_cb), self,
                           G_CONNECT_SWAPPED);
  ward_map_add_foot (self->map, clock);
  add_button (self, "preferences-system-time-symbolic", "map-pane.clock", _("Time of the week"),
              _("Time of the week (T)"));
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ward_map_finder_open (WARD_MAP_PANE (widget)->finder);
}

static void
issue_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WardMapPane *self = WARD_MAP_PANE (widget);

  ward_map_issue_open (self->map, self->session, (const char *const *) self->base);
}

static void
ward_map_pane_class_init (WardMapPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_map_pane_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "map-pane.draw", "(ss)", draw_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "map-pane.find", NULL, find_action);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_g, 0, "map-pane.find",
                                       NULL);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "map-pane.issue", NULL, issue_action);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_p, 0, "map-pane.issue",
                                       NULL);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "map-pane.clock", NULL, clock_action);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_t, 0, "map-pane.clock",
                                       NULL);
}

/* What can be drawn from the map itself. */
static GtkWidget *
draw_button_new (void)
{
  static const struct {
    const char *label, *use, *kind;
  } items[] = {
    { N_("New _patrol area"), "patrol", "area" },
    { N_("New patrol _corridor"), "patrol", "corridor" },
    { N_("New pro_blem-solving area"), "problem_solving", "area" },
  };
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(items[i].label), NULL);

      g_menu_item_set_action_and_target (item, "map-pane.draw", "(ss)", items[i].use,
                                         items[i].kind);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-edit-symbolic");
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_LEFT);
  gtk_widget_set_tooltip_text (button, _("Draw"));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Draw"), -1);
  return button;
}

static void
ward_map_pane_init (WardMapPane *self)
{
  self->map = ward_map_new ();
  g_signal_connect_swapped (self->map, "feature-activated", G_CALLBACK (activated_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->map));
  ward_map_add_tool (self->map, draw_button_new ());
}

GtkWidget *
ward_map_pane_new (WardSession *session, const char *const *light, const char *const *dark)
{
  WardMapPane *self = g_object_new (WARD_TYPE_MAP_PANE, NULL);
  g_autoptr (GError) error = NULL;

  self->session = g_object_ref (session);
  self->base = g_strdupv ((char **) light);
  ward_map_set_describe (self->map, describe, self, NULL);
  if (light != NULL && !ward_map_set_base (self->map, light, dark, &error))
    ward_session_say (session, error->message);
  update_veil (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::veiled", G_CALLBACK (veiled_cb), self,
                           G_CONNECT_SWAPPED);
  self->sketching = ward_map_sketching_new (session, self->map);
  self->finder = WARD_MAP_FINDER (ward_map_finder_new (session, self->map));
  ward_map_add_tool (self->map, GTK_WIDGET (self->finder));
  add_clock (self);
  add_button (self, "document-save-symbolic", "map-pane.issue", _("Save the map"),
              _("Save the map as a page or picture (P)"));
  load_cb (self);
  return GTK_WIDGET (self);
}

void
ward_map_pane_select (WardMapPane *self, const WardKind *kind, const char *id, gboolean show)
{
  WardMapFeature feature = { WARD_MAP_FEATURE_NONE, 0 };

  if (self->feed == NULL)
    {
      self->wanted_kind = kind;
      g_free (self->wanted_id);
      self->wanted_id = g_strdup (id);
      return;
    }
  find_feature (self, kind, id, &feature);
  ward_map_set_selected (self->map, feature, show, TRUE);
  g_clear_pointer (&self->wanted_id, g_free);
}

void
ward_map_pane_draw (WardMapPane *self, const WardRecord *record, const WardField *field,
                    WardSketchKind kind, WardShapeDrawn drawn, gpointer data)
{
  ward_map_sketching_begin (self->sketching, record, field, kind, drawn, data);
}

void
ward_map_pane_resume_drawing (WardMapPane *self)
{
  ward_map_sketching_resume (self->sketching);
}
