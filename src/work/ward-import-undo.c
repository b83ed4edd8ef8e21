/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-commit.h"
#include "ward-import-draft.h"

static void
written_free (WardImportWritten *written)
{
  g_clear_pointer (&written->before, ward_record_free);
  g_free (written->id);
  g_free (written);
}

GPtrArray *
ward_import_written_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) written_free);
}

/* The changes that take one back; NULL when it isn't any more as the import left it. */
static GPtrArray *
changes_back (const WardContext *context, const WardImportWritten *written)
{
  const char *reason = _("the import was taken back");
  const char *kind = written->kind->name;
  g_autoptr (WardRecord) now = ward_records_get (context->db, written->kind, written->id, NULL);
  GPtrArray *changes;
  WardRecord *record;

  if (now == NULL || now->changed_at != written->changed_at)
    return NULL;
  changes = ward_changes_new ();
  if (written->before == NULL)
    {
      ward_changes_add (changes, WARD_CHANGE_ARCHIVE, g_steal_pointer (&now), reason)->step =
          (written->kind->flags & WARD_KIND_SYSTEM) != 0;
      return changes;
    }
  record = ward_record_copy (written->before);
  record->changed_at = now->changed_at;
  ward_changes_add (changes, WARD_CHANGE_PUT, record, reason)->step =
      g_str_equal (kind, "officer") || g_str_equal (kind, "gazetteer");
  if (written->before->archived == 1)
    ward_changes_add (changes, WARD_CHANGE_ARCHIVE, g_steal_pointer (&now), reason);
  return changes;
}

static gboolean
take_back (const WardContext *context, WardBatch *batch, const WardImportWritten *written,
           gboolean *ret_done, GError **error)
{
  g_autoptr (GPtrArray) changes = changes_back (context, written);
  g_autoptr (WardOutcome) outcome = NULL;

  *ret_done = FALSE;
  if (changes == NULL)
    return TRUE;
  outcome = ward_batch_add (batch, changes, error);
  *ret_done = outcome != NULL && !outcome->refused && !outcome->needs_acceptance;
  return outcome != NULL;
}

gint64
ward_import_undo (const WardContext *context, const GPtrArray *written, WardProgress *progress,
                  gint64 *ret_kept, GError **error)
{
  WardContext own = *context;
  g_autoptr (WardBatch) batch = NULL;
  gint64 back = 0;

  own.origin = WARD_ORIGIN_IMPORT;
  batch = ward_batch_begin (&own, "undo", error);
  if (batch == NULL)
    return -1;
  for (guint i = written->len; i > 0; i--)
    {
      gboolean done;

      if (g_cancellable_set_error_if_cancelled (own.cancellable, error) ||
          !take_back (&own, batch, written->pdata[i - 1], &done, error))
        return -1;
      back += done;
      ward_progress_set (progress, written->len - i + 1, written->len);
    }
  if (back > 0 && !ward_batch_finish (batch, error))
    return -1;
  *ret_kept = written->len - back;
  return back;
}
