/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The author tries every way to approve alone (SC4, EF9); the proper way works. */
#include <string.h>

#include "ward-decision.h"
#include "ward-input.h"
#include "ward-persons.h"
#include "ward-requests.h"
#include "ward-signing.h"
#include "ward-steps.h"
#include "ward-system.h"
#include "ward-world.h"

/* The draft that is ready; its author; a superintendent; and others. */
#define READY "ALD/2026/A/2"
#define AUTHOR "1004"
#define BOSS "1002"
#define SERGEANT "1007"
#define LIAISON "1009"
#define STAFF "1012"

typedef struct {
  World *world;
  char *id;
} Try;

static const WardStepSpec *
authorise (void)
{
  return ward_step_find ("decision", "authorise");
}

static WardOutcome *
step_as (Try *t, const char *collar, const WardSigningKey *key)
{
  g_autoptr (GError) error = NULL;
  WardOutcome *outcome;

  world_act_as (t->world, collar);
  t->world->context.accept = "a test";
  outcome = ward_step (&t->world->context, authorise (), t->id, key, &error);
  g_assert_no_error (error);
  return outcome;
}

static WardOutcome *
own_key (Try *t)
{
  g_autoptr (WardSigningKey) key = world_key (t->world, AUTHOR);

  return step_as (t, AUTHOR, key);
}

static WardOutcome *
own_key_twice (Try *t)
{
  g_autoptr (WardOutcome) once = own_key (t);

  return own_key (t);
}

static WardOutcome *
own_key_in_the_name_of_another (Try *t)
{
  g_autoptr (WardSigningKey) key = world_key (t->world, AUTHOR);

  return step_as (t, BOSS, key);
}

static WardOutcome *
no_key_at_all (Try *t)
{
  return step_as (t, BOSS, NULL);
}

/* A key that nobody has enrolled. */
static WardOutcome *
a_key_of_ones_own_making (Try *t)
{
  g_autoptr (WardSigningKey) key = ward_signing_key_new ();

  return step_as (t, BOSS, key);
}

static char *
invent_officer (Try *t, const char *by)
{
  g_autoptr (WardOutcome) made = NULL;

  world_act_as (t->world, by);
  t->world->context.role = NULL;
  t->world->context.accept = "a test";
  made = world_put (t->world, "officer", NULL,
                    "{\"collar\":\"9009\",\"name\":\"Made Up\",\"rank\":\"superintendent\","
                    "\"from\":\"2020-01-01\"}");
  world_assert_written (made);
  return g_strdup (((WardRecord *) made->records->pdata[0])->id);
}

static WardOutcome *
a_made_up_officer (Try *t)
{
  g_autofree char *id = invent_officer (t, AUTHOR);
  g_autoptr (WardSigningKey) key = NULL;
  g_autoptr (GError) error = NULL;

  /* In the author's own name it can't be done at all. */
  g_assert_false (ward_person_enrol (&t->world->context, id, "secret of mine",
                                     &ward_seal_least_cost, &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_DENIED);
  g_clear_error (&error);
  world_act_as (t->world, "9009");
  g_assert_true (ward_person_enrol (&t->world->context, id, "secret of mine",
                                    &ward_seal_least_cost, &error));
  key = ward_person_unlock (&t->world->context, id, "secret of mine", &error);
  g_assert_no_error (error);
  return step_as (t, "9009", key);
}

static WardOutcome *
amend (Try *t, const char *as, const char *text)
{
  world_act_as (t->world, as);
  t->world->context.role = NULL;
  t->world->context.accept = "a test";
  return world_put (t->world, "decision", t->id, "%s", text);
}

static WardOutcome *
another_author_named_afterwards (Try *t)
{
  g_autoptr (WardOutcome) amended = amend (t, AUTHOR, "{\"author\":\"1006\"}");

  world_assert_written (amended);
  return own_key (t);
}

/* Recorded with another's name as author, authorised by who wrote it. */
static WardOutcome *
another_author_named_from_the_start (Try *t)
{
  g_autoptr (WardSigningKey) key = world_key (t->world, BOSS);
  g_autoptr (WardOutcome) made = NULL;
  g_autofree char *text = NULL;

  world_act_as (t->world, BOSS);
  t->world->context.accept = "a test";
  made = world_put (t->world, "decision", NULL,
                    "{\"premises\":\"%s\",\"measure\":\"other\",\"issuer\":\"police\","
                    "\"option\":\"other\",\"author\":\"" AUTHOR "\"}",
                    "ALD-0012");
  if (made->refused)
    return g_steal_pointer (&made);
  g_free (t->id);
  t->id = g_strdup (((WardRecord *) made->records->pdata[0])->id);
  return step_as (t, BOSS, key);
}

static WardOutcome *
the_status_by_hand (Try *t)
{
  return amend (t, AUTHOR, "{\"status\":\"authorised\"}");
}

static WardOutcome *
the_authoriser_by_hand (Try *t)
{
  return amend (t, AUTHOR,
                "{\"authoriser\":\"" BOSS "\",\"authorised_at\":\"2026-11-20T10:00:00Z\"}");
}

/* A new decision that says it is authorised already. */
static WardOutcome *
a_record_authorised_from_the_start (Try *t)
{
  g_autoptr (WardRecord) copy = world_get (t->world, "decision", READY);

  g_clear_pointer (&copy->id, g_free);
  ward_record_set_text (copy, ward_kind_field (copy->kind, "number"), NULL);
  ward_record_set_from_string (copy, ward_kind_field (copy->kind, "status"), "authorised", NULL);
  world_act_as (t->world, AUTHOR);
  t->world->context.role = NULL;
  return world_commit (t->world, WARD_CHANGE_PUT, copy, FALSE);
}

/* The same through a batch, as an import makes it. */
static WardOutcome *
an_imported_authorisation (Try *t)
{
  g_autoptr (WardRecord) copy = world_get (t->world, "decision", READY);
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  g_autoptr (WardBatch) batch = NULL;
  WardOutcome *outcome;

  ward_record_set_from_string (copy, ward_kind_field (copy->kind, "status"), "authorised", NULL);
  ward_changes_add (changes, WARD_CHANGE_PUT, g_steal_pointer (&copy), NULL);
  t->world->context.origin = WARD_ORIGIN_IMPORT;
  batch = ward_batch_begin (&t->world->context, "import", NULL);
  outcome = ward_batch_add (batch, changes, NULL);
  g_assert_true (ward_batch_finish (batch, NULL));
  t->world->context.origin = WARD_ORIGIN_LOCAL;
  return outcome;
}

static WardOutcome *
a_signature_row_by_hand (Try *t)
{
  g_autofree char *boss = world_id (t->world, "officer", BOSS);
  g_autoptr (WardRecord) record = world_get (t->world, "decision", READY);
  g_autoptr (WardSigningKey) key = world_key (t->world, AUTHOR);
  g_autoptr (WardRecord) signature = ward_signing_make (&t->world->context, "authorise", record,
                                                        boss, key);

  world_act_as (t->world, AUTHOR);
  t->world->context.role = NULL;
  return world_commit (t->world, WARD_CHANGE_PUT, signature, FALSE);
}

static WardOutcome *
oral_to_oneself (Try *t)
{
  g_autofree char *author = world_id (t->world, "officer", AUTHOR);

  world_act_as (t->world, AUTHOR);
  return ward_step_oral (&t->world->context, t->id, author, WORLD_NOW - 60, NULL);
}

static WardOutcome *
oral_taken_down_by_the_author (Try *t)
{
  g_autofree char *boss = world_id (t->world, "officer", BOSS);

  world_act_as (t->world, AUTHOR);
  t->world->context.accept = "a test";
  return ward_step_oral (&t->world->context, t->id, boss, WORLD_NOW - 60, NULL);
}

static WardOutcome *
oral_by_the_author (Try *t)
{
  g_autofree char *author = world_id (t->world, "officer", AUTHOR);

  world_act_as (t->world, SERGEANT);
  t->world->context.accept = "a test";
  return ward_step_oral (&t->world->context, t->id, author, WORLD_NOW - 60, NULL);
}

static WardOutcome *
oral_from_tomorrow (Try *t)
{
  g_autofree char *boss = world_id (t->world, "officer", BOSS);

  world_act_as (t->world, SERGEANT);
  return ward_step_oral (&t->world->context, t->id, boss, WORLD_NOW + 60, NULL);
}

static WardOutcome *
with_own_key_as (Try *t, const char *collar)
{
  g_autoptr (WardSigningKey) key = world_key (t->world, collar);

  return step_as (t, collar, key);
}

static WardOutcome *
the_liaison_officer (Try *t)
{
  return with_own_key_as (t, LIAISON);
}

static WardOutcome *
a_sergeant (Try *t)
{
  return with_own_key_as (t, SERGEANT);
}

/* One who has no rank at all enrols a key of their own. */
static WardOutcome *
a_member_of_staff (Try *t)
{
  g_autoptr (GError) error = NULL;

  world_act_as (t->world, STAFF);
  g_assert_true (ward_person_enrol (&t->world->context, t->world->context.actor, "sample",
                                    &ward_seal_least_cost, &error));
  return with_own_key_as (t, STAFF);
}

/* Requests and answers. */
static char *
request (Try *t)
{
  g_autoptr (GError) error = NULL;
  char *text;

  world_act_as (t->world, AUTHOR);
  text = ward_request_write (&t->world->context, authorise (), t->id, &error);
  g_assert_no_error (error);
  return text;
}

static char *
answer (Try *t, const char *text, const char *as, const char *key_of)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardRequest) asked = ward_request_read (text, &error);
  g_autoptr (WardSigningKey) key = world_key (t->world, key_of);
  char *answered;

  world_act_as (t->world, as);
  answered = ward_request_answer (&t->world->context, asked, key, &error);
  g_assert_no_error (error);
  return answered;
}

static WardOutcome *
accept (Try *t, const char *text)
{
  g_autoptr (GError) error = NULL;
  WardOutcome *outcome;

  world_act_as (t->world, AUTHOR);
  t->world->context.accept = "a test";
  outcome = ward_request_accept (&t->world->context, text, &error);
  g_assert_no_error (error);
  return outcome;
}

static WardOutcome *
an_answer_with_own_key (Try *t)
{
  g_autofree char *asked = request (t), *answered = answer (t, asked, AUTHOR, AUTHOR);

  return accept (t, answered);
}

static WardOutcome *
an_answer_in_anothers_name (Try *t)
{
  g_autofree char *asked = request (t), *answered = answer (t, asked, BOSS, AUTHOR);

  return accept (t, answered);
}

/* Asked, answered, and the record altered before the answer is taken. */
static WardOutcome *
an_answer_over_what_was_altered_since (Try *t)
{
  g_autofree char *asked = request (t), *answered = answer (t, asked, BOSS, BOSS);
  g_autoptr (WardOutcome) altered =
      amend (t, AUTHOR, "{\"mitigation\":\"None of that, after all.\"}");

  world_assert_written (altered);
  return accept (t, answered);
}

/* A part of the record altered, not the record itself. */
static WardOutcome *
an_answer_over_parts_altered_since (Try *t)
{
  g_autofree char *asked = request (t), *answered = answer (t, asked, BOSS, BOSS);
  g_autofree char *sql = g_strdup_printf ("SELECT max(rid) FROM option WHERE decision = '%s'",
                                          t->id);
  g_autoptr (WardRecord) option = ward_records_get_rid (
      t->world->context.db, ward_kind_find ("option"), world_number (t->world, sql), NULL);
  g_autoptr (WardOutcome) altered = NULL;

  t->world->context.accept = "a test";
  altered = world_put (t->world, "option", option->id, "{\"trust\":\"None will be lost at all.\"}");
  world_assert_written (altered);
  return accept (t, answered);
}

static const struct {
  const char *name;
  WardOutcome *(*run) (Try *t);
  const char *rule;
} routes[] = {
  { "own-key", own_key, "STEP-AUTHOR" },
  { "own-key-twice", own_key_twice, "STEP-AUTHOR" },
  { "own-key-in-the-name-of-another", own_key_in_the_name_of_another, "STEP-KEY" },
  { "no-key-at-all", no_key_at_all, "STEP-UNSIGNED" },
  { "a-key-of-ones-own-making", a_key_of_ones_own_making, "STEP-KEY" },
  { "a-made-up-officer", a_made_up_officer, "STEP-OFFICER-ORIGIN" },
  { "another-author-named-afterwards", another_author_named_afterwards, "STEP-AUTHOR" },
  { "another-author-named-from-the-start", another_author_named_from_the_start, "STEP-AUTHOR" },
  { "the-status-by-hand", the_status_by_hand, "FIELD-STEP" },
  { "the-authoriser-by-hand", the_authoriser_by_hand, "FIELD-STEP" },
  { "a-record-authorised-from-the-start", a_record_authorised_from_the_start, "FIELD-STEP" },
  { "an-imported-authorisation", an_imported_authorisation, "FIELD-STEP" },
  { "a-signature-row-by-hand", a_signature_row_by_hand, "KIND-SYSTEM" },
  { "oral-to-oneself", oral_to_oneself, "STEP-ORAL" },
  { "oral-taken-down-by-the-author", oral_taken_down_by_the_author, "STEP-ORAL-AUTHOR" },
  { "oral-by-the-author", oral_by_the_author, "STEP-AUTHOR" },
  { "oral-from-tomorrow", oral_from_tomorrow, "STEP-ORAL" },
  { "the-liaison-officer", the_liaison_officer, "ENF-LIAISON-03" },
  { "a-sergeant", a_sergeant, "ENF-RANK-01" },
  { "a-member-of-staff", a_member_of_staff, "ENF-RANK-01" },
  { "an-answer-with-own-key", an_answer_with_own_key, "STEP-AUTHOR" },
  { "an-answer-in-anothers-name", an_answer_in_anothers_name, "STEP-KEY" },
  { "an-answer-over-what-was-altered-since", an_answer_over_what_was_altered_since,
    "STEP-SIGNATURE" },
  { "an-answer-over-parts-altered-since", an_answer_over_parts_altered_since, "STEP-SIGNATURE" },
};

static void
assert_nobody_authorised (Try *t)
{
  g_autoptr (WardRecord) decision = ward_records_get (t->world->context.db,
                                                      ward_kind_find ("decision"), t->id, NULL);
  g_autofree char *signatures =
      g_strdup_printf ("SELECT count(*) FROM signature WHERE record = '%s'", t->id);
  g_autofree char *all = g_strdup_printf ("SELECT count(*) FROM decision WHERE status = "
                                          "'authorised' AND number <> '%s'", READY);

  g_assert_cmpstr (ward_record_get_nick (decision, "status"), ==, "draft");
  g_assert_null (ward_record_get (decision, "authoriser"));
  g_assert_cmpint (ward_record_get_number (decision, "authorised_at"), ==, WARD_NONE);
  g_assert_cmpint (world_number (t->world, signatures), ==, 0);
  g_assert_cmpint (world_number (t->world, all), ==, 0);
}

static void
try_init (Try *t)
{
  t->world = world_new ();
  t->id = world_id (t->world, "decision", READY);
}

static void
try_clear (Try *t)
{
  world_assert_chain (t->world);
  world_free (t->world);
  g_free (t->id);
}

static void
test_route (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (WardOutcome) outcome = NULL;
  Try t;

  try_init (&t);
  outcome = routes[i].run (&t);
  if (!outcome->refused || !world_found (outcome, routes[i].rule))
    for (guint f = 0; f < outcome->findings->len; f++)
      g_test_message ("%s", ((WardFinding *) outcome->findings->pdata[f])->rule->id);
  g_assert_true (outcome->refused);
  g_assert_true (world_found (outcome, routes[i].rule));
  assert_nobody_authorised (&t);
  try_clear (&t);
}

static void
assert_authorised (Try *t)
{
  g_autoptr (WardRecord) decision = world_get (t->world, "decision", READY);
  g_autofree char *boss = world_id (t->world, "officer", BOSS);

  g_assert_cmpstr (ward_record_get_nick (decision, "status"), ==, "authorised");
  g_assert_cmpstr (ward_record_get (decision, "authoriser"), ==, boss);
  g_assert_nonnull (ward_record_get (decision, "rule_set"));
  g_assert_nonnull (ward_record_get (decision, "findings"));
}

static void
test_a_second_officer_with_a_key_authorises (void)
{
  g_autoptr (WardOutcome) outcome = NULL, again = NULL;
  Try t;

  try_init (&t);
  outcome = with_own_key_as (&t, BOSS);
  world_assert_written (outcome);
  assert_authorised (&t);
  again = with_own_key_as (&t, BOSS);
  world_assert_refused (again, "STEP-STATUS");
  try_clear (&t);
}

static void
test_a_second_officer_answers_from_another_machine (void)
{
  g_autofree char *asked = NULL, *answered = NULL;
  g_autoptr (WardOutcome) outcome = NULL, replayed = NULL;
  Try t;

  try_init (&t);
  asked = request (&t);
  answered = answer (&t, asked, BOSS, BOSS);
  outcome = accept (&t, answered);
  world_assert_written (outcome);
  assert_authorised (&t);
  replayed = accept (&t, answered);
  world_assert_refused (replayed, "STEP-STATUS");
  try_clear (&t);
}

/* Given by telephone, taken down by a third officer, confirmed with a key. */
static void
test_an_oral_authorisation_is_confirmed_with_a_key (void)
{
  const WardStepSpec *confirm = ward_step_find ("decision", "confirm");
  g_autoptr (WardOutcome) outcome = NULL, other = NULL, confirmed = NULL;
  g_autoptr (WardSigningKey) sergeant = NULL, boss_key = NULL;
  g_autofree char *boss = NULL;
  Try t;

  try_init (&t);
  boss = world_id (t.world, "officer", BOSS);
  sergeant = world_key (t.world, SERGEANT);
  boss_key = world_key (t.world, BOSS);
  world_act_as (t.world, SERGEANT);
  t.world->context.accept = "a test";
  outcome = ward_step_oral (&t.world->context, t.id, boss, WORLD_NOW - 600, NULL);
  world_assert_written (outcome);
  assert_authorised (&t);
  other = ward_step (&t.world->context, confirm, t.id, sergeant, NULL);
  world_assert_refused (other, "STEP-CONFIRM");
  world_act_as (t.world, BOSS);
  t.world->context.accept = "a test";
  confirmed = ward_step (&t.world->context, confirm, t.id, boss_key, NULL);
  world_assert_written (confirmed);
  try_clear (&t);
}

/* By its owner, or whoever governs the district; then it signs no more. */
static void
test_a_revoked_key_signs_nothing (void)
{
  g_autoptr (WardOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *boss = NULL;
  Try t;

  try_init (&t);
  boss = world_id (t.world, "officer", BOSS);
  world_act_as (t.world, SERGEANT);
  g_assert_false (ward_person_revoke (&t.world->context, boss, "a test", &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_DENIED);
  g_clear_error (&error);
  world_act_as (t.world, BOSS);
  {
    g_autoptr (WardSigningKey) key = world_key (t.world, BOSS);

    g_assert_true (ward_person_revoke (&t.world->context, boss, "a test", &error));
    outcome = step_as (&t, BOSS, key);
  }
  g_assert_true (outcome->refused);
  g_assert_null (ward_person_unlock (&t.world->context, boss, "sample", &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_NOT_FOUND);
  try_clear (&t);
}

static void
test_what_was_authorised_is_not_rewritten (void)
{
  g_autoptr (WardOutcome) outcome = NULL, altered = NULL;
  g_autofree char *before = NULL, *after = NULL;
  Try t;

  try_init (&t);
  outcome = with_own_key_as (&t, BOSS);
  world_assert_written (outcome);
  before = world_dump (t.world);
  altered = amend (&t, AUTHOR, "{\"notice_hours\":72,\"ground\":\"disorder\"}");
  world_assert_refused (altered, "ENF-LOCK-01");
  after = world_dump (t.world);
  g_assert_cmpstr (before, ==, after);
  try_clear (&t);
}

static void
test_a_refused_attempt_stays_in_the_log (void)
{
  g_autoptr (WardOutcome) outcome = NULL;
  gint64 before;
  Try t;

  try_init (&t);
  before = world_number (t.world, "SELECT count(*) FROM audit");
  outcome = with_own_key_as (&t, SERGEANT);
  world_assert_refused (outcome, "ENF-RANK-01");
  g_assert_cmpint (world_number (t.world, "SELECT count(*) FROM audit"), ==, before + 1);
  g_assert_cmpint (world_number (t.world, "SELECT reason LIKE '%ENF-RANK-01%' FROM history "
                                          "ORDER BY seq DESC LIMIT 1"), ==, 1);
  try_clear (&t);
}

static void
test_files_that_are_no_answers_are_told (void)
{
  static const char *const texts[] = {
    "", "{}", "[]", "{\"format\":\"wardlight-answer/1\"}",
    "{\"format\":\"wardlight-answer/1\",\"kind\":\"decision\",\"step\":\"authorise\"}",
    "{\"format\":\"wardlight-request/1\",\"kind\":\"decision\",\"step\":\"authorise\"}",
    "{\"format\":\"wardlight-answer/1\",\"kind\":\"patrol\",\"step\":\"done\",\"record\":\"x\"}",
  };
  g_autofree char *before = NULL, *after = NULL;
  Try t;

  try_init (&t);
  before = world_dump (t.world);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WardRequest) request_read = NULL;

      g_assert_null (ward_request_accept (&t.world->context, texts[i], &error));
      g_assert_error (error, WARD_ERROR, WARD_ERROR_INVALID);
      request_read = ward_request_read (texts[i], NULL);
      g_assert_null (request_read);
    }
  after = world_dump (t.world);
  g_assert_cmpstr (before, ==, after);
  try_clear (&t);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (routes); i++)
    {
      g_autofree char *path = g_strconcat ("/steps/alone/", routes[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_route);
    }
#define ADD(name, func) g_test_add_func ("/steps/" name, func)
  ADD ("a-second-officer-with-a-key-authorises", test_a_second_officer_with_a_key_authorises);
  ADD ("a-second-officer-answers-from-another-machine",
       test_a_second_officer_answers_from_another_machine);
  ADD ("a-revoked-key-signs-nothing", test_a_revoked_key_signs_nothing);
  ADD ("an-oral-authorisation-is-confirmed-with-a-key",
       test_an_oral_authorisation_is_confirmed_with_a_key);
  ADD ("what-was-authorised-is-not-rewritten", test_what_was_authorised_is_not_rewritten);
  ADD ("a-refused-attempt-stays-in-the-log", test_a_refused_attempt_stays_in_the_log);
  ADD ("files-that-are-no-answers-are-told", test_files_that_are_no_answers_are_told);
  result = g_test_run ();
  world_forget ();
  return result;
}
