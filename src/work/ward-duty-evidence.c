/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-duty-evidence.h"

#include "ward-rules.h"

#define MAX_SHOWN 50

static void
shown_free (WardDutyShown *shown)
{
  g_ptr_array_unref (shown->ids);
  g_free (shown);
}

void
ward_duty_evidence_free (WardDutyEvidence *evidence)
{
  g_ptr_array_unref (evidence->needs);
  g_free (evidence);
}

static gboolean
add_wheres (WardQuery *query, const GPtrArray *wheres, GError **error)
{
  for (guint i = 0; wheres != NULL && i < wheres->len; i++)
    {
      const WardDutyWhere *where = wheres->pdata[i];

      if (!ward_query_where (query, where->field, where->not ? "!=" : "=", where->value, error))
        return FALSE;
    }
  return TRUE;
}

static void
add_district (const WardContext *context, WardQuery *query, const WardKind *kind)
{
  if (context->district != NULL && !(kind->flags & WARD_KIND_FORCE))
    ward_query_where (query, "district", "=", context->district, NULL);
}

static GPtrArray *
matching (const WardContext *context, const WardDutyNeed *need, GError **error)
{
  const WardKind *kind = ward_kind_find (need->kind);
  g_autoptr (WardQuery) query = NULL;

  if (kind == NULL)
    return ward_records_array_new ();
  query = ward_query_new (kind);
  if (!add_wheres (query, need->where, error))
    return NULL;
  add_district (context, query, kind);
  ward_query_order (query, need->date, TRUE);
  return ward_records_list (context->db, query, error);
}

static gboolean
is_recent (const WardContext *context, const WardDutyNeed *need, const WardRecord *record)
{
  gint64 today = ward_time_local_date (context->now);
  const WardField *field = need->date != NULL ? ward_kind_field (record->kind, need->date) : NULL;
  gint64 value = field != NULL ? ward_record_number (record, field) : WARD_NONE;
  gint64 from = ward_record_get_number (record, "from"), to = ward_record_get_number (record, "to");

  if (need->in_force && ((from != WARD_NONE && from > today) || (to != WARD_NONE && to <= today)))
    return FALSE;
  if (need->within_months == 0 || field == NULL)
    return TRUE;
  if (value == WARD_NONE)
    return FALSE;
  if (field->type == WARD_TYPE_TIME)
    value = ward_time_local_date (value);
  return value >= ward_date_add_months (today, -(int) need->within_months);
}

/* How many records of of_kind have at_least matching ones that refer to them. */
static gboolean
count_covered (const WardContext *context, const WardDutyNeed *need, GHashTable *per,
               WardDutyCount *count, GError **error)
{
  const WardKind *kind = ward_kind_find (need->of_kind);
  g_autoptr (WardQuery) query = kind != NULL ? ward_query_new (kind) : NULL;
  g_autoptr (GPtrArray) all = NULL;

  if (query == NULL)
    return TRUE;
  if (!add_wheres (query, need->of_where, error))
    return FALSE;
  add_district (context, query, kind);
  all = ward_records_list (context->db, query, error);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const WardRecord *record = all->pdata[i];

      count->of_total++;
      if (GPOINTER_TO_UINT (g_hash_table_lookup (per, record->id)) >= MAX (need->at_least, 1))
        count->of_covered++;
    }
  return all != NULL;
}

static WardDutyShown *
show (const WardContext *context, const WardDutyNeed *need, GError **error)
{
  g_autoptr (GPtrArray) records = matching (context, need, error);
  g_autoptr (GHashTable) per = g_hash_table_new (g_str_hash, g_str_equal);
  WardDutyShown *shown = g_new0 (WardDutyShown, 1);

  shown->need = need;
  shown->ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const WardRecord *record = records->pdata[i];
      const char *via = need->via != NULL ? ward_record_get (record, need->via) : NULL;

      shown->count.ever++;
      if (!is_recent (context, need, record))
        continue;
      shown->count.recent++;
      if (via != NULL)
        g_hash_table_insert (per, (gpointer) via,
                             GUINT_TO_POINTER (
                                 GPOINTER_TO_UINT (g_hash_table_lookup (per, via)) + 1));
      if (shown->ids->len < MAX_SHOWN)
        g_ptr_array_add (shown->ids, g_strdup (record->id));
    }
  if (records != NULL && (need->of_kind == NULL ||
                          count_covered (context, need, per, &shown->count, error)))
    {
      shown->state = ward_duty_need_state (need, &shown->count);
      return shown;
    }
  shown_free (shown);
  return NULL;
}

static WardDutyEvidence *
judge (const WardContext *context, const WardDuty *duty, GError **error)
{
  g_autofree WardDutyCount *counts = g_new0 (WardDutyCount, duty->needs->len);
  WardDutyEvidence *evidence = g_new0 (WardDutyEvidence, 1);

  evidence->duty = duty;
  evidence->needs = g_ptr_array_new_with_free_func ((GDestroyNotify) shown_free);
  for (guint i = 0; i < duty->needs->len; i++)
    {
      WardDutyShown *shown = show (context, duty->needs->pdata[i], error);

      if (shown == NULL)
        {
          ward_duty_evidence_free (evidence);
          return NULL;
        }
      counts[i] = shown->count;
      g_ptr_array_add (evidence->needs, shown);
    }
  evidence->state = ward_duty_state (duty, counts);
  return evidence;
}

GPtrArray *
ward_duty_evidence_list (const WardContext *context, GError **error)
{
  const GPtrArray *duties = ward_rule_set_get_duties (context->rules);
  g_autoptr (GPtrArray) list =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ward_duty_evidence_free);

  for (guint i = 0; i < duties->len; i++)
    {
      const WardDuty *duty = duties->pdata[i];
      WardDutyEvidence *evidence;

      if (duty->needs == NULL || duty->needs->len == 0)
        continue;
      evidence = judge (context, duty, error);
      if (evidence == NULL)
        return NULL;
      g_ptr_array_add (list, evidence);
    }
  return g_steal_pointer (&list);
}
