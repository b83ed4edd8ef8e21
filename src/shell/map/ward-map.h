/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-types.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The map: base tiles or, without any, ground and graticule; shapes, points, cells; its
 * controls; keyboard and screen reader. Signals:
 *   feature-selected (WardMapFeatureKind kind, guint handle): a person selected it, or nothing
 *   (kind NONE)
 *   feature-activated (WardMapFeatureKind kind, guint handle): a person asked to open it
 *   view-changed (): another part of the world, or another scale; at most once a frame
 *   shown-changed (): a person switched a layer
 * Actions (also for AT-SPI): map.zoom-in zoom-out reset-view pan-left pan-right pan-up pan-down
 * next-feature previous-feature feature-left feature-right feature-up feature-down activate-
 * feature leave. */
#define WARD_TYPE_MAP (ward_map_get_type ())
G_DECLARE_FINAL_TYPE (WardMap, ward_map, WARD, MAP, GtkWidget)

/* A feature's name for people, such as "Premises NM-014, nuisance", unique on the map; transfer
 * full, or NULL for a general name. */
typedef char *(*WardMapDescribe) (WardMapFeature feature, gpointer user_data);

/* A map of nothing yet; floating. */
WardMap *ward_map_new (void);

/* Base maps from MBTiles files (NULL-terminated paths): for a light map, and for a dark one;
 * without dark ones the light ones are dimmed. NULL for none. On failure (ward_base_map_open()'s
 * errors) the map keeps what it had. */
gboolean ward_map_set_base (WardMap *self, const char *const *light, const char *const *dark,
                            GError **error);
/* Takes copies of points, shapes or cells in place of those held; a selection stays if its
 * handle does. */
void ward_map_set_points (WardMap *self, const WardMapPoint *points, gsize n);
void ward_map_set_shapes (WardMap *self, const WardMapShape *shapes, gsize n);
void ward_map_set_cells (WardMap *self, const WardMapCell *cells, gsize n);
/* Adds one point or changes the one with its handle. */
void ward_map_put_point (WardMap *self, const WardMapPoint *point);
/* Who knows the names of features; destroy frees user_data. */
void ward_map_set_describe (WardMap *self, WardMapDescribe describe, gpointer user_data,
                            GDestroyNotify destroy);

/* What "the whole district" is; the map shows it at once if it was never told where to go. */
void ward_map_set_home (WardMap *self, const WardMapBox *home);
/* Goes to a place, WGS84 degrees; zoom 0 keeps the scale. */
void ward_map_go_to (WardMap *self, double lon, double lat, double zoom, gboolean animate);
/* Shows all of box. */
void ward_map_fit (WardMap *self, const WardMapBox *box, gboolean animate);
/* What is in view; all zeros before the first allocation. */
WardMapBox ward_map_get_view (WardMap *self);
/* The middle of the view and its zoom: what to give to go_to another time. */
void ward_map_get_place (WardMap *self, double *ret_lon, double *ret_lat, double *ret_zoom);
/* Points in view that are shown: what the labels of the map sum to (MP5). */
guint ward_map_count_in_view (WardMap *self);

/* Selects a feature without emitting; show TRUE brings it into view. Kind NONE, or a feature
 * that isn't there, clears. */
void ward_map_set_selected (WardMap *self, WardMapFeature feature, gboolean show, gboolean animate);
WardMapFeature ward_map_get_selected (WardMap *self);

/* The veil (MP13) and what its chip says; on, only cells and points that are public knowledge
 * are drawn, hit, named or walked to. */
void ward_map_set_veil (WardMap *self, WardMapVeil veil, const char *text);
WardMapVeil ward_map_get_veil (WardMap *self);
/* Which layers are on. */
void ward_map_set_shown (WardMap *self, WardMapShow shown);
WardMapShow ward_map_get_shown (WardMap *self);
/* Puts a button of somebody else's under the map's own. */
void ward_map_add_tool (WardMap *self, GtkWidget *tool);
/* Puts a card of somebody else's at the map's foot, above scale and read-out. */
void ward_map_add_foot (WardMap *self, GtkWidget *card);
/* Blanks the map at once, names for screen readers included, as the idle lock wants. */
void ward_map_set_blanked (WardMap *self, gboolean blanked);
/* Whether tiles and shapes asked for have arrived: for pictures and tests. */
gboolean ward_map_is_settled (WardMap *self);

G_END_DECLS
