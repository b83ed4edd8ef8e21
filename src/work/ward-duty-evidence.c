/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-duty-evidence.h"

#include "ward-rules.h"
#include "ward-tally.h"

#define MAX_SHOWN 50

static WardDutyShown *
shown_new (const WardDutyNeed *need)
{
  WardDutyShown *shown = g_new0 (WardDutyShown, 1);

  shown->need = need;
  shown->ids = g_ptr_array_new_with_free_func (g_free);
  return shown;
}

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

/* What is asked of need's kind. */
static WardQuery *
query_of (const WardContext *context, const WardDutyNeed *need, GError **error)
{
  const WardKind *kind = ward_kind_find (need->kind);
  g_autoptr (WardQuery) query = ward_query_new (kind);

  if (!add_wheres (query, need->where, error))
    return NULL;
  add_district (context, query, kind);
  return g_steal_pointer (&query);
}

/* The records of a need, newest first, and of each no more than is looked at here. */
static GPtrArray *
matching (const WardContext *context, const WardDutyNeed *need, GError **error)
{
  const char *const fields[] = { "from", "to", "id", need->date != NULL ? need->date : "from",
                                 need->via != NULL ? need->via : "from", NULL };
  g_autoptr (WardQuery) query = NULL;

  if (ward_kind_find (need->kind) == NULL)
    return ward_records_array_new ();
  query = query_of (context, need, error);
  if (query == NULL)
    return NULL;
  ward_query_only (query, fields);
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

/* Whether each record of another kind asks for its own evidence. */
static gboolean
is_per_record (const WardDutyNeed *need)
{
  return need->via != NULL && ward_kind_find (need->of_kind) != NULL &&
         ward_kind_field (ward_kind_find (need->kind), need->via) != NULL;
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
  g_autoptr (WardQuery) query = query_of (context, need, error);
  g_autoptr (GPtrArray) newest = NULL;

  if (query == NULL || !add_recent (context, need, query, error))
    return FALSE;
  ward_query_only (query, fields);
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

/* The records each of which asks for evidence; of_kind must exist. */
static WardQuery *
query_asking (const WardContext *context, const WardDutyNeed *need, GError **error)
{
  const WardKind *kind = ward_kind_find (need->of_kind);
  g_autoptr (WardQuery) query = ward_query_new (kind);

  if (!add_wheres (query, need->of_where, error))
    return NULL;
  add_district (context, query, kind);
  return g_steal_pointer (&query);
}

/* How many records of of_kind have at_least matching ones that refer to them. */
static gboolean
count_covered (const WardContext *context, const WardDutyNeed *need, GHashTable *per,
               WardDutyCount *count, GError **error)
{
  static const char *const fields[] = { "id", NULL };
  g_autoptr (WardQuery) query = query_asking (context, need, error);
  g_autoptr (GPtrArray) all = NULL;

  if (query == NULL)
    return FALSE;
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
read_need (const WardContext *context, WardDutyShown *shown, GError **error)
{
  const WardDutyNeed *need = shown->need;
  g_autoptr (GPtrArray) records = matching (context, need, error);

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
  return records != NULL && (!is_per_record (need) ||
                             cover (context, need, records, &shown->count, error));
}

/* The question that a need is, for the database to answer. */
typedef struct {
  WardTally tally;
  WardQuery *query;
  WardDutyShown *shown;
} Question;

static void
question_free (Question *question)
{
  ward_query_free (question->query);
  g_free (question);
}

static Question *
question_new (const WardContext *context, WardDutyShown *shown, GError **error)
{
  WardQuery *query = query_of (context, shown->need, error);
  const WardField *field = date_field (shown->need);
  Question *question;

  if (query == NULL)
    return NULL;
  question = g_new0 (Question, 1);
  question->query = query;
  question->shown = shown;
  question->tally.query = query;
  question->tally.date = field != NULL ? field->name : NULL;
  question->tally.since = field != NULL ? recent_from (context, shown->need, field) : 0;
  return question;
}

/* What is left once the records are counted: those to show, and the ones that ask for evidence. */
static gboolean
complete (const WardContext *context, const Question *question, GError **error)
{
  WardDutyShown *shown = question->shown;
  const WardDutyNeed *need = shown->need;
  g_autoptr (WardQuery) asking = NULL;
  gint64 total = 0, covered = 0;

  shown->count.ever = (guint) question->tally.all;
  shown->count.recent = (guint) question->tally.recent;
  if (shown->count.recent > 0 && !show_newest (context, need, shown, error))
    return FALSE;
  if (!is_per_record (need))
    return TRUE;
  asking = query_asking (context, need, error);
  if (asking == NULL || !ward_records_cover (context->db, asking, &question->tally, need->via,
                                             MAX (need->at_least, 1), &total, &covered, error))
    return FALSE;
  shown->count.of_total = (guint) total;
  shown->count.of_covered = (guint) covered;
  return TRUE;
}

/* Every question about one kind in one pass over it. */
static gboolean
answer (const WardContext *context, const GPtrArray *questions, GError **error)
{
  g_autofree WardTally **tallies = g_new (WardTally *, questions->len);

  for (guint i = 0; i < questions->len; i++)
    tallies[i] = &((Question *) questions->pdata[i])->tally;
  if (!ward_records_tally (context->db, tallies, questions->len, error))
    return FALSE;
  for (guint i = 0; i < questions->len; i++)
    if (!complete (context, questions->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Puts what shown needs among the questions about its kind, or reads it at once. */
static gboolean
ask (const WardContext *context, WardDutyShown *shown, GHashTable *by_kind, GError **error)
{
  gpointer kind = (gpointer) ward_kind_find (shown->need->kind);
  GPtrArray *questions = g_hash_table_lookup (by_kind, kind);
  Question *question;

  if (!is_counted (shown->need))
    return read_need (context, shown, error);
  question = question_new (context, shown, error);
  if (question == NULL)
    return FALSE;
  if (questions == NULL)
    {
      questions = g_ptr_array_new_with_free_func ((GDestroyNotify) question_free);
      g_hash_table_insert (by_kind, kind, questions);
    }
  g_ptr_array_add (questions, question);
  return TRUE;
}

static WardDutyEvidence *
evidence_new (const WardDuty *duty)
{
  WardDutyEvidence *evidence = g_new0 (WardDutyEvidence, 1);

  evidence->duty = duty;
  evidence->needs = g_ptr_array_new_with_free_func ((GDestroyNotify) shown_free);
  for (guint i = 0; i < duty->needs->len; i++)
    g_ptr_array_add (evidence->needs, shown_new (duty->needs->pdata[i]));
  return evidence;
}

static gboolean
ask_all (const WardContext *context, const GPtrArray *list, GError **error)
{
  g_autoptr (GHashTable) by_kind =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer questions;

  for (guint i = 0; i < list->len; i++)
    {
      const WardDutyEvidence *evidence = list->pdata[i];

      for (guint j = 0; j < evidence->needs->len; j++)
        if (!ask (context, evidence->needs->pdata[j], by_kind, error))
          return FALSE;
    }
  g_hash_table_iter_init (&iter, by_kind);
  while (g_hash_table_iter_next (&iter, NULL, &questions))
    if (!answer (context, questions, error))
      return FALSE;
  return TRUE;
}

static void
judge (WardDutyEvidence *evidence)
{
  g_autofree WardDutyCount *counts = g_new0 (WardDutyCount, evidence->needs->len);

  for (guint i = 0; i < evidence->needs->len; i++)
    {
      WardDutyShown *shown = evidence->needs->pdata[i];

      shown->state = ward_duty_need_state (shown->need, &shown->count);
      counts[i] = shown->count;
    }
  evidence->state = ward_duty_state (evidence->duty, counts);
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

      if (duty->needs != NULL && duty->needs->len > 0)
        g_ptr_array_add (list, evidence_new (duty));
    }
  if (!ask_all (context, list, error))
    return NULL;
  for (guint i = 0; i < list->len; i++)
    judge (list->pdata[i]);
  return g_steal_pointer (&list);
}
