/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-name-layer.h"

#include "ward-shape-labels.h"

struct _WardNameLayer {
  WardDrawLayer parent_instance;

  WardShapeLayer *layers[2];
  WardShapeLabels *labels[2];
  guint second; /* styles of the second layer that are named */
};

G_DEFINE_FINAL_TYPE (WardNameLayer, ward_name_layer, WARD_TYPE_DRAW_LAYER)

static void
ward_name_layer_draw (WardDrawLayer *layer, GtkSnapshot *snapshot, const WardMapFrame *frame)
{
  WardNameLayer *self = WARD_NAME_LAYER (layer);
  WardLabelRoom room = { .n = 0 };

  for (guint i = 0; i < 2; i++)
    ward_shape_labels_append (self->labels[i], snapshot, frame,
                              ward_shape_layer_get_set (self->layers[i]),
                              ward_shape_layer_get_filter (self->layers[i])
                                  & (i == 0 ? ~0u : self->second),
                              &room);
}

static void
ward_name_layer_dispose (GObject *object)
{
  WardNameLayer *self = WARD_NAME_LAYER (object);

  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&self->layers[i]);
      g_clear_pointer (&self->labels[i], ward_shape_labels_free);
    }
  G_OBJECT_CLASS (ward_name_layer_parent_class)->dispose (object);
}

static void
ward_name_layer_class_init (WardNameLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ward_name_layer_dispose;
  WARD_DRAW_LAYER_CLASS (klass)->draw = ward_name_layer_draw;
}

static void
ward_name_layer_init (WardNameLayer *self)
{
  self->second = ~0u;
}

WardNameLayer *
ward_name_layer_new (ShumateViewport *viewport, WardShapeLayer *first, WardShapeLayer *second)
{
  WardNameLayer *self = g_object_new (WARD_TYPE_NAME_LAYER, "viewport", viewport, NULL);
  WardShapeLayer *layers[2] = { first, second };

  for (guint i = 0; i < 2; i++)
    {
      self->layers[i] = g_object_ref (layers[i]);
      self->labels[i] = ward_shape_labels_new (GTK_WIDGET (self));
    }
  return self;
}

void
ward_name_layer_set_second (WardNameLayer *self, guint mask)
{
  self->second = mask;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
