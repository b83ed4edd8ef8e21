/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-gather-private.h"

#include <glib/gi18n-lib.h>

#include "ward-dated.h"

gboolean
ward_gather_wants (const WardGather *g, const char *name)
{
  guint index = ward_facts_index (g->facts, name);

  return index != G_MAXUINT && (g->wanted == NULL || g->wanted[index]);
}

gboolean
ward_gather_wants_any (const WardGather *g, const char *name, ...)
{
  gboolean wants = FALSE;
  va_list names;

  va_start (names, name);
  for (; !wants && name != NULL; name = va_arg (names, const char *))
    wants = ward_gather_wants (g, name);
  va_end (names);
  return wants;
}

gboolean
ward_gather_holds (const WardGather *g, const char *kind)
{
  char scope = ward_kind_find (kind)->scope;

  return scope == '-' || g->context->scopes == NULL || strchr (g->context->scopes, scope) != NULL;
}

const WardRecord *
ward_gather_get (WardGather *g, const char *kind, const char *id)
{
  WardRecord *record;

  if (id == NULL)
    return NULL;
  for (guint i = 0; i < g->held->len; i++)
    {
      record = g->held->pdata[i];
      if (g_str_equal (record->id, id) && g_str_equal (record->kind->name, kind))
        return record;
    }
  record = ward_reader_get (g->reader, kind, id);
  if (record != NULL)
    g_ptr_array_add (g->held, record);
  return record;
}

const WardRecord *
ward_gather_officer (WardGather *g, const char *id)
{
  const WardRecord *officer = ward_gather_get (g, "officer", id);

  return officer != NULL ? officer : ward_gather_get (g, "officer_card", id);
}

GPtrArray *
ward_gather_rows (WardGather *g, const char *kind, const char *field, const char *value)
{
  return ward_reader_by_ref (g->reader, kind, field, value);
}

GPtrArray *
ward_gather_others (WardGather *g, const char *field, const char *value)
{
  GPtrArray *rows = ward_gather_rows (g, g->record->kind->name, field, value);

  for (guint i = rows->len; i > 0; i--)
    if (g_strcmp0 (((WardRecord *) rows->pdata[i - 1])->id, g->record->id) == 0)
      g_ptr_array_remove_index (rows, i - 1);
  return rows;
}

void
ward_gather_bool (WardGather *g, const char *name, gboolean value)
{
  ward_facts_set_bool (g->facts, ward_facts_index (g->facts, name), value);
}

void
ward_gather_int (WardGather *g, const char *name, gint64 value)
{
  ward_facts_set_int (g->facts, ward_facts_index (g->facts, name), value);
}

void
ward_gather_text (WardGather *g, const char *name, const char *value)
{
  ward_facts_set_text (g->facts, ward_facts_index (g->facts, name), value);
}

void
ward_gather_date (WardGather *g, const char *name, gint64 value)
{
  ward_facts_set_date (g->facts, ward_facts_index (g->facts, name), value);
}

void
ward_gather_time (WardGather *g, const char *name, gint64 value)
{
  ward_facts_set_time (g->facts, ward_facts_index (g->facts, name), value);
}

void
ward_gather_list (WardGather *g, const char *name, const GPtrArray *values)
{
  static const char *const nothing[] = { NULL };

  if (values != NULL)
    ward_facts_set_list (g->facts, ward_facts_index (g->facts, name),
                         values->len > 0 ? (const char *const *) values->pdata : nothing,
                         values->len);
}

void
ward_gather_ids (WardGather *g, const char *name, const GPtrArray *records)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (ids, ((WardRecord *) records->pdata[i])->id);
  ward_gather_list (g, name, ids);
  if (records->len > 0)
    ward_gather_source (g, name, records->pdata[0], NULL);
}

/* The field that dates a record of this kind, as a local date; WARD_NONE when none does. */
static gint64
date_of (const WardRecord *record)
{
  static const char *const dates[] = { "on", "at", "starts", "decided_at", "received_on",
                                       "signed_on" };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      const WardField *field = ward_kind_field (record->kind, dates[i]);

      if (field != NULL && field->type == WARD_TYPE_DATE)
        return ward_record_number (record, field);
      if (field != NULL && field->type == WARD_TYPE_TIME)
        return ward_time_local_date (ward_record_number (record, field));
    }
  return WARD_NONE;
}

char *
ward_gather_label (const WardRecord *record)
{
  gint64 date = date_of (record);

  if (date != WARD_NONE)
    {
      g_autofree char *day = ward_date_display (date);

      /* Translators: what a fact rests on, such as "Visit of 3 November 2026". */
      return g_strdup_printf (_("%s of %s"), ward_kind_label (record->kind), day);
    }
  return ward_facts_dup_label (record);
}

void
ward_gather_source (WardGather *g, const char *name, const WardRecord *from, const char *field)
{
  g_autofree char *label = NULL;
  WardFactSource source;

  if (from == NULL || from == g->record)
    return;
  label = ward_gather_label (from);
  source = (WardFactSource) { from->kind->name, from->id, field, label };
  ward_facts_set_source (g->facts, ward_facts_index (g->facts, name), &source);
}

static void
copy_value (WardGather *g, const char *name, const WardRecord *from, const WardField *field)
{
  if (field->type == WARD_TYPE_BOOL)
    ward_gather_bool (g, name, ward_record_number (from, field) != 0);
  else if (field->type == WARD_TYPE_INT)
    ward_gather_int (g, name, ward_record_number (from, field));
  else if (field->type == WARD_TYPE_DATE)
    ward_gather_date (g, name, ward_record_number (from, field));
  else if (field->type == WARD_TYPE_TIME)
    ward_gather_time (g, name, ward_record_number (from, field));
  else if (field->type == WARD_TYPE_ENUM)
    ward_gather_text (g, name, ward_record_get_nick (from, field->name));
  else
    ward_gather_text (g, name, ward_record_text (from, field));
}

void
ward_gather_copy (WardGather *g, const char *name, const WardRecord *from, const char *field_name)
{
  const WardField *field = from != NULL ? ward_kind_field (from->kind, field_name) : NULL;

  if (field == NULL || ward_record_is_empty (from, field))
    return;
  copy_value (g, name, from, field);
  ward_gather_source (g, name, from, field_name);
}

gint64
ward_gather_number (const WardGather *g, const char *name, gint64 on, gint64 fallback)
{
  WardRuleSet *rules = g->context->rules;

  return rules != NULL ? ward_rule_set_get_number (rules, name, on, fallback) : fallback;
}

gboolean
ward_list_holds (char **values, const char *value)
{
  return values != NULL && value != NULL && g_strv_contains ((const char *const *) values, value);
}
