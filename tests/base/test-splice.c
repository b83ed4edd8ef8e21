/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-splice.h"

/* GFile serves as an item: its key is its path's last part before a dot, so that "/a.1" and "/a.2"
 * are two states of one record. */
static const char *
key_of (gpointer item)
{
  g_autofree char *name = g_file_get_basename (item);

  *strchrnul (name, '.') = '\0';
  return g_intern_string (name);
}

static GPtrArray *
items_of (const char *names)
{
  g_auto (GStrv) parts = g_strsplit (names, " ", -1);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; parts[i]; i++)
    if (*parts[i])
      g_ptr_array_add (items, g_file_new_build_filename ("/", parts[i], NULL));
  return items;
}

static void
changed_cb (GListModel *model, guint at, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%s%u-%u+%u", log->len ? " " : "", at, removed, added);
}

static void
check (const char *before, const char *after, const char *changes)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GPtrArray) old = items_of (before);
  g_autoptr (GPtrArray) new = items_of (after);
  g_autoptr (GString) log = g_string_new (NULL);

  /* Equal names are the same object, as they are when a list is read again from a cache. */
  for (guint i = 0; i < new->len; i++)
    for (guint j = 0; j < old->len; j++)
      if (g_file_equal (new->pdata[i], old->pdata[j]))
        {
          g_object_unref (new->pdata[i]);
          new->pdata[i] = g_object_ref (old->pdata[j]);
        }
  g_list_store_splice (store, 0, 0, old->pdata, old->len);
  g_signal_connect (store, "items-changed", G_CALLBACK (changed_cb), log);
  ward_splice_by_key (store, new, key_of);

  g_assert_cmpstr (log->str, ==, changes);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, new->len);
  for (guint i = 0; i < new->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (store), i);

      g_assert_true (item == new->pdata[i]);
    }
}

static void
test_splices (void)
{
  check ("", "", "");
  check ("a b c", "a b c", "");
  check ("", "a b", "0-0+2");
  check ("a b", "", "0-2+0");
  check ("a b c", "a b c d", "3-0+1");
  check ("b c", "a b c", "0-0+1");
  check ("a b c", "a c", "1-1+0");
  check ("a b c", "a x c", "1-1+0 1-0+1");
  check ("a b c", "c b a", "0-3+0 0-0+3");
  check ("a.1 b c", "a.2 b c", "0-1+1");
  check ("a.1 b.1 c d.1", "a.2 b.2 c d.2", "0-2+2 3-1+1");
  check ("a.1 b c.1", "a.2 x y c.2", "1-1+0 1-0+2 0-1+1 3-1+1");
}

/* Whatever the two lists, the store ends as the second. */
static void
test_any_two_lists (void)
{
  g_autoptr (GRand) rng = g_rand_new_with_seed (7);

  for (int round = 0; round < 2000; round++)
    {
      g_autoptr (GListStore) store = g_list_store_new (G_TYPE_FILE);

      for (int list = 0; list < 3; list++)
        {
          g_autoptr (GString) names = g_string_new (NULL);
          g_autoptr (GPtrArray) items = NULL;

          for (int i = g_rand_int_range (rng, 0, 8); i > 0; i--)
            g_string_append_printf (names, "%c.%d ", 'a' + g_rand_int_range (rng, 0, 5),
                                    g_rand_int_range (rng, 0, 2));
          items = items_of (names->str);
          ward_splice_by_key (store, items, key_of);
          g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, items->len);
          for (guint i = 0; i < items->len; i++)
            {
              g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (store), i);

              g_assert_true (item == items->pdata[i]);
            }
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/splice/only-what-differs-changes", test_splices);
  g_test_add_func ("/splice/any-two-lists", test_any_two_lists);
  return g_test_run ();
}
