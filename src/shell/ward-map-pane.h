/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session.h"
#include "ward-shape-drawer.h"

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
/* Draws record's field on the map, see ward_shape_drawer_draw(). */
void ward_map_pane_draw (WardMapPane *self, const WardRecord *record, const WardField *field,
                         WardSketchKind kind, WardShapeDrawn drawn, gpointer data);
/* Goes on with the drawing that was left unfinished. */
void ward_map_pane_resume_drawing (WardMapPane *self);

G_END_DECLS
