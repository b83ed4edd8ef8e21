/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from a change in the same transaction. */
#include <glib/gstdio.h>
#include <string.h>

#include "ward-enums.h"
#include "ward-world.h"

/* Another assessment, made from a sound one of that category that the district holds. */
static void
assess (World *world, const char *premises, const char *on, const char *category)
{
  g_autoptr (WardQuery) query = ward_query_new (ward_kind_find ("assessment"));
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (WardRecord) made = NULL;
  g_autoptr (WardOutcome) outcome = NULL;

  ward_query_where (query, "category", "=", category, NULL);
  ward_query_order (query, "on", TRUE);
  ward_query_limit (query, 1, 0);
  found = ward_records_list (world->context.db, query, NULL);
  made = ward_record_copy (found->pdata[0]);
  g_clear_pointer (&made->id, g_free);
  ward_record_set_text (made, ward_kind_field (made->kind, "premises"), premises);
  ward_record_set_from_string (made, ward_kind_field (made->kind, "on"), on, NULL);
  ward_record_set_from_string (made, ward_kind_field (made->kind, "review_on"), "2026-12-10", NULL);
  world->context.accept = "a test";
  outcome = world_commit (world, WARD_CHANGE_PUT, made, FALSE);
  world_assert_written (outcome);
}

static void
assert_category (World *world, const char *premises, const char *nick)
{
  g_autoptr (WardRecord) record =
      ward_reader_get (ward_records_reader (world->context.db), "premises", premises);

  g_assert_cmpstr (ward_record_get_nick (record, "category"), ==, nick);
}

static void
test_the_newest_assessment_sets_the_category (void)
{
  g_autoptr (World) world = world_new ();
  g_autofree char *premises = world_id (world, "premises", "ALD-0012");

  assess (world, premises, "2026-11-18", "risk");
  assert_category (world, premises, "risk");
  assess (world, premises, "2026-11-19", "non_nuisance");
  assert_category (world, premises, "non_nuisance");
  /* One that is entered late leaves what newer eyes saw. */
  assess (world, premises, "2026-11-17", "risk");
  assert_category (world, premises, "non_nuisance");
  world_assert_chain (world);
}

static void
order (World *world, const char *decision, const char *event, const char *at)
{
  g_autoptr (WardOutcome) outcome = world_put (
      world, "order_event", NULL,
      "{\"decision\":\"%s\",\"event\":\"%s\",\"at\":\"%s\",\"by\":\"Aldermere court\"}", decision,
      event, at);

  world_assert_written (outcome);
}

static void
test_an_order_makes_three_follow_ups_once (void)
{
  g_autoptr (World) world = world_new ();
  g_autofree char *decision = world_id (world, "decision", "ALD/2026/A/5");
  gint64 before = world_number (world, "SELECT count(*) FROM followup");
  g_autoptr (WardRecord) after = NULL;

  order (world, decision, "ordered", "2026-11-20T10:00:00Z");
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM followup"), ==, before + 3);
  after = ward_reader_get (ward_records_reader (world->context.db), "decision", decision);
  g_assert_cmpstr (ward_record_get_nick (after, "status"), ==, "ordered");
  order (world, decision, "extended", "2026-11-20T10:30:00Z");
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM followup"), ==, before + 3);
  /* 7, 30 and 90 days from the order. */
  g_assert_cmpint (world_number (world, "SELECT max(due_on) - min(due_on) FROM followup "
                                        "ORDER BY rid DESC LIMIT 3"), >=, 83);
}

static void
add_entry (World *world, const char *decision, gint64 number)
{
  g_autoptr (WardOutcome) outcome = NULL;

  world->context.accept = "a test";
  outcome = world_put (world, "entry", NULL,
                       "{\"decision\":\"%s\",\"use\":\"addendum\",\"text\":\"More is known.\","
                       "\"decided_at\":\"2026-11-20T10:00:00Z\"}",
                       decision);
  world_assert_written (outcome);
  g_assert_cmpint (ward_record_get_number (outcome->records->pdata[0], "number"), ==, number);
  g_assert_cmpint (ward_record_get_number (outcome->records->pdata[0], "entered_at"), ==,
                   WORLD_NOW);
}

static void
test_the_log_is_numbered_without_gaps (void)
{
  g_autoptr (World) world = world_new ();
  g_autofree char *decision = world_id (world, "decision", "ALD/2026/A/2");
  g_autofree char *sql =
      g_strdup_printf ("SELECT count(*) FROM entry WHERE decision = '%s'", decision);
  g_autofree char *before = NULL, *after = NULL;
  gint64 first = world_number (world, sql) + 1;
  g_autoptr (WardOutcome) refused = NULL;

  add_entry (world, decision, first);
  before = world_dump (world);
  refused = world_put (world, "entry", NULL, "{\"decision\":\"%s\",\"use\":\"addendum\"}",
                       decision);
  g_assert_true (refused->refused);
  after = world_dump (world);
  g_assert_cmpstr (before, ==, after);
  add_entry (world, decision, first + 1);
  add_entry (world, decision, first + 2);
}

static void
test_a_rank_given_with_an_officer_is_held (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (WardOutcome) made = world_put (
      world, "officer", NULL,
      "{\"collar\":\"9001\",\"name\":\"New One\",\"rank\":\"inspector\",\"from\":\"2024-05-01\"}");
  g_autoptr (WardOutcome) raised = NULL;
  const char *id;
  g_autofree char *held = NULL, *ended = NULL;

  world_assert_written (made);
  id = ((WardRecord *) made->records->pdata[0])->id;
  held = g_strdup_printf ("SELECT count(*) FROM rank_period WHERE officer = '%s' AND "
                          "rank = 'inspector' AND \"to\" IS NULL", id);
  g_assert_cmpint (world_number (world, held), ==, 1);
  world->context.accept = "a test";
  raised = world_put (world, "officer", id, "{\"rank\":\"chief_inspector\"}");
  world_assert_written (raised);
  g_assert_cmpint (world_number (world, held), ==, 0);
  ended = g_strdup_printf ("SELECT count(*) FROM rank_period WHERE officer = '%s'", id);
  g_assert_cmpint (world_number (world, ended), ==, 2);
}

/* A sole worker's home is never on the register (PM11). */
static void
test_a_sole_workers_home_is_not_kept (void)
{
  g_autoptr (World) world = world_new ();
  g_autofree char *before = world_dump (world), *after = NULL;
  g_autoptr (WardOutcome) made =
      world_put (world, "premises", NULL, "{\"occupancy\":\"sole\",\"use\":\"not_known\"}");

  world_assert_refused (made, "PRM-SOLE-01");
  after = world_dump (world);
  g_assert_cmpstr (before, ==, after);
}

static gint64
file_size (const char *path)
{
  GStatBuf st;

  return g_stat (path, &st) == 0 ? (gint64) st.st_size : 0;
}

static void
test_what_is_disposed_of_is_nowhere_and_the_chain_holds (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (WardOutcome) made = NULL, gone = NULL;
  g_autofree char *sql = NULL, *held = NULL, *left = NULL, *log = NULL;

  world->context.accept = "qzebrafinch it is";
  made = world_put (world, "action", NULL,
                    "{\"title\":\"Call qzebrafinch\",\"owner\":\"1001\",\"status\":\"open\","
                    "\"due_on\":\"2027-01-01\"}");
  world_assert_written (made);
  held = world_holds (world, "zebrafinch");
  g_assert_cmpstr (held, ==, "action");
  world->context.accept = NULL;
  gone = world_commit (world, WARD_CHANGE_DISPOSE, made->records->pdata[0], FALSE);
  world_assert_written (gone);
  /* Part of the word, since the index keeps only what a word doesn't share with the one before. */
  left = world_holds (world, "brafinch");
  g_assert_cmpstr (left, ==, NULL);
  log = g_strconcat (world->path, "-wal", NULL);
  g_assert_cmpint (file_size (log), ==, 0);
  sql = g_strdup_printf ("SELECT count(*) FROM tombstone WHERE id = '%s'",
                         ((WardRecord *) made->records->pdata[0])->id);
  g_assert_cmpint (world_number (world, sql), ==, 1);
  world_assert_chain (world);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add_func ("/follow/" name, func)
  ADD ("the-newest-assessment-sets-the-category", test_the_newest_assessment_sets_the_category);
  ADD ("an-order-makes-three-follow-ups-once", test_an_order_makes_three_follow_ups_once);
  ADD ("the-log-is-numbered-without-gaps", test_the_log_is_numbered_without_gaps);
  ADD ("a-rank-given-with-an-officer-is-held", test_a_rank_given_with_an_officer_is_held);
  ADD ("a-sole-workers-home-is-not-kept", test_a_sole_workers_home_is_not_kept);
  ADD ("what-is-disposed-of-is-nowhere-and-the-chain-holds",
       test_what_is_disposed_of_is_nowhere_and_the_chain_holds);
  result = g_test_run ();
  world_forget ();
  return result;
}
