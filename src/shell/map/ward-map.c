/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-draw.h"
#include "ward-map-private.h"
#include "ward-map-walk.h"

#include <glib/gi18n-lib.h>

#define PREFIX "/org/wardlight/Wardlight/"
#define PREMISES_MASK \
  (1u << WARD_MAP_UNASSESSED | 1u << WARD_MAP_NON_NUISANCE | 1u << WARD_MAP_NUISANCE \
   | 1u << WARD_MAP_RISK)
#define EVENTS_MASK (1u << WARD_MAP_INTERVENTION | 1u << WARD_MAP_OUTREACH | 1u << WARD_MAP_EVENT)
#define BOUNDARIES_MASK (1u << WARD_MAP_DISTRICT | 1u << WARD_MAP_WARD)
#define AREAS_MASK \
  (1u << WARD_MAP_PROBLEM_AREA | 1u << WARD_MAP_PATROL_AREA | 1u << WARD_MAP_AVOID \
   | 1u << WARD_MAP_INTERVENTION_AREA | 1u << WARD_MAP_ROUTE)

enum {
  FEATURE_SELECTED,
  FEATURE_ACTIVATED,
  VIEW_CHANGED,
  SHOWN_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WardMap, ward_map, GTK_TYPE_WIDGET)

/* --- what is drawn --- */

static void
apply_shown (WardMap *self)
{
  gboolean veiled = self->veil == WARD_MAP_VEIL_ON, has_base = self->base != NULL;
  guint points = (self->shown & WARD_MAP_SHOW_PREMISES ? PREMISES_MASK : 0)
                 | (self->shown & WARD_MAP_SHOW_SITES ? 1u << WARD_MAP_SITE : 0)
                 | (self->shown & WARD_MAP_SHOW_EVENTS ? EVENTS_MASK : 0);
  guint styles = (self->shown & WARD_MAP_SHOW_BOUNDARIES ? BOUNDARIES_MASK : 0)
                 | (self->shown & WARD_MAP_SHOW_AREAS ? AREAS_MASK : 0)
                 | (self->shown & WARD_MAP_SHOW_SITES ? 1u << WARD_MAP_BUFFER : 0);

  ward_point_layer_set_filter (self->points, points, veiled);
  ward_point_layer_set_clustered (self->points, (self->shown & WARD_MAP_SHOW_CLUSTERS) != 0);
  ward_shape_layer_set_filter (self->shapes, styles);
  ward_shape_layer_set_filter (self->cells,
                               veiled && (self->shown & WARD_MAP_SHOW_PREMISES) ? ~0u : 0);
  ward_name_layer_set_second (
      self->names, (self->shown & WARD_MAP_SHOW_LABELS ? ~BOUNDARIES_MASK : 0)
                       | (self->shown & WARD_MAP_SHOW_BOUNDARY_NAMES ? BOUNDARIES_MASK : 0));
  ward_shape_layer_set_ground (self->shapes, !has_base);
  ward_ground_layer_set_parts (self->ground, !has_base, FALSE);
  ward_ground_layer_set_parts (self->grid, FALSE,
                               !has_base || (self->shown & WARD_MAP_SHOW_GRATICULE));
  ward_map_set_selected (self, self->selected, FALSE, FALSE);
}

/* Puts the tiles that fit theme and switch under everything else. */
static void
apply_base (WardMap *self)
{
  WardTileSource *source = self->sources[self->dark];
  gboolean wanted = ward_tile_source_get_n_packs (source) > 0 && (self->shown & WARD_MAP_SHOW_BASE);

  if (self->base)
    shumate_map_remove_layer (self->view, SHUMATE_LAYER (self->base));
  self->base = NULL;
  shumate_viewport_set_reference_map_source (self->viewport, SHUMATE_MAP_SOURCE (source));
  shumate_viewport_set_min_zoom_level (
      self->viewport, shumate_map_source_get_min_zoom_level (SHUMATE_MAP_SOURCE (source)));
  shumate_viewport_set_max_zoom_level (
      self->viewport, shumate_map_source_get_max_zoom_level (SHUMATE_MAP_SOURCE (source)));
  if (wanted)
    {
      self->base = shumate_map_layer_new (SHUMATE_MAP_SOURCE (source), self->viewport);
      shumate_map_insert_layer_behind (self->view, SHUMATE_LAYER (self->base),
                                       SHUMATE_LAYER (self->ground));
    }
  gtk_label_set_text (self->attribution, wanted ? ward_tile_source_get_attribution (source) : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->attribution),
                               gtk_label_get_text (self->attribution));
  gtk_widget_set_visible (GTK_WIDGET (self->attribution),
                          *gtk_label_get_text (self->attribution) != '\0');
}

static void
dark_changed_cb (WardMap *self)
{
  self->dark = !!adw_style_manager_get_dark (
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self))));
  if (self->dark)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dark");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dark");
  ward_draw_layer_set_dark (WARD_DRAW_LAYER (self->ground), self->dark);
  ward_draw_layer_set_dark (WARD_DRAW_LAYER (self->grid), self->dark);
  ward_draw_layer_set_dark (WARD_DRAW_LAYER (self->shapes), self->dark);
  ward_draw_layer_set_dark (WARD_DRAW_LAYER (self->cells), self->dark);
  ward_draw_layer_set_dark (WARD_DRAW_LAYER (self->names), self->dark);
  ward_draw_layer_set_dark (WARD_DRAW_LAYER (self->points), self->dark);
  ward_draw_layer_set_dark (WARD_DRAW_LAYER (self->sketch), self->dark);
  apply_base (self);
}

static void
layers_changed_cb (WardMap *self)
{
  self->shown = ward_map_layers_get_shown (self->layers);
  apply_base (self);
  apply_shown (self);
  g_signal_emit (self, signals[SHOWN_CHANGED], 0);
}

/* --- the view --- */

static gboolean
announce_cb (gpointer data)
{
  WardMap *self = data;
  WardMapFrame frame;
  double lon, lat, zoom;

  self->announce = 0;
  ward_map_get_place (self, &lon, &lat, &zoom);
  if (ward_draw_layer_get_frame (WARD_DRAW_LAYER (self->points), &frame))
    ward_map_scale_set_metres_per_pixel (self->scale, ward_mercator_metres_per_pixel (lat, 0) * 256
                                                          / frame.world);
  ward_map_tell_middle (self);
  ward_map_announce (self);
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
viewport_changed_cb (WardMap *self)
{
  /* The map is north up, always: what turns it is a slip of two fingers. */
  if (shumate_viewport_get_rotation (self->viewport) != 0)
    shumate_viewport_set_rotation (self->viewport, 0);
  if (!self->announce)
    self->announce = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, announce_cb, self, NULL);
}

/* --- the widget --- */

static void
focus_changed_cb (WardMap *self, GParamSpec *pspec, GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus && focus != GTK_WIDGET (self) && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    g_set_weak_pointer (&self->focus_before, focus);
}

static void
ward_map_root (GtkWidget *widget)
{
  GtkRoot *root;

  GTK_WIDGET_CLASS (ward_map_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  if (GTK_IS_WINDOW (root))
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_changed_cb), widget,
                             G_CONNECT_SWAPPED);
}

static void
ward_map_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_changed_cb, widget);
  GTK_WIDGET_CLASS (ward_map_parent_class)->unroot (widget);
}

static void
ward_map_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                  int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (WARD_MAP (widget)->stack), orientation, for_size, minimum,
                      natural, NULL, NULL);
}

static void
ward_map_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WardMap *self = WARD_MAP (widget);

  gtk_widget_allocate (GTK_WIDGET (self->stack), width, height, baseline, NULL);
  ward_map_walk_place (self);
  if (self->width != width || self->height != height)
    viewport_changed_cb (self);
  self->width = width;
  self->height = height;
}

/* The first frame with a size: only now can a box be fitted. */
static void
ward_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WardMap *self = WARD_MAP (widget);

  if (self->has_wanted)
    ward_map_apply_wanted (self);
  GTK_WIDGET_CLASS (ward_map_parent_class)->snapshot (widget, snapshot);
}

static void
ward_map_dispose (GObject *object)
{
  WardMap *self = WARD_MAP (object);

  g_clear_handle_id (&self->nudge, g_source_remove);
  g_clear_handle_id (&self->announce, g_source_remove);
  g_clear_weak_pointer (&self->focus_before);
  ward_map_walk_dispose (self);
  g_clear_pointer (&self->projection, ward_projection_free);
  ward_map_draw_dispose (self);
  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);
  g_clear_object (&self->sources[0]);
  g_clear_object (&self->sources[1]);
  if (self->describe_destroy)
    g_steal_pointer (&self->describe_destroy) (self->describe_data);
  self->describe = NULL;
  G_OBJECT_CLASS (ward_map_parent_class)->dispose (object);
}

static const char *const sketch_signals[] = { "sketch-changed", "sketch-finished",
                                              "sketch-left" };

static void
install_signals (GObjectClass *klass)
{
  GType type = G_OBJECT_CLASS_TYPE (klass);

  signals[FEATURE_SELECTED] = g_signal_new ("feature-selected", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_UINT);
  signals[FEATURE_ACTIVATED] = g_signal_new ("feature-activated", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                             NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_UINT);
  signals[VIEW_CHANGED] =
      g_signal_new ("view-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SHOWN_CHANGED] =
      g_signal_new ("shown-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  for (guint i = 0; i < G_N_ELEMENTS (sketch_signals); i++)
    g_signal_new (sketch_signals[i], type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, PREFIX "ui/map/ward-map.ui");
  gtk_widget_class_bind_template_child (klass, WardMap, stack);
  gtk_widget_class_bind_template_child (klass, WardMap, view);
  gtk_widget_class_bind_template_child (klass, WardMap, chip);
  gtk_widget_class_bind_template_child (klass, WardMap, chip_swatch);
  gtk_widget_class_bind_template_child (klass, WardMap, chip_label);
  gtk_widget_class_bind_template_child (klass, WardMap, layers);
  gtk_widget_class_bind_template_child (klass, WardMap, scale);
  gtk_widget_class_bind_template_child (klass, WardMap, attribution);
  gtk_widget_class_bind_template_child (klass, WardMap, here_button);
  gtk_widget_class_bind_template_child (klass, WardMap, here_revealer);
  gtk_widget_class_bind_template_child (klass, WardMap, here);
  gtk_widget_class_bind_template_child (klass, WardMap, draw_bar);
  gtk_widget_class_bind_template_child (klass, WardMap, tools);
  gtk_widget_class_bind_template_child (klass, WardMap, where);
  gtk_widget_class_bind_template_child (klass, WardMap, overlay);
}

static void
ward_map_class_init (WardMapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ward_map_dispose;
  widget_class->root = ward_map_root;
  widget_class->unroot = ward_map_unroot;
  widget_class->measure = ward_map_measure;
  widget_class->size_allocate = ward_map_size_allocate;
  widget_class->snapshot = ward_map_snapshot;
  widget_class->focus = ward_map_walk_focus;
  g_type_ensure (SHUMATE_TYPE_MAP);
  g_type_ensure (WARD_TYPE_MAP_SWATCH);
  g_type_ensure (WARD_TYPE_MAP_LAYERS);
  g_type_ensure (WARD_TYPE_MAP_LEGEND);
  g_type_ensure (WARD_TYPE_MAP_SCALE);
  g_type_ensure (WARD_TYPE_MAP_HERE);
  g_type_ensure (WARD_TYPE_MAP_DRAW_BAR);
  install_signals (G_OBJECT_CLASS (klass));
  bind_template (widget_class);
  gtk_widget_class_set_css_name (widget_class, "wardmap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  ward_map_install_actions (widget_class);
}

/* Style and icons, once for each display. */
static void
add_style (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  GtkIconTheme *icons = gtk_icon_theme_get_for_display (display);
  g_auto (GStrv) paths = gtk_icon_theme_get_resource_path (icons);

  if (g_strv_contains ((const char *const *) paths, PREFIX "icons"))
    return;
  gtk_icon_theme_add_resource_path (icons, PREFIX "icons");
  gtk_css_provider_load_from_resource (provider, PREFIX "css/ward-map.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
add_layers (WardMap *self)
{
  self->ground = ward_ground_layer_new (self->viewport);
  self->shapes = ward_shape_layer_new (self->viewport);
  self->grid = ward_ground_layer_new (self->viewport);
  self->cells = ward_shape_layer_new (self->viewport);
  self->names = ward_name_layer_new (self->viewport, self->cells, self->shapes);
  self->points = ward_point_layer_new (self->viewport);
  self->sketch = ward_sketch_layer_new (self->viewport);
  shumate_map_add_layer (self->view, SHUMATE_LAYER (self->ground));
  shumate_map_add_layer (self->view, SHUMATE_LAYER (self->shapes));
  shumate_map_add_layer (self->view, SHUMATE_LAYER (self->grid));
  shumate_map_add_layer (self->view, SHUMATE_LAYER (self->cells));
  shumate_map_add_layer (self->view, SHUMATE_LAYER (self->names));
  shumate_map_add_layer (self->view, SHUMATE_LAYER (self->points));
  shumate_map_add_layer (self->view, SHUMATE_LAYER (self->sketch));
}

static void
ward_map_init (WardMap *self)
{
  AdwStyleManager *style =
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  add_style (gtk_widget_get_display (GTK_WIDGET (self)));
  self->projection = ward_projection_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->viewport = shumate_map_get_viewport (self->view);
  self->sources[0] = ward_tile_source_new (NULL, FALSE, FALSE, NULL);
  self->sources[1] = ward_tile_source_new (NULL, TRUE, FALSE, NULL);
  self->shown = WARD_MAP_SHOW_ALL & ~WARD_MAP_SHOW_GRATICULE;
  add_layers (self);
  ward_map_layers_set_shown (self->layers, self->shown);
  dark_changed_cb (self);
  apply_shown (self);
  ward_map_add_input (self);
  ward_map_walk_init (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Map"),
                                  -1);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (dark_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "notify", G_CALLBACK (viewport_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layers, "changed", G_CALLBACK (layers_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

WardMap *
ward_map_new (void)
{
  return g_object_new (WARD_TYPE_MAP, NULL);
}

gboolean
ward_map_set_base (WardMap *self, const char *const *light, const char *const *dark, GError **error)
{
  gboolean has_dark = dark && dark[0];
  g_autoptr (WardTileSource) day = ward_tile_source_new (light, FALSE, FALSE, error);
  g_autoptr (WardTileSource) night =
      day ? ward_tile_source_new (has_dark ? dark : light, TRUE, !has_dark, error) : NULL;

  if (!day || !night)
    return FALSE;
  g_set_object (&self->sources[0], day);
  g_set_object (&self->sources[1], night);
  /* A base map names the same places in its own lettering: ours come back by their switch. */
  if (light && light[0])
    self->shown &= ~WARD_MAP_SHOW_BOUNDARY_NAMES;
  else
    self->shown |= WARD_MAP_SHOW_BOUNDARY_NAMES;
  ward_map_layers_set_shown (self->layers, self->shown);
  apply_base (self);
  apply_shown (self);
  return TRUE;
}

void
ward_map_set_points (WardMap *self, const WardMapPoint *points, gsize n)
{
  ward_point_layer_set_points (self->points, points, n);
  ward_map_set_selected (self, self->selected, FALSE, FALSE);
}

void
ward_map_put_point (WardMap *self, const WardMapPoint *point)
{
  ward_point_layer_put_point (self->points, point);
}

void
ward_map_set_shapes (WardMap *self, const WardMapShape *shapes, gsize n)
{
  ward_shape_layer_set_shapes (self->shapes, shapes, n);
  gtk_widget_queue_draw (GTK_WIDGET (self->names));
  ward_map_set_selected (self, self->selected, FALSE, FALSE);
}

void
ward_map_set_cells (WardMap *self, const WardMapCell *cells, gsize n)
{
  static const guint32 ring_end[] = { 4 };
  g_autofree WardMapShape *shapes = g_new0 (WardMapShape, n + 1);

  for (gsize i = 0; i < n; i++)
    shapes[i] = (WardMapShape) {
      cells[i].corners, ring_end,       1, WARD_MAP_CELL_STYLE + MIN (cells[i].weight, 3),
      cells[i].band,    cells[i].handle
    };
  ward_shape_layer_set_shapes (self->cells, shapes, n);
  gtk_widget_queue_draw (GTK_WIDGET (self->names));
  ward_map_set_selected (self, self->selected, FALSE, FALSE);
}

void
ward_map_set_describe (WardMap *self, WardMapDescribe describe, gpointer user_data,
                       GDestroyNotify destroy)
{
  if (self->describe_destroy)
    self->describe_destroy (self->describe_data);
  self->describe = describe;
  self->describe_data = user_data;
  self->describe_destroy = destroy;
  ward_map_announce (self);
}

guint
ward_map_count_in_view (WardMap *self)
{
  const GArray *marks = ward_point_layer_get_marks (self->points);
  guint sum = 0;

  for (guint i = 0; i < marks->len; i++)
    sum += g_array_index (marks, WardPointMark, i).count;
  return sum;
}

void
ward_map_set_veil (WardMap *self, WardMapVeil veil, const char *text)
{
  self->veil = veil;
  gtk_widget_set_visible (self->chip, veil != WARD_MAP_VEIL_OFF);
  gtk_label_set_text (self->chip_label, text                       ? text
                                        : veil == WARD_MAP_VEIL_ON ? _("Veiled")
                                                                   : _("Revealed"));
  if (veil == WARD_MAP_VEIL_REVEALED)
    gtk_widget_add_css_class (self->chip, "revealed");
  else
    gtk_widget_remove_css_class (self->chip, "revealed");
  gtk_widget_set_visible (GTK_WIDGET (self->chip_swatch), veil == WARD_MAP_VEIL_ON);
  apply_shown (self);
}

WardMapVeil
ward_map_get_veil (WardMap *self)
{
  return self->veil;
}

void
ward_map_set_shown (WardMap *self, WardMapShow shown)
{
  self->shown = shown;
  ward_map_layers_set_shown (self->layers, shown);
  apply_base (self);
  apply_shown (self);
}

WardMapShow
ward_map_get_shown (WardMap *self)
{
  return self->shown;
}

void
ward_map_add_tool (WardMap *self, GtkWidget *tool)
{
  gtk_box_append (self->tools, tool);
}

void
ward_map_add_foot (WardMap *self, GtkWidget *card)
{
  gtk_widget_set_valign (card, GTK_ALIGN_END);
  gtk_widget_add_css_class (card, "map-card");
  gtk_widget_add_css_class (card, "map-foot-card");
  gtk_overlay_add_overlay (self->overlay, card);
}

void
ward_map_set_blanked (WardMap *self, gboolean blanked)
{
  self->blanked = blanked;
  gtk_stack_set_visible_child_name (self->stack, blanked ? "blank" : "map");
  ward_map_announce (self);
}

/* Whether no tile below widget is still awaited; libshumate's map doesn't tell that of itself. */
static gboolean
tiles_have_come (GtkWidget *widget)
{
  if (SHUMATE_IS_TILE (widget))
    return shumate_tile_get_state (SHUMATE_TILE (widget)) == SHUMATE_STATE_DONE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (!tiles_have_come (child))
      return FALSE;
  return TRUE;
}

gboolean
ward_map_is_settled (WardMap *self)
{
  return tiles_have_come (GTK_WIDGET (self->view))
         && ward_shape_layer_is_current (self->shapes) && ward_shape_layer_is_current (self->cells);
}
