/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-point-layer.h"

#include "ward-map-symbols.h"
#include "ward-point-scene.h"

#include <math.h>

/* More single points than this are drawn by a worker. */
#define MANY 1500
#define SYMBOL_RADIUS 8

struct _WardPointLayer {
  WardDrawLayer parent_instance;

  WardPointSet *set;
  WardSymbols *symbols;
  GArray *marks; /* WardPointMark of the last look, in drawing order */
  WardMapPicture *picture; /* of all points, or NULL: they are few, or clustered */
  gboolean clustered;
  guint32 selected; /* index, or WARD_POINT_NONE */
  guint32 selected_handle;
  gboolean has_selected;
  guint32 hover; /* index of the mark's point, or WARD_POINT_NONE */
};

G_DEFINE_FINAL_TYPE (WardPointLayer, ward_point_layer, WARD_TYPE_DRAW_LAYER)

/* Nothing is clustered and there are too many: gives a worker all of them. */
static void
ensure_picture (WardPointLayer *self)
{
  gboolean wanted = !self->clustered && ward_point_set_n_shown (self->set) > MANY;

  if (!wanted)
    g_clear_pointer (&self->picture, ward_map_picture_free);
  if (!wanted || self->picture)
    return;
  self->picture = ward_map_picture_new (GTK_WIDGET (self), ward_point_scene_draw);
  ward_map_picture_take_data (self->picture, ward_point_scene_new (self->set),
                              ward_point_scene_clear);
}

static void
look (WardPointLayer *self, const WardMapFrame *frame)
{
  WardMercatorBox view = ward_map_frame_bounds (frame, 0);

  ward_point_set_marks (self->set, &view, frame->world, self->clustered, self->selected,
                        self->marks);
}

/* Where a worker draws, only what stands out is drawn here. */
static void
look_at_some (WardPointLayer *self, const WardMapFrame *frame)
{
  WardMercatorBox view = ward_map_frame_bounds (frame, 0);
  const guint32 some[] = { self->hover, self->selected };

  g_array_set_size (self->marks, 0);
  for (guint i = 0; i < G_N_ELEMENTS (some); i++)
    ward_point_set_append_mark (self->set, &view, frame->world, some[i], self->marks);
}

static void
draw_mark (WardPointLayer *self, GtkSnapshot *snapshot, const WardPointMark *mark, gboolean dark)
{
  gboolean hover = mark->index == self->hover;

  if (mark->count > 1)
    ward_symbols_append_disc (self->symbols, snapshot, mark->x, mark->y, mark->count,
                              mark->by_category, hover, dark);
  else
    ward_symbols_append_point (self->symbols, snapshot, mark->x, mark->y,
                               ward_point_set_category (self->set, mark->index),
                               ward_point_set_state (self->set, mark->index),
                               (hover ? WARD_SYMBOL_HOVER : 0)
                                   | (mark->index == self->selected ? WARD_SYMBOL_SELECTED : 0),
                               dark);
}

/* Singles first, then clusters over them, so that no number is hidden; the selected one last of
 * all. */
static void
ward_point_layer_draw (WardDrawLayer *layer, GtkSnapshot *snapshot, const WardMapFrame *frame)
{
  WardPointLayer *self = WARD_POINT_LAYER (layer);

  ensure_picture (self);
  if (self->picture)
    {
      ward_map_picture_append (self->picture, snapshot, frame);
      look_at_some (self, frame);
    }
  else
    look (self, frame);
  for (guint pass = 0; pass < 3; pass++)
    for (guint i = 0; i < self->marks->len; i++)
      {
        const WardPointMark *mark = &g_array_index (self->marks, WardPointMark, i);
        guint its = mark->count > 1 ? 1 : mark->index == self->selected ? 2 : 0;

        if (its == pass)
          draw_mark (self, snapshot, mark, frame->dark);
      }
}

static void
ward_point_layer_finalize (GObject *object)
{
  WardPointLayer *self = WARD_POINT_LAYER (object);

  g_clear_pointer (&self->picture, ward_map_picture_free);
  g_clear_pointer (&self->set, ward_point_set_free);
  g_clear_pointer (&self->symbols, ward_symbols_free);
  g_clear_pointer (&self->marks, g_array_unref);
  G_OBJECT_CLASS (ward_point_layer_parent_class)->finalize (object);
}

static void
ward_point_layer_class_init (WardPointLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ward_point_layer_finalize;
  WARD_DRAW_LAYER_CLASS (klass)->draw = ward_point_layer_draw;
}

static void
ward_point_layer_init (WardPointLayer *self)
{
  self->set = ward_point_set_new ();
  self->symbols = ward_symbols_new (GTK_WIDGET (self));
  self->marks = g_array_new (FALSE, FALSE, sizeof (WardPointMark));
  self->clustered = TRUE;
  self->selected = self->hover = WARD_POINT_NONE;
}

WardPointLayer *
ward_point_layer_new (ShumateViewport *viewport)
{
  return g_object_new (WARD_TYPE_POINT_LAYER, "viewport", viewport, NULL);
}

/* Indices may have moved: find the selected point again. */
static void
points_changed (WardPointLayer *self)
{
  g_clear_pointer (&self->picture, ward_map_picture_free);
  self->hover = WARD_POINT_NONE;
  self->selected =
      self->has_selected ? ward_point_set_find (self->set, self->selected_handle) : WARD_POINT_NONE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ward_point_layer_set_points (WardPointLayer *self, const WardMapPoint *points, gsize n)
{
  ward_point_set_assign (self->set, points, n);
  points_changed (self);
}

void
ward_point_layer_put_point (WardPointLayer *self, const WardMapPoint *point)
{
  ward_point_set_put (self->set, point);
  points_changed (self);
}

void
ward_point_layer_set_filter (WardPointLayer *self, guint mask, gboolean only_open)
{
  ward_point_set_filter (self->set, mask, only_open);
  points_changed (self);
}

void
ward_point_layer_set_clustered (WardPointLayer *self, gboolean clustered)
{
  self->clustered = clustered;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

WardPointSet *
ward_point_layer_get_set (WardPointLayer *self)
{
  return self->set;
}

void
ward_point_layer_set_selected (WardPointLayer *self, gboolean selected, guint32 handle)
{
  self->has_selected = selected;
  self->selected_handle = handle;
  points_changed (self);
}

const GArray *
ward_point_layer_get_marks (WardPointLayer *self)
{
  WardMapFrame frame;

  if (ward_draw_layer_get_frame (WARD_DRAW_LAYER (self), &frame))
    look (self, &frame);
  return self->marks;
}

/* Distance from the mark's edge, so that a large disc can be hit anywhere on it. */
static double
mark_distance (const WardPointMark *mark, double x, double y)
{
  double reach = mark->count > 1 ? ward_symbols_disc_radius (mark->count) : SYMBOL_RADIUS;

  return MAX (0, hypot (mark->x - x, mark->y - y) - reach);
}

static gboolean
find_drawn (WardPointLayer *self, double x, double y, double reach, WardPointMark *ret_mark)
{
  double best_distance = reach, best_middle = G_MAXDOUBLE;
  gboolean found = FALSE;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const WardPointMark *mark = &g_array_index (self->marks, WardPointMark, i);
      double distance = mark_distance (mark, x, y), middle = hypot (mark->x - x, mark->y - y);

      if (distance > best_distance || (distance == best_distance && middle >= best_middle))
        continue;
      *ret_mark = *mark;
      found = TRUE;
      best_distance = distance;
      best_middle = middle;
    }
  return found;
}

/* Among points that a worker has drawn, the nearest is found by the index. */
static gboolean
find_indexed (WardPointLayer *self, double x, double y, double reach, WardPointMark *ret_mark)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (WardPointMark));
  WardMapFrame frame;
  WardMercatorBox view;
  guint32 index;

  if (!ward_draw_layer_get_frame (WARD_DRAW_LAYER (self), &frame))
    return FALSE;
  view = ward_map_frame_bounds (&frame, 0);
  index = ward_point_set_nearest (self->set, ward_map_frame_unproject (&frame, x, y),
                                  (reach + SYMBOL_RADIUS) / frame.world);
  ward_point_set_append_mark (self->set, &view, frame.world, index, found);
  if (found->len == 0)
    return FALSE;
  *ret_mark = g_array_index (found, WardPointMark, 0);
  return TRUE;
}

static gboolean
find_mark (WardPointLayer *self, double x, double y, double reach, WardPointMark *ret_mark)
{
  if (self->picture)
    return find_indexed (self, x, y, reach, ret_mark);
  return find_drawn (self, x, y, reach, ret_mark);
}

void
ward_point_layer_set_hover (WardPointLayer *self, double x, double y, double reach)
{
  WardPointMark mark = { .index = WARD_POINT_NONE };
  gboolean found = reach > 0 && find_mark (self, x, y, reach, &mark);
  guint32 hover = found ? mark.index : WARD_POINT_NONE;

  if (hover == self->hover)
    return;
  self->hover = hover;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
ward_point_layer_hit (WardPointLayer *self, double x, double y, double reach, WardPointHit *ret_hit)
{
  WardMapFrame frame;
  WardPointMark mark;

  if (!find_mark (self, x, y, reach, &mark)
      || !ward_draw_layer_get_frame (WARD_DRAW_LAYER (self), &frame))
    return FALSE;
  ret_hit->count = mark.count;
  ret_hit->handle = ward_point_set_handle (self->set, mark.index);
  ward_mercator_to_degrees (ward_map_frame_unproject (&frame, mark.x, mark.y), &ret_hit->lon,
                            &ret_hit->lat);
  return TRUE;
}
