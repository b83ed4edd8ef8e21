/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A frame that says when it is narrower than its threshold, since GTK 4.8 has no breakpoints; it
 * asks for no width of its own beyond min-width. Properties: child, threshold, min-width, narrow
 * (read only). Signal: resized (), after the allocation. */
#define WARD_TYPE_RESPONSIVE (ward_responsive_get_type ())
G_DECLARE_FINAL_TYPE (WardResponsive, ward_responsive, WARD, RESPONSIVE, GtkWidget)

/* A frame around child (which may be NULL). Floating. */
GtkWidget *ward_responsive_new (GtkWidget *child, int threshold, int min_width);
void ward_responsive_set_child (WardResponsive *self, GtkWidget *child);
/* Pixels under which it is narrow. */
void ward_responsive_set_threshold (WardResponsive *self, int threshold);
/* Whether it is narrow now; TRUE until it was ever given a width. */
gboolean ward_responsive_is_narrow (WardResponsive *self);
/* Its last width in pixels. */
int ward_responsive_get_width (WardResponsive *self);

G_END_DECLS
