/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session.h"

G_BEGIN_DECLS

/* The map of a session's records, fed and linked: what is chosen on it is opened by
 * “win.open-record”. */
#define WARD_TYPE_MAP_PANE (ward_map_pane_get_type ())
G_DECLARE_FINAL_TYPE (WardMapPane, ward_map_pane, WARD, MAP_PANE, AdwBin)

/* A pane over session, with base maps from the files (NULL-terminated paths, may be NULL).
 * Floating. */
GtkWidget *ward_map_pane_new (WardSession *session, const char *const *light,
                              const char *const *dark);
/* Selects the record of that kind and id; show brings it into view. */
void ward_map_pane_select (WardMapPane *self, const WardKind *kind, const char *id, gboolean show);

G_END_DECLS
