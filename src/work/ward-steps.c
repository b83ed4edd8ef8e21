/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-decision.h"
#include "ward-journal.h"
#include "ward-persons.h"
#include "ward-signing.h"
#include "ward-system.h"

static const WardStepSpec specs[] = {
  { "authorise", "decision", "draft", "authorised", WARD_GATE_AUTHORISE, "authorise", "authoriser",
    "authorised_at" },
  { "confirm", "decision", "authorised served heard ordered", NULL, WARD_GATE_SAVE, "authorise",
    NULL, NULL },
  { "close", "decision", "draft", "not_closed", WARD_GATE_CLOSE, "approve", "authoriser",
    "authorised_at" },
  { "seal", "decision", NULL, NULL, WARD_GATE_SAVE, "seal", NULL, NULL },
  { "consult", "patrol", "draft", "consulted", WARD_GATE_CONSULT, NULL, NULL, NULL },
  { "approve", "patrol", "draft consulted", "approved", WARD_GATE_APPROVE, "approve", "approver",
    "approved_at" },
  { "done", "patrol", "approved", "done", WARD_GATE_SAVE, NULL, NULL, NULL },
  { "cancel", "patrol", "draft consulted approved", "cancelled", WARD_GATE_SAVE, NULL, NULL, NULL },
  { "except", "exception", NULL, NULL, WARD_GATE_APPROVE, "except", "approved_by", NULL },
  { "review", "protective_action", NULL, NULL, WARD_GATE_SAVE, NULL, "reviewed_by", "reviewed_at" },
  { "renew", "protective_note", NULL, NULL, WARD_GATE_SAVE, NULL, "renewed_by", NULL },
  { NULL },
};

const WardStepSpec *
ward_steps (void)
{
  return specs;
}

const WardStepSpec *
ward_step_find (const char *kind, const char *verb)
{
  for (const WardStepSpec *spec = specs; spec->verb != NULL; spec++)
    if (g_strcmp0 (spec->kind, kind) == 0 && g_strcmp0 (spec->verb, verb) == 0)
      return spec;
  return NULL;
}

static WardOutcome *
refusal (const char *id, const char *message, const char *remedy)
{
  WardOutcome *outcome = g_new0 (WardOutcome, 1);

  outcome->refused = TRUE;
  outcome->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_finding_free);
  outcome->records = ward_records_array_new ();
  g_ptr_array_add (outcome->findings, ward_finding_new_plain (id, WARD_SEVERITY_REFUSE, message,
                                                              remedy, NULL, FALSE));
  return outcome;
}

static WardRecord *
load (const WardContext *context, const WardStepSpec *spec, const char *id, GError **error)
{
  WardRecord *record = ward_records_get (context->db, ward_kind_find (spec->kind), id, error);

  if (record == NULL && error != NULL && *error == NULL)
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND, _("There is no such record."));
  return record;
}

/* Whether the record's status is one that the step leads from. */
static WardOutcome *
check_status (const WardStepSpec *spec, const WardRecord *record)
{
  const char *status = ward_record_get_nick (record, "status");
  g_auto (GStrv) from = spec->from != NULL ? g_strsplit (spec->from, " ", -1) : NULL;
  g_autofree char *message = NULL;

  if (from == NULL || (status != NULL && g_strv_contains ((const char *const *) from, status)))
    return NULL;
  message = g_strdup_printf (_("The status is “%s”; this step does not lead from there."),
                             status != NULL ? status : "–");
  return refusal ("STEP-STATUS", message, NULL);
}

/* Whether officer wrote the record, or was ever named as its author. */
static gboolean
had_a_hand_in (const WardContext *context, const WardRecord *record, const char *officer)
{
  g_autoptr (GPtrArray) authors = NULL;

  if (g_strcmp0 (record->created_by, officer) == 0 ||
      g_strcmp0 (ward_record_get (record, "author"), officer) == 0)
    return TRUE;
  authors = ward_reader_past_values (ward_records_reader (context->db), record->kind->name,
                                     record->id, "author");
  for (guint i = 0; authors != NULL && i < authors->len; i++)
    if (g_strcmp0 (((const WardPastValue *) authors->pdata[i])->value, officer) == 0)
      return TRUE;
  return FALSE;
}

/* Nobody approves what they wrote, nor does an officer whom its author has made up since (EF9). */
static WardOutcome *
check_separation (const WardContext *context, const WardStepSpec *spec, const WardRecord *record,
                  const char *officer)
{
  const char *author = ward_record_get (record, "author");
  g_autoptr (WardRecord) signer = NULL;

  if (author == NULL || context->origin == WARD_ORIGIN_SAMPLE ||
      (spec->gate != WARD_GATE_AUTHORISE && spec->gate != WARD_GATE_APPROVE))
    return NULL;
  if (had_a_hand_in (context, record, officer))
    return refusal ("STEP-AUTHOR", _("Who wrote it, or was ever its author, can’t approve it."),
                    _("Ask another officer of sufficient rank."));
  signer = ward_reader_get (ward_records_reader (context->db), "officer", officer);
  if (signer != NULL && g_strcmp0 (signer->created_by, author) == 0 &&
      signer->created_at >= record->created_at)
    return refusal ("STEP-OFFICER-ORIGIN",
                    _("The author entered that officer after the record was begun."),
                    _("Ask an officer who was known here before."));
  return NULL;
}

/* The key must be the officer's own, enrolled here, and not by the author of what is being
 * decided. */
static WardOutcome *
check_key (const WardContext *context, const WardRecord *record, const WardRecord *signature)
{
  const WardSignature *made = (const WardSignature *) signature;
  g_autofree char *owner = ward_person_by_key (context, made->key);
  g_autoptr (WardRecord) key = ward_person_key_of (context, made->by);
  const char *author = ward_record_get (record, "author");

  if (owner == NULL || key == NULL || g_strcmp0 (owner, made->by) != 0 ||
      g_strcmp0 (((WardPersonKey *) key)->key, made->key) != 0)
    return refusal ("STEP-KEY", _("The signature is not by a key of the officer’s in force."),
                    _("Sign with the officer’s own key."));
  if (author != NULL && !g_str_equal (author, made->by) && g_strcmp0 (key->created_by, author) == 0
      && context->origin != WARD_ORIGIN_SAMPLE)
    return refusal ("STEP-KEY-ORIGIN", _("The author of the record enrolled that key."),
                    _("The officer must enrol a key personally."));
  if (!ward_signing_covers (context, signature, record))
    return refusal ("STEP-SIGNATURE",
                    _("The signature does not stand over the record as it is now."),
                    _("Ask for a signature on the present text."));
  return NULL;
}

static char *
findings_text (const GPtrArray *findings)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);

  ward_json_begin_array (w, NULL);
  for (guint i = 0; i < findings->len; i++)
    if (((const WardFinding *) findings->pdata[i])->applies)
      ward_finding_write (findings->pdata[i], NULL, w);
  ward_json_end_array (w);
  return ward_json_writer_finish (w);
}

/* The record as the step leaves it. */
static WardRecord *
stepped (const WardContext *context, const WardStepSpec *spec, const WardRecord *record,
         const char *officer, gint64 at)
{
  WardRecord *after = ward_record_copy (record);

  if (spec->who != NULL)
    ward_record_set_text (after, ward_kind_field (after->kind, spec->who), officer);
  if (spec->when != NULL)
    ward_record_set_number (after, ward_kind_field (after->kind, spec->when), at);
  if (spec->to != NULL)
    ward_record_set_from_string (after, ward_kind_field (after->kind, "status"), spec->to, NULL);
  return after;
}

/* What the rules of the gate say as the step is taken, for the record. The signature that it is
 * taken with was verified, and is not stored yet. */
static void
keep_findings (const WardContext *context, WardRecord *after, WardGate gate, gboolean is_signed)
{
  g_autoptr (WardJson) given =
      is_signed ? ward_json_parse ("{\"authorise_signature_valid\":true}", -1,
                                   &ward_json_file_limits, NULL)
                : NULL;
  g_autoptr (GPtrArray) findings = NULL;
  WardDecision *decision = (WardDecision *) after;
  WardContext own = *context;

  if (!g_str_equal (after->kind->name, "decision") || gate == WARD_GATE_SAVE)
    return;
  own.given = given;
  findings = ward_judge (&own, after, gate);
  g_free (decision->rule_set);
  decision->rule_set = g_strdup (ward_rule_set_get_version (context->rules));
  g_free (decision->findings);
  decision->findings = findings_text (findings);
}

static GPtrArray *
step_changes (const WardContext *context, const WardStepSpec *spec, const WardRecord *record,
              const char *officer, gint64 at, const WardRecord *signature)
{
  GPtrArray *changes = ward_changes_new ();
  WardRecord *after = stepped (context, spec, record, officer, at);

  keep_findings (context, after, spec->gate,
                 signature != NULL && g_strcmp0 (spec->signs, "authorise") == 0);
  ward_changes_add (changes, WARD_CHANGE_PUT, after, spec->verb)->step = TRUE;
  if (signature != NULL)
    ward_changes_add (changes, WARD_CHANGE_PUT, ward_record_copy (signature), NULL)->step = TRUE;
  return changes;
}

GPtrArray *
ward_step_changes (const WardContext *context, const WardStepSpec *spec, const WardRecord *record,
                   const WardSigningKey *key)
{
  g_autoptr (WardRecord) signature =
      spec->signs != NULL
          ? ward_signing_make (context, spec->signs, record, context->actor, key)
          : NULL;

  return step_changes (context, spec, record, context->actor, context->now, signature);
}

static char *
refusing_rules (const GPtrArray *findings)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const WardFinding *finding = findings->pdata[i];

      if (finding->refuses)
        g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", finding->rule->id);
    }
  return g_string_free (out, FALSE);
}

/* A refused attempt stays in the log: who tried which step, and which rules said no. */
static gboolean
note_refusal (const WardContext *context, const WardStepSpec *spec, const WardRecord *record,
              const GPtrArray *findings, GError **error)
{
  g_autoptr (WardTxn) txn = ward_txn_begin (context->db, error);
  g_autofree char *rules = refusing_rules (findings);
  g_autofree char *action = g_strconcat ("refused ", spec->verb, NULL);
  g_autoptr (WardJournal) journal = NULL;
  g_autoptr (WardRecord) tried = ward_record_copy (record);

  if (txn == NULL)
    return FALSE;
  tried->changed_at = context->now;
  g_free (tried->changed_by);
  tried->changed_by = g_strdup (context->actor);
  journal = ward_journal_begin (context->db, context->now, context->actor, action);
  return ward_journal_add (journal, record, tried, "refuse", rules, error) &&
         ward_journal_end (journal, NULL, error) &&
         ward_txn_commit (g_steal_pointer (&txn), error);
}

static WardOutcome *
take (const WardContext *context, const WardStepSpec *spec, const WardRecord *record,
      const char *officer, const WardRecord *signature, GError **error)
{
  gint64 at = signature != NULL ? ((const WardSignature *) signature)->at : context->now;
  g_autoptr (GPtrArray) changes = NULL;
  WardOutcome *outcome = check_status (spec, record);

  if (outcome == NULL && spec->signs != NULL && signature == NULL)
    outcome = refusal ("STEP-UNSIGNED", _("This step is a signature: it needs your own key."),
                       _("Unlock your personal key."));
  if (outcome == NULL && signature != NULL)
    outcome = check_key (context, record, signature);
  if (outcome == NULL)
    outcome = check_separation (context, spec, record, officer);
  if (outcome == NULL && g_str_equal (spec->verb, "confirm") &&
      g_strcmp0 (ward_record_get (record, "authoriser"), officer) != 0)
    outcome = refusal ("STEP-CONFIRM", _("Only the authoriser confirms an oral authorisation."),
                       NULL);
  if (outcome != NULL)
    return outcome;
  changes = step_changes (context, spec, record, officer, at, signature);
  outcome = ward_commit (context, changes, spec->gate, spec->verb, error);
  if (outcome != NULL && outcome->refused &&
      !note_refusal (context, spec, record, outcome->findings, error))
    g_clear_pointer (&outcome, ward_outcome_free);
  return outcome;
}

WardOutcome *
ward_step (const WardContext *context, const WardStepSpec *spec, const char *id,
           const WardSigningKey *key, GError **error)
{
  g_autoptr (WardRecord) record = load (context, spec, id, error);
  g_autoptr (WardRecord) signature = NULL;

  if (record == NULL)
    return NULL;
  if (context->actor == NULL)
    return refusal ("STEP-NOBODY", _("Nobody acts: a step is taken by a named officer."),
                    _("Say who you are."));
  if (spec->signs != NULL && key != NULL)
    signature = ward_signing_make (context, spec->signs, record, context->actor, key);
  return take (context, spec, record, context->actor, signature, error);
}

WardOutcome *
ward_step_signed (const WardContext *context, const WardStepSpec *spec, const char *id,
                  const WardRecord *signature, GError **error)
{
  g_autoptr (WardRecord) record = load (context, spec, id, error);
  WardContext as_signer = *context;
  g_autoptr (WardRecord) officer = NULL;

  if (record == NULL)
    return NULL;
  as_signer.actor = ((const WardSignature *) signature)->by;
  officer = ward_reader_get (ward_records_reader (context->db), "officer", as_signer.actor);
  as_signer.role = officer != NULL ? ward_record_get_nick (officer, "role") : "auditor";
  return take (&as_signer, spec, record, as_signer.actor, signature, error);
}

WardOutcome *
ward_step_check (const WardContext *context, const WardStepSpec *spec, const char *id,
                 GError **error)
{
  g_autoptr (WardRecord) record = load (context, spec, id, error);
  g_autoptr (GPtrArray) changes = NULL;
  WardOutcome *outcome;

  if (record == NULL)
    return NULL;
  outcome = check_status (spec, record);
  if (outcome != NULL)
    return outcome;
  changes = step_changes (context, spec, record, context->actor, context->now, NULL);
  return ward_check (context, changes, spec->gate, error);
}

/* An oral authorisation is given by another officer before it is taken down, and taken down by
 * one who did not write the record: else the author would be its only witness. */
static WardOutcome *
check_oral (const WardContext *context, const WardStepSpec *spec, const WardRecord *record,
            const char *authoriser, gint64 at)
{
  WardOutcome *outcome = check_status (spec, record);

  if (outcome != NULL)
    return outcome;
  if (context->actor == NULL)
    return refusal ("STEP-NOBODY", _("Nobody acts: a step is taken by a named officer."),
                    _("Say who you are."));
  if (at > context->now || g_strcmp0 (authoriser, context->actor) == 0)
    return refusal ("STEP-ORAL", _("An oral authorisation is given by another officer, and "
                                   "before it is taken down."), NULL);
  if (had_a_hand_in (context, record, context->actor))
    return refusal ("STEP-ORAL-AUTHOR",
                    _("The author can’t take down the authorisation of their own record."),
                    _("Have another officer take it down, or ask for a signature."));
  return check_separation (context, spec, record, authoriser);
}

WardOutcome *
ward_step_oral (const WardContext *context, const char *id, const char *authoriser, gint64 at,
                GError **error)
{
  const WardStepSpec *spec = ward_step_find ("decision", "authorise");
  g_autoptr (WardRecord) record = load (context, spec, id, error);
  g_autoptr (GPtrArray) changes = NULL;
  WardDecision *decision;
  WardOutcome *outcome;

  if (record == NULL)
    return NULL;
  outcome = check_oral (context, spec, record, authoriser, at);
  if (outcome != NULL)
    return outcome;
  changes = step_changes (context, spec, record, authoriser, at, NULL);
  decision = (WardDecision *) ((WardChange *) changes->pdata[0])->record;
  decision->authorised_orally_to = g_strdup (context->actor);
  keep_findings (context, &decision->meta, spec->gate, FALSE);
  return ward_commit (context, changes, spec->gate, "authorise orally", error);
}
