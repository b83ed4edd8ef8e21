/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-csv.h"

#include <string.h>

#include "ward-error.h"

/* What a reader makes of text: rows as "line:cell|cell", errors as "line!message", one a line. */
static char *
transcript_len (const char *text, gsize len)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardCsv) csv = ward_csv_new (text, len, &error);
  GString *out = g_string_new (NULL);

  if (csv == NULL)
    {
      g_string_printf (out, "%s: %s", ward_error_nick (error->code), error->message);
      return g_string_free (out, FALSE);
    }
  for (;;)
    {
      guint line = 0;
      const char *const *cells = ward_csv_next (csv, &line, &error);
      g_autofree char *joined = NULL;

      if (cells == NULL && error == NULL)
        break;
      if (out->len)
        g_string_append_c (out, '\n');
      if (cells)
        {
          joined = g_strjoinv ("|", (char **) cells);
          g_string_append_printf (out, "%u:%s", line, joined);
        }
      else
        g_string_append_printf (out, "%u!%s", line, error->message);
      g_clear_error (&error);
    }
  return g_string_free (out, FALSE);
}

static void
check (const char *text, const char *wanted)
{
  g_autofree char *copy = g_memdup2 (text, strlen (text)); /* without a NUL after it */
  g_autofree char *seen = transcript_len (copy, strlen (text));

  g_assert_cmpstr (seen, ==, wanted);
}

static void
test_rows_are_read (void)
{
  check ("a,b\n1,2\n", "2:1|2");
  check ("a,b\r\n1,2\r\n3,4", "2:1|2\n3:3|4");
  check ("\xef\xbb\xbf""a,b\n1,2\n", "2:1|2");
  check ("a,b\n\"1\",\"\"\n", "2:1|");
  check ("a,b\n,\n", "2:|");
  check ("a,b\n\"x, y\",\"say \"\"no\"\"\"\n", "2:x, y|say \"no\"");
  check ("a,b\n\"one\ntwo\",2\n3,4\n", "2:one\ntwo|2\n4:3|4");
  check ("a,b\n\"one\r\ntwo\",2\n3,4\n", "2:one\r\ntwo|2\n4:3|4");
  check ("\n\na,b\n\n1,2\n\r\n\n3,4\n\n", "5:1|2\n8:3|4");
  check ("a\n\"\"\nx\n", "2:\n3:x");
  check ("a,b\n x , \xc3\xa9\n", "2: x | \xc3\xa9");
  check ("a,b\n\"\"\"\",\"\"\"\"\"\"\n", "2:\"|\"\"");
  check ("a\nx", "2:x");
  check ("a", "");
}

static void
test_a_bad_row_does_not_cost_the_next (void)
{
  check ("a,b\n1\n3,4\n", "2!Line 2: the row has 1 cells, but there are 2 headings.\n3:3|4");
  check ("a,b\n1,2,3\n3,4\n", "2!Line 2: the row has 3 cells, but there are 2 headings.\n3:3|4");
  check ("a,b\n1,x\"y\n3,4\n",
         "2!Line 2, column 4: there is a quote inside a cell that doesn't start with one.\n3:3|4");
  check ("a,b\n1,\"x\"y\n3,4\n", "2!Line 2, column 6: a quote ends here in the middle of a cell.\n"
                                 "3:3|4");
  check ("a,b\n\"one\ntwo\"x,2\n3,4\n",
         "2!Line 3, column 5: a quote ends here in the middle of a cell.\n4:3|4");
  check ("a,b\n1,\"2\n3,4\n5,6\n",
         "2!Line 2, column 3: the quote that opens here isn't closed.\n3:3|4\n4:5|6");
  check ("a,b\n1,2\"\n", "2!Line 2, column 4: there is a quote inside a cell that doesn't start "
                         "with one.");
  check ("a,b\n1\r,2\n3,4\n",
         "2!Line 2, column 2: there is a carriage return without a line feed.\n3:3|4");
  check ("a,b\n\xc3\xa9\xc3\xa9,\"",
         "2!Line 2, column 4: the quote that opens here isn't closed.");
}

static void
test_bad_files_are_refused (void)
{
  g_autofree char *nul = transcript_len ("a,b\n1,\0\n", 8);

  g_assert_cmpstr (nul, ==, "invalid: Line 2, column 3: there is a NUL byte.");
  check ("", "invalid: Line 1: there is no heading row.");
  check ("\xef\xbb\xbf\n\n", "invalid: Line 1: there is no heading row.");
  check ("a,b\n1,\xff\n", "invalid: Line 2, column 3: the text isn't UTF-8.");
  check ("a,,b\n", "invalid: Line 1: the heading of column 2 is empty.");
  check ("a,b,a\n", "invalid: Line 1: the heading of column 3 is there twice.");
  check ("a,\"b\n", "invalid: Line 1, column 3: the quote that opens here isn't closed.");
  check ("\na,b\"\n",
         "invalid: Line 2, column 4: there is a quote inside a cell that doesn't start with one.");
}

static void
test_limits_hold (void)
{
  g_autofree char *cell = g_strnfill (65536, 'x');
  g_autofree char *fits = g_strconcat ("a,b\n", cell, ",2\n\"", cell, "\",4\n", NULL);
  g_autofree char *plain = g_strconcat ("a,b\n1,", cell, "x\n3,4\n", NULL);
  g_autofree char *quoted = g_strconcat ("a,b\n\"1\n\",\"", cell, "\n\"\n3,4\n", NULL);
  g_autoptr (GString) wide = g_string_new ("c0");
  g_autofree char *seen_fits = transcript_len (fits, strlen (fits));
  g_autofree char *seen_wide = NULL;

  g_assert_cmpint (strlen (seen_fits), ==, 2 * (65536 + 4) + 1);
  check (plain, "2!Line 2, column 3: the cell is longer than 64 KiB.\n3:3|4");
  check (quoted, "2!Line 3, column 3: the cell is longer than 64 KiB.\n"
                 "4!Line 4, column 1: the quote that opens here isn't closed.\n5:3|4");
  for (int i = 1; i < 256; i++)
    g_string_append_printf (wide, ",c%d", i);
  seen_wide = transcript_len (wide->str, wide->len);
  g_assert_cmpstr (seen_wide, ==, "");
  g_string_append (wide, ",c256");
  g_free (seen_wide);
  seen_wide = transcript_len (wide->str, wide->len);
  g_assert_true (g_str_has_prefix (seen_wide, "too_large: Line 1, column "));
}

static void
check_row (const char *cell, const char *written)
{
  const char *cells[] = { cell, "z" };
  g_autoptr (GString) out = g_string_new (NULL);

  ward_csv_append_row (out, cells, 2);
  g_assert_cmpstr (out->str, ==, written);
}

static void
test_formulas_are_neutralised (void)
{
  check_row ("=1+1", "'=1+1,z\r\n");
  check_row ("+44 20 7946 0000", "'+44 20 7946 0000,z\r\n");
  check_row ("-x", "'-x,z\r\n");
  check_row ("@SUM(A1)", "'@SUM(A1),z\r\n");
  check_row ("\t=1", "'\t=1,z\r\n");
  check_row ("\r=1", "\"'\r=1\",z\r\n");
  check_row ("=\"x\"", "\"'=\"\"x\"\"\",z\r\n");
  check_row ("'=1", "''=1,z\r\n");
  check_row ("-", "'-,z\r\n");
  check_row ("-1.", "'-1.,z\r\n");
  check_row ("-1.5.2", "'-1.5.2,z\r\n");
  check_row ("-1.5", "-1.5,z\r\n");
  check_row ("+5", "+5,z\r\n");
  check_row ("-0.1276", "-0.1276,z\r\n");
  check_row ("O'Neill", "O'Neill,z\r\n");
  check_row ("'quoted'", "'quoted',z\r\n");
  check_row (NULL, ",z\r\n");
  check_row (" x", "\" x\",z\r\n");
  check_row ("\xef\xbb\xbf""a", "\"\xef\xbb\xbf""a\",z\r\n");
  check_row ("a\nb", "\"a\nb\",z\r\n");
  check ("a,b\n'=1,''=1\n'x,'\n", "2:=1|'=1\n3:'x|'");
}

/* A cell of up to 11 characters that a reader or a spreadsheet might stumble over. */
static char *
random_cell (GRand *rng)
{
  static const char *const pieces[] = {
    "", "a", "\"", ",", "\n", "\r\n", "\r", "'", "=", "+", "-", "@", "\t", " ", "1", ".",
    "\xc3\xa9", "\xf0\x9f\x98\x80", "\xef\xbb\xbf",
  };
  GString *cell = g_string_new (NULL);

  for (int i = g_rand_int_range (rng, 0, 12); i > 0; i--)
    g_string_append (cell, pieces[g_rand_int_range (rng, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (cell, FALSE);
}

static void
test_any_row_comes_back (void)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (4180);

  for (int round = 0; round < 3000; round++)
    {
      static const char *const headings[] = { "a", "b", "c" };
      guint n = (guint) g_rand_int_range (rng, 1, 4);
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (WardCsv) csv = NULL;

      ward_csv_append_row (text, headings, n);
      for (guint i = 0; i < 5 * n; i++)
        g_ptr_array_add (cells, random_cell (rng));
      for (guint row = 0; row < 5; row++)
        ward_csv_append_row (text, (const char *const *) cells->pdata + row * n, n);

      csv = ward_csv_new (text->str, text->len, NULL);
      for (guint row = 0; row < 5; row++)
        {
          const char *const *read = ward_csv_next (csv, NULL, NULL);

          for (guint i = 0; i < n; i++)
            g_assert_cmpstr (read[i], ==, cells->pdata[row * n + i]);
          g_assert_null (read[n]);
        }
      g_assert_null (ward_csv_next (csv, NULL, NULL));
    }
}

static void
test_headings_are_handed_out (void)
{
  g_autoptr (WardCsv) csv = ward_csv_new ("id,\"two, too\"\n", 14, NULL);

  g_assert_cmpuint (ward_csv_n_columns (csv), ==, 2);
  g_assert_cmpstr (ward_csv_headings (csv)[1], ==, "two, too");
  g_assert_null (ward_csv_headings (csv)[2]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/rows-are-read", test_rows_are_read);
  g_test_add_func ("/csv/a-bad-row-does-not-cost-the-next", test_a_bad_row_does_not_cost_the_next);
  g_test_add_func ("/csv/bad-files-are-refused", test_bad_files_are_refused);
  g_test_add_func ("/csv/limits-hold", test_limits_hold);
  g_test_add_func ("/csv/formulas-are-neutralised", test_formulas_are_neutralised);
  g_test_add_func ("/csv/any-row-comes-back", test_any_row_comes_back);
  g_test_add_func ("/csv/headings-are-handed-out", test_headings_are_handed_out);
  return g_test_run ();
}
