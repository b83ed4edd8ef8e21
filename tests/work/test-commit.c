/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ward-enums.h"
#include "ward-input.h"
#include "ward-roles.h"
#include "ward-world.h"

static void
assert_unchanged (World *world, const char *before)
{
  g_autofree char *after = world_dump (world);

  g_assert_cmpstr (before, ==, after);
}

static void
test_what_is_refused_leaves_nothing (void)
{
  g_autoptr (World) world = world_new ();
  g_autofree char *before = world_dump (world);
  g_autoptr (WardOutcome) outcome = world_put (world, "decision", NULL, "{}");

  world_assert_refused (outcome, "FIELD-MISSING");
  g_assert_true (world_found (outcome, "ENF-PREM-01"));
  assert_unchanged (world, before);
}

/* A rationale after service: a warning, nothing more. */
static WardOutcome *
late_rationale (World *world, const char *accept)
{
  g_autofree char *decision = world_id (world, "decision", "ALD/2026/A/5");

  world->context.accept = accept;
  return world_put (world, "entry", NULL,
                    "{\"decision\":\"%s\",\"use\":\"rationale\",\"text\":\"Weighed again.\","
                    "\"decided_at\":\"2026-11-20T10:00:00Z\"}",
                    decision);
}

static void
test_a_warning_waits_for_a_reason_that_stays (void)
{
  static const char *const empty[] = { NULL, "", "  " };
  g_autoptr (World) world = world_new ();
  g_autofree char *before = world_dump (world);
  g_autoptr (WardOutcome) outcome = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_autoptr (WardOutcome) waiting = late_rationale (world, empty[i]);

      g_assert_false (waiting->refused);
      g_assert_true (waiting->needs_acceptance);
      g_assert_cmpuint (waiting->records->len, ==, 0);
      assert_unchanged (world, before);
    }
  outcome = late_rationale (world, "the court asked");
  world_assert_written (outcome);
  g_assert_cmpint (world_number (world, "SELECT reason = 'the court asked' FROM history "
                                        "ORDER BY seq DESC LIMIT 1"), ==, 1);
}

static void
test_an_older_copy_is_told (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (WardRecord) mine = world_any (world, "action");
  g_autoptr (WardOutcome) first = NULL, second = NULL;
  g_autofree char *between = NULL;

  world->context.accept = "a test";
  first = world_put (world, "action", mine->id, "{\"progress\":\"theirs\"}");
  world_assert_written (first);
  between = world_dump (world);
  /* At the same second. */
  ward_record_set_text (mine, ward_kind_field (mine->kind, "title"), "mine");
  second = world_commit (world, WARD_CHANGE_PUT, mine, FALSE);
  world_assert_refused (second, "RECORD-STALE");
  assert_unchanged (world, between);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (WardOutcome) again =
          world_put (world, "action", mine->id, "{\"progress\":\"%u\"}", i);

      world_assert_written (again);
    }
}

static void
test_what_is_only_added_to_stays (void)
{
  static const WardVerb verbs[] = { WARD_CHANGE_PUT, WARD_CHANGE_ARCHIVE };
  guint n, seen = 0;
  const WardKind *const *kinds = ward_kinds (&n);
  g_autoptr (World) world = world_new ();
  g_autofree char *before = world_dump (world);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WardRecord) record = NULL;

      if (!(kinds[i]->flags & WARD_KIND_APPEND) || (kinds[i]->flags & WARD_KIND_SYSTEM))
        continue;
      record = world_any (world, kinds[i]->name);
      for (guint v = 0; record != NULL && v < G_N_ELEMENTS (verbs); v++)
        {
          g_autoptr (WardOutcome) outcome = world_commit (world, verbs[v], record, FALSE);

          world_assert_refused (outcome, "APPEND-ONLY");
          seen++;
        }
    }
  g_assert_cmpuint (seen, >=, 4);
  assert_unchanged (world, before);
}

/* Some value that differs from what stands. */
static void
disturb (WardRecord *record, const WardField *field)
{
  static const char *const list[] = { "forged", NULL };
  gint64 number = ward_record_number (record, field);

  if (ward_field_is_text (field))
    ward_record_set_text (record, field, field->type == WARD_TYPE_REF
                                             ? "01770f92-9280-7c04-b740-dd443d99efee"
                                             : "forged");
  else if (field->type == WARD_TYPE_LIST)
    ward_record_set_list (record, field, list);
  else
    ward_record_set_number (record, field, number == WARD_NONE || number > 0 ? 0 : 1);
}

static void
check_by_hand (World *world, const WardRecord *stored, const WardField *field)
{
  g_autoptr (WardRecord) forged = ward_record_copy (stored);
  g_autoptr (WardRecord) after = NULL;
  g_autoptr (WardOutcome) outcome = NULL;
  gboolean past = ward_record_is_past (stored, WORLD_NOW);

  disturb (forged, field);
  world->context.accept = "a test";
  outcome = world_commit (world, WARD_CHANGE_PUT, forged, FALSE);
  after = ward_records_get (world->context.db, stored->kind, stored->id, NULL);
  if (!ward_record_field_equal (stored, after, field))
    g_error ("%s.%s was written by hand", stored->kind->name, field->name);
  if (stored->kind->flags & WARD_KIND_APPEND)
    return;
  if ((field->flags & WARD_STEP) && !past)
    world_assert_refused (outcome, "FIELD-STEP");
  else
    g_assert_true (world_found (outcome, "FIELD-DERIVED") || world_found (outcome, "FIELD-STEP"));
}

static void
test_no_field_of_a_step_is_written_by_hand (void)
{
  guint n, seen = 0;
  const WardKind *const *kinds = ward_kinds (&n);
  g_autoptr (World) world = world_new ();

  for (guint i = 0; i < n; i++)
    for (guint f = 0; f < kinds[i]->n_fields; f++)
      {
        const WardField *field = &kinds[i]->fields[f];
        g_autoptr (WardRecord) stored = NULL;

        if (!(field->flags & (WARD_STEP | WARD_DERIVED)) ||
            (kinds[i]->flags & WARD_KIND_SYSTEM))
          continue;
        stored = world_any (world, kinds[i]->name);
        if (stored == NULL || g_str_equal (field->name, "label"))
          continue;
        check_by_hand (world, stored, field);
        seen++;
      }
  g_assert_cmpuint (seen, >=, 20);
  world_assert_chain (world);
}

static void
test_nobody_forges_who_entered_it (void)
{
  g_autoptr (World) world = world_new ();
  g_autofree char *other = world_id (world, "officer", "1002");
  g_autoptr (WardOutcome) outcome = NULL;
  const WardRecord *record;

  world_act_as (world, "1001");
  outcome = world_put (world, "action", NULL,
                       "{\"title\":\"x\",\"status\":\"open\",\"created_by\":\"%s\","
                       "\"archived\":true,\"created_at\":\"2020-01-01T00:00:00Z\","
                       "\"sync_state\":\"sent\","
                       "\"due_on\":\"2027-01-01\",\"owner\":\"1001\"}",
                       other);
  world_assert_written (outcome);
  record = outcome->records->pdata[0];
  g_assert_cmpstr (record->created_by, ==, world->context.actor);
  g_assert_cmpint (record->created_at, ==, WORLD_NOW);
  g_assert_false (record->archived);
  g_assert_cmpstr (record->sync_state, ==, "local");
}

static void
test_every_role_keeps_to_its_scopes (void)
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);
  g_autoptr (World) world = world_new ();
  g_autofree char *before = world_dump (world);

  for (guint r = 0; r < ward_enum_role.n; r++)
    for (guint i = 0; i < n; i++)
      {
        g_autoptr (WardRecord) blank = ward_record_new (kinds[i]);
        g_autoptr (WardOutcome) outcome = NULL;

        world->context.role = ward_enum_role.values[r].nick;
        if (ward_role_may_write (world->context.role, kinds[i]))
          continue;
        outcome = world_commit (world, WARD_CHANGE_PUT, blank, FALSE);
        world_assert_refused (outcome, "ROLE-WRITE");
      }
  assert_unchanged (world, before);
}

static void
test_what_the_program_keeps_nobody_records (void)
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);
  g_autoptr (World) world = world_new ();
  g_autofree char *before = world_dump (world);

  for (guint i = 0; i < n; i++)
    if (kinds[i]->flags & WARD_KIND_SYSTEM)
      {
        g_autoptr (WardRecord) blank = ward_record_new (kinds[i]);
        g_autoptr (WardOutcome) outcome = world_commit (world, WARD_CHANGE_PUT, blank, FALSE);

        world_assert_refused (outcome, "KIND-SYSTEM");
      }
  assert_unchanged (world, before);
}

static void
test_a_natural_key_is_had_once (void)
{
  g_autoptr (World) world = world_new ();
  g_autofree char *before = world_dump (world);
  g_autoptr (WardOutcome) outcome = world_put (
      world, "officer", NULL, "{\"collar\":\"1002\",\"name\":\"B\",\"from\":\"2026-01-01\"}");

  world_assert_refused (outcome, "FIELD-INVALID");
  assert_unchanged (world, before);
}

static char *
rule_ids (const WardOutcome *outcome)
{
  GString *ids = g_string_new (outcome->refused ? "refused" : "");

  for (guint i = 0; i < outcome->findings->len; i++)
    g_string_append_printf (ids, " %s",
                            ((const WardFinding *) outcome->findings->pdata[i])->rule->id);
  return g_string_free (ids, FALSE);
}

static void
test_check_says_what_record_would (void)
{
  static const char *const inputs[] = { "{}", "{\"title\":\"Call me on 07700 900123\"}",
                                        "{\"status\":\"approved\"}", "{\"number\":7}" };
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);
  g_autoptr (World) world = world_new ();

  g_autofree char *before = world_dump (world);
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);

  world_act_as (world, "1001");
  for (guint i = 0; i < n * G_N_ELEMENTS (inputs); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WardOutcome) checked =
          ward_input_check (&world->context, kinds[i / G_N_ELEMENTS (inputs)],
                            inputs[i % G_N_ELEMENTS (inputs)], WARD_GATE_SAVE, &error);

      g_assert_no_error (error);
      g_ptr_array_add (said, rule_ids (checked));
    }
  assert_unchanged (world, before);
  for (guint i = 0; i < said->len; i++)
    {
      g_autofree char *done = NULL;
      g_autoptr (WardOutcome) recorded =
          world_put (world, kinds[i / G_N_ELEMENTS (inputs)]->name, NULL, "%s",
                     inputs[i % G_N_ELEMENTS (inputs)]);

      done = rule_ids (recorded);
      /* What can't be read is told alone; check judges the rest as well. */
      if (world_found (recorded, "FIELD-INVALID"))
        g_assert_true (g_str_has_prefix (said->pdata[i], "refused"));
      else
        g_assert_cmpstr (said->pdata[i], ==, done);
    }
}

static GPtrArray *
one_action (World *world, const char *title)
{
  GPtrArray *changes = ward_changes_new ();
  WardRecord *record = ward_record_new (ward_kind_find ("action"));

  g_autofree char *owner = world_id (world, "officer", "1001");

  if (title != NULL)
    ward_record_set_text (record, ward_kind_field (record->kind, "title"), title);
  ward_record_set_text (record, ward_kind_field (record->kind, "owner"), owner);
  ward_record_set_from_string (record, ward_kind_field (record->kind, "status"), "open", NULL);
  ward_record_set_from_string (record, ward_kind_field (record->kind, "due_on"), "2027-01-01",
                               NULL);
  ward_changes_add (changes, WARD_CHANGE_PUT, record, NULL);
  return changes;
}

static void
test_each_row_of_a_batch_stands_alone (void)
{
  g_autoptr (World) world = world_new ();
  gint64 entries = world_number (world, "SELECT count(*) FROM audit");
  gint64 actions = world_number (world, "SELECT count(*) FROM action");
  static const char *const titles[] = { "one", NULL, "three" };
  g_autoptr (WardBatch) batch = NULL;
  g_autoptr (GError) error = NULL;

  world->context.origin = WARD_ORIGIN_IMPORT;
  batch = ward_batch_begin (&world->context, "import", &error);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (GPtrArray) changes = one_action (world, titles[i]);
      g_autoptr (WardOutcome) outcome = ward_batch_add (batch, changes, &error);

      g_assert_no_error (error);
      g_assert_true (outcome->refused == (titles[i] == NULL));
    }
  g_assert_true (ward_batch_finish (batch, &error));
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM action"), ==, actions + 2);
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM audit"), ==, entries + 1);
  g_assert_cmpint (world_number (world, "SELECT count FROM audit ORDER BY seq DESC LIMIT 1"), ==,
                   2);
  world_assert_chain (world);
}

static void
test_a_batch_that_is_not_finished_leaves_nothing (void)
{
  g_autoptr (World) world = world_new ();
  g_autofree char *before = world_dump (world);
  g_autoptr (GPtrArray) changes = one_action (world, "one");
  WardBatch *batch = ward_batch_begin (&world->context, "import", NULL);
  g_autoptr (WardOutcome) outcome = ward_batch_add (batch, changes, NULL);

  g_assert_false (outcome->refused);
  ward_batch_free (batch);
  assert_unchanged (world, before);
}

/* A failure of the database that takes the transaction with it (a full disk) ends the batch. */
static void
test_a_batch_that_failed_is_not_finished (void)
{
  g_autoptr (World) world = world_new ();
  g_autofree char *before = world_dump (world), *limit = NULL;
  g_autofree char *big = g_strnfill (4000000, 'x');
  g_autoptr (GPtrArray) small = one_action (world, "one"), large = one_action (world, big);
  g_autoptr (WardBatch) batch = ward_batch_begin (&world->context, "import", NULL);
  g_autoptr (WardOutcome) one = NULL, two = NULL, three = NULL;
  g_autoptr (GError) error = NULL;

  limit = g_strdup_printf ("PRAGMA max_page_count=%d",
                           (int) world_number (world, "PRAGMA page_count") + 20);
  g_assert_true (ward_db_exec (world->context.db, limit, NULL));
  one = ward_batch_add (batch, small, &error);
  g_assert_no_error (error);
  two = ward_batch_add (batch, large, &error);
  g_assert_null (two);
  g_assert_error (error, WARD_ERROR, WARD_ERROR_FULL);
  three = ward_batch_add (batch, small, NULL);
  g_assert_null (three);
  g_assert_false (ward_batch_finish (batch, NULL));
  g_clear_pointer (&batch, ward_batch_free);
  world_reopen (world);
  assert_unchanged (world, before);
}

static void
test_a_change_touches_its_tables_alone (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (WardRecord) action = world_any (world, "action");
  g_autofree char *before = world_dump (world), *after = NULL, *changed = NULL;
  gint64 history = world_number (world, "SELECT count(*) FROM history");
  gint64 outbox = world_number (world, "SELECT count(*) FROM outbox");
  g_autoptr (WardOutcome) outcome = NULL;

  world->context.accept = "a test";
  outcome = world_put (world, "action", action->id, "{\"progress\":\"half\"}");
  world_assert_written (outcome);
  after = world_dump (world);
  changed = world_changed (before, after);
  g_assert_true (g_str_has_prefix (changed, "action audit history outbox"));
  g_assert_null (strstr (changed, "_box"));
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM history"), ==, history + 1);
  g_assert_cmpint (world_number (world, "SELECT count(*) FROM outbox"), ==, outbox + 1);
  g_assert_cmpint (world_number (world, "SELECT \"set\" = '{\"progress\":\"half\"}' FROM history "
                                        "ORDER BY seq DESC LIMIT 1"), ==, 1);
  g_assert_cmpint (world_number (world, "SELECT \"set\" = '{\"progress\":\"half\"}' FROM outbox "
                                        "ORDER BY rowid DESC LIMIT 1"), ==, 1);
}

static void
test_archiving_asks_what_stands_against_it (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (WardRecord) decision = world_get (world, "decision", "ALD/2026/A/2");
  g_autoptr (WardRecord) premises = ward_reader_get (ward_records_reader (world->context.db),
                                                     "premises",
                                                     ward_record_get (decision, "premises"));
  g_autofree char *before = world_dump (world);
  g_autoptr (WardOutcome) outcome = world_commit (world, WARD_CHANGE_ARCHIVE, premises, FALSE);

  world_assert_refused (outcome, "PRM-ARCHIVE-01");
  assert_unchanged (world, before);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add_func ("/commit/" name, func)
  ADD ("what-is-refused-leaves-nothing", test_what_is_refused_leaves_nothing);
  ADD ("a-warning-waits-for-a-reason-that-stays", test_a_warning_waits_for_a_reason_that_stays);
  ADD ("an-older-copy-is-told", test_an_older_copy_is_told);
  ADD ("what-is-only-added-to-stays", test_what_is_only_added_to_stays);
  ADD ("no-field-of-a-step-is-written-by-hand", test_no_field_of_a_step_is_written_by_hand);
  ADD ("nobody-forges-who-entered-it", test_nobody_forges_who_entered_it);
  ADD ("every-role-keeps-to-its-scopes", test_every_role_keeps_to_its_scopes);
  ADD ("what-the-program-keeps-nobody-records", test_what_the_program_keeps_nobody_records);
  ADD ("a-natural-key-is-had-once", test_a_natural_key_is_had_once);
  ADD ("check-says-what-record-would", test_check_says_what_record_would);
  ADD ("each-row-of-a-batch-stands-alone", test_each_row_of_a_batch_stands_alone);
  ADD ("a-batch-that-is-not-finished-leaves-nothing",
       test_a_batch_that_is_not_finished_leaves_nothing);
  ADD ("a-batch-that-failed-is-not-finished", test_a_batch_that_failed_is_not_finished);
  ADD ("a-change-touches-its-tables-alone", test_a_change_touches_its_tables_alone);
  ADD ("archiving-asks-what-stands-against-it", test_archiving_asks_what_stands_against_it);
  result = g_test_run ();
  world_forget ();
  return result;
}
