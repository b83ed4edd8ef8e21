/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-session-attention.h"
#include "ward-session-records.h"

G_BEGIN_DECLS

/* The overview's parts, each made anew from what was read. All floating. */

/* What falls due (array of WardAttention, referenced), in order, the first few until more are asked
 * for; says so in words when nothing does. */
GtkWidget *ward_attention_list_new (WardSession *session, GPtrArray *items);
/* When an item is due, for people: "overdue since …", "due today", "due in 3 days"; transfer
 * full. */
char *ward_attention_when (const WardAttention *item, gint64 now);
/* The duties (array of WardDutyRow): met, gap or no evidence, never a score (OV3). */
GtkWidget *ward_duty_list_new (const GPtrArray *rows);
/* Counts as tiles, each of which opens the list it counts. */
void ward_count_tiles_fill (GtkFlowBox *box, WardSession *session, const WardCounts *counts);

G_END_DECLS
