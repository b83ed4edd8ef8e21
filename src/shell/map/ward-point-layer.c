/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-point-layer.h"

#include "ward-map-symbols.h"

#include <math.h>

struct _WardPointLayer {
  WardDrawLayer parent_instance;

  WardPointSet *set;
  WardSymbols *symbols;
  GArray *marks; /* WardPointMark of the last look, in drawing order */
  gboolean clustered;
  guint32 selected; /* index, or WARD_POINT_NONE */
  guint32 selected_handle;
  gboolean has_selected;
  guint32 hover; /* index of the mark's point, or WARD_POINT_NONE */
};

G_DEFINE_FINAL_TYPE (WardPointLayer, ward_point_layer, WARD_TYPE_DRAW_LAYER)

static void
look (WardPointLayer *self, const WardMapFrame *frame)
{
  WardMercatorBox view = ward_map_frame_bounds (frame, 0);

  ward_point_set_marks (self->set, &view, frame->world, self->clustered, self->selected,
                        self->marks);
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
  double reach = mark->count > 1 ? ward_symbols_disc_radius (mark->count) : 8;

  return MAX (0, hypot (mark->x - x, mark->y - y) - reach);
}

static const WardPointMark *
find_mark (WardPointLayer *self, double x, double y, double reach)
{
  const WardPointMark *best = NULL;
  double best_distance = reach, best_middle = G_MAXDOUBLE;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const WardPointMark *mark = &g_array_index (self->marks, WardPointMark, i);
      double distance = mark_distance (mark, x, y), middle = hypot (mark->x - x, mark->y - y);

      if (distance > best_distance || (distance == best_distance && middle >= best_middle))
        continue;
      best = mark;
      best_distance = distance;
      best_middle = middle;
    }
  return best;
}

void
ward_point_layer_set_hover (WardPointLayer *self, double x, double y, double reach)
{
  const WardPointMark *mark = reach > 0 ? find_mark (self, x, y, reach) : NULL;
  guint32 hover = mark ? mark->index : WARD_POINT_NONE;

  if (hover == self->hover)
    return;
  self->hover = hover;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
ward_point_layer_hit (WardPointLayer *self, double x, double y, double reach, WardPointHit *ret_hit)
{
  WardMapFrame frame;
  const WardPointMark *mark = find_mark (self, x, y, reach);

  if (!mark || !ward_draw_layer_get_frame (WARD_DRAW_LAYER (self), &frame))
    return FALSE;
  ret_hit->count = mark->count;
  ret_hit->handle = ward_point_set_handle (self->set, mark->index);
  ward_mercator_to_degrees (ward_map_frame_unproject (&frame, mark->x, mark->y), &ret_hit->lon,
                            &ret_hit->lat);
  return TRUE;
}
