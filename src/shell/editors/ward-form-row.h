/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-form.h"

G_BEGIN_DECLS

/* One field of a form: its name, the control that fits its type, and a note for what is found.
 * For forms of one's own, too. */
#define WARD_TYPE_FORM_ROW (ward_form_row_get_type ())
G_DECLARE_FINAL_TYPE (WardFormRow, ward_form_row, WARD, FORM_ROW, GtkListBoxRow)

/* The row of a field; form and session are referenced. Floating. */
GtkWidget *ward_form_row_new (WardSession *session, WardForm *form, const WardField *field);
const WardField *ward_form_row_get_field (WardFormRow *self);
/* Shows a note, or none. */
void ward_form_row_set_note (WardFormRow *self, const WardFormNote *note);
/* Puts the keyboard into the control. */
void ward_form_row_focus (WardFormRow *self);

/* ward-form-controls.c, ward-form-lists.c, ward-form-shape.c: the control of a field by its type.
 * Floating. */
GtkWidget *ward_form_control_new (WardSession *session, WardForm *form, const WardField *field);
GtkWidget *ward_form_entry_new (WardForm *form, const WardField *field);
GtkWidget *ward_form_shape_new (WardSession *session, WardForm *form, const WardField *field);
GtkWidget *ward_form_enum_list_new (WardForm *form, const WardField *field);
GtkWidget *ward_form_text_list_new (WardForm *form, const WardField *field);
GtkWidget *ward_form_ref_new (WardSession *session, WardForm *form, const WardField *field);
GtkWidget *ward_form_refs_new (WardSession *session, WardForm *form, const WardField *field);
GtkWidget *ward_form_narrative_new (WardForm *form, const WardField *field);

G_END_DECLS
