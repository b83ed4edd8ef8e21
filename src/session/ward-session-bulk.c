/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session-bulk.h"

#include "ward-records.h"
#include "ward-session-private.h"

typedef struct {
  GArray *rids;       /* of gint64, or NULL */
  GPtrArray *records; /* or NULL */
  const WardField *field;
  WardRecord *value;
  char *accept;
} Asked;

static void
asked_free (Asked *asked)
{
  g_clear_pointer (&asked->rids, g_array_unref);
  g_clear_pointer (&asked->records, g_ptr_array_unref);
  ward_record_free (asked->value);
  g_free (asked->accept);
  g_free (asked);
}

static Asked *
asked_new (const WardField *field, const WardRecord *value)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->field = field;
  asked->value = ward_record_copy (value);
  return asked;
}

/* One that has gone meanwhile is left out. */
static GPtrArray *
read_records (const WardContext *context, const Asked *asked, GError **error)
{
  g_autoptr (GPtrArray) records = ward_records_array_new ();

  for (guint i = 0; i < asked->rids->len && i <= WARD_BULK_MAX; i++)
    {
      GError *own = NULL;
      WardRecord *record =
          ward_records_get_rid (context->db, asked->value->kind,
                                g_array_index (asked->rids, gint64, i), &own);

      if (own != NULL)
        {
          g_propagate_error (error, own);
          return NULL;
        }
      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}

static gpointer
preview_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;
  g_autoptr (GPtrArray) records = read_records (context, asked, error);

  return records != NULL
             ? ward_bulk_preview (context, records, asked->field, asked->value, error)
             : NULL;
}

void
ward_session_preview_bulk_async (WardSession *self, GArray *rids, const WardField *field,
                                 const WardRecord *value, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  Asked *asked = asked_new (field, value);

  asked->rids = g_array_ref (rids);
  ward_session_submit_async (self, WARD_SESSION_WRITE, preview_job, asked,
                             (GDestroyNotify) asked_free, (GDestroyNotify) ward_bulk_free,
                             cancellable, callback, user_data);
}

WardBulk *
ward_session_preview_bulk_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}

static gpointer
write_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;
  WardContext own = *context;

  own.accept = asked->accept;
  return ward_bulk_write (&own, asked->records, asked->field, asked->value, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  WardSession *self = WARD_SESSION (source);
  GError *error = NULL;
  WardBulk *bulk = ward_session_submit_finish (self, result, &error);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (bulk == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  for (guint i = 0; bulk->written && i < bulk->rows->len; i++)
    g_ptr_array_add (records, ((WardBulkRow *) bulk->rows->pdata[i])->after);
  if (records->len > 0)
    ward_session_tell_changed (self, records);
  g_task_return_pointer (task, bulk, (GDestroyNotify) ward_bulk_free);
}

void
ward_session_write_bulk_async (WardSession *self, GPtrArray *records, const WardField *field,
                               const WardRecord *value, const char *accept,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Asked *asked = asked_new (field, value);

  g_task_set_source_tag (task, ward_session_write_bulk_async);
  asked->records = g_ptr_array_ref (records);
  asked->accept = g_strdup (accept);
  ward_session_submit_async (self, WARD_SESSION_WRITE, write_job, asked,
                             (GDestroyNotify) asked_free, (GDestroyNotify) ward_bulk_free, NULL,
                             written_cb, task);
}

WardBulk *
ward_session_write_bulk_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
