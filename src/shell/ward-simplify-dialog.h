/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ward-raw-shape.h"

G_BEGIN_DECLS

/* Told of what the person chose: the simplified shape, or NULL to let it be. Borrowed. */
typedef void (*WardSimplified) (const WardShape *shape, gpointer data);

/* Offers to simplify raw (taken), which has too many vertices to be kept, says how many are left
 * at how many metres, and calls done exactly once. */
void ward_simplify_offer (GtkWindow *parent, WardRawShape *raw, WardSimplified done,
                          gpointer data);

G_END_DECLS
