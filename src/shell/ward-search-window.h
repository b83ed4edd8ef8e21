/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session.h"

G_BEGIN_DECLS

/* Search over everything, as one types: hits by kind, the words brought out, Enter opens (SE1). */
#define WARD_TYPE_SEARCH_WINDOW (ward_search_window_get_type ())
G_DECLARE_FINAL_TYPE (WardSearchWindow, ward_search_window, WARD, SEARCH_WINDOW, AdwWindow)

/* Opens it over parent. */
void ward_search_window_open (GtkWindow *parent, WardSession *session);

G_END_DECLS
