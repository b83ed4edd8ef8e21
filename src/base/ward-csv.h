/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* RFC 4180 reader over bytes in memory: UTF-8, BOM allowed, CRLF or LF, quoted newlines. */
typedef struct _WardCsv WardCsv;

/* Reads the heading row at once. INVALID (line and column named) on bad UTF-8, NUL, a stray or unclosed quote, an empty or
 * repeated heading; TOO_LARGE over 256 MiB, a cell over 64 KiB or more than 256 columns. data is borrowed and must outlive the reader. */
WardCsv *ward_csv_new (const char *data, gsize len, GError **error);
void ward_csv_free (WardCsv *csv);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardCsv, ward_csv_free)

const char *const *ward_csv_headings (const WardCsv *csv);
guint ward_csv_n_columns (const WardCsv *csv);
/* The next row's cells (n_columns, NULL-terminated, borrowed until the next call), or NULL at the end or on error. A row that has too
 * many or too few cells, or a stray quote, sets error (INVALID) and can be stepped over by calling again; blank lines are passed over.
 * Leading apostrophes that neutralise a formula ("'=1") are taken off. ret_line: the line on which the row starts, from 1. */
const char *const *ward_csv_next (WardCsv *csv, guint *ret_line, GError **error);

/* Appends one row, CRLF-ended, quoting where needed; a cell that starts with = + - @ tab or CR gets an apostrophe before it, unless it is a plain number. */
void ward_csv_append_row (GString *out, const char *const *cells, guint n);

G_END_DECLS
