/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map.h"
#include "ward-session.h"

G_BEGIN_DECLS

/* Asks for whom, why, how and at which scale, then saves what map shows as a page or a picture
 * (MP13, IE5). base: the files of its base map (NULL-terminated), or NULL. */
void ward_map_issue_open (WardMap *map, WardSession *session, const char *const *base);

G_END_DECLS
