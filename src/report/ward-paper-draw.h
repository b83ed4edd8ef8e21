/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-paper.h"
#include <cairo.h>

G_BEGIN_DECLS

/* A paper laid out on A4, for whoever draws its pages: the PDF writer, a print dialog, a preview.
 */
typedef struct _WardPaperLayout WardPaperLayout;

/* Lays paper out; paper must outlive the layout. Transfer full. */
WardPaperLayout *ward_paper_layout_new (const WardPaper *paper);
void ward_paper_layout_free (WardPaperLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardPaperLayout, ward_paper_layout_free)

/* How many pages there are, one at least. */
guint ward_paper_layout_n_pages (const WardPaperLayout *layout);
/* Draws one page (from 0) in points, marking and furniture included. tagged: emit structure marks,
 * inside a "Document" that the caller opened. */
void ward_paper_layout_draw (const WardPaperLayout *layout, cairo_t *cr, guint page,
                             gboolean tagged);
/* Calls visit for every heading of level 1 and 2, with its page (from 0) and its height on it in
 * points from the top. */
typedef void (*WardPaperHeadingFunc) (int level, const char *text, guint page, double y,
                                      gpointer data);
void ward_paper_layout_headings (const WardPaperLayout *layout, WardPaperHeadingFunc visit,
                                 gpointer data);

G_END_DECLS
