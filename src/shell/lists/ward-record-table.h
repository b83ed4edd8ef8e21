/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-record-list.h"

G_BEGIN_DECLS

/* Records of a kind in rows and columns, made from the field table; as many columns as there is
 * room for. Sorted and filtered by the database. Several rows are selected by Shift or Ctrl with a
 * click or the arrows, Space, Ctrl+A; Escape leaves one of them. Signals: chosen (const char *id):
 * a person moved the selection to one record; opened (const char *id): a person asked to open it,
 * by click or Enter; selected (guint n): so many rows are selected now; counted (guint n): an
 * answer came, with so many rows. */
#define WARD_TYPE_RECORD_TABLE (ward_record_table_get_type ())
G_DECLARE_FINAL_TYPE (WardRecordTable, ward_record_table, WARD, RECORD_TABLE, AdwBin)

/* An empty table. Floating. */
GtkWidget *ward_record_table_new (WardSession *session);
/* Shows what query asks; its order and direction are the table's own to change. */
void ward_record_table_query (WardRecordTable *self, const WardListQuery *query);
/* The field by which the rows stand, NULL in order of entry, and whether backwards; static. */
const char *ward_record_table_get_order (WardRecordTable *self, gboolean *ret_descending);
/* Orders the next query by that field of the kind shown; NULL as a list of it begins. */
void ward_record_table_set_order (WardRecordTable *self, const char *field, gboolean descending);
/* Asks again after a change; the selection stays. */
void ward_record_table_reload (WardRecordTable *self);
/* Draws every row again, after the veil moved. */
void ward_record_table_redraw (WardRecordTable *self);
/* Selects the record without a signal; NULL selects none. */
void ward_record_table_select (WardRecordTable *self, const WardRecord *record);
/* The row numbers (gint64) of what is selected, in the order of the list; transfer full. */
GArray *ward_record_table_dup_selected (WardRecordTable *self);
/* Leaves one row selected where several were. */
void ward_record_table_select_one (WardRecordTable *self);
/* The list behind it, borrowed. */
WardRecordList *ward_record_table_get_list (WardRecordTable *self);
/* Puts the keyboard on the rows. */
void ward_record_table_focus (WardRecordTable *self);

G_END_DECLS
