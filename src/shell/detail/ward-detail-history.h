/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-session-records.h"

G_BEGIN_DECLS

/* A record's changes, newest first: when, who, why, and each field's old and new value (AU4,
 * PM2). Floating. */
GtkWidget *ward_detail_history_new (WardSession *session, const WardKind *kind,
                                    const GPtrArray *rows);

G_END_DECLS
