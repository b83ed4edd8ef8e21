/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happened is always saved (EM1, EM2), whatever it broke. */
#include <string.h>

#include "../domain/ward-random-record.h"
#include "ward-enums.h"
#include "ward-input.h"
#include "ward-world.h"

static gboolean
is_past_kind (const WardKind *kind)
{
  return (kind->flags & WARD_KIND_PAST) && !(kind->flags & WARD_KIND_SYSTEM);
}

static guint
count_breaches (const WardOutcome *outcome)
{
  guint n = 0;

  for (guint i = 0; i < outcome->findings->len; i++)
    n += ((const WardFinding *) outcome->findings->pdata[i])->breach;
  return n;
}

/* Saved, with one breach row for each rule it broke. */
static guint
assert_saved (World *world, const WardRecord *record, gint64 breaches_before)
{
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (WardOutcome) outcome = NULL;
  g_autoptr (WardRecord) stored = NULL;
  guint broke;

  ward_changes_add (changes, WARD_CHANGE_PUT, ward_record_copy (record), NULL);
  outcome = ward_commit (&world->context, changes, WARD_GATE_SAVE, "record", &error);
  g_assert_no_error (error);
  if (outcome->refused || outcome->needs_acceptance)
    {
      for (guint i = 0; i < outcome->findings->len; i++)
        g_test_message ("%s",
                        ((const WardFinding *) outcome->findings->pdata[i])->rule->id);
      g_error ("a past %s was not saved", record->kind->name);
    }
  stored = ward_records_get (world->context.db, record->kind,
                             ((WardRecord *) outcome->records->pdata[0])->id, NULL);
  g_assert_nonnull (stored);
  broke = count_breaches (outcome);
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM breach"), ==,
                   breaches_before + broke + g_str_equal (record->kind->name, "breach"));
  return broke;
}

static void
test_every_past_event_is_saved_whatever_it_broke (void)
{
  guint n, broke = 0, kinds_seen = 0;
  const WardKind *const *kinds = ward_kinds (&n);
  g_autoptr (World) world = world_new ();
  g_autoptr (GRand) rng = g_rand_new_with_seed (20261120);

  world_act_as (world, "1001");
  for (guint i = 0; i < n; i++)
    {
      if (!is_past_kind (kinds[i]))
        continue;
      kinds_seen++;
      for (guint round = 0; round < 8; round++)
        {
          g_autoptr (WardRecord) record = round > 0 ? random_record (rng, kinds[i])
                                                    : ward_record_new (kinds[i]);

          g_clear_pointer (&record->id, g_free);
          broke += assert_saved (world, record,
                                 world_number (world, "SELECT count(*) FROM breach"));
        }
    }
  g_assert_cmpuint (kinds_seen, >=, 10);
  g_assert_cmpuint (broke, >, 0);
  world_assert_chain (world);
}

/* A service by the liaison officer, of a notice nobody authorised: everything wrong, and saved. */
static void
test_a_service_that_should_not_have_been_leaves_breaches (void)
{
  g_autoptr (World) world = world_new ();
  g_autofree char *draft = world_id (world, "decision", "ALD/2026/A/4");
  gint64 breaches = world_number (world, "SELECT count(*) FROM breach");
  g_autoptr (WardOutcome) outcome = NULL;

  outcome = world_put (world, "service", NULL,
                       "{\"decision\":\"%s\",\"mode\":\"personal\",\"by\":\"1009\","
                       "\"at\":\"2026-11-20T10:00:00Z\"}",
                       draft);
  world_assert_written (outcome);
  g_assert_true (world_found (outcome, "SVC-LIAISON-01"));
  g_assert_true (world_found (outcome, "SVC-AUTH-01"));
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM breach"), >=, breaches + 2);
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM breach WHERE rule = 'SVC-AUTH-01'"),
                   ==, 1);
}

static void
test_every_role_records_a_protective_action_with_one_key (void)
{
  g_autoptr (World) world = world_new ();

  for (guint i = 0; i <= ward_enum_role.n; i++)
    {
      g_autoptr (WardOutcome) outcome = NULL;
      const WardRecord *record;

      world->context.role = i < ward_enum_role.n ? ward_enum_role.values[i].nick : NULL;
      outcome = world_put (world, "protective_action", NULL, "{}");
      world_assert_written (outcome);
      record = outcome->records->pdata[0];
      g_assert_cmpint (ward_record_get_number (record, "at"), ==, WORLD_NOW);
      g_assert_cmpint (ward_record_get_number (record, "review_due"), ==, WORLD_NOW + 24 * 3600);
    }
}

static void
test_a_person_in_a_past_event_is_cut_not_refused (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (WardOutcome) outcome = world_put (
      world, "protective_action", NULL,
      "{\"what\":\"Drove her to the refuge, ring 07700 900123 or a.b@example.org\"}");
  const char *what;

  world_assert_written (outcome);
  what = ward_record_get (outcome->records->pdata[0], "what");
  g_assert_null (strstr (what, "900123"));
  g_assert_null (strstr (what, "example.org"));
  g_assert_true (world_found (outcome, "GUARD-CUT"));
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM history WHERE \"set\" "
                                        "LIKE '%900123%'"), ==, 0);
}

/* An enforcement duty that has begun is a fact: the post it clashes with is suspended. */
static void
test_an_enforcement_fact_suspends_the_liaison_post (void)
{
  g_autoptr (World) world = world_new ();
  gint64 suspended = world_number (world, "SELECT count(*) FROM appointment WHERE suspended");
  g_autoptr (WardOutcome) outcome = world_put (
      world, "enforcement_duty", NULL,
      "{\"officer\":\"1009\",\"what\":\"%s\",\"from\":\"2026-11-01\"}",
      ward_enum_enforcement_what.values[0].nick);

  world_assert_written (outcome);
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM appointment WHERE suspended"), >,
                   suspended);
}

static void
test_a_planned_enforcement_duty_is_refused_to_the_liaison_officer (void)
{
  g_autoptr (World) world = world_new ();
  g_autofree char *before = world_dump (world), *after = NULL;
  g_autoptr (WardOutcome) outcome = world_put (
      world, "enforcement_duty", NULL,
      "{\"officer\":\"1009\",\"what\":\"%s\",\"from\":\"2027-01-01\"}",
      ward_enum_enforcement_what.values[0].nick);

  g_assert_true (outcome->refused);
  after = world_dump (world);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add_func ("/past/" name, func)
  ADD ("every-past-event-is-saved-whatever-it-broke",
       test_every_past_event_is_saved_whatever_it_broke);
  ADD ("a-service-that-should-not-have-been-leaves-breaches",
       test_a_service_that_should_not_have_been_leaves_breaches);
  ADD ("every-role-records-a-protective-action-with-one-key",
       test_every_role_records_a_protective_action_with_one_key);
  ADD ("a-person-in-a-past-event-is-cut-not-refused",
       test_a_person_in_a_past_event_is_cut_not_refused);
  ADD ("an-enforcement-fact-suspends-the-liaison-post",
       test_an_enforcement_fact_suspends_the_liaison_post);
  ADD ("a-planned-enforcement-duty-is-refused-to-the-liaison-officer",
       test_a_planned_enforcement_duty_is_refused_to_the_liaison_officer);
  result = g_test_run ();
  world_forget ();
  return result;
}
