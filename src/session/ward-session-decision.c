/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session-decision.h"

#include <glib/gi18n-lib.h>

#include "ward-case-file.h"
#include "ward-clock-file.h"
#include "ward-people.h"
#include "ward-premises.h"
#include "ward-session-private.h"
#include "ward-system.h"

#define SITTINGS_DAYS 21

void
ward_decision_view_free (WardDecisionView *view)
{
  GPtrArray **arrays[] = { &view->assessments, &view->ladder,     &view->options,
                           &view->conditions,  &view->services,   &view->events,
                           &view->entries,     &view->followups,  &view->signatures,
                           &view->sittings,    &view->officers,   &view->findings,
                           &view->clocks,       &view->commanders };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_clear_pointer (arrays[i], g_ptr_array_unref);
  g_clear_pointer (&view->decision, ward_record_free);
  g_clear_pointer (&view->premises, ward_record_free);
  g_clear_pointer (&view->rules, ward_rule_set_unref);
  g_free (view);
}

static gboolean
closes (const WardRecord *decision)
{
  return !ward_record_is (decision, "option", "not_close") &&
         !ward_record_is (decision, "option", "support_only");
}

WardGate
ward_decision_gate (const WardRecord *decision)
{
  if (ward_record_is (decision, "status", "authorised"))
    return WARD_GATE_SERVE;
  if (ward_record_is (decision, "status", "draft") ||
      ward_record_get_nick (decision, "status") == NULL)
    return closes (decision) ? WARD_GATE_AUTHORISE : WARD_GATE_CLOSE;
  return WARD_GATE_SHARE;
}

static GPtrArray *
parts (const WardContext *context, const char *kind, const char *field, const char *id)
{
  return ward_reader_by_ref (ward_records_reader (context->db), kind, field, id);
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const WardSitting *x = *(WardSitting *const *) a, *y = *(WardSitting *const *) b;

  return (x->starts > y->starts) - (x->starts < y->starts);
}

static GPtrArray *
read_sittings (const WardContext *context)
{
  g_autoptr (GPtrArray) all = ward_reader_all (ward_records_reader (context->db), "sitting");
  GPtrArray *next = ward_records_array_new ();
  gint64 end = context->now + SITTINGS_DAYS * WARD_DAY_SECONDS;

  for (guint i = 0; i < all->len; i++)
    {
      const WardSitting *sitting = all->pdata[i];

      if (sitting->starts >= context->now && sitting->starts < end)
        g_ptr_array_add (next, ward_record_copy (&sitting->meta));
    }
  g_ptr_array_sort (next, compare_starts);
  return next;
}

static GPtrArray *
read_officers (const WardContext *context)
{
  WardReader *reader = ward_records_reader (context->db);
  g_autoptr (GPtrArray) keys = ward_reader_all (reader, "person_key");
  GPtrArray *officers = ward_records_array_new ();

  for (guint i = 0; i < keys->len; i++)
    {
      const WardPersonKey *key = keys->pdata[i];
      WardRecord *officer = NULL;

      if (key->sealed != NULL && (key->revoked_at == WARD_NONE || key->revoked_at > context->now))
        officer = ward_reader_get (reader, "officer", key->officer);
      if (officer != NULL)
        g_ptr_array_add (officers, officer);
    }
  return officers;
}

/* Whose authorisation may be taken down: their key may lie on another machine. */
static GPtrArray *
read_commanders (const WardContext *context)
{
  g_autoptr (GPtrArray) all = ward_reader_all (ward_records_reader (context->db), "officer");
  GPtrArray *commanders = ward_records_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const WardOfficer *officer = all->pdata[i];

      if (officer->rank >= WARD_RANK_INSPECTOR && !officer->meta.archived &&
          (officer->to == WARD_NONE || ward_date_start (officer->to) > context->now))
        g_ptr_array_add (commanders, ward_record_copy (&officer->meta));
    }
  return commanders;
}

static void
read_parts (const WardContext *context, WardDecisionView *view, const char *id)
{
  view->ladder = parts (context, "ladder_step", "decision", id);
  view->options = parts (context, "option", "decision", id);
  view->conditions = parts (context, "condition", "decision", id);
  view->services = parts (context, "service", "decision", id);
  view->events = parts (context, "order_event", "decision", id);
  view->entries = parts (context, "entry", "decision", id);
  view->followups = parts (context, "followup", "decision", id);
  view->signatures = parts (context, "signature", "record", id);
}

static gpointer
decision_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *id = data, *premises;
  WardReader *reader = ward_records_reader (context->db);
  g_autoptr (WardDecisionView) view = NULL;
  g_autoptr (WardRecord) decision = ward_reader_get (reader, "decision", id);

  if (decision == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND, _("Decision: not held here."));
      return NULL;
    }
  view = g_new0 (WardDecisionView, 1);
  premises = ward_record_get (decision, "premises");
  view->decision = g_steal_pointer (&decision);
  view->premises = ward_reader_get (reader, "premises", premises);
  view->assessments = parts (context, "assessment", "premises", premises);
  read_parts (context, view, id);
  view->sittings = read_sittings (context);
  view->officers = read_officers (context);
  view->commanders = read_commanders (context);
  view->gate = ward_decision_gate (view->decision);
  view->findings = ward_judge (context, view->decision, view->gate);
  view->clocks = ward_clock_file_clocks (context, view->decision);
  view->rules = ward_rule_set_ref (context->rules);
  view->now = context->now;
  return g_steal_pointer (&view);
}

void
ward_session_decision_async (WardSession *self, const char *id, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  ward_session_submit_async (self, WARD_SESSION_READ, decision_job, g_strdup (id), g_free,
                             (GDestroyNotify) ward_decision_view_free, cancellable, callback,
                             user_data);
}

WardDecisionView *
ward_session_decision_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}

void
ward_premises_view_free (WardPremisesView *view)
{
  g_clear_pointer (&view->premises, ward_record_free);
  g_clear_pointer (&view->assessments, g_ptr_array_unref);
  g_clear_pointer (&view->decisions, g_ptr_array_unref);
  g_clear_pointer (&view->rules, ward_rule_set_unref);
  g_free (view);
}

gint64
ward_assessments_in_date (const GPtrArray *assessments, gint64 today)
{
  const WardAssessment *latest = NULL;

  for (guint i = 0; i < assessments->len; i++)
    {
      const WardAssessment *a = assessments->pdata[i];

      if (a->on <= today && (latest == NULL || a->on >= latest->on))
        latest = a;
    }
  return latest != NULL && latest->review_on != WARD_NONE && latest->review_on >= today
             ? latest->review_on
             : WARD_NONE;
}

static gpointer
premises_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  WardReader *reader = ward_records_reader (context->db);
  WardRecord *premises = ward_reader_get (reader, "premises", data);
  WardPremisesView *view;

  if (premises == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND, _("Premises: not held here."));
      return NULL;
    }
  view = g_new0 (WardPremisesView, 1);
  view->premises = premises;
  view->assessments = parts (context, "assessment", "premises", data);
  ward_case_sort_assessments (view->assessments);
  view->decisions = parts (context, "decision", "premises", data);
  view->today = ward_time_local_date (context->now);
  view->in_date_until = ward_assessments_in_date (view->assessments, view->today);
  view->rules = ward_rule_set_ref (context->rules);
  return view;
}

void
ward_session_premises_async (WardSession *self, const char *id, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  ward_session_submit_async (self, WARD_SESSION_READ, premises_job, g_strdup (id), g_free,
                             (GDestroyNotify) ward_premises_view_free, cancellable, callback,
                             user_data);
}

WardPremisesView *
ward_session_premises_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}

typedef struct {
  const WardKind *kind;
  guint limit;
} All;

static gpointer
all_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const All *all = data;
  g_autoptr (WardQuery) query = ward_query_new (all->kind);

  ward_query_limit (query, all->limit, 0);
  return ward_records_list (context->db, query, error);
}

void
ward_session_all_async (WardSession *self, const WardKind *kind, guint limit,
                        GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  All *all = g_new0 (All, 1);

  all->kind = kind;
  all->limit = limit;
  ward_session_submit_async (self, WARD_SESSION_READ, all_job, all, g_free,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
                             user_data);
}

GPtrArray *
ward_session_all_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}

static gpointer
rules_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return ward_rule_set_ref (context->rules);
}

void
ward_session_rules_async (WardSession *self, GAsyncReadyCallback callback, gpointer user_data)
{
  ward_session_submit_async (self, WARD_SESSION_READ, rules_job, NULL, NULL,
                             (GDestroyNotify) ward_rule_set_unref, NULL, callback, user_data);
}

WardRuleSet *
ward_session_rules_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}

static gpointer
signers_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return read_officers (context);
}

void
ward_session_signers_async (WardSession *self, GAsyncReadyCallback callback, gpointer user_data)
{
  ward_session_submit_async (self, WARD_SESSION_READ, signers_job, NULL, NULL,
                             (GDestroyNotify) g_ptr_array_unref, NULL, callback, user_data);
}

GPtrArray *
ward_session_signers_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}
