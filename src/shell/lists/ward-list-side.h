/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-panels.h"
#include "ward-record-list.h"

G_BEGIN_DECLS

/* The list half of a panel: which kind, a filter by words and values, the table, and what to do
 * when it is empty. Signals: chosen (const char *id), opened (const char *id): as of the table
 * kind-changed (): another kind is listed counted (guint n): an answer came */
#define WARD_TYPE_LIST_SIDE (ward_list_side_get_type ())
G_DECLARE_FINAL_TYPE (WardListSide, ward_list_side, WARD, LIST_SIDE, AdwBin)

/* The list of info's kinds that the role may read, the first of them shown. Floating. */
GtkWidget *ward_list_side_new (WardSession *session, const WardPanelInfo *info);
/* Lists kind, if it is one of the panel's. */
void ward_list_side_show (WardListSide *self, const WardKind *kind);
/* The same without any filter: all records of kind. */
void ward_list_side_show_all (WardListSide *self, const WardKind *kind);
/* The kind listed; NULL when the role may read none. */
const WardKind *ward_list_side_get_kind (WardListSide *self);
/* Selects the record without a signal. */
void ward_list_side_select (WardListSide *self, const WardRecord *record);
/* Asks the database again. */
void ward_list_side_reload (WardListSide *self);
/* Puts the keyboard on the rows, or into the filter. */
void ward_list_side_focus (WardListSide *self);
void ward_list_side_find (WardListSide *self);

G_END_DECLS
