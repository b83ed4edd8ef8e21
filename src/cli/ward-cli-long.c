/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "ward-cli.h"

/* Long work that can be followed and stopped. A thread waits for the signals, since a handler may
 * do next to nothing. */

#define LOOK_NS (200 * 1000 * 1000)
#define WAKE SIGUSR1 /* ends the wait of the thread when the work is done */

typedef struct _WardCliWatcher {
  GThread *thread;
  sigset_t signals, waited, before; /* that stop; those and the one that wakes; as it was */
  WardDb *db; /* to be interrupted, or NULL */
  GCancellable *cancellable;
  WardProgress *progress;
  gboolean told; /* how far it is stands on the terminal */
  gint done;     /* atomic */
} Watcher;

static void
tell (Watcher *watcher)
{
  double fraction = ward_progress_fraction (watcher->progress);

  if (!isatty (STDERR_FILENO) || fraction < 0)
    return;
  fprintf (stderr, "\r%3d %%", (int) (fraction * 100));
  fflush (stderr);
  watcher->told = TRUE;
}

/* A second signal does what it does to any program. */
static void
stop (Watcher *watcher)
{
  pthread_sigmask (SIG_UNBLOCK, &watcher->signals, NULL);
  sigemptyset (&watcher->waited);
  sigaddset (&watcher->waited, WAKE);
  g_cancellable_cancel (watcher->cancellable);
  if (watcher->db != NULL)
    ward_db_interrupt (watcher->db);
}

static gpointer
watch (gpointer data)
{
  Watcher *watcher = data;
  const struct timespec pause = { 0, LOOK_NS };

  while (!g_atomic_int_get (&watcher->done))
    {
      int number = sigtimedwait (&watcher->waited, NULL, &pause);

      if (number < 0)
        tell (watcher);
      else if (number != WAKE)
        stop (watcher);
    }
  return NULL;
}

void
ward_cli_begin_long (WardCli *cli, WardContext *context)
{
  Watcher *watcher = g_new0 (Watcher, 1);

  g_return_if_fail (cli->watcher == NULL);
  cli->watcher = watcher;
  cli->watch.cancellable = watcher->cancellable = g_cancellable_new ();
  cli->watch.progress = watcher->progress = ward_progress_new ();
  if (context != NULL)
    {
      context->cancellable = watcher->cancellable;
      watcher->db = context->db;
    }
  sigemptyset (&watcher->signals);
  sigaddset (&watcher->signals, SIGINT);
  sigaddset (&watcher->signals, SIGTERM);
  watcher->waited = watcher->signals;
  sigaddset (&watcher->waited, WAKE);
  pthread_sigmask (SIG_BLOCK, &watcher->waited, &watcher->before);
  watcher->thread = g_thread_new ("watch", watch, watcher);
}

void
ward_cli_end_long (WardCli *cli)
{
  Watcher *watcher = cli->watcher;
  const struct timespec now = { 0, 0 };

  if (watcher == NULL)
    return;
  g_atomic_int_set (&watcher->done, TRUE);
  kill (getpid (), WAKE);
  g_thread_join (watcher->thread);
  /* Whoever wasn't waiting for it leaves it behind. */
  sigemptyset (&watcher->waited);
  sigaddset (&watcher->waited, WAKE);
  sigtimedwait (&watcher->waited, NULL, &now);
  pthread_sigmask (SIG_SETMASK, &watcher->before, NULL);
  if (watcher->told)
    fputs ("\r     \r", stderr);
  g_clear_object (&watcher->cancellable);
  g_clear_pointer (&watcher->progress, ward_progress_unref);
  cli->watch = (WardWatch) { NULL };
  cli->watcher = NULL;
  g_free (watcher);
}
