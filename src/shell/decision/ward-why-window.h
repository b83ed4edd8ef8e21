/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-session-records.h"

G_BEGIN_DECLS

/* Opens “Why this finding” over widget's window: the rule, the duties it serves, its source
 * and dates, and the facts it rests on, each with where it came from (EV2). Everything is copied.
 * */
void ward_why_window_open (GtkWidget *over, WardSession *session, const WardFinding *finding);

G_END_DECLS
