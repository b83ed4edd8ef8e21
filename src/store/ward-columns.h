/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-db.h"
#include "ward-kind.h"

G_BEGIN_DECLS

/* How a field table becomes columns: TEXT for text, local, ref, shape, enum (its nick) and list
 * (JSON array), INTEGER for the rest. */

/* Column names in order, quoted and comma-separated, id first; with alias, each prefixed "r.".
 * Transfer full. */
char *ward_columns_names (const WardKind *kind, gboolean alias);
/* The same with NULL in the place of every column but names; transfer full. */
char *ward_columns_only (const WardKind *kind, const char *const *names);
/* ":id, :district …" in the same order; transfer full. */
char *ward_columns_holes (const WardKind *kind);
/* "district" = :district … for all but id and created_*; transfer full. */
char *ward_columns_sets (const WardKind *kind);
/* Binds every column in order, for a statement whose parameters are ward_columns_holes(). */
void ward_columns_bind_all (WardStmt *stmt, const WardRecord *record);
/* Binds every column's parameter from record that the statement has. */
void ward_columns_bind (WardStmt *stmt, const WardRecord *record);
/* A record from a row "rid, columns…"; transfer full. */
WardRecord *ward_columns_read (WardStmt *stmt, const WardKind *kind);
/* The stored text or number of a value given as in CSV, for comparisons; FALSE with INVALID.
 * ret_text NULL means ret_number counts. */
gboolean ward_columns_value (const WardKind *kind, const WardField *field, const char *value,
                             char **ret_text, gint64 *ret_number, GError **error);

G_END_DECLS
