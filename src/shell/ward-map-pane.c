/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-pane.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-enums.h"
#include "ward-map-clock.h"
#include "ward-map-finder.h"
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
  WardMapFeed *feed;
  GCancellable *loading;
  guint reload_timer;
  const WardKind *wanted_kind; /* to be selected when the feed has come */
  char *wanted_id;
};

G_DEFINE_FINAL_TYPE (WardMapPane, ward_map_pane, ADW_TYPE_BIN)

#define E7 10000000.0
#define RELOAD_DELAY_MS 150
/* Points are premises by row number; other records by their place in the feed, counted from
 * here. */
#define RECORD_BASE 0x40000000u

static WardMapCategory
record_category (const WardMapRecord *record)
{
  if (g_str_equal (record->kind->name, "site"))
    return WARD_MAP_SITE;
  if (g_str_equal (record->kind->name, "intervention"))
    return WARD_MAP_INTERVENTION;
  return WARD_MAP_EVENT;
}

static WardMapStyle
record_style (const WardMapRecord *record)
{
  const char *use = record->use != WARD_NONE && g_str_equal (record->kind->name, "area")
                        ? ward_enum_nick (&ward_enum_area_use, record->use)
                        : NULL;

  if (g_str_equal (record->kind->name, "district"))
    return WARD_MAP_DISTRICT;
  if (g_strcmp0 (use, "ward") == 0 || g_strcmp0 (use, "neighbourhood") == 0)
    return WARD_MAP_WARD;
  if (g_strcmp0 (use, "problem_solving") == 0)
    return WARD_MAP_PROBLEM_AREA;
  if (g_str_equal (record->kind->name, "intervention"))
    return WARD_MAP_INTERVENTION_AREA;
  return g_str_equal (record->kind->name, "site") ? WARD_MAP_BUFFER : WARD_MAP_PATROL_AREA;
}

static gboolean
is_line (const WardShape *shape)
{
  WardShapeKind kind = ward_shape_kind (shape);

  return kind == WARD_SHAPE_LINE || kind == WARD_SHAPE_MULTI_LINE;
}

static gboolean
is_point (const WardShape *shape)
{
  WardShapeKind kind = ward_shape_kind (shape);

  return kind == WARD_SHAPE_POINT || kind == WARD_SHAPE_MULTI_POINT;
}

/* With the scrubber open only what happens then is drawn, and the boundaries (MP12). */
static gboolean
is_drawn (WardMapPane *self, const WardMapRecord *record)
{
  gint64 at = self->clock != NULL ? ward_map_clock_get_time (self->clock) : 0;
  WardMapStyle style = record_style (record);

  if (at == 0)
    return TRUE;
  for (guint i = 0; record->times != NULL && i < record->times->len; i++)
    {
      const WardInterval *live = &g_array_index (record->times, WardInterval, i);

      if (live->starts <= at && at < live->ends)
        return TRUE;
    }
  return style == WARD_MAP_DISTRICT || style == WARD_MAP_WARD;
}

static WardMapPoint
point_of_premises (const WardMapPremises *p)
{
  static const WardMapCategory categories[] = {
    [WARD_CATEGORY_UNASSESSED] = WARD_MAP_UNASSESSED,
    [WARD_CATEGORY_NON_NUISANCE] = WARD_MAP_NON_NUISANCE,
    [WARD_CATEGORY_NUISANCE] = WARD_MAP_NUISANCE,
    [WARD_CATEGORY_RISK] = WARD_MAP_RISK,
  };

  return (WardMapPoint) {
    .lon = p->lon / E7,
    .lat = p->lat / E7,
    .handle = p->handle,
    .category = categories[p->category],
    .state = (p->overdue ? WARD_MAP_OVERDUE : 0) | (p->restricted ? WARD_MAP_RESTRICTED : 0) |
             (p->closed ? WARD_MAP_CLOSED : 0),
  };
}

static void
give_points (WardMapPane *self)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (WardMapPoint));

  gboolean timed = self->clock != NULL && ward_map_clock_get_time (self->clock) != 0;

  for (guint i = 0; !timed && i < self->feed->premises->len; i++)
    {
      WardMapPoint point =
          point_of_premises (&g_array_index (self->feed->premises, WardMapPremises, i));

      g_array_append_val (points, point);
    }
  for (guint i = 0; i < self->feed->records->len; i++)
    {
      const WardMapRecord *record = self->feed->records->pdata[i];
      WardMapPoint point = { .handle = RECORD_BASE + i, .category = record_category (record),
                             .state = record->open ? WARD_MAP_OPEN : 0 };

      if (!is_point (record->shape) || !is_drawn (self, record))
        continue;
      ward_shape_centroid (record->shape, &point.lon, &point.lat);
      g_array_append_val (points, point);
    }
  ward_map_set_points (self->map, (WardMapPoint *) points->data, points->len);
}

/* All rings of a shape as one run of degrees; lonlat and ends are appended to. */
static void
append_rings (const WardShape *shape, GArray *lonlat, GArray *ends)
{
  guint32 vertices = 0;

  for (guint part = 0; part < ward_shape_n_parts (shape); part++)
    for (guint ring = 0; ring < ward_shape_n_rings (shape, part); ring++)
      {
        guint n;
        const gint32 *at = ward_shape_ring (shape, part, ring, &n);

        for (guint i = 0; i < 2 * n; i++)
          {
            double degrees = at[i] / E7;

            g_array_append_val (lonlat, degrees);
          }
        vertices += n;
        g_array_append_val (ends, vertices);
      }
}

/* Shapes and the memory they borrow until they are given. */
typedef struct {
  GArray *shapes;  /* of WardMapShape */
  GPtrArray *held; /* of GArray */
} Shapes;

static void
add_shape (Shapes *to, const WardShape *shape, WardMapStyle style, const char *label,
           guint32 handle)
{
  GArray *lonlat = g_array_new (FALSE, FALSE, sizeof (double));
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint32));
  WardMapShape out = { .style = is_line (shape) ? WARD_MAP_ROUTE : style, .label = label,
                       .handle = handle };

  append_rings (shape, lonlat, ends);
  g_ptr_array_add (to->held, lonlat);
  g_ptr_array_add (to->held, ends);
  out.lonlat = (const double *) lonlat->data;
  out.ring_ends = (const guint32 *) ends->data;
  out.n_rings = ends->len;
  g_array_append_val (to->shapes, out);
}

/* A site's buffer is drawn around whatever the site is. */
static void
add_buffer (Shapes *to, const WardMapRecord *record, WardProjection *projection, guint32 handle)
{
  g_autoptr (WardShape) buffer = NULL;

  if (projection == NULL || record->buffer_m == WARD_NONE || record->buffer_m <= 0)
    return;
  buffer = ward_shape_buffer (record->shape, record->buffer_m, projection, NULL);
  if (buffer != NULL)
    add_shape (to, buffer, WARD_MAP_BUFFER, NULL, handle);
}

static void
give_shapes (WardMapPane *self)
{
  g_autoptr (WardProjection) projection = ward_projection_new (NULL);
  g_autoptr (GArray) shapes = g_array_new (FALSE, FALSE, sizeof (WardMapShape));
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Shapes to = { shapes, held };

  for (guint i = 0; i < self->feed->records->len; i++)
    {
      const WardMapRecord *record = self->feed->records->pdata[i];

      if (!is_drawn (self, record))
        continue;
      if (g_str_equal (record->kind->name, "site"))
        add_buffer (&to, record, projection, 2 * RECORD_BASE + i);
      if (!is_point (record->shape))
        add_shape (&to, record->shape, record_style (record), record->label, RECORD_BASE + i);
    }
  ward_map_set_shapes (self->map, (WardMapShape *) shapes->data, shapes->len);
}

static void
give_cells (WardMapPane *self)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, TRUE, sizeof (WardMapCell));

  gboolean timed = self->clock != NULL && ward_map_clock_get_time (self->clock) != 0;

  for (guint i = 0; !timed && i < self->feed->squares->len; i++)
    {
      const WardMapSquare *square = &g_array_index (self->feed->squares, WardMapSquare, i);
      WardMapCell cell = { .band = ward_band_text (square->band), .handle = i,
                           .weight = MIN (square->band, 3) };

      memcpy (cell.corners, square->corners, sizeof cell.corners);
      g_array_append_val (cells, cell);
    }
  ward_map_set_cells (self->map, (WardMapCell *) cells->data, cells->len);
}

/* Whether a record is the outline of the district at work. */
static gboolean
is_own_district (WardMapPane *self, const WardMapRecord *record)
{
  return g_str_equal (record->kind->name, "district") &&
         g_strcmp0 (record->label, ward_session_get_district_name (self->session)) == 0;
}

static gboolean
give_own_district (WardMapPane *self)
{
  for (guint i = 0; i < self->feed->records->len; i++)
    {
      const WardMapRecord *record = self->feed->records->pdata[i];
      WardShapeBox b = ward_shape_box (record->shape);
      WardMapBox box = { b.west / E7, b.south / E7, b.east / E7, b.north / E7 };

      if (!is_own_district (self, record))
        continue;
      ward_map_set_home (self->map, &box);
      return TRUE;
    }
  return FALSE;
}

/* The whole district: its outline, else all shapes and premises. */
static void
give_home (WardMapPane *self)
{
  WardMapBox box = { 180, 90, -180, -90 };

  if (give_own_district (self))
    return;

  for (guint i = 0; i < self->feed->records->len; i++)
    {
      const WardMapRecord *record = self->feed->records->pdata[i];
      WardShapeBox b = ward_shape_box (record->shape);

      box.west = MIN (box.west, b.west / E7);
      box.south = MIN (box.south, b.south / E7);
      box.east = MAX (box.east, b.east / E7);
      box.north = MAX (box.north, b.north / E7);
    }
  for (guint i = 0; i < self->feed->premises->len; i++)
    {
      const WardMapPremises *p = &g_array_index (self->feed->premises, WardMapPremises, i);

      box.west = MIN (box.west, p->lon / E7);
      box.south = MIN (box.south, p->lat / E7);
      box.east = MAX (box.east, p->lon / E7);
      box.north = MAX (box.north, p->lat / E7);
    }
  if (box.west < box.east && box.south < box.north)
    ward_map_set_home (self->map, &box);
}

static WardMapRecord *
record_of_handle (WardMapPane *self, guint32 handle)
{
  guint i = handle >= 2 * RECORD_BASE ? handle - 2 * RECORD_BASE : handle - RECORD_BASE;

  return handle >= RECORD_BASE && self->feed != NULL && i < self->feed->records->len
             ? self->feed->records->pdata[i]
             : NULL;
}

static char *
describe_square (WardMapPane *self, guint32 handle)
{
  const WardMapSquare *square = &g_array_index (self->feed->squares, WardMapSquare, handle);
  WardCell cell = { square->easting, square->northing, square->size, square->band };
  g_autofree char *name = ward_cell_name (&cell);

  /* Translators: a band of counts, a length in metres, a grid reference */
  return g_strdup_printf (_("%s premises in the %d m square %s"), ward_band_text (square->band),
                          square->size, name != NULL ? name : _("off the grid"));
}

/* Records of one kind may share a name: then their number tells them apart. */
static char *
describe_record (WardMapPane *self, const WardMapRecord *record, guint32 handle)
{
  const char *what = record->use != WARD_NONE && g_str_equal (record->kind->name, "area")
                         ? ward_enum_label (&ward_enum_area_use, record->use)
                         : ward_kind_label (record->kind);
  g_autofree char *name = record->namesakes > 1
                              ? g_strdup_printf (_("%s (%u of %u)"), record->label,
                                                 record->namesake, record->namesakes)
                              : g_strdup (record->label != NULL ? record->label : "");

  /* Translators: the name of a protected site, drawn as the area around it */
  return handle >= 2 * RECORD_BASE ? g_strdup_printf (_("%s, %s, area around it"), name, what)
                                   : g_strdup_printf ("%s, %s", name, what);
}

static char *
describe_premises (WardMapPane *self, guint32 handle)
{
  g_autoptr (WardRecord) premises = ward_session_map_premises (self->session, handle);
  g_autofree char *title = premises != NULL ? ward_record_title (premises) : NULL;
  gint64 category = premises != NULL ? ward_record_get_number (premises, "category") : WARD_NONE;

  if (title == NULL || category == WARD_NONE)
    return g_steal_pointer (&title);
  /* Translators: a premises' reference, and its category */
  return g_strdup_printf (_("Premises %s, %s"), title,
                          ward_enum_label (&ward_enum_category, category));
}

static char *
describe (WardMapFeature feature, gpointer data)
{
  WardMapPane *self = data;
  const WardMapRecord *record = record_of_handle (self, feature.handle);

  if (feature.kind == WARD_MAP_FEATURE_NONE)
    return NULL;
  if (feature.kind == WARD_MAP_FEATURE_CELL)
    return describe_square (self, feature.handle);
  return record != NULL ? describe_record (self, record, feature.handle)
                        : describe_premises (self, feature.handle);
}

static void
open_feature (WardMapPane *self, WardMapFeatureKind kind, guint handle)
{
  const WardMapRecord *record = record_of_handle (self, handle);
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

  for (guint i = 0; i < self->feed->records->len; i++)
    {
      const WardMapRecord *r = self->feed->records->pdata[i];

      if (r->kind != kind || !g_str_equal (r->id, id))
        continue;
      ret->kind = is_point (r->shape) ? WARD_MAP_FEATURE_POINT : WARD_MAP_FEATURE_SHAPE;
      ret->handle = RECORD_BASE + i;
      return TRUE;
    }
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
  give_home (self);
  give_shapes (self);
  give_cells (self);
  give_points (self);
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
  if (self->feed == NULL || self->session == NULL)
    return;
  give_shapes (self);
  give_cells (self);
  give_points (self);
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

/* The scrubber at the map's foot, and the button that opens it. */
static void
add_clock (WardMapPane *self)
{
  GtkWidget *clock = ward_map_clock_new (ward_session_today (self->session));
  GtkWidget *button = gtk_button_new_from_icon_name ("preferences-system-time-symbolic");

  self->clock = WARD_MAP_CLOCK (clock);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "map-pane.clock");
  gtk_widget_set_tooltip_text (button, _("Time of the week (T)"));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Time of the week"), -1);
  g_signal_connect_object (clock, "changed", G_CALLBACK (clock_changed_cb), self,
                           G_CONNECT_SWAPPED);
  ward_map_add_foot (self->map, clock);
  ward_map_add_tool (self->map, button);
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ward_map_finder_open (WARD_MAP_PANE (widget)->finder);
}

static void
ward_map_pane_class_init (WardMapPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_map_pane_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "map-pane.draw", "(ss)", draw_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "map-pane.find", NULL, find_action);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_g, 0, "map-pane.find",
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
