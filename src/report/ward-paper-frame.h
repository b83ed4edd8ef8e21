/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-paper.h"
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* The furniture of a page, from 1: marking above and below, title, reference, printed by and when,
 * copy, disposal, page x of y. */
void ward_frame_draw (cairo_t *cr, PangoContext *context, const WardPaperHead *head, guint page,
                      guint n_pages);
/* SAMPLE across the page, as an outline that text search doesn't find. */
void ward_frame_draw_watermark (cairo_t *cr, PangoContext *context);

G_END_DECLS
