/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-validate.h"

#include <glib/gi18n-lib.h>

#include "ward-input.h"
#include "ward-shape.h"

static void
validate_shape (const WardRecord *record, const WardField *field, GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WardShape) shape = NULL;

  if (ward_record_is_empty (record, field))
    return;
  shape = ward_shape_parse (ward_record_text (record, field), NULL, &error);
  if (shape == NULL)
    ward_problem_add (problems, field->name, FALSE, "%s: %s", ward_field_label (field),
                      error->message);
}

static void
validate_key (const WardContext *context, const WardRecord *record, GPtrArray *problems)
{
  const WardField *key = ward_kind_key (record->kind);
  g_autofree char *other = NULL;

  if (key == NULL || ward_record_is_empty (record, key))
    return;
  other = ward_records_find_key (context->db, record->kind, ward_record_text (record, key));
  if (other != NULL && g_strcmp0 (other, record->id) != 0)
    ward_problem_add (problems, key->name, FALSE, _("“%s” is taken: %s has that %s already."),
                      ward_record_text (record, key), ward_kind_label (record->kind),
                      ward_field_label (key));
}

void
ward_validate (const WardContext *context, const WardRecord *record, GPtrArray *findings)
{
  g_autoptr (GPtrArray) problems = ward_problems_new ();
  const WardField *shape = ward_kind_shape (record->kind);

  ward_record_validate (record, problems);
  if (shape != NULL)
    validate_shape (record, shape, problems);
  validate_key (context, record, problems);
  ward_input_findings (problems, ward_record_is_past (record, context->now), findings);
}
