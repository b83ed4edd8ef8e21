/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-tile-image.h"

#include <cairo.h>

/* Three bytes to a pixel: that takes a quarter less memory, and of all layouts it is the one that
 * GTK 4.8's cairo renderer unpacks fastest. */
static GdkTexture *
texture_from_surface (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint8 *out = g_malloc ((gsize) width * height * 3), *to = out;
  const guint8 *data;
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (data + (gsize) y * stride);

      for (int x = 0; x < width; x++, to += 3)
        {
          to[0] = row[x] >> 16;
          to[1] = row[x] >> 8;
          to[2] = row[x];
        }
    }
  bytes = g_bytes_new_take (out, (gsize) width * height * 3);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_R8G8B8, bytes, (gsize) width * 3);
}

static cairo_surface_t *
surface_from_texture (GdkTexture *texture)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, gdk_texture_get_width (texture), gdk_texture_get_height (texture));

  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      gdk_texture_download (texture, cairo_image_surface_get_data (surface),
                            cairo_image_surface_get_stride (surface));
      cairo_surface_mark_dirty (surface);
    }
  return surface;
}

static inline guint32
dim_channel (int value, int light, int target)
{
  return CLAMP (target + (value - light) * 5 / 8, 0, 255);
}

/* Paper goes to night blue, ink to grey, hues stay: lightness is turned round, colour kept at
 * five eighths. */
static void
dim_surface (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface),
      height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint8 *data;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++)
    {
      guint32 *row = (guint32 *) (data + (gsize) y * stride);

      for (int x = 0; x < width; x++)
        {
          int r = row[x] >> 16 & 0xff, g = row[x] >> 8 & 0xff, b = row[x] & 0xff;
          int light = (r * 77 + g * 151 + b * 28) >> 8;
          int target = 30 + (255 - light) * 5 / 8;

          row[x] = 0xff000000u | dim_channel (r, light, target - 2) << 16
                   | dim_channel (g, light, target) << 8 | dim_channel (b, light, target + 6);
        }
    }
  cairo_surface_mark_dirty (surface);
}

static cairo_surface_t *
enlarge (cairo_surface_t *source, guint up, guint col, guint row)
{
  int side = cairo_image_surface_get_width (source);
  double factor = (double) (1u << up) * WARD_TILE_SIZE / side;
  cairo_surface_t *out =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WARD_TILE_SIZE, WARD_TILE_SIZE);
  cairo_t *cr = cairo_create (out);

  cairo_translate (cr, -(double) col * WARD_TILE_SIZE, -(double) row * WARD_TILE_SIZE);
  cairo_scale (cr, factor, factor);
  cairo_set_source_surface (cr, source, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);
  return out;
}

GdkTexture *
ward_tile_image_cut (GdkTexture *picture, guint up, guint col, guint row, gboolean dim)
{
  cairo_surface_t *surface;
  GdkTexture *texture;

  if (!up && !dim)
    return g_object_ref (picture);
  surface = surface_from_texture (picture);
  if (up)
    {
      cairo_surface_t *large = enlarge (surface, up, col, row);

      cairo_surface_destroy (surface);
      surface = large;
    }
  if (dim)
    dim_surface (surface);
  texture = texture_from_surface (surface);
  cairo_surface_destroy (surface);
  return texture;
}

GdkTexture *
ward_tile_image_neutral (gboolean dark)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, WARD_TILE_SIZE, WARD_TILE_SIZE);
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture;

  if (dark)
    cairo_set_source_rgb (cr, 0.137, 0.149, 0.173);
  else
    cairo_set_source_rgb (cr, 0.918, 0.914, 0.898);
  cairo_paint (cr);
  cairo_destroy (cr);
  texture = texture_from_surface (surface);
  cairo_surface_destroy (surface);
  return texture;
}
