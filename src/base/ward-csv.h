/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* RFC 4180 reader over bytes in memory: UTF-8, BOM allowed, CRLF or LF, quoted newlines. */
typedef struct _WardCsv WardCsv;

/* Reads the heading row at once. INVALID (line and column named) on bad UTF-8, NUL, a stray or
 * unclosed quote, an empty or repeated heading or none at all; TOO_LARGE over 256 MiB, a cell over
 * 64 KiB or more than 256 columns. data is borrowed and must outlive the reader. Transfer full. */
WardCsv *ward_csv_new (const char *data, gsize len, GError **error);
void ward_csv_free (WardCsv *csv);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardCsv, ward_csv_free)

/* The headings, n_columns of them and NULL-terminated, borrowed from the reader. */
const char *const *ward_csv_headings (const WardCsv *csv);
guint ward_csv_n_columns (const WardCsv *csv);
/* The next row's cells (n_columns, NULL-terminated, borrowed until the next call), or NULL at the
 * end or on error. A row that has too many or too few cells, or a stray quote or carriage return,
 * sets error (INVALID), as does an over-long cell (TOO_LARGE), and can be stepped over by calling
 * again; a quote that is never closed costs its own line only. Blank lines are passed over. The
 * apostrophe that neutralises a formula ("'=1") is taken off. ret_line (may be NULL): the line on
 * which the row starts, from 1; set on error too. */
const char *const *ward_csv_next (WardCsv *csv, guint *ret_line, GError **error);

/* Appends one row, CRLF-ended, quoting where needed; NULL is an empty cell. A cell that starts
 * with = + - @ tab or CR, with or without apostrophes before it, gets an apostrophe more, unless it
 * is a plain number: a spreadsheet shows it then, and the reader takes exactly that one off. */
void ward_csv_append_row (GString *out, const char *const *cells, guint n);

G_END_DECLS
