/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session-attention.h"

#include <glib/gi18n-lib.h>

#include "ward-records.h"
#include "ward-session-private.h"

#define DAYS_AHEAD 14
#define SOON_SECONDS (7 * WARD_DAY_SECONDS)

/* Where a date falls due: its kind and field, the field whose value says that it is done (or no
 * longer matters), and what to do. */
typedef struct {
  const char *kind, *field;
  const char *open_field, *open_value; /* counts only while this field has that value ("": empty) */
  const char *text;
} Due;

static const Due dues[] = {
  { "protective_action", "review_due", "reviewed_by", "", N_("Review the protective action") },
  { "followup", "due_on", "done_on", "", N_("Follow up the decision") },
  { "assessment", "review_on", NULL, NULL, N_("Review the risk assessment") },
  { "decision", "review_on", "status", "draft", N_("Review the decision") },
  { "action", "due_on", "status", "open", N_("Finish the action") },
  { "partner_action", "due_on", "done_on", "", N_("Chase the partner’s action") },
  { "intervention", "due_on", "outcome", "", N_("Carry the intervention forward") },
  { "agreement", "review_on", NULL, NULL, N_("Review the agreement") },
  { "agreement", "ends_on", NULL, NULL, N_("Renew the agreement") },
  { "bulletin", "review_on", NULL, NULL, N_("Review the bulletin") },
  { "document", "review_due", NULL, NULL, N_("Review the document") },
  { "profile", "review_on", NULL, NULL, N_("Review the problem profile") },
  { "exception", "expires_at", NULL, NULL, N_("The exception ends") },
  { "rights_request", "due_on", "answered_on", "", N_("Answer the request") },
  { "retention_review", "due_on", "outcome", "", N_("Decide whether to keep it") },
};

void
ward_attention_item_free (WardAttentionItem *item)
{
  g_free (item->text);
  g_free (item->title);
  g_free (item->id);
  g_free (item);
}

/* A record by its own title and, when it is part of another, that one's. */
static char *
full_title (WardReader *reader, const WardRecord *record)
{
  const WardKind *kind = record->kind;
  const char *link = kind->parent != NULL ? kind->parent
                     : ward_kind_field (kind, "premises") != NULL ? "premises"
                                                                  : NULL;
  const char *target = link != NULL ? ward_field_target (ward_kind_field (kind, link)) : NULL;
  g_autofree char *own = ward_record_title (record);
  g_autofree char *other = NULL;
  g_autoptr (WardRecord) parent = NULL;

  if (target != NULL && ward_record_get (record, link) != NULL)
    parent = ward_reader_get (reader, target, ward_record_get (record, link));
  if (parent == NULL)
    return g_steal_pointer (&own);
  other = ward_record_title (parent);
  return g_strdup (other);
}

static WardAttentionItem *
item_new (const WardContext *context, const Due *due, const WardRecord *record)
{
  const WardField *field = ward_kind_field (record->kind, due->field);
  WardAttentionItem *item = g_new0 (WardAttentionItem, 1);
  gint64 value = ward_record_number (record, field);
  gboolean late;

  item->whole_day = field->type == WARD_TYPE_DATE;
  item->due = item->whole_day ? ward_date_start (value) : value;
  late = item->whole_day ? value < ward_time_local_date (context->now) : value < context->now;
  item->urgency = late                                      ? WARD_ATTENTION_OVERDUE
                  : item->due < context->now + SOON_SECONDS ? WARD_ATTENTION_SOON
                                                            : WARD_ATTENTION_LATER;
  item->text = g_strdup (_(due->text));
  item->title = full_title (ward_records_reader (context->db), record);
  item->kind = record->kind;
  item->id = g_strdup (record->id);
  item->field = due->field;
  return item;
}

/* An assessment matters until a later one of the same premises has taken its place. */
static gboolean
is_superseded (const WardContext *context, const WardRecord *record)
{
  g_autoptr (WardQuery) query = NULL;
  g_autofree char *on = NULL;

  if (!g_str_equal (record->kind->name, "assessment"))
    return FALSE;
  query = ward_query_new (record->kind);
  on = ward_date_format (ward_record_get_number (record, "on"));
  return on != NULL &&
         ward_query_where (query, "premises", "=", ward_record_get (record, "premises"), NULL) &&
         ward_query_where (query, "on", ">", on, NULL) &&
         ward_records_count (context->db, query, NULL) > 0;
}

static gboolean
collect (const WardContext *context, const Due *due, GPtrArray *items, GError **error)
{
  const WardKind *kind = ward_kind_find (due->kind);
  const WardField *field = ward_kind_field (kind, due->field);
  g_autoptr (WardQuery) query = ward_query_new (kind);
  g_autoptr (GPtrArray) records = NULL;
  gint64 until = context->now + DAYS_AHEAD * WARD_DAY_SECONDS;
  g_autofree char *text = field->type == WARD_TYPE_DATE
                              ? ward_date_format (ward_time_local_date (until))
                              : ward_time_format (until);

  if (!ward_query_where (query, due->field, "<=", text, error) ||
      (due->open_field != NULL &&
       !ward_query_where (query, due->open_field, "=", due->open_value, error)))
    return FALSE;
  records = ward_records_list (context->db, query, error);
  for (guint i = 0; records != NULL && i < records->len; i++)
    if (!is_superseded (context, records->pdata[i]))
      g_ptr_array_add (items, item_new (context, due, records->pdata[i]));
  return records != NULL;
}

static int
compare_due (gconstpointer a, gconstpointer b)
{
  const WardAttentionItem *x = *(WardAttentionItem *const *) a;
  const WardAttentionItem *y = *(WardAttentionItem *const *) b;

  return x->due < y->due ? -1 : x->due > y->due;
}

static gpointer
attention_job (const WardContext *context, gpointer data, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GPtrArray) items =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ward_attention_item_free);

  for (guint i = 0; i < G_N_ELEMENTS (dues); i++)
    if (!collect (context, &dues[i], items, error))
      return NULL;
  g_ptr_array_sort (items, compare_due);
  return g_steal_pointer (&items);
}

void
ward_session_attention_async (WardSession *self, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  ward_session_submit_async (self, WARD_SESSION_READ, attention_job, NULL, NULL,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ward_session_attention_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}

static void
need_row_free (WardDutyNeedRow *row)
{
  g_free (row->text);
  g_free (row);
}

void
ward_duty_row_free (WardDutyRow *row)
{
  g_free (row->id);
  g_free (row->title);
  g_free (row->panel);
  g_free (row->out);
  g_ptr_array_unref (row->needs);
  g_free (row);
}

static gint64
count_matching (const WardContext *context, const WardDutyNeed *need, gboolean recent)
{
  const WardKind *kind = ward_kind_find (need->kind);
  const WardField *date = need->date != NULL ? ward_kind_field (kind, need->date) : NULL;
  g_autoptr (WardQuery) query = ward_query_new (kind);

  for (guint i = 0; i < need->where->len; i++)
    {
      const WardDutyWhere *where = need->where->pdata[i];

      ward_query_where (query, where->field, where->not ? "!=" : "=", where->value, NULL);
    }
  if (recent && date != NULL && need->within_months > 0)
    {
      gint64 since = ward_date_add_months (ward_time_local_date (context->now),
                                           -(int) need->within_months);
      g_autofree char *text = date->type == WARD_TYPE_DATE
                                  ? ward_date_format (since)
                                  : ward_time_format (ward_date_start (since));

      ward_query_where (query, need->date, ">=", text, NULL);
    }
  return MAX (ward_records_count (context->db, query, NULL), 0);
}

static WardDutyNeedRow *
need_row_new (const WardContext *context, const WardDutyNeed *need)
{
  WardDutyNeedRow *row = g_new0 (WardDutyNeedRow, 1);

  row->text = g_strdup (_(need->text));
  row->kind = ward_kind_find (need->kind);
  if (row->kind != NULL)
    {
      row->count.recent = count_matching (context, need, TRUE);
      row->count.ever = count_matching (context, need, FALSE);
    }
  row->state = ward_duty_need_state (need, &row->count);
  return row;
}

static WardDutyRow *
duty_row_new (const WardContext *context, const WardDuty *duty)
{
  WardDutyRow *row = g_new0 (WardDutyRow, 1);
  g_autofree WardDutyCount *counts = g_new0 (WardDutyCount, MAX (duty->needs->len, 1));

  row->id = g_strdup (duty->id);
  row->title = g_strdup (_(duty->title));
  row->panel = g_strdup (duty->panel);
  row->out = g_strdup (duty->out);
  row->needs = g_ptr_array_new_with_free_func ((GDestroyNotify) need_row_free);
  for (guint i = 0; i < duty->needs->len; i++)
    {
      WardDutyNeedRow *need = need_row_new (context, duty->needs->pdata[i]);

      counts[i] = need->count;
      g_ptr_array_add (row->needs, need);
    }
  row->state = ward_duty_state (duty, counts);
  return row;
}

static gpointer
duties_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const GPtrArray *duties = ward_rule_set_get_duties (context->rules);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_duty_row_free);

  for (guint i = 0; i < duties->len; i++)
    g_ptr_array_add (rows, duty_row_new (context, duties->pdata[i]));
  return rows;
}

void
ward_session_duties_async (WardSession *self, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  ward_session_submit_async (self, WARD_SESSION_READ, duties_job, NULL, NULL,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ward_session_duties_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}
