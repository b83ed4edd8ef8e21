/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-draw.h"
#include "ward-map-private.h"

#include "ward-map-neighbour.h"
#include "ward-map-symbol-draw.h"
#include "ward-map-walk.h"
#include "ward-measure.h"
#include "ward-map-style-draw.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Styles that are selected by hand or keyboard: outlines of districts and wards are only ground. */
#define WALKED_STYLES (~(1u << WARD_MAP_DISTRICT | 1u << WARD_MAP_WARD))

static const WardMapFeature nothing = { WARD_MAP_FEATURE_NONE, 0 };

static WardShapeLayer *
layer_of (WardMap *self, WardMapFeatureKind kind)
{
  return kind == WARD_MAP_FEATURE_CELL ? self->cells : self->shapes;
}

static const WardShapeItem *
find_item (WardMap *self, WardMapFeature feature)
{
  WardShapeLayer *layer = layer_of (self, feature.kind);
  const WardShapeSet *set = ward_shape_layer_get_set (layer);
  guint i = ward_shape_set_find (set, feature.handle);
  const WardShapeItem *item = i != WARD_SHAPE_NONE ? ward_shape_set_item (set, i) : NULL;

  return item && (ward_shape_layer_get_filter (layer) >> item->style & 1) ? item : NULL;
}

static gboolean
locate (WardMap *self, WardMapFeature feature, WardMercator *ret_at)
{
  if (feature.kind == WARD_MAP_FEATURE_POINT)
    {
      WardPointSet *set = ward_point_layer_get_set (self->points);
      guint32 i = ward_point_set_find (set, feature.handle);

      if (i == WARD_POINT_NONE)
        return FALSE;
      *ret_at = ward_point_set_at (set, i);
      return TRUE;
    }
  if (feature.kind != WARD_MAP_FEATURE_NONE)
    {
      const WardShapeItem *item = find_item (self, feature);

      if (!item)
        return FALSE;
      *ret_at = item->anchor;
      return TRUE;
    }
  return FALSE;
}

gboolean
ward_map_locate (WardMap *self, WardMapFeature feature, double *ret_lon, double *ret_lat)
{
  WardMercator at;

  if (!locate (self, feature, &at))
    return FALSE;
  ward_mercator_to_degrees (at, ret_lon, ret_lat);
  return TRUE;
}

WardMapFeature
ward_map_pick (WardMap *self, double x, double y, double reach, guint *ret_count)
{
  WardPointHit hit;
  guint i;

  *ret_count = 1;
  if (self->blanked)
    return nothing;
  if (ward_point_layer_hit (self->points, x, y, reach, &hit))
    {
      *ret_count = hit.count;
      return (WardMapFeature) { WARD_MAP_FEATURE_POINT, hit.handle };
    }
  for (WardMapFeatureKind kind = WARD_MAP_FEATURE_CELL; kind >= WARD_MAP_FEATURE_SHAPE; kind--)
    {
      i = ward_shape_layer_hit (layer_of (self, kind), x, y, reach);
      if (i != WARD_SHAPE_NONE)
        return (WardMapFeature) {
          kind, ward_shape_set_item (ward_shape_layer_get_set (layer_of (self, kind)), i)->handle
        };
    }
  return nothing;
}

static char *
general_name (WardMap *self, WardMapFeature feature)
{
  const WardShapeItem *item;
  WardPointSet *set = ward_point_layer_get_set (self->points);

  if (feature.kind == WARD_MAP_FEATURE_POINT)
    return g_strdup (ward_map_category_name (
        ward_point_set_category (set, ward_point_set_find (set, feature.handle))));
  item = find_item (self, feature);
  if (!item->label)
    return g_strdup (ward_map_style_name (item->style));
  return g_strdup_printf ("%s, %s", item->label, ward_map_style_name (item->style));
}

char *
ward_map_name_feature (WardMap *self, WardMapFeature feature)
{
  WardMercator at;
  char *name;

  if (self->blanked || !locate (self, feature, &at))
    return NULL;
  name = self->describe ? self->describe (feature, self->describe_data) : NULL;
  return name ? name : general_name (self, feature);
}

char *
ward_map_direct_to (WardMap *self, WardMapFeature feature, char **ret_brief)
{
  g_autofree char *direction = NULL;
  double lon, lat, middle_lon, middle_lat, zoom;

  if (!ward_map_locate (self, feature, &lon, &lat))
    return NULL;
  ward_map_get_place (self, &middle_lon, &middle_lat, &zoom);
  if (ward_haversine (middle_lon, middle_lat, lon, lat) < 5)
    direction = g_strdup (_("at the map centre"));
  else
    direction = ward_format_direction (middle_lon, middle_lat, lon, lat);
  if (ret_brief)
    *ret_brief = g_strdup (direction);
  if (!g_ascii_isdigit (*direction))
    return g_steal_pointer (&direction);
  return g_strdup_printf (_("%s of the map centre"), direction);
}

char *
ward_map_describe_feature (WardMap *self, WardMapFeature feature)
{
  g_autofree char *name = ward_map_name_feature (self, feature);
  g_autofree char *direction = name ? ward_map_direct_to (self, feature, NULL) : NULL;

  return direction ? g_strdup_printf ("%s, %s", name, direction) : NULL;
}

void
ward_map_announce (WardMap *self)
{
  g_autofree char *text = ward_map_describe_feature (self, self->selected);

  if (!ward_map_is_drawing (self))
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    self->blanked ? _("Hidden")
                                    : text        ? text
                                                  : _("Nothing selected"),
                                    -1);
  ward_map_walk_follow (self);
}

static gboolean
is_in_view (WardMap *self, WardMapFeature feature, double margin)
{
  WardMapFrame frame;
  WardMercatorBox view;
  WardMercator at;

  if (!ward_draw_layer_get_frame (WARD_DRAW_LAYER (self->points), &frame)
      || !locate (self, feature, &at))
    return FALSE;
  view = ward_map_frame_bounds (&frame, -margin);
  return ward_mercator_box_contains (&view, at);
}

void
ward_map_set_selected (WardMap *self, WardMapFeature feature, gboolean show, gboolean animate)
{
  double lon, lat;

  if (!ward_map_locate (self, feature, &lon, &lat))
    feature = nothing;
  self->selected = feature;
  ward_point_layer_set_selected (self->points, feature.kind == WARD_MAP_FEATURE_POINT,
                                 feature.handle);
  ward_shape_layer_set_selected (self->shapes, feature.kind == WARD_MAP_FEATURE_SHAPE,
                                 feature.handle);
  ward_shape_layer_set_selected (self->cells, feature.kind == WARD_MAP_FEATURE_CELL,
                                 feature.handle);
  if (show && feature.kind != WARD_MAP_FEATURE_NONE && !is_in_view (self, feature, 40))
    ward_map_go_to (self, lon, lat, 0, animate);
  ward_map_announce (self);
}

WardMapFeature
ward_map_get_selected (WardMap *self)
{
  return self->selected;
}

void
ward_map_select_by_person (WardMap *self, WardMapFeature feature, gboolean show)
{
  ward_map_set_selected (self, feature, show, TRUE);
  ward_map_walk_to (self);
  g_signal_emit_by_name (self, "feature-selected", self->selected.kind, self->selected.handle);
}

void
ward_map_activate_by_person (WardMap *self, WardMapFeature feature)
{
  if (feature.kind != WARD_MAP_FEATURE_NONE)
    g_signal_emit_by_name (self, "feature-activated", feature.kind, feature.handle);
}

static void
add_candidate (GArray *candidates, const WardMapFrame *frame, WardMercator at,
               WardMapFeature feature)
{
  WardMapCandidate candidate = { .feature = feature };

  ward_map_frame_project (frame, at, &candidate.x, &candidate.y);
  g_array_append_val (candidates, candidate);
}

static void
collect_points (WardMap *self, const WardMapFrame *frame, const WardMercatorBox *box,
                GArray *candidates)
{
  WardPointSet *set = ward_point_layer_get_set (self->points);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));

  ward_point_set_query (set, box, found);
  for (guint i = 0; i < found->len; i++)
    {
      guint32 index = g_array_index (found, guint32, i);

      add_candidate (
          candidates, frame, ward_point_set_at (set, index),
          (WardMapFeature) { WARD_MAP_FEATURE_POINT, ward_point_set_handle (set, index) });
    }
}

static void
collect_shapes (WardMap *self, const WardMapFrame *frame, const WardMercatorBox *box,
                WardMapFeatureKind kind, GArray *candidates)
{
  WardShapeLayer *layer = layer_of (self, kind);
  const WardShapeSet *set = ward_shape_layer_get_set (layer);
  guint mask = ward_shape_layer_get_filter (layer) & WALKED_STYLES;

  for (guint i = 0; i < ward_shape_set_size (set); i++)
    {
      const WardShapeItem *item = ward_shape_set_item (set, i);

      if ((mask >> item->style & 1) && ward_mercator_box_contains (box, item->anchor))
        add_candidate (candidates, frame, item->anchor, (WardMapFeature) { kind, item->handle });
    }
}

/* All that may be walked to in the view and margin pixels around it; NULL while there is no
 * view. */
static GArray *
collect (WardMap *self, double margin, WardMapFrame *ret_frame)
{
  GArray *candidates;
  WardMercatorBox box;

  if (self->blanked || !ward_draw_layer_get_frame (WARD_DRAW_LAYER (self->points), ret_frame))
    return NULL;
  candidates = g_array_new (FALSE, FALSE, sizeof (WardMapCandidate));
  box = ward_map_frame_bounds (ret_frame, margin);
  collect_points (self, ret_frame, &box, candidates);
  collect_shapes (self, ret_frame, &box, WARD_MAP_FEATURE_CELL, candidates);
  collect_shapes (self, ret_frame, &box, WARD_MAP_FEATURE_SHAPE, candidates);
  return candidates;
}

WardMapFeature
ward_map_neighbour (WardMap *self, int dx, int dy)
{
  WardMapFrame frame;
  g_autoptr (GArray) candidates = collect (self, 0, &frame);
  double x, y;
  WardMercator at;
  guint found;

  if (!candidates)
    return nothing;
  x = frame.width * 0.5;
  y = frame.height * 0.5;
  if (locate (self, self->selected, &at))
    ward_map_frame_project (&frame, at, &x, &y);
  found = ward_map_candidate_towards (candidates, x, y, dx, dy, self->selected);
  if (found == G_MAXUINT)
    {
      /* Nothing more in view: look a screen further. */
      g_clear_pointer (&candidates, g_array_unref);
      candidates = collect (self, MAX (frame.width, frame.height), &frame);
      found = ward_map_candidate_towards (candidates, x, y, dx, dy, self->selected);
    }
  return found == G_MAXUINT ? nothing : g_array_index (candidates, WardMapCandidate, found).feature;
}

GArray *
ward_map_collect (WardMap *self)
{
  WardMapFrame frame;
  GArray *candidates = collect (self, 0, &frame);

  if (candidates)
    ward_map_candidates_sort (candidates);
  return candidates;
}

WardMapFeature
ward_map_next (WardMap *self, int step, gboolean wrap)
{
  WardMapFrame frame;
  g_autoptr (GArray) candidates = collect (self, 0, &frame);
  guint found = candidates ? ward_map_candidate_next (candidates, step, self->selected, wrap)
                           : G_MAXUINT;

  return found == G_MAXUINT ? nothing : g_array_index (candidates, WardMapCandidate, found).feature;
}
