/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-take-back.h"

#include <glib/gi18n-lib.h>

#include "ward-import.h"
#include "ward-journal.h"

/* What is written by hand, under the names that the command line and the window give it. */
static const char *const by_hand[] = { "record",    "amend", "archive", "restore",
                                       "unarchive", "bulk",  "undo",    NULL };

void
ward_taken_back_free (WardTakenBack *taken)
{
  if (taken == NULL)
    return;
  g_clear_pointer (&taken->outcome, ward_outcome_free);
  g_free (taken);
}

void
ward_take_back_add (GPtrArray *changes, const WardRecord *before, const WardRecord *after,
               const char *reason)
{
  WardRecord *record;

  if (before == NULL || before->archived != after->archived)
    {
      ward_changes_add (changes, after->archived == 1 ? WARD_CHANGE_RESTORE : WARD_CHANGE_ARCHIVE,
                        ward_record_copy (after), reason);
      return;
    }
  record = ward_record_copy (before);
  record->changed_at = after->changed_at;
  ward_changes_add (changes, WARD_CHANGE_PUT, record, reason);
}

/* A record as an entry left it. */
typedef struct {
  const WardKind *kind;
  const char *id; /* borrowed of the history */
  WardRecord *now, *before; /* before NULL: the entry made it */
  gboolean stale;
} Touched;

static void
touched_free (Touched *touched)
{
  ward_record_free (touched->now);
  ward_record_free (touched->before);
  g_free (touched);
}

/* Whether the newest of a record's changes is another entry's. That somebody looked, or was
 * refused, changed nothing. */
static gboolean
is_stale (const WardContext *context, const WardHistoryRow *row)
{
  g_autoptr (GPtrArray) rows = ward_history (context->db, row->kind, row->record, 0, NULL);
  const WardHistoryRow *last = NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const WardHistoryRow *one = rows->pdata[i];

      if (!g_str_equal (one->what, "look") && !g_str_equal (one->what, "refuse"))
        last = one;
    }
  return last == NULL || last->audit != row->audit;
}

static Touched *
touched_new (const WardContext *context, const WardHistoryRow *row)
{
  const WardKind *kind = ward_kind_find (row->kind);
  Touched *touched = g_new0 (Touched, 1);

  touched->kind = kind;
  touched->id = row->record;
  touched->now = ward_records_get (context->db, kind, row->record, NULL);
  touched->before = touched->now != NULL ? ward_record_copy (touched->now) : NULL;
  touched->stale = touched->now == NULL || is_stale (context, row);
  return touched;
}

/* Lays the values of before the change over the record; what was disposed of can't be. */
static void
step_back (Touched *touched, const WardHistoryRow *row)
{
  g_autoptr (WardJson) was = NULL;
  g_autoptr (GPtrArray) problems = ward_problems_new ();

  if (touched->before == NULL || row->set == NULL)
    {
      touched->stale |= row->set == NULL;
      return;
    }
  if (row->was == NULL)
    {
      g_clear_pointer (&touched->before, ward_record_free);
      return;
    }
  was = ward_json_parse (row->was, -1, &ward_json_file_limits, NULL);
  if (was != NULL)
    ward_record_read_json (touched->before, was, problems);
  touched->stale |= was == NULL || problems->len > 0;
}

/* Whether a row is what the entry was about, or new with it; what followed in records that stood
 * before follows again, and what the program keeps by itself stays. */
static gboolean
is_taken (const WardHistoryRow *row, const WardHistoryRow *first)
{
  const WardKind *kind = ward_kind_find (row->kind);

  if (kind == NULL)
    return FALSE;
  if (g_str_equal (row->kind, first->kind))
    return TRUE;
  if (kind->flags & (WARD_KIND_SYSTEM | WARD_KIND_APPEND))
    return FALSE;
  return row->was == NULL || g_str_equal (row->kind, "place") ||
         (g_str_equal (first->kind, "place") && g_str_equal (row->kind, "premises"));
}

/* What the entry touched, in the order of the first change of each; array of Touched. */
static GPtrArray *
touched_by (const WardContext *context, const GPtrArray *rows)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) touched_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      const WardHistoryRow *row = rows->pdata[i];

      if (!is_taken (row, rows->pdata[0]) || g_hash_table_contains (by_id, row->record))
        continue;
      g_ptr_array_add (all, touched_new (context, row));
      g_hash_table_insert (by_id, row->record, all->pdata[all->len - 1]);
    }
  for (guint i = rows->len; i > 0; i--)
    {
      const WardHistoryRow *row = rows->pdata[i - 1];
      Touched *touched = is_taken (row, rows->pdata[0]) ? g_hash_table_lookup (by_id, row->record)
                                                        : NULL;

      if (touched != NULL)
        step_back (touched, row);
    }
  return all;
}

static gboolean
undo_import (const WardContext *context, const GPtrArray *all, WardProgress *progress,
             WardTakenBack *taken, GError **error)
{
  g_autoptr (GPtrArray) written = ward_import_written_new ();
  gint64 stale = 0;

  for (guint i = 0; i < all->len; i++)
    {
      Touched *touched = all->pdata[i];
      WardImportWritten *one;

      stale += touched->stale;
      if (touched->stale)
        continue;
      one = g_new0 (WardImportWritten, 1);
      one->kind = touched->kind;
      one->id = g_strdup (touched->id);
      one->before = g_steal_pointer (&touched->before);
      one->changed_at = touched->now->changed_at;
      g_ptr_array_add (written, one);
    }
  taken->back = ward_import_undo (context, written, progress, &taken->kept, error);
  taken->kept += stale;
  return taken->back >= 0;
}

static WardOutcome *
refuse_stale (void)
{
  WardOutcome *outcome = g_new0 (WardOutcome, 1);

  outcome->refused = TRUE;
  outcome->records = ward_records_array_new ();
  outcome->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_finding_free);
  g_ptr_array_add (outcome->findings,
                   ward_finding_new_plain ("RECORD-STALE", WARD_SEVERITY_REFUSE,
                                           _("A record of it was changed since, or is gone."),
                                           _("Take the later change back first, or amend what "
                                             "stands now."),
                                           NULL, FALSE));
  return outcome;
}

/* All or nothing, as one more change by hand. */
static gboolean
undo_by_hand (const WardContext *context, const GPtrArray *all, WardTakenBack *taken,
              GError **error)
{
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  WardContext own = *context;

  for (guint i = 0; i < all->len; i++)
    {
      const Touched *touched = all->pdata[i];

      if (touched->stale)
        {
          taken->outcome = refuse_stale ();
          return TRUE;
        }
      ward_take_back_add (changes, touched->before, touched->now, _("taken back"));
    }
  if (own.accept == NULL)
    own.accept = _("taken back");
  taken->outcome = ward_commit (&own, changes, WARD_GATE_SAVE, "undo", error);
  if (taken->outcome != NULL && !taken->outcome->refused && !taken->outcome->needs_acceptance)
    taken->back = changes->len;
  return taken->outcome != NULL;
}

static gboolean
is_import (const WardAuditEntry *entry)
{
  return g_str_equal (entry->action, "import");
}

static gboolean
can_be (const WardAuditEntry *entry)
{
  return is_import (entry) || g_strv_contains (by_hand, entry->action);
}

/* The entry of that number, or the actor's newest that can be taken back; steals it from all. */
static WardAuditEntry *
find_entry (const WardContext *context, gint64 number, GError **error)
{
  guint limit = number > 0 ? 1 : 0;
  g_autoptr (GPtrArray) all = ward_audit_entries (context->db, number, limit, error);

  for (guint i = all != NULL ? all->len : 0; i > 0; i--)
    {
      const WardAuditEntry *entry = all->pdata[i - 1];

      if (number > 0 ? entry->seq == number
                     : can_be (entry) && g_strcmp0 (entry->by, context->actor) == 0)
        return g_ptr_array_steal_index (all, i - 1);
    }
  if (all != NULL)
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND,
                         number > 0 ? _("The log has no entry of that number.")
                                    : _("The log has nothing of yours to take back."));
  return NULL;
}

static gboolean
take_entry_back (const WardContext *context, const WardAuditEntry *entry, WardProgress *progress,
           WardTakenBack *taken, GError **error)
{
  g_autoptr (GPtrArray) rows = ward_history_of_entry (context->db, entry->seq, error);
  g_autoptr (GPtrArray) all = NULL;

  if (rows == NULL)
    return FALSE;
  if (rows->len == 0 || !can_be (entry))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_DENIED,
                           _("This entry can’t be taken back: what is signed, merged or disposed "
                             "of stays."));
      return FALSE;
    }
  all = touched_by (context, rows);
  return is_import (entry) ? undo_import (context, all, progress, taken, error)
                           : undo_by_hand (context, all, taken, error);
}

WardTakenBack *
ward_take_back (const WardContext *context, gint64 number, WardProgress *progress, GError **error)
{
  g_autoptr (WardTakenBack) taken = g_new0 (WardTakenBack, 1);
  WardAuditEntry *entry = find_entry (context, number, error);
  gboolean ok;

  if (entry == NULL)
    return NULL;
  taken->entry = entry->seq;
  ok = take_entry_back (context, entry, progress, taken, error);
  ward_audit_entry_free (entry);
  return ok ? g_steal_pointer (&taken) : NULL;
}
