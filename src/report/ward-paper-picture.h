/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-paper.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Draws a picture, its top left corner at 0,0, in points; context sets type as the paper does. */
typedef void (*WardPaperPicture) (cairo_t *cr, PangoContext *context, double width, double height,
                                  gconstpointer data);

/* A picture as wide as the text and height points high, which is never cut; words say what is on it
 * where it can't be seen. data is borrowed and must outlive the paper. */
void ward_paper_picture (WardPaper *paper, double height, const char *words,
                         WardPaperPicture draw, gconstpointer data);

G_END_DECLS
