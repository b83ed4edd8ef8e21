/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-types.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "What is here": the features in view as a list, in reading order, for those who can't see or
 * point at the map (MP10). Signals:
 *   chosen (WardMapFeatureKind kind, guint handle): a person went to a row
 *   opened (WardMapFeatureKind kind, guint handle): a person asked to open one
 * Rows have the actions here.choose and here.open, also for AT-SPI. */
#define WARD_TYPE_MAP_HERE (ward_map_here_get_type ())
G_DECLARE_FINAL_TYPE (WardMapHere, ward_map_here, WARD, MAP_HERE, GtkBox)

/* One row: words are borrowed; brief is the direction as shown, direction the whole of it as said
 * to a screen reader; the swatch says what it is. */
typedef struct {
  WardMapFeature feature;
  const char *name, *brief, *direction;
  guint swatch_kind, swatch_value; /* WardSwatchKind and its value */
} WardMapHereItem;

/* Shows n items of total in view; a row with the focus keeps it while its feature is among them. */
void ward_map_here_set_items (WardMapHere *self, const WardMapHereItem *items, guint n,
                              guint total);
/* Marks the row of feature, or none. */
void ward_map_here_set_selected (WardMapHere *self, WardMapFeature feature);

G_END_DECLS
