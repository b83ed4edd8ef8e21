/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads exactly n decimal digits at *p and moves past them; FALSE and nothing moved otherwise. */
gboolean ward_scan_digits (const char **p, int n, int *ret_value);
/* Reads the character c at *p and moves past it; FALSE otherwise. */
gboolean ward_scan_char (const char **p, char c);
/* Reads "2026-11-03" at *p as days since 1970-01-01; FALSE when it isn't there or doesn't exist. */
gboolean ward_scan_date (const char **p, gint64 *ret_date);
/* Reads "21:00" at *p as a minute of the day, 0..1439; FALSE when it isn't there. */
gboolean ward_scan_minute (const char **p, int *ret_minute);

G_END_DECLS
