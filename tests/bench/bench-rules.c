/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All rules of enforcement judging one decision; and the whole log verified, against its rows read
 * and hashed once each. Processor time, the least of all rounds. */
#include "fixture-crowd.h"

#include "ward-audit.h"
#include "ward-commit.h"
#include "ward-desk.h"
#include "ward-gather.h"
#include "ward-hash.h"
#include "ward-records.h"

#include <string.h>

#define ROUNDS 7
#define TIMES 500
#define EVALUATE_BAR_MS 0.1
#define VERIFY_BAR 4.0

static GPtrArray *
open_decisions (WardDb *db)
{
  g_autoptr (WardQuery) query = ward_query_new (ward_kind_find ("decision"));
  GPtrArray *decisions = ward_records_list (db, query, NULL);

  crowd_demand (decisions != NULL && decisions->len > 0, NULL);
  return decisions;
}

/* Microseconds of one evaluation of facts that are gathered already. */
static double
evaluate_us (const WardContext *context, const WardRecord *decision)
{
  WardGatherContext gather = { .now = context->now, .actor = context->actor,
                               .role = context->role, .rules = context->rules,
                               .before = decision };
  g_autoptr (WardFacts) facts = ward_gather (context->tables, ward_records_reader (context->db),
                                             decision, &gather);
  gint64 today = ward_time_local_date (context->now);
  double best = G_MAXDOUBLE;

  for (int round = 0; round < ROUNDS; round++)
    {
      double begun = crowd_thread_seconds ();

      for (int i = 0; i < TIMES; i++)
        g_ptr_array_unref (ward_rule_set_evaluate (context->rules, "decision", facts,
                                                   WARD_GATE_AUTHORISE, today, FALSE));
      best = MIN (best, (crowd_thread_seconds () - begun) * 1e6 / TIMES);
    }
  return best;
}

/* The same with its facts read from the database. */
static double
judge_us (const WardContext *context, const WardRecord *decision)
{
  double best = G_MAXDOUBLE;

  for (int round = 0; round < 5 * ROUNDS; round++)
    {
      double begun = crowd_thread_seconds ();

      g_ptr_array_unref (ward_judge (context, decision, WARD_GATE_SAVE));
      best = MIN (best, (crowd_thread_seconds () - begun) * 1e6);
    }
  return best;
}

static int
bench_rules (const WardContext *context)
{
  g_autoptr (GPtrArray) decisions = open_decisions (context->db);
  g_autofree char *figures = NULL;
  double evaluate = 0, judged = 0;

  for (guint i = 0; i < decisions->len; i++)
    {
      evaluate = MAX (evaluate, evaluate_us (context, decisions->pdata[i]));
      judged = MAX (judged, judge_us (context, decisions->pdata[i]));
    }
  figures = g_strdup_printf ("n=%u slowest=%.1fus with-facts=%.0fus", decisions->len, evaluate,
                             judged);
  return crowd_say_ms ("rules decision", figures, evaluate / 1000, EVALUATE_BAR_MS);
}

static double
read_and_hash (WardDb *db, gint64 *ret_n)
{
  double begun = crowd_thread_seconds ();
  WardStmt *stmt = ward_db_prepare (
      db, "SELECT coalesce (\"set\", '') || coalesce (was, '') || commitment FROM history "
          "ORDER BY seq", NULL);
  guint8 digest[WARD_SHA256_BYTES];
  gboolean row = FALSE;

  *ret_n = 0;
  while (ward_stmt_step (db, stmt, &row, NULL) && row)
    {
      const char *text = ward_stmt_get_text (stmt, 0);

      ward_sha256 (text, strlen (text), digest);
      ++*ret_n;
    }
  return crowd_thread_seconds () - begun;
}

static int
bench_audit (const WardContext *context)
{
  double ours = G_MAXDOUBLE, peer = G_MAXDOUBLE;
  g_autofree char *figures = NULL;
  gint64 n = 0;

  for (int round = 0; round < ROUNDS; round++)
    {
      gint64 entries, bad = 0;
      double begun;

      peer = MIN (peer, read_and_hash (context->db, &n));
      begun = crowd_thread_seconds ();
      crowd_demand (ward_audit_verify (context->db, &entries, &bad, NULL), NULL);
      ours = MIN (ours, crowd_thread_seconds () - begun);
    }
  figures = g_strdup_printf ("n=%d ours=%.1fms peer=%.1fms", (int) n, ours * 1000, peer * 1000);
  return crowd_say ("audit verify", figures, ours / peer, VERIFY_BAR);
}

int
main (void)
{
  g_autoptr (Crowd) crowd = crowd_new (90, CROWD_WORDS);
  g_autoptr (WardVault) vault = crowd_unlock (crowd);
  g_autoptr (GError) error = NULL;
  g_autoptr (WardDesk) desk = ward_desk_open (vault, 0, &error);
  WardContext context;
  int failed;

  crowd_demand (desk != NULL, error);
  context = ward_desk_context (desk, g_get_real_time () / G_USEC_PER_SEC);
  failed = bench_rules (&context);
  failed += bench_audit (&context);
  return failed > 0;
}
