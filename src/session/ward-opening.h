/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-session-setup.h"

G_BEGIN_DECLS

/* A database that is being opened: begun before there is a window to show it, since GTK takes
 * longer to start than the database does. */
typedef struct _WardOpening WardOpening;

/* Told once on the main thread: the session (transfer full) or, when it is NULL, why not. */
typedef void (*WardOpened) (WardSession *session, const GError *error, gpointer data);

/* Begins to open unlocking->path as ward_session_unlock_async() does, or the invented district
 * there as ward_session_sample_async() does. */
WardOpening *ward_opening_begin (const WardUnlocking *unlocking, gboolean sample);
/* Has opened called from the main loop as soon as there is an answer, which may be there already.
 * Once only. */
void ward_opening_await (WardOpening *self, WardOpened opened, gpointer data);
/* Lets go; an answer that nobody awaits is closed again. */
void ward_opening_free (WardOpening *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WardOpening, ward_opening_free)

G_END_DECLS
