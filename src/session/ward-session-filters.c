/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-session-filters.h"

#include "ward-session-private.h"

static gpointer
list_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  return ward_filters (context, data, error);
}

void
ward_session_filters_async (WardSession *self, const WardKind *kind, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  ward_session_submit_async (self, WARD_SESSION_READ, list_job, (gpointer) kind, NULL,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ward_session_filters_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return ward_session_submit_finish (self, result, error);
}

typedef enum { KEEP, RENAME, REMOVE, RESTORE } Deed;

/* One change of one filter. */
typedef struct {
  Deed deed;
  const WardKind *kind;
  char *id, *name, *terms;
} Asked;

static void
asked_free (Asked *asked)
{
  g_free (asked->id);
  g_free (asked->name);
  g_free (asked->terms);
  g_free (asked);
}

static gboolean
keep (const WardContext *context, const Asked *asked, GError **error)
{
  g_autoptr (WardListTerms) terms = ward_list_terms_parse (asked->terms, error);

  return terms != NULL && ward_filter_keep (context, asked->kind, asked->name, terms, error);
}

static gpointer
change_job (const WardContext *context, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;
  gboolean done;

  if (asked->deed == KEEP)
    done = keep (context, asked, error);
  else if (asked->deed == RENAME)
    done = ward_filter_rename (context, asked->id, asked->name, error);
  else
    done = ward_filter_remove (context, asked->id, asked->deed == RESTORE, error);
  return GINT_TO_POINTER (done);
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  WardSession *self = WARD_SESSION (source);
  g_autoptr (GPtrArray) records = ward_records_array_new ();
  GError *error = NULL;

  if (ward_session_submit_finish (self, result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_ptr_array_add (records, ward_record_new (ward_kind_find ("saved_filter")));
  ((WardRecord *) records->pdata[0])->id = g_strdup ("");
  ward_session_tell_changed (self, records);
  g_task_return_boolean (task, TRUE);
}

static void
change (WardSession *self, Asked *asked, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, change);
  ward_session_submit_async (self, WARD_SESSION_WRITE, change_job, asked,
                             (GDestroyNotify) asked_free, NULL, NULL, changed_cb, task);
}

static Asked *
asked_new (Deed deed, const char *id, const char *name)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->deed = deed;
  asked->id = g_strdup (id);
  asked->name = g_strdup (name);
  return asked;
}

void
ward_session_keep_filter_async (WardSession *self, const WardKind *kind, const char *name,
                                const WardListTerms *terms, GAsyncReadyCallback callback,
                                gpointer user_data)
{
  Asked *asked = asked_new (KEEP, NULL, name);

  asked->kind = kind;
  asked->terms = ward_list_terms_format (terms);
  change (self, asked, callback, user_data);
}

void
ward_session_rename_filter_async (WardSession *self, const char *id, const char *name,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  change (self, asked_new (RENAME, id, name), callback, user_data);
}

void
ward_session_remove_filter_async (WardSession *self, const char *id, gboolean restore,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  change (self, asked_new (restore ? RESTORE : REMOVE, id, NULL), callback, user_data);
}

gboolean
ward_session_filter_finish (WardSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
