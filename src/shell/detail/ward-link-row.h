/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-kind.h"

G_BEGIN_DECLS

/* A list row that opens a record: by click, Enter, or its action “row.open” for assistive
 * technology. */
#define WARD_TYPE_LINK_ROW (ward_link_row_get_type ())
G_DECLARE_FINAL_TYPE (WardLinkRow, ward_link_row, WARD, LINK_ROW, GtkListBoxRow)

/* A row with child that opens the record of kind and id at field (NULL: at its top). Floating. */
GtkWidget *ward_link_row_new (GtkWidget *child, const WardKind *kind, const char *id,
                              const char *field);
/* A row of two lines with a sign: what lists of records in pages are made of. icon and trailing
 * may be NULL. Floating. */
GtkWidget *ward_link_row_new_record (const WardKind *kind, const char *id, const char *title,
                                     const char *subtitle, const char *icon, GtkWidget *trailing);
/* The same, opened at a field. Floating. */
GtkWidget *ward_link_row_new_record_at (const WardKind *kind, const char *id, const char *field,
                                        const char *title, const char *subtitle, const char *icon,
                                        GtkWidget *trailing);

G_END_DECLS
