/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session.h"

#include <glib/gi18n-lib.h>

#include "ward-error.h"
#include "ward-migrate.h"
#include "ward-records.h"
#include "ward-roles.h"
#include "ward-session-private.h"

enum { PROP_VEILED = 1, PROP_SAMPLE, N_PROPS };
enum { CHANGED, LOCKED, MESSAGE, N_SIGNALS };

G_DEFINE_FINAL_TYPE (WardSession, ward_session, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
ward_session_dispose (GObject *object)
{
  /* Closing is explicit: here it only makes sure that no timer outlives the object. */
  ward_session_end_timers (WARD_SESSION (object));
  G_OBJECT_CLASS (ward_session_parent_class)->dispose (object);
}

static void
ward_session_finalize (GObject *object)
{
  WardSession *self = WARD_SESSION (object);

  g_assert (self->reader == NULL && self->writer == NULL);
  g_free (self->district);
  g_free (self->district_name);
  g_free (self->actor);
  g_free (self->actor_name);
  g_free (self->role);
  G_OBJECT_CLASS (ward_session_parent_class)->finalize (object);
}

static void
ward_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WardSession *self = WARD_SESSION (object);

  if (id == PROP_VEILED)
    g_value_set_boolean (value, self->veiled);
  else if (id == PROP_SAMPLE)
    g_value_set_boolean (value, self->sample);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ward_session_class_init (WardSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ward_session_dispose;
  object_class->finalize = ward_session_finalize;
  object_class->get_property = ward_session_get_property;
  properties[PROP_VEILED] = g_param_spec_boolean (
      "veiled", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SAMPLE] = g_param_spec_boolean (
      "sample", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", WARD_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LOCKED] = g_signal_new ("locked", WARD_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[MESSAGE] = g_signal_new ("message", WARD_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ward_session_init (WardSession *self)
{
}

void
ward_session_tell_changed (WardSession *self, const GPtrArray *records)
{
  g_autoptr (GHashTable) kinds = g_hash_table_new (NULL, NULL);

  ward_session_forget_looks (self);
  for (guint i = 0; i < records->len; i++)
    {
      const WardRecord *record = records->pdata[i];

      if (self->names != NULL)
        ward_titles_forget (self->names, record->id);
      if (g_hash_table_add (kinds, (gpointer) record->kind))
        g_signal_emit (self, signals[CHANGED], 0, record->kind->name);
    }
}

/* What opening takes to the worker thread. */
typedef struct {
  WardVault *vault;
  gint64 offset;
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_pointer (&opening->vault, ward_vault_free);
  g_free (opening);
}

static char *
dup_title (WardDb *db, const char *kind, const char *id)
{
  g_autoptr (WardRecord) record = NULL;

  if (id != NULL)
    record = ward_records_get (db, ward_kind_find (kind), id, NULL);
  return record != NULL ? g_strdup (ward_record_get (record, "name")) : NULL;
}

static void
read_who (WardSession *self, WardDesk *desk)
{
  WardContext context = ward_desk_context (desk, 0);
  g_autofree char *district = NULL;

  self->sample = ward_desk_is_sample (desk);
  self->veiled = !self->sample;
  self->actor = g_strdup (context.actor);
  self->role = g_strdup (context.role);
  self->district = g_strdup (context.district);
  self->actor_name = dup_title (context.db, "officer", context.actor);
  if (context.district != NULL)
    district = ward_records_find_key (context.db, ward_kind_find ("district"), context.district);
  self->district_name = dup_title (context.db, "district", district);
}

WardSession *
ward_session_new_open (WardVault *vault, gint64 offset, GError **error)
{
  g_autoptr (WardVault) own = vault;
  g_autoptr (WardDesk) writer = ward_desk_open (own, 0, error);
  g_autoptr (WardDesk) reader = NULL;
  g_autoptr (WardDb) front = NULL;
  WardSession *self;

  if (writer != NULL)
    reader = ward_desk_open_beside (writer, own, WARD_DB_READ_ONLY, error);
  if (reader != NULL)
    front = ward_vault_connect (own, WARD_DB_READ_ONLY, error);
  if (front == NULL)
    return NULL;
  if (offset != 0 && !ward_desk_is_sample (writer))
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_USAGE,
                           _("The clock can be moved for the sample district alone."));
      return NULL;
    }
  self = g_object_new (WARD_TYPE_SESSION, NULL);
  self->offset = offset;
  read_who (self, writer);
  self->vault = g_steal_pointer (&own);
  self->front = g_steal_pointer (&front);
  self->names = ward_titles_new (self->front);
  self->writer = ward_worker_new ("ward-writer", g_steal_pointer (&writer), offset);
  self->reader = ward_worker_new ("ward-reader", g_steal_pointer (&reader), offset);
  ward_session_look_ahead (self);
  return self;
}

void
ward_session_discard (WardSession *self)
{
  ward_session_close (self);
  g_object_unref (self);
}

static void
open_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;
  WardSession *self =
      ward_session_new_open (g_steal_pointer (&opening->vault), opening->offset, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, (GDestroyNotify) ward_session_discard);
  else
    g_task_return_error (task, error);
}

void
ward_session_open_async (WardVault *vault, gint64 offset, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  opening->vault = vault;
  opening->offset = offset;
  g_task_set_source_tag (task, ward_session_open_async);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  g_task_run_in_thread (task, open_thread);
}

WardSession *
ward_session_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ward_session_close (WardSession *self)
{
  ward_session_end_timers (self);
  ward_session_forget_looks (self);
  /* The first connection, which holds the file's lock for all, goes last and folds the log in. */
  g_clear_pointer (&self->names, ward_titles_free);
  g_clear_pointer (&self->front, ward_db_close);
  g_clear_pointer (&self->reader, ward_worker_stop);
  g_clear_pointer (&self->writer, ward_worker_stop);
  g_clear_pointer (&self->vault, ward_vault_free);
}

void
ward_session_lock (WardSession *self)
{
  g_autoptr (WardSession) keep = g_object_ref (self);

  if (!ward_session_is_open (self))
    return;
  ward_session_close (self);
  g_signal_emit (self, signals[LOCKED], 0);
}

gboolean
ward_session_is_open (WardSession *self)
{
  return self->front != NULL;
}

void
ward_session_submit_async (WardSession *self, WardSessionSide side, WardJobFunc func, gpointer data,
                           GDestroyNotify destroy, GDestroyNotify result_destroy,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  WardWorker *worker = side == WARD_SESSION_READ ? self->reader : self->writer;

  g_task_set_check_cancellable (task, side != WARD_SESSION_DEED);
  g_task_set_source_tag (task, ward_session_submit_async);
  if (worker != NULL)
    {
      ward_worker_push (worker, task, func, data, destroy, result_destroy);
      return;
    }
  if (destroy != NULL && data != NULL)
    destroy (data);
  g_task_return_new_error (task, WARD_ERROR, WARD_ERROR_CANCELLED, "%s",
                           _("The database is closed."));
  g_object_unref (task);
}

gpointer
ward_session_submit_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

gint64
ward_session_now (WardSession *self)
{
  return g_get_real_time () / G_USEC_PER_SEC + self->offset;
}

gint64
ward_session_today (WardSession *self)
{
  return ward_time_local_date (ward_session_now (self));
}

gboolean
ward_session_is_sample (WardSession *self)
{
  return self->sample;
}

const char *
ward_session_get_district (WardSession *self)
{
  return self->district;
}

const char *
ward_session_get_district_name (WardSession *self)
{
  return self->district_name;
}

const char *
ward_session_get_actor (WardSession *self)
{
  return self->actor;
}

const char *
ward_session_get_actor_name (WardSession *self)
{
  return self->actor_name;
}

const char *
ward_session_get_role (WardSession *self)
{
  return self->role;
}

const char *
ward_session_get_path (WardSession *self)
{
  return self->vault != NULL ? ward_vault_path (self->vault) : "";
}

gboolean
ward_session_may_write (WardSession *self, const WardKind *kind)
{
  return ward_role_may_write (self->role, kind);
}

gboolean
ward_session_may_read (WardSession *self, const WardKind *kind)
{
  return ward_role_may_read (self->role, kind);
}

WardVault *
ward_session_get_vault (WardSession *self)
{
  return self->vault;
}

void
ward_session_say (WardSession *self, const char *text)
{
  g_signal_emit (self, signals[MESSAGE], 0, text);
}
