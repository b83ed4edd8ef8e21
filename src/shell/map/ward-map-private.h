/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-ground-layer.h"
#include "ward-map-draw-bar.h"
#include "ward-map-here.h"
#include "ward-map-layers.h"
#include "ward-map-legend.h"
#include "ward-map-scale.h"
#include "ward-map-spot.h"
#include "ward-map.h"
#include "ward-name-layer.h"
#include "ward-point-layer.h"
#include "ward-projection.h"
#include "ward-shape-layer.h"
#include "ward-sketch-layer.h"
#include "ward-tile-source.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The map's insides, for the files that together are the map. */
struct _WardMap {
  GtkWidget parent_instance;

  GtkStack *stack;
  ShumateMap *view;
  GtkWidget *chip;
  WardMapSwatch *chip_swatch;
  GtkLabel *chip_label;
  WardMapLayers *layers;
  WardMapScale *scale;
  GtkLabel *attribution;
  GtkToggleButton *here_button;
  GtkRevealer *here_revealer;
  WardMapHere *here;
  WardMapDrawBar *draw_bar;
  GtkBox *tools;
  GtkLabel *where;
  GtkOverlay *overlay;

  ShumateViewport *viewport; /* borrowed from view */
  WardTileSource *sources[2]; /* light, dark */
  ShumateMapLayer *base;     /* borrowed from view, or NULL */
  WardGroundLayer *ground, *grid; /* beneath and above the shapes */
  WardShapeLayer *shapes, *cells;
  WardNameLayer *names;
  WardPointLayer *points;
  WardSketchLayer *sketch;

  WardMapShow shown;
  WardMapVeil veil;
  gboolean dark, blanked;
  WardMapFeature selected;

  WardMapDescribe describe;
  gpointer describe_data;
  GDestroyNotify describe_destroy;

  WardMapBox home;
  gboolean has_home, placed; /* placed: told, or moved by a person, where to look */
  WardMapBox wanted;         /* to be fitted when there is a size */
  gboolean has_wanted;

  WardProjection *projection; /* for the read-out; NULL when it can't be had */
  guint nudge, announce;     /* source ids */
  int width, height;         /* as last allocated */
  GtkWidget *focus_before;   /* weak: where Escape goes back to */
  double press_x, press_y;

  WardMapSpot *spot;         /* child, or NULL: over the selected feature */
  WardMapFeature spot_at;
  struct _WardMapDraw *draw; /* NULL unless something is being drawn */
  guint list;                /* source id: the list is to be made anew */
};

/* ward-map-actions.c: actions and key bindings. ward-map-input.c: pointer and touch. */
void ward_map_install_actions (GtkWidgetClass *klass);
void ward_map_add_input (WardMap *self);
/* How far beyond a symbol's rim, in pixels, a press of that controller's device still hits it,
 * and how far from the middle of a corner. */
double ward_map_reach (WardMap *self, GtkEventController *controller);
double ward_map_corner_reach (WardMap *self, GtkEventController *controller);

/* ward-map-place.c: where the map looks. */
void ward_map_apply_wanted (WardMap *self);
void ward_map_zoom_by (WardMap *self, double steps);
void ward_map_pan_by (WardMap *self, double dx, double dy);
void ward_map_reset_view (WardMap *self);

/* ward-map-features.c: what is there. */
/* Where a feature is shown, degrees; FALSE when it isn't (filtered, veiled, gone). */
gboolean ward_map_locate (WardMap *self, WardMapFeature feature, double *ret_lon, double *ret_lat);
/* The topmost feature within reach pixels of x, y; count is 1, or what a cluster holds. */
WardMapFeature ward_map_pick (WardMap *self, double x, double y, double reach, guint *ret_count);
/* A feature's name; transfer full. */
char *ward_map_name_feature (WardMap *self, WardMapFeature feature);
/* "350 m north-east of the map centre", and "350 m north-east" (ret_brief may be NULL); NULL when
 * it isn't shown; transfer full. */
char *ward_map_direct_to (WardMap *self, WardMapFeature feature, char **ret_brief);
/* Name, distance and direction from the middle of the map; transfer full. */
char *ward_map_describe_feature (WardMap *self, WardMapFeature feature);
/* Selects as a person did, with signal and announcement; opens. */
void ward_map_select_by_person (WardMap *self, WardMapFeature feature, gboolean show);
void ward_map_activate_by_person (WardMap *self, WardMapFeature feature);
/* Tells assistive technology what is selected now. */
void ward_map_announce (WardMap *self);
/* The feature nearest to the selection (or the middle) towards dx, dy (unit steps); kind NONE
 * when none. */
WardMapFeature ward_map_neighbour (WardMap *self, int dx, int dy);
/* The feature after or before the selection in reading order of the view; round again at the ends
 * with wrap, else kind NONE. */
WardMapFeature ward_map_next (WardMap *self, int step, gboolean wrap);
/* All that may be walked to in the view (WardMapCandidate), in reading order; NULL while there is
 * no view; transfer full. */
GArray *ward_map_collect (WardMap *self);

G_END_DECLS
