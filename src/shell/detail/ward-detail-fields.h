/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session-records.h"

G_BEGIN_DECLS

/* A record's fields as a page: facts in rows, narratives as paragraphs with their tag, who
 * entered and changed it. Places are veiled as the session is. field, when not NULL, is brought
 * out. Floating. */
GtkWidget *ward_detail_fields_new (WardSession *session, const WardRecord *record,
                                   const char *field);
/* A heading for a group, with its boxed list below; ret_list (may be NULL) is that list,
 * borrowed. Floating. */
GtkWidget *ward_detail_group_new (const char *title, GtkListBox **ret_list);
/* A row "label: value"; value is wrapped. Floating. */
GtkWidget *ward_detail_row_new (const char *label, GtkWidget *value);
/* A column of one width for names of fields, wrapped in it. Floating. */
GtkWidget *ward_detail_name_column_new (GtkWidget *label);
/* A wrapping value label. Floating. */
GtkWidget *ward_detail_value_new (const char *text);

G_END_DECLS
