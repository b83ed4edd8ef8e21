/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-input.h"

#include <glib/gi18n-lib.h>

#include "ward-error.h"
#include "ward-id.h"

char *
ward_input_resolve (const WardContext *context, const WardField *field, const char *value)
{
  const char *target = ward_field_target (field);

  if (value == NULL || ward_id_is_valid (value) || target == NULL)
    return g_strdup (value);
  return ward_records_find_key (context->db, ward_kind_find (target), value);
}

static void
resolve_ref (const WardContext *context, WardRecord *record, const WardField *field,
             GPtrArray *problems)
{
  const char *value = ward_record_text (record, field);
  g_autofree char *id = ward_input_resolve (context, field, value);

  if (id == NULL && value != NULL)
    ward_problem_add (problems, field->name, FALSE, _("%s: there is no %s “%s”."),
                      ward_field_label (field),
                      ward_kind_label (ward_kind_find (ward_field_target (field))), value);
  ward_record_set_text (record, field, id);
}

static void
resolve_refs_list (const WardContext *context, WardRecord *record, const WardField *field,
                   GPtrArray *problems)
{
  const char *const *items = ward_record_list (record, field);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; items != NULL && items[i] != NULL; i++)
    {
      char *id = ward_input_resolve (context, field, items[i]);

      if (id == NULL)
        ward_problem_add (problems, field->name, FALSE, _("%s: there is no “%s”."),
                          ward_field_label (field), items[i]);
      else
        g_ptr_array_add (ids, id);
    }
  g_ptr_array_add (ids, NULL);
  ward_record_set_list (record, field, (const char *const *) ids->pdata);
}

static void
resolve (const WardContext *context, WardRecord *record, GPtrArray *problems)
{
  for (guint i = 0; i < record->kind->n_fields; i++)
    {
      const WardField *field = &record->kind->fields[i];

      if (field->type == WARD_TYPE_REF)
        resolve_ref (context, record, field, problems);
      else if (field->flags & WARD_REFS)
        resolve_refs_list (context, record, field, problems);
    }
}

/* The record to amend, or a new one that keeps an id it was given. */
static WardRecord *
base_record (const WardContext *context, const WardKind *kind, const char *id)
{
  WardRecord *record = NULL;

  if (id != NULL)
    record = ward_records_get (context->db, kind, id, NULL);
  if (record == NULL)
    record = ward_record_new (kind);
  return record;
}

/* The child kind of that name whose parent is kind, or NULL. */
static const WardKind *
child_kind (const WardKind *kind, const char *name)
{
  const WardKind *child = ward_kind_find (name);
  const WardField *parent;

  if (child == NULL || child->parent == NULL)
    return NULL;
  parent = ward_kind_field (child, child->parent);
  return g_strcmp0 (ward_field_target (parent), kind->name) == 0 ? child : NULL;
}

static void
add_children (const WardContext *context, const WardKind *child, const WardRecord *parent,
              const WardJson *list, GPtrArray *changes, GPtrArray *problems)
{
  const WardField *link = ward_kind_field (child, child->parent);

  for (guint i = 0; i < ward_json_length (list); i++)
    {
      const WardJson *object = ward_json_item (list, i);
      WardRecord *record = base_record (context, child, ward_json_get_string (object, "id"));

      ward_record_set_text (record, link, parent->id);
      ward_record_read_json (record, object, problems);
      ward_record_set_text (record, link, parent->id);
      resolve (context, record, problems);
      ward_changes_add (changes, WARD_CHANGE_PUT, record, NULL);
    }
}

/* The object without its children, which have no field in the record. */
static void
read_members (WardRecord *record, const WardJson *object, GPtrArray *problems)
{
  g_autoptr (WardJsonWriter) w = ward_json_writer_new (FALSE);
  g_autofree char *text = NULL;
  g_autoptr (WardJson) own = NULL;

  ward_json_begin_object (w, NULL);
  for (guint i = 0; i < ward_json_length (object); i++)
    {
      const char *name = ward_json_member_name (object, i);

      if (ward_kind_field (record->kind, name) == NULL && child_kind (record->kind, name) != NULL)
        continue;
      ward_json_put_value (w, name, ward_json_member_at (object, i));
    }
  ward_json_end_object (w);
  text = ward_json_writer_finish (w);
  own = ward_json_parse (text, -1, &ward_json_file_limits, NULL);
  if (own != NULL)
    ward_record_read_json (record, own, problems);
}

GPtrArray *
ward_input_changes (const WardContext *context, const WardKind *kind, const char *id,
                    const WardJson *object, GPtrArray *problems)
{
  g_autoptr (GPtrArray) changes = ward_changes_new ();
  WardRecord *record;

  if (ward_json_type (object) != WARD_JSON_OBJECT)
    return NULL;
  record = base_record (context, kind,
                        id != NULL ? id : ward_json_get_string (object, "id"));
  ward_changes_add (changes, WARD_CHANGE_PUT, record, NULL);
  read_members (record, object, problems);
  if (id != NULL || record->id == NULL)
    {
      g_free (record->id);
      record->id = id != NULL ? g_strdup (id) : ward_id_new (context->now * 1000);
    }
  else if (!ward_id_is_valid (record->id))
    ward_problem_add (problems, "id", FALSE, _("The id is not a UUID."));
  resolve (context, record, problems);
  for (guint i = 0; i < ward_json_length (object); i++)
    {
      const char *name = ward_json_member_name (object, i);
      const WardKind *child = ward_kind_field (kind, name) == NULL ? child_kind (kind, name) : NULL;

      if (child != NULL)
        add_children (context, child, record, ward_json_member_at (object, i), changes, problems);
    }
  return g_steal_pointer (&changes);
}

void
ward_input_findings (const GPtrArray *problems, gboolean past, GPtrArray *findings)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const WardProblem *problem = problems->pdata[i];
      gboolean kept = past && problem->missing;

      g_ptr_array_add (findings,
                       ward_finding_new_plain (
                           problem->missing ? "FIELD-MISSING" : "FIELD-INVALID",
                           kept ? WARD_SEVERITY_NOTE : WARD_SEVERITY_REFUSE, problem->message,
                           problem->missing ? _("Fill it in.") : _("Correct it."), problem->field,
                           kept));
    }
}

static WardOutcome *
refuse_problems (const GPtrArray *problems)
{
  WardOutcome *outcome = g_new0 (WardOutcome, 1);

  outcome->refused = TRUE;
  outcome->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_finding_free);
  outcome->records = ward_records_array_new ();
  ward_input_findings (problems, FALSE, outcome->findings);
  return outcome;
}

static GPtrArray *
read_text (const WardContext *context, const WardKind *kind, const char *id, const char *text,
           GPtrArray *problems, GError **error)
{
  g_autoptr (WardJson) object = ward_json_parse (text, -1, &ward_json_file_limits, error);
  g_autoptr (WardRecord) base = NULL;
  GPtrArray *changes;

  if (object == NULL)
    return NULL;
  base = id != NULL ? ward_records_get (context->db, kind, id, error) : NULL;
  if (id != NULL && base == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_FOUND,
                             _("There is no such record."));
      return NULL;
    }
  changes = ward_input_changes (context, kind, id, object, problems);
  if (changes == NULL)
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_INVALID,
                         _("A record is given as one JSON object."));
  return changes;
}

WardOutcome *
ward_input_record (const WardContext *context, const WardKind *kind, const char *id,
                   const char *text, GError **error)
{
  g_autoptr (GPtrArray) problems = ward_problems_new ();
  g_autoptr (GPtrArray) changes = read_text (context, kind, id, text, problems, error);

  if (changes == NULL)
    return NULL;
  if (problems->len > 0)
    return refuse_problems (problems);
  return ward_commit (context, changes, WARD_GATE_SAVE, id != NULL ? "amend" : "record", error);
}

WardOutcome *
ward_input_check (const WardContext *context, const WardKind *kind, const char *text, WardGate gate,
                  GError **error)
{
  g_autoptr (GPtrArray) problems = ward_problems_new ();
  g_autoptr (GPtrArray) changes = read_text (context, kind, NULL, text, problems, error);
  WardOutcome *outcome;

  if (changes == NULL)
    return NULL;
  outcome = ward_check (context, changes, gate, error);
  if (outcome != NULL && problems->len > 0)
    {
      ward_input_findings (problems, FALSE, outcome->findings);
      outcome->refused = TRUE;
    }
  return outcome;
}
