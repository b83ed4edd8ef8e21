/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-session.h"
#include "ward-error.h"
#include "ward-session-attention.h"
#include "ward-session-private.h"

static void
count_cb (WardSession *session, const char *kind, GString *told)
{
  g_string_append_printf (told, "%s ", kind);
}

static void
test_commit_tells_what_changed (void)
{
  Fixture f = { 0 };
  g_autoptr (GString) told = g_string_new (NULL);
  g_autofree char *ward = NULL;

  fixture_init (&f);
  g_signal_connect (f.session, "changed", G_CALLBACK (count_cb), told);
  ward = fixture_ward (&f);
  g_assert_cmpstr (told->str, ==, "area ");
  g_assert_cmpstr (ward_session_name (f.session, NULL, ward), ==, "Castle");
  fixture_clear (&f);
}

static void
test_refusal_is_a_result (void)
{
  Fixture f = { 0 };
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WardOutcome) outcome = NULL;

  fixture_init (&f);
  g_signal_connect (f.session, "changed", G_CALLBACK (count_cb), told);
  ward_changes_add (changes, WARD_CHANGE_PUT, fixture_record ("premises", "{}"), NULL);
  ward_session_commit_async (f.session, changes, WARD_GATE_SAVE, "record", NULL, fixture_done,
                             &result);
  outcome = ward_session_commit_finish (f.session, fixture_wait (&result), &error);
  g_assert_no_error (error);
  g_assert_true (outcome->refused);
  g_assert_cmpuint (outcome->findings->len, >, 0);
  g_assert_cmpstr (told->str, ==, "");
  fixture_clear (&f);
}

static void
test_check_writes_nothing (void)
{
  Fixture f = { 0 };
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) counted = NULL;
  g_autoptr (WardOutcome) outcome = NULL;
  g_autoptr (WardCounts) counts = NULL;

  fixture_init (&f);
  ward_changes_add (changes, WARD_CHANGE_PUT, fixture_record ("area", FIXTURE_WARD), NULL);
  ward_session_check_async (f.session, changes, WARD_GATE_SAVE, NULL, fixture_done, &result);
  outcome = ward_session_check_finish (f.session, fixture_wait (&result), NULL);
  g_assert_false (outcome->refused);
  ward_session_counts_async (f.session, NULL, fixture_done, &counted);
  counts = ward_session_counts_finish (f.session, fixture_wait (&counted), NULL);
  g_assert_cmpint (ward_counts_get (counts, "area"), ==, 0);
  g_assert_cmpint (ward_counts_get (counts, "district"), ==, 1);
  fixture_clear (&f);
}

static const WardRelated *
find_related (const WardRecordView *view, const char *kind)
{
  for (guint i = 0; i < view->related->len; i++)
    {
      const WardRelated *related = view->related->pdata[i];

      if (g_str_equal (related->kind->name, kind))
        return related;
    }
  return NULL;
}

static void
test_page_of_a_record_has_its_parts_and_history (void)
{
  Fixture f = { 0 };
  g_autofree char *ward = NULL, *json = NULL, *visit = NULL;
  g_autoptr (WardRecord) premises = NULL;
  g_autoptr (WardRecord) done = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WardRecordView) view = NULL;

  fixture_init (&f);
  ward = fixture_ward (&f);
  json = g_strdup_printf ("{\"ward\":\"%s\",\"occupancy\":\"more_than_one\",\"status\":\"active\","
                          "\"identified_on\":\"2026-01-05\",\"source\":[\"visit\"]}",
                          ward);
  premises = fixture_put (&f, fixture_record ("premises", json));
  g_assert_cmpstr (ward_record_get (premises, "reference"), ==, "ALD-0001");
  visit = g_strdup_printf ("{\"premises\":\"%s\",\"at\":\"2026-01-06T10:00:00Z\","
                           "\"status\":\"done\",\"purpose\":\"reassurance\"}",
                           premises->id);
  done = fixture_put (&f, fixture_record ("visit", visit));
  ward_session_load_async (f.session, premises->kind, premises->id, WARD_GATE_SAVE, NULL,
                           fixture_done, &result);
  view = ward_session_load_finish (f.session, fixture_wait (&result), NULL);
  g_assert_cmpuint (view->history->len, ==, 1);
  g_assert_cmpint (find_related (view, "visit")->total, ==, 1);
  g_assert_cmpint (find_related (view, "decision")->total, ==, 0);
  g_assert_null (find_related (view, "course"));
  fixture_clear (&f);
}

/* As where a reading is stopped midway, or a page is damaged: no row is there. */
static gpointer
misread_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  ward_db_number (context->db, "SELECT abs(-9223372036854775807 - 1)", 0);
  return g_strdup ("nothing is held here");
}

static gpointer
read_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return g_strdup ("read");
}

static char *
run_job (Fixture *f, WardJobFunc job, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ward_session_submit_async (f->session, WARD_SESSION_WRITE, job, NULL, NULL, g_free, NULL,
                             fixture_done, &result);
  return ward_session_submit_finish (f->session, fixture_wait (&result), error);
}

static void
test_what_could_not_be_read_is_not_told_as_absent (void)
{
  Fixture f = { 0 };
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;

  fixture_init (&f);
  told = run_job (&f, misread_job, &error);
  g_assert_null (told);
  g_assert_error (error, WARD_ERROR, WARD_ERROR_FAILED);
  g_clear_error (&error);
  told = run_job (&f, read_job, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (told, ==, "read");
  fixture_clear (&f);
}

static void
test_a_record_that_is_not_held_is_an_error (void)
{
  Fixture f = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  fixture_init (&f);
  ward_session_load_async (f.session, ward_kind_find ("premises"), "nobody", WARD_GATE_SAVE, NULL,
                           fixture_done, &result);
  g_assert_null (ward_session_load_finish (f.session, fixture_wait (&result), &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_NOT_FOUND);
  fixture_clear (&f);
}

static void
test_places_are_veiled_until_a_reason_is_given (void)
{
  Fixture f = { 0 };
  const WardField *address = ward_kind_field (ward_kind_find ("place"), "address");
  g_autoptr (WardRecord) place = fixture_record ("place", "{\"address\":\"1 Quay Street\"}");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) counted = NULL;
  g_autoptr (WardCounts) counts = NULL;
  g_autofree char *veiled = NULL, *plain = NULL;
  g_autoptr (GError) error = NULL;

  fixture_init (&f);
  g_assert_true (ward_session_is_veiled (f.session));
  veiled = ward_session_dup_text (f.session, place, address);
  g_assert_cmpstr (veiled, ==, "Veiled");
  ward_session_reveal_async (f.session, "visit", 15, fixture_done, &result);
  g_assert_true (ward_session_reveal_finish (f.session, fixture_wait (&result), &error));
  plain = ward_session_dup_text (f.session, place, address);
  g_assert_cmpstr (plain, ==, "1 Quay Street");
  g_assert_cmpint (ward_session_get_reveal_until (f.session), >=,
                   ward_session_now (f.session) + 14 * 60);
  ward_session_counts_async (f.session, NULL, fixture_done, &counted);
  counts = ward_session_counts_finish (f.session, fixture_wait (&counted), NULL);
  g_assert_cmpint (ward_counts_get (counts, "disclosure"), ==, 1);
  ward_session_veil (f.session);
  g_assert_true (ward_session_is_veiled (f.session));
  fixture_clear (&f);
}

static void
locked_cb (WardSession *session, gboolean *told)
{
  *told = TRUE;
}

static void
test_lock_closes_everything_and_fails_what_waits (void)
{
  Fixture f = { 0 };
  gboolean told = FALSE;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  fixture_init (&f);
  g_signal_connect (f.session, "locked", G_CALLBACK (locked_cb), &told);
  ward_session_lock (f.session);
  g_assert_true (told);
  g_assert_false (ward_session_is_open (f.session));
  g_assert_null (ward_session_get_vault (f.session));
  ward_session_counts_async (f.session, NULL, fixture_done, &result);
  g_assert_null (ward_session_counts_finish (f.session, fixture_wait (&result), &error));
  g_assert_error (error, WARD_ERROR, WARD_ERROR_CANCELLED);
  g_assert_cmpstr (ward_session_name (f.session, NULL, "x"), ==, "");
  fixture_clear (&f);
}

static void
test_search_finds_by_reference (void)
{
  Fixture f = { 0 };
  g_autoptr (WardRecord) officer = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) chosen = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) choices = NULL;

  fixture_init (&f);
  officer = fixture_put (
      &f, fixture_record ("officer", "{\"collar\":\"4711\",\"name\":\"Ada Marsh\","
                                     "\"from\":\"2020-01-01\"}"));
  ward_session_search_async (f.session, "mars", 10, NULL, fixture_done, &result);
  hits = ward_session_search_finish (f.session, fixture_wait (&result), NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (((WardHit *) hits->pdata[0])->id, ==, officer->id);
  ward_session_choices_async (f.session, officer->kind, "4711", 5, NULL, fixture_done, &chosen);
  choices = ward_session_choices_finish (f.session, fixture_wait (&chosen), NULL);
  g_assert_cmpuint (choices->len, ==, 1);
  g_assert_cmpstr (((WardChoice *) choices->pdata[0])->title, ==, "Ada Marsh");
  fixture_clear (&f);
}

static void
test_attention_and_duties_come_back (void)
{
  Fixture f = { 0 };
  g_autoptr (WardRecord) action = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) judged = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) duties = NULL;

  fixture_init (&f);
  action = fixture_put (&f, fixture_record ("protective_action",
                                            "{\"at\":\"2026-01-05T10:00:00Z\"}"));
  ward_session_attention_async (f.session, NULL, fixture_done, &result);
  items = ward_session_attention_finish (f.session, fixture_wait (&result), NULL);
  g_assert_cmpuint (items->len, >=, 1);
  g_assert_cmpstr (((WardAttention *) items->pdata[0])->id, ==, action->id);
  ward_session_duties_async (f.session, NULL, fixture_done, &judged);
  duties = ward_session_duties_finish (f.session, fixture_wait (&judged), NULL);
  g_assert_nonnull (duties);
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/commit-tells-what-changed", test_commit_tells_what_changed);
  g_test_add_func ("/session/refusal-is-a-result", test_refusal_is_a_result);
  g_test_add_func ("/session/check-writes-nothing", test_check_writes_nothing);
  g_test_add_func ("/session/page-has-parts-and-history",
                   test_page_of_a_record_has_its_parts_and_history);
  g_test_add_func ("/session/misread-is-not-absent",
                   test_what_could_not_be_read_is_not_told_as_absent);
  g_test_add_func ("/session/not-held-is-an-error", test_a_record_that_is_not_held_is_an_error);
  g_test_add_func ("/session/places-veiled-until-reason",
                   test_places_are_veiled_until_a_reason_is_given);
  g_test_add_func ("/session/lock-closes-everything",
                   test_lock_closes_everything_and_fails_what_waits);
  g_test_add_func ("/session/search-finds-by-reference", test_search_finds_by_reference);
  g_test_add_func ("/session/attention-and-duties", test_attention_and_duties_come_back);
  return g_test_run ();
}
