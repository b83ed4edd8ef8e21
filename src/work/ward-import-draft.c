/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ward-export.h"
#include "ward-import-draft.h"

WardDraft *
ward_draft_new (const WardKind *kind)
{
  WardDraft *draft = g_new0 (WardDraft, 1);

  draft->record = ward_record_new (kind);
  draft->given = g_new0 (guint8, kind->n_fields + 1);
  draft->problems = ward_problems_new ();
  if (g_str_equal (kind->name, "premises"))
    {
      const WardKind *place = ward_kind_find ("place");

      draft->place = ward_record_new (place);
      draft->place_given = g_new0 (guint8, place->n_fields + 1);
    }
  return draft;
}

void
ward_draft_free (WardDraft *draft)
{
  if (draft == NULL)
    return;
  g_clear_pointer (&draft->record, ward_record_free);
  g_clear_pointer (&draft->place, ward_record_free);
  g_clear_pointer (&draft->problems, g_ptr_array_unref);
  g_free (draft->given);
  g_free (draft->place_given);
  g_free (draft);
}

static gboolean
is_own (const WardKind *kind, const WardField *field)
{
  return field >= kind->fields && field < kind->fields + kind->n_fields;
}

/* Of what every record has, a file gives id and district; when and by whom it was entered is
 * ours to say. */
static gboolean
may_give (const WardKind *kind, const WardField *field)
{
  return is_own (kind, field) || g_str_equal (field->name, "id") ||
         g_str_equal (field->name, "district");
}

static void
mark (guint8 *given, const WardKind *kind, const WardField *field)
{
  given[is_own (kind, field) ? (guint) (field - kind->fields) : kind->n_fields] = TRUE;
}

void
ward_draft_take (WardDraft *draft, WardLookup *lookup, const WardTarget *target,
                 const WardCell *cell)
{
  gboolean place = target->use == WARD_TARGET_PLACE;
  WardRecord *record = place ? draft->place : draft->record;

  if (target->use == WARD_TARGET_POSITION)
    {
      draft->position[target->part] = cell;
      return;
    }
  if (target->use == WARD_TARGET_NOTHING || !may_give (record->kind, target->field))
    return;
  if (!ward_cell_set (record, lookup, target, cell, draft->problems))
    return;
  if (!g_str_equal (target->field->name, "id"))
    mark (place ? draft->place_given : draft->given, record->kind, target->field);
}

gboolean
ward_draft_has_place (const WardDraft *draft)
{
  const WardRecord *place = draft->place;

  return place != NULL && (ward_record_get (place, "address") != NULL ||
                           ward_record_get (place, "uprn") != NULL ||
                           ward_record_get (place, "point") != NULL || draft->has_position);
}

static void
copy_field (WardRecord *to, const WardRecord *from, const WardField *field)
{
  if (ward_field_is_text (field))
    ward_record_set_text (to, field, ward_record_text (from, field));
  else if (field->type == WARD_TYPE_LIST)
    ward_record_set_list (to, field, ward_record_list (from, field));
  else
    ward_record_set_number (to, field, ward_record_number (from, field));
}

/* Ranks come with their officer; the commit path makes the period of them. */
static gboolean
is_ours (const WardKind *kind, const WardField *field)
{
  return (field->flags & (WARD_STEP | WARD_DERIVED)) && !(g_str_equal (kind->name, "officer") &&
                                                          g_str_equal (field->name, "rank"));
}

/* A blank, or the state in which a new record begins, asks for nothing. */
static gboolean
says_nothing (const WardRecord *given, const WardField *field, gboolean fresh)
{
  return ward_record_is_empty (given, field) ||
         (fresh && field->type == WARD_TYPE_ENUM && ward_record_number (given, field) == 0);
}

/* What a step or the commit path writes can't come from a file; texts made by the program
 * (labels, numbers) are passed over. */
static void
check_ours (WardDraft *draft, const WardRecord *given, const WardRecord *stored,
            const WardField *field)
{
  if (field->type == WARD_TYPE_TEXT || says_nothing (given, field, stored == NULL) ||
      (stored != NULL && ward_record_field_equal (given, stored, field)))
    return;
  ward_problem_add (draft->problems, field->name, FALSE,
                    _("%s: this follows from a step or another record and can’t come from a file."),
                    ward_field_label (field));
}

static void
check_formula (WardDraft *draft, const WardRecord *given, const WardField *field)
{
  const char *text = ward_record_text (given, field);

  if (text != NULL && field->type == WARD_TYPE_TEXT && ward_cell_is_formula (text))
    ward_problem_add (draft->problems, field->name, FALSE,
                      _("%s: the cell is a formula, which a spreadsheet would run."),
                      ward_field_label (field));
}

/* Fields that get a value of their own when left blank. */
static gboolean
keeps_blank (const WardRecord *given, const WardField *field)
{
  return ward_record_is_empty (given, field) &&
         ((field->flags & WARD_KEY) || (g_str_equal (given->kind->name, "premises") &&
                                        g_str_equal (field->name, "status")));
}

/* The same value; rings may be told from another side. */
static gboolean
is_equal (const WardRecord *a, const WardRecord *b, const WardField *field)
{
  g_autofree char *x = NULL, *y = NULL;

  if (field->type != WARD_TYPE_SHAPE || ward_record_field_equal (a, b, field))
    return ward_record_field_equal (a, b, field);
  x = ward_export_geometry (ward_record_text (a, field));
  y = ward_export_geometry (ward_record_text (b, field));
  return x != NULL && g_strcmp0 (x, y) == 0;
}

static gboolean
lay_over (WardDraft *draft, WardRecord *merged, const WardRecord *given, const WardRecord *stored,
          const WardField *field)
{
  if (is_ours (merged->kind, field))
    {
      check_ours (draft, given, stored, field);
      return FALSE;
    }
  if (keeps_blank (given, field) || is_equal (merged, given, field))
    return FALSE;
  check_formula (draft, given, field);
  copy_field (merged, given, field);
  return TRUE;
}

WardRecord *
ward_draft_merge (WardDraft *draft, gboolean place, const WardRecord *stored, gboolean *ret_differs)
{
  const WardRecord *given = place ? draft->place : draft->record;
  const guint8 *marks = place ? draft->place_given : draft->given;
  const WardKind *kind = given->kind;
  WardRecord *merged = stored != NULL ? ward_record_copy (stored) : ward_record_new (kind);

  *ret_differs = stored == NULL;
  for (guint i = 0; i <= kind->n_fields; i++)
    if (marks[i] && lay_over (draft, merged, given, stored,
                              i < kind->n_fields ? &kind->fields[i]
                                                 : ward_kind_field (kind, "district")))
      *ret_differs = TRUE;
  if (stored == NULL && given->id != NULL)
    merged->id = g_strdup (given->id);
  return merged;
}
