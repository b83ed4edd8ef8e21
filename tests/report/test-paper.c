/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-paper.h"
#include "fixture-tool.h"

#include <string.h>

typedef struct {
  char *folder;
  GBytes *pdf;
  guint n_pages;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardPaper) paper = fixture_paper_new (40, GPOINTER_TO_INT (data));

  fixture->folder = fixture_folder_new ();
  fixture->pdf = ward_paper_to_pdf (paper, &fixture->n_pages, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_bytes_unref (fixture->pdf);
  fixture_folder_free (fixture->folder);
}

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + strlen (word), word))
    n++;
  return n;
}

static WardPaper *
plain_paper (void)
{
  WardPaperHead head = { .marking = "OFFICIAL", .title = "Plain", .reference = "P/1" };

  return ward_paper_new (&head);
}

static char *
whole_text (WardPaper *paper, guint *ret_pages)
{
  char *folder = fixture_folder_new ();
  g_autoptr (GBytes) pdf = ward_paper_to_pdf (paper, ret_pages, NULL);
  char *text = fixture_pdf_text (folder, pdf, 1, *ret_pages);

  fixture_folder_free (folder);
  return text;
}

static void
test_furniture (Fixture *fixture, gconstpointer data)
{
  for (guint page = 1; page <= fixture->n_pages; page++)
    {
      g_autofree char *text = fixture_pdf_text (fixture->folder, fixture->pdf, page, page);
      g_autofree char *number = g_strdup_printf ("Page %u of %u", page, fixture->n_pages);

      g_assert_cmpuint (count (text, "OFFICIAL-SENSITIVE \xe2\x80\x93 COURT AND PARTIES ONLY"), ==,
                        2);
      g_assert_nonnull (strstr (text, number));
      g_assert_nonnull (strstr (text, "ALD-D-0007/CS/2"));
      g_assert_nonnull (strstr (text, "Printed Thu 5 Nov 2026, 09:52 GMT by Insp 4021"));
      g_assert_nonnull (strstr (text, "Copy 2 of 5"));
      g_assert_nonnull (strstr (text, "Shred when superseded"));
      g_assert_cmpuint (count (text, "SAMPLE"), ==, GPOINTER_TO_INT (data) ? 1 : 0);
    }
}

static void
test_tagged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write (fixture->folder, "tagged.pdf", fixture->pdf);
  const char *info[] = { "pdfinfo", "-isodates", path, NULL };
  const char *tree[] = { "pdfinfo", "-struct", path, NULL };
  static const char *const wanted[] = {
    "H1", "H2", "H3", "Table", "TR", "TH", "TD", "LBody", "Note"
  };
  int status;
  g_autofree char *text = fixture_run (fixture->folder, &status, info);
  g_autofree char *structure = fixture_run (fixture->folder, &status, tree);

  g_assert_true (g_regex_match_simple ("Tagged: +yes", text, 0, 0));
  g_assert_true (g_regex_match_simple ("Title: +Court schedule ALD-D-0007/CS/2", text, 0, 0));
  g_assert_true (g_regex_match_simple ("CreationDate: +2026-11-05T09:52:44Z", text, 0, 0));
  g_assert_true (g_regex_match_simple ("Page size: +595.276 x 841.89 pts \\(A4\\)", text, 0, 0));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_nonnull (strstr (structure, wanted[i]));
}

static void
test_fonts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write (fixture->folder, "fonts.pdf", fixture->pdf);
  const char *argv[] = { "pdffonts", path, NULL };
  int status;
  g_autofree char *text = fixture_run (fixture->folder, &status, argv);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (guint i = 2; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_assert_true (g_regex_match_simple (" yes yes yes ", lines[i], 0, 0));
}

static void
test_head_repeats (Fixture *fixture, gconstpointer data)
{
  guint with_rows = 0;

  for (guint page = 1; page <= fixture->n_pages; page++)
    {
      g_autofree char *text = fixture_pdf_text (fixture->folder, fixture->pdf, page, page);

      if (strstr (text, "Front door") == NULL)
        continue;
      with_rows++;
      g_assert_nonnull (strstr (text, "COPIES"));
    }
  g_assert_cmpuint (with_rows, >=, 3);
}

static void
test_note_on_its_page (Fixture *fixture, gconstpointer data)
{
  for (guint page = 1; page <= fixture->n_pages; page++)
    {
      g_autofree char *text = fixture_pdf_text (fixture->folder, fixture->pdf, page, page);
      gboolean mark = strstr (text, "two assaults were reported in October. 1") != NULL ||
                      strstr (text, "reported in October.\xe2\x80\x89"
                                    "1") != NULL;

      if (strstr (text, "Reports are dated by the day") != NULL)
        g_assert_true (mark || strstr (text, "October.") != NULL);
    }
}

static void
test_same_bytes (void)
{
  g_autoptr (WardPaper) a = fixture_paper_new (12, TRUE), b = fixture_paper_new (12, TRUE);
  g_autoptr (WardPaper) other = fixture_paper_new (13, TRUE);
  g_autoptr (GBytes) pdf_a = ward_paper_to_pdf (a, NULL, NULL);
  g_autoptr (GBytes) pdf_b = ward_paper_to_pdf (b, NULL, NULL);
  g_autoptr (GBytes) again = ward_paper_to_pdf (a, NULL, NULL);
  g_autoptr (GBytes) pdf_other = ward_paper_to_pdf (other, NULL, NULL);

  g_assert_true (g_bytes_equal (pdf_a, pdf_b));
  g_assert_true (g_bytes_equal (pdf_a, again));
  g_assert_false (g_bytes_equal (pdf_a, pdf_other));
}

static void
test_no_word_lost (void)
{
  g_autoptr (WardPaper) paper = plain_paper ();
  g_autoptr (GString) story = g_string_new (NULL);
  static const WardPaperColumn columns[] = { { "A", 1, WARD_PAPER_START },
                                             { "B", 1, WARD_PAPER_START } };
  guint pages;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (story, "w%u. ", i);
  ward_paper_table (paper, columns, 2, NULL);
  ward_paper_row (paper, (const char *[]) { story->str, "short" });
  ward_paper_callout (paper, WARD_PAPER_WARN, "Box", story->str);
  ward_paper_pair (paper, "Label", story->str);
  text = whole_text (paper, &pages);
  g_assert_cmpuint (pages, >=, 6);
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *word = g_strdup_printf ("w%u.", i);

      g_assert_cmpuint (count (text, word), ==, 3);
    }
}

static void
test_unbroken_word (void)
{
  g_autoptr (WardPaper) paper = plain_paper ();
  g_autofree char *word = g_strnfill (4000, 'x');
  guint pages;
  g_autofree char *text = NULL;

  ward_paper_pair (paper, word, word);
  text = whole_text (paper, &pages);
  g_assert_cmpuint (count (text, "x"), ==, 8000);
}

static void
test_hostile_text (void)
{
  g_autoptr (WardPaper) paper = plain_paper ();
  guint pages;
  g_autofree char *text = NULL, *plain = NULL;

  ward_paper_paragraph (paper, "cost \xe2\x80\xae"
                               "fdp\xe2\x80\xac <b>bold</b> & \x1b[31m\x07 caf\xc3");
  plain = ward_paper_to_text (paper, 80);
  g_assert_nonnull (strstr (plain, "cost fdp <b>bold</b> & [31m caf\xef\xbf\xbd"));
  text = whole_text (paper, &pages);
  g_assert_nonnull (strstr (text, "cost fdp <b>bold</b> &"));
  g_assert_cmpuint (pages, ==, 1);
}

static void
test_empty (void)
{
  g_autoptr (WardPaper) paper = plain_paper ();
  static const WardPaperColumn column[] = { { "Only", 1, WARD_PAPER_START } };
  guint pages;
  g_autofree char *text = NULL;

  ward_paper_heading (paper, 1, "Nothing below");
  ward_paper_paragraph (paper, "");
  ward_paper_table (paper, column, 1, NULL);
  ward_paper_pair (paper, "Value", "  ");
  text = whole_text (paper, &pages);
  g_assert_cmpuint (pages, ==, 1);
  g_assert_cmpuint (count (text, "Not recorded"), ==, 2);
  g_assert_nonnull (strstr (text, "None recorded."));
}

static void
test_long_marking (void)
{
  WardPaperHead head = { .marking = "OFFICIAL-SENSITIVE",
                         .handling = "For the disclosure officer of the district and for no other "
                                     "person without the force solicitor's leave",
                         .title = "T",
                         .reference = "R" };
  g_autoptr (WardPaper) paper = ward_paper_new (&head);
  guint pages;
  g_autofree char *text = whole_text (paper, &pages);

  g_assert_cmpuint (count (text, "FORCE SOLICITOR'S LEAVE"), ==, 2);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, GINT_TO_POINTER (TRUE), set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/paper/every-page-bears-marking-number-and-badge", test_furniture);
  g_test_add ("/paper/no-badge-on-real-data", Fixture, GINT_TO_POINTER (FALSE), set_up,
              test_furniture, tear_down);
  ADD ("/paper/is-tagged-and-dated", test_tagged);
  ADD ("/paper/fonts-are-embedded-with-unicode", test_fonts);
  ADD ("/paper/table-head-on-every-page-of-its-rows", test_head_repeats);
  ADD ("/paper/note-stands-where-its-mark-is", test_note_on_its_page);
  g_test_add_func ("/paper/equal-papers-give-equal-bytes", test_same_bytes);
  g_test_add_func ("/paper/no-word-is-lost-between-pages", test_no_word_lost);
  g_test_add_func ("/paper/unbroken-word-stays-on-the-page", test_unbroken_word);
  g_test_add_func ("/paper/hostile-text-is-only-text", test_hostile_text);
  g_test_add_func ("/paper/empty-sections-say-so", test_empty);
  g_test_add_func ("/paper/long-marking-is-never-cut", test_long_marking);
  return g_test_run ();
}
