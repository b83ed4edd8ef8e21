/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session.h"

G_BEGIN_DECLS

/* The first run: look at the sample district, or set up one's own in three steps (who, secrets,
 * recovery sheet). Signals: opened (WardSession *) sample (): the invented district is asked for */
#define WARD_TYPE_WELCOME_PAGE (ward_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (WardWelcomePage, ward_welcome_page, WARD, WELCOME_PAGE, AdwBin)

/* The page; a database that is made lies at path. Floating. */
GtkWidget *ward_welcome_page_new (const char *path);

G_END_DECLS
