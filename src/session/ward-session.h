/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-kind.h"
#include "ward-vault.h"
#include "ward-worker.h"

G_BEGIN_DECLS

/* The asynchronous front of work/: a writer and a reader, each a thread with a connection of its
 * own, and a third connection for the main thread's small reads (a page of a list, a name). A
 * long write never delays a list.  Signals: changed (const char *kind): a commit touched records
 * of that kind locked (): the connections are closed and the key is forgotten; let go of the
 * session message (const char *text): something worth a line at the window's foot Properties:
 * veiled, sample. */
#define WARD_TYPE_SESSION (ward_session_get_type ())
G_DECLARE_FINAL_TYPE (WardSession, ward_session, WARD, SESSION, GObject)

typedef enum {
  WARD_SESSION_READ,
  WARD_SESSION_WRITE,
  WARD_SESSION_DEED, /* writes; what was done before it could be stopped is told as done */
} WardSessionSide;

/* Opens the vault's database, bringing it up to date; takes vault. offset moves the clock by
 * seconds, which the sample alone allows (USAGE). The errors are ward_desk_open()'s. */
void ward_session_open_async (WardVault *vault, gint64 offset, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
/* Transfer full. */
WardSession *ward_session_open_finish (GAsyncResult *result, GError **error);
/* Ends both threads and closes every connection; waits for a running job, which is interrupted.
 * Must be called before the last reference goes. */
void ward_session_close (WardSession *self);
/* As close, and says so by “locked”. */
void ward_session_lock (WardSession *self);
/* Whether it can still be asked. */
gboolean ward_session_is_open (WardSession *self);

/* The one way to a worker: func runs on that side's thread, data is freed there by destroy; a
 * result that nobody takes is freed by result_destroy. callback runs on the thread that called. */
void ward_session_submit_async (WardSession *self, WardSessionSide side, WardJobFunc func,
                                gpointer data, GDestroyNotify destroy,
                                GDestroyNotify result_destroy, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
/* What func returned, transfer full; CANCELLED after close. */
gpointer ward_session_submit_finish (WardSession *self, GAsyncResult *result, GError **error);

/* The clock, seconds UTC, offset included; and the local day. */
gint64 ward_session_now (WardSession *self);
gint64 ward_session_today (WardSession *self);
/* Whether this is the invented district; the district's code and name; the officer at work (id
 * and name) and the role's nick, NULL where none; the file. Borrowed. */
gboolean ward_session_is_sample (WardSession *self);
const char *ward_session_get_district (WardSession *self);
const char *ward_session_get_district_name (WardSession *self);
const char *ward_session_get_actor (WardSession *self);
const char *ward_session_get_actor_name (WardSession *self);
const char *ward_session_get_role (WardSession *self);
const char *ward_session_get_path (WardSession *self);
/* Whether the role at work may keep, or see, records of kind (SC2). */
gboolean ward_session_may_write (WardSession *self, const WardKind *kind);
gboolean ward_session_may_read (WardSession *self, const WardKind *kind);
/* The vault, for its keys; borrowed, NULL after close. */
WardVault *ward_session_get_vault (WardSession *self);

/* The veil (MP13): exact places are withheld. Off for the sample, whose places are invented. */
gboolean ward_session_is_veiled (WardSession *self);
/* When the present reveal ends, seconds UTC; 0 while veiled or for the sample. */
gint64 ward_session_get_reveal_until (WardSession *self);
/* Draws the veil again. */
void ward_session_veil (WardSession *self);
/* Lifts it for minutes, writing a disclosure with the reason; DENIED when the role never sees
 * places (IE8). */
void ward_session_reveal_async (WardSession *self, const char *reason, guint minutes,
                                GAsyncReadyCallback callback, gpointer user_data);
gboolean ward_session_reveal_finish (WardSession *self, GAsyncResult *result, GError **error);

/* Locks after minutes without ward_session_touch(); 0 never. The sample never locks by itself. */
void ward_session_set_idle_lock (WardSession *self, guint minutes);
/* Somebody is there. */
void ward_session_touch (WardSession *self);

/* Says text at the window's foot. */
void ward_session_say (WardSession *self, const char *text);

G_END_DECLS
