/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-shape-layer.h"

#include "ward-map-picture.h"
#include "ward-shape-draw.h"

#include <math.h>

struct _WardShapeLayer {
  WardDrawLayer parent_instance;

  WardShapeSet *set;
  WardMapPicture *picture;
  guint mask;
  gboolean ground;
  gboolean has_selected;
  guint32 selected; /* handle */
};

G_DEFINE_FINAL_TYPE (WardShapeLayer, ward_shape_layer, WARD_TYPE_DRAW_LAYER)

static void
refresh (WardShapeLayer *self)
{
  WardShapeScene *scene = g_atomic_rc_box_new0 (WardShapeScene);

  scene->set = ward_shape_set_ref (self->set);
  scene->mask = self->mask;
  scene->ground = self->ground;
  ward_map_picture_take_data (self->picture, scene, ward_shape_scene_clear);
}

static WardPictureView
whole_view (const WardMapFrame *frame)
{
  return (WardPictureView) { ward_map_frame_bounds (frame, 0),
                             frame->world,
                             frame->width,
                             frame->height,
                             frame->scale,
                             frame->dark };
}

/* The part of the view that item takes up, with room for its outline; FALSE when none. */
static gboolean
item_bounds (const WardMapFrame *frame, const WardShapeItem *item, graphene_rect_t *ret_rect)
{
  double x1, y1, x2, y2;

  ward_map_frame_project (frame, (WardMercator) { item->box.x1, item->box.y1 }, &x1, &y1);
  ward_map_frame_project (frame, (WardMercator) { item->box.x2, item->box.y2 }, &x2, &y2);
  x1 = floor (MAX (x1 - 8, 0));
  y1 = floor (MAX (y1 - 8, 0));
  x2 = ceil (MIN (x2 + 8, frame->width));
  y2 = ceil (MIN (y2 + 8, frame->height));
  graphene_rect_init (ret_rect, x1, y1, x2 - x1, y2 - y1);
  return x2 > x1 && y2 > y1;
}

static void
append_selected (WardShapeLayer *self, GtkSnapshot *snapshot, const WardMapFrame *frame)
{
  guint i = self->has_selected ? ward_shape_set_find (self->set, self->selected) : WARD_SHAPE_NONE;
  const WardShapeItem *item = i != WARD_SHAPE_NONE ? ward_shape_set_item (self->set, i) : NULL;
  WardPictureView view = whole_view (frame);
  graphene_rect_t rect;
  WardMapColour ink;
  cairo_t *cr;

  if (!item || !(self->mask >> item->style & 1) || !item_bounds (frame, item, &rect))
    return;
  ink = ward_map_style_colour (item->style, frame->dark);
  cr = gtk_snapshot_append_cairo (snapshot, &rect);
  ward_shape_item_path (cr, &view, self->set, item);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  ward_map_colour_set (cr, ink, 0.12);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 7);
  cairo_set_source_rgba (cr, !frame->dark, !frame->dark, !frame->dark, 0.85);
  cairo_stroke_preserve (cr);
  ward_map_colour_set (cr, ink, 1);
  cairo_set_line_width (cr, 3.4);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
ward_shape_layer_draw (WardDrawLayer *layer, GtkSnapshot *snapshot, const WardMapFrame *frame)
{
  WardShapeLayer *self = WARD_SHAPE_LAYER (layer);

  ward_map_picture_append (self->picture, snapshot, frame);
  append_selected (self, snapshot, frame);
}

static void
ward_shape_layer_finalize (GObject *object)
{
  WardShapeLayer *self = WARD_SHAPE_LAYER (object);

  g_clear_pointer (&self->picture, ward_map_picture_free);
  g_clear_pointer (&self->set, ward_shape_set_unref);
  G_OBJECT_CLASS (ward_shape_layer_parent_class)->finalize (object);
}

static void
ward_shape_layer_class_init (WardShapeLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ward_shape_layer_finalize;
  WARD_DRAW_LAYER_CLASS (klass)->draw = ward_shape_layer_draw;
}

static void
ward_shape_layer_init (WardShapeLayer *self)
{
  self->set = ward_shape_set_new (NULL, 0);
  self->picture = ward_map_picture_new (GTK_WIDGET (self), ward_shape_scene_draw);
  self->mask = ~0u;
}

WardShapeLayer *
ward_shape_layer_new (ShumateViewport *viewport)
{
  return g_object_new (WARD_TYPE_SHAPE_LAYER, "viewport", viewport, NULL);
}

void
ward_shape_layer_set_shapes (WardShapeLayer *self, const WardMapShape *shapes, gsize n)
{
  g_clear_pointer (&self->set, ward_shape_set_unref);
  self->set = ward_shape_set_new (shapes, n);
  refresh (self);
}

void
ward_shape_layer_set_filter (WardShapeLayer *self, guint mask)
{
  if (self->mask == mask)
    return;
  self->mask = mask;
  refresh (self);
}

void
ward_shape_layer_set_ground (WardShapeLayer *self, gboolean ground)
{
  if (self->ground == ground)
    return;
  self->ground = ground;
  refresh (self);
}

const WardShapeSet *
ward_shape_layer_get_set (WardShapeLayer *self)
{
  return self->set;
}

guint
ward_shape_layer_get_filter (WardShapeLayer *self)
{
  return self->mask;
}

void
ward_shape_layer_set_selected (WardShapeLayer *self, gboolean selected, guint32 handle)
{
  self->has_selected = selected;
  self->selected = handle;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
ward_shape_layer_hit (WardShapeLayer *self, double x, double y, double reach)
{
  guint mask = self->mask & ~(1u << WARD_MAP_DISTRICT | 1u << WARD_MAP_WARD);
  WardMapFrame frame;

  if (!ward_draw_layer_get_frame (WARD_DRAW_LAYER (self), &frame))
    return WARD_SHAPE_NONE;
  return ward_shape_set_hit (self->set, mask, ward_map_frame_unproject (&frame, x, y),
                             reach / frame.world);
}

gboolean
ward_shape_layer_is_current (WardShapeLayer *self)
{
  return ward_map_picture_is_current (self->picture);
}
