/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-by-hand.h"

#include <glib/gi18n-lib.h>

/* Kept by the program in every record, save when it was changed: by that a stale copy is told. */
static const char *const kept[] = { "created_at", "created_by", "archived", "sync_state", "extra" };

static void
put_back (WardRecord *record, const WardRecord *from, const WardField *field)
{
  if (ward_field_is_text (field))
    ward_record_set_text (record, field, ward_record_text (from, field));
  else if (field->type == WARD_TYPE_LIST)
    ward_record_set_list (record, field, ward_record_list (from, field));
  else
    ward_record_set_number (record, field, ward_record_number (from, field));
}

void
ward_by_hand_protect (WardRecord *record, const WardRecord *before)
{
  g_autoptr (WardRecord) blank = ward_record_new (record->kind);
  const WardRecord *from = before != NULL ? before : blank;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    put_back (record, from, ward_kind_field (record->kind, kept[i]));
  for (guint i = 0; i < record->kind->n_fields; i++)
    if (record->kind->fields[i].flags & (WARD_STEP | WARD_DERIVED))
      put_back (record, from, &record->kind->fields[i]);
}

static gboolean
wanted_other (const WardRecord *given, const WardRecord *record, const WardRecord *before,
              const WardField *field)
{
  if (ward_record_field_equal (given, record, field))
    return FALSE;
  return before != NULL ? !ward_record_field_equal (given, before, field)
                        : !ward_record_is_empty (given, field);
}

static WardFinding *
finding_for (const WardField *field, gboolean past)
{
  gboolean step = (field->flags & WARD_STEP) || g_str_equal (field->name, "status");
  g_autofree char *message = g_strdup_printf (
      step ? _("“%s” is written by its own step alone, never by hand.")
           : _("“%s” follows from other records; what was given for it is left out."),
      ward_field_label (field));

  if (!step)
    return ward_finding_new_plain ("FIELD-DERIVED", WARD_SEVERITY_NOTE, message, NULL, field->name,
                                   past);
  return ward_finding_new_plain ("FIELD-STEP", past ? WARD_SEVERITY_NOTE : WARD_SEVERITY_REFUSE,
                                 message, _("Leave it out, and take the step."), field->name, past);
}

void
ward_by_hand_findings (const WardContext *context, const WardRecord *given,
                       const WardRecord *record, const WardRecord *before, GPtrArray *findings)
{
  gboolean past = ward_record_is_past (record, context->now);

  for (guint i = 0; i < record->kind->n_fields; i++)
    {
      const WardField *field = &record->kind->fields[i];

      if ((field->flags & (WARD_STEP | WARD_DERIVED)) &&
          wanted_other (given, record, before, field))
        g_ptr_array_add (findings, finding_for (field, past));
    }
}
