/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-session-records.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens the assistant for a new decision over parent: what, by whom, under which power, on which
 * ground, with the rank that it takes. record holds what is known (premises, option), copied. */
void ward_new_decision_open (GtkWidget *over, WardSession *session, const WardRecord *record);

G_END_DECLS
