/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-by-hand.h"
#include "ward-commit-private.h"
#include "ward-gather.h"
#include "ward-guarding.h"
#include "ward-id.h"
#include "ward-input.h"
#include "ward-roles.h"
#include "ward-signing.h"
#include "ward-tombstone.h"
#include "ward-validate.h"

static void
touched_free (WardTouched *touched)
{
  ward_record_free (touched->before);
  ward_record_free (touched->after);
  g_free (touched);
}

void
ward_work_init (WardWork *work, const WardContext *context, const GPtrArray *changes)
{
  work->context = context;
  work->queue = ward_changes_new ();
  work->touched = g_ptr_array_new_with_free_func ((GDestroyNotify) touched_free);
  work->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_finding_free);
  work->n_asked = changes->len;
  for (guint i = 0; i < changes->len; i++)
    {
      const WardChange *asked = changes->pdata[i];
      WardChange *copy = ward_changes_add (work->queue, asked->verb,
                                           ward_record_copy (asked->record), asked->reason);

      copy->step = asked->step;
      copy->follows = asked->follows;
      copy->into = g_strdup (asked->into);
    }
}

void
ward_work_clear (WardWork *work)
{
  g_clear_pointer (&work->queue, g_ptr_array_unref);
  g_clear_pointer (&work->touched, g_ptr_array_unref);
  g_clear_pointer (&work->findings, g_ptr_array_unref);
}

static void
refuse (WardWork *work, const char *id, const char *message, const char *remedy)
{
  g_ptr_array_add (work->findings, ward_finding_new_plain (id, WARD_SEVERITY_REFUSE, message,
                                                           remedy, NULL, FALSE));
}

/* Changes of a record are never at the same second, so that who holds an older copy is told. */
static gint64
change_moment (const WardContext *context, const WardRecord *before)
{
  return before != NULL && before->changed_at >= context->now ? before->changed_at + 1
                                                              : context->now;
}

/* Id, district and the who and when of entry and change. */
static void
fill_meta (const WardContext *context, WardRecord *record, const WardRecord *before)
{
  if (record->id == NULL)
    record->id = ward_id_new (context->now * 1000);
  if (record->district == NULL && !(record->kind->flags & WARD_KIND_FORCE))
    record->district = g_strdup (context->district);
  if (before == NULL)
    record->created_at = context->now;
  if (before == NULL && record->created_by == NULL)
    record->created_by = g_strdup (context->actor);
  record->changed_at = change_moment (context, before);
  g_free (record->changed_by);
  record->changed_by = g_strdup (context->actor != NULL ? context->actor : record->created_by);
  if (record->sync_state == NULL)
    record->sync_state = g_strdup ("local");
}

/* What forbids the change before any rule is asked. */
static gboolean
may_write (WardWork *work, const WardChange *change, const WardRecord *before)
{
  const WardContext *context = work->context;
  const WardKind *kind = change->record->kind;

  if (context->origin == WARD_ORIGIN_SAMPLE || context->origin == WARD_ORIGIN_REMOTE)
    return TRUE;
  if (!change->step && !ward_role_may_write (context->role, kind))
    refuse (work, "ROLE-WRITE", _("Your role does not keep records of this kind."),
            _("Ask somebody whose role does."));
  else if (!change->step && (kind->flags & WARD_KIND_SYSTEM))
    refuse (work, "KIND-SYSTEM", _("Records of this kind are kept by the program."), NULL);
  else if (before != NULL && (kind->flags & WARD_KIND_APPEND) &&
           change->verb != WARD_CHANGE_DISPOSE && !change->step)
    refuse (work, "APPEND-ONLY", _("Entries of this kind are added, never altered."),
            _("Add a further entry that corrects it."));
  else if (before != NULL && change->record->changed_at != before->changed_at &&
           change->verb == WARD_CHANGE_PUT)
    refuse (work, "RECORD-STALE", _("The record was changed meanwhile."),
            _("Open it again and make your change on what stands now."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
write_put (WardWork *work, WardChange *change, WardTouched *touched, GError **error)
{
  const WardContext *context = work->context;
  WardRecord *record = change->record;
  gboolean by_hand = !change->step && (context->origin == WARD_ORIGIN_LOCAL ||
                                       context->origin == WARD_ORIGIN_IMPORT);
  g_autoptr (WardRecord) given = by_hand ? ward_record_copy (record) : NULL;

  if (by_hand)
    ward_by_hand_protect (record, touched->before);
  fill_meta (context, record, touched->before);
  ward_derive_fields (context, record, touched->before);
  if (by_hand && touched->asked)
    ward_by_hand_findings (context, given, record, touched->before, work->findings);
  ward_guard_record (context, record, touched->before, work->findings);
  touched->after = ward_record_copy (record);
  if (touched->before != NULL)
    return ward_records_update (context->db, touched->after, error);
  return ward_records_insert (context->db, touched->after, error);
}

static gboolean
write_archive (WardWork *work, WardChange *change, WardTouched *touched, GError **error)
{
  touched->after = ward_record_copy (touched->before);
  touched->after->archived = change->verb != WARD_CHANGE_RESTORE;
  fill_meta (work->context, touched->after, touched->before);
  return (change->verb != WARD_CHANGE_MERGE ||
          ward_tombstone_merge (work->context, touched->before, change->into, error)) &&
         ward_records_update (work->context->db, touched->after, error);
}

static gboolean
write_dispose (WardWork *work, WardChange *change, WardTouched *touched, GError **error)
{
  touched->after = ward_record_copy (touched->before);
  return ward_tombstone_dispose (work->context, touched->before, error);
}

static gboolean
apply (WardWork *work, guint i, GError **error)
{
  WardChange *change = work->queue->pdata[i];
  WardRecord *record = change->record;
  WardTouched *touched = g_new0 (WardTouched, 1);
  gboolean ok;

  g_ptr_array_add (work->touched, touched);
  touched->change = change;
  touched->asked = i < work->n_asked && !change->follows;
  if (record->id != NULL)
    touched->before = ward_records_get (work->context->db, record->kind, record->id, error);
  if (change->verb != WARD_CHANGE_PUT && touched->before == NULL)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND, _("There is no such record."));
      return FALSE;
    }
  if (touched->asked && !may_write (work, change, touched->before))
    {
      touched->after = ward_record_copy (record);
      return TRUE;
    }
  if (change->verb == WARD_CHANGE_PUT)
    ok = write_put (work, change, touched, error);
  else if (change->verb == WARD_CHANGE_DISPOSE)
    ok = write_dispose (work, change, touched, error);
  else
    ok = write_archive (work, change, touched, error);
  touched->written = ok;
  if (ok && change->verb == WARD_CHANGE_PUT)
    ward_derive_changes (work->context, touched, work->queue);
  return ok;
}

gboolean
ward_work_apply_from (WardWork *work, guint i, GError **error)
{
  for (; i < work->queue->len; i++)
    if (!apply (work, i, error))
      return FALSE;
  return TRUE;
}

gboolean
ward_work_apply (WardWork *work, GError **error)
{
  return ward_work_apply_from (work, 0, error);
}

static gboolean
undo (WardDb *db, WardTouched *touched, GError **error)
{
  touched->written = FALSE;
  if (touched->before != NULL)
    return ward_records_update (db, touched->before, error);
  return ward_records_delete (db, touched->after->kind, touched->after->id, error);
}

gboolean
ward_work_undo (WardWork *work, GError **error)
{
  for (guint i = work->touched->len; i > 0; i--)
    {
      WardTouched *touched = work->touched->pdata[i - 1];

      if (touched->written && !undo (work->context->db, touched, error))
        return FALSE;
    }
  return TRUE;
}

/* A WardVerify: whether a signature stands over the record as it is now. */
static gboolean
signature_covers (const WardRecord *record, const WardRecord *signature, gpointer context)
{
  return ward_signing_covers (context, signature, record);
}

static GPtrArray *
judge (const WardContext *context, const WardRecord *record, const WardRecord *before,
       WardGate gate, gboolean archiving)
{
  WardGatherContext gather = { .now = context->now,
                               .actor = context->actor,
                               .role = context->role,
                               .rules = context->rules,
                               .before = before,
                               .archiving = archiving,
                               .given = context->given,
                               .verify = signature_covers,
                               .verify_data = (gpointer) context,
                               .quick = gate == WARD_GATE_SAVE };
  g_autoptr (WardFacts) facts = ward_gather (context->tables, ward_records_reader (context->db),
                                             record, &gather);

  return ward_rule_set_evaluate (context->rules, record->kind->name, facts, gate,
                                 ward_time_local_date (context->now),
                                 ward_record_is_past (record, context->now));
}

/* The same of a row of a file, of which nobody reads the warnings. */
static GPtrArray *
judge_row (const WardContext *context, const WardRecord *record, const WardRecord *before)
{
  const char *kind = record->kind->name;
  gint64 today = ward_time_local_date (context->now);
  gboolean past = ward_record_is_past (record, context->now);
  g_autoptr (GPtrArray) none = ward_rule_set_evaluate_bearing (context->rules, kind, NULL,
                                                               WARD_GATE_SAVE, today, past);
  WardGatherContext gather = { .now = context->now,
                               .actor = context->actor,
                               .role = context->role,
                               .rules = context->rules,
                               .before = before,
                               .verify = signature_covers,
                               .verify_data = (gpointer) context,
                               .bearing = TRUE,
                               .quick = TRUE };
  g_autoptr (WardFacts) facts = NULL;

  if (none == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) ward_finding_free);
  facts = ward_gather (context->tables, ward_records_reader (context->db), record, &gather);
  return ward_rule_set_evaluate_bearing (context->rules, kind, facts, WARD_GATE_SAVE, today, past);
}

GPtrArray *
ward_judge (const WardContext *context, const WardRecord *record, WardGate gate)
{
  return judge (context, record, record, gate, FALSE);
}

static gboolean
rests_on (const WardFinding *finding, const char *fact)
{
  guint index = ward_facts_index (finding->facts, fact);

  for (guint i = 0; finding->rule->facts != NULL && i < finding->rule->facts->len; i++)
    if (g_array_index (finding->rule->facts, guint, i) == index)
      return TRUE;
  return FALSE;
}

/* What stands against archiving: rules that ask for it. Whatever else a record lacks, it may go. */
static void
judge_archive (WardWork *work, const WardTouched *touched)
{
  g_autoptr (GPtrArray) found =
      judge (work->context, touched->after, touched->before, WARD_GATE_SAVE, TRUE);

  while (found->len > 0)
    {
      WardFinding *finding = g_ptr_array_steal_index (found, 0);

      if (rests_on (finding, "archiving"))
        g_ptr_array_add (work->findings, finding);
      else
        ward_finding_free (finding);
    }
}

void
ward_work_judge (WardWork *work, WardGate gate)
{
  if (work->context->origin == WARD_ORIGIN_SAMPLE)
    return;
  for (guint i = 0; i < work->touched->len; i++)
    {
      const WardTouched *touched = work->touched->pdata[i];
      g_autoptr (GPtrArray) found = NULL;

      if (touched->asked && (touched->change->verb == WARD_CHANGE_ARCHIVE ||
                             touched->change->verb == WARD_CHANGE_MERGE))
        judge_archive (work, touched);
      if (!touched->asked || touched->change->verb != WARD_CHANGE_PUT)
        continue;
      ward_validate (work->context, touched->after, work->findings);
      if (work->context->origin == WARD_ORIGIN_IMPORT)
        found = judge_row (work->context, touched->after, touched->before);
      else
        found = judge (work->context, touched->after, touched->before,
                       i == 0 ? gate : WARD_GATE_SAVE, FALSE);
      g_ptr_array_extend_and_steal (work->findings, g_steal_pointer (&found));
    }
}

gboolean
ward_work_is_refused (const WardWork *work)
{
  WardOrigin origin = work->context->origin;

  return (origin == WARD_ORIGIN_LOCAL || origin == WARD_ORIGIN_IMPORT) &&
         ward_findings_refuse (work->findings);
}

gboolean
ward_work_needs_acceptance (const WardWork *work)
{
  const WardTouched *first = work->touched->len > 0 ? work->touched->pdata[0] : NULL;
  const char *accept = work->context->accept;

  return work->context->origin == WARD_ORIGIN_LOCAL &&
         (accept == NULL || accept[strspn (accept, " \t\n")] == '\0') &&
         first != NULL && !ward_record_is_past (first->after, work->context->now) &&
         ward_findings_warn (work->findings);
}
