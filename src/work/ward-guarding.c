/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-guarding.h"

#include <glib/gi18n-lib.h>

#include "ward-guard.h"

static void
cut_field (WardRecord *record, const WardField *field, GPtrArray *findings)
{
  const char *text = ward_record_text (record, field);
  g_autoptr (GArray) hits = ward_guard_scan (text);
  g_autofree char *cut = NULL, *message = NULL;

  if (!ward_guard_refuses (hits))
    return;
  cut = ward_guard_cut (text, hits);
  ward_record_set_text (record, field, cut);
  message = g_strdup_printf (_("“%s” held what may identify a person; it was taken out."),
                             ward_field_label (field));
  g_ptr_array_add (findings, ward_finding_new_plain ("GUARD-CUT", WARD_SEVERITY_NOTE, message, NULL,
                                                     field->name, TRUE));
}

void
ward_guard_record (const WardContext *context, WardRecord *record, const WardRecord *before,
                   GPtrArray *findings)
{
  if (!ward_record_is_past (record, context->now) || (record->kind->flags & WARD_KIND_SYSTEM))
    return;
  for (guint i = 0; i < record->kind->n_fields; i++)
    {
      const WardField *field = &record->kind->fields[i];

      if (ward_guard_reads (field) && !(field->flags & WARD_DERIVED) &&
          !ward_record_is_empty (record, field) &&
          (before == NULL || !ward_record_field_equal (before, record, field)))
        cut_field (record, field, findings);
    }
}
