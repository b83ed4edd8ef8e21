/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session.h"

G_BEGIN_DECLS

/* A file on its way in: its columns, what would come of it, and only then the import, which can be
 * stopped and taken back (IE1, IE2, TR2). */
#define WARD_TYPE_IMPORT_WINDOW (ward_import_window_get_type ())
G_DECLARE_FINAL_TYPE (WardImportWindow, ward_import_window, WARD, IMPORT_WINDOW, AdwWindow)

/* Asks for a file and shows it over the window of over; kind (may be NULL) is what it is likely
 * of. */
void ward_import_window_ask (GtkWidget *over, WardSession *session, const WardKind *kind);
/* The same for the file at path. */
void ward_import_window_open (GtkWidget *over, WardSession *session, const WardKind *kind,
                              const char *path);

G_END_DECLS
