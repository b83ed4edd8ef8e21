/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-session.h"

G_BEGIN_DECLS

/* Making and unlocking databases; each runs in a thread of its own and hands out an open
 * session. */

/* Unlocks path and opens it. One of passphrase, recovery, keyring and key_file proves the right
 * to; all NULL works for the sample alone. remember keeps a slot for the keyring and says so by
 * *ret_keyring of finish. */
typedef struct {
  const char *path;
  const char *passphrase, *recovery, *keyring, *key_file;
  gboolean remember;
  gint64 offset; /* of the clock, seconds; the sample alone allows it */
} WardUnlocking;
/* Copies what it needs; secrets are wiped afterwards. */
void ward_session_unlock_async (const WardUnlocking *unlocking, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
/* ret_keyring (may be NULL): the secret for ward_keyring_store_async(), when asked for; wipe
 * with ward_secret_free(). Transfer full. */
WardSession *ward_session_unlock_finish (GAsyncResult *result, char **ret_keyring, GError **error);

/* A first run: the district, its first officer with a personal key, the passphrase. */
typedef struct {
  const char *path;
  const char *passphrase;
  const char *district, *district_name;
  const char *collar, *name;
  gint64 rank;        /* of ward_enum_rank, WARD_NONE for staff */
  gint64 role;        /* of ward_enum_role */
  const char *secret; /* of the personal key; NULL leaves it for later */
} WardBeginning;
/* Makes it; EXISTS when there is a file. */
void ward_session_begin_async (const WardBeginning *beginning, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);
/* ret_recovery: the phrase to be printed now, since it can't be had again; wipe with
 * ward_secret_free(). Transfer full. */
WardSession *ward_session_begin_finish (GAsyncResult *result, char **ret_recovery, GError **error);

/* The invented district at path, made when it isn't there yet. */
void ward_session_sample_async (const char *path, gint64 offset, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
WardSession *ward_session_sample_finish (GAsyncResult *result, GError **error);

/* Closes the invented district and deletes its files; DENIED when this isn't the sample, whose
 * session then stays open. */
gboolean ward_session_remove_sample (WardSession *self, GError **error);

/* Prints the recovery sheet to a PDF file; FAILED. Short enough for the main thread. */
gboolean ward_session_print_recovery (WardSession *self, const char *phrase, const char *path,
                                      GError **error);

G_END_DECLS
