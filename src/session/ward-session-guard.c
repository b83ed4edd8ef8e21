/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ward-disclose.h"
#include "ward-session-private.h"

/* The veil and the idle lock. */

#define TICK_SECONDS 1

static void
set_veiled (WardSession *self, gboolean veiled)
{
  if (self->veiled == veiled)
    return;
  self->veiled = veiled;
  g_object_notify (G_OBJECT (self), "veiled");
}

gboolean
ward_session_is_veiled (WardSession *self)
{
  return self->veiled;
}

gint64
ward_session_get_reveal_until (WardSession *self)
{
  return self->reveal_until;
}

void
ward_session_veil (WardSession *self)
{
  g_clear_handle_id (&self->reveal_timer, g_source_remove);
  self->reveal_until = 0;
  set_veiled (self, !self->sample);
}

static gboolean
reveal_ended_cb (gpointer data)
{
  WardSession *self = data;

  self->reveal_timer = 0;
  ward_session_veil (self);
  return G_SOURCE_REMOVE;
}

typedef struct {
  char *reason;
} Reveal;

static void
reveal_free (Reveal *reveal)
{
  g_free (reveal->reason);
  g_free (reveal);
}

static gpointer
reveal_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  Reveal *reveal = data;

  return ward_disclose_exact (context, ward_kind_find ("place"), 1, reveal->reason, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static void
revealed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  WardSession *self = WARD_SESSION (source);
  guint minutes = GPOINTER_TO_UINT (g_task_get_task_data (task));
  GError *error = NULL;

  if (ward_session_submit_finish (self, result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_clear_handle_id (&self->reveal_timer, g_source_remove);
  self->reveal_until = ward_session_now (self) + minutes * 60;
  self->reveal_timer = g_timeout_add_seconds (minutes * 60, reveal_ended_cb, self);
  set_veiled (self, FALSE);
  g_task_return_boolean (task, TRUE);
}

void
ward_session_reveal_async (WardSession *self, const char *reason, guint minutes,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Reveal *reveal = g_new0 (Reveal, 1);

  reveal->reason = g_strdup (reason);
  g_task_set_source_tag (task, ward_session_reveal_async);
  g_task_set_task_data (task, GUINT_TO_POINTER (MAX (minutes, 1)), NULL);
  ward_session_submit_async (self, WARD_SESSION_WRITE, reveal_job, reveal,
                             (GDestroyNotify) reveal_free, NULL, NULL, revealed_cb, task);
}

gboolean
ward_session_reveal_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
idle_cb (gpointer data)
{
  WardSession *self = data;
  gint64 quiet = (g_get_monotonic_time () - self->touched_at) / G_USEC_PER_SEC;

  if (quiet < (gint64) self->idle_minutes * 60)
    return G_SOURCE_CONTINUE;
  self->idle_timer = 0;
  ward_session_lock (self);
  return G_SOURCE_REMOVE;
}

void
ward_session_set_idle_lock (WardSession *self, guint minutes)
{
  self->idle_minutes = minutes;
  self->touched_at = g_get_monotonic_time ();
  g_clear_handle_id (&self->idle_timer, g_source_remove);
  if (minutes > 0 && !self->sample && ward_session_is_open (self))
    self->idle_timer = g_timeout_add_seconds (TICK_SECONDS, idle_cb, self);
}

void
ward_session_touch (WardSession *self)
{
  self->touched_at = g_get_monotonic_time ();
}

void
ward_session_end_timers (WardSession *self)
{
  g_clear_handle_id (&self->reveal_timer, g_source_remove);
  g_clear_handle_id (&self->idle_timer, g_source_remove);
}
