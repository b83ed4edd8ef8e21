/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-sprite.h"

#include <math.h>

struct _WardSprite {
  GdkTexture *texture;
  int width, height; /* logical pixels */
};

static inline guint32
straighten (guint32 pixel)
{
  guint32 alpha = pixel >> 24, half = alpha / 2;

  if (alpha == 0 || alpha == 255)
    return pixel;
  return alpha << 24 | (((pixel >> 16 & 0xff) * 255 + half) / alpha) << 16
         | (((pixel >> 8 & 0xff) * 255 + half) / alpha) << 8
         | ((pixel & 0xff) * 255 + half) / alpha;
}

/* Copies the part; FALSE when it is transparent all over. */
static gboolean
copy_straight (cairo_surface_t *surface, int left, int top, int width, int height, guint32 *out)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint32 seen = 0;

  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (data + (gsize) (top + y) * stride) + left;

      for (int x = 0; x < width; x++)
        {
          seen |= row[x];
          out[(gsize) y * width + x] = straighten (row[x]);
        }
    }
  return seen != 0;
}

WardSprite *
ward_sprite_new (cairo_surface_t *surface, int x, int y, int width, int height, int scale)
{
  int across = width * scale, down = height * scale;
  guint32 *pixels = g_new (guint32, (gsize) across * down);
  g_autoptr (GBytes) bytes = g_bytes_new_take (pixels, (gsize) across * down * 4);
  WardSprite *sprite;

  cairo_surface_flush (surface);
  if (!copy_straight (surface, x * scale, y * scale, across, down, pixels))
    return NULL;
  sprite = g_new0 (WardSprite, 1);
  sprite->texture = gdk_memory_texture_new (
      across, down, G_BYTE_ORDER == G_LITTLE_ENDIAN ? GDK_MEMORY_B8G8R8A8 : GDK_MEMORY_A8R8G8B8,
      bytes, (gsize) across * 4);
  sprite->width = width;
  sprite->height = height;
  return sprite;
}

void
ward_sprite_free (WardSprite *sprite)
{
  if (!sprite)
    return;
  g_object_unref (sprite->texture);
  g_free (sprite);
}

void
ward_sprite_put (WardSprite *sprite, GtkSnapshot *snapshot, double x, double y, double grow)
{
  if (sprite)
    gtk_snapshot_append_texture (
        snapshot, sprite->texture,
        &GRAPHENE_RECT_INIT (x, y, sprite->width * grow, sprite->height * grow));
}

void
ward_sprite_put_centred (WardSprite *sprite, GtkSnapshot *snapshot, double x, double y)
{
  if (sprite)
    ward_sprite_put (sprite, snapshot, floor (x - sprite->width * 0.5 + 0.5),
                     floor (y - sprite->height * 0.5 + 0.5), 1);
}
