/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-officers.h"
#include "ward-gather-signatures.h"
#include "ward-gather-text.h"
#include "ward-liaison.h"

static void
changed_fields (WardGather *g, const WardRecord *before)
{
  const WardKind *kind = g->record->kind;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < kind->n_fields; i++)
    if (!ward_record_field_equal (before, g->record, &kind->fields[i]))
      g_ptr_array_add (names, (gpointer) kind->fields[i].name);
  ward_gather_list (g, "changed_fields", names);
}

static void
old_status (WardGather *g, const WardRecord *before)
{
  const char *const names[] = { "status", "stage" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (ward_kind_field (before->kind, names[i]) != NULL)
      ward_gather_text (g, "old_status", ward_record_get_nick (before, names[i]));
}

/* Whether the record that a reference names is there, or may be where we can't see. */
static gboolean
is_there (WardGather *g, const char *kind, const char *id)
{
  if (!ward_gather_holds (g, kind))
    return TRUE;
  if (g_str_equal (kind, "officer"))
    return ward_gather_officer (g, id) != NULL;
  return ward_gather_get (g, kind, id) != NULL;
}

static gboolean
refers_to_nothing (WardGather *g, const WardField *field)
{
  const char *kind = ward_field_target (field);
  const char *const *ids;

  if (kind == NULL || ward_record_is_empty (g->record, field))
    return FALSE;
  if (field->type == WARD_TYPE_REF)
    return !is_there (g, kind, ward_record_text (g->record, field));
  ids = ward_record_list (g->record, field);
  for (guint i = 0; ids[i] != NULL; i++)
    if (!is_there (g, kind, ids[i]))
      return TRUE;
  return FALSE;
}

static void
missing_references (WardGather *g)
{
  const WardKind *kind = g->record->kind;
  g_autoptr (GPtrArray) names = NULL;

  if (!ward_gather_wants (g, "missing_references"))
    return;
  names = g_ptr_array_new ();
  for (guint i = 0; i < kind->n_fields; i++)
    if (refers_to_nothing (g, &kind->fields[i]))
      g_ptr_array_add (names, (gpointer) kind->fields[i].name);
  ward_gather_list (g, "missing_references", names);
}

/* Exceptions lift a rule once their approver has signed them, and until they expire. */
static void
excepted_rules (WardGather *g)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) rules = NULL;
  const WardRecord *from = NULL;

  if (!ward_gather_wants (g, "excepted_rules") || g_str_equal (g->record->kind->name, "exception"))
    return;
  rows = ward_gather_rows (g, "exception", "record", g->record->id);
  rules = g_ptr_array_new ();
  for (guint i = 0; i < rows->len; i++)
    {
      const WardException *row = rows->pdata[i];

      if (row->rule == NULL || row->approved_by == NULL || row->expires_at == WARD_NONE
          || row->expires_at <= g->context->now
          || ward_gather_signed_by (g, &row->meta, "except", row->approved_by) != WARD_SIGNED)
        continue;
      g_ptr_array_add (rules, row->rule);
      from = &row->meta;
    }
  ward_gather_list (g, "excepted_rules", rules);
  ward_gather_source (g, "excepted_rules", from, "rule");
}

void
ward_gather_any (WardGather *g)
{
  const WardRecord *before = g->context->before;

  ward_gather_time (g, "now", g->context->now);
  ward_gather_date (g, "today", g->today);
  ward_gather_bool (g, "is_new", before == NULL);
  ward_gather_bool (g, "archiving", g->context->archiving);
  ward_gather_text (g, "actor", g->context->actor);
  ward_gather_text (g, "actor_role", g->context->role);
  if (before != NULL)
    {
      changed_fields (g, before);
      old_status (g, before);
    }
  excepted_rules (g);
  missing_references (g);
  ward_gather_guarded (g);
}
