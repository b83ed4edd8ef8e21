/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-picture-size.h"

#include <string.h>

static guint
big_16 (const guint8 *p)
{
  return (guint) p[0] << 8 | p[1];
}

static guint
big_32 (const guint8 *p)
{
  return (guint) p[0] << 24 | (guint) p[1] << 16 | (guint) p[2] << 8 | p[3];
}

static guint
little_24 (const guint8 *p)
{
  return p[0] | (guint) p[1] << 8 | (guint) p[2] << 16;
}

/* The header chunk comes first, always. */
static gboolean
png_size (const guint8 *data, gsize len, guint *ret_width, guint *ret_height)
{
  if (len < 24 || memcmp (data, "\x89PNG\r\n\x1a\n", 8) != 0 || memcmp (data + 12, "IHDR", 4) != 0)
    return FALSE;
  *ret_width = big_32 (data + 16);
  *ret_height = big_32 (data + 20);
  return TRUE;
}

/* Frame headers of all codings, but not what shares their range: tables and definitions. */
static gboolean
is_frame (guint8 marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

static gboolean
jpeg_size (const guint8 *data, gsize len, guint *ret_width, guint *ret_height)
{
  gsize at = 2;

  if (len < 4 || memcmp (data, "\xff\xd8\xff", 3) != 0)
    return FALSE;
  while (at + 9 <= len && data[at] == 0xff)
    {
      guint8 marker = data[at + 1];

      if (is_frame (marker))
        {
          *ret_height = big_16 (data + at + 5);
          *ret_width = big_16 (data + at + 7);
          return TRUE;
        }
      at += marker == 0xff ? 1 : 2 + MAX (big_16 (data + at + 2), 2);
    }
  return FALSE;
}

static gboolean
webp_size (const guint8 *data, gsize len, guint *ret_width, guint *ret_height)
{
  const guint8 *body = data + 20;

  if (len < 30 || memcmp (data, "RIFF", 4) != 0 || memcmp (data + 8, "WEBP", 4) != 0)
    return FALSE;
  if (memcmp (data + 12, "VP8X", 4) == 0)
    {
      *ret_width = little_24 (body + 4) + 1;
      *ret_height = little_24 (body + 7) + 1;
    }
  else if (memcmp (data + 12, "VP8L", 4) == 0 && body[0] == 0x2f)
    {
      *ret_width = ((body[1] | (guint) body[2] << 8) & 0x3fff) + 1;
      *ret_height = ((body[2] >> 6 | (guint) body[3] << 2 | (guint) body[4] << 10) & 0x3fff) + 1;
    }
  else if (memcmp (data + 12, "VP8 ", 4) == 0 && memcmp (body + 3, "\x9d\x01\x2a", 3) == 0)
    {
      *ret_width = (body[6] | (guint) body[7] << 8) & 0x3fff;
      *ret_height = (body[8] | (guint) body[9] << 8) & 0x3fff;
    }
  else
    return FALSE;
  return TRUE;
}

gboolean
ward_picture_size (const guint8 *data, gsize len, guint *ret_width, guint *ret_height)
{
  return png_size (data, len, ret_width, ret_height)
         || jpeg_size (data, len, ret_width, ret_height)
         || webp_size (data, len, ret_width, ret_height);
}
