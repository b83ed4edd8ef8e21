/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-splice.h"

static gboolean
has_equal_key (GListStore *store, guint at, gpointer item, WardItemKey key)
{
  g_autoptr (GObject) old = g_list_model_get_item (G_LIST_MODEL (store), at);

  return old == item || g_strcmp0 (key (old), key (item)) == 0;
}

static gboolean
is_same_object (GListStore *store, guint at, gpointer item)
{
  g_autoptr (GObject) old = g_list_model_get_item (G_LIST_MODEL (store), at);

  return old == item;
}

/* Replaces, run by run, the objects of [start, start + n) that are not those of items. */
static void
replace_changed (GListStore *store, guint start, GPtrArray *items, guint items_start, guint n)
{
  guint i = 0;

  while (i < n)
    {
      guint run = 0;

      while (i + run < n
             && !is_same_object (store, start + i + run, items->pdata[items_start + i + run]))
        run++;
      if (run > 0)
        g_list_store_splice (store, start + i, run, items->pdata + items_start + i, run);
      i += run + 1;
    }
}

void
ward_splice_by_key (GListStore *store, GPtrArray *items, WardItemKey key)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint n_new = items->len;
  guint prefix = 0, suffix = 0;

  while (prefix < MIN (n_old, n_new)
         && has_equal_key (store, prefix, items->pdata[prefix], key))
    prefix++;
  while (suffix < MIN (n_old, n_new) - prefix
         && has_equal_key (store, n_old - 1 - suffix, items->pdata[n_new - 1 - suffix], key))
    suffix++;

  if (n_old > prefix + suffix)
    g_list_store_splice (store, prefix, n_old - prefix - suffix, NULL, 0);
  if (n_new > prefix + suffix)
    g_list_store_splice (store, prefix, 0, items->pdata + prefix, n_new - prefix - suffix);
  replace_changed (store, 0, items, 0, prefix);
  replace_changed (store, n_new - suffix, items, n_new - suffix, suffix);
}
