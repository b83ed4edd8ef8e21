/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-worker.h"

#include <glib/gi18n-lib.h>

#include "ward-error.h"

struct _WardWorker {
  GThread *thread;
  GAsyncQueue *queue;
  WardDesk *desk;
  gint64 offset;
  gint stopping; /* atomic */
  gint stale;    /* atomic: the rules are to be read anew */
};

typedef struct {
  GTask *task; /* NULL ends the thread */
  WardJobFunc func;
  gpointer data;
  GDestroyNotify destroy, result_destroy;
} Job;

static void
job_free (Job *job)
{
  if (job->destroy != NULL && job->data != NULL)
    job->destroy (job->data);
  g_clear_object (&job->task);
  g_free (job);
}

static void
interrupt_cb (GCancellable *cancellable, WardDb *db)
{
  ward_db_interrupt (db);
}

static void
fail_cancelled (GTask *task)
{
  g_task_return_new_error (task, WARD_ERROR, WARD_ERROR_CANCELLED, "%s", _("Stopped."));
}

/* A pack that was loaded counts for the jobs that follow. */
static void
refresh_rules (WardWorker *worker)
{
  if (g_atomic_int_compare_and_exchange (&worker->stale, 1, 0))
    ward_desk_reload_rules (worker->desk, NULL);
}

static void
run_job (WardWorker *worker, Job *job)
{
  GCancellable *cancellable = g_task_get_cancellable (job->task);
  WardContext context =
      ward_desk_context (worker->desk, g_get_real_time () / G_USEC_PER_SEC + worker->offset);
  g_autoptr (GError) error = NULL;
  gulong handler = 0;
  gpointer result;

  if (g_atomic_int_get (&worker->stopping) || g_cancellable_is_cancelled (cancellable))
    {
      fail_cancelled (job->task);
      return;
    }
  context.cancellable = cancellable;
  ward_db_expect_sound (context.db);
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (interrupt_cb), context.db, NULL);
  result = job->func (&context, job->data, cancellable, &error);
  if (cancellable != NULL)
    g_cancellable_disconnect (cancellable, handler);
  if (error == NULL && !ward_db_is_sound (context.db, &error) && result != NULL &&
      job->result_destroy != NULL)
    job->result_destroy (result);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fail_cancelled (job->task);
  else if (error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&error));
  else
    g_task_return_pointer (job->task, result, job->result_destroy);
}

static gpointer
run (gpointer data)
{
  WardWorker *worker = data;

  for (;;)
    {
      Job *job = g_async_queue_pop (worker->queue);
      gboolean last = job->task == NULL;

      if (!last)
        {
          refresh_rules (worker);
          run_job (worker, job);
        }
      job_free (job);
      if (last)
        break;
    }
  g_clear_pointer (&worker->desk, ward_desk_close);
  return NULL;
}

WardWorker *
ward_worker_new (const char *name, WardDesk *desk, gint64 offset)
{
  WardWorker *worker = g_new0 (WardWorker, 1);

  worker->queue = g_async_queue_new ();
  worker->desk = desk;
  worker->offset = offset;
  worker->thread = g_thread_new (name, run, worker);
  return worker;
}

void
ward_worker_push (WardWorker *worker, GTask *task, WardJobFunc func, gpointer data,
                  GDestroyNotify destroy, GDestroyNotify result_destroy)
{
  Job *job = g_new0 (Job, 1);

  job->task = task;
  job->func = func;
  job->data = data;
  job->destroy = destroy;
  job->result_destroy = result_destroy;
  g_async_queue_push (worker->queue, job);
}

void
ward_worker_reread_rules (WardWorker *worker)
{
  g_atomic_int_set (&worker->stale, 1);
}

void
ward_worker_stop (WardWorker *worker)
{
  if (worker == NULL)
    return;
  g_atomic_int_set (&worker->stopping, 1);
  ward_db_interrupt (ward_desk_db (worker->desk));
  g_async_queue_push (worker->queue, g_new0 (Job, 1));
  g_thread_join (worker->thread);
  g_async_queue_unref (worker->queue);
  g_free (worker);
}
