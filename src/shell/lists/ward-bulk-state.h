/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-session-bulk.h"

G_BEGIN_DECLS

/* What the window says of a change of many records, before and after it. Pure. */

/* The fields of kind that many records may take at once, in the order of its form; array of
 * borrowed const WardField, transfer container. */
GPtrArray *ward_bulk_fields (const WardKind *kind);
/* “9 records change · 2 hold it already · 1 is refused and stays”; transfer full. */
char *ward_bulk_dup_summary (const WardBulk *bulk);
/* Whether it can be done now: something changes, and warnings have a reason (may be NULL). */
gboolean ward_bulk_can_apply (const WardBulk *bulk, const char *reason);
/* The rows as they are shown: refused ones first, then those warned of, then what changes; array of
 * borrowed const WardBulkRow, transfer container. */
GPtrArray *ward_bulk_shown_rows (const WardBulk *bulk);
/* Why a row is refused or warned of: one sentence a line; "" where nothing is found. Transfer
 * full. */
char *ward_bulk_row_dup_reasons (const WardBulkRow *row);

G_END_DECLS
