/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-db.h"
#include "ward-reader.h"

G_BEGIN_DECLS

/* Records in the database, by their field tables: the only place that builds SQL from them. */

/* Stores a new record and sets its rid. CONSTRAINT when the id exists. */
gboolean ward_records_insert (WardDb *db, WardRecord *record, GError **error);
/* Replaces the stored record of the same id; the box of its shape only when the shape moved.
 * NOT_FOUND. */
gboolean ward_records_update (WardDb *db, WardRecord *record, GError **error);
/* Takes the row away altogether (disposal). */
gboolean ward_records_delete (WardDb *db, const WardKind *kind, const char *id, GError **error);
/* The record, archived or not; NULL without error when there is none. Transfer full. */
WardRecord *ward_records_get (WardDb *db, const WardKind *kind, const char *id, GError **error);
WardRecord *ward_records_get_rid (WardDb *db, const WardKind *kind, gint64 rid, GError **error);

/* What a list shows. */
typedef struct _WardQuery WardQuery;
WardQuery *ward_query_new (const WardKind *kind);
void ward_query_free (WardQuery *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardQuery, ward_query_free)
/* field = value (value as in CSV; "" asks for empty); op one of = != < <= > >= has (a list that
 * contains). INVALID on an unknown field or value. */
gboolean ward_query_where (WardQuery *query, const char *field, const char *op, const char *value,
                           GError **error);
/* Words that the record's text must match. */
void ward_query_match (WardQuery *query, const char *words);
/* What is asked: the kind, the words (NULL none), and whether a condition or the order rests on a
 * field. */
const WardKind *ward_query_get_kind (const WardQuery *query);
const char *ward_query_get_words (const WardQuery *query);
gboolean ward_query_rests_on (const WardQuery *query, const WardField *field);
/* Shapes whose box meets this one, 1e-7 degree. */
void ward_query_box (WardQuery *query, gint64 west, gint64 south, gint64 east, gint64 north);
/* Order by a field (default: entry order), archived records too, at most limit records from
 * offset (limit -1: all). */
void ward_query_order (WardQuery *query, const char *field, gboolean descending);
void ward_query_archived (WardQuery *query, gboolean archived);
void ward_query_limit (WardQuery *query, gint64 limit, gint64 offset);
/* Whether the query may pass over some of what is held as current. */
gboolean ward_query_is_narrowed (const WardQuery *query);
/* Reads these fields alone (NULL-terminated names), which is quicker: all others of each record
 * stay empty, its id too unless named. */
void ward_query_only (WardQuery *query, const char *const *fields);

/* Row numbers in display order (gint64); transfer full. */
GArray *ward_records_rids (WardDb *db, const WardQuery *query, GError **error);
/* The records; transfer full. */
GPtrArray *ward_records_list (WardDb *db, const WardQuery *query, GError **error);
/* How many the query matches, limit aside; -1 on error. */
gint64 ward_records_count (WardDb *db, const WardQuery *query, GError **error);
/* The id of the record whose natural key is value, in any district held here; NULL when none.
 * Transfer full. */
char *ward_records_find_key (WardDb *db, const WardKind *kind, const char *value);

/* Told of one record: its id and the stored texts of the fields asked for (numbers in decimal,
 * NULL when empty), borrowed for the call. */
typedef void (*WardKeyTold) (const char *id, const char *const *values, gpointer data);
/* Tells of every record of kind, archived ones too, oldest first, without making records of
 * them. fields: names, NULL-terminated, 8 at most. */
gboolean ward_records_each_key (WardDb *db, const WardKind *kind, const char *const *fields,
                                WardKeyTold told, gpointer data, GError **error);

/* The reader over this database; borrowed, lives as long as db. */
WardReader *ward_records_reader (WardDb *db);

/* Coordinates' box of a shape's text in 1e-7 degree: west south east north; FALSE when it has
 * none. */
gboolean ward_shape_text_box (const char *shape, gint64 ret_box[4]);
/* The CREATE statements that kind's field table asks for; what migrations are checked against.
 * Transfer full. */
char *ward_records_schema (const WardKind *kind);

G_END_DECLS
