/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef const char *(*WardItemKey) (gpointer item);

/* Makes store hold exactly items (an array of GObject*, in order), emitting the fewest removals and insertions that a common prefix and suffix by
 * key allow; an item with an equal key but another object replaces the old one. Items are borrowed. */
void ward_splice_by_key (GListStore *store, GPtrArray *items, WardItemKey key);

G_END_DECLS
