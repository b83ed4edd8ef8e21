/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-opening.h"

/* Held by whoever began it and by the thread that works. */
struct _WardOpening {
  int holders; /* main thread alone */
  gboolean sample;
  GAsyncResult *result;
  WardOpened opened;
  gpointer data;
};

void
ward_opening_free (WardOpening *self)
{
  if (self == NULL || --self->holders > 0)
    return;
  g_clear_object (&self->result);
  g_free (self);
}

static void
tell (WardOpening *self)
{
  g_autoptr (GError) error = NULL;
  WardOpened opened = self->opened;
  WardSession *session;

  if (self->result == NULL || opened == NULL)
    return;
  self->opened = NULL;
  session = self->sample ? ward_session_sample_finish (self->result, &error)
                         : ward_session_unlock_finish (self->result, NULL, &error);
  opened (session, error, self->data);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  WardOpening *self = data;

  self->result = g_object_ref (result);
  tell (self);
  ward_opening_free (self);
}

WardOpening *
ward_opening_begin (const WardUnlocking *unlocking, gboolean sample)
{
  WardOpening *self = g_new0 (WardOpening, 1);

  self->holders = 2;
  self->sample = sample;
  if (sample)
    ward_session_sample_async (unlocking->path, unlocking->offset, NULL, done_cb, self);
  else
    ward_session_unlock_async (unlocking, NULL, done_cb, self);
  return self;
}

static gboolean
tell_cb (gpointer data)
{
  tell (data);
  ward_opening_free (data);
  return G_SOURCE_REMOVE;
}

void
ward_opening_await (WardOpening *self, WardOpened opened, gpointer data)
{
  self->opened = opened;
  self->data = data;
  if (self->result == NULL)
    return;
  self->holders++;
  g_idle_add_full (G_PRIORITY_DEFAULT, tell_cb, self, NULL);
}
