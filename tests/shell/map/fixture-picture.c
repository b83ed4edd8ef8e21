/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-picture.h"

GdkTexture *
ward_picture_take (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  /* A window is larger than its own size by its border: any other size would scale it. */
  int width = gdk_paintable_get_intrinsic_width (paintable);
  int height = gdk_paintable_get_intrinsic_height (paintable);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  GskRenderer *renderer;
  GdkTexture *texture;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (!node)
    return NULL;
  renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_render_node_unref (node);
  return texture;
}

gboolean
ward_picture_save (GtkWidget *widget, const char *path)
{
  g_autoptr (GdkTexture) texture = ward_picture_take (widget);

  return texture && gdk_texture_save_to_png (texture, path);
}
