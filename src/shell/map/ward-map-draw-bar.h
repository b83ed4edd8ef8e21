/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-sketch.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is being drawn, how large it is, and what can be done to it. Its buttons do the map's
 * actions map.draw-…. Signals: width-changed (double metres), snap-changed (gboolean snap). */
#define WARD_TYPE_MAP_DRAW_BAR (ward_map_draw_bar_get_type ())
G_DECLARE_FINAL_TYPE (WardMapDrawBar, ward_map_draw_bar, WARD, MAP_DRAW_BAR, GtkBox)

/* Shows sketch in words; problem is why the last change was refused, NULL none. */
void ward_map_draw_bar_show (WardMapDrawBar *self, const WardSketch *sketch, const char *text,
                             const char *problem);

G_END_DECLS
