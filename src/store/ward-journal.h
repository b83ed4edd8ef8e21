/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-db.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* What a change leaves behind, inside the transaction that makes it: a history row (old and new
 * values), an outbox row where the kind is exchanged, and one entry of the audit chain for the
 * whole change. The chain holds salted commitments, the values lie apart in the history, so that
 * disposal can destroy them and the chain still verifies (AU1, AU9). */
typedef struct _WardJournal WardJournal;

/* Opens an entry: action is a verb such as "record", "amend", "import", "authorise". */
WardJournal *ward_journal_begin (WardDb *db, gint64 at, const char *by, const char *action);
void ward_journal_free (WardJournal *journal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardJournal, ward_journal_free)
/* Adds one record's change; before NULL for a new record. what is put, archive, restore, append,
 * look or refuse (neither changes anything or is sent on)
 * or dispose. reason may be NULL. */
gboolean ward_journal_add (WardJournal *journal, const WardRecord *before, const WardRecord *after,
                           const char *what, const char *reason, GError **error);
/* Closes the entry, adding it to the chain; ret_seq may be NULL. */
gboolean ward_journal_end (WardJournal *journal, gint64 *ret_seq, GError **error);

/* One change of one record. */
typedef struct {
  gint64 seq, audit, at;
  /* was and set: JSON objects; NULL once disposed of */
  char *kind, *record, *by, *what, *was, *set, *reason;
} WardHistoryRow;
void ward_history_row_free (WardHistoryRow *row);
/* A record's changes, oldest first; kind NULL and record NULL for the newest of all, newest
 * first, at most limit (0: all). */
GPtrArray *ward_history (WardDb *db, const char *kind, const char *record, guint limit,
                         GError **error);
/* The changes that one entry of the chain covers, in the order written. */
GPtrArray *ward_history_of_entry (WardDb *db, gint64 entry, GError **error);
/* Destroys the values of a record in history and outbox; commitments stay. */
gboolean ward_history_dispose (WardDb *db, const char *kind, const char *record, GError **error);

/* One entry of the chain. */
typedef struct {
  gint64 seq, at, count;
  char *by, *action, *kind, *record, *root, *prev, *hash;
} WardAuditEntry;
void ward_audit_entry_free (WardAuditEntry *entry);
GPtrArray *ward_audit_entries (WardDb *db, gint64 from_seq, guint limit, GError **error);
/* Walks the chain: TRUE when it holds; else CORRUPT, *ret_bad the first bad entry's number.
 * ret_n: entries seen. */
gboolean ward_audit_verify (WardDb *db, gint64 *ret_n, gint64 *ret_bad, GError **error);
/* Hash of the newest entry, 64 zeros for an empty chain; transfer full. */
char *ward_audit_head (WardDb *db);
/* Rows that wait to be sent to the centre. */
gint64 ward_outbox_count (WardDb *db);

G_END_DECLS
