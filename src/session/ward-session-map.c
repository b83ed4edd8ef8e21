/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session-map.h"

#include "ward-records.h"
#include "ward-session-private.h"

static gpointer
map_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return ward_map_feed_new (context, GPOINTER_TO_INT (data), error);
}

void
ward_session_map_async (WardSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  ward_session_submit_async (self, WARD_SESSION_READ, map_job, GINT_TO_POINTER (self->veiled),
                             NULL, (GDestroyNotify) ward_map_feed_free, cancellable, callback,
                             user_data);
}

WardMapFeed *
ward_session_map_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}

WardRecord *
ward_session_map_premises (WardSession *self, guint32 handle)
{
  return self->front != NULL
             ? ward_records_get_rid (self->front, ward_kind_find ("premises"), handle, NULL)
             : NULL;
}
