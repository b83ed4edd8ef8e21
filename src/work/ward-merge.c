/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-merge.h"

#include <glib/gi18n-lib.h>

/* Two records that are one. */
typedef struct {
  const WardContext *context;
  WardReader *reader;
  const WardRecord *from, *into;
  GPtrArray *changes;
  GHashTable *moved; /* id -> WardRecord under way: one record may refer twice */
} Merge;

static gboolean
may_refer (const WardField *field, const WardKind *kind)
{
  const char *target = ward_field_target (field);
  gboolean refers = field->type == WARD_TYPE_REF ||
                    (field->type == WARD_TYPE_LIST && (field->flags & WARD_REFS) != 0);

  return refers && (target == NULL || g_str_equal (target, kind->name));
}

/* Once where a list would name the record twice. */
static void
move_list (const Merge *merge, WardRecord *record, const WardField *field)
{
  const char *const *old = ward_record_list (record, field);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; old[i] != NULL; i++)
    {
      const char *id = g_str_equal (old[i], merge->from->id) ? merge->into->id : old[i];

      if (!g_ptr_array_find_with_equal_func (list, id, g_str_equal, NULL))
        g_ptr_array_add (list, (gpointer) id);
    }
  g_ptr_array_add (list, NULL);
  ward_record_set_list (record, field, (const char *const *) list->pdata);
}

static WardRecord *
under_way (Merge *merge, const WardRecord *found)
{
  WardRecord *record = g_hash_table_lookup (merge->moved, found->id);

  if (record == NULL)
    {
      record = ward_record_copy (found);
      g_hash_table_insert (merge->moved, record->id, record);
      ward_changes_add (merge->changes, WARD_CHANGE_PUT, record, _("Merged"))->step = TRUE;
    }
  return record;
}

/* A second place is put away with the record that it was of. */
static gboolean
is_spare_place (const Merge *merge, const WardRecord *record)
{
  return g_str_equal (record->kind->name, "place") &&
         ward_reader_count (merge->reader, "place", "premises", merge->into->id) > 0;
}

static void
move_reference (Merge *merge, const WardRecord *found, const WardField *field)
{
  WardRecord *record;

  if (ward_reader_count (merge->reader, "signature", "record", found->id) > 0)
    return;
  if (is_spare_place (merge, found))
    {
      if (!found->archived)
        ward_changes_add (merge->changes, WARD_CHANGE_ARCHIVE, ward_record_copy (found),
                          _("Merged"));
      return;
    }
  record = under_way (merge, found);
  if (field->type == WARD_TYPE_LIST)
    move_list (merge, record, field);
  else
    ward_record_set_text (record, field, merge->into->id);
}

static void
move_references (Merge *merge)
{
  guint n;
  const WardKind *const *kinds = ward_kinds (&n);

  for (guint k = 0; k < n; k++)
    for (guint i = 0; i < kinds[k]->n_fields; i++)
      {
        const WardField *field = &kinds[k]->fields[i];
        g_autoptr (GPtrArray) rows = NULL;

        if ((kinds[k]->flags & WARD_KIND_SYSTEM) || g_str_equal (kinds[k]->name, "signature") ||
            !may_refer (field, merge->from->kind))
          continue;
        rows = ward_reader_by_ref (merge->reader, kinds[k]->name, field->name, merge->from->id);
        for (guint r = 0; r < rows->len; r++)
          move_reference (merge, rows->pdata[r], field);
      }
  for (guint i = 0; i < merge->changes->len; i++)
    ((WardChange *) merge->changes->pdata[i])->follows = TRUE;
}

WardOutcome *
ward_merge (const WardContext *context, const WardKind *kind, const char *id, const char *into,
            const char *reason, GError **error)
{
  g_autoptr (WardRecord) from = ward_records_get (context->db, kind, id, error);
  g_autoptr (WardRecord) to = from != NULL ? ward_records_get (context->db, kind, into, error)
                                           : NULL;
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  g_autoptr (GHashTable) moved = g_hash_table_new (g_str_hash, g_str_equal);
  Merge merge = { context, ward_records_reader (context->db), from, to, changes, moved };
  WardChange *last;

  if (to == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND,
                             _("There is no such record."));
      return NULL;
    }
  if (g_str_equal (from->id, to->id) || to->archived)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                           _("A record is merged into another one that is not archived."));
      return NULL;
    }
  move_references (&merge);
  last = ward_changes_add (changes, WARD_CHANGE_MERGE, ward_record_copy (from), reason);
  last->into = g_strdup (to->id);
  return ward_commit (context, changes, WARD_GATE_SAVE, "merge", error);
}
