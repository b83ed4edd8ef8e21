/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session-attention.h"

#include "ward-session-private.h"

#include <glib/gi18n-lib.h>

static gpointer
attention_job (const WardContext *context, gpointer data, GCancellable *cancellable,
               GError **error)
{
  return ward_attention_list (context, error);
}

/* Longer than a window takes to show itself; what falls due is told from the moment of looking. */
#define ANSWER_LASTS (10 * G_USEC_PER_SEC)

typedef struct {
  WardLook *look;
  GPtrArray *waiting;
} Looking;

/* One answer for all who asked meanwhile. */
static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Looking *looking = data;
  WardLook *look = looking->look;
  g_autoptr (GPtrArray) waiting = looking->waiting;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items =
      ward_session_submit_finish (WARD_SESSION (source), result, &error);

  if (look->waiting == waiting)
    {
      look->waiting = NULL;
      if (waiting->len == 0 && items != NULL)
        look->answer = g_ptr_array_ref (items);
      look->answered_at = g_get_monotonic_time ();
    }
  for (guint i = 0; i < waiting->len; i++)
    if (items != NULL)
      g_task_return_pointer (waiting->pdata[i], g_ptr_array_ref (items),
                             (GDestroyNotify) g_ptr_array_unref);
    else
      g_task_return_error (waiting->pdata[i], g_error_copy (error));
}

static void
begin_look (WardSession *self, WardLook *look, WardJobFunc job)
{
  Looking *looking = g_new0 (Looking, 1);

  looking->look = look;
  looking->waiting = look->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  ward_session_submit_async (self, WARD_SESSION_READ, job, NULL, NULL,
                             (GDestroyNotify) g_ptr_array_unref, NULL, looked_cb, looking);
}

/* Takes task. */
static void
ask_look (WardSession *self, WardLook *look, WardJobFunc job, GTask *task)
{
  g_autoptr (GPtrArray) answer = g_steal_pointer (&look->answer);

  if (answer != NULL && g_get_monotonic_time () - look->answered_at < ANSWER_LASTS)
    {
      g_task_return_pointer (task, g_steal_pointer (&answer), (GDestroyNotify) g_ptr_array_unref);
      g_object_unref (task);
      return;
    }
  if (look->waiting == NULL)
    begin_look (self, look, job);
  g_ptr_array_add (look->waiting, task);
}

static void
forget_look (WardLook *look)
{
  look->waiting = NULL;
  g_clear_pointer (&look->answer, g_ptr_array_unref);
}

void
ward_session_forget_looks (WardSession *self)
{
  forget_look (&self->attention);
  forget_look (&self->duties);
}

void
ward_session_attention_async (WardSession *self, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, ward_session_attention_async);
  ask_look (self, &self->attention, attention_job, task);
}

GPtrArray *
ward_session_attention_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
need_row_free (WardDutyNeedRow *row)
{
  g_free (row->text);
  g_free (row->id);
  g_free (row);
}

void
ward_duty_row_free (WardDutyRow *row)
{
  g_free (row->id);
  g_free (row->title);
  g_free (row->panel);
  g_ptr_array_unref (row->needs);
  g_free (row);
}

static WardDutyNeedRow *
need_row_new (const WardDutyShown *shown)
{
  WardDutyNeedRow *row = g_new0 (WardDutyNeedRow, 1);

  row->text = g_strdup (_(shown->need->text));
  row->kind = ward_kind_find (shown->need->kind);
  row->state = shown->state;
  row->shown = shown->count.recent;
  row->id = shown->ids->len > 0 ? g_strdup (shown->ids->pdata[0]) : NULL;
  return row;
}

/* The evidence borrows from the rule set, which may be read again: the rows don't. */
static WardDutyRow *
duty_row_new (const WardDutyEvidence *evidence)
{
  WardDutyRow *row = g_new0 (WardDutyRow, 1);

  row->id = g_strdup (evidence->duty->id);
  row->title = g_strdup (_(evidence->duty->title));
  row->panel = g_strdup (evidence->duty->panel);
  row->state = evidence->state;
  row->needs = g_ptr_array_new_with_free_func ((GDestroyNotify) need_row_free);
  for (guint i = 0; i < evidence->needs->len; i++)
    g_ptr_array_add (row->needs, need_row_new (evidence->needs->pdata[i]));
  return row;
}

static gpointer
duties_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) list = ward_duty_evidence_list (context, error);
  GPtrArray *rows;

  if (list == NULL)
    return NULL;
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) ward_duty_row_free);
  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (rows, duty_row_new (list->pdata[i]));
  return rows;
}

void
ward_session_duties_async (WardSession *self, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, ward_session_duties_async);
  ask_look (self, &self->duties, duties_job, task);
}

GPtrArray *
ward_session_duties_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ward_session_look_ahead (WardSession *self)
{
  begin_look (self, &self->attention, attention_job);
  begin_look (self, &self->duties, duties_job);
}
