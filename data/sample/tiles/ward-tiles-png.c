/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <zlib.h>

#include "ward-tiles.h"

#define PIXELS (WARD_TILE_SIZE * WARD_TILE_SIZE)
#define COLOURS 56 /* of a palette: more make the file larger and no picture better */
#define EXACT 38   /* kept as they are, the most used ones */

typedef struct {
  guint32 colour;
  guint count;
} Tally;

static int
compare_tallies (gconstpointer a, gconstpointer b)
{
  const Tally *one = a, *two = b;

  if (one->count != two->count)
    return one->count > two->count ? -1 : 1;
  return one->colour < two->colour ? -1 : one->colour > two->colour;
}

/* Tallies what key_mask keeps of each colour, most used first. */
static GArray *
tally (const guint32 *pixels, gsize stride)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *tallies = g_array_new (FALSE, FALSE, sizeof (Tally));
  GHashTableIter iter;
  gpointer key, value;

  for (gsize row = 0; row < WARD_TILE_SIZE; row++)
    for (gsize column = 0; column < WARD_TILE_SIZE;)
      {
        guint32 colour = pixels[row * stride + column] & 0xffffff;
        guint run = 0;

        while (column < WARD_TILE_SIZE && (pixels[row * stride + column] & 0xffffff) == colour)
          {
            run++;
            column++;
          }
        run += GPOINTER_TO_UINT (g_hash_table_lookup (seen, GUINT_TO_POINTER (colour + 1)));
        g_hash_table_insert (seen, GUINT_TO_POINTER (colour + 1), GUINT_TO_POINTER (run));
      }
  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      Tally t = { GPOINTER_TO_UINT (key) - 1, GPOINTER_TO_UINT (value) };

      g_array_append_val (tallies, t);
    }
  g_array_sort (tallies, compare_tallies);
  return tallies;
}

/* The most used colours as they are; of the rest the most used ones of each shade. */
static guint
choose_palette (const GArray *tallies, guint32 *palette)
{
  guint n = tallies->len <= COLOURS ? tallies->len : EXACT;
  g_autofree guint8 *shades = g_malloc0 (4096);

  for (guint i = 0; i < n; i++)
    palette[i] = g_array_index (tallies, Tally, i).colour;
  for (guint i = n; i < tallies->len && n < COLOURS; i++)
    {
      guint32 c = g_array_index (tallies, Tally, i).colour;
      guint shade = (c >> 20 & 15) << 8 | (c >> 12 & 15) << 4 | (c >> 4 & 15);

      if (!shades[shade])
        palette[n++] = c;
      shades[shade] = 1;
    }
  return n;
}

static guint
nearest (const guint32 *palette, guint n, guint32 c)
{
  guint best = 0;
  int least = G_MAXINT;

  for (guint i = 0; i < n && least > 0; i++)
    {
      int r = (int) (palette[i] >> 16 & 255) - (int) (c >> 16 & 255);
      int g = (int) (palette[i] >> 8 & 255) - (int) (c >> 8 & 255);
      int b = (int) (palette[i] & 255) - (int) (c & 255);
      int d = 3 * r * r + 6 * g * g + b * b;

      if (d < least)
        {
          least = d;
          best = i;
        }
    }
  return best;
}

static void
append_chunk (GByteArray *out, const char *type, const guint8 *data, guint32 length)
{
  guint32 size = GUINT32_TO_BE (length), check;
  uLong crc = crc32 (0, (const Bytef *) type, 4);

  if (length > 0)
    crc = crc32 (crc, data, length);
  check = GUINT32_TO_BE ((guint32) crc);
  g_byte_array_append (out, (const guint8 *) &size, 4);
  g_byte_array_append (out, (const guint8 *) type, 4);
  if (length > 0)
    g_byte_array_append (out, data, length);
  g_byte_array_append (out, (const guint8 *) &check, 4);
}

/* Rows of indices, bits each, with a filter byte of none before each. */
static GByteArray *
pack_rows (const guint32 *pixels, gsize stride, const GArray *tallies, const guint32 *palette,
           guint n,
           guint bits)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  gsize row_size = 1 + WARD_TILE_SIZE * bits / 8;
  GByteArray *rows = g_byte_array_sized_new ((guint) row_size * WARD_TILE_SIZE);
  guint32 last = G_MAXUINT32;
  guint place = 0;

  for (guint i = 0; i < tallies->len; i++)
    {
      guint32 c = g_array_index (tallies, Tally, i).colour;

      g_hash_table_insert (places, GUINT_TO_POINTER (c + 1),
                           GUINT_TO_POINTER (i < n && palette[i] == c ? i : nearest (palette, n,
                                                                                     c)));
    }
  g_byte_array_set_size (rows, (guint) row_size * WARD_TILE_SIZE);
  memset (rows->data, 0, rows->len);
  for (gsize row = 0; row < WARD_TILE_SIZE; row++)
    for (gsize column = 0; column < WARD_TILE_SIZE; column++)
      {
        guint32 c = pixels[row * stride + column] & 0xffffff;
        gsize bit = column * bits;

        if (c != last)
          place = GPOINTER_TO_UINT (g_hash_table_lookup (places, GUINT_TO_POINTER (c + 1)));
        last = c;
        rows->data[row * row_size + 1 + bit / 8] |= (guint8) (place << (8 - bits - bit % 8));
      }
  return rows;
}

static void
append_palette (GByteArray *out, const guint32 *palette, guint n)
{
  guint8 bytes[3 * COLOURS];

  for (guint i = 0; i < n; i++)
    {
      bytes[3 * i] = palette[i] >> 16 & 255;
      bytes[3 * i + 1] = palette[i] >> 8 & 255;
      bytes[3 * i + 2] = palette[i] & 255;
    }
  append_chunk (out, "PLTE", bytes, 3 * n);
}

GByteArray *
ward_tile_png (const guint32 *pixels, gsize stride)
{
  static const guint8 magic[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  guint8 header[13] = { 0, 0, 1, 0, 0, 0, 1, 0, 8, 3, 0, 0, 0 };
  g_autoptr (GArray) tallies = tally (pixels, stride);
  g_autoptr (GByteArray) rows = NULL;
  g_autofree guint8 *packed = NULL;
  GByteArray *png = g_byte_array_new ();
  guint32 palette[COLOURS];
  guint n = choose_palette (tallies, palette);
  uLongf size;

  header[8] = n <= 2 ? 1 : n <= 4 ? 2 : n <= 16 ? 4 : 8;
  rows = pack_rows (pixels, stride, tallies, palette, n, header[8]);
  size = compressBound (rows->len);
  packed = g_malloc (size);
  if (compress2 (packed, &size, rows->data, rows->len, 8) != Z_OK)
    size = 0; /* there is room, so this can't be */
  g_byte_array_append (png, magic, sizeof magic);
  append_chunk (png, "IHDR", header, sizeof header);
  append_palette (png, palette, n);
  append_chunk (png, "IDAT", packed, (guint32) size);
  append_chunk (png, "IEND", NULL, 0);
  return png;
}
