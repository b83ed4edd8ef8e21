/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* What a point is: shape and colour of its symbol both say so, in colour, in greyscale and
 * without one of the cones. */
typedef enum {
  WARD_MAP_UNASSESSED,   /* hollow ring */
  WARD_MAP_NON_NUISANCE, /* blue disc */
  WARD_MAP_NUISANCE,     /* amber diamond */
  WARD_MAP_RISK,         /* red triangle with a mark */
  WARD_MAP_SITE,         /* protected site: violet shield */
  WARD_MAP_INTERVENTION, /* green square */
  WARD_MAP_OUTREACH,     /* teal cross: outreach, drop-in, help */
  WARD_MAP_EVENT,        /* grey drop: anything else that happened somewhere */
  WARD_MAP_N_CATEGORIES,
} WardMapCategory;

/* What else a point's symbol tells; flags. */
typedef enum {
  WARD_MAP_OVERDUE = 1 << 0,    /* a review is overdue: a dot with a clock hand */
  WARD_MAP_RESTRICTED = 1 << 1, /* few may see the record: a bar under the symbol */
  WARD_MAP_CLOSED = 1 << 2,     /* struck through */
  WARD_MAP_OPEN = 1 << 3,       /* public knowledge: drawn though the map is veiled */
} WardMapState;

/* How a shape is drawn, from the ground upwards. */
typedef enum {
  WARD_MAP_DISTRICT,     /* outline with a soft inner band; the ground where there are no tiles */
  WARD_MAP_WARD,         /* thin dashed outline */
  WARD_MAP_PROBLEM_AREA, /* amber wash, dotted outline */
  WARD_MAP_PATROL_AREA,  /* blue wash, solid outline */
  WARD_MAP_BUFFER,       /* violet hatch around a protected site */
  WARD_MAP_AVOID,        /* grey cross-hatch: not to be entered */
  WARD_MAP_INTERVENTION_AREA, /* green hatch, falling */
  WARD_MAP_ROUTE,             /* a line with a pale casing */
  WARD_MAP_N_STYLES,
  /* And the three after it: disclosure cells by weight, made by the map itself. */
  WARD_MAP_CELL_STYLE = WARD_MAP_N_STYLES,
  WARD_MAP_LAST_STYLE = WARD_MAP_CELL_STYLE + 3,
} WardMapStyle;

/* Opaque sRGB, each from 0 to 1. */
typedef struct {
  double red, green, blue;
} WardMapColour;

/* The colour that text ("#1a5fb4") says. */
WardMapColour ward_map_colour (const char *text);
/* Draws with it from now on, alpha from 0 to 1. */
void ward_map_colour_set (cairo_t *cr, WardMapColour colour, double alpha);

/* The round length (1, 2 or 5 by a power of ten, metres) of a scale bar that is at most pixels
 * long where a pixel covers metres_per_pixel; 0 when there is none. */
double ward_map_scale_round (double metres_per_pixel, double pixels);
/* "500 m", "2 km": what a scale bar is marked with; transfer full. */
char *ward_map_scale_text (double metres);
/* "1:25,000", whatever the locale; transfer full. */
char *ward_map_ratio_text (guint scale);

G_END_DECLS
