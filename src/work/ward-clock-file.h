/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-clocks.h"
#include "ward-context.h"

G_BEGIN_DECLS

/* The statutory clocks of a stored decision, from its service and order_event rows and its own
 * authorisation (SOA 2003 Part 2A; 2014 Act Part 4 ch. 3; EF6): array of WardClock, the earliest
 * due first; transfer full. */
GPtrArray *ward_clock_file_clocks (const WardContext *context, const WardRecord *decision);
/* "When to serve" (EF17): what serving at a time would mean, with the court sittings held here as
 * the calendar. Transfer full. */
WardServePlan *ward_clock_file_plan (const WardContext *context, const WardRecord *decision,
                                     gint64 serve_at);

G_END_DECLS
