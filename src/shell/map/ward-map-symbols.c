/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-map-symbols.h"

#include <math.h>

#define MAX_CACHED 768
#define DISC_ROOM 6 /* logical pixels around a disc, for its shadow and halo */
#define NUMBER_HEIGHT 16

struct _WardSymbols {
  GtkWidget *widget;
  GHashTable *sprites; /* key: what, packed into 64 bits */
};

typedef enum {
  KEY_POINT = 1,
  KEY_DISC,
  KEY_NUMBER,
} KeyKind;

typedef void (*DrawFunc) (cairo_t *cr, WardSymbols *symbols, gconstpointer data);

WardSymbols *
ward_symbols_new (GtkWidget *widget)
{
  WardSymbols *symbols = g_new0 (WardSymbols, 1);

  symbols->widget = widget;
  symbols->sprites = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                            (GDestroyNotify) ward_sprite_free);
  return symbols;
}

void
ward_symbols_free (WardSymbols *symbols)
{
  if (!symbols)
    return;
  g_hash_table_unref (symbols->sprites);
  g_free (symbols);
}

static WardSprite *
paint (WardSymbols *symbols, int width, int height, int scale, DrawFunc draw, gconstpointer data)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  cairo_t *cr = cairo_create (surface);
  WardSprite *sprite;

  cairo_scale (cr, scale, scale);
  cairo_translate (cr, width * 0.5, height * 0.5);
  draw (cr, symbols, data);
  cairo_destroy (cr);
  sprite = ward_sprite_new (surface, 0, 0, width, height, scale);
  cairo_surface_destroy (surface);
  return sprite;
}

static WardSprite *
lookup (WardSymbols *symbols, gint64 key, int width, int height, DrawFunc draw, gconstpointer data)
{
  int scale = gtk_widget_get_scale_factor (symbols->widget);
  WardSprite *sprite;

  key = key << 4 | (scale & 0xf);
  sprite = g_hash_table_lookup (symbols->sprites, &key);
  if (sprite)
    return sprite;
  if (g_hash_table_size (symbols->sprites) > MAX_CACHED)
    g_hash_table_remove_all (symbols->sprites);
  sprite = paint (symbols, width, height, scale, draw, data);
  g_hash_table_insert (symbols->sprites, g_memdup2 (&key, sizeof key), sprite);
  return sprite;
}

typedef struct {
  WardMapCategory category;
  guint state, mark;
  gboolean dark;
} PointLook;

static void
draw_point (cairo_t *cr, WardSymbols *symbols, gconstpointer data)
{
  const PointLook *look = data;

  ward_symbol_draw (cr, look->category, look->state, look->mark, look->dark);
}

void
ward_symbols_append_point (WardSymbols *symbols, GtkSnapshot *snapshot, double x, double y,
                           WardMapCategory category, guint state, guint mark, gboolean dark)
{
  PointLook look = { category, state & (WARD_MAP_OVERDUE | WARD_MAP_RESTRICTED | WARD_MAP_CLOSED),
                     mark, dark };
  gint64 key = KEY_POINT | look.category << 4 | look.state << 8 | look.mark << 16 | !!dark << 20;

  ward_sprite_put_centred (
      lookup (symbols, key, WARD_SYMBOL_SIZE, WARD_SYMBOL_SIZE, draw_point, &look), snapshot, x, y);
}

double
ward_symbols_disc_radius (guint count)
{
  return count < 10 ? 14 : count < 100 ? 16.5 : count < 1000 ? 19.5 : count < 10000 ? 23 : 27;
}

typedef struct {
  double radius;
  guint8 parts[WARD_MAP_N_CATEGORIES];
  gboolean hover, dark;
} DiscLook;

static void
draw_disc (cairo_t *cr, WardSymbols *symbols, gconstpointer data)
{
  const DiscLook *look = data;

  if (look->hover)
    {
      cairo_arc (cr, 0, 0, look->radius + 4, 0, 2 * G_PI);
      cairo_set_source_rgba (cr, look->dark ? 0.47 : 0.11, look->dark ? 0.68 : 0.44,
                             look->dark ? 0.93 : 0.85, 0.35);
      cairo_fill (cr);
    }
  ward_symbol_draw_disc (cr, look->radius, look->parts, look->dark);
}

/* Fifteenths of the ring; who is there at all gets at least one, or one risk among a thousand
 * would not be seen. */
static gint64
share_out (DiscLook *look, guint count, const guint *by_category)
{
  gint64 packed = 0;

  for (guint i = 0; i < WARD_MAP_N_CATEGORIES; i++)
    {
      look->parts[i] = by_category[i]
                           ? MAX (1, (guint) floor (15.0 * by_category[i] / MAX (count, 1) + 0.5))
                           : 0;
      look->parts[i] = MIN (look->parts[i], 15);
      packed = packed << 4 | look->parts[i];
    }
  return packed;
}

static void
draw_number (cairo_t *cr, WardSymbols *symbols, gconstpointer data)
{
  const guint *number = data; /* the count, and whether the map is dark */
  g_autofree char *text = g_strdup_printf ("%u", number[0]);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (symbols->widget, text);
  g_autoptr (PangoAttrList) attrs = pango_attr_list_new ();
  PangoRectangle extents;
  double grey = number[1] ? 0.95 : 0.13;

  pango_attr_list_insert (attrs, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (
      attrs, pango_attr_size_new_absolute ((number[0] < 1000 ? 12 : 11) * PANGO_SCALE));
  pango_layout_set_attributes (layout, attrs);
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  cairo_move_to (cr, -extents.width * 0.5, -extents.height * 0.5);
  cairo_set_source_rgb (cr, grey, grey, grey);
  pango_cairo_show_layout (cr, layout);
}

static void
append_number (WardSymbols *symbols, GtkSnapshot *snapshot, double x, double y, guint count,
               gboolean dark)
{
  guint number[2] = { count, dark };
  int width = count < 100 ? 20 : count < 10000 ? 40 : 64;
  gint64 key = KEY_NUMBER | (gint64) !!dark << 4 | (gint64) count << 8;

  ward_sprite_put_centred (lookup (symbols, key, width, NUMBER_HEIGHT, draw_number, number),
                           snapshot, x, y);
}

void
ward_symbols_append_disc (WardSymbols *symbols, GtkSnapshot *snapshot, double x, double y,
                          guint count, const guint *by_category, gboolean hover, gboolean dark)
{
  DiscLook look = { .radius = ward_symbols_disc_radius (count), .hover = hover, .dark = dark };
  gint64 parts = share_out (&look, count, by_category);
  int side = 2 * (int) ceil (look.radius + DISC_ROOM);
  guint digits = count < 10 ? 1 : count < 100 ? 2 : count < 1000 ? 3 : count < 10000 ? 4 : 5;
  /* 32 bits of parts, 3 of size, and the flags. */
  gint64 key =
      KEY_DISC | (gint64) digits << 4 | (gint64) !!hover << 8 | (gint64) !!dark << 9 | parts << 12;

  ward_sprite_put_centred (lookup (symbols, key, side, side, draw_disc, &look), snapshot, x, y);
  append_number (symbols, snapshot, x, y, count, dark);
}
