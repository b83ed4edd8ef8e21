/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-bulk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
row_free (WardBulkRow *row)
{
  g_clear_pointer (&row->before, ward_record_free);
  g_clear_pointer (&row->after, ward_record_free);
  g_ptr_array_unref (row->findings);
  g_free (row);
}

void
ward_bulk_free (WardBulk *bulk)
{
  if (bulk == NULL)
    return;
  g_ptr_array_unref (bulk->rows);
  g_free (bulk);
}

guint
ward_bulk_count (const WardBulk *bulk, WardBulkState state)
{
  guint n = 0;

  for (guint i = 0; i < bulk->rows->len; i++)
    n += ((const WardBulkRow *) bulk->rows->pdata[i])->state == state;
  return n;
}

GPtrArray *
ward_bulk_dup_changing (const WardBulk *bulk)
{
  GPtrArray *records = ward_records_array_new ();

  for (guint i = 0; i < bulk->rows->len; i++)
    {
      const WardBulkRow *row = bulk->rows->pdata[i];

      if (row->state == WARD_BULK_CHANGES || row->state == WARD_BULK_WARNS)
        g_ptr_array_add (records, ward_record_copy (row->before));
    }
  return records;
}

/* Whether kind is a decision or a part of one. */
static gboolean
is_of_decision (const WardKind *kind)
{
  for (; kind != NULL; kind = kind->parent != NULL ? ward_kind_find (ward_field_target (
                                                         ward_kind_field (kind, kind->parent)))
                                                   : NULL)
    if (g_str_equal (kind->name, "decision"))
      return TRUE;
  return FALSE;
}

/* What happened to somebody, or what somebody said, is told event by event, since no rule could
 * refuse it; who passed a course is a list's business. */
static gboolean
is_told_singly (const WardKind *kind)
{
  return (kind->flags & WARD_KIND_PAST) && kind->scope != 'P';
}

gboolean
ward_bulk_takes_kind (const WardKind *kind)
{
  const guint never = WARD_KIND_SYSTEM | WARD_KIND_APPEND | WARD_KIND_LOCAL | WARD_KIND_QUIET;

  if ((kind->flags & never) || is_told_singly (kind) || is_of_decision (kind))
    return FALSE;
  for (guint i = 0; i < kind->n_fields; i++)
    if (ward_bulk_takes_field (kind, &kind->fields[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_in_title (const WardKind *kind, const WardField *field)
{
  g_auto (GStrv) names = g_strsplit (kind->title, " ", -1);

  return g_strv_contains ((const char *const *) names, field->name);
}

gboolean
ward_bulk_takes_field (const WardKind *kind, const WardField *field)
{
  const guint never = WARD_KEY | WARD_LONG | WARD_PLACE | WARD_STEP | WARD_DERIVED | WARD_ASK |
                      WARD_CONTACT | WARD_BAND | WARD_SECRET | WARD_COUNTED;

  return !(field->flags & never) && field->type != WARD_TYPE_SHAPE &&
         g_strcmp0 (kind->parent, field->name) != 0 &&
         !(field->type == WARD_TYPE_TEXT && is_in_title (kind, field));
}

static void
set_value (WardRecord *record, const WardField *field, const WardRecord *value)
{
  if (ward_field_is_text (field))
    ward_record_set_text (record, field, ward_record_text (value, field));
  else if (field->type == WARD_TYPE_LIST)
    ward_record_set_list (record, field, ward_record_list (value, field));
  else
    ward_record_set_number (record, field, ward_record_number (value, field));
}

static WardBulkRow *
row_new (const WardRecord *record)
{
  WardBulkRow *row = g_new0 (WardBulkRow, 1);

  row->before = ward_record_copy (record);
  row->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_finding_free);
  return row;
}

static void
refuse (WardBulkRow *row, const char *id, const char *message)
{
  row->state = WARD_BULK_REFUSED;
  g_ptr_array_add (row->findings, ward_finding_new_plain (id, WARD_SEVERITY_REFUSE, message, NULL,
                                                          NULL, FALSE));
}

/* What somebody signed is altered one by one, if at all. */
static gboolean
is_signed (const WardContext *context, const WardRecord *record)
{
  return ward_reader_count (ward_records_reader (context->db), "signature", "record",
                            record->id) > 0;
}

/* What a later gate will ask is no matter here. */
static void
take_findings (WardBulkRow *row, WardOutcome *outcome)
{
  while (outcome->findings->len > 0)
    {
      WardFinding *finding = g_ptr_array_steal_index (outcome->findings, 0);

      if (finding->refuses || (finding->applies && finding->severity == WARD_SEVERITY_WARN))
        g_ptr_array_add (row->findings, finding);
      else
        ward_finding_free (finding);
    }
}

static void
take_outcome (WardBulkRow *row, WardOutcome *outcome)
{
  take_findings (row, outcome);
  if (outcome->refused)
    row->state = WARD_BULK_REFUSED;
  else if (outcome->needs_acceptance || ward_findings_warn (row->findings))
    row->state = WARD_BULK_WARNS;
  else
    row->state = WARD_BULK_CHANGES;
  if (!outcome->refused && outcome->records->len > 0)
    {
      g_clear_pointer (&row->after, ward_record_free);
      row->after = ward_record_copy (outcome->records->pdata[0]);
    }
}

/* One row in the batch; FALSE on a failure of the database alone. */
static gboolean
try_row (WardBatch *batch, const WardContext *context, WardBulkRow *row, const WardField *field,
         const WardRecord *value, GError **error)
{
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  g_autoptr (WardOutcome) outcome = NULL;

  row->after = ward_record_copy (row->before);
  if (ward_record_field_equal (row->before, value, field))
    {
      row->state = WARD_BULK_SAME;
      return TRUE;
    }
  if (is_signed (context, row->before))
    {
      refuse (row, "BULK-SIGNED", _("Somebody has signed this record: it is not changed with "
                                    "others."));
      return TRUE;
    }
  set_value (row->after, field, value);
  ward_changes_add (changes, WARD_CHANGE_PUT, ward_record_copy (row->after), NULL);
  outcome = ward_batch_add (batch, changes, error);
  if (outcome == NULL)
    return FALSE;
  take_outcome (row, outcome);
  if (row->state == WARD_BULK_REFUSED)
    set_value (row->after, field, row->before);
  return TRUE;
}

static gboolean
check (const GPtrArray *records, const WardField *field, GError **error)
{
  const WardRecord *first = records->len > 0 ? records->pdata[0] : NULL;
  g_autofree char *counted = NULL;
  const char *message = NULL;

  if (first == NULL)
    message = _("There is no record to change.");
  else if (!ward_bulk_takes_kind (first->kind))
    message = _("Records of this kind are changed one by one.");
  else if (field->flags & WARD_COUNTED)
    message = counted = g_strdup_printf (_("Rules count days or months from “%s”: it is changed "
                                           "record by record, never for many at once."),
                                         ward_field_label (field));
  else if (!ward_bulk_takes_field (first->kind, field))
    message = _("This field is changed record by record.");
  if (message != NULL)
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE, message);
  else if (records->len > WARD_BULK_MAX)
    g_set_error (error, WARD_ERROR, WARD_ERROR_USAGE,
                 _("At most %d records are changed at once."), WARD_BULK_MAX);
  return message == NULL && records->len <= WARD_BULK_MAX;
}

static WardBulk *
run (const WardContext *context, const GPtrArray *records, const WardField *field,
     const WardRecord *value, gboolean write, GError **error)
{
  g_autoptr (WardBulk) bulk = g_new0 (WardBulk, 1);
  g_autoptr (WardBatch) batch = NULL;

  bulk->field = field;
  bulk->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  if (!check (records, field, error) ||
      (batch = ward_batch_begin (context, "bulk", error)) == NULL)
    return NULL;
  for (guint i = 0; i < records->len; i++)
    {
      WardBulkRow *row = row_new (records->pdata[i]);

      g_ptr_array_add (bulk->rows, row);
      if (g_cancellable_set_error_if_cancelled (context->cancellable, error) ||
          !try_row (batch, context, row, field, value, error))
        return NULL;
    }
  if (!write)
    return g_steal_pointer (&bulk);
  if (!ward_batch_finish (batch, error))
    return NULL;
  bulk->entry = ward_batch_get_entry (batch);
  bulk->written = TRUE;
  return g_steal_pointer (&bulk);
}

WardBulk *
ward_bulk_preview (const WardContext *context, const GPtrArray *records, const WardField *field,
                   const WardRecord *value, GError **error)
{
  WardContext own = *context;

  /* As if accepted, so that later rows are judged beside those that are only warned of. */
  own.accept = "preview";
  return run (&own, records, field, value, FALSE, error);
}

static gboolean
has_reason (const WardContext *context)
{
  return context->accept != NULL && context->accept[strspn (context->accept, " \t\n")] != '\0';
}

WardBulk *
ward_bulk_write (const WardContext *context, const GPtrArray *records, const WardField *field,
                 const WardRecord *value, GError **error)
{
  WardBulk *bulk = ward_bulk_preview (context, records, field, value, error);

  if (bulk == NULL || ward_bulk_count (bulk, WARD_BULK_REFUSED) > 0 ||
      (ward_bulk_count (bulk, WARD_BULK_WARNS) > 0 && !has_reason (context)))
    return bulk;
  ward_bulk_free (bulk);
  return run (context, records, field, value, TRUE, error);
}
