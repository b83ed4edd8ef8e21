/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-driver FOLDER COUNT: every file of the folder, then COUNT inputs bred from them, the same
 * ones in every run. For compilers without libFuzzer, and for a bounded run in the suite. */
#include "fuzz-target.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#define SEED 20261103
#define MAX_BYTES (64 * 1024)

/* Bytes that readers of these formats mind. */
static const char *const pieces[] = {
  "\"", "\\", ",", ":", "{", "}", "[", "]", "\n", "\r\n", "\r", "\t", "'", "=", "-", "+", ".", "0",
  "e9", "1e999", "9007199254740993", "null", "true", "\\u0000", "\\ud800", "\\udc00", "\"\"",
  "\xc3\xa9", "\xff", "\xef\xbb\xbf", "\xed\xa0\x80", "[[[[[[[[[[[[[[[[[", "/*", "\"a\":1,",
};

static void
run (const char *data, gsize len)
{
  /* In memory of its exact size, so that a read beyond the end is seen. */
  g_autofree uint8_t *copy = g_memdup2 (data, len);

  LLVMFuzzerTestOneInput (copy ? copy : (const uint8_t *) "", len);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
load (const char *folder)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  g_assert_nonnull (dir);
  for (const char *name; (name = g_dir_read_name (dir));)
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      char *text;
      gsize len;

      g_assert_true (g_file_get_contents (names->pdata[i], &text, &len, NULL));
      g_ptr_array_add (seeds, g_bytes_new_take (text, len));
    }
  g_assert_cmpuint (seeds->len, >, 0);
  return seeds;
}

static void
insert (GString *text, GRand *rng, const char *data, gsize len)
{
  gsize at = (gsize) g_rand_int_range (rng, 0, (gint32) text->len + 1);

  g_string_insert_len (text, (gssize) at, data, (gssize) len);
}

/* A part of another seed. */
static void
insert_part (GString *text, GRand *rng, GPtrArray *seeds)
{
  GBytes *other = seeds->pdata[g_rand_int_range (rng, 0, (gint32) seeds->len)];
  gsize len, from, n;
  const char *data = g_bytes_get_data (other, &len);

  from = (gsize) g_rand_int_range (rng, 0, (gint32) len + 1);
  n = (gsize) g_rand_int_range (rng, 0, (gint32) (len - from) + 1);
  if (n > 0)
    insert (text, rng, data + from, n);
}

static void
mutate (GString *text, GRand *rng, GPtrArray *seeds)
{
  const char *piece = pieces[g_rand_int_range (rng, 0, G_N_ELEMENTS (pieces))];
  gsize at = text->len ? (gsize) g_rand_int_range (rng, 0, (gint32) text->len) : 0;

  switch (g_rand_int_range (rng, 0, 5))
    {
    case 0:
      insert (text, rng, piece, strlen (piece));
      break;
    case 1:
      insert_part (text, rng, seeds);
      break;
    case 2:
      g_string_truncate (text, at);
      break;
    case 3:
      if (text->len)
        text->str[at] = (char) (text->str[at] ^ 1 << g_rand_int_range (rng, 0, 8));
      break;
    default:
      g_string_erase (text, (gssize) at, (gssize) MIN (text->len - at, 3));
      break;
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (SEED);
  g_autoptr (GPtrArray) seeds = NULL;
  guint64 count;

  if (argc != 3 || !g_ascii_string_to_unsigned (argv[2], 10, 0, G_MAXINT, &count, NULL))
    {
      g_printerr ("fuzz-driver FOLDER COUNT\n");
      return EXIT_FAILURE;
    }
  seeds = load (argv[1]);
  for (guint i = 0; i < seeds->len; i++)
    run (g_bytes_get_data (seeds->pdata[i], NULL), g_bytes_get_size (seeds->pdata[i]));
  for (guint64 i = 0; i < count; i++)
    {
      GBytes *seed = seeds->pdata[g_rand_int_range (rng, 0, (gint32) seeds->len)];
      g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (seed, NULL),
                                                   (gssize) g_bytes_get_size (seed));

      for (int n = g_rand_int_range (rng, 1, 9); n > 0; n--)
        mutate (text, rng, seeds);
      run (text->str, MIN (text->len, MAX_BYTES));
    }
  return EXIT_SUCCESS;
}
