/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session-records.h"

G_BEGIN_DECLS

/* The list of panels with their counts, and the protective action below it. Signal: chosen
 * (const char *panel). */
#define WARD_TYPE_SIDEBAR (ward_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (WardSidebar, ward_sidebar, WARD, SIDEBAR, AdwBin)

/* Shows who works where, and the SAMPLE badge. */
void ward_sidebar_set_session (WardSidebar *self, WardSession *session);
/* Shows each panel's count: that of the list it opens with. */
void ward_sidebar_set_counts (WardSidebar *self, const WardCounts *counts);
/* How many things need attention, and whether any is overdue. */
void ward_sidebar_set_attention (WardSidebar *self, guint n, gboolean overdue);
/* Marks the panel that is shown; without a signal. */
void ward_sidebar_select (WardSidebar *self, const char *panel);
/* Signs alone, without names, when there is little room. */
void ward_sidebar_set_rail (WardSidebar *self, gboolean rail);

G_END_DECLS
