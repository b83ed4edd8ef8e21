/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session.h"

G_BEGIN_DECLS

/* Newer rules from a file (EF7): what changes, which open decisions it touches, and only then
 * whether they are taken into use. */
#define WARD_TYPE_PACK_DIALOG (ward_pack_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WardPackDialog, ward_pack_dialog, WARD, PACK_DIALOG, AdwWindow)

/* Opens it over the window of widget for the pack at path. */
void ward_pack_dialog_open (GtkWidget *over, WardSession *session, const char *path);

G_END_DECLS
