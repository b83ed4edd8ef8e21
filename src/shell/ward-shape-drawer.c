/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-shape-drawer.h"

G_DEFINE_INTERFACE (WardShapeDrawer, ward_shape_drawer, GTK_TYPE_WIDGET)

static void
ward_shape_drawer_default_init (WardShapeDrawerInterface *iface)
{
}

WardShapeDrawer *
ward_shape_drawer_find (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  while (GTK_IS_WINDOW (root) && !WARD_IS_SHAPE_DRAWER (root))
    root = GTK_ROOT (gtk_window_get_transient_for (GTK_WINDOW (root)));
  return WARD_IS_SHAPE_DRAWER (root) ? WARD_SHAPE_DRAWER (root) : NULL;
}

void
ward_shape_drawer_draw (WardShapeDrawer *self, const WardRecord *record, const WardField *field,
                        WardSketchKind kind, WardShapeDrawn drawn, gpointer data)
{
  WARD_SHAPE_DRAWER_GET_IFACE (self)->draw (self, record, field, kind, drawn, data);
}
