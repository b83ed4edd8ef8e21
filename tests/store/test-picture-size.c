/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-picture-size.h"

#include <string.h>

#define PNG "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"

/* The first bytes of real pictures of 300 by 200, and of some that ask for more than they are. */
static const struct {
  const char *name, *data;
  gsize len;
  guint width, height; /* 0: none can be told */
} cases[] = {
  { "png", PNG "\0\0\x01\x2c\0\0\0\xc8\x08\x02", 26, 300, 200 },
  { "png-of-gigabytes", PNG "\0\0\x75\x30\0\0\x75\x30\x01\0", 26, 30000, 30000 },
  { "png-cut-short", PNG "\0\0\x01\x2c\0\0\0", 23, 0, 0 },
  { "jpeg", "\xff\xd8\xff\xe0\0\x04XX\xff\xc4\0\x03X\xff\xc0\0\x11\x08\0\xc8\x01\x2c\x03", 23,
    300, 200 },
  { "jpeg-progressive-after-filling", "\xff\xd8\xff\xff\xff\xc2\0\x11\x08\0\xc8\x01\x2c\x03", 14,
    300, 200 },
  { "jpeg-without-a-frame", "\xff\xd8\xff\xe0\0\x04XX\xff\xd9\0\0\0\0\0\0\0\0\0", 19, 0, 0 },
  { "jpeg-whose-segment-leads-nowhere", "\xff\xd8\xff\xe0\xff\xff\0\0\0\0\0\0\0", 13, 0, 0 },
  { "jpeg-with-a-segment-of-nothing", "\xff\xd8\xff\xe0\0\0\xff\xc0\0\x11\x08\0\xc8\x01\x2c\x03",
    16, 300, 200 },
  { "webp-lossy", "RIFF\xc4\0\0\0WEBPVP8 \xb8\0\0\0\xf0\x10\0\x9d\x01\x2a\x2c\x01\xc8\0\x3e\x6d",
    32, 300, 200 },
  { "webp-lossless", "RIFF\x24\0\0\0WEBPVP8L\x17\0\0\0\x2f\x2b\xc1\x31\0\x07\x10\xfd\x8f\xfe", 30,
    300, 200 },
  { "webp-extended", "RIFF\xca\0\0\0WEBPVP8X\x0a\0\0\0\x10\0\0\0\x2b\x01\0\xc7\0\0", 30, 300,
    200 },
  { "webp-of-another-sort", "RIFF\xca\0\0\0WEBPANIM\x0a\0\0\0\x10\0\0\0\x2b\x01\0\xc7\0\0", 30, 0,
    0 },
  { "text", "This is a letter, not a picture.", 32, 0, 0 },
  { "nothing", "", 0, 0, 0 },
};

static void
test_size_is_told_by_the_first_bytes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint width = 0, height = 0;
      g_autofree guint8 *data = g_memdup2 (cases[i].data, cases[i].len); /* no byte beyond it */

      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (ward_picture_size (data, cases[i].len, &width, &height), ==,
                       cases[i].width > 0);
      g_assert_cmpuint (width, ==, cases[i].width);
      g_assert_cmpuint (height, ==, cases[i].height);
    }
}

/* However it is cut and whatever byte is another: an answer, and nothing read beyond the end. */
static void
test_spoilt_pictures_are_survived (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint round = 0; round < 20000; round++)
    {
      guint i = g_rand_int_range (rand, 0, G_N_ELEMENTS (cases));
      gsize len = cases[i].len > 0 ? g_rand_int_range (rand, 0, cases[i].len + 1) : 0;
      g_autofree guint8 *data = g_memdup2 (cases[i].data, len);
      guint width = 0, height = 0;

      if (len > 0)
        data[g_rand_int_range (rand, 0, len)] = g_rand_int_range (rand, 0, 256);
      if (!ward_picture_size (data, len, &width, &height))
        g_assert_cmpuint (width, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/picture-size/told-by-the-first-bytes",
                   test_size_is_told_by_the_first_bytes);
  g_test_add_func ("/store/picture-size/spoilt-pictures-are-survived",
                   test_spoilt_pictures_are_survived);
  return g_test_run ();
}
