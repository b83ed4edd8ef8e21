/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-form.h"

G_BEGIN_DECLS

/* The form that every kind has for nothing: a row for each field of its table, findings beside
 * the field they concern, saved through the one path of every write. */
#define WARD_TYPE_FORM_WINDOW (ward_form_window_get_type ())
G_DECLARE_FINAL_TYPE (WardFormWindow, ward_form_window, WARD, FORM_WINDOW, AdwWindow)

/* Opens it over parent for a record as it stands, or a new one (without an id); record is
 * copied. */
void ward_form_window_open (GtkWindow *parent, WardSession *session, const WardRecord *record);
/* Opens it over what somebody has been writing already; form is referenced. */
void ward_form_window_open_form (GtkWindow *parent, WardSession *session, WardForm *form);
/* What is being written; borrowed, NULL once the window is gone. */
WardForm *ward_form_window_get_form (WardFormWindow *self);

G_END_DECLS
