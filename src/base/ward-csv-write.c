/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-csv-private.h"

#include <string.h>

gboolean
ward_csv_is_formula (const char *cell)
{
  while (*cell == '\'')
    cell++;
  return *cell != '\0' && strchr ("=+-@\t\r", *cell) != NULL;
}

/* An optional sign, digits, and perhaps a point with digits: what no spreadsheet runs. */
static gboolean
is_plain_number (const char *cell)
{
  gsize whole, fraction;

  cell += *cell == '+' || *cell == '-';
  whole = strspn (cell, "0123456789");
  if (whole == 0 || cell[whole] == '\0')
    return whole > 0;
  if (cell[whole] != '.')
    return FALSE;
  fraction = strspn (cell + whole + 1, "0123456789");
  return fraction > 0 && cell[whole + 1 + fraction] == '\0';
}

/* Spaces at the ends, which some programs take off, are kept by quotes, as is a byte order mark,
 * which at the very start would be taken for the file's. */
static gboolean
needs_quotes (const char *cell)
{
  gsize len = strlen (cell);

  return len > 0
         && (cell[0] == ' ' || cell[len - 1] == ' ' || strcspn (cell, ",\"\r\n") < len
             || g_str_has_prefix (cell, "\xef\xbb\xbf"));
}

static void
append_quoted (GString *out, const char *cell, gboolean apostrophe)
{
  g_string_append_c (out, '"');
  if (apostrophe)
    g_string_append_c (out, '\'');
  for (const char *quote; (quote = strchr (cell, '"')); cell = quote + 1)
    {
      g_string_append_len (out, cell, quote - cell);
      g_string_append (out, "\"\"");
    }
  g_string_append (out, cell);
  g_string_append_c (out, '"');
}

static void
append_cell (GString *out, const char *cell)
{
  gboolean apostrophe = ward_csv_is_formula (cell) && !is_plain_number (cell);

  if (needs_quotes (cell))
    {
      append_quoted (out, cell, apostrophe);
      return;
    }
  if (apostrophe)
    g_string_append_c (out, '\'');
  g_string_append (out, cell);
}

void
ward_csv_append_row (GString *out, const char *const *cells, guint n)
{
  /* A row of one empty cell would be a blank line, which a reader passes over. */
  if (n == 1 && (cells[0] == NULL || *cells[0] == '\0'))
    g_string_append (out, "\"\"");
  else
    for (guint i = 0; i < n; i++)
      {
        if (i > 0)
          g_string_append_c (out, ',');
        append_cell (out, cells[i] ? cells[i] : "");
      }
  g_string_append (out, "\r\n");
}
