/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-sprite.h"
#include "ward-map-symbol-draw.h"

G_BEGIN_DECLS

/* Ready pictures of symbols: drawn once each, then only blitted. */
typedef struct _WardSymbols WardSymbols;

/* A cache whose numbers are set in widget's font; widget is borrowed and must outlive it.
 * Transfer full. */
WardSymbols *ward_symbols_new (GtkWidget *widget);
void ward_symbols_free (WardSymbols *symbols);

/* Puts a point's symbol at x, y (widget pixels, rounded to whole ones). */
void ward_symbols_append_point (WardSymbols *symbols, GtkSnapshot *snapshot, double x, double y,
                                WardMapCategory category, guint state, guint mark, gboolean dark);
/* Puts a cluster's disc with its exact count at x, y; by_category shares out the ring. */
void ward_symbols_append_disc (WardSymbols *symbols, GtkSnapshot *snapshot, double x, double y,
                               guint count, const guint *by_category, gboolean hover,
                               gboolean dark);
/* Pixels from the middle of a cluster's disc to its rim. */
double ward_symbols_disc_radius (guint count);

G_END_DECLS
