/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-feed.h"
#include "ward-map-look.h"

G_BEGIN_DECLS

/* How what the feed holds is drawn, on the screen and on paper alike. */

/* The symbol of a record that is a point. */
WardMapCategory ward_map_record_category (const WardMapRecord *record);
/* The style of a record that isn't. */
WardMapStyle ward_map_record_style (const WardMapRecord *record);
/* Whether a shape is drawn as a symbol, or as a route. */
gboolean ward_map_is_point (const WardShape *shape);
gboolean ward_map_is_line (const WardShape *shape);
/* The symbol of a premises and its marks (WardMapState). */
WardMapCategory ward_map_premises_category (const WardMapPremises *premises);
guint ward_map_premises_state (const WardMapPremises *premises);

G_END_DECLS
