/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-session.h"

G_BEGIN_DECLS

/* What the main menu offers beside the pages. Each works over the window of widget. */

/* Asks for a request file made at another machine, and shows it to be answered (SC4). */
void ward_decision_answer_request (GtkWidget *widget, WardSession *session);
/* Asks for a rule pack, and shows what it changes (EF7). */
void ward_decision_load_rules (GtkWidget *widget, WardSession *session);

G_END_DECLS
