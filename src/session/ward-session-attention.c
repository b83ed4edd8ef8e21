/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session-attention.h"

#include <glib/gi18n-lib.h>

static gpointer
attention_job (const WardContext *context, gpointer data, GCancellable *cancellable,
               GError **error)
{
  return ward_attention_list (context, error);
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
  ward_session_submit_async (self, WARD_SESSION_READ, duties_job, NULL, NULL,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ward_session_duties_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}
