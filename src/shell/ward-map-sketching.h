/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map.h"
#include "ward-session.h"
#include "ward-shape-drawer.h"

G_BEGIN_DECLS

/* Drawing a record's shape on a map: the journal, the offer after a crash, and what is done with
 * the shape at the end. */
#define WARD_TYPE_MAP_SKETCHING (ward_map_sketching_get_type ())
G_DECLARE_FINAL_TYPE (WardMapSketching, ward_map_sketching, WARD, MAP_SKETCHING, GObject)

/* For session and map (both referenced until dispose). Offers what was left unfinished by a toast
 * whose button is the action "sketching.resume". Transfer full. */
WardMapSketching *ward_map_sketching_new (WardSession *session, WardMap *map);
/* Draws record's field, see ward_shape_drawer_draw(); without drawn, the record's editor is
 * opened with the shape in it. */
void ward_map_sketching_begin (WardMapSketching *self, const WardRecord *record,
                               const WardField *field, WardSketchKind kind, WardShapeDrawn drawn,
                               gpointer data);
/* A new area of that use (nick of the enum), as an outline or a corridor. */
void ward_map_sketching_new_area (WardMapSketching *self, const char *use, WardSketchKind kind);
/* Goes on with what was left unfinished. */
void ward_map_sketching_resume (WardMapSketching *self);
/* Lets go of the map: nothing is told any more; the journal stays. */
void ward_map_sketching_stop (WardMapSketching *self);

G_END_DECLS
