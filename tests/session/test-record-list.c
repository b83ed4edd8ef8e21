/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-session.h"
#include "ward-record-list.h"

/* What the list told, one "(removed,added at n)" a signal. */
static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, GString *told)
{
  g_string_append_printf (told, "(%u,%u,%u at %u)", position, removed, added,
                          g_list_model_get_n_items (model));
}

static void
ask (WardRecordList *list, const WardListQuery *query)
{
  ward_record_list_query (list, query);
  while (!ward_record_list_is_settled (list))
    g_main_context_iteration (NULL, TRUE);
}

static void
add_officers (Fixture *f, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *json = g_strdup_printf (
          "{\"collar\":\"%04u\",\"name\":\"Officer %u\",\"role\":\"%s\",\"from\":\"2020-01-01\"}",
          i, n - i, i % 2 == 0 ? "officer" : "planner");

      ward_record_free (fixture_put (f, fixture_record ("officer", json)));
    }
}

static char *
title_at (WardRecordList *list, guint i)
{
  g_autoptr (WardItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

  return ward_item_dup_text (item, "collar");
}

static void
test_reset_is_two_signals (void)
{
  Fixture f = { 0 };
  WardListQuery query = { .kind = ward_kind_find ("officer"), .order = "collar" };
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (WardRecordList) list = NULL;

  fixture_init (&f);
  add_officers (&f, 5);
  list = ward_record_list_new (f.session);
  ask (list, &query);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), told);
  query.descending = TRUE;
  ask (list, &query);
  g_assert_cmpstr (told->str, ==, "(0,5,0 at 0)(0,0,5 at 5)");
  g_clear_object (&list);
  fixture_clear (&f);
}

static void
test_order_and_filter_are_the_database_s (void)
{
  Fixture f = { 0 };
  WardListQuery query = { .kind = ward_kind_find ("officer"), .order = "collar",
                          .descending = TRUE };
  g_autoptr (WardRecordList) list = NULL;
  g_autofree char *first = NULL;

  fixture_init (&f);
  add_officers (&f, 5);
  list = ward_record_list_new (f.session);
  ask (list, &query);
  first = title_at (list, 0);
  g_assert_cmpstr (first, ==, "0004");
  query.where[0][0] = "role";
  query.where[0][1] = "=";
  query.where[0][2] = "planner";
  ask (list, &query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  query.words = "officer 5";
  query.where[0][0] = NULL;
  ask (list, &query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_clear_object (&list);
  fixture_clear (&f);
}

static void
test_a_later_query_outruns_an_earlier_one (void)
{
  Fixture f = { 0 };
  WardListQuery all = { .kind = ward_kind_find ("officer") };
  WardListQuery none = { .kind = ward_kind_find ("officer"), .words = "nobody" };
  g_autoptr (WardRecordList) list = NULL;

  fixture_init (&f);
  add_officers (&f, 3);
  list = ward_record_list_new (f.session);
  ward_record_list_query (list, &all);
  ask (list, &none);
  for (guint i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_clear_object (&list);
  fixture_clear (&f);
}

static void
test_pages_beyond_the_cache_are_read_again (void)
{
  Fixture f = { 0 };
  WardListQuery query = { .kind = ward_kind_find ("officer"), .order = "collar" };
  g_autoptr (WardRecordList) list = NULL;
  g_autofree char *first = NULL, *last = NULL, *again = NULL;
  g_autoptr (WardItem) item = NULL;

  fixture_init (&f);
  add_officers (&f, 150);
  list = ward_record_list_new (f.session);
  ask (list, &query);
  first = title_at (list, 0);
  last = title_at (list, 149);
  again = title_at (list, 0);
  g_assert_cmpstr (first, ==, "0000");
  g_assert_cmpstr (last, ==, "0149");
  g_assert_cmpstr (again, ==, first);
  item = g_list_model_get_item (G_LIST_MODEL (list), 7);
  g_assert_cmpuint (ward_record_list_find (list, ward_item_get_record (item)->rid), ==, 7);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 150));
  g_clear_object (&list);
  fixture_clear (&f);
}

static void
test_the_first_of_many_stand_before_the_rest (void)
{
  Fixture f = { 0 };
  WardListQuery query = { .kind = ward_kind_find ("officer"), .order = "collar" };
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (WardRecordList) list = NULL;
  g_autofree char *last = NULL;

  fixture_init (&f);
  add_officers (&f, 520);
  list = ward_record_list_new (f.session);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), told);
  ask (list, &query);
  g_assert_cmpstr (told->str, ==, "(0,0,512 at 512)(512,0,8 at 520)");
  last = title_at (list, 519);
  g_assert_cmpstr (last, ==, "0519");
  g_clear_object (&list);
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-list/reset-is-two-signals", test_reset_is_two_signals);
  g_test_add_func ("/record-list/order-and-filter", test_order_and_filter_are_the_database_s);
  g_test_add_func ("/record-list/later-outruns-earlier",
                   test_a_later_query_outruns_an_earlier_one);
  g_test_add_func ("/record-list/pages-read-again", test_pages_beyond_the_cache_are_read_again);
  g_test_add_func ("/record-list/first-of-many", test_the_first_of_many_stand_before_the_rest);
  return g_test_run ();
}
