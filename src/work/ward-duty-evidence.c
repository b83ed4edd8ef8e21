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

/* What is asked of need's kind, newest first with their ids or in any order without, and of each
 * record no more than is looked at here. */
static WardQuery *
query_of (const WardContext *context, const WardDutyNeed *need, const char *const *fields,
          GError **error)
{
  const WardKind *kind = ward_kind_find (need->kind);
  g_autoptr (WardQuery) query = ward_query_new (kind);

  if (!add_wheres (query, need->where, error))
    return NULL;
  add_district (context, query, kind);
  ward_query_only (query, fields);
  return g_steal_pointer (&query);
}

static GPtrArray *
matching (const WardContext *context, const WardDutyNeed *need, gboolean ids, GError **error)
{
  const char *const fields[] = { "from", "to", ids ? "id" : "from",
                                 need->date != NULL ? need->date : "from",
                                 need->via != NULL ? need->via : "from", NULL };
  g_autoptr (WardQuery) query = NULL;

  if (ward_kind_find (need->kind) == NULL)
    return ward_records_array_new ();
  query = query_of (context, need, fields, error);
  if (query == NULL)
    return NULL;
  if (ids)
    ward_query_order (query, need->date, TRUE);
  return ward_records_list (context->db, query, error);
}

/* The field that tells which records are recent, NULL when all are. */
static const WardField *
date_field (const WardDutyNeed *need)
{
  return need->date != NULL && need->within_months > 0
             ? ward_kind_field (ward_kind_find (need->kind), need->date)
             : NULL;
}

/* Whether the database can tell by itself which records are recent, so that none is read. */
static gboolean
is_counted (const WardDutyNeed *need)
{
  const WardKind *kind = ward_kind_find (need->kind);
  const WardField *field = kind != NULL ? date_field (need) : NULL;

  return kind != NULL && !need->in_force &&
         (field == NULL || field->type == WARD_TYPE_DATE || field->type == WARD_TYPE_TIME);
}

/* From when on a record is recent, as its field counts. */
static gint64
recent_from (const WardContext *context, const WardDutyNeed *need, const WardField *field)
{
  gint64 from =
      ward_date_add_months (ward_time_local_date (context->now), -(int) need->within_months);

  return field->type == WARD_TYPE_TIME ? ward_date_start (from) : from;
}

static gboolean
add_recent (const WardContext *context, const WardDutyNeed *need, WardQuery *query, GError **error)
{
  const WardField *field = date_field (need);
  g_autofree char *value = NULL;
  gint64 from;

  if (field == NULL)
    return TRUE;
  from = recent_from (context, need, field);
  value = field->type == WARD_TYPE_TIME ? ward_time_format (from) : ward_date_format (from);
  return ward_query_where (query, need->date, ">=", value, error);
}

/* The newest of the recent ones, for people to open. */
static gboolean
show_newest (const WardContext *context, const WardDutyNeed *need, WardDutyShown *shown,
             GError **error)
{
  static const char *const fields[] = { "id", NULL };
  g_autoptr (WardQuery) query = query_of (context, need, fields, error);
  g_autoptr (GPtrArray) newest = NULL;

  if (query == NULL || !add_recent (context, need, query, error))
    return FALSE;
  ward_query_order (query, need->date, TRUE);
  ward_query_limit (query, MAX_SHOWN, 0);
  newest = ward_records_list (context->db, query, error);
  for (guint i = 0; newest != NULL && i < newest->len; i++)
    g_ptr_array_add (shown->ids, g_strdup (((WardRecord *) newest->pdata[i])->id));
  return newest != NULL;
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
  static const char *const fields[] = { "id", NULL };
  g_autoptr (GPtrArray) all = NULL;

  if (query == NULL)
    return TRUE;
  if (!add_wheres (query, need->of_where, error))
    return FALSE;
  add_district (context, query, kind);
  ward_query_only (query, fields);
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

static void
count_via (GHashTable *per, const char *via)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (per, via));

  g_hash_table_insert (per, (gpointer) via, GUINT_TO_POINTER (n + 1));
}

/* Counts the records asked about that recent ones refer to. */
static gboolean
cover (const WardContext *context, const WardDutyNeed *need, const GPtrArray *records,
       WardDutyCount *count, GError **error)
{
  g_autoptr (GHashTable) per = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; need->via != NULL && i < records->len; i++)
    {
      const char *via = ward_record_get (records->pdata[i], need->via);

      if (via != NULL && is_recent (context, need, records->pdata[i]))
        count_via (per, via);
    }
  return count_covered (context, need, per, count, error);
}

/* Reads every record of a need and looks at each. */
static gboolean
read_need (const WardContext *context, const WardDutyNeed *need, WardDutyShown *shown,
           GError **error)
{
  g_autoptr (GPtrArray) records = matching (context, need, TRUE, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const WardRecord *record = records->pdata[i];

      shown->count.ever++;
      if (!is_recent (context, need, record))
        continue;
      shown->count.recent++;
      if (shown->ids->len < MAX_SHOWN)
        g_ptr_array_add (shown->ids, g_strdup (record->id));
    }
  return records != NULL && (need->of_kind == NULL ||
                             cover (context, need, records, &shown->count, error));
}

/* Counts a need of which no record has to be read but those that are shown. */
static gboolean
count_need (const WardContext *context, const WardDutyNeed *need, WardDutyShown *shown,
            GError **error)
{
  static const char *const nothing[] = { NULL };
  const WardField *field = date_field (need);
  g_autoptr (WardQuery) query = query_of (context, need, nothing, error);
  g_autoptr (GPtrArray) referring = NULL;
  gint64 recent = 0, ever;

  if (query == NULL)
    return FALSE;
  ever = field != NULL
             ? ward_records_count_since (context->db, query, field->name,
                                         recent_from (context, need, field), &recent, error)
             : ward_records_count (context->db, query, error);
  if (ever < 0)
    return FALSE;
  shown->count.ever = ever;
  shown->count.recent = field != NULL ? recent : ever;
  if (shown->count.recent > 0 && !show_newest (context, need, shown, error))
    return FALSE;
  if (need->of_kind == NULL)
    return TRUE;
  referring = matching (context, need, FALSE, error);
  return referring != NULL && cover (context, need, referring, &shown->count, error);
}

static WardDutyShown *
show (const WardContext *context, const WardDutyNeed *need, GError **error)
{
  WardDutyShown *shown = g_new0 (WardDutyShown, 1);

  shown->need = need;
  shown->ids = g_ptr_array_new_with_free_func (g_free);
  if (is_counted (need) ? count_need (context, need, shown, error)
                        : read_need (context, need, shown, error))
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
