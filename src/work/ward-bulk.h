/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-commit.h"

G_BEGIN_DECLS

/* One field set on many records at once (PM9): judged row by row, written in one transaction with
 * one entry of the chain, each row with its own history. */

/* Records that are changed at once, at most. */
#define WARD_BULK_MAX 500

typedef enum {
  WARD_BULK_CHANGES, /* would be written */
  WARD_BULK_WARNS,   /* would be, once its warnings are accepted */
  WARD_BULK_SAME,    /* holds the value already */
  WARD_BULK_REFUSED, /* a rule says no */
} WardBulkState;

typedef struct {
  WardBulkState state;
  WardRecord *before; /* as stored */
  WardRecord *after;  /* as it would stand, or stands; before's value where refused */
  GPtrArray *findings; /* of WardFinding, refusals first; empty where nothing is found */
} WardBulkRow;

typedef struct {
  gboolean written;
  gint64 entry; /* of the chain, when written */
  const WardField *field;
  GPtrArray *rows; /* of WardBulkRow, in the order asked */
} WardBulk;
void ward_bulk_free (WardBulk *bulk);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardBulk, ward_bulk_free)
/* How many rows are in that state. */
guint ward_bulk_count (const WardBulk *bulk, WardBulkState state);
/* The rows that would change, as they stand, for ward_bulk_write(): array of WardRecord, transfer
 * full. */
GPtrArray *ward_bulk_dup_changing (const WardBulk *bulk);

/* Whether records of kind are changed many at once at all: not what the program keeps, what is only
 * added to, what happened (save results of training), nor a decision and its parts, each of which
 * is weighed by itself. */
gboolean ward_bulk_takes_kind (const WardKind *kind);
/* Whether field is: not what names a record or says where it is, what a step, other records or
 * the program write, what is never merged without a person, an account, a contact, a count of
 * people, or a date that rules count from. */
gboolean ward_bulk_takes_field (const WardKind *kind, const WardField *field);

/* What would come of it; nothing is written. records: as stored, all of one kind, borrowed. value:
 * a record of the kind whose field holds the value. USAGE for a kind or field that isn't taken, or
 * more than WARD_BULK_MAX. Transfer full. */
WardBulk *ward_bulk_preview (const WardContext *context, const GPtrArray *records,
                             const WardField *field, const WardRecord *value, GError **error);
/* Does it. Every row must still be as given and be let through, its warnings accepted by
 * context.accept; else nothing is written and the rows tell why. */
WardBulk *ward_bulk_write (const WardContext *context, const GPtrArray *records,
                           const WardField *field, const WardRecord *value, GError **error);

G_END_DECLS
