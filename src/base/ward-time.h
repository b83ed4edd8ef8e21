/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Clock values. A time is gint64 seconds since 1970-01-01T00:00:00Z (UTC, no leap seconds). A date
 * is gint64 days since 1970-01-01 in the proleptic Gregorian calendar, years 1 to 9999. Either may
 * be WARD_NONE, "not given"; a value beyond those years is treated as WARD_NONE.
 * The local zone is Europe/London, whatever the machine's own zone is. */
#define WARD_NONE G_MININT64
#define WARD_HOUR 3600
#define WARD_DAY_SECONDS 86400

/* Reads ISO 8601 with zone ("2026-11-03T09:12:44Z", "2026-11-03T09:12+01:00"); INVALID on anything
 * else, a date that doesn't exist or a year outside 1900..2200 among them. */
gboolean ward_time_parse (const char *text, gint64 *ret_time, GError **error);
/* "2026-11-03T09:12:44Z"; NULL for WARD_NONE; transfer full. */
char *ward_time_format (gint64 time);
/* For people, in local time with its zone: "Tue 3 Nov 2026, 09:12 GMT"; "" for WARD_NONE; transfer
 * full. */
char *ward_time_display (gint64 time);

/* Reads "2026-11-03", years 1 to 9999; INVALID on a date that doesn't exist. */
gboolean ward_date_parse (const char *text, gint64 *ret_date, GError **error);
/* "2026-11-03"; NULL for WARD_NONE; transfer full. */
char *ward_date_format (gint64 date);
/* For people: "3 November 2026"; "" for WARD_NONE; transfer full. */
char *ward_date_display (gint64 date);
/* A date from its parts; WARD_NONE when there is no such day. */
gint64 ward_date_from_ymd (int year, int month, int day);
/* The parts of date, each of which may be NULL; all 0 for WARD_NONE. */
void ward_date_to_ymd (gint64 date, int *ret_year, int *ret_month, int *ret_day);
/* 1 Monday .. 7 Sunday; 0 for WARD_NONE. */
int ward_date_weekday (gint64 date);
/* n calendar months on (back when negative) by the corresponding-date rule: the same day number, or
 * the month's last day; WARD_NONE for WARD_NONE or beyond the calendar. */
gint64 ward_date_add_months (gint64 date, int n);

/* The local (Europe/London) date on which time falls; WARD_NONE for WARD_NONE. */
gint64 ward_time_local_date (gint64 time);
/* The minute of the local day that the wall clock shows at time, 0..1439: on the days on which the
 * clocks change not the minutes since midnight. -1 for WARD_NONE. */
int ward_time_local_minute (gint64 time);
/* The instant at which the local date begins (00:00 Europe/London); WARD_NONE for WARD_NONE. */
gint64 ward_date_start (gint64 date);

/* Reads "2026-06-01T21:00", a local wall-clock time without zone; ret_date and ret_minute (0..1439)
 * may be NULL; INVALID on anything else. */
gboolean ward_local_parse (const char *text, gint64 *ret_date, int *ret_minute, GError **error);
/* The instant of a local wall-clock minute (0..1439, later ones run into the days after). In the
 * spring gap the instant at which it ends; in the autumn fold the first of the two. */
gint64 ward_local_to_time (gint64 date, int minute);

G_END_DECLS
