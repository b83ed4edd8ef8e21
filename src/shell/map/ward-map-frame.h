/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-types.h"
#include "ward-mercator.h"

#include <gtk/gtk.h>
#include <shumate/shumate.h>

G_BEGIN_DECLS

/* One look at the map: everything a layer needs to put mercator positions (0..1 from the north-
 * west) on the widget. */
typedef struct {
  WardMercator centre; /* of the widget */
  double world;        /* pixels that the whole world is wide */
  double zoom;
  int width, height; /* logical pixels */
  int scale;         /* device pixels to one of them */
  gboolean dark;
} WardMapFrame;

/* Looks at viewport through widget; FALSE while it has no size or no reference source. */
gboolean ward_map_frame_init (WardMapFrame *frame, ShumateViewport *viewport, GtkWidget *widget,
                              gboolean dark);
/* The mercator box of the view and margin pixels around it. */
WardMercatorBox ward_map_frame_bounds (const WardMapFrame *frame, double margin);
/* The view's box in degrees. */
WardMapBox ward_map_frame_box (const WardMapFrame *frame);
/* Mercator position to widget pixels; the map is always north up. */
static inline void
ward_map_frame_project (const WardMapFrame *f, WardMercator at, double *sx, double *sy)
{
  *sx = f->width * 0.5 + (at.x - f->centre.x) * f->world;
  *sy = f->height * 0.5 + (at.y - f->centre.y) * f->world;
}

/* Widget pixels to mercator position. */
static inline WardMercator
ward_map_frame_unproject (const WardMapFrame *f, double sx, double sy)
{
  return (WardMercator) { f->centre.x + (sx - f->width * 0.5) / f->world,
                          f->centre.y + (sy - f->height * 0.5) / f->world };
}

G_END_DECLS
