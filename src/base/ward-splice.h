/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The key by which an item is known, borrowed from it and unique in a list. */
typedef const char *(*WardItemKey) (gpointer item);

/* Makes store hold exactly items (an array of GObject*, in order), emitting the fewest removals
 * and insertions that a common prefix and suffix by key allow; an item with an equal key but
 * another object replaces the old one. The differing middle goes as one removal and then one
 * insertion, since a list widget asks for every row when both come at once. Items are borrowed. */
void ward_splice_by_key (GListStore *store, GPtrArray *items, WardItemKey key);

G_END_DECLS
