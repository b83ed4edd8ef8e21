/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-kind.h"
#include "ward-raw-shape.h"

G_BEGIN_DECLS

/* How a person writes values in a form, and reads them there. Pure. */

/* Reads "3/11/2026", "3.11.26", "3 Nov 2026", "2026-11-03", "today", "+14" (days from today);
 * INVALID with an example. "" gives WARD_NONE. */
gboolean ward_form_parse_date (const char *text, gint64 today, gint64 *ret_date, GError **error);
/* "03/11/2026"; "" for WARD_NONE. Transfer full. */
char *ward_form_format_date (gint64 date);
/* Reads a date and a time of day in local time ("3/11/2026 21:30", "21:30" for today, "now");
 * INVALID. */
gboolean ward_form_parse_time (const char *text, gint64 now, gint64 *ret_time, GError **error);
/* "03/11/2026 21:30" in local time; "" for WARD_NONE. Transfer full. */
char *ward_form_format_time (gint64 time);
/* The same for a wall-clock time without zone, stored as "2026-11-03T21:30"; transfer full. */
gboolean ward_form_parse_local (const char *text, gint64 now, char **ret_local, GError **error);
char *ward_form_format_local (const char *local);
/* Reads a National Grid reference ("TA 123 456") or latitude and longitude ("54.45, 1.35") as a
 * record's point, two with ";" between them as a line, more as an area; INVALID. "" gives NULL.
 * Transfer full. */
gboolean ward_form_parse_point (const char *text, char **ret_shape, GError **error);
/* Reads the first shape of a GeoJSON file (RFC 7946: longitude first, WGS 84); INVALID. Transfer
 * full. */
gboolean ward_form_parse_geojson (const char *text, char **ret_shape, GError **error);
/* The same of a shape that has too many vertices to be kept; NULL when it can't be read. Transfer
 * full. */
WardRawShape *ward_form_parse_large_geojson (const char *text);
/* A point as "54.45000, 1.35000"; NULL when the shape isn't a point. Transfer full. */
char *ward_form_format_point (const char *shape);

G_END_DECLS
