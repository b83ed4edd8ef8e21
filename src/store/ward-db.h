/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include "ward-error.h"

G_BEGIN_DECLS

/* One connection to one encrypted database file, for one thread. */
typedef struct _WardDb WardDb;
typedef struct sqlite3_stmt WardStmt;

typedef enum {
  WARD_DB_READ_ONLY = 1 << 0, /* a reader: 16 MB cache */
  WARD_DB_CREATE = 1 << 1,    /* the file must not exist yet */
  /* a writer whose every transaction is rolled back: --at may move its clock */
  WARD_DB_CHECK = 1 << 2,
} WardDbFlags;

/* Whether the program was built without encryption and so opens nothing but the sample. */
gboolean ward_db_is_sample_build (void);
/* NOT_ENCRYPTED, as such a build says of any other database. */
void ward_db_refuse_all_but_sample (GError **error);

/* What lies at path before anybody opens it: NOT_FOUND, DENIED, NOT_ENCRYPTED for another
 * program's file, CORRUPT for an empty one, READ_ONLY unless it is only to be read; with
 * WARD_DB_CREATE, EXISTS when something does. */
gboolean ward_db_check_file (const char *path, WardDbFlags flags, GError **error);
/* Opens path with a raw key of 64 hex digits. BAD_KEY, NOT_ENCRYPTED, CORRUPT, NOT_FOUND,
 * EXISTS, BUSY, READ_ONLY. Nothing of the schema is looked at: see ward_migrate(). */
WardDb *ward_db_open (const char *path, const char *key_hex, WardDbFlags flags, GError **error);
/* Closes the connection; statements are finalised. */
void ward_db_close (WardDb *db);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardDb, ward_db_close)
const char *ward_db_path (WardDb *db);

/* Whether each row asked for since ward_db_expect_sound() could be read: else FALSE with the first
 * failure. Who asks a reader can't tell what failed from what is absent, so nothing is concluded
 * from reads before this was asked; ward_txn_commit() asks. */
gboolean ward_db_is_sound (WardDb *db, GError **error);
/* Forgets a failed read: another piece of work begins. */
void ward_db_expect_sound (WardDb *db);

/* Runs SQL text without parameters, several statements allowed. */
gboolean ward_db_exec (WardDb *db, const char *sql, GError **error);
/* A prepared statement for sql, kept by the connection and handed out reset; borrowed. The text
 * is the key of the cache. */
WardStmt *ward_db_prepare (WardDb *db, const char *sql, GError **error);

/* Parameters by name, ":at"; a name that the statement lacks is a programming error. NULL text
 * binds NULL; ward_stmt_number binds NULL for WARD_NONE. */
void ward_stmt_text (WardStmt *stmt, const char *name, const char *value);
void ward_stmt_number (WardStmt *stmt, const char *name, gint64 value);
/* Steps to a row: TRUE with *ret_row telling whether there is one; at the end, or on an error,
 * the statement is reset. */
gboolean ward_stmt_step (WardDb *db, WardStmt *stmt, gboolean *ret_row, GError **error);
/* Runs a statement that yields no rows, then resets it. */
gboolean ward_stmt_run (WardDb *db, WardStmt *stmt, GError **error);
void ward_stmt_reset (WardStmt *stmt);
/* Columns of the current row by position from 0: text borrowed until the next step, NULL for
 * NULL; number WARD_NONE for NULL. */
const char *ward_stmt_get_text (WardStmt *stmt, int column);
gint64 ward_stmt_get_number (WardStmt *stmt, int column);
/* One number from a statement without parameters, fallback when there is no row or on an error. */
gint64 ward_db_number (WardDb *db, const char *sql, gint64 fallback);

/* A transaction (BEGIN IMMEDIATE) that rolls back when it goes out of scope uncommitted. NULL
 * with BUSY when another program writes. */
typedef struct _WardTxn WardTxn;
WardTxn *ward_txn_begin (WardDb *db, GError **error);
/* A savepoint inside a transaction, same rules; FAILED outside of one. */
WardTxn *ward_txn_savepoint (WardDb *db, GError **error);
/* Commits and frees; on failure, and when something could not be read (ward_db_is_sound()),
 * everything is rolled back. */
gboolean ward_txn_commit (WardTxn *txn, GError **error);
void ward_txn_rollback (WardTxn *txn);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardTxn, ward_txn_rollback)

/* Last row number inserted. */
gint64 ward_db_last_rid (WardDb *db);
/* Checks every page: encryption, integrity, foreign damage. TRUE when sound; else CORRUPT with
 * the first finding. */
gboolean ward_db_check (WardDb *db, GError **error);
/* Encryption version in use, "" when none; static for the connection. */
const char *ward_db_cipher_version (WardDb *db);
/* Lets another thread stop what this connection is doing; it fails with CANCELLED. */
void ward_db_interrupt (WardDb *db);
/* Calls tick now and then while SQL runs, on the thread that runs it; FALSE ends what runs with
 * CANCELLED. NULL takes it away. */
typedef gboolean (*WardDbTick) (gpointer data);
void ward_db_set_tick (WardDb *db, WardDbTick tick, gpointer data);

G_END_DECLS
