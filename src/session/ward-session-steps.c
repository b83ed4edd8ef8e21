/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session-steps.h"

#include <glib/gi18n-lib.h>

#include "ward-file.h"
#include "ward-packs.h"
#include "ward-persons.h"
#include "ward-session-private.h"
#include "ward-signing.h"

typedef struct {
  char *kind, *verb, *id, *officer, *secret, *accept, *path, *text;
  gint64 at;
} Ask;

static void
ask_free (Ask *ask)
{
  g_free (ask->kind);
  g_free (ask->verb);
  g_free (ask->id);
  g_free (ask->officer);
  ward_secret_free (ask->secret);
  g_free (ask->accept);
  g_free (ask->path);
  g_free (ask->text);
  g_free (ask);
}

static Ask *
ask_new (const WardStepAsk *from)
{
  Ask *ask = g_new0 (Ask, 1);

  ask->kind = g_strdup (from->kind);
  ask->verb = g_strdup (from->verb);
  ask->id = g_strdup (from->id);
  ask->officer = g_strdup (from->officer);
  ask->secret = g_strdup (from->secret);
  ask->accept = g_strdup (from->accept);
  return ask;
}

static void
submit_write (WardSession *self, WardJobFunc job, Ask *ask, GDestroyNotify destroy,
              GAsyncReadyCallback callback, gpointer user_data)
{
  ward_session_submit_async (self, WARD_SESSION_WRITE, job, ask, (GDestroyNotify) ask_free,
                             destroy, NULL, callback, user_data);
}

/* context as the officer who acts; ret_officer owns the role's record. */
static WardContext
acting (const WardContext *context, const Ask *ask, WardRecord **ret_officer)
{
  WardContext own = *context;

  own.accept = ask->accept;
  if (ask->officer == NULL)
    return own;
  *ret_officer = ward_reader_get (ward_records_reader (context->db), "officer", ask->officer);
  own.actor = ask->officer;
  own.role = *ret_officer != NULL ? ward_record_get_nick (*ret_officer, "role") : "auditor";
  return own;
}

void
ward_step_preview_free (WardStepPreview *preview)
{
  g_free (preview->digest);
  g_free (preview->document);
  g_clear_pointer (&preview->outcome, ward_outcome_free);
  g_free (preview);
}

static gpointer
preview_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Ask *ask = data;
  g_autoptr (WardRecord) officer = NULL;
  WardContext own = acting (context, ask, &officer);
  const WardStepSpec *spec = ward_step_find (ask->kind, ask->verb);
  g_autoptr (WardRecord) record =
      ward_reader_get (ward_records_reader (context->db), ask->kind, ask->id);
  WardOutcome *outcome = ward_step_check (&own, spec, ask->id, error);
  WardStepPreview *preview;

  if (outcome == NULL || record == NULL)
    {
      /* Stopped while it read. */
      g_clear_pointer (&outcome, ward_outcome_free);
      return NULL;
    }
  preview = g_new0 (WardStepPreview, 1);
  preview->outcome = outcome;
  preview->digest = ward_signing_digest (context, record, context->now);
  preview->document = ward_signing_document (context, record, context->now);
  return preview;
}

void
ward_session_step_preview_async (WardSession *self, const WardStepAsk *ask,
                                 GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  ward_session_submit_async (self, WARD_SESSION_WRITE, preview_job, ask_new (ask),
                             (GDestroyNotify) ask_free, (GDestroyNotify) ward_step_preview_free,
                             cancellable, callback, user_data);
}

WardStepPreview *
ward_session_step_preview_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}

static gpointer
step_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Ask *ask = data;
  g_autoptr (WardRecord) officer = NULL;
  WardContext own = acting (context, ask, &officer);
  WardSigningKey *key = NULL;
  WardOutcome *outcome;

  if (ask->secret != NULL)
    {
      key = ward_person_unlock (&own, own.actor, ask->secret, error);
      if (key == NULL)
        return NULL;
    }
  outcome = ward_step (&own, ward_step_find (ask->kind, ask->verb), ask->id, key, error);
  g_clear_pointer (&key, ward_signing_key_free);
  return outcome;
}

static void
stepped_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  WardOutcome *outcome = ward_session_submit_finish (WARD_SESSION (source), result, &error);

  if (outcome == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (!outcome->refused && !outcome->needs_acceptance)
    ward_session_tell_changed (WARD_SESSION (source), outcome->records);
  g_task_return_pointer (task, outcome, (GDestroyNotify) ward_outcome_free);
}

void
ward_session_step_async (WardSession *self, const WardStepAsk *ask, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  submit_write (self, step_job, ask_new (ask), (GDestroyNotify) ward_outcome_free, stepped_cb,
                g_task_new (self, NULL, callback, user_data));
}

WardOutcome *
ward_session_step_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
oral_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Ask *ask = data;
  WardContext own = *context;

  own.accept = ask->accept;
  return ward_step_oral (&own, ask->id, ask->officer, ask->at, error);
}

void
ward_session_oral_async (WardSession *self, const WardStepAsk *ask, gint64 at,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  Ask *own = ask_new (ask);

  own->at = at;
  submit_write (self, oral_job, own, (GDestroyNotify) ward_outcome_free, stepped_cb,
                g_task_new (self, NULL, callback, user_data));
}

static gpointer
accept_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Ask *ask = data;
  g_autofree char *text = NULL;
  WardContext own = *context;

  if (!g_file_get_contents (ask->path, &text, NULL, error))
    return NULL;
  own.accept = _("accepted with the answer of the officer who signed");
  return ward_request_accept (&own, text, error);
}

void
ward_session_accept_answer_async (WardSession *self, const char *path,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  Ask *ask = g_new0 (Ask, 1);

  ask->path = g_strdup (path);
  submit_write (self, accept_job, ask, (GDestroyNotify) ward_outcome_free, stepped_cb,
                g_task_new (self, NULL, callback, user_data));
}

static gpointer
request_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Ask *ask = data;
  g_autofree char *text =
      ward_request_write (context, ward_step_find (ask->kind, ask->verb), ask->id, error);

  return text != NULL && ward_file_write (ask->path, text, -1, error) ? GINT_TO_POINTER (1)
                                                                          : NULL;
}

void
ward_session_request_async (WardSession *self, const WardStepAsk *ask, const char *path,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  Ask *own = ask_new (ask);

  own->path = g_strdup (path);
  submit_write (self, request_job, own, NULL, callback, user_data);
}

static gpointer
answer_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Ask *ask = data;
  g_autoptr (WardRecord) officer = NULL;
  WardContext own = acting (context, ask, &officer);
  g_autoptr (WardRequest) request = ward_request_read (ask->text, error);
  g_autofree char *text = NULL;
  WardSigningKey *key;

  if (request == NULL)
    return NULL;
  key = ward_person_unlock (&own, own.actor, ask->secret, error);
  if (key == NULL)
    return NULL;
  text = ward_request_answer (&own, request, key, error);
  ward_signing_key_free (key);
  return text != NULL && ward_file_write (ask->path, text, -1, error) ? GINT_TO_POINTER (1)
                                                                          : NULL;
}

void
ward_session_answer_async (WardSession *self, const WardStepAsk *ask, const char *request,
                           const char *path, GAsyncReadyCallback callback, gpointer user_data)
{
  Ask *own = ask_new (ask);

  own->text = g_strdup (request);
  own->path = g_strdup (path);
  submit_write (self, answer_job, own, NULL, callback, user_data);
}

static gpointer
enrol_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Ask *ask = data;

  if (context->actor == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                           _("Nobody is at work here whose key it could be."));
      return NULL;
    }
  return ward_person_enrol (context, context->actor, ask->secret, NULL, error)
             ? GINT_TO_POINTER (1)
             : NULL;
}

void
ward_session_enrol_async (WardSession *self, const char *secret, GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Ask *ask = g_new0 (Ask, 1);

  ask->secret = g_strdup (secret);
  submit_write (self, enrol_job, ask, NULL, callback, user_data);
}

gboolean
ward_session_done_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

void
ward_pack_trial_free (WardPackTrial *trial)
{
  g_free (trial->text);
  g_free (trial->version);
  g_clear_pointer (&trial->changes, g_ptr_array_unref);
  g_clear_pointer (&trial->cases, g_ptr_array_unref);
  g_free (trial);
}

static gpointer
try_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Ask *ask = data;
  g_autofree char *text = NULL;
  g_autoptr (WardRuleSet) next = NULL;
  WardPackTrial *trial;

  if (!g_file_get_contents (ask->path, &text, NULL, error))
    return NULL;
  next = ward_packs_try (context->db, context->tables, text, error);
  if (next == NULL)
    return NULL;
  trial = g_new0 (WardPackTrial, 1);
  trial->text = g_steal_pointer (&text);
  trial->version = g_strdup (ward_rule_set_get_version (next));
  trial->changes = ward_rule_set_compare (context->rules, next);
  trial->cases = ward_pack_cases (context, next);
  return trial;
}

void
ward_session_pack_try_async (WardSession *self, const char *path, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Ask *ask = g_new0 (Ask, 1);

  ask->path = g_strdup (path);
  submit_write (self, try_job, ask, (GDestroyNotify) ward_pack_trial_free, callback, user_data);
}

WardPackTrial *
ward_session_pack_try_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}

static gpointer
pack_load_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return ward_packs_load (context, ((const Ask *) data)->text, error) ? GINT_TO_POINTER (1) : NULL;
}

static void
pack_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  WardSession *self = WARD_SESSION (source);
  GError *error = NULL;
  gpointer done = ward_session_submit_finish (self, result, &error);

  if (done == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  ward_session_forget_looks (self);
  ward_worker_reread_rules (self->reader);
  ward_worker_reread_rules (self->writer);
  g_task_return_pointer (task, done, NULL);
}

void
ward_session_pack_load_async (WardSession *self, const char *text, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Ask *ask = g_new0 (Ask, 1);

  ask->text = g_strdup (text);
  submit_write (self, pack_load_job, ask, NULL, pack_loaded_cb,
                g_task_new (self, NULL, callback, user_data));
}
