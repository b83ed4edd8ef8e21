/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-frame.h"

G_BEGIN_DECLS

/* A drawing too dear for every frame, made by a worker somewhat larger than the view and then
 * only moved along with it; made anew when the view nears its edge or the scale changes, while
 * the old one still shows. */
typedef struct _WardMapPicture WardMapPicture;

/* The part of the world that a picture shows. */
typedef struct {
  WardMercatorBox box;
  double world;      /* pixels that the whole world is wide */
  int width, height; /* logical pixels */
  int scale;
  gboolean dark;
} WardPictureView;

/* Draws view's content in logical pixels, its north-west corner at 0,0; runs in a worker, data
 * is a reference of its own. FALSE when there was nothing to draw. */
typedef gboolean (*WardPictureFunc) (cairo_t *cr, const WardPictureView *view, gconstpointer data);

/* widget is borrowed, and redrawn when a picture is ready. Transfer full. */
WardMapPicture *ward_map_picture_new (GtkWidget *widget, WardPictureFunc draw);
void ward_map_picture_free (WardMapPicture *picture);
/* Draws data from now on: memory of g_atomic_rc_box_alloc(), whose reference is taken over;
 * clear empties it at the last release. */
void ward_map_picture_take_data (WardMapPicture *picture, gpointer data, GDestroyNotify clear);
/* Appends what there is for frame, and asks for a new picture when that isn't good enough. */
void ward_map_picture_append (WardMapPicture *picture, GtkSnapshot *snapshot,
                              const WardMapFrame *frame);
/* Whether what is shown is what was last asked for. */
gboolean ward_map_picture_is_current (const WardMapPicture *picture);

/* Mercator position to the picture's logical pixels. */
static inline void
ward_picture_project (const WardPictureView *view, WardMercator at, double *x, double *y)
{
  *x = (at.x - view->box.x1) * view->world;
  *y = (at.y - view->box.y1) * view->world;
}

G_END_DECLS
