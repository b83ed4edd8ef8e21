/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The time-of-week scrubber (MP12): half-hours of the seven local days from today. Signal:
 * changed (): another time, or none. */
#define WARD_TYPE_MAP_CLOCK (ward_map_clock_get_type ())
G_DECLARE_FINAL_TYPE (WardMapClock, ward_map_clock, WARD, MAP_CLOCK, GtkBox)

/* Days that the scrubber goes through. */
#define WARD_MAP_CLOCK_DAYS 7

/* Over the week from the local day today (days since 1970). Floating. */
GtkWidget *ward_map_clock_new (gint64 today);
/* The instant chosen, seconds UTC, by the clock on the wall of that day; 0 while it is closed. */
gint64 ward_map_clock_get_time (WardMapClock *self);
/* Shows it, at time (seconds UTC), or closes it. */
void ward_map_clock_set_open (WardMapClock *self, gboolean open, gint64 time);

G_END_DECLS
