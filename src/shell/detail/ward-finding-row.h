/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-finding.h"

G_BEGIN_DECLS

/* What a rule found, with its remedy and, on asking, why: rule, source, dates, the facts used
 * and where each came from (EV2). Everything is copied. Floating. */
GtkWidget *ward_finding_row_new (const WardFinding *finding);
/* A boxed list of findings, refusals first; NULL when there are none. Floating. */
GtkWidget *ward_finding_list_new (const GPtrArray *findings, const char *title);

G_END_DECLS
