/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session.h"

G_BEGIN_DECLS

/* Asks for the passphrase, or the printed recovery phrase; the keyring fills in for the
 * passphrase when it was asked to remember, but a person still presses the button.
 * Signals: opened (WardSession *); failed (GError *), for whatever another secret doesn't mend. */
#define WARD_TYPE_UNLOCK_PAGE (ward_unlock_page_get_type ())
G_DECLARE_FINAL_TYPE (WardUnlockPage, ward_unlock_page, WARD, UNLOCK_PAGE, AdwBin)

/* The page for the database at path. Floating. */
GtkWidget *ward_unlock_page_new (const char *path, gint64 offset);

G_END_DECLS
