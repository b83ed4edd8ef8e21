/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ward-session-records.h"

G_BEGIN_DECLS

/* What belongs to a record, kind by kind, each with a button for a new one; NULL when nothing
 * can. Floating. */
GtkWidget *ward_detail_related_new (WardSession *session, const WardRecordView *view);

G_END_DECLS
