/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-record.h"
#include "ward-sketch.h"

G_BEGIN_DECLS

/* Told of what was drawn: the record's text of a shape, or NULL when the drawing was left. */
typedef void (*WardShapeDrawn) (const char *shape, gpointer data);

/* Whoever has a map to draw on; the window. A form knows no more of it than this. */
#define WARD_TYPE_SHAPE_DRAWER (ward_shape_drawer_get_type ())
G_DECLARE_INTERFACE (WardShapeDrawer, ward_shape_drawer, WARD, SHAPE_DRAWER, GtkWidget)

struct _WardShapeDrawerInterface {
  GTypeInterface parent_interface;
  void (*draw) (WardShapeDrawer *self, const WardRecord *record, const WardField *field,
                WardSketchKind kind, WardShapeDrawn drawn, gpointer data);
};

/* The nearest one above widget, through the windows that its window belongs to; NULL when there
 * is none. Borrowed. */
WardShapeDrawer *ward_shape_drawer_find (GtkWidget *widget);
/* Draws record's field: on from the shape it has if kind fits it, else anew. drawn is called
 * exactly once. */
void ward_shape_drawer_draw (WardShapeDrawer *self, const WardRecord *record,
                             const WardField *field, WardSketchKind kind, WardShapeDrawn drawn,
                             gpointer data);

G_END_DECLS
