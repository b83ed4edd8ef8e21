/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ward-desk.h"

G_BEGIN_DECLS

/* One thread that owns one desk and does one job after another. */
typedef struct _WardWorker WardWorker;

/* Runs on the worker's thread; its result goes to whoever waits for the task. NULL with error
 * set is a failure; what has no result returns a static pointer. */
typedef gpointer (*WardJobFunc) (const WardContext *context, gpointer data,
                                 GCancellable *cancellable, GError **error);

/* A worker over desk, which it takes; jobs see the clock offset seconds ahead of the machine's. */
WardWorker *ward_worker_new (const char *name, WardDesk *desk, gint64 offset);
/* Queues a job. destroy frees data on the worker's thread, result_destroy a result nobody took.
 * Takes task, whose task data it sets. */
void ward_worker_push (WardWorker *worker, GTask *task, WardJobFunc func, gpointer data,
                       GDestroyNotify destroy, GDestroyNotify result_destroy);
/* Reads the rule packs again before the job that runs next. Any thread. */
void ward_worker_reread_rules (WardWorker *worker);
/* Interrupts the running job, fails the waiting ones with CANCELLED, closes the desk, joins the
 * thread and frees. */
void ward_worker_stop (WardWorker *worker);

G_END_DECLS
