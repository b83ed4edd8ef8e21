/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-csv-private.h"
#include "ward-error.h"
#include "ward-place.h"

#define MAX_BYTES (256 * 1024 * 1024)
#define MAX_CELL (64 * 1024)
#define MAX_COLUMNS 256

struct _WardCsv {
  const char *text; /* after the byte order mark */
  const char *end;
  const char *pos;  /* start of the next row */
  guint line;       /* the line of pos, from 1 */
  char **headings;
  guint n_columns;
  GString *cells;   /* the row's cells, each with its NUL */
  gsize starts[MAX_COLUMNS + 1];
  guint n_cells;
  const char *row[MAX_COLUMNS + 1];
  const char *fault_at;
  const char *fault;
  WardErrorCode fault_code;
};

static gboolean
refuse (WardCsv *csv, const char *at, WardErrorCode code, const char *message)
{
  csv->fault_at = at;
  csv->fault_code = code;
  csv->fault = message;
  return FALSE;
}

static gboolean
is_line_end (const WardCsv *csv, const char *p)
{
  return p == csv->end || *p == '\n' || (*p == '\r' && p + 1 < csv->end && p[1] == '\n');
}

/* Adds [from, to) to the cell that begins at opening in the text and at start in cells; FALSE when
 * it has become too long. */
static gboolean
take (WardCsv *csv, const char *opening, gsize start, const char *from, const char *to)
{
  if (csv->cells->len - start + (gsize) (to - from) > MAX_CELL)
    return refuse (csv, opening, WARD_ERROR_TOO_LARGE, N_("the cell is longer than 64 KiB"));
  g_string_append_len (csv->cells, from, to - from);
  return TRUE;
}

/* The cell inside the quotes; p is after the opening one. */
static const char *
read_quoted (WardCsv *csv, gsize start, const char *p)
{
  const char *opening = p - 1;

  for (;;)
    {
      const char *quote = memchr (p, '"', MIN ((gsize) (csv->end - p), MAX_CELL + 1));

      if (quote == NULL && csv->end - p <= MAX_CELL)
        {
          refuse (csv, opening, WARD_ERROR_INVALID, N_("the quote that opens here isn't closed"));
          return NULL;
        }
      if (!take (csv, opening, start, p, quote ? quote : p + MAX_CELL + 1))
        return NULL;
      p = quote + 1;
      if (p == csv->end || *p != '"')
        break;
      g_string_append_c (csv->cells, '"');
      p++;
    }
  if (is_line_end (csv, p) || *p == ',')
    return p;
  refuse (csv, p, WARD_ERROR_INVALID, N_("a quote ends here in the middle of a cell"));
  return NULL;
}

static const char *
read_plain (WardCsv *csv, gsize start, const char *p)
{
  const char *from = p;

  while (p < csv->end && *p != ',' && *p != '\n' && *p != '"' && *p != '\r')
    p++;
  if (is_line_end (csv, p) || *p == ',')
    return take (csv, from, start, from, p) ? p : NULL;
  refuse (csv, p, WARD_ERROR_INVALID,
          *p == '"' ? N_("there is a quote inside a cell that doesn't start with one")
                    : N_("there is a carriage return without a line feed"));
  return NULL;
}

/* The apostrophe that the writer put before a formula comes off again. */
static void
end_cell (WardCsv *csv, gsize start)
{
  g_string_append_c (csv->cells, '\0');
  if (csv->cells->str[start] == '\'' && ward_csv_is_formula (csv->cells->str + start))
    start++;
  csv->starts[csv->n_cells++] = start;
}

/* Reads the row at p into starts; the end of its last cell, or NULL with the fault noted. */
static const char *
read_row (WardCsv *csv, const char *p)
{
  g_string_truncate (csv->cells, 0);
  csv->n_cells = 0;
  for (;;)
    {
      gsize start = csv->cells->len;

      if (csv->n_cells == MAX_COLUMNS)
        {
          refuse (csv, p, WARD_ERROR_TOO_LARGE, N_("the row has more than 256 cells"));
          return NULL;
        }
      if (p < csv->end && *p == '"')
        p = read_quoted (csv, start, p + 1);
      else
        p = read_plain (csv, start, p);
      if (p == NULL)
        return NULL;
      end_cell (csv, start);
      if (is_line_end (csv, p))
        return p;
      p++; /* the comma */
    }
}

static const char *
after_line (const WardCsv *csv, const char *p)
{
  const char *feed = memchr (p, '\n', (gsize) (csv->end - p));

  return feed ? feed + 1 : csv->end;
}

/* Moves to the row after the line that holds p, and counts the lines passed. */
static void
advance (WardCsv *csv, const char *p)
{
  const char *next = after_line (csv, p);

  while (csv->pos < next)
    {
      const char *feed = memchr (csv->pos, '\n', (gsize) (next - csv->pos));

      if (feed)
        csv->line++;
      csv->pos = feed ? feed + 1 : next;
    }
}

/* The fault with its line and column; then the reader stands on the row after it. An unclosed
 * quote is noted at its opening, so that only that line is lost. */
static void
report_fault (WardCsv *csv, GError **error)
{
  guint line, column;

  ward_place_of (csv->pos, csv->fault_at, &line, &column);
  g_set_error (error, WARD_ERROR, csv->fault_code, _("Line %u, column %u: %s."),
               csv->line + line - 1, column, _(csv->fault));
  advance (csv, csv->fault_at);
}

static void
pass_blank_lines (WardCsv *csv)
{
  while (csv->pos < csv->end && is_line_end (csv, csv->pos))
    advance (csv, csv->pos);
}

static gboolean
check_headings (WardCsv *csv, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < csv->n_columns; i++)
    {
      gboolean is_empty = *csv->headings[i] == '\0';

      if (!is_empty && g_hash_table_add (seen, csv->headings[i]))
        continue;
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID,
                   is_empty ? _("Line %u: the heading of column %u is empty.")
                            : _("Line %u: the heading of column %u is there twice."),
                   csv->line, i + 1);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_headings (WardCsv *csv, GError **error)
{
  const char *p;

  pass_blank_lines (csv);
  if (csv->pos == csv->end)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                           _("Line 1: there is no heading row."));
      return FALSE;
    }
  p = read_row (csv, csv->pos);
  if (p == NULL)
    {
      report_fault (csv, error);
      return FALSE;
    }
  csv->n_columns = csv->n_cells;
  csv->headings = g_new0 (char *, csv->n_columns + 1);
  for (guint i = 0; i < csv->n_columns; i++)
    csv->headings[i] = g_strdup (csv->cells->str + csv->starts[i]);
  if (!check_headings (csv, error))
    return FALSE;
  advance (csv, p);
  return TRUE;
}

static gboolean
check_text (WardCsv *csv, gsize len, GError **error)
{
  const char *bad;
  guint line, column;

  if (len > MAX_BYTES)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_TOO_LARGE,
                           _("The file is larger than 256 MiB."));
      return FALSE;
    }
  if (g_utf8_validate_len (csv->text, (gsize) (csv->end - csv->text), &bad))
    return TRUE;
  ward_place_of (csv->text, bad, &line, &column);
  g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID,
               *bad == '\0' ? _("Line %u, column %u: there is a NUL byte.")
                            : _("Line %u, column %u: the text isn't UTF-8."), line, column);
  return FALSE;
}

WardCsv *
ward_csv_new (const char *data, gsize len, GError **error)
{
  static const char mark[] = "\xef\xbb\xbf";
  g_autoptr (WardCsv) csv = g_new0 (WardCsv, 1);

  csv->cells = g_string_new (NULL);
  csv->text = len >= 3 && memcmp (data, mark, 3) == 0 ? data + 3 : data;
  csv->end = data + len;
  csv->pos = csv->text;
  csv->line = 1;
  if (!check_text (csv, len, error) || !read_headings (csv, error))
    return NULL;
  return g_steal_pointer (&csv);
}

void
ward_csv_free (WardCsv *csv)
{
  if (csv == NULL)
    return;
  g_strfreev (csv->headings);
  g_string_free (csv->cells, TRUE);
  g_free (csv);
}

const char *const *
ward_csv_headings (const WardCsv *csv)
{
  return (const char *const *) csv->headings;
}

guint
ward_csv_n_columns (const WardCsv *csv)
{
  return csv->n_columns;
}

const char *const *
ward_csv_next (WardCsv *csv, guint *ret_line, GError **error)
{
  const char *p;

  pass_blank_lines (csv);
  if (csv->pos == csv->end)
    return NULL;
  if (ret_line)
    *ret_line = csv->line;
  p = read_row (csv, csv->pos);
  if (p == NULL)
    {
      report_fault (csv, error);
      return NULL;
    }
  if (csv->n_cells != csv->n_columns)
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_INVALID,
                   _("Line %u: the row has %u cells, but there are %u headings."),
                   csv->line, csv->n_cells, csv->n_columns);
      advance (csv, p);
      return NULL;
    }
  for (guint i = 0; i < csv->n_cells; i++)
    csv->row[i] = csv->cells->str + csv->starts[i];
  csv->row[csv->n_cells] = NULL;
  advance (csv, p);
  return csv->row;
}
