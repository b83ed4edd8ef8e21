/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-types.h"
#include "ward-session-map.h"

G_BEGIN_DECLS

/* What a person calls a feature that ward_map_fill() put on the map: "Premises NM-014, nuisance";
 * NULL for none. A premises is read anew from the session. Transfer full. */
char *ward_map_name (WardSession *session, const WardMapFeed *feed, WardMapFeature feature);

G_END_DECLS
