/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session-records.h"

G_BEGIN_DECLS

/* A protective action (EM1): few fields, kept at once, refused by nothing. */
#define WARD_TYPE_PROTECTIVE_DIALOG (ward_protective_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WardProtectiveDialog, ward_protective_dialog, WARD, PROTECTIVE_DIALOG,
                      AdwWindow)

/* Opens it over parent; record holds what is known (premises, area), copied. As an editor of the
 * registration table. */
void ward_protective_dialog_open (GtkWindow *parent, WardSession *session,
                                  const WardRecord *record);

G_END_DECLS
