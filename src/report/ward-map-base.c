/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-base.h"

#include "ward-error.h"
#include "ward-mbtiles.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define FINER 1.3     /* tiles are shown this much finer than on the screen */
#define MAX_ENLARGE 5 /* zooms that a tile may stand in for */

struct _WardMapBase {
  GPtrArray *packs; /* of WardMbtiles */
  char *attribution;
};

/* A tile, or the part of an ancestor that stands for it. */
typedef struct {
  GBytes *bytes;
  guint up; /* how many zooms further out it is */
} Found;

WardMapBase *
ward_map_base_open (const char *const *paths, GError **error)
{
  g_autoptr (WardMapBase) base = g_new0 (WardMapBase, 1);
  g_autoptr (GString) owed = g_string_new (NULL);

  base->packs = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_mbtiles_unref);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      WardMbtiles *pack = ward_mbtiles_open (paths[i], error);
      const char *text;

      if (pack == NULL)
        return NULL;
      g_ptr_array_add (base->packs, pack);
      text = ward_mbtiles_info (pack)->attribution;
      if (*text != '\0' && strstr (owed->str, text) == NULL)
        g_string_append_printf (owed, "%s%s", owed->len > 0 ? "; " : "", text);
    }
  base->attribution = g_strdup (owed->str);
  return g_steal_pointer (&base);
}

void
ward_map_base_free (WardMapBase *base)
{
  if (base == NULL)
    return;
  g_ptr_array_unref (base->packs);
  g_free (base->attribution);
  g_free (base);
}

const char *
ward_map_base_attribution (const WardMapBase *base)
{
  return base->attribution;
}

static guint
choose_zoom (const WardMapBase *base, const WardMercatorView *view)
{
  double wanted = floor (log2 (view->world * FINER / 256) + 0.5);
  guint low = G_MAXUINT, high = 0;

  for (guint i = 0; i < base->packs->len; i++)
    {
      const WardMbtilesInfo *info = ward_mbtiles_info (base->packs->pdata[i]);

      low = MIN (low, info->min_zoom);
      high = MAX (high, info->max_zoom);
    }
  return (guint) CLAMP (wanted, low, MIN (high + MAX_ENLARGE, 22));
}

static GBytes *
read_tile (const WardMapBase *base, guint z, guint x, guint y)
{
  for (guint i = 0; i < base->packs->len; i++)
    {
      WardMbtiles *pack = base->packs->pdata[i];
      const WardMbtilesInfo *info = ward_mbtiles_info (pack);
      GBytes *bytes = z >= info->min_zoom && z <= info->max_zoom
                          ? ward_mbtiles_read (pack, z, x, y, NULL)
                          : NULL;

      if (bytes != NULL)
        return bytes;
    }
  return NULL;
}

static Found
find_tile (const WardMapBase *base, guint z, guint x, guint y)
{
  Found found = { 0 };

  for (; found.up <= MIN (MAX_ENLARGE, z) && found.bytes == NULL; found.up++)
    found.bytes = read_tile (base, z - found.up, x >> found.up, y >> found.up);
  found.up--;
  return found;
}

static gboolean
is_png (GBytes *bytes)
{
  gsize n;
  const void *data = g_bytes_get_data (bytes, &n);

  return n > 8 && memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0;
}

gboolean
ward_map_base_check (const WardMapBase *base, const WardMercatorView *view, GError **error)
{
  guint z = choose_zoom (base, view);
  double side = exp2 (z);
  Found found = find_tile (base, z, (guint) (view->centre.x * side),
                           (guint) (view->centre.y * side));
  g_autoptr (GBytes) bytes = found.bytes;

  if (bytes == NULL || is_png (bytes))
    return TRUE;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_UNSUPPORTED,
                       _("The base map’s pictures are not PNG: a printed map can’t use them. Leave "
                         "the base map out."));
  return FALSE;
}

typedef struct {
  const guint8 *data;
  gsize left;
} Reader;

static cairo_status_t
read_cb (void *closure, unsigned char *to, unsigned int length)
{
  Reader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (to, reader->data, length);
  reader->data += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
decode (GBytes *bytes)
{
  Reader reader;
  cairo_surface_t *surface;

  if (!is_png (bytes))
    return NULL;
  reader.data = g_bytes_get_data (bytes, &reader.left);
  surface = cairo_image_surface_create_from_png_stream (read_cb, &reader);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_destroy (surface);
  return NULL;
}

/* Paints the part of the tile that stands for x, y into the square of side units at left, top. */
static void
paint_tile (cairo_t *cr, cairo_surface_t *tile, guint up, guint x, guint y, double left,
            double top, double side)
{
  guint parts = 1u << up;
  double grow = side * parts / cairo_image_surface_get_width (tile);

  cairo_save (cr);
  cairo_rectangle (cr, left, top, side, side);
  cairo_clip (cr);
  cairo_translate (cr, left - (x % parts) * side, top - (y % parts) * side);
  cairo_scale (cr, grow, grow);
  cairo_set_source_surface (cr, tile, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
paint_at (const WardMapBase *base, cairo_t *cr, const WardMercatorView *view, guint z, guint x,
          guint y)
{
  double tiles = exp2 (z), left, top;
  Found found = find_tile (base, z, x, y);
  g_autoptr (GBytes) bytes = found.bytes;
  cairo_surface_t *tile = bytes != NULL ? decode (bytes) : NULL;

  if (tile == NULL)
    return;
  ward_mercator_project (view, (WardMercator) { x / tiles, y / tiles }, &left, &top);
  paint_tile (cr, tile, found.up, x, y, left, top, view->world / tiles);
  cairo_surface_destroy (tile);
}

void
ward_map_base_paint (const WardMapBase *base, cairo_t *cr, const WardMercatorView *view)
{
  guint z = choose_zoom (base, view);
  double side = exp2 (z);
  WardMercator first = ward_mercator_unproject (view, 0, 0);
  WardMercator last = ward_mercator_unproject (view, view->width, view->height);

  for (double y = MAX (floor (first.y * side), 0); y < MIN (last.y * side, side); y++)
    for (double x = MAX (floor (first.x * side), 0); x < MIN (last.x * side, side); x++)
      paint_at (base, cr, view, z, (guint) x, (guint) y);
}
