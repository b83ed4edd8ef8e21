/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-record-list.h"

G_BEGIN_DECLS

/* Records of a kind in rows and columns, made from the field table; as many columns as there is
 * room for. Sorted and filtered by the database. Signals: chosen (const char *id): a person
 * moved the selection opened (const char *id): a person asked to open it, by click or Enter
 * counted (guint n): an answer came, with so many rows */
#define WARD_TYPE_RECORD_TABLE (ward_record_table_get_type ())
G_DECLARE_FINAL_TYPE (WardRecordTable, ward_record_table, WARD, RECORD_TABLE, AdwBin)

/* An empty table. Floating. */
GtkWidget *ward_record_table_new (WardSession *session);
/* Shows what query asks; its order and direction are the table's own to change. */
void ward_record_table_query (WardRecordTable *self, const WardListQuery *query);
/* Asks again after a change; the selection stays. */
void ward_record_table_reload (WardRecordTable *self);
/* Draws every row again, after the veil moved. */
void ward_record_table_redraw (WardRecordTable *self);
/* Selects the record without a signal; NULL selects none. */
void ward_record_table_select (WardRecordTable *self, const WardRecord *record);
/* The list behind it, borrowed. */
WardRecordList *ward_record_table_get_list (WardRecordTable *self);
/* Puts the keyboard on the rows. */
void ward_record_table_focus (WardRecordTable *self);

G_END_DECLS
