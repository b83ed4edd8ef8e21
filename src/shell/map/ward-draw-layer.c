/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-draw-layer.h"

typedef struct {
  gboolean dark;
} WardDrawLayerPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WardDrawLayer, ward_draw_layer, SHUMATE_TYPE_LAYER)

static void
ward_draw_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WardDrawLayer *self = WARD_DRAW_LAYER (widget);
  WardMapFrame frame;

  if (!ward_draw_layer_get_frame (self, &frame))
    return;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, frame.width, frame.height));
  WARD_DRAW_LAYER_GET_CLASS (self)->draw (self, snapshot, &frame);
  gtk_snapshot_pop (snapshot);
}

static void
ward_draw_layer_constructed (GObject *object)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (object));

  G_OBJECT_CLASS (ward_draw_layer_parent_class)->constructed (object);
  gtk_widget_set_can_target (GTK_WIDGET (object), FALSE);
  g_signal_connect_object (viewport, "notify", G_CALLBACK (gtk_widget_queue_draw), object,
                           G_CONNECT_SWAPPED);
}

static void
ward_draw_layer_class_init (WardDrawLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = ward_draw_layer_constructed;
  GTK_WIDGET_CLASS (klass)->snapshot = ward_draw_layer_snapshot;
}

static void
ward_draw_layer_init (WardDrawLayer *self)
{
}

void
ward_draw_layer_set_dark (WardDrawLayer *self, gboolean dark)
{
  WardDrawLayerPrivate *priv = ward_draw_layer_get_instance_private (self);

  priv->dark = dark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
ward_draw_layer_get_dark (WardDrawLayer *self)
{
  WardDrawLayerPrivate *priv = ward_draw_layer_get_instance_private (self);

  return priv->dark;
}

gboolean
ward_draw_layer_get_frame (WardDrawLayer *self, WardMapFrame *ret_frame)
{
  WardDrawLayerPrivate *priv = ward_draw_layer_get_instance_private (self);

  return ward_map_frame_init (ret_frame, shumate_layer_get_viewport (SHUMATE_LAYER (self)),
                              GTK_WIDGET (self), priv->dark);
}
