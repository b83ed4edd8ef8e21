/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists, filters and searches of very many premises: processor time of the whole program, on a
 * connection just opened, until the first page stands; and what a page costs as one scrolls. */
#include "fixture-crowd.h"
#include "fixture-session.h"
#include "ward-record-list.h"

#include <stdio.h>

#define PAGE 40 /* rows that a window shows */
#define ROUNDS 3
#define SCROLLS 256 /* pages looked at, from the first to the last row */
#define PARTS 8     /* of the way */
#define FLAT 2.0    /* the dearest part of the way against the cheapest */

static char *sizes;
static const GOptionEntry entries[] = {
  { "rows", 'n', 0, G_OPTION_ARG_STRING, &sizes, "How many premises", "N,N" },
  { NULL },
};

/* What is asked; a bar for each 100,000 rows and for 1,000,000. */
static const struct {
  const char *name;
  WardListQuery query;
} asks[] = {
  { "entry", { .descending = TRUE } },
  { "reference", { .order = "reference" } },
  { "category", { .order = "category" } },
  { "filter", { .descending = TRUE, .where = { { "category", "=", "risk" } } } },
  { "filters", { .descending = TRUE,
                 .where = { { "category", "=", "nuisance" }, { "status", "=", "active" } } } },
  { "none", { .descending = TRUE, .where = { { "occupancy", "=", "sole" } } } },
  { "search", { .words = "PRM-00077" } },
  { "common", { .words = "PRM" } },
};

static WardSession *
open_session (const Crowd *crowd)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WardSession *session;

  ward_session_open_async (crowd_unlock (crowd), 0, NULL, fixture_done, &result);
  session = ward_session_open_finish (fixture_wait (&result), &error);
  crowd_demand (session != NULL, error);
  return session;
}

static void
close_session (WardSession *session)
{
  ward_session_close (session);
  g_object_unref (session);
}

static void
look (WardRecordList *list, guint from)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = from; i < MIN (from + PAGE, n); i++)
    {
      g_autoptr (WardItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);
    }
}

static void
await_rows (WardRecordList *list)
{
  while (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0 &&
         !ward_record_list_is_settled (list))
    g_main_context_iteration (NULL, TRUE);
}

static void
await_all (WardRecordList *list)
{
  while (!ward_record_list_is_settled (list))
    g_main_context_iteration (NULL, TRUE);
}

typedef struct {
  double first, all; /* ms */
  guint n;
} Cost;

static Cost
ask_once (const Crowd *crowd, WardListQuery query)
{
  WardSession *session = open_session (crowd);
  WardRecordList *list = ward_record_list_new (session);
  double begun = crowd_seconds ();
  Cost cost;

  query.kind = ward_kind_find ("premises");
  ward_record_list_query (list, &query);
  await_rows (list);
  look (list, 0);
  cost.first = (crowd_seconds () - begun) * 1000;
  await_all (list);
  cost.all = (crowd_seconds () - begun) * 1000;
  cost.n = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_object_unref (list);
  close_session (session);
  return cost;
}

static int
ask (const Crowd *crowd, guint which, gint64 n, double bar_ms)
{
  Cost best = { G_MAXDOUBLE, G_MAXDOUBLE };
  g_autofree char *what = g_strdup_printf ("list %s", asks[which].name);
  g_autofree char *figures = NULL;

  for (int i = 0; i < ROUNDS; i++)
    {
      Cost cost = ask_once (crowd, asks[which].query);

      if (cost.first < best.first)
        best = cost;
    }
  figures = g_strdup_printf ("n=%" G_GINT64_FORMAT " found=%u first=%.1fms all=%.1fms", n, best.n,
                             best.first, best.all);
  return crowd_say_ms (what, figures, best.first, bar_ms);
}

/* From the first row to the last in even steps. */
static int
scroll (const Crowd *crowd, gint64 n)
{
  WardSession *session = open_session (crowd);
  WardRecordList *list = ward_record_list_new (session);
  WardListQuery query = { .kind = ward_kind_find ("premises"), .order = "reference" };
  double part[PARTS] = { 0 }, least = G_MAXDOUBLE, most = 0;
  g_autofree char *figures = NULL;

  ward_record_list_query (list, &query);
  await_all (list);
  for (int i = 0; i < SCROLLS; i++)
    {
      double begun = crowd_thread_seconds ();

      look (list, (n - PAGE) * i / (SCROLLS - 1));
      part[i * PARTS / SCROLLS] += (crowd_thread_seconds () - begun) * 1000 * PARTS / SCROLLS;
    }
  for (int i = 0; i < PARTS; i++)
    {
      least = MIN (least, part[i]);
      most = MAX (most, part[i]);
    }
  g_object_unref (list);
  close_session (session);
  figures = g_strdup_printf ("n=%" G_GINT64_FORMAT " page=%.2fms..%.2fms", n, least, most);
  return crowd_say ("list scroll", figures, most / least, FLAT);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) options = g_option_context_new (NULL);
  g_auto (GStrv) wanted = NULL;
  int failed = 0;

  g_option_context_add_main_entries (options, entries, NULL);
  crowd_demand (g_option_context_parse (options, &argc, &argv, NULL), NULL);
  wanted = g_strsplit (sizes != NULL ? sizes : "100000,1000000", ",", -1);
  for (guint w = 0; wanted[w] != NULL; w++)
    {
      gint64 n = g_ascii_strtoll (wanted[w], NULL, 10);
      g_autoptr (Crowd) crowd = crowd_new (n, CROWD_WORDS);

      for (guint i = 0; i < G_N_ELEMENTS (asks); i++)
        failed += ask (crowd, i, n, n > 100000 ? 150 : 20);
      failed += scroll (crowd, n);
    }
  return failed > 0;
}
