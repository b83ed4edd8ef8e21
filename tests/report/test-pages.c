/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-paper-pages.h"

/* Pieces as text: "10" a height, "k" keeps with the next, "f" begins a page, "n5" has a note, and
 * the pages wanted as the number of pieces on each. The page is 100 high. */
typedef struct {
  const char *name, *pieces, *pages;
} Case;

static const Case cases[] = {
  { "fills-a-page", "50 50 10", "2 1" },
  { "keeps-with-next", "50 40k 20 10", "1 3" },
  { "keeps-a-chain", "40 20k 20k 30 10", "1 4" },
  { "begins-a-page", "10 10f 10", "1 2" },
  { "chain-higher-than-a-page-parts", "60k 60k 60", "1 1 1" },
  { "note-takes-its-room", "60 20n25 5", "1 2" },
  { "note-that-fits-stays", "60 10n10 5", "3" },
  { "too-high-alone-is-placed", "10 150 10", "1 1 1" },
  { "nothing", "", "0" },
};

static WardPiece *
piece_from (const char *word)
{
  WardPiece *piece = g_new0 (WardPiece, 1);
  char *end;

  piece->marks = g_array_new (FALSE, TRUE, sizeof (WardMark));
  piece->height = (double) g_ascii_strtoull (word, &end, 10);
  piece->keep_next = *end == 'k';
  piece->fresh = *end == 'f';
  if (*end == 'n')
    {
      piece->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_piece_free);
      g_ptr_array_add (piece->notes, piece_from (end + 1));
    }
  return piece;
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_auto (GStrv) words = g_strsplit (test->pieces, " ", -1);
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_piece_free);
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (pieces, piece_from (words[i]));
  sheets = ward_pages_cut (pieces, 100);
  for (guint i = 0; i < sheets->len; i++)
    {
      const WardSheet *sheet = g_ptr_array_index (sheets, i);

      g_string_append_printf (found, "%s%u", i > 0 ? " " : "", sheet->placed->len);
    }
  g_assert_cmpstr (found->str, ==, test->pages);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/pages/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
