/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Why the database can't be opened, and what to do about it: one page for each named error.
 * Signal: retry (). */
#define WARD_TYPE_ERROR_PAGE (ward_error_page_get_type ())
G_DECLARE_FINAL_TYPE (WardErrorPage, ward_error_page, WARD, ERROR_PAGE, AdwBin)

/* The page for error about the file at path. Floating. */
GtkWidget *ward_error_page_new (const GError *error, const char *path);

G_END_DECLS
