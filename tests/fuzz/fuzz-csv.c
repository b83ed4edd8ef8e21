/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "ward-csv.h"
#include "ward-error.h"

static void
check_refusal (const GError *error)
{
  g_assert_true (error->domain == WARD_ERROR);
  g_assert_true (error->code == WARD_ERROR_INVALID || error->code == WARD_ERROR_TOO_LARGE);
  g_assert_true (g_str_has_prefix (error->message, "Line "));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* Reads every row into out as the writer writes it; the number of good rows. Lines only go up, so
 * that reading ends. */
static guint
rewrite (WardCsv *csv, GString *out)
{
  guint last = 0, n = 0;

  for (;;)
    {
      g_autoptr (GError) error = NULL;
      guint line = 0;
      const char *const *cells = ward_csv_next (csv, &line, &error);

      if (cells == NULL && error == NULL)
        return n;
      g_assert_cmpuint (line, >, last);
      last = line;
      if (error)
        check_refusal (error);
      else
        ward_csv_append_row (out, cells, ward_csv_n_columns (csv));
      n += error == NULL;
    }
}

/* The good rows, written and read again, come out the same. */
static void
check_again (const GString *written, guint n_rows)
{
  g_autoptr (WardCsv) csv = ward_csv_new (written->str, written->len, NULL);
  g_autoptr (GString) again = g_string_new (NULL);

  g_assert_nonnull (csv);
  ward_csv_append_row (again, ward_csv_headings (csv), ward_csv_n_columns (csv));
  g_assert_cmpuint (rewrite (csv, again), ==, n_rows);
  g_assert_cmpmem (again->str, again->len, written->str, written->len);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardCsv) csv = ward_csv_new ((const char *) data, size, &error);
  g_autoptr (GString) written = g_string_new (NULL);
  guint n_rows;

  if (csv == NULL)
    {
      check_refusal (error);
      return 0;
    }
  ward_csv_append_row (written, ward_csv_headings (csv), ward_csv_n_columns (csv));
  n_rows = rewrite (csv, written);
  check_again (written, n_rows);
  return 0;
}
