/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Seconds by which Europe/London is ahead of UTC at time; from 1996 on by the rule in force (last
 * Sunday of March to last Sunday of October, 01:00 UTC), before that by the machine's zone data, or
 * by the same rule where there is none. ret_abbreviation (may be NULL): "GMT" or "BST", static. */
int ward_zone_offset (gint64 time, const char **ret_abbreviation);

G_END_DECLS
