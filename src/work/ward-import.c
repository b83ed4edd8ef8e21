/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-commit.h"
#include "ward-id.h"
#include "ward-import-draft.h"
#include "ward-premises.h"
#include "ward-roles.h"

/* A file on its way in. */
typedef struct {
  const WardKind *kind;
  WardContext context;
  WardBatch *batch;
  WardLookup *lookup;
  WardPlan *plan;
  WardSource *source;
  WardRejects *rejects;
  WardImportResult *result;
  GHashTable *seen; /* id of a record that this file told of -> its line */
  GHashTable *traced; /* ids in the result's written; NULL when nobody asks */
  gboolean bring_back;
} Import;

/* One row of it. */
typedef struct {
  const WardRow *row;
  WardDraft *draft;
  char *id;          /* of the stored record, or NULL */
  WardRecord *stored, *stored_place;
  WardRecord *merged, *merged_place;
  gboolean differs, place_differs;
} RowWork;

void
ward_import_result_free (WardImportResult *result)
{
  if (result == NULL)
    return;
  g_clear_pointer (&result->rejects, g_ptr_array_unref);
  g_clear_pointer (&result->unused, g_ptr_array_unref);
  g_clear_pointer (&result->written, g_ptr_array_unref);
  g_clear_pointer (&result->outlines, g_ptr_array_unref);
  g_free (result->reject_text);
  g_free (result);
}

static gboolean
is_sole (const RowWork *work)
{
  return ward_record_is (work->merged != NULL ? work->merged : work->draft->record, "occupancy",
                         "sole");
}

static void
reject (Import *import, const RowWork *work, const char *reason)
{
  gboolean veiled = work->draft != NULL && is_sole (work);

  ward_rejects_add (import->rejects, import->plan, work->row, veiled, reason);
}

static void
reject_problems (Import *import, const RowWork *work)
{
  const GPtrArray *problems = work->draft->problems;
  g_autoptr (GString) reason = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (reason, "%s%s", i > 0 ? " " : "",
                            ((WardProblem *) problems->pdata[i])->message);
  reject (import, work, reason->str);
}

static void
reject_findings (Import *import, const RowWork *work, const GPtrArray *findings)
{
  g_autoptr (GString) reason = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const WardFinding *finding = findings->pdata[i];
      g_autofree char *message = finding->refuses ? ward_finding_dup_message (finding) : NULL;

      if (message != NULL)
        g_string_append_printf (reason, "%s%s (%s)", reason->len > 0 ? " " : "", message,
                                finding->rule->id);
    }
  reject (import, work, reason->str);
}

/* Cells first, then the constants where a cell left them free. */
static void
read_row (Import *import, RowWork *work)
{
  const WardRow *row = work->row;
  const WardTarget *const *targets;
  const WardCell *cells;
  guint n = ward_plan_constants (import->plan, &targets, &cells);

  for (guint i = 0; i < n; i++)
    ward_draft_take (work->draft, import->lookup, targets[i], &cells[i]);
  for (guint i = 0; i < row->n; i++)
    {
      const WardTarget *target = ward_plan_target (import->plan, row->cells[i].name);
      gboolean fixed = FALSE;

      for (guint c = 0; c < n && !fixed; c++)
        fixed = targets[c]->use == target->use && targets[c]->field == target->field &&
                targets[c]->part == target->part && row->cells[i].text != NULL &&
                *row->cells[i].text == '\0';
      if (!fixed)
        ward_draft_take (work->draft, import->lookup, target, &row->cells[i]);
    }
}

/* Of a sole worker's home nothing says where (PM11). */
static void
check_sole (const RowWork *work)
{
  if (is_sole (work) && ward_draft_has_place (work->draft))
    ward_problem_add (work->draft->problems, "address", FALSE,
                      _("A sole worker’s home is never mapped: no address, UPRN or point is "
                        "taken."));
}

static gboolean
identify (Import *import, RowWork *work)
{
  const char *missing = NULL;
  const WardRecord *record = work->draft->record;

  if (record->id != NULL && !ward_id_is_valid (record->id))
    ward_problem_add (work->draft->problems, "id", FALSE, _("The id is not a UUID."));
  else if (!ward_lookup_identify (import->lookup, record, work->draft->place, &work->id, &missing))
    ward_problem_add (work->draft->problems, missing, TRUE, _("“%s” is needed."),
                      ward_field_label (ward_kind_field (record->kind, missing)));
  return work->draft->problems->len == 0;
}

static WardRecord *
stored_place (Import *import, const char *premises)
{
  g_autoptr (GPtrArray) places = NULL;

  if (premises == NULL)
    return NULL;
  places = ward_reader_by_ref (ward_records_reader (import->context.db), "place", "premises",
                               premises);
  return places->len > 0 ? ward_record_copy (places->pdata[0]) : NULL;
}

/* A premises is two records: what it is, and where. */
static void
merge_place (Import *import, RowWork *work)
{
  WardPremises *premises = (WardPremises *) work->merged;

  if (work->id == NULL && premises->status == WARD_NONE)
    premises->status = 0;
  check_sole (work);
  if (!ward_draft_has_place (work->draft))
    return;
  if (premises->meta.id == NULL)
    premises->meta.id = ward_id_new (import->context.now * 1000);
  work->stored_place = stored_place (import, work->id);
  work->merged_place = ward_draft_merge (work->draft, TRUE, work->stored_place,
                                         &work->place_differs);
  ward_record_set_text (work->merged_place, ward_kind_field (work->merged_place->kind, "premises"),
                        premises->meta.id);
}

static gboolean
merge (Import *import, RowWork *work, GError **error)
{
  if (work->id != NULL)
    {
      work->stored = ward_records_get (import->context.db, import->kind, work->id, error);
      if (work->stored == NULL)
        return FALSE;
    }
  work->merged = ward_draft_merge (work->draft, FALSE, work->stored, &work->differs);
  if (work->draft->place != NULL)
    merge_place (import, work);
  /* What happened is never refused for being incomplete when a person enters it; a row of a file
   * can be completed and sent again. */
  if (ward_record_is_past (work->merged, import->context.now))
    ward_record_validate (work->merged, work->draft->problems);
  return TRUE;
}

static gboolean
is_archived (const RowWork *work)
{
  return work->stored != NULL && work->stored->archived == 1;
}

static gboolean
comes_back (const Import *import, const RowWork *work)
{
  return import->bring_back && is_archived (work);
}

static GPtrArray *
changes_of (Import *import, RowWork *work)
{
  GPtrArray *changes = ward_changes_new ();
  const char *kind = import->kind->name;

  if (work->differs)
    ward_changes_add (changes, WARD_CHANGE_PUT, g_steal_pointer (&work->merged), NULL)->step =
        g_str_equal (kind, "officer") || g_str_equal (kind, "gazetteer");
  if (work->place_differs)
    ward_changes_add (changes, WARD_CHANGE_PUT, g_steal_pointer (&work->merged_place), NULL);
  if (comes_back (import, work))
    ward_changes_add (changes, WARD_CHANGE_RESTORE, ward_record_copy (work->stored),
                      _("named by an imported file"));
  return changes;
}

/* What stands now of the record that outcome wrote in the i-th place: a change or a restoring
 * further on in the set may have come after it. */
static const WardRecord *
last_state (const WardOutcome *outcome, guint i)
{
  const WardRecord *record = outcome->records->pdata[i];

  for (guint j = i + 1; j < outcome->records->len; j++)
    if (g_strcmp0 (((WardRecord *) outcome->records->pdata[j])->id, record->id) == 0)
      record = outcome->records->pdata[j];
  return record;
}

/* Records that followed from a new one, as a rank from an officer, are traced too; what the program
 * keeps by itself stays, a breach above all. */
static void
trace (Import *import, const RowWork *work, const WardOutcome *outcome)
{
  const WardRecord *befores[] = { work->stored, work->stored_place };

  for (guint i = 0; i < outcome->records->len; i++)
    {
      const WardRecord *record = outcome->records->pdata[i], *before = NULL;
      WardImportWritten *written;

      if ((record->kind->flags & WARD_KIND_SYSTEM) && record->kind != import->kind)
        continue;
      for (guint b = 0; b < G_N_ELEMENTS (befores); b++)
        if (befores[b] != NULL && g_strcmp0 (befores[b]->id, record->id) == 0)
          before = befores[b];
      if ((before == NULL && record->changed_at != record->created_at) ||
          !g_hash_table_add (import->traced, g_strdup (record->id)))
        continue;
      written = g_new0 (WardImportWritten, 1);
      written->kind = record->kind;
      written->id = g_strdup (record->id);
      written->before = before != NULL ? ward_record_copy (before) : NULL;
      written->changed_at = last_state (outcome, i)->changed_at;
      g_ptr_array_add (import->result->written, written);
    }
}

static void
note (Import *import, const RowWork *work, const WardOutcome *outcome)
{
  const WardRecord *first = outcome->records->pdata[0];
  const WardRecord *second = outcome->records->len > 1 ? outcome->records->pdata[1] : NULL;
  gboolean place_only = !work->differs;

  if (import->traced != NULL)
    trace (import, work, outcome);
  if (work->id != NULL)
    import->result->n_changed++;
  else
    import->result->n_new++;
  g_hash_table_replace (import->seen, g_strdup (place_only ? work->id : first->id),
                        GUINT_TO_POINTER (work->row->line));
  if (!place_only)
    ward_lookup_remember (import->lookup, first, work->place_differs ? second : NULL);
}

static gboolean
write_row (Import *import, RowWork *work, GError **error)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (WardOutcome) outcome = NULL;

  if (work->id != NULL && g_hash_table_contains (import->seen, work->id))
    {
      g_autofree char *reason = g_strdup_printf (
          _("Line %u speaks of the same record and says otherwise."),
          GPOINTER_TO_UINT (g_hash_table_lookup (import->seen, work->id)));

      reject (import, work, reason);
      return TRUE;
    }
  changes = changes_of (import, work);
  outcome = ward_batch_add (import->batch, changes, error);
  if (outcome == NULL)
    return FALSE;
  if (outcome->refused || outcome->needs_acceptance)
    reject_findings (import, work, outcome->findings);
  else
    note (import, work, outcome);
  return TRUE;
}

static gboolean
take_row (Import *import, RowWork *work, GError **error)
{
  read_row (import, work);
  ward_draft_place (work->draft, import->lookup, work->row);
  check_sole (work);
  if (!identify (import, work))
    {
      reject_problems (import, work);
      return TRUE;
    }
  if (!merge (import, work, error))
    return FALSE;
  import->result->n_archived += is_archived (work);
  if (work->draft->problems->len > 0)
    reject_problems (import, work);
  else if (work->differs || work->place_differs || comes_back (import, work))
    return write_row (import, work, error);
  else
    import->result->n_same++;
  return TRUE;
}

/* What a dry run shows on a map. A sole worker's home is shown nowhere (PM11). */
static void
outline (Import *import, const RowWork *work, gboolean refused)
{
  GPtrArray *outlines = import->result->outlines;
  WardImportOutline *made;

  if (work->row->geometry == NULL)
    return;
  import->result->shaped = TRUE;
  if (outlines == NULL || outlines->len >= WARD_IMPORT_OUTLINES || is_sole (work))
    return;
  made = ward_import_outline_new (work->row->line, work->row->geometry, 1);
  if (made == NULL)
    return;
  made->refused = refused;
  g_ptr_array_add (outlines, made);
}

static gboolean
run_row (Import *import, const WardRow *row, GError **error)
{
  RowWork work = { row, ward_draft_new (import->kind) };
  guint before = ward_rejects_count (import->rejects);
  gboolean ok = take_row (import, &work, error);

  outline (import, &work, ward_rejects_count (import->rejects) > before);
  g_clear_pointer (&work.draft, ward_draft_free);
  g_clear_pointer (&work.merged, ward_record_free);
  g_clear_pointer (&work.merged_place, ward_record_free);
  g_clear_pointer (&work.stored, ward_record_free);
  g_clear_pointer (&work.stored_place, ward_record_free);
  g_free (work.id);
  return ok;
}

static gboolean
run (Import *import, WardProgress *progress, GError **error)
{
  guint size = progress != NULL ? ward_source_size (import->source) : 0;
  g_autoptr (GError) unread = NULL;
  WardRow row;

  while (ward_source_next (import->source, &row, &unread))
    {
      RowWork work = { &row };

      if (g_cancellable_set_error_if_cancelled (import->context.cancellable, error))
        return FALSE;
      if (unread != NULL)
        reject (import, &work, unread->message);
      else if (!run_row (import, &row, error))
        return FALSE;
      g_clear_error (&unread);
      ward_progress_set (progress, row.line, size);
    }
  return TRUE;
}

gboolean
ward_import_takes (const WardKind *kind)
{
  return (!(kind->flags & WARD_KIND_SYSTEM) || g_str_equal (kind->name, "gazetteer")) &&
         !g_str_equal (kind->name, "signature");
}

static gboolean
may_import (const WardContext *context, const WardKind *kind, GError **error)
{
  if (!ward_import_takes (kind))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_UNSUPPORTED,
                         _("Records of this kind are kept by the program."));
  else if (!ward_role_may_write (context->role, kind))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                         _("Your role does not keep records of this kind."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
open_file (Import *import, const WardImportFile *file, GError **error)
{
  const char *const *headings;

  import->plan = ward_plan_new (import->kind, file->map, error);
  import->source = import->plan != NULL ? ward_source_new (file, error) : NULL;
  if (import->source == NULL)
    return FALSE;
  headings = ward_source_headings (import->source);
  if (headings != NULL && !ward_plan_check_headings (import->plan, headings, error))
    return FALSE;
  import->lookup = ward_lookup_new (&import->context);
  ward_lookup_set_simplify (import->lookup, file->simplify > 0
                                                ? file->simplify
                                                : ward_import_map_simplify (file->map));
  import->rejects = ward_rejects_new (headings);
  import->batch = ward_batch_begin (&import->context, "import", error);
  return import->batch != NULL;
}

static GPtrArray *
dup_names (GPtrArray *names)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (copy, g_strdup (names->pdata[i]));
  return copy;
}

/* Nothing is left behind, an entry of the chain neither, when nothing was changed. */
static gboolean
finish (Import *import, const WardImportFile *file, GError **error)
{
  WardImportResult *result = import->result;
  g_autoptr (GPtrArray) unused = ward_plan_unused (import->plan);

  result->rejects = ward_rejects_steal (import->rejects, &result->reject_text);
  result->unused = dup_names (unused);
  if (file->dry_run || result->n_new + result->n_changed == 0)
    return TRUE;
  if (!ward_batch_finish (import->batch, error))
    return FALSE;
  result->entry = ward_batch_get_entry (import->batch);
  return TRUE;
}

static void
clear (Import *import)
{
  g_clear_pointer (&import->batch, ward_batch_free);
  g_clear_pointer (&import->rejects, ward_rejects_free);
  g_clear_pointer (&import->lookup, ward_lookup_free);
  g_clear_pointer (&import->source, ward_source_free);
  g_clear_pointer (&import->plan, ward_plan_free);
  g_clear_pointer (&import->seen, g_hash_table_unref);
  g_clear_pointer (&import->traced, g_hash_table_unref);
}

WardImportResult *
ward_import (const WardContext *context, const WardKind *kind, const WardImportFile *file,
             GError **error)
{
  g_autoptr (WardImportResult) result = g_new0 (WardImportResult, 1);
  Import import = { kind, *context };
  gboolean ok;

  if (!may_import (context, kind, error))
    return NULL;
  import.context.origin = WARD_ORIGIN_IMPORT;
  import.result = result;
  import.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  import.bring_back = file->bring_back;
  if (file->dry_run)
    result->outlines =
        g_ptr_array_new_with_free_func ((GDestroyNotify) ward_import_outline_free);
  if (file->trace)
    {
      import.traced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      result->written = ward_import_written_new ();
    }
  ok = open_file (&import, file, error) && run (&import, file->progress, error) &&
       finish (&import, file, error);
  clear (&import);
  return ok ? g_steal_pointer (&result) : NULL;
}
