/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Preferences, applied at once (PF1). */
#define WARD_TYPE_PREFERENCES (ward_preferences_get_type ())
G_DECLARE_FINAL_TYPE (WardPreferences, ward_preferences, WARD, PREFERENCES, AdwPreferencesWindow)

/* Opens them over parent. */
void ward_preferences_open (GtkWindow *parent);

G_END_DECLS
