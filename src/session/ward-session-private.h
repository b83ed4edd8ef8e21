/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-titles.h"
#include "ward-session.h"

G_BEGIN_DECLS

/* A look at everything that several may ask for and get together. */
typedef struct {
  GPtrArray *waiting; /* tasks that the running look will answer, owned by it; NULL while none runs,
                       * or what it looks at has changed since it began */
  GPtrArray *answer;  /* of a look that nobody had asked for yet; for the first who does */
  gint64 answered_at; /* monotonic, microseconds */
} WardLook;

/* The session's insides, for the files that together are the session. */
struct _WardSession {
  GObject parent_instance;

  WardVault *vault;
  WardWorker *reader, *writer;
  WardDb *front; /* the main thread's own, for small reads */
  WardTitles *names;
  gint64 offset;
  gboolean sample;
  char *district, *district_name, *actor, *actor_name, *role;

  gboolean veiled;
  gint64 reveal_until;
  guint reveal_timer;

  guint idle_minutes, idle_timer;
  gint64 touched_at; /* monotonic, microseconds */

  WardLook attention, duties;
};

/* Opens in the calling thread what ward_session_open_async() opens in another; takes vault. */
WardSession *ward_session_new_open (WardVault *vault, gint64 offset, GError **error);
/* Closes and lets go: for a session that nobody took. */
void ward_session_discard (WardSession *self);
/* Emits “changed” for each kind among records, and forgets the names of what changed. */
void ward_session_tell_changed (WardSession *self, const GPtrArray *records);
/* ward-session-attention.c: begins to look at what the first page shows, before anybody asks; what
 * was seen is forgotten when something changes. */
void ward_session_look_ahead (WardSession *self);
void ward_session_forget_looks (WardSession *self);
/* ward-session-guard.c: ends the timers of veil and idle lock. */
void ward_session_end_timers (WardSession *self);

G_END_DECLS
