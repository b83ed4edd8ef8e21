/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session.h"

G_BEGIN_DECLS

/* Enrols the session's own officer's personal key, sealed with a secret of theirs (SC4). */
#define WARD_TYPE_ENROL_DIALOG (ward_enrol_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WardEnrolDialog, ward_enrol_dialog, WARD, ENROL_DIALOG, AdwWindow)

/* Opens it over the window of widget. */
void ward_enrol_dialog_open (GtkWidget *over, WardSession *session);
/* What is against two entries of a secret, a sentence, or NULL; static. Pure. */
const char *ward_enrol_problem (const char *secret, const char *again);

G_END_DECLS
